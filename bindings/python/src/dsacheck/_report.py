"""What was found: reports, findings, fixes."""
import dataclasses
import enum
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional, Tuple

from ._library import check, printed, text
from ._native import ffi, lib

if TYPE_CHECKING:
    import pandas


class Severity(str, enum.Enum):
    """How serious a finding is. Severities compare: INFO < WARNING < ERROR."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    def __str__(self) -> str:
        return self.value

    @property
    def rank(self) -> int:
        return _RANKS[self.value]

    def __lt__(self, other: str) -> bool:
        return self.rank < Severity(other).rank

    def __le__(self, other: str) -> bool:
        return self.rank <= Severity(other).rank

    def __gt__(self, other: str) -> bool:
        return self.rank > Severity(other).rank

    def __ge__(self, other: str) -> bool:
        return self.rank >= Severity(other).rank


_RANKS = {"info": 0, "warning": 1, "error": 2}
_SEVERITIES = {
    lib.DSACHECK_INFO: Severity.INFO,
    lib.DSACHECK_WARNING: Severity.WARNING,
    lib.DSACHECK_ERROR: Severity.ERROR,
}


_FORMATS: Dict[str, int] = {
    "text": lib.DSACHECK_FORMAT_TEXT,
    "json": lib.DSACHECK_FORMAT_JSON,
    "sarif": lib.DSACHECK_FORMAT_SARIF,
    "junit": lib.DSACHECK_FORMAT_JUNIT,
    "github": lib.DSACHECK_FORMAT_GITHUB,
    "csv": lib.DSACHECK_FORMAT_CSV,
}


def severity_of(number: int) -> Severity:
    return _SEVERITIES[number]


@dataclass(frozen=True)
class Fix:
    """Other bytes in the place of some, which would mend a finding."""

    offset: int
    """Of the first byte to replace, from the start of the source."""
    length: int
    """How many bytes to replace; 0 inserts."""
    replacement: str
    safe: bool
    """Whether the meaning stays the same; if not, it is a guess that a person should look at."""


@dataclass(frozen=True)
class Cell:
    """A cell of a transparency report."""

    path: str
    part: int
    """1 to 11; 0: the whole report."""
    row: int
    """The CSV record, from 1, usually the header; 0: the whole part."""
    column: int
    """From 0; -1: the whole row."""
    header: str
    value: str


@dataclass(frozen=True)
class Finding:
    """One defect: which rule is broken, where, and with what value."""

    rule: str
    """Id of the rule, as `explain` takes it."""
    number: int
    severity: Severity
    message: str
    """What is wrong, in one sentence."""
    path: str
    """The file, or the name that the caller gave; "" for memory."""
    record: int
    """Running number of the statement in its source, from 0."""
    pointer: str
    """RFC 6901 JSON Pointer within the document."""
    line: int
    column: int
    offset: int
    length: int
    value: str
    """The text at `offset`, as it stands in the source."""
    value_cut: bool
    """Whether `value` is only the beginning."""
    expected: str
    """What would have been right; may be empty."""
    source: str
    """The provisions and rules that the finding rests on."""
    detail: str
    puid: str
    context: str
    fix: Optional[Fix]
    cells: Tuple[Cell, ...]
    """In a transparency report, the cells concerned, the finding's own first."""

    def to_dict(self) -> Dict[str, Any]:
        """All members as plain values."""
        return {**dataclasses.asdict(self), "severity": self.severity.value}

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}: " if self.line else (f"{self.path}: " if self.path else "")
        return f"{place}{self.severity}: {self.message} [{self.rule}]"


@dataclass(frozen=True)
class RuleCount:
    """How often a rule was broken."""

    rule: str
    number: int
    severity: Severity
    count: int
    """All findings of the rule with this severity."""
    stored: int
    """Those that are listed."""


@dataclass(frozen=True)
class Report:
    """All that was found, with exact counts. Ask for `ok`: a report is no truth value.

    Reports are made by the functions that validate.
    """

    errors: int
    warnings: int
    infos: int
    records: int
    """Statements that were found, whether or not they could be read."""
    invalid_records: int
    """Statements with at least one error."""
    suppressed: int
    """Findings that suppressions took out of the counts above."""
    known: int
    """Findings that the baseline has, which are not in the counts above either."""
    rules: Tuple[RuleCount, ...]
    """The rules that were broken, by their numbers."""
    sources: Tuple[str, ...]
    not_run: Tuple[str, ...]
    """Checks that could not run, in words."""
    findings: Tuple[Finding, ...]
    """In the order of the input; of each rule at most `Options.max_findings`."""

    @property
    def ok(self) -> bool:
        """True when there is no error. Warnings and infos do not make a document invalid."""
        return self.errors == 0

    @property
    def total(self) -> int:
        """All findings, listed or not."""
        return self.errors + self.warnings + self.infos

    def reaches(self, severity: str) -> bool:
        """Whether there is a finding of at least this severity."""
        counts = {"error": self.errors, "warning": self.warnings, "info": self.infos}
        return any(count and Severity(name) >= severity for name, count in counts.items())

    def to_json(self) -> str:
        """What the command line prints with `--format json`, without the duration."""
        return self._rendered(lib.DSACHECK_FORMAT_JSON)

    def to_text(self) -> str:
        """The findings for people: of statements, what the command line prints, without the duration; of a report, see `page`."""
        return self._rendered(lib.DSACHECK_FORMAT_TEXT)

    def render(self, format: str) -> str:
        """The findings as "text", "json", "sarif", "junit", "github" or "csv"."""
        if format not in _FORMATS:
            raise ValueError(f"format must be one of {', '.join(_FORMATS)}, not {format!r}")
        return self._rendered(_FORMATS[format])

    def to_sarif(self) -> Dict[str, Any]:
        """The findings as SARIF 2.1.0, as plain values; `render("sarif")` is its text."""
        made: Dict[str, Any] = json.loads(self.render("sarif"))
        return made

    def to_dict(self) -> Dict[str, Any]:
        """The JSON as plain values."""
        made: Dict[str, Any] = json.loads(self.to_json())
        return made

    def page(self, *, summary: bool = False) -> str:
        """Of a transparency report, what `dsacheck report` prints: a verdict, likely causes, and the findings part by part;
        or with `summary` how complete each part is."""
        made = self._page(lib.DSACHECK_PAGE_SUMMARY if summary else lib.DSACHECK_PAGE_FULL)
        if made is None:
            raise ValueError("only validate_report gives a report with a page")
        return made

    def baseline(self) -> bytes:
        """With `Options.record_baseline`: the findings as a baseline for later runs, to be kept in a file."""
        if not self.__dict__["_options"].record_baseline:
            raise ValueError("a baseline needs Options(record_baseline=True)")
        status, made = printed(lambda *to: lib.dsacheck_render_baseline(self.__dict__["_native"], *to), 64 * 1024)
        check(status, lambda: "there are more than a million different findings")
        return made

    def to_dataframe(self) -> "pandas.DataFrame":
        """A row a finding. Needs pandas."""
        import pandas

        names = [field.name for field in dataclasses.fields(Finding)]
        rows: List[Dict[str, Any]] = [each.to_dict() for each in self.findings]
        return pandas.DataFrame(rows, columns=names)

    def __str__(self) -> str:
        return self.to_text()

    def _page(self, which: int) -> Optional[str]:
        for name, number in _PAGES.items():
            if number == which and name in self.__dict__:
                kept: str = self.__dict__[name]
                return kept
        status, page = printed(lambda *to: lib.dsacheck_render_report(self.__dict__["_native"], which, *to), 64 * 1024)
        if status == lib.DSACHECK_NOT_FOUND:
            return None
        check(status)
        return page.decode()

    # ---- how it is made ---------------------------------------------------------------------------------------

    def __getattr__(self, name: str) -> Any:
        # Only called for members that were not read yet. The handle is not shared with whoever could change it.
        load = _LOADERS.get(name)
        native = self.__dict__.get("_native")
        if load is None or native is None:
            raise AttributeError(name)
        self.__dict__.update(load(native))
        return self.__dict__[name]

    def _rendered(self, format: int) -> str:
        kept: Optional[str] = self.__dict__.get(f"_format_{format}")
        if kept is not None:
            return kept
        status, page = printed(lambda *to: lib.dsacheck_render(self.__dict__["_native"], format, *to), 64 * 1024)
        check(status)
        return page.decode()

    def __reduce__(self) -> Tuple[Any, ...]:
        # Handles cannot travel: the findings do as bytes, and what the report itself would be needed for.
        native = self.__dict__["_native"]
        status, saved = printed(lambda *to: lib.dsacheck_findings_save(native, *to), 64 * 1024)
        check(status)
        pages = {name: page for name, which in _PAGES.items() if (page := self._page(which)) is not None}
        if pages:
            pages.update({f"_format_{each}": self._rendered(each) for each in _FORMATS.values()})
        return (_report_from, (self.__dict__["_options"], saved, pages))


_PAGES = {"_full_page": lib.DSACHECK_PAGE_FULL, "_summary_page": lib.DSACHECK_PAGE_SUMMARY}


def _report_from(options: Any, saved: bytes, pages: Dict[str, str]) -> Report:
    native_options, _kept = options._native()
    made = ffi.new("dsacheck_findings **")
    check(lib.dsacheck_findings_load(native_options, saved, len(saved), made), lambda: "the findings are those of another version")
    native = ffi.gc(made[0], lib.dsacheck_findings_free)
    report = report_of(native, _summary(native), options)
    report.__dict__.update(pages)
    return report


_new_report = Report.__new__


def report_of(native: Any, summary: Any, options: Any) -> Report:
    """A report on findings that nothing else will change. Lists are left to be read when they are asked for."""
    made = _new_report(Report)
    members = made.__dict__
    members["_native"] = native
    members["_options"] = options
    members["errors"] = summary.errors
    members["warnings"] = summary.warnings
    members["infos"] = summary.infos
    members["records"] = summary.records
    members["invalid_records"] = summary.invalid_records
    members["suppressed"] = summary.suppressed
    members["known"] = summary.known
    return made


# ---- reading findings ---------------------------------------------------------------------------------------------


def _summary(native: Any) -> Any:
    summary = ffi.new("dsacheck_summary *")
    summary.size = ffi.sizeof("dsacheck_summary")
    check(lib.dsacheck_findings_summary(native, summary))
    return summary


def _load_rules(native: Any) -> Dict[str, Any]:
    tally = ffi.new("dsacheck_tally *")
    tally.size = ffi.sizeof("dsacheck_tally")
    rules = []
    for index in range(_summary(native).rules):
        check(lib.dsacheck_tally_at(native, index, tally))
        rules.append(RuleCount(text(tally.id), tally.rule, severity_of(tally.severity), tally.count, tally.stored))
    return {"rules": tuple(rules)}


def _load_texts(name: str, at: Callable[[Any, int, Any], int]) -> Callable[[Any], Dict[str, Any]]:
    def load(native: Any) -> Dict[str, Any]:
        one = ffi.new("dsacheck_text *")
        texts = []
        for index in range(getattr(_summary(native), name)):
            check(at(native, index, one))
            texts.append(text(one))
        return {name: tuple(texts)}

    return load


def _cell(native: Any, index: int, which: int) -> Cell:
    cell = ffi.new("dsacheck_cell *")
    cell.size = ffi.sizeof("dsacheck_cell")
    check(lib.dsacheck_cell_at(native, index, which, cell))
    return Cell(text(cell.path), cell.part, cell.row, cell.column, text(cell.header), text(cell.value))


def _load_findings(native: Any) -> Dict[str, Any]:
    found = ffi.new("dsacheck_finding *")
    found.size = ffi.sizeof("dsacheck_finding")

    def part(index: int, which: int) -> str:
        status, page = printed(lambda *to: lib.dsacheck_finding_text(native, index, which, *to), 512)
        check(status)
        return page.decode()

    findings = []
    for index in range(_summary(native).stored):
        check(lib.dsacheck_finding_at(native, index, found))
        fix = None
        if found.fix_safety != lib.DSACHECK_FIX_NONE:
            fix = Fix(found.fix_offset, found.fix_length, text(found.fix_replacement), found.fix_safety == lib.DSACHECK_FIX_SAFE)
        findings.append(Finding(
            rule=text(found.id),
            number=found.rule,
            severity=severity_of(found.severity),
            message=part(index, lib.DSACHECK_PART_MESSAGE),
            path=text(found.path),
            record=found.record,
            pointer=text(found.pointer),
            line=found.line,
            column=found.column,
            offset=found.offset,
            length=found.length,
            value=text(found.value),
            value_cut=bool(found.value_cut),
            expected=part(index, lib.DSACHECK_PART_EXPECTED),
            source=part(index, lib.DSACHECK_PART_SOURCE),
            detail=text(found.detail),
            puid=text(found.puid),
            context=text(found.context),
            fix=fix,
            cells=tuple(_cell(native, index, each) for each in range(found.cells)),
        ))
    return {"findings": tuple(findings)}


_LOADERS: Dict[str, Callable[[Any], Dict[str, Any]]] = {
    "rules": _load_rules,
    "sources": _load_texts("sources", lib.dsacheck_source_at),
    "not_run": _load_texts("not_run", lib.dsacheck_not_run_at),
    "findings": _load_findings,
}
