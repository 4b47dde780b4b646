"""A twin of the API of the DSA Transparency Database, on this machine, for tests.

It answers as the API does, remembers what it stored, and fails on request. It is no load balancer, no database and
no place for real statements: all is in memory.

>>> with Twin() as twin:
...     twin.url.startswith("http://127.0.0.1:"), twin.statements
(True, [])
"""
import threading
from types import TracebackType
from typing import Any, Dict, List, Mapping, Optional, Type

from ._server import Server
from ._store import Failure, RequestRecord, Store

__all__ = ["RequestRecord", "Twin"]

TOKEN = "twin-token"
MAX_BODY = 32 * 1024 * 1024


class Twin:
    """Starts when it is made; `close` it, or use it in a `with`. All members may be used from any thread."""

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        tokens: Optional[Mapping[str, str]] = None,
        max_body: int = MAX_BODY,
    ) -> None:
        """`port` 0 takes a free one. `tokens` tells the platform that each token belongs to; puids are unique within a
        platform. Bodies over `max_body` bytes get a 413."""
        self.tokens: Dict[str, str] = dict(tokens) if tokens is not None else {TOKEN: "Twin Platform"}
        self._store = Store()
        self._server = Server((host, port), self._store, self.tokens, max_body)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where it answers, without a slash at the end: "http://127.0.0.1:40123"."""
        return self._server.url

    @property
    def token(self) -> str:
        """A token that is accepted: send it as `Authorization: Bearer TOKEN`."""
        return next(iter(self.tokens))

    @property
    def headers(self) -> Dict[str, str]:
        """The headers that a request needs."""
        return {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json", "Accept": "application/json"}

    @property
    def statements(self) -> List[Dict[str, Any]]:
        """What was stored, in that order, as the API answered it."""
        return self._store.statements()

    @property
    def requests(self) -> List[RequestRecord]:
        """The requests that were answered, in that order."""
        return self._store.requests()

    def statement(self, puid: str) -> Optional[Dict[str, Any]]:
        """The stored statement with this puid, of the platform of `token`."""
        return self._store.by_puid(self.tokens[self.token], puid)

    def fail_next(self, status: int, times: int = 1, retry_after: Optional[int] = None) -> None:
        """Answers the next requests with this status, for instance 429 or 503, before anything is looked at."""
        self._store.plan(Failure(status, retry_after), times)

    @property
    def verbose(self) -> bool:
        """Whether each request is printed to standard error."""
        return self._server.verbose

    @verbose.setter
    def verbose(self, choice: bool) -> None:
        self._server.verbose = choice

    def clear(self) -> None:
        """Forgets all statements, requests and planned failures."""
        self._store.clear()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> "Twin":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], value: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.close()
