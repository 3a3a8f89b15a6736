#!/bin/sh
# Installs what epymodelingsuite needs, by the lock file, and then the package itself, from a requirement, a git
# reference, or a folder of the build context.
#   install-epymodelingsuite.sh REQUIREMENTS SOURCE FOLDER
# Secrets are read from their mounts and go to no file: git asks a helper that reads the token, for the host of
# SOURCE alone; with a pip configuration nothing is cached.
set -eu
requirements=$1
source=$2
folder=$3

pip_install() { /opt/venv/bin/pip install --quiet --disable-pip-version-check --no-compile --no-input "$@"; }

if [ -f /run/secrets/pip_config ]; then
  export PIP_CONFIG_FILE=/run/secrets/pip_config PIP_NO_CACHE_DIR=1
fi
pip_install --require-hashes --only-binary :all: --requirement "$requirements"

case $source in
  '')
    echo 'ENGINE=epymodelingsuite needs ENGINE_SOURCE: a requirement, git+https://…@ref, or "local".' >&2
    exit 1 ;;
  local)
    if [ ! -d "$folder" ]; then
      echo 'ENGINE_SOURCE=local, and the build context has no folder docker/engine-source.' >&2
      exit 1
    fi
    # A build writes beside the sources, which are mounted read-only.
    cp -r "$folder" /tmp/engine-source
    source=/tmp/engine-source ;;
esac

# What stands before the host's name would be in the image's history, and in what pip notes of the package.
case $(printf '%s' "$source" | sed -n 's|.*://\([^/]*\)/.*|\1|p') in
  git@* | '') ;;
  *@*)
    echo 'ENGINE_SOURCE names a user or a token: give that as the secret git_token.' >&2
    exit 1 ;;
esac

# Never in pip's cache: what is private stays in the image that was asked for.
case $source in
  *git+https://*)
    if [ -f /run/secrets/git_token ]; then
      host=$(printf '%s' "$source" | sed -n 's|.*git+https://\([^/]*\)/.*|\1|p')
      export GIT_CONFIG_COUNT=1 GIT_TERMINAL_PROMPT=0
      export GIT_CONFIG_KEY_0="credential.https://$host.helper"
      # shellcheck disable=SC2016 # git's shell reads it, when it asks
      export GIT_CONFIG_VALUE_0='!f() { echo username=x-access-token; printf "password=%s\n" "$(cat /run/secrets/git_token)"; }; f'
    fi ;;
esac
pip_install --no-cache-dir --no-deps "$source"
