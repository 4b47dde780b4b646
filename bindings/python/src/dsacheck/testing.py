"""Assertions for the tests of programs that emit statements of reasons. Any test framework can use them."""
import os
from typing import List, Mapping, Optional, Sequence, Union

from ._options import Options
from ._report import Finding, Report
from ._validate import Payload, validate_report, validate_statement

_SHOWN = 20


def _place_of(found: Finding) -> str:
    if not found.cells:
        return f"{found.pointer or '(the whole document)'}, line {found.line}, column {found.column}"
    cell = found.cells[0]
    column = f", column {cell.header!r}" if cell.column >= 0 else ""
    more = f" and {len(found.cells) - 1} more cells" if len(found.cells) > 1 else ""
    return f"{cell.path}, part {cell.part}, row {cell.row}{column}{more}"


def _lines_of(found: Finding) -> List[str]:
    lines = [f"  {found.severity}: {found.message} [{found.rule}]", f"      at:       {_place_of(found)}"]
    if found.expected:
        lines.append(f"      expected: {found.expected}")
    lines.append(f"      source:   {found.source}")
    if found.fix is not None:
        kind = "safe" if found.fix.safe else "to be looked at"
        lines.append(f"      fix:      put {found.fix.replacement!r} for {found.fix.length} bytes at offset {found.fix.offset} ({kind})")
    return lines


def describe(report: Report, what: str = "the statement", fail_on: str = "error") -> str:
    """What an assertion says about a report: its findings, with places, what was expected, and fixes."""
    lines = [f"{what} is not as it should be: {report.errors} errors, {report.warnings} warnings, {report.infos} infos"]
    concerned = [each for each in report.findings if each.severity >= fail_on]
    for found in concerned[:_SHOWN]:
        lines += _lines_of(found)
    if len(concerned) > _SHOWN:
        lines.append(f"  ... and {len(concerned) - _SHOWN} more")
    return "\n".join(lines)


def assert_valid_statement(payload: Payload, *, options: Optional[Options] = None, fail_on: Optional[str] = None) -> Report:
    """Raises AssertionError, with all findings, when a statement has one at or above `fail_on`: without it, what the
    configuration of the options says, or else "error". Returns the report."""
    __tracebackhide__ = True
    fail_on = fail_on or (options.fail_on if options else "error")
    report = validate_statement(payload, options=options)
    if report.reaches(fail_on):
        raise AssertionError(describe(report, fail_on=fail_on))
    return report


def assert_valid_report(
    source: Union[str, "os.PathLike[str]", Sequence[Union[str, "os.PathLike[str]"]], Mapping[str, bytes]],
    *,
    options: Optional[Options] = None,
    fail_on: Optional[str] = None,
) -> Report:
    """The same for a transparency report: a folder, an archive, files, or a mapping of file names to bytes."""
    __tracebackhide__ = True
    fail_on = fail_on or (options.fail_on if options else "error")
    report = validate_report(source, options=options)
    if report.reaches(fail_on):
        raise AssertionError(describe(report, "the report", fail_on))
    return report
