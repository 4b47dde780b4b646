#!/usr/bin/env bash
# The programs in other languages that bindings/c/README.md shows print the API's answer, where the machine can run them.
# usage: languages.sh LIBRARY FOLDER_OF_THE_HEADERS
set -euo pipefail
library=$(dirname "$1") folder=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LD_LIBRARY_PATH=$library HOME=$scratch
ran=0

snippet() { sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$folder/README.md" | sed '1d;$d'; }
prints_422() { # LANGUAGE COMMAND...
    local printed
    printed=$("${@:2}") || { echo "$1: failed: $printed"; exit 1; }
    [[ $printed == 422* ]] || { echo "$1: printed $printed"; exit 1; }
    echo "$1: $printed"
    ran=$((ran + 1))
}
left_out() { echo "$1: left out: $2"; }

if command -v go >/dev/null && command -v pkg-config >/dev/null; then
    printf 'Name: dsacheck-c\nDescription: -\nVersion: 0\nCflags: -I%s\nLibs: -L%s -ldsacheck_c\n' "$folder" "$library" \
        >"$scratch/dsacheck-c.pc"
    mkdir "$scratch/program"
    snippet go >"$scratch/program/main.go"
    printf 'module answer\n' >"$scratch/program/go.mod"
    (cd "$scratch/program" && PKG_CONFIG_PATH=$scratch GOFLAGS=-mod=mod GOPROXY=off go build -o answer .)
    prints_422 Go "$scratch/program/answer"
else
    left_out Go "there is no go, or no pkg-config"
fi

java=$(javac -version 2>/dev/null | grep -oE '[0-9]+' | head -1) || java=
if [ "${java:-0}" -ge 22 ]; then
    snippet java >"$scratch/Answer.java"
    javac -d "$scratch" "$scratch/Answer.java"
    prints_422 Java java --enable-native-access=ALL-UNNAMED -cp "$scratch" Answer
else
    left_out Java "needs a JDK from 22 on, found ${java:-none}"
fi

if command -v mcs >/dev/null && command -v mono >/dev/null; then
    snippet csharp >"$scratch/answer.cs"
    mcs -out:"$scratch/answer.exe" "$scratch/answer.cs"
    prints_422 'C#' mono "$scratch/answer.exe"
else
    left_out 'C#' "there is no mcs and mono (packages mono-mcs, mono-runtime)"
fi

if [ $ran -eq 0 ]; then
    echo "SKIPPED: no language of the page can be run here"
    exit 77
fi
