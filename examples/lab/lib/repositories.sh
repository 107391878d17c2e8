# Signed apt repositories, laid out as those of the projects, and some that are wrong on purpose.
# Sourced, never run.
#
#   core:/stable:/v1.34/deb/     Kubernetes, as on pkgs.k8s.io                key: Release.key there
#   linux/debian                 containerd.io, as on download.docker.com     key: linux/debian/gpg
#   cri-dockerd/                 the stand-in, with cri-dockerd.deb and its digest
#   wrong/unsigned/, wrong/other-key/, wrong/expired/
#                                below each: core:/stable:/v1.34/deb/ with the same packages
# shellcheck shell=bash

KUBERNETES_PATH=core:/stable:/v1.34/deb
DOCKER_PATH=linux/debian
CRI_DOCKERD_PATH=cri-dockerd
SIGNING_KEY=$LAB_DIR/signing-key.asc
OTHER_KEY=$LAB_DIR/other-key.asc

# Builds, packs and indexes what is not there yet, or was made from other files than these.
repositories_up() {
    local made_from
    made_from=$(cd "$HERE" && find packages lib/{build,packages,repositories}.sh -type f | sort |
        xargs sha256sum | sha256sum | cut -d' ' -f1)
    [ "$(cat "$SERVED/made-from" 2>/dev/null)" = "$made_from" ] && return
    build_programs
    local start=$SECONDS new=$SERVED.new
    rm -rf "$new"
    fill_repositories "$new"
    echo "$made_from" >"$new/made-from"
    # The mirror serves the name, not the folder: one rename, and everything is new.
    rm -rf "$SERVED.old"
    if [ -e "$SERVED" ]; then mv "$SERVED" "$SERVED.old"; fi
    mv "$new" "$SERVED"
    rm -rf "$SERVED.old"
    say "repositories made in $((SECONDS - start)) s, $(du -sh "$SERVED" | cut -f1)"
}

fill_repositories() {
    local root=$1 kubernetes version kind
    kubernetes=$root/$KUBERNETES_PATH
    signing_keys
    versions_of kubernetes | while read -r version; do
        pack_kubernetes "$version" "$kubernetes/amd64"
    done
    pack_cni "$kubernetes/amd64"
    index "$kubernetes"
    sign "$kubernetes" lab
    cp "$SIGNING_KEY" "$kubernetes/Release.key"

    pack_containerd "$root/$DOCKER_PATH/dists/bookworm/pool/stable/amd64"
    index "$root/$DOCKER_PATH" bookworm
    sign "$root/$DOCKER_PATH/dists/bookworm" lab
    cp "$SIGNING_KEY" "$root/$DOCKER_PATH/gpg"

    pack_cri_dockerd "$root/$CRI_DOCKERD_PATH"
    (cd "$root/$CRI_DOCKERD_PATH" && ln -s cri-dockerd_*.deb cri-dockerd.deb && sha256sum cri-dockerd.deb >SHA256SUMS)
    index "$root/$CRI_DOCKERD_PATH"
    sign "$root/$CRI_DOCKERD_PATH" lab

    for kind in unsigned other-key expired; do wrong_repository "$root" $kind; done
    gpgconf --kill gpg-agent
}

# One key that the repositories are signed with, and one that nobody should trust.
signing_keys() {
    local owner
    export GNUPGHOME=$LAB_DIR/gpg
    if ! [ -e "$OTHER_KEY" ]; then
        rm -rf "$GNUPGHOME"
        mkdir -m 700 "$GNUPGHOME"
        for owner in lab other; do
            gpg --batch --quiet --passphrase '' --quick-gen-key "$owner@slipway.invalid" ed25519 sign never 2>/dev/null
        done
        gpg --armor --export lab@slipway.invalid >"$SIGNING_KEY"
        gpg --armor --export other@slipway.invalid >"$OTHER_KEY"
    fi
}

# Writes the index of the repository at $1: flat, or with the distribution $2.
index() {
    local root=$1 distribution=${2:-} packages=Packages file
    cd "$root"
    if [ -n "$distribution" ]; then packages=stable/binary-amd64/Packages; fi
    mkdir -p "./${distribution:+dists/$distribution/}${packages%Packages}"
    dpkg-scanpackages --multiversion . 2>/dev/null >Packages.new
    cd "./${distribution:+dists/$distribution}"
    mv "$root/Packages.new" "$packages"
    gzip -kn "$packages"
    {   echo 'Origin: slipway-lab'
        if [ -n "$distribution" ]; then printf 'Suite: %s\nCodename: %s\nComponents: stable\n' "$distribution" "$distribution"; fi
        echo "Date: $(date -Ru)"
        echo 'Architectures: amd64'
        echo 'SHA256:'
        for file in "$packages" "$packages.gz"; do
            echo " $(sha256sum <"$file" | cut -d' ' -f1) $(stat -c %s "$file") $file"
        done
    } >Release
    cd /
}

# Signs the Release in the folder $1 with the key of $2.
sign() {
    gpg --batch --quiet --yes --local-user "$2@slipway.invalid" --clearsign --output "$1/InRelease" "$1/Release"
    gpg --batch --quiet --yes --local-user "$2@slipway.invalid" --armor --detach-sign --output "$1/Release.gpg" "$1/Release"
}

# Kubernetes' repository once more, with one thing wrong.
wrong_repository() {
    local from=$1/$KUBERNETES_PATH to=$1/wrong/$2/$KUBERNETES_PATH
    mkdir -p "$to"
    cp "$from"/{Packages,Packages.gz,Release,Release.key} "$to"
    mkdir "$to/amd64"
    ln "$from"/amd64/*.deb "$to/amd64/"
    case $2 in
        unsigned)  ;;
        other-key) sign "$to" other ;;
        expired)   sed -i 's/^Date: .*/Date: Wed, 01 Jan 2025 00:00:00 +0000\nValid-Until: Wed, 08 Jan 2025 00:00:00 +0000/' "$to/Release"
                   sign "$to" lab ;;
    esac
}

# ---------------------------------------------------------------- a broken mirror

mirror() {
    case ${1:-} in
        break) locked faults mirror_break "${2:-}" "${3:-all}" "${4:-*}" ;;
        mend)  locked faults mirror_mend "${2:-all}" ;;
        *)     wrong "'mirror break' or 'mirror mend', not 'mirror ${1:-}'" ;;
    esac
}

mirror_break() {
    case $1 in
        missing | error | garbage | hang | cut) ;;
        *) wrong "'$1' is no way to break a mirror: missing, error, garbage, hang or cut" ;;
    esac
    case $3 in *' '*) wrong 'a part of a URL has no blank' ;; esac
    local client
    client=$(mirror_client "$2")
    {   cat "$MIRROR/faults" 2>/dev/null || true
        echo "$client $1 $3"
    } >"$MIRROR/faults.new"
    mv "$MIRROR/faults.new" "$MIRROR/faults"
}

mirror_mend() {
    local client
    client=$(mirror_client "$1")
    if [ "$client" = '*' ]; then rm -f "$MIRROR/faults"; return; fi
    { grep -v "^$client " "$MIRROR/faults" 2>/dev/null || true; } >"$MIRROR/faults.new"
    mv "$MIRROR/faults.new" "$MIRROR/faults"
}

mirror_client() {
    if [ "$1" = all ]; then echo '*'; return; fi
    number "$1"
    address "$1"
}
