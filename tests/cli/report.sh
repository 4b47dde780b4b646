#!/usr/bin/env bash
# Templates and reports: what is written, read and refused.
. "$(dirname "$0")/common.bash"

template() { run 0 template --provider "$1" --service "Example" --period "$2" -o "$3" "${@:4}"; }

template vlop 2026-01-01/2026-06-30 demo --demo
[ "$(ls demo | wc -l)" -eq 11 ] || fail "not eleven files"
has demo/3_member_states_orders.csv "KEYWORD_DEFAMATION"

# nothing is overwritten unless asked
run 2 template --provider vlop --service "Example" --period 2026-01-01/2026-06-30 -o demo
has err "--force"
template vlop 2026-01-01/2026-06-30 demo --demo --force

# wrong arguments
run 2 template --provider vlop --service "Example" --period 2026-06-30/2026-01-01 -o other
has err "--period"
run 2 report --tolerance -1 demo
has err "--tolerance: -1 is not a number of 0 or more"
has err "see: dsacheck report --help"
run 2 template --provider bank --service "Example" --period 2026-01-01/2026-06-30 -o other

run 2 template --provider vlop --service " " --period 2026-01-01/2026-06-30 -o other
has err "--service must name the service"

# a very large platform reports on half-years: another period is written, and warned of
template vlop 2026-01-01/2026-12-31 whole_year --demo
has err "warning: a provider of type vlop reports on half-years"
run 1 report --as-of 2027-02-15 whole_year
template vlop 2026-07-01/2026-12-31 second_half --demo
has_not err "warning"

# a demo has no finding, whatever the provider
for provider in intermediary hosting platform; do
    template "$provider" 2026-01-01/2026-12-31 "demo_$provider" --demo
    run 0 report --as-of 2027-03-01 --fail-on info "demo_$provider"
done
run 0 report --as-of 2026-09-15 --fail-on info demo

# an empty template has findings
template platform 2026-01-01/2026-12-31 blank
run 1 report --as-of 2027-03-01 --provider platform blank

# single files and folders together are one report
run 0 report --as-of 2026-09-15 demo/*.csv

# programs learn how complete a report is, and what may have gone wrong, by the schema
sed 's/,0\.9[0-9]*,/,97,/' demo/8_automated_means.csv >per_cent.csv && mv per_cent.csv demo/8_automated_means.csv
rm demo/9_human_resources.csv
run 1 report --as-of 2026-09-15 --provider vlop --format json demo
if command -v python3 >/dev/null && python3 -c 'import jsonschema' 2>/dev/null; then
    python3 - "$source_dir/tests/schemas/findings.schema.json" <<'PYTHON' || fail "the JSON is not by its schema"
import json, sys, jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
told = json.load(open("out", encoding="utf-8"))
jsonschema.Draft202012Validator(schema).validate(told)
about = told["report"]
assert [part["part"] for part in about["completeness"]] == list(range(1, 12))
assert about["completeness"][8]["state"] == "absent"
assert "100 times too large" in about["likely_causes"][0]["what"], about["likely_causes"]
for cause in about["likely_causes"]:
    for index in cause["explains"]:
        assert told["findings"][index]["rule"] == "percentage-not-in-0-1"
for finding in told["findings"]:
    assert {"part", "row", "header", "cells"} <= finding.keys(), finding
PYTHON
fi
run 1 report --as-of 2026-09-15 --provider vlop --format github demo
[ "$(tail -n 1 out)" = "not valid: the report has 2 errors, 3 notes" ] || fail "the last line is: $(tail -n 1 out)"
run 1 report --as-of 2026-09-15 --provider vlop --format csv demo
has out ',cells'
# a part that is missing stands in the report, not in one of its files
cp -r demo incomplete && rm incomplete/4_notices.csv
run 1 report --as-of 2026-09-15 --provider vlop --format csv incomplete
grep -q '^incomplete,.*,part-missing,' out || fail "the missing part stands elsewhere: $(grep part-missing out)"
run 1 report --as-of 2026-09-15 --provider vlop --format csv incomplete/*.csv
grep -q '^incomplete,.*,part-missing,' out || fail "the missing part stands elsewhere: $(grep part-missing out)"
run 1 report --as-of 2026-09-15 --provider vlop --format junit demo
has out '(part 8, row 4, column G)'
run 1 report --as-of 2026-09-15 --provider vlop --summary demo
has out 'How complete it is'
has out 'ABSENT, 27 rows are due'

# paths that are not there
run 2 report nowhere
has err "nowhere"
mkdir empty
run 2 report empty
has err "empty"
finish
