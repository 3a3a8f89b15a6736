#!/bin/sh
# Installs what the epydemix adapter needs into /opt/venv. A pip configuration may be given as a secret: it is
# read from its mount, and then nothing is cached, so that no address with a password stays anywhere.
set -eu
[ ! -f /run/secrets/pip_config ] || export PIP_CONFIG_FILE=/run/secrets/pip_config PIP_NO_CACHE_DIR=1
/opt/venv/bin/pip install --quiet --disable-pip-version-check --no-compile --no-input \
  --require-hashes --only-binary :all: --requirement "$1"
