#!/usr/bin/env bash
# dsacheck api: one line of JSON a request body.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

statement >good.json
category='"BAD"' statement >bad.json

run 0 api --endpoint statement good.json
[ "$(wc -l <out)" -eq 1 ] || fail "not one line"
has out '{"status":201,"body":{'
has out '"puid":"case-1"'
has_not out '"dropped"'

run 1 api --endpoint statement good.json bad.json
[ "$(wc -l <out)" -eq 2 ] || fail "not two lines"
last out '\{"status":422,"body":\{"message":"The selected category is invalid\.","errors":\{"category":\["The selected category is invalid\."\]\}\}\}'

printf '{"statements":[%s,%s]}' "$(puid='"p"' statement)" "$(puid='"q r"' statement)" >batch.json
run 1 api --endpoint statements batch.json
last out '\{"status":422,"body":\{"errors":\{"statement_1":\{"puid":\["The puid format is invalid\."\]\}\}\}\}'
printf '{"statements":[%s,%s]}' "$(cat good.json)" "$(cat good.json)" >twice.json
run 1 api --endpoint statements twice.json
has out 'The platform identifier(s) are not all unique within this call.'
printf '{"statements":[%s,5]}' "$(cat good.json)" >broken.json
run 1 api --endpoint statements broken.json
last out '\{"status":500,"body":\{"message":"Server Error"\}\}'

# Each line a body; blank lines are none.
{ cat good.json; echo; echo '  '; cat bad.json; printf '\r\n\n'; printf '{'; } >lines.ndjson
run 1 api --endpoint statement --ndjson lines.ndjson
[ "$(cut -c1-13 out | tr '\n' ' ')" = '{"status":201 {"status":422 {"status":422 ' ] || fail "wrong statuses"
"$dsacheck" api --endpoint statement --ndjson - <lines.ndjson >again 2>err
cmp -s out again || fail "standard input gives another answer"
"$dsacheck" api --endpoint statement - <good.json >out 2>err || fail "exit status on standard input"
has out '"status":201'
: >empty.ndjson
run 0 api --endpoint statement --ndjson empty.ndjson
is_empty out
run 1 api --endpoint statement empty.ndjson
has out '(and '

statement '"unknown_member":1' >dropped.json
run 0 api --endpoint statement --show-dropped dropped.json
has out ',"dropped":['
has out 'unknown_member'
run 1 api --endpoint statement --show-dropped bad.json
has out '"dropped":[]}'

# What "tomorrow" means depends on the time of the request.
statement '"end_date_account_restriction":"tomorrow"' >tomorrow.json
run 1 api --endpoint statement --now 1700000000 tomorrow.json
has_not out 'before or equal'
run 1 api --endpoint statement --now 2200000000 tomorrow.json
has out 'before or equal'

if command -v python3 >/dev/null; then
    "$dsacheck" api --endpoint statement --show-dropped good.json bad.json dropped.json broken.json >out 2>err
    python3 -c 'import json, sys
for line in sys.stdin:
    json.loads(line)' <out || fail "not JSON lines"
else
    echo "skipped: lines parsed as JSON (no python3)"
fi
finish
