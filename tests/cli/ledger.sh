#!/usr/bin/env bash
# Puids of earlier runs: --seen and --remember.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

{ puid='"a-1"' statement; echo; puid='"a-2"' statement; echo; puid='"a 3"' statement; echo; } >first.ndjson

# The first run creates the ledger, with the puids of the statements that have no error.
run 1 statements --seen used.txt --remember used.txt first.ndjson
has_not out '[puid-seen-before]'
printf 'a-1\na-2\n' | cmp -s used.txt - || fail "not the two puids: $(cat used.txt)"

# The second finds them, and adds none of them again.
run 1 statements --seen used.txt --remember used.txt first.ndjson
[ "$(grep -c '\[puid-seen-before\]' out)" -eq 2 ] || fail "not 2 findings"
has out 'error: "a-1" was used before: it is in the ledger'
printf 'a-1\na-2\n' | cmp -s used.txt - || fail "changed: $(cat used.txt)"

# Without --seen nothing is told, and nothing added twice.
run 0 statements --remember used.txt --disable puid-malformed first.ndjson
printf 'a-1\na-2\n' | cmp -s used.txt - || fail "changed: $(cat used.txt)"

# Twice in one run.
{ puid='"b-1"' statement; echo; puid='"b-1"' statement; echo; } >twice.ndjson
run 1 statements --remember twice.txt twice.ndjson
has out 'by an earlier statement of this run'
printf 'b-1\n' | cmp -s twice.txt - || fail "not one puid: $(cat twice.txt)"

# A batch is stored as a whole or not at all.
printf '{"statements":[%s,%s]}' "$(puid='"c-1"' statement)" "$(puid='"c 2"' statement)" >batch.json
run 1 statements --remember batch.txt batch.json
[ -e batch.txt ] && [ ! -s batch.txt ] || fail "puids of a batch that is refused"
printf '{"statements":[%s,%s]}' "$(puid='"c-1"' statement)" "$(puid='"c-2"' statement)" >batch.json
run 0 statements --remember batch.txt batch.json
printf 'c-1\nc-2\n' | cmp -s batch.txt - || fail "not both: $(cat batch.txt)"

# What the API refuses is not remembered, whatever suppressions, severities and baselines make of it.
puid='"f-1"' statement '"territorial_scope":["EL"]' >refused.json
printf '[[suppressions]]\nrule = "value-not-allowed"\nreason = "known"\n' >accepted.toml
run 0 statements --config accepted.toml --remember none.txt refused.json
run 0 statements --no-config --severity value-not-allowed=warning --remember none.txt refused.json
run 0 statements --no-config --disable value-not-allowed --remember none.txt refused.json
printf '{"statements":[%s]}' "$(cat refused.json)" >refused_batch.json
run 0 statements --no-config --disable value-not-allowed --remember none.txt refused_batch.json
run 1 statements --no-config --baseline refused.baseline refused.json
run 0 statements --no-config --baseline refused.baseline --remember none.txt refused.json
[ ! -s none.txt ] || fail "remembered: $(cat none.txt)"

# Comments, blank lines and foreign line ends are kept, and a last line without an end is whole.
printf '# ours\r\n\r\nd-1\r\nd-2' >written.txt
puid='"d-2"' statement >one.json
run 1 statements --seen written.txt one.json
puid='"d-3"' statement >one.json
run 0 statements --seen written.txt --remember written.txt one.json
printf '# ours\r\n\r\nd-1\r\nd-2\nd-3\n' | cmp -s written.txt - || fail "$(cat -A written.txt)"

# What is no ledger is told with file and line.
printf 'e-1\nnot a puid\n' >broken.txt
run 2 statements --seen broken.txt one.json
has err 'broken.txt:2: not a puid'
is_empty out
run 2 statements --remember broken.txt one.json
has err 'broken.txt:2: not a puid'
printf 'e-1\nnot a puid\n' | cmp -s broken.txt - || fail "changed"
run 2 statements --seen missing.txt one.json
has err 'missing.txt'
run 2 statements --remember missing/used.txt one.json
run 2 statements --remember unwritten.txt one.json missing.json
[ ! -e unwritten.txt ] || fail "a ledger of a run that failed"
finish
