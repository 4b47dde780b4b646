#!/usr/bin/env bash
# What README shows as the output of the program is its output, but for the time that it took.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

command_line="(README)"
cp "$source_dir/examples/data/bad_date_and_country.json" .
# After the comment: the block's opening, the command, the output.
awk '/^<!-- examples\/data\/bad_date_and_country.json -->$/ { found = 1; next }
     found && /^```$/ { blocks++; next }
     found && blocks == 1 && !/^\$ / { print }
     blocks == 2 { exit }' "$source_dir/README.md" | sed 's/[0-9.]* ms$/T ms/' >shown
[ -s shown ] || fail "README shows no finding"
run 1 statements bad_date_and_country.json
diff shown <(sed 's/[0-9.]* ms$/T ms/' out) || fail "README shows another output"

# Each command and option that README names is there.
for name in $(grep -o 'dsacheck \(statements\|report\|template\|dump\|fix\|api\|explain\|rules\|help\)' "$source_dir/README.md" | sort -u | cut -d' ' -f2); do
    run 0 "$name" --help
done
run 0 template --provider platform --service 'Demo Market' --period 2026-01-01/2026-12-31 --demo -o market-2026
sed -i '2s/,313,/,323,/' market-2026/4_notices.csv
run 1 report --provider platform market-2026
has out 'NOT IN ORDER: 1 error, 0 warnings and 0 notes'
has out '323, but the 15 categories add up to 313; the difference is 10'
sed -n '/^\$ dsacheck report --provider platform market-2026$/,/^```$/p' "$source_dir/README.md" | grep -v '^\$\|^```\|^\[\.\.\.\]' >shown
[ -s shown ] || fail "README shows no report"
while IFS= read -r line; do
    grep -qxF -- "$line" out || fail "README shows of a report what is not printed: $line"
done <shown
finish
