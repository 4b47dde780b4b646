#!/usr/bin/env bash
# dsacheck statements --format json, held against its schema.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

statement >good.json
category='"BAD"' content_date=null statement '"territorial_scope":["DE","Atlantis"]' >bad.json
{ cat good.json; echo; printf '{"a":\n'; cat bad.json; echo; printf '\377\n'; } >mixed.ndjson
printf '{"statements":[%s,null]}' "$(cat bad.json)" >batch.json
: >empty.json
printf 'PK\003\004' >binary.json

run 0 statements --format json good.json
has out '"valid": true'
run 1 statements --format json bad.json
has out '"pointer": "/territorial_scope/1"'
has out '"rule": "required-field-missing"'
has_not out $'\x1b'

python=$(command -v python3) && "$python" -c 'import jsonschema' 2>/dev/null || {
    echo "skipped: findings.schema.json (python3 with jsonschema is missing)"
    finish
    exit
}
cat >validate.py <<'PY'
import json, sys, jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
report = json.load(open("out", encoding="utf-8"))
jsonschema.Draft202012Validator(schema).validate(report)
summary = report["summary"]
assert summary["stored_findings"] == len(report["findings"])
assert summary["total_findings"] == summary["errors"] + summary["warnings"] + summary["infos"]
assert sum(rule["count"] for rule in summary["rules"]) == summary["total_findings"]
for finding in report["findings"]:
    if finding["path"] == "-":
        continue
    data = open(finding["path"], "rb").read()
    found = data[finding["offset"]:finding["offset"] + finding["length"]].decode("utf-8", "replace")
    assert found.startswith(finding["value"]) or finding["value_cut"], finding
    before = data[:finding["offset"]]
    assert finding["line"] == before.count(b"\n") + 1, finding
PY
for arguments in good.json bad.json mixed.ndjson batch.json empty.json binary.json '--max-findings 1 mixed.ndjson' \
    '--max-findings 0 bad.json' 'good.json bad.json mixed.ndjson'; do
    command_line="dsacheck statements --format json $arguments"
    # shellcheck disable=SC2086
    "$dsacheck" statements --format json $arguments >out 2>err
    "$python" validate.py "$source_dir/tests/schemas/findings.schema.json" 2>err || fail "against the schema"
done
finish
