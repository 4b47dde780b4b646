#!/usr/bin/env bash
# The program in C that README.md shows compiles as C99 without a warning, and says of a report without a defect that it has none.
# usage: readme.sh LIBRARY FOLDER_OF_THE_HEADERS CC DSACHECK
set -euo pipefail
library=$(dirname "$1") folder=$2 cc=$3 dsacheck=$4
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

sed -n '/^```c$/,/^```$/p' "$folder/../../README.md" | sed '1d;$d' >program.c
[ -s program.c ] || { echo "README.md shows no program in C"; exit 1; }
"$cc" -std=c99 -Wall -Wextra -Wno-missing-field-initializers -Werror -I"$folder" program.c -o program -L"$library" -ldsacheck_c
"$dsacheck" template --provider platform --service Market --period 2026-01-01/2026-12-31 --demo -o market-2026 >/dev/null
printed=$(LD_LIBRARY_PATH=$library ./program)
[ "$printed" = "0 errors" ] || { echo "the program printed: $printed"; exit 1; }
