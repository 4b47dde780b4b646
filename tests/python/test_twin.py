import http.client
import json
import urllib.error
import urllib.parse
import urllib.request

import pytest

from dsacheck.twin import Twin


def call(twin, method, path, body=None, headers=None):
    """Status, headers and JSON of an answer."""
    data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
    request = urllib.request.Request(twin.url + path, data=data, method=method, headers=twin.headers if headers is None else headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers, json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, json.loads(answer.read() or b"null")


def test_a_statement_is_stored_with_what_only_the_server_knows(transparency_database, statement):
    twin = transparency_database
    status, headers, body = call(twin, "POST", "/api/v1/statement", statement(puid="a-1"))
    assert status == 201
    assert headers["Content-Type"] == "application/json"
    assert (body["puid"], body["id"]) == ("a-1", 1)
    assert len(body["uuid"]) == 36
    assert body["permalink"] == f"{twin.url}/statement/{body['uuid']}"
    assert body["self"] == f"{twin.url}/api/v1/statement/{body['uuid']}"
    assert len(body["created_at"]) == len("2026-03-02 14:31:07")
    assert twin.statements == [body]
    assert twin.statement("a-1") == body
    assert call(twin, "GET", urllib.parse.urlsplit(body["self"]).path)[2] == body


def test_a_batch_is_stored_as_a_whole_or_not_at_all(transparency_database, statement):
    twin = transparency_database
    status, _, body = call(twin, "POST", "/api/v1/statements", {"statements": [statement(puid="a"), statement(puid="b")]})
    assert status == 201
    assert [each["id"] for each in body["statements"]] == [1, 2]
    status, _, body = call(twin, "POST", "/api/v1/statements", {"statements": [statement(puid="c"), statement(puid="d d")]})
    assert (status, body) == (422, {"errors": {"statement_1": {"puid": ["The puid format is invalid."]}}})
    assert [each["puid"] for each in twin.statements] == ["a", "b"]


def test_a_bad_statement_gets_the_api_s_messages(transparency_database, statement):
    status, _, body = call(transparency_database, "POST", "/api/v1/statement", statement(puid="a b"))
    assert status == 422
    assert body == {"message": "The puid format is invalid.", "errors": {"puid": ["The puid format is invalid."]}}
    assert transparency_database.statements == []


def test_a_puid_is_stored_once(transparency_database, statement):
    twin = transparency_database
    assert call(twin, "POST", "/api/v1/statement", statement(puid="a"))[0] == 201
    not_unique = "The identifier given is not unique within this platform."
    status, _, body = call(twin, "POST", "/api/v1/statement", statement(puid=" a "))
    assert (status, body) == (422, {"message": not_unique, "errors": {"puid": [not_unique]}, "existing": {"puid": "a"}})
    not_all = "The platform identifier(s) are not all unique within this call."
    expected = {"message": not_all, "errors": {"puid": [not_all], "existing_puids": ["a"]}}
    status, _, body = call(twin, "POST", "/api/v1/statements", {"statements": [statement(puid="b"), statement(puid="a")]})
    assert (status, body) == (422, expected)
    status, _, body = call(twin, "POST", "/api/v1/statements", {"statements": [statement(puid="c"), statement(puid="c")]})
    assert (status, body["errors"]["existing_puids"]) == (422, ["c"])
    assert [each["puid"] for each in twin.statements] == ["a"]


def test_numbers_and_texts_are_one_puid(transparency_database, statement):
    assert call(transparency_database, "POST", "/api/v1/statement", statement(puid=3.0))[0] == 201
    assert call(transparency_database, "POST", "/api/v1/statement", statement(puid="3"))[0] == 422


def test_existing_puids_are_found(transparency_database, statement):
    twin = transparency_database
    call(twin, "POST", "/api/v1/statement", statement(puid="a-1"))
    assert call(twin, "GET", "/api/v1/statement/existing-puid/a-1")[0] == 302
    assert call(twin, "GET", "/api/v1/statement/existing-puid/a-2")[0] == 404


def test_without_a_token_nothing_is_done(transparency_database, statement):
    twin = transparency_database
    json_only = {"Content-Type": "application/json"}
    for headers in (json_only, {**json_only, "Authorization": "Bearer wrong"}, {**json_only, "Authorization": f"Basic {twin.token}"}):
        assert call(twin, "POST", "/api/v1/statement", statement(), headers)[::2] == (401, {"message": "Unauthenticated."})
        assert call(twin, "GET", "/api/v1/statement/existing-puid/a", None, headers)[0] == 401
    assert twin.statements == []


def test_puids_are_unique_within_a_platform(statement):
    with Twin(tokens={"one": "First", "two": "Second"}) as twin:
        for token, expected in (("one", 201), ("two", 201), ("one", 422)):
            headers = {**twin.headers, "Authorization": f"Bearer {token}"}
            assert call(twin, "POST", "/api/v1/statement", statement(puid="a"), headers)[0] == expected
        assert [each["platform_name"] for each in twin.statements] == ["First", "Second"]


def test_failures_come_on_request_and_pass(transparency_database, statement):
    twin = transparency_database
    twin.fail_next(429, times=2, retry_after=7)
    twin.fail_next(503)
    statuses = []
    for _ in range(4):
        status, headers, body = call(twin, "POST", "/api/v1/statement", statement(puid="a"))
        statuses.append((status, headers["Retry-After"]))
    assert statuses == [(429, "7"), (429, "7"), (503, None), (201, None)]
    assert [each.status for each in twin.requests] == [429, 429, 503, 201]


def test_a_body_that_is_too_large_is_not_read(statement):
    with Twin(max_body=2000) as twin:
        assert call(twin, "POST", "/api/v1/statement", statement(decision_facts="x" * 3000))[0] == 413
        assert call(twin, "POST", "/api/v1/statement", statement())[0] == 201


def test_what_does_not_call_itself_json_is_not_read_as_json(transparency_database, statement):
    headers = {**transparency_database.headers, "Content-Type": "application/x-www-form-urlencoded"}
    status, _, body = call(transparency_database, "POST", "/api/v1/statement", statement(), headers)
    assert (status, len(body["errors"])) == (422, 14)


def test_a_body_may_come_in_chunks(transparency_database, statement):
    connection = http.client.HTTPConnection(transparency_database.url[len("http://") :], timeout=20)
    data = json.dumps(statement()).encode()
    connection.request("POST", "/api/v1/statement", iter([data[:100], data[100:]]), transparency_database.headers, encode_chunked=True)
    assert connection.getresponse().status == 201
    connection.close()


@pytest.mark.parametrize(
    "method, path, expected",
    [("GET", "/api/v1/statement", 405), ("POST", "/api/v1/nothing", 404), ("GET", "/", 404), ("DELETE", "/api/v1/statement", 405)],
)
def test_other_routes_are_refused(transparency_database, method, path, expected):
    assert call(transparency_database, method, path, b"{}" if method == "POST" else None)[0] == expected


def test_nonsense_on_the_wire_does_no_harm(transparency_database, statement):
    import socket

    host, port = transparency_database.url[len("http://") :].split(":")
    for noise in (
        b"\xff\xfe\r\n\r\n",
        b"POST /api/v1/statement HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        b"POST /api/v1/statement HTTP/1.1\r\nContent-Length: 1e9\r\n\r\n",
        b"POST /api/v1/statement HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        b"POST /api/v1/statement HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n",
        b"POST /twin/fail HTTP/1.1\r\nContent-Length: 2\r\n\r\n[]",
    ):
        with socket.create_connection((host, int(port)), timeout=20) as connection:
            connection.sendall(noise)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass
    assert call(transparency_database, "POST", "/api/v1/statement", statement())[0] == 201
