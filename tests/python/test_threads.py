import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import dsacheck


def test_threads_get_their_own_findings(statement):
    inputs = [json.dumps(statement(puid=f"p {i}")).encode() for i in range(400)]
    expected = [dsacheck.validate_statement(each).to_json() for each in inputs]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda each: dsacheck.validate_statement(each).to_json(), inputs)) == expected


def test_a_report_is_read_by_several_threads(statement):
    report = dsacheck.validate_statements([statement(puid=f"p {i}") for i in range(100)])
    with ThreadPoolExecutor(8) as pool:
        read = list(pool.map(lambda _: (report.findings, report.rules, report.to_json()), range(32)))
    assert all(each == read[0] for each in read)


def test_other_threads_run_while_the_library_works(statement):
    """The GIL is released: a counter goes on during one long call."""
    data = (json.dumps(statement()) + "\n").encode() * 60_000
    counted = 0
    stop = threading.Event()

    def count():
        nonlocal counted
        while not stop.is_set():
            counted += 1
            time.sleep(0)

    other = threading.Thread(target=count)
    other.start()
    try:
        while counted == 0:
            time.sleep(0.001)
        before = counted
        report = dsacheck.validate_statements(data)
        during = counted - before
    finally:
        stop.set()
        other.join()
    assert report.records == 60_000
    assert during > 20
