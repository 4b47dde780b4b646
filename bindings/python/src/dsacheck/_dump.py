"""Daily dumps of the Transparency Database."""
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple, Union

from ._callbacks import called_back, keep_failure
from ._library import RunFailed, check, printed, raw, text
from ._native import ffi, lib
from ._options import Options, Path
from ._report import Report, Severity, report_of, severity_of

if TYPE_CHECKING:
    import pandas

Progress = Callable[[int], object]


@dataclass(frozen=True)
class DumpOptions:
    """Choices that only dumps know. All have sensible defaults."""

    jobs: int = 0
    """Threads; 0: one for each processor."""
    sample: int = 3
    """How many findings of each rule are kept; all are counted."""
    memory: Optional[int] = None
    """Bytes for finding puids that occur twice, more goes to disk; None: 128 MiB; 0: they are not looked for."""
    late_days: int = 30
    """A submission is late so many days after application_date."""
    thresholds: Mapping[str, float] = field(default_factory=dict)
    """From where on rules on many rows speak: "least-rows", "same-date-share" and the others of `dsacheck dump --threshold`."""
    temporary_folder: Optional[Path] = None
    """For what exceeds `memory`; None: the system's."""
    split_folder: Optional[Path] = None
    """Where to write valid and invalid rows apart; None: nowhere."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "thresholds", dict(self.thresholds))
        if not 0 <= self.jobs <= 256 or self.sample < 1 or self.late_days < 1 or (self.memory or 0) < 0:
            raise ValueError("jobs are 0 to 256; sample and late_days at least 1; memory is not negative")
        _new_run(Options(), self)  # what is wrong with the thresholds shows here, not at the first use

    def __hash__(self) -> int:
        return hash((self.jobs, self.sample, self.memory, self.late_days, tuple(sorted(self.thresholds.items()))))

    def _native(self) -> Tuple[Any, List[Any]]:
        """The C struct, and what has to live as long as it is used."""
        made = ffi.new("dsacheck_dump_options *")
        made.size = ffi.sizeof("dsacheck_dump_options")
        made.jobs = self.jobs
        made.late_days = self.late_days
        made.sample = self.sample
        made.memory_bytes = 0 if self.memory is None else self.memory or 2**64 - 1
        kept: List[Any] = []
        for name in ("temporary_folder", "split_folder"):
            folder = getattr(self, name)
            if folder is not None:
                kept.append(ffi.new("char[]", os.fsencode(folder)))
                setattr(made, name, kept[-1])
        thresholds = ffi.new("dsacheck_threshold[]", len(self.thresholds))
        kept.append(thresholds)
        for threshold, (word, value) in zip(thresholds, self.thresholds.items()):
            data = word.encode()
            kept.append(ffi.new("char[]", data))
            threshold.name.data, threshold.name.size = kept[-1], len(data)
            threshold.value = value
        made.thresholds = thresholds
        made.threshold_count = len(self.thresholds)
        return made, kept


@dataclass(frozen=True)
class DumpRule:
    """One rule that rows of one platform break."""

    rule: str
    number: int
    severity: Severity
    count: int
    """Findings."""
    file: str
    """Of the first row; "" where the finding is on all rows together."""
    row: int
    """The first one, from 1, without the header; 0 where there is none."""
    offset: int
    """Of that row in its CSV file, in bytes."""
    uuid: str


@dataclass(frozen=True)
class DumpPlatform:
    """What the rows of one platform are like."""

    name: str
    """As it stands in the rows; "" for rows that could not be read."""
    rows: int
    invalid_rows: int
    """With an error."""
    rules: Tuple[DumpRule, ...]
    """By their numbers."""


@dataclass(frozen=True)
class DumpReport:
    """What was found in dumps, with exact counts. Ask for `ok`: a report is no truth value."""

    rows: int
    invalid_rows: int
    """With an error."""
    errors: int
    warnings: int
    infos: int
    files: int
    """CSV files, within archives or not."""
    bytes: int
    """Of CSV."""
    stopped: bool
    """Whether the hook ended the run early: this is about the rows before that."""
    failures: Tuple[str, ...]
    """Files that could not be opened, in words."""
    platforms: Tuple[DumpPlatform, ...]
    """By their names."""
    found: Report
    """The findings that are kept; its records are the rows."""
    _pages: Mapping[str, str] = field(repr=False)

    @property
    def ok(self) -> bool:
        """True when there is no error. Warnings and infos do not make rows invalid."""
        return self.errors == 0

    def to_json(self) -> str:
        """What `dsacheck dump --format json` prints, without the duration."""
        return self._pages["json"]

    def to_text(self) -> str:
        """The table that `dsacheck dump` prints, with findings, without the duration."""
        return self._pages["table"]

    def to_ndjson(self) -> str:
        """What `dsacheck dump --format ndjson` prints."""
        return self._pages["ndjson"]

    def to_csv(self) -> str:
        """What `dsacheck dump --format csv` prints."""
        return self._pages["csv"]

    def to_dict(self) -> Dict[str, Any]:
        """The JSON as plain values."""
        import json

        made: Dict[str, Any] = json.loads(self.to_json())
        return made

    def to_dataframe(self) -> "pandas.DataFrame":
        """A row for each platform with each of its rules. Needs pandas."""
        import pandas

        rows = [
            {"platform": platform.name, "rows": platform.rows, **{**each.__dict__, "severity": each.severity.value}}
            for platform in self.platforms
            for each in platform.rules
        ]
        return pandas.DataFrame(rows, columns=["platform", "rows", *DumpRule.__dataclass_fields__])

    @property
    def profile(self) -> str:
        """What the rows hold, by platform and day, as CSV: what `dsacheck dump --profile-out` writes, and `compare` takes."""
        return self._pages["profile"]

    def __str__(self) -> str:
        return self.to_text()


def validate_dump(
    source: Union[Path, Sequence[Path], bytes],
    *,
    options: Optional[Options] = None,
    dump_options: Optional[DumpOptions] = None,
    progress: Optional[Progress] = None,
    compare: Optional[str] = None,
    name: str = "",
) -> DumpReport:
    """Checks daily dumps as `dsacheck dump` does, on all cores: an archive, a CSV file, a folder, a pattern, "-" for the
    standard input, or several of them; or the bytes of one CSV part, which findings call `name`.

    `progress`, for instance the `update` of a tqdm bar, is called some times in a second, from this thread, with the number
    of bytes read of the files since its last call. When it returns False, the run ends early, and the report is about the
    rows before that (`stopped`); what it raises ends the run as well and is passed on. `compare` is the `profile` of an
    earlier report: what the report prints then tells the changes.

    Raises RunFailed when a file cannot be opened, with a `report` on the others. The GIL is released.
    """
    run = _Run(options or Options(), dump_options or DumpOptions())
    if isinstance(source, (bytes, bytearray, memoryview)):
        data, label = bytes(source), os.fsencode(name)
        run.check(lib.dsacheck_dump_check_bytes(run.native, data, len(data), label, len(label)))
    else:
        run.check(run.watched(lib.dsacheck_dump_check, source, progress))
    if compare is not None:
        before = compare.encode()
        check(lib.dsacheck_dump_compare(run.native, before, len(before)), run.message)
    return run.result()


def share_of_dump(source: Union[Path, Sequence[Path]], options: Options, dump_options: DumpOptions) -> bytes:
    """What one process found in some of the files, for `joined_dump`."""
    run = _Run(options, dump_options)
    run.check(run.watched(lib.dsacheck_dump_share, source, None))
    share = ffi.new("dsacheck_text *")
    check(lib.dsacheck_dump_share_bytes(run.native, share))
    return raw(share)


def joined_dump(shares: Sequence[bytes], options: Options, dump_options: DumpOptions) -> DumpReport:
    """The report that `validate_dump` gives for the files of all shares in their order. Raises RunFailed as it does."""
    run = _Run(options, dump_options)
    for share in shares:
        check(lib.dsacheck_dump_join(run.native, share, len(share)), run.message)
    run.check(lib.dsacheck_dump_finish(run.native))
    return run.result()


# ---- a run ----------------------------------------------------------------------------------------------------------


class _Watch:
    """Tells a hook how far a run is, and keeps what it raises. Without a hook, it lets Python see Ctrl-C."""

    def __init__(self, progress: Optional[Progress]) -> None:
        self._progress = progress
        self._told = 0
        self.failure: Optional[BaseException] = None

    def see(self, so_far: Any) -> int:
        try:
            new = so_far.packed_bytes - self._told
            self._told += new
            if self._progress is None or not new:
                return 0
            return 1 if self._progress(new) is False else 0
        except BaseException as failure:  # it goes on in watched(): nothing may pass through C
            self.failure = failure
            return 1


def _watch(context: Any, so_far: Any) -> int:
    watch: _Watch = ffi.from_handle(context)
    return watch.see(so_far)


ffi.def_extern(name="dsacheck_python_watch", error=1, onerror=keep_failure)(_watch)


def _new_run(options: Options, dump_options: DumpOptions) -> Any:
    shared, _kept = options._native()
    more, _also_kept = dump_options._native()
    made = ffi.new("dsacheck_dump **")
    status = lib.dsacheck_dump_new(shared, more, made)
    if status == lib.DSACHECK_MISUSE:
        raise ValueError(f"thresholds have names and values of `dsacheck dump --threshold`, not {dict(dump_options.thresholds)}")
    check(status)
    return ffi.gc(made[0], lib.dsacheck_dump_free)


class _Run:
    """A run over dumps. Not for more than one thread."""

    def __init__(self, options: Options, dump_options: DumpOptions) -> None:
        self.options = options
        self.native = _new_run(options, dump_options)
        self._failed: Optional[str] = None

    def watched(self, function: Any, source: Union[Path, Sequence[Path]], progress: Optional[Progress]) -> int:
        listed = [source] if isinstance(source, (str, os.PathLike)) else list(source)
        kept = [ffi.new("char[]", os.fsencode(path)) for path in listed]
        paths = ffi.new("char *[]", kept)
        watch = _Watch(progress)
        handle = ffi.new_handle(watch)
        with called_back(watch):
            status: int = function(self.native, paths, len(listed), lib.dsacheck_python_watch, handle)
        return status

    def message(self) -> str:
        message = ffi.new("dsacheck_text *")
        check(lib.dsacheck_dump_message(self.native, message))
        return text(message)

    def check(self, status: int) -> None:
        if status == lib.DSACHECK_RUN_FAILED:
            self._failed = self.message()
        elif status != lib.DSACHECK_CANCELLED:
            check(status)

    def result(self) -> DumpReport:
        """What was found; raises RunFailed with it when the run failed."""
        report = self._report()
        if self._failed is None:
            return report
        failure = RunFailed(self._failed)
        failure.report = report
        raise failure

    def _report(self) -> DumpReport:
        summary = ffi.new("dsacheck_dump_summary *")
        summary.size = ffi.sizeof("dsacheck_dump_summary")
        check(lib.dsacheck_dump_summarize(self.native, summary))
        found = self.options.new_findings()
        check(lib.dsacheck_dump_findings(self.native, found))
        counts = ffi.new("dsacheck_summary *")
        counts.size = ffi.sizeof("dsacheck_summary")
        check(lib.dsacheck_findings_summary(found, counts))
        pages = {name: self._page(lib.dsacheck_dump_render, which) for name, which in _FORMATS.items()}
        pages["profile"] = self._page(lib.dsacheck_dump_profile)
        return DumpReport(
            rows=summary.rows,
            invalid_rows=summary.invalid_rows,
            errors=summary.errors,
            warnings=summary.warnings,
            infos=summary.infos,
            files=summary.files,
            bytes=summary.bytes,
            stopped=summary.stopped == 1,
            failures=tuple(self._failure(index) for index in range(summary.failures)),
            platforms=tuple(self._platform(index) for index in range(summary.platforms)),
            found=report_of(found, counts, self.options),
            _pages=pages,
        )

    def _page(self, write: Any, *which: int) -> str:
        status, page = printed(lambda *to: write(self.native, *which, *to), 64 * 1024)
        check(status)
        return page.decode("utf-8", "replace")

    def _failure(self, index: int) -> str:
        what = ffi.new("dsacheck_text *")
        check(lib.dsacheck_dump_failure_at(self.native, index, what))
        return text(what)

    def _platform(self, index: int) -> DumpPlatform:
        native = ffi.new("dsacheck_dump_platform *")
        native.size = ffi.sizeof("dsacheck_dump_platform")
        check(lib.dsacheck_dump_platform_at(self.native, index, native))
        rules = tuple(self._rule(index, each) for each in range(native.tallies))
        return DumpPlatform(text(native.name), native.rows, native.invalid_rows, rules)

    def _rule(self, platform: int, index: int) -> DumpRule:
        native = ffi.new("dsacheck_dump_tally *")
        native.size = ffi.sizeof("dsacheck_dump_tally")
        check(lib.dsacheck_dump_tally_at(self.native, platform, index, native))
        return DumpRule(
            rule=text(native.id),
            number=native.rule,
            severity=severity_of(native.severity),
            count=native.count,
            file=text(native.file),
            row=native.row,
            offset=native.offset,
            uuid=text(native.uuid),
        )


_FORMATS: Dict[str, int] = {
    "table": lib.DSACHECK_DUMP_TABLE,
    "json": lib.DSACHECK_DUMP_JSON,
    "ndjson": lib.DSACHECK_DUMP_NDJSON,
    "csv": lib.DSACHECK_DUMP_CSV,
}
