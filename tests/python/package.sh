#!/usr/bin/env bash
# Builds the wheel with the library of a build folder, without an index, and installs it into WORK/site.
# usage: package.sh PYTHON SOURCE BUILD WORK
set -euo pipefail
python=$1 source=$2 build=$3 work=$4

before=$(cd "$source" && ls -A bindings/python bindings/python/src bindings/python/src/dsacheck | sort)
rm -rf "$work/dist" "$work/site"
export DSACHECK_NATIVE_DIR=$build DSACHECK_BUILD_DIR=$work/made PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
"$python" -m pip wheel --quiet --no-build-isolation --no-index --no-deps --no-cache-dir -w "$work/dist" "$source/bindings/python"
ls "$work/dist"
[ "$(ls "$work/dist" | grep -cE '^dsacheck-[0-9.]+-cp39-abi3-linux_[a-z0-9_]+\.whl$')" = 1 ] || { echo "not one wheel for Python 3.9 and later"; exit 1; }
"$python" -m pip install --quiet --no-index --no-deps --root-user-action=ignore --target "$work/site" "$work"/dist/*.whl

after=$(cd "$source" && ls -A bindings/python bindings/python/src bindings/python/src/dsacheck | grep -v __pycache__ | sort)
if [ "$(grep -v __pycache__ <<<"$before")" != "$after" ]; then
    echo "the build wrote into the source tree:"
    diff <(echo "$before") <(echo "$after") || true
    exit 1
fi
