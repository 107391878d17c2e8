# What can go wrong with a host, and how it is put right.  Sourced, never run.
# shellcheck shell=bash

undelay() {
    local file
    file=$(folder "$1")/delay.pid
    if alive "$file" delay.py; then kill "$(cat "$file")"; fi
    rm -f "$file"
}

slow() {
    local i=$1 ms=$2 n tap file
    [[ $ms =~ ^[0-9]+$ ]] || wrong "not a number of milliseconds: '$ms'"
    n=$(name "$i") tap=t-$(name "$i") file=$(folder "$1")/delay.pid
    undelay "$i"
    wait_for 5 absent "$tap"
    ip link set "v-$n" master "$BRIDGE" up
    [ "$ms" = 0 ] && return
    ( cd / && exec setsid /usr/bin/python3 "$HERE/lib/delay.py" "$tap" "v-$n" "$ms" ) \
        </dev/null >>"$(folder "$i")/console.log" 2>&1 &
    echo $! >"$file"
    echo "$ms" >"$(folder "$i")/delay"
    wait_for 10 plug "$tap" || die "the slow cable did not come up: see $(folder "$i")/console.log"
    ip link set "v-$n" nomaster
}

absent() { ! ip link show "$1" >/dev/null 2>&1; }
plug()   { ip link set "$1" master "$BRIDGE" up 2>/dev/null; }

cut_cable() {
    ip link set "v-$(name "$1")" down
    ip link set "t-$(name "$1")" down 2>/dev/null || true
}

# ok, cut, or the milliseconds by which it is slow.
cable_state() {
    local link
    link=/sys/class/net/v-$(name "$1")
    # Bit 0 of its flags: somebody has switched it on.  Before the first boot there is no cable to be cut.
    if [ -e "$link" ] && [ $(($(cat "$link/flags") & 1)) = 0 ]; then echo cut
    elif alive "$(folder "$1")/delay.pid" delay.py; then echo "$(cat "$(folder "$1")/delay")ms"
    else echo ok
    fi
}

heal() {
    slow "$1" 0
    if running "$1"; then freeze "$1" 0; fi
}

# Takes all of the host's disk but some megabytes, from outside: the host finds no file to delete.
fill() {
    local i=$1 leave=$2 d free
    [[ $leave =~ ^[0-9]+$ ]] || wrong "not a number of megabytes: '$leave'"
    d=$(folder "$i")/disk
    [ -e "$(folder "$i")/disk.img" ] || die "host $i has no disk of its own: make it anew with LAB_DISK set"
    rm -f "$d/fill"
    free=$(($(df --output=avail -B1 "$d" | tail -1) - leave * 1048576))
    [ "$free" -gt 0 ] || return 0
    # What is allocated but not written takes no room on this machine.  The file's own
    # bookkeeping needs some blocks, so the last ones are asked for bit by bit.
    local size step=$free
    size=0
    while [ "$step" -ge 4096 ]; do
        if fallocate -l $((size + step)) "$d/fill" 2>/dev/null; then size=$((size + step)); fi
        free=$(($(df --output=avail -B1 "$d" | tail -1) - leave * 1048576))
        if [ "$free" -lt $((step / 2)) ]; then step=$free; else step=$((step / 2)); fi
    done
}

unfill() { rm -f "$(folder "$1")/disk/fill"; }

rekey() {
    host_key "$1"
    if running "$1"; then
        inside "$1" systemctl restart ssh.service
        wait_ssh "$1"
    fi
}

sudo_asks() {
    local file
    file=$(folder "$1")/root/etc/sudoers.d/ops
    case $2 in password | free) ;; *) wrong "'password' or 'free', not '$2'" ;; esac
    sudo_rule "$2" >"$file~"                    # sudo reads no file with ~ in its name
    chmod 440 "$file~"
    mv "$file~" "$file"
}

sshd() {
    case $2 in
        stop)  inside "$1" systemctl stop ssh.service ;;
        start) inside "$1" systemctl start ssh.service; wait_ssh "$1" ;;
        # Every connection ends in the middle of whatever it was doing; systemd starts a new sshd.
        kill)  inside "$1" killall -9 sshd; wait_ssh "$1" ;;
        *)     wrong "'stop', 'start' or 'kill', not '$2'" ;;
    esac
}
