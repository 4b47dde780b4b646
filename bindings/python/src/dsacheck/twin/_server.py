"""The twin's HTTP: one thread a connection, standard library only."""
import http
import json
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, Mapping, NoReturn, Optional, Tuple

from .._answer import api_response
from ._store import Failure, RequestRecord, Store

_NOT_UNIQUE = "The identifier given is not unique within this platform."
_NOT_ALL_UNIQUE = "The platform identifier(s) are not all unique within this call."
_FAILURES = {429: "Too Many Attempts.", 500: "Server Error", 503: "Service Unavailable"}
_EXISTING = "/api/v1/statement/existing-puid/"
_STATEMENT = "/api/v1/statement"
_STATEMENTS = "/api/v1/statements"


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: Tuple[str, int], store: Store, tokens: Mapping[str, str], max_body: int) -> None:
        super().__init__(address, Handler)
        self.store = store
        self.tokens = tokens
        self.max_body = max_body
        self.verbose = False

    @property
    def url(self) -> str:
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is none of our business."""


class _Answered(Exception):
    """The request is answered; nothing is left to do."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "dsacheck-twin"
    disable_nagle_algorithm = True
    wbufsize = 64 * 1024  # an answer goes out as one
    timeout = 60
    server: Server

    # ---- requests ---------------------------------------------------------------------------------------------

    def do_POST(self) -> None:
        self._guard(self._post)

    def do_GET(self) -> None:
        self._guard(self._get)

    def do_DELETE(self) -> None:
        self._guard(self._delete)

    def _guard(self, answer: Any) -> None:
        try:
            answer()
        except _Answered:
            pass

    def _post(self) -> None:
        body = self._body()
        path = self._path()
        if path == "/twin/fail":
            self._plan(body)
        self._fail_if_planned()
        if path not in (_STATEMENT, _STATEMENTS):
            self._no_route(path, "POST")
        platform = self._platform()
        is_json = "json" in self.headers.get("Content-Type", "").lower()
        judged = body if is_json else b""  # as the API: what does not call itself JSON is not read as such
        if path == _STATEMENT:
            self._add_one(platform, judged)
        else:
            self._add_several(platform, judged)

    def _get(self) -> None:
        path = self._path()
        if path == "/twin/statements":
            self._send(200, {"statements": self.server.store.statements()})
        self._fail_if_planned()
        if path.startswith(_EXISTING):
            platform = self._platform()
            puid = urllib.parse.unquote(path[len(_EXISTING):])
            if self.server.store.by_puid(platform, puid) is None:
                self._send(404, {"message": "statement of reason not found", "puid": puid})
            self._send(302, {"message": "statement of reason found", "puid": puid})
        if path.startswith(_STATEMENT + "/"):
            self._platform()
            statement = self.server.store.by_uuid(path[len(_STATEMENT) + 1:])
            if statement is not None:
                self._send(200, statement)
        self._no_route(path, "GET")

    def _delete(self) -> None:
        path = self._path()
        if path != "/twin/statements":
            self._no_route(path, "DELETE")
        self.server.store.clear()
        self._send(204, None)

    # ---- answers ----------------------------------------------------------------------------------------------

    def _add_one(self, platform: str, body: bytes) -> NoReturn:
        answer = api_response(body, "statement")
        if answer.status != 201:
            self._send_text(answer.status, answer.text)
        stored, taken = self.server.store.add(platform, self.server.url, [answer.body])
        if taken:
            self._send(422, {"message": _NOT_UNIQUE, "errors": {"puid": [_NOT_UNIQUE]}, "existing": {"puid": taken[0]}})
        self._send(201, stored[0])

    def _add_several(self, platform: str, body: bytes) -> NoReturn:
        answer = api_response(body, "statements")
        if answer.status != 201:
            self._send_text(answer.status, answer.text)
        stored, taken = self.server.store.add(platform, self.server.url, answer.body["statements"])
        if taken:
            errors = {"puid": [_NOT_ALL_UNIQUE], "existing_puids": taken}
            self._send(422, {"message": _NOT_ALL_UNIQUE, "errors": errors})
        self._send(201, {"statements": stored})

    def _plan(self, body: bytes) -> NoReturn:
        try:
            wanted = json.loads(body)
            after = wanted.get("retry_after")
            failure = Failure(int(wanted["status"]), None if after is None else int(after))
            times = int(wanted.get("times", 1))
            if not 400 <= failure.status <= 599 or not 0 <= times <= 100_000:
                raise ValueError
        except (ValueError, KeyError, TypeError, AttributeError):
            self._send(400, {"message": 'send {"status": 503, "times": 2, "retry_after": 1}'})
        self.server.store.plan(failure, times)
        self._send(204, None)

    def _fail_if_planned(self) -> None:
        failure = self.server.store.planned()
        if failure is not None:
            headers = {} if failure.retry_after is None else {"Retry-After": str(failure.retry_after)}
            self._send(failure.status, {"message": _FAILURES.get(failure.status, _phrase(failure.status))}, headers)

    def _platform(self) -> str:
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        platform = self.server.tokens.get(token.strip()) if scheme.lower() == "bearer" else None
        if platform is None:
            self._send(401, {"message": "Unauthenticated."})
        return platform

    def _no_route(self, path: str, method: str) -> NoReturn:
        shown = path.lstrip("/")
        if path in (_STATEMENT, _STATEMENTS):
            message = f"The {method} method is not supported for route {shown}. Supported methods: POST."
            self._send(405, {"message": message}, {"Allow": "POST"})
        self._send(404, {"message": f"The route {shown} could not be found."})

    # ---- bytes ------------------------------------------------------------------------------------------------

    def _path(self) -> str:
        return urllib.parse.urlsplit(self.path).path

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            return self._chunks()
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal():
            self._refuse(400, "Bad Request")
        if int(length) > self.server.max_body:
            self._refuse(413, "The POST data is too large.")
        return self.rfile.read(int(length))

    def _chunks(self) -> bytes:
        body = b""
        while True:
            try:
                size = int(self.rfile.readline(100).partition(b";")[0].strip(), 16)
            except ValueError:
                self._refuse(400, "Bad Request")
            if size == 0:
                while self.rfile.readline(10_000).strip():
                    pass  # trailers
                return body
            if size < 0 or len(body) + size > self.server.max_body:
                self._refuse(413, "The POST data is too large.")
            body += self.rfile.read(size)
            self.rfile.readline(100)

    def _refuse(self, status: int, message: str) -> NoReturn:
        """Answers a request whose body is not read: nothing that follows on the connection makes sense."""
        self.close_connection = True
        self._send(status, {"message": message}, {"Connection": "close"})

    def _send(self, status: int, body: Any, headers: Optional[Dict[str, str]] = None) -> NoReturn:
        text = "" if body is None else json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        self._send_text(status, text, headers)

    def _send_text(self, status: int, text: str, headers: Optional[Dict[str, str]] = None) -> NoReturn:
        self.server.store.note(RequestRecord(self.command, self.path, status))
        data = text.encode("utf-8", "surrogatepass")
        self.send_response(status, _phrase(status))
        if data:
            self.send_header("Content-Type", "application/json")
        if status != 204:
            self.send_header("Content-Length", str(len(data)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)
        raise _Answered

    def log_message(self, format: str, *args: Any) -> None:
        if self.server.verbose:
            super().log_message(format, *args)


def _phrase(status: int) -> str:
    try:
        return http.HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
