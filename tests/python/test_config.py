import json
import pickle
import re
import subprocess

import pytest

import dsacheck
from dsacheck import Options
from dsacheck.testing import assert_valid_statement

TOML = """
profile = "api"
fail-on = "warning"
baseline = "known.ndjson"

[rules]
not-a-date = "warning"

[[suppressions]]
rule = "value-not-allowed"
path = "*.ndjson"
reason = "being mended"

[[suppressions]]
rule = "duplicate-key"
reason = "no longer needed"
"""


@pytest.fixture
def project(tmp_path, statement):
    (tmp_path / "dsacheck.toml").write_text(TOML)
    bad = [{"territorial_scope": ["EL"]}, {"content_date": "2025-02-30"}, {"puid": "a b"}]
    (tmp_path / "a.ndjson").write_text("".join(json.dumps(statement(**each)) + "\n" for each in bad))
    return tmp_path


def json_of_program(cli, *arguments):
    text = subprocess.run([cli, "statements", "--format", "json", *map(str, arguments)], capture_output=True).stdout
    return re.sub(rb',\n    "elapsed_ns": [0-9]+\n', b"\n", text)


def test_a_configuration_does_what_it_does_for_the_program(project, cli):
    (project / "known.ndjson").write_bytes(dsacheck.validate_statements(project / "a.ndjson", options=Options(profile="api", record_baseline=True)).baseline())
    (project / "b.ndjson").write_text((project / "a.ndjson").read_text().replace("a b", "c d"))
    options = Options(config=project / "dsacheck.toml")
    assert dsacheck.find_config(project / "a.ndjson") == str(project / "dsacheck.toml")
    for name in ("a.ndjson", "b.ndjson"):
        report = dsacheck.validate_statements(project / name, options=options)
        assert report.to_json().encode() == json_of_program(cli, project / name)
    assert dsacheck.validate_statements(project / "a.ndjson", options=options).known == 2
    assert "suppression-unused" in {each.rule for each in report.findings}
    assert options.fail_on == "warning"


def test_what_is_chosen_counts_more_than_the_configuration(project):
    path = project / "a.ndjson"
    assert dsacheck.validate_statements(path, options=Options(config=project / "dsacheck.toml")).warnings == 1
    strict = Options(config=project / "dsacheck.toml", profile="full", rules={"not-a-date": "error"})
    assert dsacheck.validate_statements(path, options=strict).errors == 2


def test_a_baseline_is_that_of_the_program(project, cli):
    path = project / "a.ndjson"
    ours = dsacheck.validate_statements(path, options=Options(record_baseline=True)).baseline()
    subprocess.run([cli, "statements", "--no-config", "-q", "--write-baseline", project / "theirs", path])
    assert ours == (project / "theirs").read_bytes()
    known = dsacheck.validate_statements(path, options=Options(baseline=ours))
    assert known.errors == 0 and known.known > 0
    assert known == dsacheck.validate_statements(path, options=Options(baseline=project / "theirs"))
    with pytest.raises(ValueError):
        known.baseline()


def test_what_makes_no_sense_is_a_failed_run_with_file_and_line(project):
    (project / "dsacheck.toml").write_text('profile = "some"\n')
    with pytest.raises(dsacheck.RunFailed, match=r"dsacheck.toml:1:"):
        Options(config=project / "dsacheck.toml")
    with pytest.raises(dsacheck.RunFailed, match="missing.toml"):
        Options(config="missing.toml")
    with pytest.raises(dsacheck.RunFailed, match="the baseline:"):
        Options(baseline=b"nonsense")
    assert dsacheck.find_config("/") is None


def test_options_travel_with_the_texts_of_their_files(project):
    options = Options(config=project / "dsacheck.toml")
    sent = pickle.dumps(options)
    (project / "dsacheck.toml").unlink()
    back = pickle.loads(sent)
    assert back == options and back.fail_on == "warning"
    path = project / "a.ndjson"
    assert dsacheck.validate_statements(path, options=back).to_json() == dsacheck.validate_statements(path, options=options).to_json()


def test_assertions_fail_from_where_the_configuration_says(project, statement):
    bad = statement(content_date="2025-02-30")
    options = Options(config=project / "dsacheck.toml")
    with pytest.raises(AssertionError, match="not-a-date"):
        assert_valid_statement(bad, options=options)
    assert_valid_statement(bad, options=options, fail_on="error")
