#!/usr/bin/env bash
# Files that want to do harm to whoever reads them as a report: a clear answer, in bounded memory and time.
. "$(dirname "$0")/common.bash"

# Half a gibibyte of address space beyond what the program itself needs would be used up by any file read in full
# several times over; a sanitizer's own needs are without bound.
limited() {
    if grep -q __asan_init "$dsacheck" || grep -q __tsan_init "$dsacheck"; then
        run "$@"
    else
        local status=0 expected=$1
        shift
        command_line="dsacheck $*"
        (ulimit -v 1500000; exec timeout 60 "$dsacheck" "$@") >out 2>err || status=$?
        [ "$status" -eq "$expected" ] || fail "exit status $status instead of $expected"
    fi
}

# a cell of one gigabyte: the file does not even take room on the disk
truncate -s 1G 4_notices.csv
limited 1 report 4_notices.csv
has out "larger than was allowed"
rm 4_notices.csv

# ten million columns
head -c 10000000 /dev/zero | tr '\0' ',' >10_AMAR.csv
limited 1 report 10_AMAR.csv
has out "csv-too-wide"
rm 10_AMAR.csv

# ten million quotes, and ten million records
head -c 10000000 /dev/zero | tr '\0' '"' >5_own.csv
limited 1 report 5_own.csv
head -c 10000000 /dev/zero | tr '\0' '\n' >5_own.csv
limited 1 report 5_own.csv
rm 5_own.csv

# NUL bytes
printf 'Applicability,Service,Indicator,Value\r\nAll,a\0b,Name of the service provider,x\r\n' >1_report.csv
limited 1 report 1_report.csv
has out "csv-nul-byte"

# another kind of file under the name of a part
printf '%%PDF-1.7\nand so on\n' >2_categories.csv
limited 1 report 1_report.csv 2_categories.csv
has out "PDF"
: >3_orders.csv
limited 1 report 3_orders.csv
has out "file-empty"
rm ./*.csv

# archives
if command -v python3 >/dev/null; then
    python3 - <<'PYTHON'
import zipfile
with zipfile.ZipFile('bomb.zip', 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('4_notices.csv', b'0' * 300_000_000)
with zipfile.ZipFile('outside.zip', 'w') as z:
    z.writestr('../../escaped_4_notices.csv', 'a,b\r\n')
    z.writestr('/tmp/dsacheck_escaped.csv', 'a,b\r\n')
inner = 'bomb.zip'
for depth in range(6):
    with zipfile.ZipFile(f'nested{depth}.zip', 'w') as z:
        z.write(inner)
    inner = f'nested{depth}.zip'
with zipfile.ZipFile('many.zip', 'w') as z:
    for i in range(3000):
        z.writestr(f'{i}/x.txt', 'x')
PYTHON
    limited 1 report bomb.zip
    grep -qE "archive-expands-too-much|archive-unsupported" out || fail "the bomb was not told"
    limited 1 report nested5.zip
    grep -qE "archive-nested-too-deep|archive-unsupported" out || fail "the nesting was not told"
    limited 1 report many.zip
    grep -qE "too-many-files|archive-unsupported" out || fail "the number of files was not told"
    limited 1 report outside.zip
    grep -qE "archive-entry-outside|archive-unsupported" out || fail "the path was not told"
    [ ! -e ../escaped_4_notices.csv ] && [ ! -e ../../escaped_4_notices.csv ] && [ ! -e /tmp/dsacheck_escaped.csv ] ||
        fail "a file was written"
fi
printf 'PK\003\004broken' >broken.zip
limited 1 report broken.zip

# a part with more rows than are read is cut, and the cut is told
{
    echo 'Applicability,Service,Reporting period,Category of illegal content,"Description of the sub-category ""Other""",Scope,Number'
    for i in $(seq 1 1000); do printf 'All,Example,2026-01-01/2026-06-30,KEYWORD_OTHER,Matter,FR,1,1,1,1,1,1,1,,,,,,,\r\n'; done >thousand
    for i in $(seq 1 210); do cat thousand; done
} >3_member_states_orders.csv
limited 1 report 3_member_states_orders.csv
has out "file-too-large"
rm thousand 3_member_states_orders.csv

# a report that is only a workbook was not checked at all
mkdir workbook
printf 'PK\003\004xl/workbook.xml' >workbook/report.xlsx
limited 2 report workbook
has out "NOT CHECKED"
has out "save each sheet as CSV"
has_not out "part-missing"
has err "nothing was checked"

# a link to nowhere, and a folder that may not be read
ln -s nowhere dangling
limited 2 report dangling
if [ "$(id -u)" -ne 0 ]; then
    mkdir locked && chmod 000 locked
    limited 2 report locked
fi
finish
