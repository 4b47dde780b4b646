#!/usr/bin/env bash
# Inputs that cannot be read, that are no statements, and outputs that cannot be written.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

statement >good.json
mkdir folder

for command in 'statements' 'api --endpoint statement' 'api --endpoint statement --ndjson'; do
    # shellcheck disable=SC2086
    run 2 $command missing.json
    has err 'dsacheck: missing.json: '
    is_empty out
    # shellcheck disable=SC2086
    run 2 $command folder
    has err 'dsacheck: folder: is a directory'
    # The others are checked all the same.
    # shellcheck disable=SC2086
    run 2 $command missing.json good.json
    [ -s out ] || fail "the readable file was not checked"
done

if [ "$(id -u)" -ne 0 ]; then
    cp good.json secret.json
    chmod 000 secret.json
    run 2 statements secret.json
    has err 'dsacheck: secret.json: '
else
    echo "skipped: unreadable file (root reads everything)"
fi

: >empty.json
run 1 statements empty.json
has out '[empty-input]'
last out 'not valid: .*'
printf '   \n\n' >blank.json
run 1 statements blank.json

printf 'PK\003\004\000\000\000\000\377\376' >binary.json
run 1 statements binary.json
has out '[not-text]'
head -c 4096 /dev/urandom >random.json
run 1 statements random.json
for form in single batch array ndjson; do run 1 statements --as "$form" random.json; done

head -c 200 good.json >cut.json
run 1 statements cut.json
has out '[json-truncated]'
printf '{"statements":[%s,' "$(cat good.json)" >cut.json
run 1 statements cut.json
has out '[json-truncated]'

head -c 10000 /dev/zero | tr '\0' '[' >deep.json
run 1 statements deep.json
has out '[nesting-too-deep]'

head -c 1000000 /dev/zero | tr '\0' 'x' | sed 's/^/{"decision_facts":"/; s/$/"}/' >long.ndjson
run 1 statements long.ndjson

# A full disk and a closed pipe.
if [ -c /dev/full ]; then
    command_line="dsacheck rules >/dev/full"
    "$dsacheck" rules >/dev/full 2>err
    [ $? -eq 2 ] || fail "exit status on a full disk"
    has err 'dsacheck: standard output: '
    "$dsacheck" statements good.json >/dev/full 2>err
    [ $? -eq 2 ] || fail "exit status on a full disk"
else
    echo "skipped: full disk (no /dev/full)"
fi
command_line="dsacheck rules | true"
{ sleep 0.2; "$dsacheck" rules --format json; echo $? >status; } 2>err | true
[ "$(cat status)" -eq 2 ] || fail "exit status $(cat status) on a closed pipe"
has err 'dsacheck: standard output: '
finish
