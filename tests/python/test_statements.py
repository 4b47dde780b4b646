import dataclasses
import datetime
import enum
import json

import pytest

import dsacheck
from dsacheck import Options, Severity

API = Options(profile="api")


def test_a_statement_may_be_bytes_text_or_a_mapping(statement):
    made = statement(puid="ä b")
    text = json.dumps(made, ensure_ascii=False)
    reports = [dsacheck.validate_statement(each) for each in (made, text, text.encode(), bytearray(text.encode()), memoryview(text.encode()))]
    assert all(not each.ok and each.records == 1 for each in reports)
    assert {each.findings[0].value for each in reports} == {"ä b"}


def test_a_dataclass_with_dates_and_enumerations_is_a_statement(statement):
    class Ground(enum.Enum):
        ILLEGAL = "DECISION_GROUND_ILLEGAL_CONTENT"

    plain = statement(content_date=None, decision_ground=None)
    made = dataclasses.make_dataclass("Made", [*plain, "content_date", "decision_ground", "territorial_scope"])
    one = made(**plain, content_date=datetime.date(2025, 3, 4), decision_ground=Ground.ILLEGAL, territorial_scope={"FR", "DE"})
    report = dsacheck.validate_statement(one, options=dsacheck.Options(profile="api"))
    assert report.ok and report.total == 0
    assert dsacheck.api_response(one).body["territorial_scope"] == ["DE", "FR"]
    with pytest.raises(TypeError):
        dsacheck.validate_statement(made)


def test_what_is_no_statement_is_a_type_error():
    for wrong in (None, 5, ["a"]):
        with pytest.raises(TypeError):
            dsacheck.validate_statement(wrong)


@pytest.mark.parametrize("data", [b"", b"\xff", b"{", b"\0", b"[[[[", "\ud83d", b"null"])
def test_any_bytes_give_findings_and_no_exception(data):
    report = dsacheck.validate_statement(data)
    assert not report.ok
    assert report.findings


def test_a_valid_statement_has_no_errors(good):
    report = dsacheck.validate_statement(good, options=API)
    assert report.ok
    assert (report.errors, report.warnings, report.infos, report.total) == (0, 0, 0, 0)
    assert (report.records, report.invalid_records) == (1, 0)
    assert report.findings == () and report.rules == () and report.not_run == ()


def test_a_finding_tells_all_that_the_library_knows(statement):
    made = json.dumps(statement(territorial_scope=["DE", "EL"]))
    (found,) = dsacheck.validate_statement(made, options=API).findings
    assert (found.rule, found.number, found.severity) == ("value-not-allowed", 2011, Severity.ERROR)
    assert found.pointer == "/territorial_scope/1"
    assert found.value == "EL" and not found.value_cut
    assert made[found.offset : found.offset + found.length] == "EL"
    assert (found.line, found.column) == (1, found.offset + 1)
    assert "territorial_scope" in found.message
    assert "GR" in found.expected
    assert "Article 17(3)(a) DSA" in found.source
    assert found.puid == "case-1"
    assert str(found) == f":1:{found.column}: error: {found.message} [value-not-allowed]"


def test_findings_say_what_the_json_says(statement):
    report = dsacheck.validate_statement(statement(puid="a b", content_date="2025-02-30", category=None))
    listed = report.to_dict()["findings"]
    assert len(listed) == len(report.findings) >= 3
    for ours, theirs in zip(report.findings, listed):
        mine = ours.to_dict()
        for name, value in theirs.items():
            if name in mine and name != "fix":
                assert mine[name] == value, name


def test_a_file_is_read_as_what_it_is(tmp_path, statement):
    lines = tmp_path / "lines.ndjson"
    lines.write_text("".join(json.dumps(statement(puid=f"p{i}")) + "\n" for i in range(5)) + "{\n")
    batch = tmp_path / "batch.json"
    batch.write_text(json.dumps({"statements": [statement(puid="a"), statement(puid="a")]}))
    report = dsacheck.validate_statements(lines)
    assert (report.records, report.invalid_records) == (6, 1)
    assert report.sources == (str(lines),)
    assert report.findings[-1].line == 6 and report.findings[-1].path == str(lines)
    assert [each.rule for each in dsacheck.validate_statements(str(batch), options=API).findings] == ["puid-repeated-in-batch"]


def test_bytes_may_hold_many_statements(statement):
    data = b"".join(json.dumps(statement(puid=f"p{i}")).encode() + b"\n" for i in range(7))
    report = dsacheck.validate_statements(data, name="seven")
    assert (report.records, report.sources) == (7, ("seven",))


def test_an_iterable_gives_one_statement_each_time(statement):
    def payloads():
        yield statement()
        yield json.dumps(statement(puid="a b"))
        yield json.dumps(statement(puid="c")).encode()

    seen = []
    report = dsacheck.validate_statements(payloads(), progress=seen.append, name="queue")
    assert report.records == 3
    assert report.invalid_records == 1
    assert report.sources == ("queue",)
    wrong = [each for each in report.findings if each.severity == Severity.ERROR]
    assert [each.record for each in wrong] == [1]
    assert wrong[0].path == "queue"
    assert seen == [1, 1, 1]


def test_a_hook_sees_the_progress_of_a_file_and_the_findings_are_the_same(tmp_path, statement):
    path = tmp_path / "many.ndjson"
    path.write_text("".join(json.dumps(statement(puid=f"p {i}")) + "\n" for i in range(5000)))
    seen = []
    with_hook = dsacheck.validate_statements(path, progress=seen.append)
    assert sum(seen) == path.stat().st_size
    assert len(seen) > 1
    assert with_hook.to_json() == dsacheck.validate_statements(path).to_json()


def test_a_hook_stops_the_run_with_its_exception(tmp_path, statement):
    path = tmp_path / "one.json"
    path.write_text(json.dumps(statement()))

    class Stop(Exception):
        pass

    def stop(count):
        raise Stop

    with pytest.raises(Stop):
        dsacheck.validate_statements(path, progress=stop)
    assert dsacheck.validate_statements(path).records == 1  # the validator is still of use


def test_a_file_that_cannot_be_read_is_a_failed_run(tmp_path):
    for progress in (None, lambda count: None):
        with pytest.raises(dsacheck.RunFailed, match="missing.json"):
            dsacheck.validate_statements(tmp_path / "missing.json", progress=progress)
    with pytest.raises(dsacheck.RunFailed, match="directory"):
        dsacheck.validate_statements(tmp_path)


def test_counts_stay_exact_when_findings_are_not_kept(statement):
    data = "".join(json.dumps(statement(puid=f"p {i}")) + "\n" for i in range(50)).encode()
    report = dsacheck.validate_statements(data, options=Options(profile="api", max_findings=3))
    assert report.errors == 50
    assert len(report.findings) == 3
    assert [(each.count, each.stored) for each in report.rules] == [(50, 3)]
