import json
import subprocess

import dsacheck


def test_the_result_and_the_logs_are_those_of_the_program(statement, cli, tmp_path):
    path = tmp_path / "statements.ndjson"
    lines = [statement(territorial_scope=["de", "EL"]), statement(decision_facts="  Text. ", category="STATEMENT_CATEGORY_ANIMAL_WELFAR")]
    path.write_text("".join(json.dumps(each) + "\n" for each in lines))
    for guesses, more in ((False, []), (True, ["--unsafe"])):
        fixed = dsacheck.fix(path.read_bytes(), guesses=guesses, name=str(path))
        out = tmp_path / "fixed.ndjson"
        log = subprocess.run([cli, "fix", path, "-o", out, *more], capture_output=True).stdout
        assert fixed.data == out.read_bytes() != path.read_bytes()
        assert fixed.text.encode() == log
        assert fixed.json.encode() == subprocess.run([cli, "fix", path, "-o", out, "--format", "json", *more], capture_output=True).stdout
        assert fixed.diff.encode() == subprocess.run([cli, "fix", path, "--dry-run", *more], capture_output=True).stdout
        assert fixed.settled and len(fixed.changes) == len(json.loads(fixed.json))
        assert all(each.safe for each in fixed.changes) or guesses


def test_a_change_tells_what_became_of_what(statement):
    (change,) = dsacheck.fix(statement(territorial_scope=["de"])).changes
    assert (change.pointer, change.before, change.after, change.safe) == ("/territorial_scope/0", "de", "DE", True)
    assert change.rule and change.puid == "case-1"


def test_what_is_good_stays_as_it_is(good):
    fixed = dsacheck.fix(good)
    assert (fixed.data, fixed.changes, fixed.diff, json.loads(fixed.json)) == (good, (), "", [])
