import json
import subprocess

import pytest

import dsacheck


def test_rules_say_what_the_program_says(cli):
    printed = json.loads(subprocess.run([cli, "rules", "--format", "json"], check=True, capture_output=True).stdout)
    rules = dsacheck.rules()
    assert [each.id for each in rules] == [each["id"] for each in printed]
    for ours, theirs in zip(rules, printed):
        assert (ours.number, ours.severity, ours.title, ours.why) == tuple(theirs[name] for name in ("number", "severity", "title", "why"))
        assert [each.point for each in ours.sources] == [each["point"] for each in theirs["sources"]]


def test_a_rule_is_found_by_id_and_by_number():
    assert dsacheck.rule("value-not-allowed") is dsacheck.rule(2011)
    with pytest.raises(LookupError):
        dsacheck.rule("value-not-allowed-at-all")


def test_explanations_are_those_of_the_program(cli):
    for name in ("not-a-date", "content_date", "KEYWORD_PHISHING", "DE", "2011"):
        printed = subprocess.run([cli, "explain", name], check=True, capture_output=True).stdout.decode()
        assert dsacheck.explain(name) == printed


def test_an_unknown_name_tells_what_is_near():
    with pytest.raises(dsacheck.UnknownName, match="not-a-date"):
        dsacheck.explain("not-a-dote")
