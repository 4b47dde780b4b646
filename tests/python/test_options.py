import datetime

import pytest

import dsacheck
from dsacheck import Options


def test_a_rule_can_be_turned_off_or_get_another_severity(statement):
    bad = statement(territorial_scope=["EL"])
    assert dsacheck.validate_statement(bad, options=Options(profile="api")).errors == 1
    off = dsacheck.validate_statement(bad, options=Options(profile="api", rules={"value-not-allowed": "off"}))
    assert off.total == 0
    warned = dsacheck.validate_statement(bad, options=Options(profile="api", rules={"2011": "warning"}))
    assert (warned.ok, warned.warnings) == (True, 1)


def test_the_endpoints_judge_odd_cases_differently(statement):
    odd = statement(content_type="CONTENT_TYPE_OTHER")
    single = dsacheck.validate_statement(odd, options=Options(profile="api", endpoint="single"))
    batch = dsacheck.validate_statement(odd, options=Options(profile="api", endpoint="batch"))
    assert single.errors > batch.errors


def test_relative_dates_count_from_now(statement):
    odd = statement(application_date="tomorrow")
    at = datetime.datetime(2026, 3, 2, tzinfo=datetime.timezone.utc)
    one = dsacheck.validate_statement(odd, options=Options(now=at))
    other = dsacheck.validate_statement(odd, options=Options(now=int(at.timestamp())))
    assert one.to_json() == other.to_json()


@pytest.mark.parametrize(
    "wrong",
    [
        {"profile": "strict"},
        {"endpoint": "statements"},
        {"form": "csv"},
        {"max_findings": 0},
        {"jobs": -1},
        {"rules": {"value-not-allowed": "fatal"}},
    ],
)
def test_what_no_choice_has_is_a_value_error_at_once(wrong):
    with pytest.raises(ValueError):
        Options(**wrong)


def test_a_rule_that_does_not_exist_is_an_unknown_name():
    with pytest.raises(dsacheck.UnknownName, match="no-such-rule"):
        Options(rules={"no-such-rule": "off"})


def test_equal_options_are_equal_and_frozen():
    one = Options(rules={"2011": "off"}, as_of=datetime.date(2026, 3, 2))
    other = Options(rules={"2011": "off"}, as_of=datetime.date(2026, 3, 2))
    assert one == other and hash(one) == hash(other)
    with pytest.raises(AttributeError):
        one.profile = "api"


def test_suppressions_take_findings_out_of_the_counts(statement):
    from dsacheck import Suppression

    bad = statement(territorial_scope=["EL"], puid="legacy 7")
    accepted = Suppression("value-not-allowed", pointer="/territorial_scope/*", puid="legacy*", reason="being mended")
    report = dsacheck.validate_statement(bad, options=Options(profile="api", suppressions=(accepted,)))
    assert (report.suppressed, [each.rule for each in report.findings]) == (1, ["puid-malformed"])
    ended = Suppression("value-not-allowed", reason="was mended", expires=datetime.date(2026, 3, 1))
    late = Options(profile="api", as_of=datetime.date(2026, 3, 2), suppressions=(ended,))
    assert dsacheck.validate_statement(bad, options=late).suppressed == 0
    with pytest.raises(dsacheck.UnknownName):
        Options(suppressions=(Suppression("no-such-rule"),))
