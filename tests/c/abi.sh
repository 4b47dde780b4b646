#!/usr/bin/env bash
# Programs that were compiled against the interface in bindings/c/abi still work with the library of today: nothing was
# removed or changed, structs grew at their end at most.
#   usage: abi.sh LIBRARY FOLDER_OF_THE_HEADER CMAKE BUILD_FOLDER CONFIGURATION
# After an addition, UPDATE_ABI=1 writes the interface anew, if the library is still compatible with the old one.
set -euo pipefail
library=$1 folder=$2

if ! command -v abidiff >/dev/null || ! command -v abidw >/dev/null; then
    echo "SKIPPED: abidiff is missing (package abigail-tools)"
    exit 77
fi
"$3" --build "$4" --config "$5" --target dsacheck_c_abi >"$4/dsacheck_c_abi.log" 2>&1 || { cat "$4/dsacheck_c_abi.log"; exit 1; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/header"
cp "$folder"/*.h "$scratch/header/"
# What the headers do not declare is no part of the interface.
abidw --headers-dir "$scratch/header" --drop-private-types --exported-interfaces-only --no-elf-needed --no-comp-dir-path \
    --no-corpus-path --no-show-locs --no-architecture --type-id-style hash --out-file "$scratch/today.abi" "$library"

baseline=$folder/abi/dsacheck_c.1.abi
if [ -f "$baseline" ]; then
    status=0
    abidiff --suppressions "$folder/abi/growing.ini" --no-added-syms "$baseline" "$scratch/today.abi" || status=$?
    if [ $status -ne 0 ]; then
        echo "abidiff: $status: the interface is no longer that of $baseline"
        exit 1
    fi
fi
if [ -n "${UPDATE_ABI:-}" ]; then
    cp "$scratch/today.abi" "$baseline"
    echo "wrote $baseline"
fi
