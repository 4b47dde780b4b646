import json
import pickle

import pytest

import dsacheck
from dsacheck import Options

SHAPES = [{"puid": "a b"}, {"content_date": "2025-02-30"}, {}, {"territorial_scope": ["EL", "\u202e\x07"]}]


@pytest.fixture
def files(tmp_path, statement):
    paths = []
    for number in range(5):
        path = tmp_path / f"part-{number}.ndjson"
        lines = [json.dumps(statement(**{"puid": f"p-{number}-{i}", **SHAPES[(number + i) % 4]})) for i in range(40)]
        path.write_text("\n".join(lines + (["{"] if number == 3 else [])) + "\n")
        paths.append(path)
    return paths


@pytest.mark.parametrize("kept", [1000, 7])
def test_merged_reports_are_those_of_one_run_over_all_files(files, cli, kept):
    import re
    import subprocess

    options = Options(max_findings=kept)
    merged = dsacheck.merge_reports((dsacheck.validate_statements(path, options=options) for path in files), max_findings=kept)
    printed = subprocess.run([cli, "statements", "--format", "json", "--max-findings", str(kept), *map(str, files)], capture_output=True).stdout
    assert merged.to_json().encode() == re.sub(rb',\n    "elapsed_ns": [0-9]+\n', b"\n", printed)
    summary = json.loads(printed)["summary"]
    assert (merged.records, merged.errors, len(merged.findings)) == (summary["records"], summary["errors"], summary["stored_findings"])
    assert merged.records == 201


def test_merging_in_groups_is_the_same(files):
    reports = [dsacheck.validate_statements(path, options=Options(max_findings=7)) for path in files]
    at_once = dsacheck.merge_reports(reports, max_findings=7)
    left = dsacheck.merge_reports(reports[:2], max_findings=7)
    right = dsacheck.merge_reports(pickle.loads(pickle.dumps(reports[2:])), max_findings=7)
    assert dsacheck.merge_reports([left, right], max_findings=7) == at_once


def test_merging_nothing_is_an_empty_report():
    assert (dsacheck.merge_reports([]).records, dsacheck.merge_reports([]).ok) == (0, True)


def test_a_cluster_of_two_workers_says_what_one_machine_says(files):
    distributed = pytest.importorskip("distributed", reason="distributed is missing (package python3-distributed)")
    import dsacheck.dask

    expected = dsacheck.merge_reports(dsacheck.validate_statements(path) for path in files)
    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)
    with cluster, distributed.Client(cluster) as client:
        report = dsacheck.dask.validate_files(files, client=client)
        assert report == expected
        assert report.to_json() == expected.to_json()
        with pytest.raises(dsacheck.RunFailed, match="missing"):
            dsacheck.dask.validate_files(["/missing.ndjson"], client=client)
