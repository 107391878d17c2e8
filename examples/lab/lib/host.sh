# One host: its disk, its cable, its boot and its end.  Sourced, never run.
#
# $LAB_DIR/hosts/hI/  disk.img  the host's disk, a sparse file, mounted at disk/
#                     disk/     upper and work (overlay above the base), and what cannot lie on an overlay
#                     root/     where the overlay is mounted: the host's root file system
#                     cgroups, runner.pid, delay.pid, console.log
# shellcheck shell=bash

# Folders of programs that make overlays of their own, which cannot lie on an overlay.
OWN_FOLDERS='docker containerd kubelet'

disk_up() {
    local h d n folder
    h=$(folder "$1") d=$h/disk n=$(name "$1")
    mountpoint -q "$h/root" && return
    mkdir -p "$d" "$h/root"
    if [ -n "$LAB_DISK" ] && ! [ -e "$d/upper" ] && ! [ -e "$h/disk.img" ]; then
        truncate -s "$LAB_DISK" "$h/disk.img"
        # No journal: the file system outlives a host's power cut, only this machine's would hurt it.
        mkfs.ext4 -q -m 0 -O ^has_journal -E lazy_itable_init=1,nodiscard "$h/disk.img" ||
            die "cannot make a disk of $LAB_DISK: LAB_DISK is a size like 500M or 12G"
    fi
    if [ -e "$h/disk.img" ]; then mount -o loop,discard,noatime "$h/disk.img" "$d"; fi
    for folder in upper work $OWN_FOLDERS; do mkdir -p "$d/$folder"; done
    # volatile: fsync does nothing, which makes dpkg several times faster.  The kernel leaves a mark
    # that forbids a second mount; it is about a crash of this machine, after which the host is thrown away.
    rm -rf "$d/work/work/incompat"
    mount -t overlay "$n" -o "lowerdir=$BASE,upperdir=$d/upper,workdir=$d/work,volatile" "$h/root"
    [ -e "$d/born" ] && return
    echo "$n" >"$h/root/etc/hostname"
    tr -d - </proc/sys/kernel/random/uuid >"$h/root/etc/machine-id"
    host_key "$1"
    touch "$d/born"
}

disk_down() {
    local h mount
    h=$(folder "$1")
    for mount in "$h/root" "$h/disk"; do
        if mountpoint -q "$mount"; then umount "$mount" || umount --lazy "$mount"; fi
    done
}

# Gives the host a new ssh key.
host_key() {
    local file
    file=$(folder "$1")/root/etc/ssh/ssh_host_ed25519_key
    rm -f "$file" "$file.pub"
    ssh-keygen -q -t ed25519 -N '' -C "root@$(name "$1")" -f "$file"
}

# Writes the host's present key, or none, to the known_hosts file.
trust()  { locked known_hosts rewrite_known_hosts "$1" "$(folder "$1")/root/etc/ssh/ssh_host_ed25519_key.pub"; }
forget() { locked known_hosts rewrite_known_hosts "$1" /dev/null; }

rewrite_known_hosts() {
    touch "$KNOWN_HOSTS"
    {   grep -v "^$(name "$1"),$(address "$1") " "$KNOWN_HOSTS" || true
        cut -d' ' -f1,2 "$2" | sed "s/^/$(name "$1"),$(address "$1") /"
    } | sort -V >"$KNOWN_HOSTS.new"
    mv "$KNOWN_HOSTS.new" "$KNOWN_HOSTS"
}

# The host's cable is a veth pair: this machine's end v-hI is in the bridge, the host's end is eth0
# in its network namespace.  Each boot gets a new namespace, so that no rule, route or link of
# the former life is left, as on a machine; the cable itself stays, slow or cut as it is.
cable_up() {
    local n space
    n=$(name "$1") space=slipway-$(name "$1")
    if [ -e "/run/netns/$space" ]; then
        ip -n "$space" link set eth0 netns $$ name "e-$n" || true
        ip netns del "$space"
    fi
    if ! ip link show "e-$n" >/dev/null 2>&1; then
        ip link del "v-$n" 2>/dev/null || true
        ip link add "v-$n" type veth peer name "e-$n" address "$(mac "$1")"
        ip link set "v-$n" master "$BRIDGE" up
    fi
    ip netns add "$space"
    ip link set "e-$n" netns "$space" name eth0
    ip -n "$space" -batch - <<-END_OF_NETWORK
	link set lo up
	addr add $(address "$1")/24 dev eth0
	link set eth0 up
	route add default via $LAB_NET.1
	END_OF_NETWORK
}

cable_down() {
    ip netns del "slipway-$(name "$1")" 2>/dev/null || true
    ip link del "v-$(name "$1")" 2>/dev/null || true
}

# Starts the host; 'wait_ssh' waits for it.
boot() {
    cgroups_down "$1"
    mkdir -p "$(folder "$1")"
    disk_up "$1"
    cgroups_up "$1"
    trust "$1"
    setsid "$HERE/lib/run-host" "$1" </dev/null >>"$(folder "$1")/console.log" 2>&1 &
}

# sshd answers; if the cable is cut, the host itself says that it would.
greets() {
    if [ "$(cable_state "$1")" = cut ]; then
        (inside "$1" systemctl is-active --quiet ssh.service) 2>/dev/null
        return
    fi
    timeout 2 bash -c "exec 3<>/dev/tcp/$(address "$1")/22 && read -r -u 3 hello && [[ \$hello == SSH-* ]]" 2>/dev/null
}

wait_ssh() {
    wait_for 120 greets "$1" || die "host $1 did not come up: see $(folder "$1")/console.log"
}

remove() {
    [ -d "$(folder "$1")" ] || return 0
    forget "$1"
    undelay "$1"
    cgroups_down "$1"
    cable_down "$1"
    disk_down "$1"
    rmdir "/run/systemd/nspawn/propagate/$(name "$1")" 2>/dev/null || true
    rm -rf --one-file-system "$(folder "$1")"
}

# Runs a command in the host as root, past network and sshd.
inside() {
    local i=$1 pid
    shift
    frozen "$i" && die "host $i is frozen: 'lab heal $i'"
    pid=$(pgrep -P "$(pgrep -o -P "$(cat "$(folder "$i")/runner.pid" 2>/dev/null)" systemd-nspawn)" 2>/dev/null) ||
        die "host $i is off: 'lab boot $i'"
    # One word is a line for the shell, as with ssh.
    if [ $# = 1 ]; then set -- bash -c "$1"; fi
    nsenter --target "$pid" --mount --uts --ipc --net --pid --cgroup --root --wd -- \
        env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
}
