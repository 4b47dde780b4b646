#!/usr/bin/env bash
# What a user would take instead of dsacheck, on the same records: ajv, DuckDB, and Python's csv and json, each with ten checks
# that a value is one of its list. dsacheck asks all rules of the API.
#
#     tests/bench/compare.sh PROGRAM FOLDER
#
# PROGRAM is dsacheck; FOLDER has sor.ndjson and dump.csv, as bench_dump --folder leaves them there. What is missing (node with
# npm, python3) is passed over. The packages of npm go into FOLDER/node.
set -euo pipefail
program=$(realpath "$1")
folder=$(realpath "$2")
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
rows=$(wc -l <"$folder/sor.ndjson")

# timed NAME COMMAND...: the shorter of two runs.
timed() {
    local name=$1 best= start end
    shift
    for _ in 1 2; do
        start=$(date +%s%N)
        "$@" >/dev/null || [ $? -eq 1 ]
        end=$((($(date +%s%N) - start) / 1000000))
        if [ -z "$best" ] || [ "$end" -lt "$best" ]; then best=$end; fi
    done
    awk -v n="$name" -v ms="$best" -v rows="$rows" \
        'BEGIN { printf "| %s | %.2f | %d |\n", n, ms / 1000, rows / (ms / 1000) }'
}

echo "$rows records"
printf '| | seconds | records/s |\n|---|---:|---:|\n'
timed "NDJSON: dsacheck, one thread" "$program" statements --profile api --quiet --jobs 1 "$folder/sor.ndjson"
timed "NDJSON: dsacheck, all cores" "$program" statements --profile api --quiet "$folder/sor.ndjson"
timed "CSV: dsacheck, one thread" "$program" dump --profile api --quiet --jobs 1 "$folder/dump.csv"
timed "CSV: dsacheck, all cores" "$program" dump --profile api --quiet "$folder/dump.csv"
if command -v npm >/dev/null; then
    mkdir -p "$folder/node"
    (cd "$folder/node" && npm install --silent --no-fund --no-audit ajv @duckdb/node-api >&2)
    cp "$here/compare.mjs" "$folder/node"
    timed "NDJSON: ajv, ten enumerations" node "$folder/node/compare.mjs" ajv "$here" "$folder/sor.ndjson"
    timed "CSV: DuckDB, ten enumerations, one thread" node "$folder/node/compare.mjs" duckdb "$here" "$folder/dump.csv" 1
    timed "CSV: DuckDB, ten enumerations, all cores" node "$folder/node/compare.mjs" duckdb "$here" "$folder/dump.csv" 0
fi
if command -v python3 >/dev/null; then
    timed "NDJSON: Python's json, ten enumerations" python3 "$here/compare.py" json "$folder/sor.ndjson"
    timed "CSV: Python's csv, ten enumerations" python3 "$here/compare.py" csv "$folder/dump.csv"
fi
