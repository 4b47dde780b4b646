#!/usr/bin/env bash
# Help, version and wrong arguments.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

run 0 --version
grep -qxE 'dsacheck [0-9]+\.[0-9]+\.[0-9]+' out || fail "not a version"
is_empty err

run 0 --help
for word in statements dump api rules explain help --version 'Exit status:' 'Examples:'; do has out "$word"; done
cp out help
run 0 help
cmp -s out help || fail "differs from --help"

run 0 help statements
for word in --as --seen --remember --endpoint --format --fail-on --max-findings --max-record --color --quiet --profile --enable --disable --severity --as-of 'Exit status:' 'Examples:'; do
    has out "$word"
done
cp out help
run 0 statements --help
cmp -s out help || fail "differs from help statements"

run 0 help api
for word in --endpoint --ndjson --show-dropped --now 'Exit status:'; do has out "$word"; done
run 0 help rules
run 0 help explain

run 2
has err 'dsacheck: '
is_empty out
run 2 nonsense
run 2 help nonsense
has err 'no command nonsense'
run 2 statements
run 2 statements --as xml x.json
has err 'xml'
run 2 statements --fail-on fatal x.json
run 2 statements --max-record 0 x.json
run 2 api x.json
has err '--endpoint'
run 2 api --endpoint single x.json
run 2 explain
run 2 rules --format xml
finish
