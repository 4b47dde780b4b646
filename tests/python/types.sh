#!/usr/bin/env bash
# The package is clean under mypy --strict, and so is a program that uses it.
# usage: types.sh PYTHON SOURCE WORK
set -euo pipefail
python=$1 source=$2 work=$3

mypy=("$python" -m mypy)
"${mypy[@]}" --version >/dev/null 2>&1 || mypy=(mypy)
if ! "${mypy[@]}" --version >/dev/null 2>&1; then
    echo "SKIPPED: mypy is missing (package mypy)"
    exit 77
fi
cd "$source/bindings/python"
MYPYPATH=src "${mypy[@]}" --cache-dir "$work/mypy" --config-file pyproject.toml --strict src/dsacheck "$source/tests/python/typed_program.py"
