import re
import subprocess

import pytest

import dsacheck
from dsacheck import Options
from dsacheck.testing import assert_valid_report

PLATFORM = Options(provider="platform")


@pytest.fixture
def folder(cli, tmp_path):
    """A report with invented figures that agree with each other."""
    made = tmp_path / "report"
    subprocess.run(
        [cli, "template", "--provider", "platform", "--service", "Example", "--period", "2026-01-01/2026-12-31", "--demo", "-o", str(made)],
        check=True,
        capture_output=True,
    )
    return made


def spoil(folder):
    (path,) = folder.glob("4_*.csv")
    data = path.read_bytes()
    at = max(data.rfind(bytes([digit])) for digit in b"0123456789")
    path.write_bytes(data[:at] + b"about 5" + data[at + 1 :])


def test_a_good_report_has_no_errors_however_it_is_given(folder):
    parts = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    assert len(parts) == 11
    for given in (folder, str(folder), sorted(folder.iterdir()), parts):
        report = dsacheck.validate_report(given, options=PLATFORM)
        assert report.ok and len(report.sources) == 11, report.to_text()


def test_findings_tell_their_cells(folder):
    spoil(folder)
    report = dsacheck.validate_report(folder, options=PLATFORM)
    found = next(each for each in report.findings if any("about 5" in cell.value for cell in each.cells))
    cell = found.cells[0]
    assert cell.part == 4 and cell.row > 1 and cell.column >= 0 and cell.header
    assert cell.path.endswith(".csv")
    assert found.to_dict()["cells"][0]["part"] == 4


def test_the_json_is_byte_for_byte_that_of_the_program(folder, cli):
    spoil(folder)
    printed = subprocess.run([cli, "report", "--provider", "platform", "--format", "json", str(folder)], capture_output=True).stdout
    expected = re.sub(rb',\n    "elapsed_ns": [0-9]+\n', b"\n", printed)
    assert dsacheck.validate_report(folder, options=PLATFORM).to_json().encode() == expected


def test_the_assertion_shows_part_row_and_column(folder):
    assert assert_valid_report(folder, options=PLATFORM).ok
    spoil(folder)
    with pytest.raises(AssertionError, match=r"the report is not as it should be: .*\n(.*\n)*.*part 4, row [0-9]+, column "):
        assert_valid_report(folder, options=PLATFORM)


def test_a_path_that_is_not_there_is_a_failed_run(tmp_path):
    with pytest.raises(dsacheck.RunFailed, match="nothing-here"):
        dsacheck.validate_report(tmp_path / "nothing-here")
