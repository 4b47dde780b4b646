"""Validating statements of reasons and transparency reports."""
import dataclasses
import datetime
import enum
import json
import os
import threading
from typing import Any, Callable, ClassVar, Dict, Iterable, List, Mapping, Optional, Protocol, Sequence, Tuple, Union

from ._library import OK, check, text
from ._native import ffi, lib
from ._options import Options
from ._report import Report, report_of
from ._streams import FileSource


class DataclassInstance(Protocol):
    """Any instance of a dataclass."""

    __dataclass_fields__: ClassVar[Dict[str, Any]]


Payload = Union[bytes, bytearray, memoryview, str, Mapping[str, Any], DataclassInstance]
Progress = Callable[[int], object]

_DEFAULT = Options()


def json_bytes(payload: Payload) -> bytes:
    """The bytes of a payload as they would be sent."""
    if isinstance(payload, bytes):
        return payload
    if isinstance(payload, (bytearray, memoryview)):
        return bytes(payload)
    if isinstance(payload, str):
        return payload.encode("utf-8", "surrogatepass")
    if dataclasses.is_dataclass(payload) and not isinstance(payload, type):
        payload = dataclasses.asdict(payload)
    if isinstance(payload, Mapping):
        # NaN and the like are written as Python does, and so become findings.
        text = json.dumps(dict(payload), ensure_ascii=False, separators=(",", ":"), default=_plain)
        return text.encode("utf-8", "surrogatepass")
    raise TypeError(f"a statement is bytes, str, a mapping or a dataclass, not {type(payload).__name__}")


def _plain(value: object) -> object:
    """What JSON has for the values that programs keep in statements."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"JSON has nothing for {type(value).__name__}")


class _Tools:
    """A validator of a thread, and what calls need again and again."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.validator = options.new_validator()
        self.native_options, self._kept = options._native()
        self.created = ffi.new("dsacheck_findings **")
        self.summary = ffi.new("dsacheck_summary *")
        self.summary.size = ffi.sizeof("dsacheck_summary")

    def new_findings(self) -> Any:
        status = lib.dsacheck_findings_new(self.native_options, self.created)
        if status != OK:
            check(status)
        return ffi.gc(self.created[0], lib.dsacheck_findings_free)

    def report(self, found: Any) -> Report:
        """A report on findings that nothing else will change."""
        summary = self.summary
        status = lib.dsacheck_findings_summary(found, summary)
        if status != OK:
            check(status)
        return report_of(found, summary, self.options)

    def conclude(self, found: Any, subject: int) -> None:
        """Tells suppressions that fit nothing."""
        if self.options.has_suppressions:
            check(lib.dsacheck_findings_conclude(found, subject))

    def message(self) -> str:
        message = ffi.new("dsacheck_text *")
        check(lib.dsacheck_validator_message(self.validator, message))
        return text(message)


class _Local(threading.local):
    def __init__(self) -> None:
        self.default: Optional[_Tools] = None
        self.by_options: Dict[Tuple[Any, ...], _Tools] = {}


_local = _Local()
_KEPT_VALIDATORS = 16


def _tools(options: Optional[Options]) -> _Tools:
    """This thread's validator for the options: so the functions may be called from any thread."""
    if options is None:
        tools = _local.default
        if tools is None:
            tools = _local.default = _Tools(_DEFAULT)
        return tools
    known = _local.by_options
    found = known.get(options.key)
    if found is None:
        if len(known) >= _KEPT_VALIDATORS:
            known.clear()
        found = known[options.key] = _Tools(options)
    return found


def validate_statement(payload: Payload, *, options: Optional[Options] = None) -> Report:
    """Validates one statement of reasons: its JSON as bytes or str, or a mapping or dataclass that is to become JSON.

    Any bytes are fine: what is wrong with them becomes findings. The GIL is released, and threads do not
    wait for each other.
    """
    data = payload if type(payload) is bytes else json_bytes(payload)
    tools = _tools(options)
    found = tools.new_findings()
    status = lib.dsacheck_validate(tools.validator, data, len(data), found, ffi.NULL)
    if status != OK:
        check(status)
    return tools.report(found)


def validate_statements(
    source: Union[str, "os.PathLike[str]", bytes, Iterable[Payload]],
    *,
    options: Optional[Options] = None,
    progress: Optional[Progress] = None,
    name: str = "",
    conclude: bool = True,
) -> Report:
    """Validates statements: a file (str or path, "-" for the standard input), bytes, or an iterable of payloads.

    Files and bytes may hold one statement, a batch, an array or NDJSON; files of NDJSON are read in pieces, by
    `Options.jobs` threads, or with `progress` by one.
    An iterable gives one statement each time. `progress`, for instance the `update` of a tqdm bar, is called with
    the number of bytes (of a file) or statements (of an iterable) since its last call; an exception from it stops
    the run. `name` is what the findings call bytes and iterables. `conclude` tells suppressions that fit nothing; not for one
    of several inputs whose reports are merged.
    """
    tools = _tools(options)
    found = tools.new_findings()
    if isinstance(source, (str, os.PathLike)):
        _validate_file(os.fspath(source), tools, found, options or _DEFAULT, progress)
    elif isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
        label = name.encode()
        check(lib.dsacheck_validate_all(tools.validator, data, len(data), label, len(label), found))
    else:
        _validate_each(source, tools, found, progress, name)
    if conclude:
        tools.conclude(found, lib.DSACHECK_SUBJECT_STATEMENTS)
    return tools.report(found)


def validate_report(
    source: Union[str, "os.PathLike[str]", Sequence[Union[str, "os.PathLike[str]"]], Mapping[str, bytes]],
    *,
    options: Optional[Options] = None,
) -> Report:
    """Validates a transparency report: a folder, an archive or a CSV file; several of them, which together are one
    report; or a mapping of file names to bytes.

    Raises RunFailed when a path cannot be read.
    """
    tools = _tools(options)
    found = tools.new_findings()
    kept: List[Any] = []  # what the C structs point to
    if isinstance(source, Mapping):
        parts = ffi.new("dsacheck_part[]", len(source))
        for part, (name, data) in zip(parts, source.items()):
            for place, value in ((part.name, os.fsencode(name)), (part.bytes, bytes(data))):
                kept.append(ffi.from_buffer("char[]", value))
                place.data, place.size = kept[-1], len(value)
        check(lib.dsacheck_validate_report_parts(tools.validator, parts, len(source), found), tools.message)
    else:
        listed = [source] if isinstance(source, (str, os.PathLike)) else list(source)
        paths = ffi.new("char *[]", len(listed))
        for index, path in enumerate(listed):
            kept.append(ffi.new("char[]", os.fsencode(path)))
            paths[index] = kept[-1]
        check(lib.dsacheck_validate_report(tools.validator, paths, len(listed), found), tools.message)
    tools.conclude(found, lib.DSACHECK_SUBJECT_REPORT)
    return tools.report(found)


def _validate_file(path: str, tools: _Tools, found: Any, options: Options, progress: Optional[Progress]) -> None:
    if progress is None or path == "-":
        check(lib.dsacheck_validate_file(tools.validator, os.fsencode(path), found), tools.message)
        return
    if options.form == "auto" and path.endswith((".ndjson", ".jsonl")):
        tools = _tools(_with_form(options, "ndjson"))
    with FileSource(path, progress) as source:
        check(source.validate(tools.validator, os.fsencode(path), found), tools.message)


def _with_form(options: Options, form: str) -> Options:
    return dataclasses.replace(options, form=form)


def _validate_each(payloads: Iterable[Payload], tools: _Tools, found: Any, progress: Optional[Progress], name: str) -> None:
    if name:
        _begin_source(tools, found, name.encode())
    validator, validate = tools.validator, lib.dsacheck_validate
    for payload in payloads:
        data = payload if type(payload) is bytes else json_bytes(payload)
        status = validate(validator, data, len(data), found, ffi.NULL)
        if status != OK:
            check(status)
        if progress is not None:
            progress(1)


def _begin_source(tools: _Tools, found: Any, name: bytes) -> None:
    """Lets the statements that follow belong to `name`: an NDJSON of no line is such a source."""
    lines = _tools(Options(form="ndjson"))
    check(lib.dsacheck_validate_all(lines.validator, b"", 0, name, len(name), found))
