# Packs programs as the packages that their projects publish.  Sourced, never run.
#
# packages/NAME/ has what a package holds beside programs: 'control' (its fields less the name and
# version), 'files' (as they lie on a host) and the scripts that dpkg runs.
# shellcheck shell=bash

CONTAINERD_SUFFIX='-1~debian.12~bookworm'
CRI_DOCKERD=0.4.2               # the version that the stand-in claims to be
PACKED_AT=1735689600            # 2025-01-01: the time of every file, so that the same files make the same package

# The versions of a set in packages/programs, and the newest of them.
versions_of() { sed -nE "s/^$1 +([0-9.]+) .*/\1/p" "$HERE/packages/programs" | sort -V; }
version_of()  { versions_of "$1" | tail -1; }

# Packs one package into a folder: pack NAME VERSION FOLDER [PROGRAM DESTINATION]...
pack() {
    local name=$1 version=$2 folder=$3 tree=$BUILD/tree/$1-$2 script
    shift 3
    rm -rf "$tree"
    mkdir -p "$tree/DEBIAN" "$folder"
    if [ -d "$HERE/packages/$name/files" ]; then cp -rT "$HERE/packages/$name/files" "$tree"; fi
    while [ $# -gt 0 ]; do
        install -D -m 755 -t "$tree$2" "$1"
        shift 2
    done
    chmod -R u=rwX,go=rX "$tree"
    {   echo "Package: $name"
        echo "Version: $version"
        echo 'Architecture: amd64'
        echo 'Maintainer: Slipway lab <lab@slipway.invalid>'
        cat "$HERE/packages/$name/control"
    } >"$tree/DEBIAN/control"
    if [ -d "$tree/etc" ]; then
        (cd "$tree" && find etc -type f ! -name '.*' -printf '/%p\n' | sort) >"$tree/DEBIAN/conffiles"
    fi
    for script in postinst prerm postrm; do
        if [ -e "$HERE/packages/$name/$script" ]; then
            install -m 755 -t "$tree/DEBIAN" "$HERE/packages/$name/$script"
        fi
    done
    # Quick rather than small: the programs are large, and packed where they are used.
    SOURCE_DATE_EPOCH=$PACKED_AT dpkg-deb --root-owner-group -Zzstd -z1 --build \
        "$tree" "$folder/${name}_${version}_amd64.deb" >/dev/null
    rm -rf "$tree"
}

# The unit is in kubelet's package, kubeadm's settings for it are in kubeadm's.
pack_kubernetes() {
    local version=$1 folder=$2 bin=$BUILD/bin/kubernetes-$1 program
    for program in kubelet kubeadm kubectl; do
        pack $program "$version-1.1" "$folder" "$bin/$program" /usr/bin
    done
}

pack_cni() {
    local version program programs=()
    version=$(version_of cni)
    for program in "$BUILD/bin/cni-$version"/*; do programs+=("$program" /opt/cni/bin); done
    pack kubernetes-cni "$version-1.1" "$1" "${programs[@]}"
}

pack_containerd() {
    local version program programs=()
    version=$(version_of containerd)
    for program in "$BUILD/bin/containerd-$version"/* "$BUILD/bin/runc-$(version_of runc)/runc"; do
        programs+=("$program" /usr/bin)
    done
    pack containerd.io "$version$CONTAINERD_SUFFIX" "$1" "${programs[@]}"
}

pack_cri_dockerd() {
    local out=$BUILD/bin/cri-dockerd
    go_toolchain
    (cd "$HERE/packages/cri-dockerd/source" &&
        CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -buildid= -X main.version=$CRI_DOCKERD" -o "$out" .)
    pack cri-dockerd "$CRI_DOCKERD-0.lab" "$1" "$out" /usr/bin
}
