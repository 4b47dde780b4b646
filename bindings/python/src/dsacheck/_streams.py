"""Files read by Python for the library, so that a hook sees the progress and can stop it."""
from types import TracebackType
from typing import Any, Callable, Optional, Type

from ._callbacks import called_back, keep_failure
from ._library import RunFailed
from ._native import ffi, lib


class FileSource:
    """A file that the library reads through Python. Not for more than one thread."""

    def __init__(self, path: str, progress: Callable[[int], object]) -> None:
        try:
            self._file = open(path, "rb", buffering=0)
        except OSError as failure:
            raise RunFailed(f"{path}: {failure.strerror}") from failure
        self._progress = progress
        self.failure: Optional[BaseException] = None

    def __enter__(self) -> "FileSource":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], value: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self._file.close()

    def read_into(self, buffer: Any, size: int) -> int:
        try:
            count = self._file.readinto(ffi.buffer(buffer, size)) or 0
            if count:
                self._progress(count)
            return count
        except BaseException as failure:  # it goes on in validate(): nothing may pass through C
            self.failure = failure
            return -1

    def validate(self, validator: Any, name: bytes, found: Any) -> int:
        """The status of the run; raises what the hook raised."""
        handle = ffi.new_handle(self)
        with called_back(self):
            status: int = lib.dsacheck_validate_stream(validator, lib.dsacheck_python_read, handle, name, len(name), found)
        return status


def _read(context: Any, buffer: Any, size: int) -> int:
    source: FileSource = ffi.from_handle(context)
    return source.read_into(buffer, size)


ffi.def_extern(name="dsacheck_python_read", error=-1, onerror=keep_failure)(_read)
