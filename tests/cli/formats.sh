#!/usr/bin/env bash
# Findings as SARIF, JUnit, GitHub commands and CSV, held against schemas and parsers.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

statement >good.json
hostile=$'[]<>&\'=,::%0A\xe2\x80\xae.ndjson'
{ cat good.json; echo; puid='"-1+2"' category='"]]>--><b>&amp;\u0000\u202e"' content_date='"1.7.2025"' statement; echo
  printf '{"puid":"\377\001"}\n{"a":\n'; } >"$hostile"

for format in text json sarif junit github csv; do
    run 1 statements --format "$format" good.json "$hostile"
    [ -s out ] || fail "nothing printed"
    run 0 statements --format "$format" --profile api good.json
done
run 1 statements --format junit --junit-cases rule "$hostile"
has out 'name="value-not-allowed"'
run 1 statements --format text --group rule "$hostile"
has out '[puid-malformed]: '
run 1 statements --format text --group file "$hostile"

python=$(command -v python3) || { echo "skipped: parsers (python3 is missing)"; finish; exit; }
run 1 statements --format junit good.json "$hostile"
"$python" - <<'PY' 2>err || fail "not XML, or wrong counts"
import xml.etree.ElementTree as tree
root = tree.parse("out").getroot()
for suite in root:
    assert int(suite.get("tests")) == len(suite), suite.attrib
    assert int(suite.get("failures")) == len(suite.findall(".//failure")), suite.attrib
assert [len(suite) for suite in root] == [1, 4]
PY
run 1 statements --format csv --profile api good.json "$hostile"
"$python" - <<'PY' 2>err || fail "not CSV"
import csv
rows = list(csv.DictReader(open("out", newline="", encoding="utf-8")))
assert {row["rule"] for row in rows} >= {"value-not-allowed", "not-a-date", "puid-malformed"}, rows
assert all(None not in row and None not in row.values() for row in rows)
assert all(cell[:1] not in ("=", "+", "-", "@", "\t", "\r") for row in rows for cell in row.values())
PY
schema="$source_dir/../shared/schemas/sarif-schema-2.1.0.json"
if ! "$python" -c 'import jsonschema' 2>/dev/null; then
    echo "skipped: SARIF's schema (python3 with jsonschema is missing)"
elif [ ! -f "$schema" ]; then
    echo "skipped: SARIF's schema (no ../shared/schemas/sarif-schema-2.1.0.json)"
else
    for arguments in '' '--max-findings 1' '--max-findings 0' '--profile api'; do
        # shellcheck disable=SC2086
        run 1 statements --format sarif $arguments good.json "$hostile"
        "$python" - "$schema" <<'PY' 2>err || fail "not valid against SARIF's schema"
import json, sys, urllib.parse, jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
log = json.load(open("out", encoding="utf-8"))
jsonschema.validators.validator_for(schema)(schema).validate(log)
run = log["runs"][0]
for result in run["results"]:
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    place = result["locations"][0]["physicalLocation"]
    data = open(urllib.parse.unquote(place["artifactLocation"]["uri"]), "rb").read()
    region = place["region"]
    found = data[region["byteOffset"]:region["byteOffset"] + region["byteLength"]]
    if "snippet" in region:
        assert found.decode("utf-8", "replace") == region["snippet"]["text"], region
PY
    done
fi

# A table of findings has no row for those that were suppressed: their number is told beside it.
statement '"content_language":"de"' >one.json
printf '[[suppressions]]\nrule = "value-not-allowed"\nreason = "known"\n' >accepted.toml
run 0 statements --config accepted.toml --format csv one.json
has err 'suppressed findings: 1; findings of the baseline: 0'
finish
