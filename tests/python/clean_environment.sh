#!/usr/bin/env bash
# The wheel works in a fresh virtual environment, away from the source tree. cffi comes from the system: there is no index.
# usage: clean_environment.sh PYTHON SOURCE BUILD WORK
set -euo pipefail
python=$1 source=$2 build=$3 work=$4

venv=$work/venv
rm -rf "$venv"
if ! "$python" -m venv --system-site-packages "$venv" >"$work/venv.log" 2>&1; then
    cat "$work/venv.log"
    echo "SKIPPED: no virtual environment can be made (package python3-venv)"
    exit 77
fi
unset PYTHONPATH
export PIP_DISABLE_PIP_VERSION_CHECK=1 DSACHECK_NATIVE_DIR=$build DSACHECK_BUILD_DIR=$work/made_again
"$venv/bin/python" -m pip install --quiet --no-index "$work"/dist/*.whl
cd "$venv"
"$venv/bin/python" - <<'PY'
import dsacheck, sys
assert dsacheck.__file__.startswith(sys.prefix), dsacheck.__file__
report = dsacheck.validate_statement({"puid": "case 1"})
assert not report.ok and report.records == 1, report
assert dsacheck.api_response(b"{}").status == 422
PY
[ "$("$venv/bin/python" -m dsacheck --version)" = "dsacheck $("$venv/bin/python" -c 'import dsacheck; print(dsacheck.__version__)')" ]
"$venv/bin/python" -m pip check 2>/dev/null | grep -i dsacheck && exit 1
"$venv/bin/python" -m pip uninstall --quiet --yes dsacheck
if "$venv/bin/python" -c 'import dsacheck' 2>/dev/null; then
    echo "uninstalling left something behind"
    exit 1
fi

# As the README says, from the source tree; only the library is not built once more.
"$venv/bin/python" -m pip install --quiet --no-index --no-build-isolation "$source/bindings/python"
"$venv/bin/python" -c 'import dsacheck; assert dsacheck.validate_dump(b"", name="part.csv").rows == 0'
