#!/bin/sh
# The base of the image: an init is added; what installs or compiles something, and what lets a process become
# another user, is taken out.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -qq -y --no-install-recommends tini >/dev/null
for package in python3-venv python3.11-venv python3-pip-whl python3-setuptools-whl; do
  # "dpkg -s" also knows what was removed.
  if dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
    dpkg --purge --force-depends "$package" >/dev/null
  fi
done
for python in /usr/local/lib/python3.*; do
  [ ! -d "$python" ] || rm -rf "$python/ensurepip" "$python"/site-packages/pip* "$python"/site-packages/setuptools* \
    "$python"/site-packages/wheel* "$python"/site-packages/pkg_resources "$python"/site-packages/_distutils_hack*
done
rm -f /usr/local/bin/pip* /usr/local/bin/wheel /usr/local/bin/idle*
rm -rf /usr/share/python-wheels /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/* /root/.cache
find / -xdev -type f -perm /6000 -exec chmod a-s {} +
# The bucket and the experiment repository are mounted here, by whoever starts the image, as whatever user.
mkdir -m 1777 /data /data/bucket /data/forecast
