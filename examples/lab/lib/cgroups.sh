# The cgroups of a host: what it takes to freeze it and to pull its plug.  Sourced, never run.
#
# A machine may have the one hierarchy of cgroup v2, or the many of v1 with or without a v2
# beside them.  Each host has a group in every hierarchy.  Freezing and killing is done in v2,
# which needs no controller for it.
# shellcheck shell=bash

# Prints the folders of host I's groups.  With v1 they are inside the group that 'lab' was started
# in, so that a host is counted and ended with the session it came from.  With v2 alone that cannot
# be: a group with processes of its own gives no controllers to groups below it.
cgroup_folders() {
    local controllers path top
    if [ "$(stat -fc %T /sys/fs/cgroup)" = cgroup2fs ]; then
        echo "/sys/fs/cgroup/slipway-lab/$(name "$1")"
        return
    fi
    while IFS=: read -r _ controllers path; do
        case $controllers in
            '')     top=$(findmnt -nt cgroup2 -o TARGET | head -1) ;;
            name=*) top=/sys/fs/cgroup/${controllers#name=} ;;
            *)      top=/sys/fs/cgroup/$controllers ;;
        esac
        if [ -n "$top" ] && [ -d "$top" ]; then echo "$top${path%/}/slipway-lab/$(name "$1")"; fi
    done </proc/self/cgroup
}

cgroups_up() {
    local d parent file controller controllers
    cgroup_folders "$1" >"$(folder "$1")/cgroups"
    while read -r d; do
        mkdir -p "$d"
        parent=${d%/*}
        for file in cpuset.cpus cpuset.mems; do         # a new cpuset of v1 is empty
            if [ -e "$d/$file" ] && [ -e "$d/cgroup.clone_children" ]; then
                cat "${parent%/*}/$file" >"$parent/$file"
                cat "$parent/$file" >"$d/$file"
                echo 1 >"$d/cgroup.clone_children"
            fi
        done
        if [ -e "$d/cgroup.controllers" ]; then
            read -ra controllers <"${parent%/*}/cgroup.controllers" || true
            for controller in "${controllers[@]}"; do
                { echo "+$controller" >"${parent%/*}/cgroup.subtree_control"
                  echo "+$controller" >"$parent/cgroup.subtree_control"; } 2>/dev/null || true
            done
        fi
        [ -n "$LAB_MEM" ] || continue
        if [ -e "$d/memory.limit_in_bytes" ]; then echo "$LAB_MEM" >"$d/memory.limit_in_bytes"; fi
        if [ -e "$d/memory.max" ]; then echo "$LAB_MEM" >"$d/memory.max"; fi
    done <"$(folder "$1")/cgroups"
}

# Puts the process that calls it into the groups of host I.
cgroups_enter() {
    local d
    while read -r d; do echo $$ >"$d/cgroup.procs"; done <"$(folder "$1")/cgroups"
}

# Prints host I's folder in cgroup v2.
cgroup2() {
    local d
    [ -e "$(folder "$1")/cgroups" ] || return 1
    while read -r d; do
        if [ -e "$d/cgroup.kill" ]; then echo "$d"; return; fi
    done <"$(folder "$1")/cgroups"
    return 1
}

running() {
    local d
    d=$(cgroup2 "$1") && grep -q '^populated 1' "$d/cgroup.events"
}

frozen() {
    local d
    d=$(cgroup2 "$1") && grep -q '^frozen 1' "$d/cgroup.events"
}

freeze() {
    local d
    d=$(cgroup2 "$1") || die "host $1 is off"
    echo "$2" >"$d/cgroup.freeze"
}

stopped() { ! running "$1"; }

# Ends every process of the host at once and removes its groups.
cgroups_down() {
    local d
    if d=$(cgroup2 "$1"); then
        echo 1 >"$d/cgroup.kill"
        wait_for 30 stopped "$1" || die "host $1 has processes that cannot be killed: see $d/cgroup.procs"
    fi
    [ -e "$(folder "$1")/cgroups" ] || return 0
    while read -r d; do
        find "$d" -depth -type d -exec rmdir {} + 2>/dev/null || true
        rmdir "${d%/*}" 2>/dev/null || true             # if it was the last host
    done <"$(folder "$1")/cgroups"
    rm -f "$(folder "$1")/cgroups"
}
