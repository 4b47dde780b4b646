#!/usr/bin/env bash
# dsacheck.toml, suppressions and baselines.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

if [ "$("$dsacheck" statements --config /dev/null /dev/null 2>&1 | grep -c DSACHECK_CONFIG)" -ne 0 ]; then
    echo "skipped: built without configuration files"
    exit 77
fi
mkdir -p exports/deep
puid='"a b"' content_date='"1.7.2025"' statement >exports/deep/bad.json
run 1 statements --profile api exports/deep/bad.json

# Found above the input; the command line is stronger.
cat >dsacheck.toml <<'TOML'
profile = "api"
as-of = 2026-11-24
fail-on = "warning"

[rules]
not-a-date = "warning"

[[suppressions]]
rule = "puid-malformed"
pointer = "/puid"
path = "exports/**"
reason = "renamed in the next export"
author = "ada"
expires = 2026-11-24
TOML
run 1 statements exports/deep/bad.json
has out 'warning: "1.7.2025"'
has_not out '[puid-malformed]'
last out 'valid: 1 statement, 1 warning \(and 1 suppressed\), [0-9.]+ ms'
run 0 statements --fail-on error exports/deep/bad.json
run 1 statements --no-config --profile api --fail-on error exports/deep/bad.json
has out '[puid-malformed]'
run 1 statements --format json exports/deep/bad.json
has out '"suppressed_findings": 1'
has out '"reason": "renamed in the next export"'
run 1 statements --as-of 2026-11-25 exports/deep/bad.json
has out 'dsacheck.toml:8:1: warning: the suppression of "puid-malformed" expired on 2026-11-24 [suppression-expired]'
has out '[puid-malformed]'
puid='"fine"' statement >exports/good.json
run 0 statements exports/good.json
has out 'dsacheck.toml:8:1: info: the suppression of "puid-malformed" fits no finding [suppression-unused]'
statement >elsewhere.json
run 0 statements elsewhere.json
has_not out 'suppression-unused'

# What makes no sense is named with its line.
refused() { # TEXT MESSAGE
    printf '%b' "$1" >broken.toml
    run 2 statements --config broken.toml exports/good.json
    has err "dsacheck: broken.toml:$2"
    is_empty out
}
refused '\nprofil = "api"\n' '2:1: there is no key "profil"; did you mean "profile"?'
refused 'profile = "apu"' '1:11: profile must be "api" or "full", not "apu"; did you mean "api"?'
refused 'as-of = "2025-02-30"' '1:9: as-of must be a day: YYYY-MM-DD'
refused '[rules]\n\nnot-a-dat = "off"' '3:1: there is no rule "not-a-dat"; did you mean "not-a-date"?'
refused '[report]\nreading = ["greece=gr", "grece=gr"]' '2:25: there is no reading "grece=gr"; see `dsacheck report --help`'
refused '[report]\nreading = 3' '2:11: reading must be a text in quotes'
refused '[report]\ndeadline = "lax"' '2:12: deadline must be "working-day" or "strict", not "lax"'
refused '[rules]\nnot-a-date = "fatal"' '2:14: not-a-date must be "off", "on", "error", "warning" or "info", not "fatal"'
refused '[report]\nreading = ["greece=gr", "grece=gr"]' '2:25: there is no reading "grece=gr"; see `dsacheck report --help`'
refused '[report]\nreading = 3' '2:11: reading must be a text in quotes'
refused '[report]\ndeadline = "lax"' '2:12: deadline must be "working-day" or "strict", not "lax"'
refused '[rules]\nnot-a-date = 1' '2:14: not-a-date must be a text in quotes'
refused '[report]\nreading = ["greece=gr", "grece=gr"]' '2:25: there is no reading "grece=gr"; see `dsacheck report --help`'
refused '[report]\nreading = 3' '2:11: reading must be a text in quotes'
refused '[report]\ndeadline = "lax"' '2:12: deadline must be "working-day" or "strict", not "lax"'
refused '[[suppressions]]\nrule = "not-a-date"' '1:1: a suppression needs a reason'
refused '[[suppressions]]\nreason = "x"' '1:1: a suppression needs a rule'
refused '[[suppressions]]\nrule = "not-a-date"\nreason = "x"\npointr = "/a"' '4:1: there is no key of a suppression "pointr"; did you mean "pointer"?'
refused 'suppressions = 1' '1:16: suppressions must be tables: [[suppressions]]'
refused '[statements]\nas = "ndjso"' '2:6: as must be "auto", "single", "batch", "array" or "ndjson", not "ndjso"; did you mean "ndjson"?'
refused '[report]\ntolerance = -1' '2:13: tolerance must be a number, 0 or more'
refused 'a = = 3' '1:5: '
refused 'a = "\\u001b' '1:'
run 2 statements --config missing.toml exports/good.json
has err 'dsacheck: missing.toml: '

# Sections stand for options.
printf '[statements]\nas = "single"\n' >section.toml
printf '[%s]' "$(cat exports/good.json)" >array.json
run 1 statements --config section.toml array.json
run 0 statements --config section.toml --as array array.json

# A baseline is written by the first run, and holds whatever moves.
run 1 statements --no-config --profile api --baseline known.ndjson exports/deep/bad.json
has err 'the findings of this run are recorded in known.ndjson'
run 0 statements --no-config --profile api --baseline known.ndjson exports/deep/bad.json
last out 'valid: 1 statement, no findings \(and 2 in the baseline\), [0-9.]+ ms'
cp exports/deep/bad.json copy; { printf '\n\n   '; cat copy; } >exports/deep/bad.json
run 0 statements --no-config --profile api --baseline known.ndjson exports/deep/bad.json
sed -i 's/2025-07-03/3.7.2025/' exports/deep/bad.json
run 1 statements --no-config --profile api --baseline known.ndjson --format json exports/deep/bad.json
has out '"baseline": "new"'
has out '"baseline": "known"'
has out '"known_findings": 2'
run 1 statements --no-config --profile api --write-baseline known.ndjson exports/deep/bad.json
run 0 statements --no-config --profile api --baseline known.ndjson exports/deep/bad.json
printf '{"dsacheck_baseline":1}\nnonsense\n' >broken.ndjson
run 2 statements --no-config --baseline broken.ndjson exports/good.json
has err 'dsacheck: broken.ndjson:2: not a finding of a baseline'
run 2 statements --baseline a --write-baseline b exports/good.json

# What is decided about reports once holds for each run: here which code of Greece is right, and weekends.
"$dsacheck" template --provider vlop --service Example --period 2026-01-01/2026-06-30 --demo -o report >/dev/null
sed -i 's/,EL,/,GR,/' report/10_*
run 0 report --no-config --format json report
cp out by_default
printf '[report]\nreading = ["greece=gr"]\ndeadline = "strict"\n' >report.toml
run 0 report --config report.toml --format json report
cp out configured
run 0 report --no-config --reading greece=gr --deadline strict --format json report
diff <(grep -v elapsed configured) <(grep -v elapsed out) || fail "the configuration says something else than the options"
cmp -s <(grep -v elapsed by_default) <(grep -v elapsed out) && fail "the reading changes nothing"
run 0 report --config report.toml --reading greece=default --deadline working-day --format json report
cmp -s <(grep -v elapsed by_default) <(grep -v elapsed out) || fail "the command line is not stronger"
finish
