"""What a twin remembers. One lock; no puid is stored twice."""
import threading
import uuid
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, Deque, Dict, List, Optional, Sequence, Tuple


@dataclass(frozen=True)
class Failure:
    """An answer that was asked for instead of the real one."""

    status: int
    retry_after: Optional[int] = None


@dataclass(frozen=True)
class RequestRecord:
    """A request that was answered."""

    method: str
    path: str
    status: int


def puid_text(puid: Any) -> str:
    """A puid as the database compares it: numbers as PHP prints them."""
    return format(puid, ".14G") if isinstance(puid, float) else str(puid)


class Store:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._statements: List[Dict[str, Any]] = []
        self._by_puid: Dict[Tuple[str, str], Dict[str, Any]] = {}
        self._by_uuid: Dict[str, Dict[str, Any]] = {}
        self._requests: List[RequestRecord] = []
        self._failures: Deque[Failure] = deque()

    def add(self, platform: str, base: str, new: Sequence[Dict[str, Any]]) -> Tuple[List[Dict[str, Any]], List[str]]:
        """Stores all, or none when some puids are taken: returns what was stored, and the puids that are taken."""
        with self._lock:
            puids = [puid_text(each.get("puid")) for each in new]
            taken = [puid for puid in puids if (platform, puid) in self._by_puid]
            if taken:
                return [], taken
            stored = [self._stored(platform, base, each, puid) for each, puid in zip(new, puids)]
            return [dict(each) for each in stored], []

    def _stored(self, platform: str, base: str, new: Dict[str, Any], puid: str) -> Dict[str, Any]:
        name = str(uuid.uuid4())
        statement = {
            **new,
            "uuid": name,
            "id": len(self._statements) + 1,
            "created_at": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M:%S"),
            "platform_name": platform,
            "permalink": f"{base}/statement/{name}",
            "self": f"{base}/api/v1/statement/{name}",
        }
        self._statements.append(statement)
        self._by_puid[platform, puid] = statement
        self._by_uuid[name] = statement
        return statement

    def by_puid(self, platform: str, puid: str) -> Optional[Dict[str, Any]]:
        with self._lock:
            found = self._by_puid.get((platform, puid))
            return dict(found) if found else None

    def by_uuid(self, name: str) -> Optional[Dict[str, Any]]:
        with self._lock:
            found = self._by_uuid.get(name)
            return dict(found) if found else None

    def statements(self) -> List[Dict[str, Any]]:
        with self._lock:
            return [dict(each) for each in self._statements]

    def note(self, request: RequestRecord) -> None:
        with self._lock:
            self._requests.append(request)

    def requests(self) -> List[RequestRecord]:
        with self._lock:
            return list(self._requests)

    def plan(self, failure: Failure, times: int) -> None:
        with self._lock:
            self._failures.extend([failure] * times)

    def planned(self) -> Optional[Failure]:
        with self._lock:
            return self._failures.popleft() if self._failures else None

    def clear(self) -> None:
        with self._lock:
            self._statements.clear()
            self._by_puid.clear()
            self._by_uuid.clear()
            self._requests.clear()
            self._failures.clear()
