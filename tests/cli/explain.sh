#!/usr/bin/env bash
# dsacheck explain and dsacheck rules.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

run 0 explain value-not-allowed
has out 'value-not-allowed: rule 2011, error'
cp out by_id
run 0 explain 2011
cmp -s out by_id || fail "differs from the page of the id"
run 0 explain content_date
has out 'a date YYYY-MM-DD from 2000-01-01 to 2038-01-01'
run 0 explain KEYWORD_UNSAFE_CHALLENGES
has out 'Category 9e'
run 0 explain de
has out '“Germany”'
has out '“German”'
run 0 explain category 'Protection of minors'
has out 'category: field of a statement of reasons'
has out 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS: category'
is_empty err

run 2 explain KEYWORD_NUDITTY content_date
has err 'dsacheck: nothing is called "KEYWORD_NUDITTY"; did you mean "KEYWORD_NUDITY"?'
has out 'content_date: field'

run 0 rules
has out '  2011  error    value-not-allowed '
run 0 rules --format markdown
has out '# The rules of dsacheck'
cmp -s out "$source_dir/RULES.md" || fail "differs from RULES.md"
run 0 rules --format json
has out '"id": "value-not-allowed"'
if command -v python3 >/dev/null; then
    python3 -m json.tool <out >/dev/null || fail "not JSON"
else
    echo "skipped: rules parsed as JSON (no python3)"
fi
finish
