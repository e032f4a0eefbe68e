# shellcheck shell=bash
# Sourced by the build scripts beside it. Each image carries a hash of its inputs, so that none is built twice.

label=org.whosaid.inputs

# hash FILE|-  …: one hash over the named files and, for "-", standard input
hash() { cat -- "$@" | sha256sum | cut -c1-16; }

# is_current IMAGE HASH: whether the image is here and was built from these inputs
is_current() { [ "$(docker image inspect --format "{{index .Config.Labels \"$label\"}}" "$1" 2>/dev/null)" = "$2" ]; }

# image_id IMAGE
image_id() { docker image inspect --format '{{.Id}}' "$1"; }

# build IMAGE HASH CONTEXT [OPTION…]: uses the classic builder, since Debian's docker.io does not include the BuildKit plug-in
build() {
  local image=$1 inputs=$2 context=$3
  shift 3
  if ! DOCKER_BUILDKIT=0 docker build --label "$label=$inputs" --tag "$image" "$@" "$context" >"$context.log" 2>&1; then
    cat "$context.log" >&2
    return 1
  fi
  docker image prune --force --filter "label=$label" >/dev/null # the former image of this name
}

# temporary: makes a folder that is removed when the script ends, however it ends
temporary() {
  folder=$(mktemp -d "${TMPDIR:-/tmp}/whosaid-image.XXXXXX")
  trap 'rm -rf "$folder" "$folder.log"' EXIT
}
