"""Mending statements."""
import os
from dataclasses import dataclass
from typing import Any, Optional, Tuple

from ._library import check, printed, raw, text
from ._native import ffi, lib
from ._options import Options
from ._validate import Payload, json_bytes


@dataclass(frozen=True)
class Change:
    """One fix that was applied."""

    rule: str
    number: int
    safe: bool
    """Whether the meaning stays the same; if not, it is a guess that a person should look at."""
    record: int
    """Running number of the statement, from 0."""
    line: int
    """When it was applied: earlier changes may have moved it."""
    pointer: str
    puid: str
    before: str
    """The bytes that were replaced."""
    after: str


@dataclass(frozen=True)
class Fixed:
    """Statements with their fixes."""

    data: bytes
    """No byte outside of the fixes differs."""
    changes: Tuple[Change, ...]
    """In the order in which they were applied: the log."""
    settled: bool
    """False when some fixes are left: then fix `data` once more."""
    text: str
    """The log, a line for each change."""
    json: str
    """The log as a JSON array, as `dsacheck fix --format json` prints it."""
    diff: str
    """All changes as a unified diff."""


def fix(payload: Payload, *, guesses: bool = False, options: Optional[Options] = None, name: str = "-") -> Fixed:
    """Applies the fixes of what is found in statements: JSON in any form as bytes or str, or a mapping.

    Only fixes that keep the meaning, unless `guesses` are wanted as well. `name` is what the log and the diff call it.
    """
    data = json_bytes(payload)
    label = os.fsencode(name)
    native, _kept = (options or Options())._native()
    made = ffi.new("dsacheck_mended **")
    which = lib.DSACHECK_FIX_CHOICE_ALL if guesses else lib.DSACHECK_FIX_CHOICE_SAFE
    check(lib.dsacheck_mended_new(native, data, len(data), label, len(label), which, made))
    mended = ffi.gc(made[0], lib.dsacheck_mended_free)
    fixed = ffi.new("dsacheck_text *")
    check(lib.dsacheck_mended_bytes(mended, fixed))
    count = ffi.new("uint64_t *")
    settled = ffi.new("int32_t *")
    check(lib.dsacheck_mended_count(mended, count, settled))

    def page(format: int) -> str:
        status, printed_page = printed(lambda *to: lib.dsacheck_mended_render(mended, format, *to))
        check(status)
        return printed_page.decode("utf-8", "replace")

    return Fixed(
        data=raw(fixed),
        changes=tuple(_change(mended, index) for index in range(count[0])),
        settled=settled[0] == 1,
        text=page(lib.DSACHECK_CHANGES_TEXT),
        json=page(lib.DSACHECK_CHANGES_JSON),
        diff=page(lib.DSACHECK_CHANGES_DIFF),
    )


def _change(mended: Any, index: int) -> Change:
    native = ffi.new("dsacheck_change *")
    native.size = ffi.sizeof("dsacheck_change")
    check(lib.dsacheck_mended_change(mended, index, native))
    return Change(
        rule=text(native.id),
        number=native.rule,
        safe=native.safety == lib.DSACHECK_FIX_SAFE,
        record=native.record,
        line=native.line,
        pointer=text(native.pointer),
        puid=text(native.puid),
        before=text(native.before),
        after=text(native.after),
    )
