"""What all of the package needs of the library for C: texts, statuses, handles."""
from typing import Any, Callable, Optional

from ._native import ffi, lib

OK: int = lib.DSACHECK_OK


class DsacheckError(Exception):
    """The base of the package's own exceptions. Wrong data is never an exception, but findings."""


class RunFailed(DsacheckError):
    """A run could not happen: a file cannot be read, a document is over a limit."""

    report: Any = None
    """From `validate_dump`: what was found in the other files."""


class UnknownName(DsacheckError, LookupError):
    """No rule, field or value has this name; the message tells what is near."""


def text(borrowed: Any) -> str:
    """A copy of a borrowed text."""
    return raw(borrowed).decode("utf-8", "replace")


def raw(borrowed: Any) -> bytes:
    """A copy of the bytes of a borrowed text."""
    return bytes(ffi.buffer(borrowed.data, borrowed.size)) if borrowed.size else b""


def check(status: int, reason: Optional[Callable[[], str]] = None) -> None:
    """Raises what a status means."""
    if status == OK:
        return
    if status == lib.DSACHECK_RUN_FAILED:
        raise RunFailed(reason() if reason else "the run failed")
    if status == lib.DSACHECK_OUT_OF_MEMORY:
        raise MemoryError("dsacheck: out of memory")
    raise DsacheckError("dsacheck: " + ffi.string(lib.dsacheck_status_name(status)).decode())


def printed(write: Callable[[Any, int, Any], int], capacity: int = 4096) -> "tuple[int, bytes]":
    """The status and the text of a function that prints into a buffer: `write(buffer, capacity, needed)`."""
    needed = ffi.new("size_t *")
    while True:
        buffer = ffi.new("char[]", capacity)
        status: int = write(buffer, capacity, needed)
        if status != lib.DSACHECK_TOO_SMALL:
            size = needed[0] if status in (OK, lib.DSACHECK_NOT_FOUND) else 0
            return status, bytes(ffi.buffer(buffer, size))
        capacity = needed[0]


def library_version() -> str:
    version = ffi.new("dsacheck_text *")
    check(lib.dsacheck_version(version))
    return text(version)
