# Real programs, built from the Go modules that their projects publish.  Sourced, never run.
#
# Kubernetes' and Docker's own package servers are not asked: a lab works wherever a Go
# module proxy does.  What is there is not built again.  Builds are reproducible: paths
# are trimmed, versions are pinned, and Go checks every module against its checksum database.
# shellcheck shell=bash

GO_NEEDED=1.25                  # Kubernetes 1.34 is content with 1.24, containerd 2.2 with 1.24
GO_FETCHED=1.25.5               # what is fetched if the machine has no Go or an older one

module() {
    case $1 in
        kubernetes) echo k8s.io/kubernetes ;;
        cni)        echo github.com/containernetworking/plugins ;;
        containerd) echo github.com/containerd/containerd/v2 ;;
        runc)       echo github.com/opencontainers/runc ;;
        *)          die "packages/programs: unknown set '$1'" ;;
    esac
}

# Prints a go.mod for one set.  The modules' own cannot be used from outside: their
# 'replace' lines only count in their own source tree.
gomod() {
    local set=$1 version=$2 module
    module=$(module "$set")
    echo "module slipway.dev/lab/$set"
    echo "go $GO_NEEDED.0"
    if [ "$set" != kubernetes ]; then
        echo "require $module v$version"
        return
    fi
    # The version asked for is a made-up one, the same for every patch version, and the true
    # one comes by 'replace': Go's cache knows a package by the version asked for, so that
    # the second patch version compiles only what differs from the first.
    echo "require $module v${version%.*}.0-lab"
    echo "replace $module => $module v$version"
    # Its parts are modules of their own: 0.34.4 of them belong to 1.34.4.
    go mod download -json "$module@v$version" |
        sed -n 's/.*"GoMod": "\(.*\)",/\1/p' | xargs cat |
        sed -nE "s#^\s*(k8s.io/[a-z-]+) => ./staging.*#replace \1 => \1 v0.${version#1.}#p"
}

# Linker flags that tell the programs of a set their version.
stamp() {
    local set=$1 version=$2 package
    case $set in
        kubernetes)     # kubeadm derives from it which versions it accepts
            for package in k8s.io/component-base/version k8s.io/client-go/pkg/version; do
                echo "-X $package.gitVersion=v$version -X $package.gitMajor=1" \
                     "-X $package.gitMinor=$(cut -d. -f2 <<<"$version") -X $package.gitTreeState=clean" \
                     "-X $package.gitCommit=0000000000000000000000000000000000000000" \
                     "-X $package.buildDate=1970-01-01T00:00:00Z"
            done ;;
        containerd) echo "-X github.com/containerd/containerd/v2/version.Version=v$version" ;;
        runc)       echo "-X main.version=$version -extldflags -static" ;;
    esac
}

# Sees to it that 'go' is recent enough.  Debian 12 has 1.19; the toolchain itself is
# published as a module, so the old one can fetch a new one.
go_toolchain() {
    export GOCACHE=${LAB_GOCACHE:-$LAB_DIR/cache/go-build} GOMODCACHE=${LAB_GOMODCACHE:-$LAB_DIR/cache/go-mod}
    export GOFLAGS=-buildvcs=false GOTOOLCHAIN=local GOWORK=off
    local version
    command -v go >/dev/null || PATH=$PATH:/usr/local/go/bin
    version=$(go env GOVERSION 2>/dev/null | sed 's/^go//') || true
    [ -n "$version" ] || { apt_install golang-go; version=0; }
    printf '%s\n' "$GO_NEEDED" "$version" | sort -CV && return
    say "fetching Go $GO_FETCHED (the machine's own is older than $GO_NEEDED)"
    local root
    root=$(cd / && go mod download -json "golang.org/toolchain@v0.0.1-go$GO_FETCHED.linux-amd64" |
        sed -n 's/.*"Dir": "\(.*\)",/\1/p')
    [ -x "$root/bin/go" ] || chmod -R +x "$root/bin" "$root/pkg/tool"
    PATH=$root/bin:$PATH
}

# Builds one set unless it is there.
build_set() {
    local set=$1 version=$2 out=$BUILD/bin/$1-$2 work=$BUILD/go/$1-$2 start=$SECONDS package packages=()
    shift 2
    [ -e "$out" ] && return
    say "building $set $version"
    for package; do packages+=("$(module "$set")/$package"); done
    mkdir -p "$work"
    gomod "$set" "$version" >"$work/go.mod.new" 2>>"$BUILD/log" || die "no $set $version: see $BUILD/log"
    mv "$work/go.mod.new" "$work/go.mod"
    rm -rf "$out.new"
    mkdir -p "$out.new"
    # Less work for the same programs: nothing for debuggers, and a compiler that tidies up less often.
    (   cd "$work"
        export CGO_ENABLED=0 GOGC=400
        [ "$set" = runc ] && CGO_ENABLED=1      # it enters namespaces in C, before Go's threads start
        nice go build -mod=mod -trimpath -tags netgo,osusergo,seccomp -gcflags=all=-dwarf=false \
            -ldflags "-s -w -buildid= $(stamp "$set" "$version" | xargs)" -o "$out.new/" "${packages[@]}"
    ) >>"$BUILD/log" 2>&1 || die "cannot build $set $version: see $BUILD/log"
    mv "$out.new" "$out"
    say "built $set $version in $((SECONDS - start)) s"
}

# Builds every set of packages/programs.
build_programs() {
    local set version packages
    while read -r set version packages; do
        [ -e "$BUILD/bin/$set-$version" ] && continue
        command -v gcc >/dev/null || apt_install gcc libc6-dev
        [ -e /usr/include/seccomp.h ] || apt_install libseccomp-dev pkg-config
        go_toolchain
        # shellcheck disable=SC2086
        build_set "$set" "$version" $packages
    done < <(sed 's/#.*//; /^\s*$/d' "$HERE/packages/programs")
}
