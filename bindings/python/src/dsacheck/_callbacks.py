"""What is raised while the library calls back: nothing may pass through C, so it waits until the call is over."""
import contextlib
import threading
from typing import Any, Iterator, List, Optional, Protocol


class CalledBack(Protocol):
    """Is called back, and keeps what was raised."""

    failure: Optional[BaseException]


class _Local(threading.local):
    def __init__(self) -> None:
        self.running: List[CalledBack] = []


_local = _Local()  # the library calls back from the thread that called it


@contextlib.contextmanager
def called_back(by: CalledBack) -> Iterator[None]:
    """Stands round a call that calls back to `by`; raises what was raised there."""
    _local.running.append(by)
    try:
        yield
    finally:
        _local.running.pop()
    if by.failure is not None:
        raise by.failure


def keep_failure(kind: Any, value: BaseException, trace: Any) -> None:
    """Ctrl-C may come between C and the code that would catch it."""
    if _local.running:
        _local.running[-1].failure = value
