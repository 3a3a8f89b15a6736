#!/bin/sh
# Takes of gcloud's folder in another image what the command gcloud needs: not its Python (ours does), not the
# emulators and other programs that come with it.
#   take-gcloud.sh ROOT TARGET    ROOT is the other image's root folder
set -eu
for folder in "$1/usr/lib/google-cloud-sdk" "$1/google-cloud-sdk"; do
  [ ! -d "$folder" ] || tree=$folder
done
[ -n "${tree:-}" ] || { echo 'GCLOUD_IMAGE has no /usr/lib/google-cloud-sdk and no /google-cloud-sdk.' >&2; exit 1; }

mkdir -p "$2/bin"
for part in VERSION LICENSE README properties data lib bin/gcloud bin/gcloud-crc32c bin/docker-credential-gcloud bin/bootstrapping; do
  [ ! -e "$tree/$part" ] || cp -r "$tree/$part" "$2/$part"
done
find "$2" -depth -type d \( -name __pycache__ -o -name tests \) -exec rm -rf {} +
# Some files are for other Pythons; what does not compile is left as it is.
/opt/venv/bin/python -m compileall -q -j 0 --invalidation-mode unchecked-hash "$2/lib" >/dev/null 2>&1 || true
