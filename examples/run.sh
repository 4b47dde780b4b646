#!/usr/bin/env bash
# Installs what is missing, builds the command-line program, and validates the bundled examples with it.
set -euo pipefail

exec </dev/null
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
builds=${DSACHECK_BUILD_DIR:-$root/build}
mkdir -p "$builds"
build=$(cd "$builds" && pwd -P)/examples
. "$root/.ci/setup.sh"

need g++ cmake ninja-build libsimdjson-dev libfmt-dev libcli11-dev
want libarchive-dev libtomlplusplus-dev libisal-dev libzstd-dev

echo "Building dsacheck in $build ..."
log=$build.log
if ! { configure "$build" -S "$root" -DCMAKE_BUILD_TYPE=Release -DDSACHECK_BUILD_TESTS=OFF -DDSACHECK_BUILD_BENCHMARKS=OFF &&
    cmake --build "$build" --parallel "${JOBS:-$(processors)}" --target dsacheck_cli; } >"$log" 2>&1; then
    cat "$log"
    echo "The build failed." >&2
    exit 2
fi

dsacheck=$build/examples/dsacheck
cd "$root/examples/data"
echo "Running $dsacheck in $PWD"

# show STATUS ARGUMENT...: runs dsacheck and expects that exit status.
show() {
    local expected=$1 status=0
    shift
    printf '\n$ dsacheck %s\n' "$*"
    "$dsacheck" "$@" || status=$?
    echo "(exit status $status)"
    if [ "$status" -ne "$expected" ]; then
        echo "examples/run.sh expected exit status $expected" >&2
        exit 2
    fi
}

about() { printf '\n==== %s\n' "$*"; }

about "Good statements: nothing is found, exit status 0"
show 0 statements marketplace_listing.json video_illegal_hate_speech_de.json three_languages.ndjson

about "Bad statements: each finding with its place and what was expected, exit status 1"
show 1 statements bad_category_typo.json
show 1 statements bad_explanation_missing.json
show 1 statements bad_date_and_country.json
show 1 statements bad_batch_puid_twice.json
show 1 statements bad_truncated_line.ndjson

about "What the API of the Transparency Database would answer, and what a rule and a value mean"
show 0 api --endpoint statement --show-dropped marketplace_listing.json
show 1 api --endpoint statement bad_category_typo.json
show 0 explain not-a-date
show 0 explain STATEMENT_CATEGORY_SCAMS_AND_FRAUD

printf '\nEverything went as expected: the good files passed, and each bad one was refused with exit status 1.\n'
