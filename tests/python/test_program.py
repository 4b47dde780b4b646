"""python -m dsacheck is the command line, and its JSON is Python's."""
import json
import pickle
import re
import subprocess
import sys

import pytest

import dsacheck
from dump_rows import dump_of


def run(arguments, **more):
    return subprocess.run(arguments, capture_output=True, **more)


def same_as_program(cli, *arguments, **more):
    theirs = run([cli, *arguments], **more)
    ours = run([sys.executable, "-m", "dsacheck", *arguments], **more)

    def without_duration(output):
        return re.sub(rb", [0-9.,]+ (ms|s)\n|, at [0-9]+[^\n]*|\"elapsed_ns\": [0-9]+", b"", output)

    assert ours.returncode == theirs.returncode
    assert without_duration(ours.stdout) == without_duration(theirs.stdout)
    assert ours.stderr == theirs.stderr
    return ours


def test_the_module_behaves_as_the_program(cli, source):
    data = source / "examples" / "data"
    assert same_as_program(cli, "--version").returncode == 0
    assert same_as_program(cli, "statements", str(data / "marketplace_listing.json"), "--quiet").returncode == 0
    assert same_as_program(cli, "statements", str(data / "bad_category_typo.json"), "--quiet").returncode == 1
    assert same_as_program(cli, "statements", "missing.json").returncode == 2
    assert same_as_program(cli, "no-such-command").returncode == 2
    assert same_as_program(cli, "explain", "not-a-date").returncode == 0
    assert same_as_program(cli, "api", "--endpoint", "statement", "-", input=b"{}").returncode == 1


def template(folder):
    return ["template", "--provider", "platform", "--service", "Example", "--period", "2026-01-01/2026-12-31", "--demo", "-o", str(folder)]


def test_every_command_of_the_program_is_there(cli, source, tmp_path):
    folder = tmp_path / "report"
    assert same_as_program(cli, *template(folder), "--force").returncode == 0
    assert same_as_program(cli, *template(folder)).returncode == 2  # there is one
    part = tmp_path / "part.csv"
    part.write_bytes(dump_of(0, 60))
    statement = tmp_path / "statement.json"
    statement.write_bytes((source / "examples" / "data" / "bad_category_typo.json").read_bytes())
    for arguments, status in [
        (("report", str(folder), "--quiet"), None),
        (("report", str(folder), "--summary"), None),
        (("report", str(folder), "--format", "sarif"), None),
        (("dump", "--format", "csv", str(part)), 1),
        (("dump", "--quiet", str(tmp_path / "missing.csv")), 2),
        (("fix", str(statement), "--dry-run", "--unsafe"), 0),
        (("rules",), 0),
        (("rules", "--duties"), 0),
        (("help", "dump"), 0),
        (("statements", "--no-config", "--format", "junit", str(statement)), 1),
    ]:
        done = same_as_program(cli, *arguments)
        assert status in (None, done.returncode), arguments
        assert done.stdout or done.stderr or "--quiet" in arguments, arguments


@pytest.mark.parametrize("spoilt", [False, True])
def test_a_report_is_byte_for_byte_that_of_the_program(cli, tmp_path, spoilt):
    folder = tmp_path / "report"
    run([cli, *template(folder)])
    if spoilt:
        (path,) = folder.glob("4*.csv")
        path.write_bytes(path.read_bytes().replace(b"0", b"-1", 3))
    report = dsacheck.validate_report(folder)
    assert report.ok != spoilt
    printed = run([cli, "report", "--format", "json", str(folder)]).stdout
    assert report.to_json().encode() == re.sub(rb',\n    "elapsed_ns": [0-9]+\n', b"\n", printed)
    assert report.page().encode() == run([cli, "report", str(folder)]).stdout
    assert report.page(summary=True).encode() == run([cli, "report", "--summary", str(folder)]).stdout
    back = pickle.loads(pickle.dumps(report))
    assert back == report and back.page() == report.page() and back.to_json() == report.to_json()
    for format in ("sarif", "junit", "github", "csv"):
        assert report.render(format).encode() == run([cli, "report", "--format", format, str(folder)]).stdout
        assert back.render(format) == report.render(format)
    with pytest.raises(ValueError, match="page"):
        dsacheck.validate_statement("{}").page()


def json_of_program(cli, *arguments):
    """What the program prints, without the duration, which is not the same twice."""
    printed = run([cli, "statements", "--format", "json", *arguments]).stdout
    return re.sub(rb',\n    "elapsed_ns": [0-9]+\n', b"\n", printed)


def test_the_json_is_byte_for_byte_that_of_the_program(cli, source, tmp_path, statement):
    paths = sorted((source / "examples" / "data").glob("*.*json"))
    paths += sorted(path for path in (source / "tests" / "corpus" / "validate").iterdir() if path.is_file())
    odd = tmp_path / "odd \u00e4.ndjson"
    odd.write_bytes(b'\xff\n{"puid": "\\ud83d"}\n' + json.dumps(statement(puid="\u202e\x7f")).encode() + b"\n\n{")
    paths.append(odd)
    assert len(paths) > 20
    for path in paths:
        report = dsacheck.validate_statements(path)
        assert report.to_json().encode() == json_of_program(cli, str(path)), path
