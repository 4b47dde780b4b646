"""Real clients drive a twin that runs by itself, as for programs in other languages."""
import json
import shutil
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from http.client import HTTPConnection

import pytest

TOKEN = "twin-token"


@pytest.fixture
def server():
    process = subprocess.Popen([sys.executable, "-m", "dsacheck.twin", "--port", "0"], stdout=subprocess.PIPE, text=True)
    url = process.stdout.readline().split()[0]
    yield url
    process.terminate()
    assert process.wait(timeout=20) == 0


def stored(url):
    with urllib.request.urlopen(url + "/twin/statements", timeout=20) as answer:
        return json.loads(answer.read())["statements"]


def test_urllib_submits_is_refused_mends_submits_again_and_meets_a_duplicate(server, statement):
    def submit(made):
        request = urllib.request.Request(
            server + "/api/v1/statement",
            data=json.dumps(made).encode(),
            headers={"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, json.loads(answer.read())
        except urllib.error.HTTPError as refused:
            return refused.code, json.loads(refused.read())

    made = statement(puid="case-7", category="STATEMENT_CATEGORY_ANIMALS")
    status, body = submit(made)
    assert (status, list(body["errors"])) == (422, ["category"])
    made["category"] = "STATEMENT_CATEGORY_ANIMAL_WELFARE"
    status, body = submit(made)
    assert (status, body["puid"]) == (201, "case-7")
    status, body = submit(made)
    assert (status, body["existing"]) == (422, {"puid": "case-7"})
    assert len(stored(server)) == 1


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is missing")
def test_curl_does_the_same(server, statement, tmp_path):
    def submit(made, *more):
        (tmp_path / "body.json").write_text(json.dumps(made))
        command = ["curl", "-sS", "--noproxy", "*", "-w", "%{http_code}", "-o", f"{tmp_path}/answer.json", *more,
                   "-H", f"Authorization: Bearer {TOKEN}", "-H", "Content-Type: application/json",
                   "--data-binary", f"@{tmp_path}/body.json", server + "/api/v1/statement"]
        status = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return int(status), json.loads((tmp_path / "answer.json").read_text())

    assert submit(statement(puid="x y"))[0] == 422
    status, body = submit(statement(puid="x-y"))
    assert (status, body["puid"]) == (201, "x-y")
    assert submit(statement(puid="x-y"))[0] == 422
    failing = ["curl", "-sS", "--noproxy", "*", "-d", '{"status": 503, "times": 2, "retry_after": 0}', server + "/twin/fail"]
    subprocess.run(failing, check=True)
    assert submit(statement(puid="x-z"), "--retry", "3", "--retry-delay", "1")[0] == 201
    assert [each["puid"] for each in stored(server)] == ["x-y", "x-z"]


def test_ten_thousand_statements_from_eight_threads_are_all_stored_once(server, statement):
    """Each thread sends every batch of its share twice, and its neighbour sends it too: only one of them may store it."""
    threads, statements, size = 8, 10_000, 25
    host = server[len("http://") :]
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    batches = [
        json.dumps({"statements": [statement(puid=f"p-{start + i}") for i in range(size)]}).encode()
        for start in range(0, statements, size)
    ]
    statuses = []
    lock = threading.Lock()

    def submit(which):
        connection = HTTPConnection(host, timeout=60)
        mine = []
        for batch in batches[which::threads] + batches[(which + 1) % threads :: threads]:
            connection.request("POST", "/api/v1/statements", batch, headers)
            answer = connection.getresponse()
            answer.read()
            mine.append(answer.status)
        connection.close()
        with lock:
            statuses.extend(mine)

    running = [threading.Thread(target=submit, args=(which,)) for which in range(threads)]
    for each in running:
        each.start()
    for each in running:
        each.join()
    assert sorted(statuses) == [201] * len(batches) + [422] * len(batches)
    kept = stored(server)
    assert len(kept) == statements
    assert len({each["puid"] for each in kept}) == statements
    assert sorted(each["id"] for each in kept) == list(range(1, statements + 1))


def test_a_port_that_is_taken_ends_with_status_2(server):
    port = server.rsplit(":", 1)[1]
    done = subprocess.run([sys.executable, "-m", "dsacheck.twin", "--port", port], capture_output=True, text=True, timeout=20)
    assert done.returncode == 2 and "in use" in done.stderr
