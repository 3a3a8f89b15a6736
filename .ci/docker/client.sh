#!/usr/bin/env bash
# Prints the path of a docker client that can build with BuildKit: a new one with buildx, or one older than 23,
# which has BuildKit in itself. A new one without buildx has only the legacy builder. Prints nothing, and ends
# with 1, where there is none.
set -uo pipefail

builds_with_buildkit() {
  local version
  "$1" buildx version >/dev/null 2>&1 && return 0
  version=$("$1" --version 2>/dev/null | sed -n 's/^Docker version \([0-9]*\)\..*/\1/p')
  [ -n "$version" ] && [ "$version" -ge 19 ] && [ "$version" -lt 23 ]
}

for candidate in $(type -ap docker) /usr/bin/docker /usr/local/bin/docker; do
  if [ -x "$candidate" ] && builds_with_buildkit "$candidate"; then
    echo "$candidate"
    exit 0
  fi
done
exit 1
