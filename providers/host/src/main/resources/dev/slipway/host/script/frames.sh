# shellcheck shell=dash disable=SC2034,SC2154 # the parts are put together before they run
# What every script begins with. Set before it: BOUNDARY, RUN (a folder in memory), LIB (a folder that lasts), MACHINE (the
# machine-id that is expected, or nothing).
#
# Everything that is said is said in frames: a line feed, the boundary, the kind of frame and its arguments, a line feed,
# then a body of any bytes up to the next frame. The boundary is new and random for each script.

LC_ALL=C
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
unset IFS CDPATH ENV BASH_ENV GREP_OPTIONS POSIXLY_CORRECT
umask 022
exec 3>&1 4<&0 1>/dev/null </dev/null

# A workstation that was not heard for so many seconds is gone.
SILENCE=30

frame() {
    printf '\n%s %s\n' "$BOUNDARY" "$*" >&3
}

# Sets got to the first line of a file, to nothing where there is none.
read_line() {
    got=
    [ ! -r "$1" ] || IFS= read -r got <"$1" || :
}

# Sets now to the seconds since boot: a clock that nobody sets.
read_clock() {
    read_line /proc/uptime
    now=${got%%.*}
}

# Whether the script of folder $1 still runs: it and the programs that it started hold its lock.
running() {
    [ -e "$1/lock" ] && ! flock -n "$1/lock" true
}

# Whether the workstation of the script of folder $1 is still heard.
heard() {
    [ ! -e "$1/gone" ] || return 1
    read_line "$1/beat"
    beat=$got
    read_clock
    [ -z "$beat" ] || [ $((now - beat)) -lt $SILENCE ]
}

# Sets who to what is known of the script of folder $1, on one line.
describe() {
    read_line "$1/about"
    who=$got
    read_line "$1/doing"
    [ -z "$got" ] || who="$who, doing: $got"
}

# Waits, up to $1 seconds, for the scripts whose workstation is gone and for those named after it. Says so again and again,
# lest the silence be taken for the end of the connection.
settle() {
    read_clock
    end=$((now + $1))
    shift
    for folder in "$RUN"/scripts/*; do
        said=-10
        while running "$folder"; do
            case " $* " in
            *" ${folder##*/} "*) ;;
            *) ! heard "$folder" || break ;;
            esac
            describe "$folder"
            read_clock
            if [ $((now - said)) -ge 10 ]; then
                frame says "waiting for a script whose workstation is gone: $who"
                said=$now
            fi
            if [ "$now" -ge $end ]; then
                frame busy "$who"
                frame end
                exit 0
            fi
            sleep 0.2
        done
    done
}

# What host this is, so that another one in its place is noticed before anything is done.
read_line /etc/machine-id
machine=$got
read_line /proc/sys/kernel/random/boot_id
frame begin 1 "${machine:--}" "${got:--}"
if [ -n "$MACHINE" ] && [ "$machine" != "$MACHINE" ]; then
    frame stranger "${machine:-none}"
    frame end
    exit 0
fi
