# shellcheck shell=dash disable=SC2034,SC2154 # the parts are put together before they run
# How operations are carried out. Set before it: ID (of this script), RUN_ID (of the run that it belongs to), ABOUT (who
# that is, for people), LIMIT (how many seconds may be waited for others).
#
# Every script that changes a host has a folder below $RUN/scripts and holds the lock in it, and so does each program that it
# starts; the kernel lets go of it when the last of them is gone. Programs write into files in memory, never to the
# connection: what becomes of the connection does not touch them. The workstation sends a line every few seconds; before each
# operation it is looked whether it is still heard.

D=$RUN/scripts/$ID
SPOOL=$LIB/incoming/$ID
over=
listener=
trap '' HUP INT PIPE

listen() {
    while IFS= read -r _; do
        beat
    done
    : >"$D/gone"
}

beat() {
    read_clock
    printf '%s\n' "$now" >"$D/beat"
}

# Ends the script with a frame, before anything was done.
give_up() {
    frame "$@"
    frame end
    exit 0
}

# enter LOST...: waits for other scripts, also for those of this run that are named, as nobody saw their end; those of this
# run that are not named run beside this one. Refused if one belongs to another run whose workstation is there.
enter() {
    umask 077
    mkdir -p "$RUN/scripts" || give_up refused "cannot make the folder $RUN"
    read_clock
    end=$((now + LIMIT))
    said=
    exec 7>"$RUN/guard"
    while :; do
        flock -w "$LIMIT" 7 || give_up late "the lock $RUN/guard"
        find_other "$@"
        [ -n "$other" ] || break
        describe "$other"
        # One that has ended meanwhile has nothing to say any more.
        if running "$other" && [ -n "$other_run" ] && [ "$other_run" != "$RUN_ID" ] && heard "$other"; then
            give_up refused "$who"
        fi
        flock -u 7
        read_clock
        [ "$now" -lt $end ] || give_up late "$who"
        if [ "$said" != "$other" ] && running "$other"; then
            frame says "waiting for a script whose workstation is gone: $who"
            said=$other
        fi
        sleep 0.2
    done
    mkdir -- "$D" || give_up refused "cannot make the folder $D"
    printf '%s\n' "$RUN_ID" >"$D/run"
    printf '%s, script %s since %s\n' "$ABOUT" $$ "$(date -u +%H:%M:%SZ)" >"$D/about"
    exec 8>"$D/lock"
    flock -n 8
    beat
    exec 7>&-
    umask 022
}

# receive [SIZE...]: takes what is too large to be a part of the script, then listens to whether the workstation is there.
receive() {
    count=0
    for size; do
        count=$((count + 1))
        (umask 077 && mkdir -p -- "$SPOOL" && timeout "$LIMIT" head -c "$size" <&4 >"$SPOOL/$count") 2>"$D/err" &&
            [ "$(stat -c %s -- "$SPOOL/$count")" = "$size" ] && continue
        read_line "$D/err"
        leave
        give_up unreceived "${got:-the connection broke off}"
    done
    beat
    listen <&4 3>&- 8>&- 2>/dev/null &
    listener=$!
    exec 4<&-
}

# Sets other to the folder of a script that has to be waited for, and other_run to its run; other to nothing if there is
# none. What scripts that have ended left behind is removed.
find_other() {
    other=
    for folder in "$RUN"/scripts/*; do
        [ -d "$folder" ] || continue
        if ! running "$folder"; then
            rm -rf -- "$folder" "$LIB/incoming/${folder##*/}"
            continue
        fi
        read_line "$folder/run"
        case " $* " in
        *" ${folder##*/} "*) ;;
        *) [ "$got" != "$RUN_ID" ] || continue ;;
        esac
        other=$folder
        other_run=$got
        return
    done
}

# leave: lets others in.
leave() {
    [ -z "$listener" ] || { kill "$listener" && wait "$listener"; } 2>/dev/null
    if [ -d "$SPOOL" ]; then
        rm -rf -- "$SPOOL"
        rmdir --ignore-fail-on-non-empty -- "$LIB/incoming" "$LIB" 2>/dev/null
    fi
    exec 8>&-
    rm -rf -- "$D"
    trap - HUP INT PIPE
}

# step NUMBER SUMMARY FUNCTION [ARGUMENT...]: does an operation, unless one before it failed or nobody listens any more.
step() {
    [ -z "$over" ] || return 0
    if ! heard "$D"; then
        over=gone
        frame stopped "$1"
        return 0
    fi
    number=$1
    frame doing "$number"
    printf '%s\n' "$2" >"$D/doing"
    shift 2
    while :; do
        case $1 in
        apt_*) await_apt || return 0 ;;
        esac
        do_once "$@"
        if [ "$status" -eq 0 ] || ! lock_was_taken "$1"; then
            break
        fi
        sleep 1
    done
    if [ "$status" -ne 0 ]; then
        over=failed
        frame failed "$number" "$status"
        tail -c 6000 -- "$D/err" >&3
        frame printed "$number"
        tail -c 6000 -- "$D/out" >&3
        return 0
    fi
    if [ -n "$yields" ]; then
        frame yield "$number"
        eval "printf %s \"\$output_$number\"" >&3
    fi
    frame 'done' "$number"
}

# Programs write to files, and never to the connection. What is yielded may be a secret: it is never in a file.
do_once() {
    : >"$D/out"
    if [ -n "$yields" ]; then
        value=$( (trap - PIPE && "$@") 2>"$D/err" 3>&-)
        status=$?
        eval "output_$number=\$value"
    else
        (trap - PIPE && "$@") >"$D/out" 2>"$D/err" 3>&-
        status=$?
    fi
}

# Waits until nobody holds a lock of dpkg or apt.
await_apt() {
    said=
    read_clock
    end=$((now + LIMIT))
    while find_holder && [ -n "$holder" ]; do
        [ "$said" = "$holder" ] || frame says "waiting for the dpkg lock, held by $holder"
        said=$holder
        read_clock
        if [ "$now" -ge $end ]; then
            over=failed
            frame held "$holder"
            return 1
        fi
        sleep 0.5
    done
}

# Whether operation $1 failed only because somebody took a lock of dpkg or apt just before it.
lock_was_taken() {
    [ "${1#apt_}" != "$1" ] && grep -qs -e 'held by process' -e 'is locked by another process' "$D/err"
}

# Prints $content: parts in base64, @N for what operation N yielded, :N for the Nth that was received.
pour() {
    for part in $content; do
        case $part in
        @*) eval "printf %s \"\$output_${part#@}\"" ;;
        :*) cat -- "$SPOOL/${part#:}" ;;
        *) printf %s "$part" | base64 -d ;;
        esac || return
    done
}
