# The root file system that all hosts share: a Debian 12 server without kernel and boot loader.
# Sourced, never run.
# shellcheck shell=bash

# What a server has, and what a user would not forgive if it were missing.
BASE_PACKAGES=systemd,systemd-sysv,libpam-systemd,dbus,openssh-server,iproute2,iptables,ca-certificates
BASE_PACKAGES+=,sudo,python3-minimal,procps,kmod,iputils-ping,gpgv,curl,busybox-static,psmisc

# Units that would start later by themselves and disturb a test, or only make the boot slow.
BASE_MASKED=(apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer
    fstrim.timer e2scrub_reap.service console-getty.service getty.target dev-hugepages.mount
    sys-kernel-debug.mount sys-kernel-tracing.mount sys-fs-fuse-connections.mount)

# Makes the base unless it is there, made by what this file says now.
base() {
    local start=$SECONDS made_by
    made_by=$(sha256sum <"$HERE/lib/base.sh" | cut -d' ' -f1)
    [ "$(cat "$BASE.ok" 2>/dev/null)" = "$made_by" ] && return
    if [ -e "$BASE.ok" ] && [ -n "$(hosts)" ]; then
        say "the hosts' base file system was made by another version of the lab: 'lab down' and 'lab up' renew it"
        return
    fi
    rm -f "$BASE.ok"
    say 'making the base file system (once)'
    rm -rf "$BASE"
    sources >"$LAB_DIR/debian.sources"
    mmdebstrap --quiet --variant=minbase --include=$BASE_PACKAGES --dpkgopt=force-unsafe-io \
        --aptopt="Acquire::http::Proxy \"http://$LAB_NET.1:$PORT\";" \
        bookworm "$BASE" "$LAB_DIR/debian.sources" || die 'mmdebstrap failed'
    rm -f "$BASE/etc/apt/apt.conf.d/99mmdebstrap" "$BASE/etc/dpkg/dpkg.cfg.d/99mmdebstrap"
    base_apt
    base_names
    base_users
    base_units
    base_kernel
    echo "$made_by" >"$BASE.ok"
    say "base file system made in $((SECONDS - start)) s, $(du -sh "$BASE" | cut -f1)"
}

# Debian's mirror: the setting, or what this machine uses if it is a Debian, or the general one.
sources() {
    local mirror=$LAB_MIRROR security
    if [ -z "$mirror" ]; then
        mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
            grep -oE '^[^#]*http://[^ ]+/debian/?( |$)' | grep -oE 'http://[^ ]+' | head -1) || true
    fi
    mirror=${mirror:-http://deb.debian.org/debian}
    mirror=${mirror%/}
    security=$mirror-security
    cat <<-END_OF_SOURCES
	Types: deb
	URIs: $mirror
	Suites: bookworm bookworm-updates
	Components: main
	Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

	Types: deb
	URIs: $security
	Suites: bookworm-security
	Components: main
	Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
	END_OF_SOURCES
}

# The hosts have no way out but the mirror, which is a proxy too.  Its own repositories are asked directly.
base_apt() {
    rm -f "$BASE/etc/apt/sources.list" "$BASE"/etc/apt/sources.list.d/*
    cp "$LAB_DIR/debian.sources" "$BASE/etc/apt/sources.list.d/"
    cat >"$BASE/etc/apt/apt.conf.d/90lab" <<-END_OF_APT
	Acquire::http::Proxy "http://$LAB_NET.1:$PORT";
	Acquire::http::Proxy::$LAB_NET.1 "DIRECT";
	Acquire::http::Timeout "20";
	END_OF_APT
}

# Names without DNS.
base_names() {
    local i
    {   echo '127.0.0.1 localhost'
        echo "$LAB_NET.1 lab"
        for i in $(seq 1 "$MAX"); do echo "$(address "$i") $(name "$i")"; done
    } >"$BASE/etc/hosts"
    # CoreDNS does not start without a server to forward to.  None answers at this address,
    # so that a name which is not in /etc/hosts fails at once.
    echo "nameserver $LAB_NET.1" >"$BASE/etc/resolv.conf"
}

# root and ops log in with any of the lab's keys.  ops may sudo without a password ('lab sudo'
# changes that), opspw with one.  Host keys come with each host.
base_users() {
    local user home kind
    keys
    rm -f "$BASE"/etc/ssh/ssh_host_*
    cat >"$BASE/etc/ssh/sshd_config.d/lab.conf" <<-'END_OF_SSHD'
	HostKey /etc/ssh/ssh_host_ed25519_key
	PasswordAuthentication no
	PermitRootLogin prohibit-password
	UseDNS no
	END_OF_SSHD
    # A password is asked for at each sudo, so that a test does not depend on the one before.
    echo 'Defaults timestamp_timeout=0' >"$BASE/etc/sudoers.d/lab"
    for user in ops opspw; do
        chroot "$BASE" useradd -m -s /bin/bash "$user"
        echo "$user:$PASSWORD" | chroot "$BASE" chpasswd
    done
    sudo_rule free >"$BASE/etc/sudoers.d/ops"
    echo 'opspw ALL=(ALL:ALL) ALL' >"$BASE/etc/sudoers.d/opspw"
    chmod 440 "$BASE"/etc/sudoers.d/{lab,ops,opspw}
    for user in root ops opspw; do
        home=$(chroot "$BASE" sh -c "echo ~$user")
        install -d -m 700 "$BASE$home/.ssh"
        cat "$LAB_DIR"/keys/*.pub "$KEY.pub" >"$BASE$home/.ssh/authorized_keys"
        chroot "$BASE" chown -R "$user:" "$home/.ssh"
    done
}

sudo_rule() {
    case $1 in
        free)     echo 'ops ALL=(ALL:ALL) NOPASSWD: ALL' ;;
        password) echo 'ops ALL=(ALL:ALL) ALL' ;;
    esac
}

# The key that is meant to be used, and one of each other kind that a user may have.
keys() {
    local kind
    mkdir -p "$LAB_DIR/keys"
    for kind in ecdsa rsa; do
        [ -e "$LAB_DIR/keys/$kind" ] || ssh-keygen -q -t $kind -N '' -C "lab $kind" -f "$LAB_DIR/keys/$kind"
    done
    [ -e "$LAB_DIR/keys/passphrase" ] ||
        ssh-keygen -q -t ed25519 -N "$PASSWORD" -C 'lab passphrase' -f "$LAB_DIR/keys/passphrase"
    [ -e "$KEY" ] || ssh-keygen -q -t ed25519 -N '' -C lab -f "$KEY"
    # Started by sudo: the user behind it is to use the keys too.
    chown "${SUDO_UID:-0}:${SUDO_GID:-0}" "$KEY"{,.pub} "$LAB_DIR"/keys/*
}

base_units() {
    local unit units=$BASE/etc/systemd/system
    for unit in "${BASE_MASKED[@]}"; do ln -sf /dev/null "$units/$unit"; done
    ln -sf /lib/systemd/system/multi-user.target "$units/default.target"
    # systemd-nspawn leaves the controllers of cgroup v1 read-only; Docker and the kubelet write there.
    # Swap of this machine is none of the host's, but the kernel shows it there too.
    cat >"$units/lab-prepare.service" <<-'END_OF_UNIT'
	[Unit]
	Description=Make a container look more like a machine
	DefaultDependencies=no
	Before=sysinit.target
	[Service]
	Type=oneshot
	ExecStart=/usr/lib/lab/prepare
	END_OF_UNIT
    mkdir -p "$units/sysinit.target.wants" "$BASE/usr/lib/lab"
    ln -s ../lab-prepare.service "$units/sysinit.target.wants/"
    cat >"$BASE/usr/lib/lab/prepare" <<-'END_OF_PREPARE'
	#!/bin/sh
	for m in /sys/fs/cgroup/*; do
	    if mountpoint -q "$m"; then mount -o remount,bind,rw "$m"; fi
	done
	if [ "$(wc -l </proc/swaps)" -gt 1 ]; then
	    head -1 /proc/swaps >/run/lab-swaps
	    mount --bind /run/lab-swaps /proc/swaps
	fi
	true
	END_OF_PREPARE
    chmod 755 "$BASE/usr/lib/lab/prepare"
    # The kubelet refuses to start without a kernel log to watch.
    echo 'L+ /dev/kmsg - - - - /dev/null' >"$BASE/etc/tmpfiles.d/lab-kmsg.conf"
    # A boot must not write kernel-wide settings to this machine's kernel.
    ln -sf /dev/null "$BASE/etc/sysctl.d/99-protect-links.conf"
    # A machine without CAP_SYS_RESOURCE cannot lower an OOM score.
    (echo -1 >/proc/self/oom_score_adj) 2>/dev/null || base_runc
}

# Where the machine lacks CAP_SYS_RESOURCE, runc cannot start what asks for a negative OOM score
# (every pod sandbox) or for that capability (everything privileged in Docker).  containerd and
# docker find a 'runc' first that takes both out of what they ask for.
base_runc() {
    local unit d
    cat >"$BASE/usr/lib/lab/runc" <<-'END_OF_RUNC'
	#!/bin/sh
	create=
	for arg; do
	    case $before in --bundle | -b) bundle=$arg ;; esac
	    case $arg in --bundle=*) bundle=${arg#*=} ;; create | run) create=yes ;; esac
	    before=$arg
	done
	if [ -n "$create" ] && [ -e "$bundle/config.json" ]; then
	    sed -i 's/"oomScoreAdj": *-[0-9]*/"oomScoreAdj":0/
	        s/"CAP_SYS_\(RESOURCE\|TIME\)",\?//g
	        s/\("CAP_[A-Z_]*"\),]/\1]/g' "$bundle/config.json"
	fi
	for runc in /usr/local/sbin/runc /usr/local/bin/runc /usr/sbin/runc /usr/bin/runc; do
	    [ ! -x $runc ] || exec $runc "$@"
	done
	echo 'lab: no runc is installed' >&2
	exit 127
	END_OF_RUNC
    chmod 755 "$BASE/usr/lib/lab/runc"
    for unit in containerd docker; do
        d=$BASE/etc/systemd/system/$unit.service.d
        mkdir -p "$d"
        cat >"$d/lab.conf" <<-'END_OF_DROPIN'
	[Service]
	Environment=PATH=/usr/lib/lab:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
	END_OF_DROPIN
    done
}

# 'modprobe overlay' has to succeed as on any server if the kernel has the thing, whether built in
# or loaded by 'raise_limits'.  A host gets this machine's modules if it has any (host.sh); a
# kernel without gets a list of what is built in.
base_kernel() {
    local module option d
    d=$BASE/lib/modules/$(uname -r)
    if [ -e "$d" ] || [ -d "/lib/modules/$(uname -r)/kernel" ] || ! [ -e /proc/config.gz ]; then return; fi
    mkdir -p "$d"
    : >"$d/modules.order"
    while read -r module option; do
        if zcat /proc/config.gz | grep "^CONFIG_$option=y" >/dev/null; then echo "kernel/$module.ko"; fi
    done >"$d/modules.builtin" <<-'END_OF_MODULES'
	overlay OVERLAY_FS
	br_netfilter BRIDGE_NETFILTER
	bridge BRIDGE
	veth VETH
	vxlan VXLAN
	wireguard WIREGUARD
	tun TUN
	loop BLK_DEV_LOOP
	nf_conntrack NF_CONNTRACK
	nf_nat NF_NAT
	nf_tables NF_TABLES
	ip_tables IP_NF_IPTABLES
	iptable_filter IP_NF_FILTER
	iptable_nat IP_NF_NAT
	iptable_mangle IP_NF_MANGLE
	xt_conntrack NETFILTER_XT_MATCH_CONNTRACK
	xt_MASQUERADE NETFILTER_XT_TARGET_MASQUERADE
	ip_set IP_SET
	ip_vs IP_VS
	END_OF_MODULES
    chroot "$BASE" depmod "$(uname -r)" 2>/dev/null || true
}
