#!/usr/bin/env bash
# Dumps as PHP's own fputcsv writes them: read as what was written, and judged as the same statements in JSON.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

command -v php >/dev/null || { echo "SKIPPED: php is missing (package php-cli)"; exit 0; }
cat >make.php <<'PHP'
<?php
// Values of all that the dialect has to say: quotes, backslashes, line ends, commas, blanks, other scripts.
mt_srand(7);
$pieces = ['"', '\\', '\\"', '""', ',', "\n", "\r\n", "\t", ' ', 'a', 'Übergröße', '🐕', "'", ';', '\\\\', '",', ',"', '[', '\\n'];
$columns = explode(',', trim(file_get_contents('header')));
$csv = fopen('php.csv', 'w');
fwrite($csv, implode(',', $columns) . "\n");
$json = fopen('php.ndjson', 'w');
for ($i = 0; $i < 4000; $i++) {
    $text = 'x';
    for ($n = mt_rand(0, 8); $n > 0; $n--)
        $text .= $pieces[mt_rand(0, count($pieces) - 1)];
    $text .= mt_rand(0, 9) == 0 ? '\\' : '.'; // a value that ends with a backslash
    $s = ['decision_visibility' => ['DECISION_VISIBILITY_CONTENT_REMOVED'],
          'decision_ground' => 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
          'incompatible_content_ground' => $text, 'incompatible_content_explanation' => "Why: $text",
          'category' => $i % 11 ? 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' : "NO_SUCH $text",
          'content_type' => $i % 13 ? ['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_IMAGE'] : ['CONTENT_TYPE_OTHER'],
          'content_language' => $i % 17 ? 'DE' : 'd e', 'content_date' => '2025-08-20',
          'territorial_scope' => ['DE', 'AT'], 'application_date' => '2025-08-27', 'decision_facts' => "$text said\n\"$text\"",
          'source_type' => 'SOURCE_VOLUNTARY', 'automated_detection' => 'No',
          'automated_decision' => 'AUTOMATED_DECISION_NOT_AUTOMATED', 'puid' => "moe-$i"];
    if ($i % 13 == 0 && $i % 2)
        $s['content_type_other'] = $text;
    fwrite($json, json_encode($s, JSON_UNESCAPED_UNICODE) . "\n");
    $row = [];
    foreach ($columns as $name) {
        $value = $s[$name == 'platform_uid' ? 'puid' : $name] ?? '';
        $row[] = $name == 'uuid' ? sprintf('8d387973-0c88-4463-94db-%012x', $i)
            : ($name == 'platform_name' ? 'Market "of" Examples' : ($name == 'created_at' ? '2025-09-01 10:20:30'
            : (is_array($value) ? json_encode($value) : $value)));
    }
    fputcsv($csv, $row, ',', '"', '\\');
}
PHP
sed -n 's/^header=//p' "$source_dir/tests/cli/dump.sh" >header
php make.php || { echo "SKIPPED: this php cannot run the generator"; exit 0; }

run 1 dump --profile api --format csv --sample 5000 php.csv
mv out dump.out
run 1 dump --profile api --sample 5000 --format json php.csv
has out '"rows": 4000,'
run 1 statements --profile api --format json --max-findings 1 php.ndjson
mv out statements.out
# Rows that stay ambiguous are told so; all others are judged as the statements are.
python=$(command -v python3) || { echo "SKIPPED: python3 is missing"; exit 0; }
"$python" - <<'PY' || fail "the findings on rows and on statements differ"
import csv, json, sys
rows = {r["rule"]: int(r["findings"]) for r in csv.DictReader(open("dump.out", newline=""))}
said = {r["rule"]: r["count"] for r in json.load(open("statements.out"))["summary"]["rules"]}
ambiguous = rows.pop("row-ambiguous", 0)
print(rows, said, ambiguous)
assert not any(rule.startswith(("row-", "csv-")) for rule in rows), rows
assert ambiguous < 40
assert set(rows) == set(said)
assert all(abs(rows[rule] - said[rule]) <= ambiguous for rule in said)
PY
finish
