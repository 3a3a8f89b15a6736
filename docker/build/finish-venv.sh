#!/bin/sh
# Takes out of /opt/venv what nothing that runs needs, and compiles the rest. What an installed package says of
# itself (dist-info) stays, so that it is known what is there.
#   finish-venv.sh REQUIREMENTS
set -eu
packages=$(/opt/venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')

grep -q '^setuptools==' "$1" || /opt/venv/bin/pip uninstall --quiet --yes setuptools
/opt/venv/bin/pip uninstall --quiet --yes pip
rm -f /opt/venv/bin/[Aa]ctivate*

# Tests, and what compiling against a package needs. epydemix brings folders of its own of these names at the top.
find "$packages" -depth -type d -name tests ! -path '*/numpy/_core/tests' -exec rm -rf {} +
rm -rf "$packages/docs" "$packages/validation"
# numpy.testing takes one file out of numpy's tests.
[ ! -d "$packages/numpy/_core/tests" ] ||
  find "$packages/numpy/_core/tests" -mindepth 1 ! -name _natype.py ! -name __init__.py -delete
find "$packages" -type f \( -name '*.a' -o -name '*.h' -o -name '*.pyi' -o -name '*.pyx' -o -name '*.pxd' \
  -o -name '*.pxi' -o -name '*.pyx.in' -o -name '*.f2py' \) -delete
rm -rf "$packages/matplotlib/mpl-data/sample_data" "$packages/matplotlib/mpl-data/images"

# The adapter is started from its folder, also by a process that was given no PYTHONPATH.
echo /opt/epycloud/engine >"$packages/epycloud_engine.pth"

# By contents, not by time: a copy of a file stays compiled.
/opt/venv/bin/python -m compileall -q -j 0 --invalidation-mode unchecked-hash "$packages"
