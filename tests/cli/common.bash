# What the tests of the command line share. Each is called with the program and the source folder.
set -uo pipefail

dsacheck=$1
source_dir=$2
failures=0
work=$(mktemp -d)
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1

# run STATUS ARGUMENT...: runs dsacheck, keeps its output in out and err, and expects the status.
run() {
    local expected=$1 status=0
    shift
    command_line="dsacheck $*"
    "$dsacheck" "$@" >out 2>err || status=$?
    [ "$status" -eq "$expected" ] || fail "exit status $status instead of $expected"
}

# has FILE TEXT: the text stands in the file, as it is.
has() { grep -qF -- "$2" "$1" || fail "no \"$2\" in $1"; }
has_not() { ! grep -qF -- "$2" "$1" || fail "\"$2\" in $1"; }
# last FILE REGEX: the last line matches as a whole.
last() { tail -n 1 "$1" | grep -qxE -- "$2" || fail "the last line of $1 is not: $2"; }
is_empty() { [ ! -s "$1" ] || fail "$1 is not empty"; }

fail() {
    failures=$((failures + 1))
    printf 'FAILED: %s: %s\n' "$command_line" "$1"
    sed 's/^/    out: /' out | head -n 20 | cat -v
    sed 's/^/    err: /' err | head -n 20 | cat -v
}

finish() {
    if [ "$failures" -ne 0 ]; then
        echo "$failures failed"
        exit 1
    fi
    echo "all passed"
}

# A valid statement on one line, with the members in $1 added: "key":value,... The variables category, puid and
# content_date replace what it has: puid='"x"' statement.
statement() {
    printf '{"decision_account":"DECISION_ACCOUNT_SUSPENDED","decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT",'
    printf '"illegal_content_legal_ground":"Section 3 of the Animal Welfare Act",'
    printf '"illegal_content_explanation":"Section 3 forbids fights between animals.",'
    printf '"end_date_account_restriction":"2025-08-03","account_type":"ACCOUNT_TYPE_PRIVATE","content_language":"EN",'
    printf '"territorial_scope":["DE"],"content_type":["CONTENT_TYPE_VIDEO"],"category":%s,' "${category:-"\"STATEMENT_CATEGORY_ANIMAL_WELFARE\""}"
    printf '"content_date":%s,"application_date":"2025-07-03",' "${content_date:-\"2025-07-01\"}"
    printf '"decision_facts":"The video shows a dog fight.","source_type":"SOURCE_ARTICLE_16","automated_detection":"No",'
    printf '"automated_decision":"AUTOMATED_DECISION_NOT_AUTOMATED","puid":%s%s}' "${puid:-\"case-1\"}" "${1:+,$1}"
}
