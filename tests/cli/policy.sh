#!/usr/bin/env bash
# Which rules are asked, how severely, and where the findings go.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

puid='"a b"' content_date='"1.7.2025"' statement >bad.json

run 1 statements bad.json
has out '[puid-malformed]'
has out '[not-a-date]'
run 1 statements --disable puid-malformed bad.json
has_not out '[puid-malformed]'
has out '[not-a-date]'
run 0 statements --disable puid-malformed --disable not-a-date --profile api bad.json
run 1 statements --severity puid-malformed=info --severity not-a-date=warning --fail-on warning --profile api bad.json
has out 'info: "a b"'
has out 'warning: "1.7.2025"'

run 1 statements --enable zero-delay-mass bad.json
has err 'dsacheck: --enable zero-delay-mass: never asked here, but by: dsacheck dump'
run 1 statements --enable puid-malformed --enable puid-seen-before bad.json
has_not err 'never asked'
run 2 statements --enable no-such-rule bad.json
has err 'dsacheck: --enable no-such-rule: there is no such rule'
run 2 statements --disable not-a-dat bad.json
has err 'dsacheck: --disable not-a-dat: there is no such rule; did you mean not-a-date?'
run 2 statements --severity puid-malformed bad.json
has err 'write RULE=LEVEL'
run 2 statements --severity puid-malformed=fatal bad.json
has err 'the level is error, warning or info'
run 2 statements --as-of 2025-02-30 bad.json
has err 'dsacheck: --as-of 2025-02-30: write a day as YYYY-MM-DD'
run 2 statements --format xml bad.json

run 1 statements --output found.txt bad.json
is_empty out
has found.txt '[puid-malformed]'
run 1 statements --format json -o found.json --quiet bad.json
has found.json '"rule": "puid-malformed"'
run 2 statements -o missing/found.txt bad.json
has err 'dsacheck: missing/found.txt'
finish
