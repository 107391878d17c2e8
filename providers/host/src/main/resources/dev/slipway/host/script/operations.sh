# shellcheck shell=dash disable=SC2034,SC2154 # the parts are put together before they run
# How operations are done. Each function does one; what it works with is in variables that are set before it and in its
# arguments. It may be done again after it was done, wholly or in part.

export DEBIAN_FRONTEND=noninteractive DEBIAN_PRIORITY=critical NEEDRESTART_MODE=a APT_LISTCHANGES_FRONTEND=none

write_file() {
    [ -z "$keep" ] || keep_before item || return
    mkdir -p -- "$folder" || return
    new=$(mktemp -- "$folder/.slipway.XXXXXXXXXX") || return
    if pour >"$new" && chown -- "$owner:$group" "$new" && chmod -- "$mode" "$new" && sync -- "$new" &&
        make_way && mv -f -T -- "$new" "$path"; then
        sync -- "$folder"
    else
        rm -f -- "$new"
        return 1
    fi
}

# A folder where a file is to come goes.
make_way() {
    [ ! -d "$path" ] || [ -L "$path" ] || rm -rf --one-file-system -- "$path"
}

# Keeps what is at $path in the folder $before, once. For a folder that will stay a folder ($1 = attributes) only its owner
# and mode.
keep_before() {
    [ ! -e "$before" ] || return 0
    mkdir -p -- "$LIB" && (umask 077 && mkdir -p -- "${before%/*}") &&
        rm -rf -- "$before.new" && mkdir -m 700 -- "$before.new" || return
    printf '%s\n' "$path" >"$before.new/path" || return
    if [ -d "$path" ] && [ ! -L "$path" ] && [ "$1" = attributes ]; then
        echo attributes >"$before.new/kind" && mkdir -- "$before.new/item" &&
            chown --reference="$path" -- "$before.new/item" && chmod --reference="$path" -- "$before.new/item"
    elif [ -e "$path" ] || [ -L "$path" ]; then
        echo item >"$before.new/kind" && cp -a -T -- "$path" "$before.new/item"
    else
        echo absent >"$before.new/kind"
    fi && settle_on_disk "$before.new/item" && sync -- "$before.new/kind" "$before.new/path" "$before.new" &&
        mv -T -- "$before.new" "$before" && sync -- "${before%/*}"
}

# Sees to it that a file, or a folder with all that is in it, is on the disk.
settle_on_disk() {
    if [ -L "$1" ] || [ ! -e "$1" ]; then
        return 0
    elif [ -d "$1" ]; then
        sync -f -- "$1"
    else
        sync -- "$1"
    fi
}

restore_path() {
    [ -d "$before" ] || return 0
    read_line "$before/kind"
    case $got in
    absent)
        if [ -d "$path" ] && [ ! -L "$path" ]; then
            rmdir --ignore-fail-on-non-empty -- "$path"
        else
            rm -f -- "$path"
        fi
        ;;
    attributes)
        mkdir -p -- "$path" && chown --reference="$before/item" -- "$path" &&
            chmod --reference="$before/item" -- "$path"
        ;;
    item)
        new=$folder/.slipway.restored
        mkdir -p -- "$folder" && rm -rf -- "$new" && cp -a -T -- "$before/item" "$new" && settle_on_disk "$new" &&
            make_way && { [ ! -d "$new" ] || [ -L "$new" ] || rm -f -- "$path"; } && mv -f -T -- "$new" "$path"
        ;;
    *)
        echo "cannot understand $before/kind" >&2
        return 1
        ;;
    esac && { [ ! -d "$folder" ] || sync -- "$folder"; } && rm -rf -- "$before"
}

make_folder() {
    [ -z "$keep" ] || keep_before attributes || return
    if [ -L "$path" ] || { [ -e "$path" ] && [ ! -d "$path" ]; }; then
        rm -f -- "$path" || return
    fi
    mkdir -p -- "$path" && chown -- "$owner:$group" "$path" && chmod -- "$mode" "$path" && sync -- "$folder"
}

set_attributes() {
    if [ -L "$path" ]; then
        printf '%s is a link\n' "$path" >&2
        return 1
    fi
    chown -- "$owner:$group" "$path" && chmod -- "$mode" "$path"
}

remove_path() {
    if [ ! -d "$path" ] || [ -L "$path" ]; then
        rm -f -- "$path"
    elif [ -n "$recursive" ]; then
        rm -rf --one-file-system -- "$path"
    else
        rmdir -- "$path"
    fi && { [ ! -d "$folder" ] || sync -- "$folder"; }
}

apt_install() {
    choose "$@" || return
    # shellcheck disable=SC2086 # names and versions of packages have no white space
    apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=60 -o Dpkg::Options::=--force-confold \
        --no-install-recommends --allow-change-held-packages --no-remove $downgrade install -- $chosen &&
        mark hold $hold && mark install $free
}

# Sets chosen to the arguments, NAME=VERSION or NAME, with the newest version that the lists have in place of a pattern.
choose() {
    chosen=
    for wanted; do
        case $wanted in
        *=*'*'*) newest "${wanted%%=*}" "${wanted#*=}" || return ;;
        *) chosen="$chosen $wanted" ;;
        esac
    done
}

newest() {
    known=$(apt-cache madison -- "$1") || return
    versions=$(printf '%s\n' "$known" | awk -F '|' '{ gsub(" ", "", $2); print $2 }')
    for version in $versions; do
        # shellcheck disable=SC2254 # it is a pattern
        case $version in
        $2)
            chosen="$chosen $1=$version"
            return
            ;;
        esac
    done
    # shellcheck disable=SC2086 # on one line
    echo "E: No version of $1 matches $2; the lists have:" ${versions:-none} >&2
    return 100
}

# mark hold|install [NAME...]
mark() {
    state=$1
    shift
    [ $# -gt 0 ] || return 0
    for name; do
        echo "$name $state"
    done | dpkg --set-selections
}

apt_hold() {
    mark "$state" "$@"
}

# What came along with these packages and nobody else needs goes with them; what was of no use before stays.
apt_remove() {
    present=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' -- "$@" 2>/dev/null |
        awk -v how="$how" '$1 != "not-installed" && (how == "purge" || $1 != "config-files") { print $2 }')
    [ -n "$present" ] || return 0
    before=$(orphans) || before=unknown
    # shellcheck disable=SC2086 # names of packages have no white space
    take_packages $present || return
    [ "$before" != unknown ] || return 0
    left=
    for name in $(orphans); do
        case " $before " in
        *" $name "*) ;;
        *) left="$left $name" ;;
        esac
    done
    # shellcheck disable=SC2086 # names of packages have no white space
    [ -z "$left" ] || take_packages $left
}

take_packages() {
    apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=60 --allow-change-held-packages "$how" -- "$@"
}

# Packages that came along with others and that nothing needs any more, on one line.
orphans() {
    plan=$(LC_ALL=C apt-get -q -s autoremove) || return
    printf '%s\n' "$plan" | awk '$1 == "Remv" { printf "%s ", $2 }'
}

apt_update() {
    apt-get -q -o DPkg::Lock::Timeout=60 --error-on=any update
}

apt_update_one() {
    there_is "$source" || return
    apt-get -q -o DPkg::Lock::Timeout=60 --error-on=any -o "Dir::Etc::sourcelist=$source" \
        -o Dir::Etc::sourceparts=/dev/null -o APT::Get::List-Cleanup=false update
}

# apt does not mind a list of repositories that is not there.
there_is() {
    [ ! -e "$1" ] || return 0
    printf 'E: There is no file %s\n' "$1" >&2
    return 100
}

apt_repair() {
    dpkg --force-confold --configure -a &&
        apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=60 -o Dpkg::Options::=--force-confold --fix-broken install
}

unit_action() {
    systemctl --no-ask-password "$verb" -- "$unit" || unit_refused
}

# What is not there is stopped and disabled already. Why a unit does not start, its status tells.
unit_refused() {
    case $verb in
    stop | disable | reset-failed)
        [ "$(systemctl show --no-pager -p LoadState --value -- "$unit")" != not-found ] || return 0
        ;;
    start | restart | reload)
        systemctl status --no-pager --full --lines=10 -- "$unit" >&2
        ;;
    esac
    return 1
}

reload_units() {
    systemctl daemon-reload
}

load_module() {
    modprobe -- "$module"
}

unload_module() {
    read_line "/sys/module/$module/refcnt"
    [ "$got" != 0 ] || modprobe -r -- "$module"
}

set_sysctl() {
    printf '%s\n' "$value" | tee -- "$setting" >/dev/null
}

swap_off() {
    swapoff -a
}

swap_on() {
    swapon -a
}

run_program() {
    "$@"
}

feed_program() {
    pour | "$@"
}

claim_host() {
    if [ -e "$path" ] && ! grep -qF -e "$mine" -- "$path"; then
        cat -- "$path" >&2
        return 3
    fi
    owner=$(id -u) && group=$(id -g) && write_file
}

release_host() {
    rm -f -- "$path" && rmdir --ignore-fail-on-non-empty -- "$LIB/before" 2>/dev/null
    [ ! -d "$LIB" ] || rmdir --ignore-fail-on-non-empty -- "$LIB"
}
