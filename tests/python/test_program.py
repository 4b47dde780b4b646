"""python -m dsacheck is the command line, and its JSON is Python's."""
import json
import re
import subprocess
import sys

import dsacheck


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
