#!/usr/bin/env bash
# dsacheck fix.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

statement '"territorial_scope":["EL","DE"],"content_language":"de"' >bad.json
cp bad.json before.json
run 0 fix --profile api --dry-run bad.json
has out '--- bad.json'
has out '+++ bad.json'
has err 'bad.json:1: /territorial_scope/0: EL -> GR [value-not-allowed]'
cmp -s bad.json before.json || fail "a dry run changed the file"
if command -v patch >/dev/null; then
    cp bad.json patched.json
    sed 's/bad.json/patched.json/' out | patch -s -p0 >err 2>&1 || fail "patch refuses the diff"
    run 0 statements --profile api patched.json
fi
run 0 fix --profile api bad.json -o fixed.json
has out '/content_language: de -> DE [value-not-allowed]'
has fixed.json '"territorial_scope":["GR","DE"],"content_language":"DE"'
run 0 statements --profile api fixed.json
run 0 fix --profile api --format json bad.json -o -
has out '"territorial_scope":["GR","DE"]'
has err '"after": "GR"'

# Guesses only when they are asked for.
category='"STATEMENT_CATEGORY_VIOLENSE"' statement >guess.json
run 0 fix --profile api --in-place guess.json
has guess.json VIOLENSE
run 0 fix --profile api --unsafe --in-place guess.json
has guess.json '"STATEMENT_CATEGORY_VIOLENCE"'
has out '(a guess)'

{ cat before.json; echo; echo '{"a":'; statement; printf '\r\n'; cat before.json; } >lines.ndjson
run 0 fix --profile api lines.ndjson -o out.ndjson
[ "$(grep -c '"GR"' out.ndjson)" -eq 2 ] || fail "not both lines are fixed"
has out 'lines.ndjson:4: /territorial_scope/0'

run 2 fix bad.json
has err 'say where the fixed statements go'
run 2 fix --in-place -
run 2 fix --dry-run missing.json
run 2 fix --dry-run --in-place bad.json
run 2 fix bad.json -o missing/out.json

# In place: a link stays a link, permissions stay, and a neighbour is left alone.
statement '"content_language":"de"' >kept.json
ln -s kept.json link.json
chmod 640 kept.json
echo precious >kept.json.new
run 0 fix --no-config --in-place link.json
[ -L link.json ] || fail "the link became a file"
grep -q '"DE"' kept.json || fail "the file behind the link was not mended"
[ "$(stat -c %a kept.json)" = 640 ] || fail "permissions $(stat -c %a kept.json)"
[ "$(cat kept.json.new)" = precious ] || fail "another file was overwritten"
ln -s made/later.json dangling.json
mkdir made
run 0 fix --no-config kept.json -o dangling.json
[ -L dangling.json ] && [ -s made/later.json ] || fail "a link to a file that is to be made became a file"
[ "$(ls kept.json*)" = "$(printf 'kept.json\nkept.json.new')" ] || fail "left behind: $(ls)"
finish
