import pickle
import re
import subprocess
import sys
import threading
import zipfile

import pytest

import dsacheck
from dsacheck import DumpOptions, Options
from dump_rows import dump_of

LOW = DumpOptions(thresholds={"least-rows": 100})
THEN = Options(now=1781524800)


@pytest.fixture
def files(tmp_path):
    paths = []
    for number in range(4):
        paths.append(tmp_path / f"part-{number}.csv")
        paths[-1].write_bytes(dump_of(number, 500 + number))
    with zipfile.ZipFile(tmp_path / "day.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.csv", dump_of(9, 300))
    return paths + [tmp_path / "day.zip"]


def printed(cli, format, paths, *arguments):
    command = [cli, "dump", "--format", format, "--threshold", "least-rows=100", *arguments, *map(str, paths)]
    text = subprocess.run(command, capture_output=True).stdout
    text = re.sub(rb',\n *"elapsed_ns": [0-9]+\n', b"\n", text)
    return re.sub(rb", [0-9.,]+ (us|ms|s)(, [0-9.,]+ rows/s)?\n", b"\n", text)


def test_all_that_is_printed_is_byte_for_byte_that_of_the_program(files, cli, tmp_path):
    report = dsacheck.validate_dump(files, dump_options=LOW)
    assert report.to_json().encode() == printed(cli, "json", files)
    assert report.to_csv().encode() == printed(cli, "csv", files)
    assert report.to_ndjson().encode() == printed(cli, "ndjson", files)
    assert report.to_text().encode() == printed(cli, "table", files)
    subprocess.run([cli, "dump", "-q", "--profile-out", tmp_path / "profile.csv", *files])
    assert report.profile == (tmp_path / "profile.csv").read_text()


def test_members_tell_what_was_found(files):
    report = dsacheck.validate_dump(files, dump_options=LOW)
    assert (report.rows, report.files, report.stopped, report.failures, report.ok) == (2306, 5, False, (), False)
    assert [each.name for each in report.platforms] == ["Alpha", "Beta"]
    assert sum(each.rows for each in report.platforms) == report.rows
    assert sum(each.count for platform in report.platforms for each in platform.rules) == report.errors + report.warnings + report.infos
    alpha = {each.rule: each for each in report.platforms[0].rules}
    assert alpha["value-not-allowed"].file.endswith("part-0.csv")
    assert alpha["value-not-allowed"].row == 1 and alpha["value-not-allowed"].uuid.startswith("8d387973")
    assert alpha["puid-repeated"].count > 0
    assert report.found.records == report.rows and len(report.found.findings) > 0
    assert max(each.stored for each in report.found.rules) == 3
    frame = pytest.importorskip("pandas") and report.to_dataframe()
    assert frame["count"].sum() == report.errors + report.warnings + report.infos


def test_options_reach_the_run(files):
    chosen = DumpOptions(sample=1, memory=0, late_days=2, thresholds={"least-rows": 100, "boilerplate-share": 0.99}, jobs=1)
    report = dsacheck.validate_dump(files, dump_options=chosen, options=Options(rules={"value-not-allowed": "off"}))
    rules = {each.rule for platform in report.platforms for each in platform.rules}
    assert "late-submission" in rules
    assert not rules & {"puid-repeated", "boilerplate-across-categories", "value-not-allowed"}
    assert max(each.stored for each in report.found.rules) == 1


def test_bytes_are_one_part(files):
    report = dsacheck.validate_dump(dump_of(0, 500), dump_options=LOW, name=str(files[0]))
    assert report.to_json() == dsacheck.validate_dump(files[0], dump_options=LOW).to_json()


def test_a_hook_like_tqdm_sees_bytes_from_the_calling_thread(files):
    seen = []
    report = dsacheck.validate_dump(files, progress=lambda count: seen.append((count, threading.get_ident())))
    assert report.rows == 2306
    assert all(count > 0 and thread == threading.get_ident() for count, thread in seen)
    size = sum(path.stat().st_size for path in files)
    assert size * 0.95 < sum(count for count, _ in seen) <= size


def test_a_hook_that_returns_false_ends_the_run_with_what_was_found(tmp_path):
    path = tmp_path / "long.csv"
    part = dump_of(1, 20_000)
    path.write_bytes(part + part.partition(b"\n")[2] * 5)
    report = dsacheck.validate_dump(path, progress=lambda count: False, dump_options=DumpOptions(jobs=1))
    assert report.stopped and 0 < report.rows < 120_000
    assert dsacheck.validate_dump(path, progress=lambda count: None).rows == 120_000


def test_what_a_hook_raises_goes_on_to_the_caller(files):
    class Enough(Exception):
        pass

    def hook(count):
        raise Enough

    with pytest.raises(Enough):
        dsacheck.validate_dump(files, progress=hook)


INTERRUPTED = """
import os, signal, sys, threading, dsacheck
threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    while True:
        dsacheck.validate_dump(sys.argv[1], dump_options=dsacheck.DumpOptions(jobs=1))
except KeyboardInterrupt:
    print("interrupted")
"""


def test_an_interrupt_from_the_keyboard_ends_the_run(tmp_path):
    path = tmp_path / "long.csv"
    part = dump_of(1, 20_000)
    path.write_bytes(part + part.partition(b"\n")[2] * 5)
    done = subprocess.run([sys.executable, "-c", INTERRUPTED, path], capture_output=True, timeout=60)
    assert (done.stdout, done.stderr) == (b"interrupted\n", b"")


def test_a_missing_file_is_a_failed_run_with_a_report_on_the_others(files):
    with pytest.raises(dsacheck.RunFailed, match="missing.csv") as caught:
        dsacheck.validate_dump([files[0], "missing.csv"])
    assert caught.value.report.rows == 500
    assert len(caught.value.report.failures) == 1


def test_an_earlier_profile_is_compared(files):
    before = dsacheck.validate_dump(files[0], dump_options=LOW).profile.replace("automated_detection=No", "automated_detection=Yes")
    report = dsacheck.validate_dump(files[0], dump_options=LOW, compare=before)
    assert report.to_dict()["changes"]
    with pytest.raises(dsacheck.RunFailed, match="line 1"):
        dsacheck.validate_dump(files[0], compare="no profile")


@pytest.mark.parametrize("wrong", [{"jobs": -1}, {"sample": 0}, {"memory": -1}, {"thresholds": {"no-such": 1}}, {"thresholds": {"least-rows": -1}}])
def test_what_no_choice_has_is_a_value_error_at_once(wrong):
    with pytest.raises(ValueError):
        DumpOptions(**wrong)


def test_the_gil_is_released(files, tmp_path):
    path = tmp_path / "long.csv"
    path.write_bytes(dump_of(1, 20_000))
    beats = []
    over = threading.Event()

    def beat():
        while not over.wait(0.005):
            beats.append(1)

    thread = threading.Thread(target=beat)
    thread.start()
    dsacheck.validate_dump([path] * 3)
    over.set()
    thread.join()
    assert len(beats) >= 5


def test_reports_can_be_pickled(files):
    report = dsacheck.validate_dump(files, dump_options=LOW)
    back = pickle.loads(pickle.dumps(report))
    assert back == report and back.to_json() == report.to_json()
    assert back.found.to_json() == report.found.to_json()


def test_a_cluster_of_two_workers_says_what_the_program_says(files, cli):
    distributed = pytest.importorskip("distributed", reason="distributed is missing (package python3-distributed)")
    import dsacheck.dask

    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)
    with cluster, distributed.Client(cluster) as client:
        report = dsacheck.dask.validate_dumps(files, client=client, dump_options=LOW)
        assert report.to_json().encode() == printed(cli, "json", files)
        assert report.profile == dsacheck.validate_dump(files, dump_options=LOW).profile
        assert any(each.rule == "boilerplate-across-categories" for each in report.found.findings)
        with pytest.raises(dsacheck.RunFailed, match="missing") as caught:
            dsacheck.dask.validate_dumps([files[0], "/missing.csv"], client=client)
        assert caught.value.report.rows == 500
