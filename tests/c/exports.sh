#!/usr/bin/env bash
# The functions that the headers declare, those that the export list names and those that the library offers are the same.
# usage: exports.sh LIBRARY FOLDER_OF_THE_HEADERS
set -euo pipefail
library=$1 folder=$2

if [ "$(uname -s)" != Linux ] || ! command -v nm >/dev/null || ! command -v objdump >/dev/null; then
    echo "SKIPPED: needs Linux with nm and objdump (package binutils)"
    exit 77
fi
failed=0
same() { # WHAT ONE OTHER
    if ! diff <(echo "$2") <(echo "$3"); then
        echo "$1 differ"
        failed=1
    fi
}
declared=$(cat "$folder"/*.h | sed -e 's|/\*.*||' -e '/^ \*/d' | grep -oE '\bdsacheck_[a-z_0-9]+\(' | tr -d '(' | sort -u)
listed=$(grep -oE '^ +dsacheck_[a-z_0-9]+;' "$folder/dsacheck_c.map" | tr -d ' ;' | sort -u)
offered=$(nm -D --defined-only "$library" | awk '$2 != "A" {print $3}' | sed 's/@.*//' | sort -u)
same "the header and the export list" "$declared" "$listed"
same "the export list and the library" "$listed" "$offered"

soname=$(objdump -p "$library" | awk '$1 == "SONAME" {print $2}')
if [ "$soname" != libdsacheck_c.so.1 ]; then
    echo "the SONAME is $soname"
    failed=1
fi
exit $failed
