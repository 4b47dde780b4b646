import copy
import dataclasses
import json
import pickle

import pytest

import dsacheck
from dsacheck import Finding, Report, Severity


@pytest.fixture
def report(statement):
    return dsacheck.validate_statement(statement(puid="a b", content_date="2025-02-30"))


def test_reports_and_findings_are_frozen(report):
    with pytest.raises(dataclasses.FrozenInstanceError):
        report.errors = 0
    with pytest.raises(dataclasses.FrozenInstanceError):
        report.findings[0].rule = "x"
    assert isinstance(hash(report.findings[0]), int)


def test_a_report_is_no_truth_value():
    assert "__bool__" not in dir(Report) and "__len__" not in dir(Report)


def test_reports_are_dataclasses(report):
    plain = dataclasses.asdict(report)
    assert set(plain) == {field.name for field in dataclasses.fields(Report)}
    assert plain["findings"][0]["rule"] == report.findings[0].rule
    assert json.loads(json.dumps(report.findings[0].to_dict()))["severity"] == "error"


def test_equal_input_gives_equal_reports(statement):
    bad = statement(puid="a b")
    assert dsacheck.validate_statement(bad) == dsacheck.validate_statement(bad)
    assert dsacheck.validate_statement(bad) != dsacheck.validate_statement(statement())


def test_a_report_travels_to_other_processes(report):
    for there in (pickle.loads(pickle.dumps(report)), copy.deepcopy(report)):
        assert there == report
        assert there.to_json() == report.to_json()
        assert there.to_text() == report.to_text()


def test_text_and_json_are_those_of_the_program(report):
    assert str(report) == report.to_text()
    assert "not valid" in report.to_text()
    assert report.to_dict()["summary"]["errors"] == report.errors
    assert sum(each.count for each in report.rules) == report.total


def test_severities_compare_by_weight_and_are_their_names():
    assert Severity.INFO < Severity.WARNING < Severity.ERROR
    assert max(Severity.WARNING, Severity.ERROR, Severity.INFO) is Severity.ERROR
    assert Severity.ERROR >= "warning" and f"{Severity.ERROR}" == "error" and Severity.ERROR == "error"


def test_reaches_asks_for_at_least_a_severity(statement):
    warned = dsacheck.validate_statement(
        statement(territorial_scope=["EL"]), options=dsacheck.Options(profile="api", rules={"2011": "warning"})
    )
    assert warned.reaches("warning") and warned.reaches("info") and not warned.reaches("error")


def test_a_data_frame_has_a_row_a_finding(report):
    pytest.importorskip("pandas", reason="pandas is missing (package python3-pandas)")
    frame = report.to_dataframe()
    assert list(frame.columns) == [field.name for field in dataclasses.fields(Finding)]
    assert list(frame["rule"]) == [each.rule for each in report.findings]
    assert dsacheck.validate_statements(b"", options=dsacheck.Options(form="ndjson")).to_dataframe().empty


def test_sarif_and_other_formats_are_those_of_the_program(statement, cli, tmp_path):
    import subprocess

    path = tmp_path / "one.json"
    path.write_text(json.dumps(statement(puid="a b")))
    made = dsacheck.validate_statements(path)
    for format in ("sarif", "junit", "github", "csv"):
        printed = subprocess.run([cli, "statements", "--format", format, str(path)], capture_output=True).stdout
        assert made.render(format).encode() == printed, format
    assert made.to_sarif()["version"] == "2.1.0"
    with pytest.raises(ValueError, match="sarif"):
        made.render("pdf")
    assert dsacheck.merge_reports([made]).to_sarif() == made.to_sarif()
