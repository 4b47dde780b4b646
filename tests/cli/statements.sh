#!/usr/bin/env bash
# dsacheck statements: findings, summary, exit status.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

statement >good.json
category='"STATEMENT_CATEGORY_VIOLENSE"' statement >bad.json
statement '"puid":"case-2"' >warned.json # a repeated key

run 0 statements good.json
last out 'valid: 1 statement, no findings, [0-9.]+ ms'
is_empty err

run 1 statements bad.json
has out 'bad.json:1:'
has out 'error: "STATEMENT_CATEGORY_VIOLENSE" is not a value that category allows [value-not-allowed]'
has out 'expected: did you mean "STATEMENT_CATEGORY_VIOLENCE" (Violence)?'
has out 'Article 17(3)(d) and (e) DSA'
last out 'not valid: the statement has 1 error, [0-9.]+ ms'

# Several files: all findings in one report, with each path.
run 1 statements good.json bad.json warned.json
has out 'bad.json:1:'
has out 'warned.json:1:'
last out 'not valid: 1 of 3 statements has errors: 1 error, 1 warning, [0-9.]+ ms'

# The threshold.
run 0 statements warned.json
last out 'valid: 1 statement, 1 warning, [0-9.]+ ms'
run 1 statements --fail-on warning warned.json
run 1 statements --fail-on info warned.json
run 0 statements --fail-on info good.json

run 1 statements --quiet bad.json
is_empty out
is_empty err

# Forms of input.
{ puid='"a"' statement; echo; echo; puid='"b 1"' statement; echo; puid='"c"' statement; echo; } >lines.ndjson
run 1 statements lines.ndjson
has out 'lines.ndjson:3:'
has out 'at:       record 2, /puid'
last out 'not valid: 1 of 3 statements has errors: 1 error, [0-9.]+ ms'
printf '{"statements":[%s,%s]}' "$(puid='"d"' statement)" "$(content_date='"1.7.2025"' statement)" >batch.json
run 1 statements batch.json
has out 'at:       /statements/1/content_date'
printf '[%s]' "$(cat good.json)" >array.json
run 0 statements array.json
run 0 statements --as array array.json
run 1 statements --as single array.json
run 0 statements --as ndjson good.json
"$dsacheck" statements - <bad.json >out 2>err
[ $? -eq 1 ] || fail "standard input: exit status"
has out '<stdin>:1:'

# The endpoints differ in what they look at.
statement '"content_id_ean":"12"' >ean.json
run 1 statements --endpoint single ean.json
has out '[not-an-ean]'
run 0 statements --endpoint batch ean.json

# Limits.
for i in 1 2 3 4 5; do puid='"a b"' statement; echo; done >many.ndjson
run 1 statements --max-findings 2 many.ndjson
has out 'puid-malformed: 2 of 5 findings shown'
[ "$(grep -c '\[puid-malformed\]' out)" -eq 2 ] || fail "not 2 findings"
run 1 statements --max-record 100 many.ndjson
has out '[record-too-large]'

# Colour only where it is wanted.
run 1 statements --color always bad.json
grep -q $'\x1b\[1;31merror' out || fail "no colour"
run 1 statements --color auto bad.json
! grep -q $'\x1b' out || fail "colour in a file"
finish
