"""The pytest plugin, in a pytest of its own: what users see."""
import json

import pytest

import dsacheck
from dsacheck.testing import assert_valid_statement


def test_a_failure_shows_findings_pointers_and_what_was_expected(pytester, statement):
    bad = json.dumps(statement(territorial_scope=["DE", "EL"]))
    pytester.makepyfile(
        f"""
        from dsacheck.pytest_plugin import assert_valid_statement

        def test_it():
            assert_valid_statement({bad!r})
        """
    )
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(failed=1)
    printed = result.stdout.str()
    assert "/territorial_scope/1" in printed
    assert "value-not-allowed" in printed
    assert 'did you mean "GR"' in printed
    assert "Article 17(3)(a) DSA" in printed
    assert "testing.py" not in printed  # the traceback ends in the user's test


def test_the_fixture_is_there_and_empty_in_each_test(pytester, statement):
    good = json.dumps(statement())
    pytester.makepyfile(
        f"""
        import json, pytest, urllib.request

        @pytest.mark.parametrize("round", [1, 2])
        def test_it(transparency_database, round):
            request = urllib.request.Request(transparency_database.url + "/api/v1/statement", {good!r}.encode(), transparency_database.headers)
            assert json.loads(urllib.request.urlopen(request).read())["id"] == 1
            assert [each["puid"] for each in transparency_database.statements] == ["case-1"]
        """
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=2)


def test_the_assertion_returns_the_report_and_takes_a_threshold(statement):
    api = dsacheck.Options(profile="api")
    assert assert_valid_statement(statement(), options=api).records == 1
    warned = dsacheck.Options(profile="api", rules={"value-not-allowed": "warning"})
    bad = statement(territorial_scope=["EL"])
    assert assert_valid_statement(bad, options=warned).warnings == 1
    with pytest.raises(AssertionError, match="0 errors, 1 warnings"):
        assert_valid_statement(bad, options=warned, fail_on="warning")
