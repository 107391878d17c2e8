# What the lab needs of this machine: tools, kernel limits, a bridge, the mirror.
# Sourced, never run.  'machine_down' takes all of it back but the tools.
# shellcheck shell=bash

apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    local wait='DPkg::Lock::Timeout=300'
    say "installing $*"
    {   apt-get -q -o $wait update
        apt-get -q -o $wait install -y --no-install-recommends "$@"
    } >>"$LAB_DIR/apt.log" 2>&1 </dev/null || die "apt-get install $* failed: see $LAB_DIR/apt.log"
}

# Installs what is missing.  The commands on the left, the packages that have them on the right.
tools() {
    local command package missing=()
    while read -r command package; do
        command -v "$command" >/dev/null || missing+=("$package")
    done <<-'END_OF_TOOLS'
	systemd-nspawn systemd-container
	mmdebstrap mmdebstrap
	/usr/bin/python3 python3
	ip iproute2
	ssh-keygen openssh-client
	mkfs.ext4 e2fsprogs
	pgrep procps
	findmnt mount
	gpg gpg
	gpg-agent gpg-agent
	dpkg-deb dpkg
	dpkg-scanpackages dpkg-dev
	curl curl
	END_OF_TOOLS
    [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || missing+=(debian-archive-keyring)
    [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
}

# Kernel limits that many systemds on one kernel need, and the connections that kube-proxy
# would set: 32768 a processor, at least 131072.  It cannot in a host, but is content to find it.
limits() {
    local connections=$((32768 * $(nproc)))
    cat <<-END_OF_LIMITS
	fs.inotify.max_user_instances=8192
	fs.inotify.max_user_watches=1048576
	net.ipv4.neigh.default.gc_thresh3=16384
	net.ipv4.neigh.default.gc_thresh2=8192
	net.ipv4.neigh.default.gc_thresh1=4096
	net.netfilter.nf_conntrack_max=$((connections > 131072 ? connections : 131072))
	END_OF_LIMITS
}

# What was before is kept for 'machine_down', under the name of this boot of the machine.
raise_limits() {
    local line before
    before=$LAB_DIR/limits.$(cat /proc/sys/kernel/random/boot_id)
    [ -e "$before" ] && return
    rm -f "$LAB_DIR"/limits.*
    modprobe -q -a nf_conntrack overlay br_netfilter 2>/dev/null || true
    for line in $(limits); do
        echo "${line%%=*}=$(sysctl -n "${line%%=*}")"
    done >"$before"
    for line in $(limits); do sysctl -qw "$line" || say "could not set $line"; done
}

# The bridge says whose it is: two labs on one machine would disturb each other.
bridge_owner() { cat "/sys/class/net/$BRIDGE/ifalias" 2>/dev/null; }

bridge_up() {
    if [ -e "/sys/class/net/$BRIDGE" ]; then
        [ "$(bridge_owner)" = "$LAB_DIR" ] ||
            die "another lab is up, that of LAB_DIR=$(bridge_owner): end it with its 'lab down', or use it"
        return
    fi
    ip link add "$BRIDGE" address "$(mac 0)" type bridge
    ip link set "$BRIDGE" alias "$LAB_DIR"
    ip addr add "$LAB_NET.1/24" dev "$BRIDGE"
    ip link set "$BRIDGE" up
    # What a host sends beyond this machine goes nowhere, even if the machine forwards packets.
    ip rule add pref 100 iif "$BRIDGE" prohibit
    let_through -I
}

# Where bridges are filtered and Docker runs, what Docker does not know is dropped, and so are
# frames from host to host.  let_through -I or -D: put the exception in or take it out.
let_through() {
    [ "$(cat /proc/sys/net/bridge/bridge-nf-call-iptables 2>/dev/null)" = 1 ] || return 0
    command -v iptables >/dev/null || return 0
    iptables -w "$1" FORWARD -i "$BRIDGE" -o "$BRIDGE" -j ACCEPT 2>/dev/null || true
}

mirror_up() {
    alive "$MIRROR/pid" mirror.py && return
    mkdir -p "$MIRROR" "$SERVED"
    # What went wrong in an earlier lab is not to go wrong in this one.
    rm -f "$MIRROR/faults"
    ( cd / && exec setsid /usr/bin/python3 "$HERE/lib/mirror.py" "$LAB_NET.1" "$PORT" "$SERVED" "$MIRROR" ) \
        </dev/null >>"$MIRROR/log" 2>&1 &
    echo $! >"$MIRROR/pid"
    wait_for 10 answers "$LAB_NET.1" "$PORT" || die "the mirror did not start: see $MIRROR/log"
}

answers() { (: <>"/dev/tcp/$1/$2") 2>/dev/null; }

machine_up() {
    tools
    bridge_up
    raise_limits
    mirror_up
}

machine_down() {
    local line before
    before=$LAB_DIR/limits.$(cat /proc/sys/kernel/random/boot_id)
    if alive "$MIRROR/pid" mirror.py; then kill "$(cat "$MIRROR/pid")"; fi
    rm -f "$MIRROR/pid"
    if [ -n "$(bridge_owner)" ] && [ "$(bridge_owner)" = "$LAB_DIR" ]; then
        let_through -D
        ip rule del pref 100 iif "$BRIDGE" prohibit
        ip link del "$BRIDGE"
    fi
    if [ -e "$before" ]; then
        tac "$before" | while read -r line; do sysctl -qw "$line" || true; done
        rm -f "$before"
    fi
}
