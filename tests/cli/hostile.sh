#!/usr/bin/env bash
# Nothing of the input reaches the terminal as a control sequence or hides text.
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"

LC_ALL=C
# raw FILE: control bytes other than line ends, DEL, C1 controls or bidirectional characters as UTF-8.
raw() { grep -qaP '[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf' "$1"; }

esc=$'\x1b'
bidi=$'\xe2\x80\xae'
c1=$'\xc2\x9b'
category="\"\\u001b]0;pwned\\u0007 \\u202e $bidi $c1\"" statement >escaped.json
category="\"${esc}[31m\"" statement >raw_escape.json
statement "\"puid\":\"${bidi}b${c1}\"" >repeated.json
puid="\"case${c1} 1\"" statement >puid.json
statement $'"note":"\xff\xfe\xc2"' >not_utf8.json
cp puid.json "name${esc}[2J${bidi}.json"

for file in *.json; do
    run 1 statements --fail-on info "$file"
    ! raw out || fail "raw control characters in the report"
    [ "$(grep -c . out)" -ge 2 ] || fail "nothing reported"
done
run 2 statements "missing${esc}[2J.json"
! raw err || fail "raw control characters in a message"
run 2 explain "x${esc}[2J${bidi}"
! raw err || fail "raw control characters in a message"
has err '\u001b[2J\u202e'
finish
