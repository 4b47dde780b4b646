#!/usr/bin/env bash
# Templates and reports: what is written, read and refused.
. "$(dirname "$0")/common.bash"

template() { run 0 template --provider "$1" --service "Example" --period "$2" -o "$3" "${@:4}"; }

template vlop 2026-01-01/2026-06-30 demo --demo
[ "$(ls demo | wc -l)" -eq 11 ] || fail "not eleven files"
has demo/3_member_states_orders.csv "KEYWORD_DEFAMATION"

# nothing is overwritten unless asked
run 2 template --provider vlop --service "Example" --period 2026-01-01/2026-06-30 -o demo
has err "--force"
template vlop 2026-01-01/2026-06-30 demo --demo --force

# wrong arguments
run 2 template --provider vlop --service "Example" --period 2026-06-30/2026-01-01 -o other
has err "--period"
run 2 template --provider bank --service "Example" --period 2026-01-01/2026-06-30 -o other

# a demo has no finding, whatever the provider
for provider in intermediary hosting platform; do
    template "$provider" 2026-01-01/2026-12-31 "demo_$provider" --demo
    run 0 report --as-of 2027-03-01 --fail-on info "demo_$provider"
done
run 0 report --as-of 2026-09-15 --fail-on info demo

# an empty template has findings
template platform 2026-01-01/2026-12-31 blank
run 1 report --as-of 2027-03-01 --provider platform blank

# single files and folders together are one report
run 0 report --as-of 2026-09-15 demo/*.csv

# paths that are not there
run 2 report nowhere
has err "nowhere"
mkdir empty
run 2 report empty
has err "empty"
finish
