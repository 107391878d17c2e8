# shellcheck shell=dash disable=SC2034,SC2154 # the parts are put together before they run
# How questions are asked. Each function prints raw answers; nothing here changes anything on the host.

# ask NUMBER FUNCTION [ARGUMENT...]: a frame with what the function prints, then one with its status and complaints.
ask() {
    frame out "$1"
    number=$1
    shift
    complaints=$("$@" 2>&1 >&3 3>&- 4<&-)
    frame err "$number" $?
    printf '%s' "$complaints" >&3
}

files() {
    find "$@" -maxdepth 0 -printf '%y\0%m\0%u\0%g\0%s\0%l\0%p\0'
}

digests() {
    find "$@" -maxdepth 0 -type f -exec sha256sum -z -- {} + 2>/dev/null
}

# Contents of the files that are at most 256 KiB long, one after the other; their lengths are in the answer of files.
contents() {
    find "$@" -maxdepth 0 -type f -size -513b -exec cat -- {} + 2>/dev/null
}

# What dpkg knows of all packages whose line matches a pattern.
packages() {
    {
        dpkg-query -W -f '${db:Status-Status} ${db:Status-Want} ${Package} ${Architecture} ${Version}\n' || echo "! $?"
    } | grep -E -e "$1" -e '^!' || :
}

# Whether dpkg was interrupted, and who holds a lock of it or of apt.
dpkg_locks() {
    for update in /var/lib/dpkg/updates/[0-9]*; do
        [ ! -e "$update" ] || printf 'interrupted\n'
    done
    find_holder
    [ -z "$holder" ] || printf 'holder %s\n' "$holder"
}

# Sets holder to who holds a lock of dpkg or apt, to nothing if nobody does. The kernel lists locks by inode only, so it is
# checked that the process has the very file open.
find_holder() {
    holder=
    set -- /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock /var/lib/apt/lists/lock /var/cache/apt/archives/lock
    inodes=$(stat -c ':%i:' -- "$@" 2>/dev/null)
    while read -r _ kind _ _ pid where _; do
        [ "$kind" = POSIX ] || continue
        case $inodes in
        *":${where##*:}:"*) ;;
        *) continue ;;
        esac
        for open in "/proc/$pid/fd"/*; do
            for file; do
                if [ "$open" -ef "$file" ]; then
                    read_line "/proc/$pid/comm"
                    holder="${got:-a process} (pid $pid)"
                    return 0
                fi
            done
        done
    done </proc/locks
}

candidates() {
    apt-cache madison -- "$@"
}

units() {
    systemctl show --no-pager -p LoadState -p ActiveState -p SubState -p UnitFileState -p Result -p FragmentPath \
        -p DropInPaths -p NeedDaemonReload -p ActiveEnterTimestampMonotonic -p NRestarts -- "$@"
}

# One line for each module: loaded, built in, available. Arguments in pairs: the module, and the pattern of its file.
modules() {
    read_line /proc/sys/kernel/osrelease
    release=$got
    while [ $# -gt 0 ]; do
        if [ -e "/sys/module/$1/initstate" ]; then
            echo yes no yes
        elif [ -d "/sys/module/$1" ] || grep -qs -e "/$2[.]ko" "/lib/modules/$release/modules.builtin"; then
            echo yes yes yes
        elif modprobe -n -q -- "$1"; then
            echo no no yes
        else
            echo no no no
        fi
        shift 2
    done
}

# Values of kernel settings, given as paths: PATH:VALUE, or PATH alone if there is no such setting. A shell cannot read
# them by itself: the kernel gives some of them only to who takes them whole.
sysctls() {
    for setting; do
        shift
        if [ -e "$setting" ]; then
            set -- "$@" "$setting"
        else
            printf '%s\n' "$setting"
        fi
    done
    [ $# -eq 0 ] || grep -H -e '' -- "$@"
}

swaps() {
    cat /proc/swaps
}

system() {
    for file in /proc/sys/kernel/hostname /etc/machine-id /proc/sys/kernel/random/boot_id /proc/sys/kernel/osrelease \
        /proc/meminfo; do
        read_line "$file"
        printf '%s=%s\n' "${file##*/}" "$got"
    done
    printf 'processors=%s\n' "$(nproc)"
    printf 'architecture=%s\n' "$(dpkg --print-architecture)"
    if [ -e /sys/fs/cgroup/cgroup.controllers ]; then echo cgroups=2; else echo cgroups=1; fi
    date +clock=%s%3N
    cat /etc/os-release
}

# Room of the file system of a path, or of the nearest folder above it that exists.
space() {
    path=$1
    while [ ! -e "$path" ] && [ -n "$path" ]; do
        path=${path%/*}
    done
    df -B1 --output=size,avail,target -- "${path:-/}"
}

listeners() {
    grep -s -e ' 0A ' -e ' 07 ' /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6 || :
}

sockets() {
    find /proc/[0-9]*/fd -lname 'socket:*' -printf '%l %h\n' 2>/dev/null || :
}

processes() {
    cat /proc/[0-9]*/stat 2>/dev/null || :
}

addresses() {
    ip -o addr show && ip -o route show && ip -o -6 route show
}

owner() {
    [ ! -e "$LIB/host.json" ] || cat -- "$LIB/host.json"
}

# One line for each address and port: open, refused or silent. All are tried at once.
connects() {
    perl -e '
        use strict; use Socket; use Fcntl; use Errno;
        my (@outcome, %open); my $wait = "";
        my $end = time() + 2;
        for (my $i = 0; $i * 2 < @ARGV; $i++) {
            my ($address, $port) = @ARGV[$i * 2, $i * 2 + 1];
            $outcome[$i] = "silent";
            my ($error, $found) = Socket::getaddrinfo($address, $port, { socktype => SOCK_STREAM });
            next if $error or !$found;
            socket(my $socket, $found->{family}, SOCK_STREAM, 0) or next;
            fcntl($socket, F_SETFL, O_NONBLOCK);
            if (connect($socket, $found->{addr})) { $outcome[$i] = "open"; next; }
            if ($!{ECONNREFUSED}) { $outcome[$i] = "refused"; next; }
            $open{$i} = $socket if $!{EINPROGRESS};
        }
        while (%open and time() <= $end) {
            my $ready = "";
            vec($ready, fileno($open{$_}), 1) = 1 for keys %open;
            select(undef, $ready, undef, 0.1);
            for my $i (keys %open) {
                next unless vec($ready, fileno($open{$i}), 1);
                my $error = unpack("i", getsockopt($open{$i}, SOL_SOCKET, SO_ERROR));
                $outcome[$i] = "open" if $error == 0;
                $outcome[$i] = "refused" if $error == Errno::ECONNREFUSED();
                delete $open{$i};
            }
        }
        print "$_\n" for @outcome;
    ' -- "$@"
}

# The first bytes of an HTTP answer with its head: of host $1, port $2, path $3.
http() {
    perl -e '
        use strict; use Socket;
        my ($address, $port, $path, $named) = @ARGV;
        $SIG{ALRM} = sub { exit 0 };
        alarm 2;
        my ($error, $found) = Socket::getaddrinfo($address, $port, { socktype => SOCK_STREAM });
        exit 0 if $error or !$found;
        socket(my $socket, $found->{family}, SOCK_STREAM, 0) or exit 0;
        connect($socket, $found->{addr}) or exit 0;
        syswrite($socket, "GET $path HTTP/1.0\r\nHost: $named\r\nConnection: close\r\n\r\n");
        my $left = 16384;
        while ($left > 0 and my $count = sysread($socket, my $part, $left)) { syswrite(STDOUT, $part); $left -= $count; }
    ' -- "$@"
}

# The same over TLS, whose certificate is not judged: what is asked is whether the program answers.
https() {
    command -v curl >/dev/null || {
        echo 'curl is not installed' >&2
        return 127
    }
    curl -q -k -s -i --http1.1 --noproxy '*' --max-time 2 -- "$1" | head -c 16384
}

program() {
    timeout 20 "$@"
}
