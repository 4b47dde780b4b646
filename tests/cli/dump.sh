#!/usr/bin/env bash
# dsacheck dump: archives and folders of dumps, what is wrong with them, and with the machine.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

header=uuid,decision_visibility,decision_visibility_other,end_date_visibility_restriction,decision_monetary,decision_monetary_other,end_date_monetary_restriction,decision_provision,end_date_service_restriction,decision_account,end_date_account_restriction,account_type,decision_ground,decision_ground_reference_url,illegal_content_legal_ground,illegal_content_explanation,incompatible_content_ground,incompatible_content_explanation,incompatible_content_illegal,category,category_addition,category_specification,category_specification_other,content_type,content_type_other,content_language,content_date,content_id_ean,territorial_scope,application_date,decision_facts,source_type,source_identity,automated_detection,automated_decision,platform_name,platform_uid,created_at

# row NUMBER [CATEGORY]: a row; valid when the category is.
row() {
    printf '8d387973-0c88-4463-94db-%012d,"[""DECISION_VISIBILITY_CONTENT_REMOVED""]",,,,,,,,,,,' "$1"
    printf 'DECISION_GROUND_INCOMPATIBLE_CONTENT,,,,"Terms, 5.2","Not allowed there.",,%s,,' "${2:-STATEMENT_CATEGORY_SCAMS_AND_FRAUD}"
    printf '"[""KEYWORD_PHISHING""]",,"[""CONTENT_TYPE_TEXT""]",,DE,2025-08-20,,"[""DE""]",2025-08-27,'
    printf '"A reviewer looked at listing %d.",SOURCE_VOLUNTARY,,No,AUTOMATED_DECISION_NOT_AUTOMATED,"Market of Examples",moe-%d,"2025-09-01 10:20:30"\n' "$1" "$1"
}
rows() { echo "$header"; for i in $(seq "$1" "$2"); do row "$i"; done; }

rows 1 50 >good.csv
{ rows 51 60; row 61 STATEMENT_CATEGORY_NONSENSE; row 62; } >bad.csv

run 0 dump --profile api good.csv
last out 'valid: 50 rows.*'
is_empty err
run 1 dump --profile api good.csv bad.csv
has out 'Market of Examples: 62 rows, 1 with an error'
has out 'value-not-allowed: row 11 of bad.csv, uuid 8d387973-0c88-4463-94db-000000000061'
has out 'bad.csv:12:'
run 1 dump --profile api - <bad.csv
run 0 dump --profile api --fail-on error good.csv
run 1 dump --profile api '*.csv'

for jobs in 1 2 5; do
    run 1 dump --profile api --format json --jobs "$jobs" good.csv bad.csv
    sed '/duration\|elapsed/d' out >"out.$jobs"
    cmp -s out.1 "out.$jobs" || fail "the output depends on the number of threads"
done
run 1 dump --profile api --format csv bad.csv
has out 'Market of Examples,value-not-allowed,2011,error,1,12,'
run 1 dump --profile api --format ndjson bad.csv
has out '"rule":"value-not-allowed"'

# A puid that stands twice.
run 1 dump --profile api --enable puid-repeated good.csv good.csv
has out 'in row 1 of good.csv, and again in row 1'

# Profiles and their comparison.
run 0 dump --quiet --profile api --profile-out before.csv good.csv
has before.csv '"Market of Examples",2025-09-01,rows,50'
sed 's/,No,AUTOMATED_DECISION_NOT/,Yes,AUTOMATED_DECISION_NOT/' good.csv >inverted.csv
run 0 dump --profile api --compare before.csv --threshold least-rows=10 inverted.csv
has out 'automated_detection=Yes 0.0 % of 50 rows before, 100.0 % of 50 now'
run 2 dump --compare good.csv good.csv
has err 'is not what --profile-out writes'

# Split.
run 1 dump --profile api --split apart bad.csv
has apart/invalid/bad.reasons.csv '8d387973-0c88-4463-94db-000000000061,11,value-not-allowed'
[ "$(wc -l <apart/valid/bad.csv)" -eq 12 ] || fail "not all valid rows were written"
[ "$(wc -l <apart/invalid/bad.csv)" -eq 2 ] || fail "not all invalid rows were written"

# What cannot be read or written.
run 2 dump missing.zip
has err 'dsacheck: missing.zip: '
run 2 dump --profile api good.csv missing.zip
has out '50 rows'
mkdir empty
run 2 dump empty
has err 'there is no .csv'
run 2 dump --memory much good.csv
run 2 dump --threshold nonsense=1 good.csv
run 2 dump --threshold late good.csv
run 2 dump --jobs 0 good.csv
if [ -e /dev/full ]; then
    mkdir -p full/valid full/invalid
    ln -s /dev/full full/valid/bad.csv
    run 2 dump --profile api --split full bad.csv
    has err 'full/valid/bad.csv: No space left'
    has out '12 rows'
fi
printf 'name,age\nx,1\n' >other.csv
run 1 dump other.csv
has out '[not-a-dump]'
sed '1s/uuid,/uuid,novelty,/; 2,$s/,/,x,/' good.csv >novel.csv
run 1 dump --profile api --fail-on warning novel.csv
has out '[unknown-column]'
last out '.*50 rows.*'

# Compressed files and archives within archives.
if gzip -k good.csv 2>/dev/null; then
    run 0 dump --profile api good.csv.gz
    run 0 dump --profile api - <good.csv.gz
    head -c 600 good.csv.gz >cut.csv.gz
    run 1 dump --profile api cut.csv.gz
    has out '[archive-member-damaged]'
    cat good.csv.gz good.csv.gz >twice.csv.gz
fi
if command -v zstd >/dev/null && zstd -q good.csv -o good.csv.zst; then
    run 0 dump --profile api good.csv.zst
    head -c 600 good.csv.zst >cut.csv.zst
    run 1 dump --profile api cut.csv.zst
fi
if command -v python3 >/dev/null; then
    python3 - <<'PYTHON'
import zipfile, io
def pack(name, members, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(name, "w", method) as z:
        for n, data in members:
            z.writestr(n, data)
good, bad = open("good.csv", "rb").read(), open("bad.csv", "rb").read()
inner = io.BytesIO(); pack(inner, [("a-00000.csv", good), ("a-00001.csv", bad)])
pack("stored.zip", [("a.csv.zip", inner.getvalue())], zipfile.ZIP_STORED)
pack("deflated.zip", [("a.csv.zip", inner.getvalue()), ("b.csv", good.replace(b"moe-", b"b-")), ("note.txt", b"hello")])
whole = open("deflated.zip", "rb").read()
open("cut.zip", "wb").write(whole[:-40])
open("half.zip", "wb").write(whole[: len(whole) // 2])
broken = bytearray(inner.getvalue()); broken[1500] ^= 0xFF
pack("crc.zip", [("a.csv.zip", bytes(broken)), ("b.csv", good)], zipfile.ZIP_STORED)
# ZIP64 throughout, as in archives beyond 4 GiB.
zipfile.ZIP64_LIMIT = 100
pack("large.zip", [("a.csv", good), ("b.csv", bad)])
PYTHON
    run 1 dump --profile api large.zip
    last out '.*62 rows.*'
    has_not out '[archive-damaged]'
    has_not out '[archive-member-passed-over]'
    run 1 dump --profile api - <large.zip
    last out '.*62 rows.*'
    run 1 dump --profile api stored.zip
    last out '.*62 rows.*'
    has out 'stored.zip/a.csv.zip/a-00001.csv:12:'
    has_not out '[archive-member-passed-over]'
    run 1 dump --profile api deflated.zip
    last out '.*112 rows.*'
    has out '[archive-member-passed-over]'
    run 1 dump --profile api - <deflated.zip
    last out '.*112 rows.*'
    run 1 dump --profile api cut.zip
    has out '[archive-damaged]'
    last out '.*112 rows.*'
    run 1 dump --profile api half.zip
    has out '[archive-damaged]'
    run 1 dump --profile api crc.zip
    has out '[archive-member-damaged]'
    mkdir days
    cp stored.zip deflated.zip days
    run 1 dump --profile api days
    last out '.*174 rows.*'
fi

if command -v zip >/dev/null; then
    zip -q -P secret locked.zip good.csv
    zip -q locked.zip bad.csv
    run 1 dump --profile api locked.zip
    has out '[archive-member-locked]'
    last out '.*12 rows.*'
fi

# Other formats, suppressions and baselines.
run 1 dump --profile api --format sarif bad.csv
has out '"ruleId": "value-not-allowed"'
run 1 dump --profile api --format github bad.csv
has out '::error file=bad.csv,line=12'
run 1 dump --profile api --format junit bad.csv
has out '<testsuite'
run 1 dump --profile api --write-baseline known.ndjson bad.csv
run 0 dump --profile api --baseline known.ndjson bad.csv
cat >dsacheck.toml <<'TOML'
[[suppressions]]
rule = "value-not-allowed"
path = "bad.csv"
reason = "a test"
TOML
run 0 dump --profile api bad.csv
run 1 dump --profile api --no-config bad.csv
run 0 dump --profile api --fail-on error good.csv
sed -i 's/bad.csv/good.csv/' dsacheck.toml
run 0 dump --profile api good.csv
has out '[suppression-unused]'
rm dsacheck.toml

# A state file does not change the output; tests/unit/dump_runs.cpp interrupts runs.
rows 1 6000 >long.csv
run 1 dump --format json bad.csv long.csv
sed '/elapsed/d' out >whole
run 1 dump --format json --resume state bad.csv long.csv
sed '/elapsed/d' out | cmp -s - whole || fail "--resume changes the output"
[ ! -e state ] || fail "the state of a complete run was kept"
printf 'nonsense' >state
run 2 dump --resume state bad.csv
has err 'state: is not the state of a run over the same files'
has_not err 'interrupted'
run 2 dump --resume other --split apart bad.csv
has_not err 'interrupted'
has err 'cannot be resumed'
run 2 dump - - <good.csv
has err 'standard input: can be read once only'
run 2 dump --split /dev/null/x good.csv
if [ -w /dev/full ]; then
    run 2 dump --output /dev/full good.csv
    run 2 dump --profile-out /dev/full good.csv
    run 2 dump --resume /dev/full good.csv
fi

# The output for programs, held against its schema.
if command -v python3 >/dev/null && python3 -c 'import jsonschema' 2>/dev/null; then
    cat >validate.py <<'PYTHON'
import json, sys, jsonschema
report = json.load(open("out", encoding="utf-8"))
for name, part in (("dump", report), ("findings", report["findings"])):
    schema = json.load(open(f"{sys.argv[1]}/tests/schemas/{name}.schema.json", encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(part)
assert report["rows"] == sum(each["rows"] for each in report["by_platform"])
PYTHON
    for arguments in "good.csv bad.csv" "--compare before.csv bad.csv long.csv" "other.csv" "missing.csv"; do
        "$dsacheck" dump --format json $arguments >out 2>err
        python3 validate.py "$source_dir" 2>err || fail "dump.schema.json: $arguments"
    done
else
    echo "skipped: dump.schema.json (python3 with jsonschema is missing)"
fi

finish
