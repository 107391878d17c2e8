# Settings and words that every part of the lab uses.  Sourced, never run.
# shellcheck shell=bash

LAB_DIR=${LAB_DIR:-/var/lib/slipway-lab}
LAB_NET=${LAB_NET:-10.77.0}
LAB_DISK=${LAB_DISK-12G}
LAB_MEM=${LAB_MEM-}
LAB_MIRROR=${LAB_MIRROR-}

MAX=99                          # the highest host number
BRIDGE=slipway0                 # this machine's end of every host's cable
PORT=8088                       # repositories and apt proxy, on $LAB_NET.1
PASSWORD=slipway-lab            # of the users ops and opspw

BASE=$LAB_DIR/base              # root file system that all hosts share, read-only
KEY=$LAB_DIR/key                # ssh key that every host accepts
KNOWN_HOSTS=$LAB_DIR/known_hosts
SERVED=$LAB_DIR/served          # what the mirror serves
BUILD=$LAB_DIR/build            # programs and packages on the way there
MIRROR=$LAB_DIR/mirror          # process id, log, faults and cache of the mirror

say()   { echo "lab: $*" >&2; }
die()   { say "$@"; exit 1; }
wrong() { say "$@"; say "see 'lab help'"; exit 2; }

name()    { echo "h$1"; }
address() { echo "$LAB_NET.$((10 + $1))"; }
# Fixed, as an address that moves to another card is not found by those who knew the old one.  0: this machine.
mac()     { printf '02:73:6c:69:70:%02x\n' "$1"; }
folder()  { echo "$LAB_DIR/hosts/h$1"; }

# Prints the numbers of all hosts.
hosts() {
    local h
    for h in "$LAB_DIR"/hosts/h*; do
        if [ -d "$h" ]; then echo "${h##*/h}"; fi
    done | sort -n
}

# Checks that every argument is a possible host number.
number() {
    local i
    [ $# -gt 0 ] || wrong 'which host? Give its number'
    for i; do [[ $i =~ ^[1-9][0-9]?$ ]] || wrong "not a host number from 1 to $MAX: '$i'"; done
}

# Checks that every argument is the number of a host that exists.
existing() {
    local i
    number "$@"
    for i; do [ -d "$(folder "$i")" ] || die "no host $i: 'lab new $i' makes it"; done
}

# Runs the rest of the arguments while no other 'lab' is inside the lock of this name.
locked() {
    local lock=$1
    shift
    mkdir -p "$LAB_DIR/locks"
    local fd
    exec {fd}>"$LAB_DIR/locks/$lock"
    flock "$fd"
    "$@" {fd}>&-
    exec {fd}>&-
}

# Waits until a command succeeds: wait_for SECONDS COMMAND...
wait_for() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.05
    done
}

# Whether the process whose number is in the file $1 runs, and is one with $2 in its command line:
# a number may have gone to another process since.
alive() {
    local pid
    pid=$(cat "$1" 2>/dev/null) && grep -qsF -- "$2" "/proc/$pid/cmdline"
}
