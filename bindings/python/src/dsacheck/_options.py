"""What a caller may choose."""
import datetime
import os
from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Tuple, Union

from ._library import RunFailed, UnknownName, check, printed, text
from ._native import ffi, lib

_PROFILES = {"full": lib.DSACHECK_PROFILE_FULL_ALWAYS, "api": lib.DSACHECK_PROFILE_API}
_ENDPOINTS = {
    "auto": lib.DSACHECK_ENDPOINT_AS_INPUT,
    "single": lib.DSACHECK_ENDPOINT_SINGLE,
    "batch": lib.DSACHECK_ENDPOINT_BATCH,
}
_FORMS = {
    "auto": lib.DSACHECK_FORM_AUTOMATIC,
    "single": lib.DSACHECK_FORM_SINGLE,
    "batch": lib.DSACHECK_FORM_BATCH,
    "array": lib.DSACHECK_FORM_ARRAY,
    "ndjson": lib.DSACHECK_FORM_NDJSON,
}
_PROVIDERS = {
    "auto": lib.DSACHECK_PROVIDER_INFERRED,
    "intermediary": lib.DSACHECK_PROVIDER_INTERMEDIARY,
    "hosting": lib.DSACHECK_PROVIDER_HOSTING,
    "platform": lib.DSACHECK_PROVIDER_PLATFORM,
    "vlop": lib.DSACHECK_PROVIDER_VLOP,
    "vlose": lib.DSACHECK_PROVIDER_VLOSE,
}
# What may stand behind a rule's name: whether it is asked, and how severely.
_CHOICES: Dict[str, Tuple[int, int]] = {
    "on": (lib.DSACHECK_USE_ON, 0),
    "off": (lib.DSACHECK_USE_OFF, 0),
    "error": (lib.DSACHECK_USE_DEFAULT, lib.DSACHECK_ERROR),
    "warning": (lib.DSACHECK_USE_DEFAULT, lib.DSACHECK_WARNING),
    "info": (lib.DSACHECK_USE_DEFAULT, lib.DSACHECK_INFO),
}

Moment = Union[int, datetime.datetime, None]
Path = Union[str, "os.PathLike[str]"]


def seconds_of(moment: Moment) -> int:
    """Seconds since 1970 UTC; 0 for the current time."""
    if moment is None:
        return 0
    return int(moment.timestamp()) if isinstance(moment, datetime.datetime) else moment


def _day_number(day: Optional[datetime.date]) -> int:
    return 0 if day is None else (day.year * 100 + day.month) * 100 + day.day


def _check_rule(name: str) -> None:
    wanted = name.encode()
    if lib.dsacheck_rule_find(wanted, len(wanted), ffi.new("uint64_t *")) != lib.DSACHECK_OK:
        raise UnknownName(f"there is no rule {name}")


def _set_text(place: Any, value: str, kept: List[Any]) -> None:
    data = value.encode("utf-8", "surrogatepass")
    kept.append(ffi.new("char[]", data))
    place.data, place.size = kept[-1], len(data)


def _choose(what: str, numbers: Mapping[str, int], word: str) -> int:
    try:
        return numbers[word]
    except KeyError:
        raise ValueError(f"{what} must be one of {', '.join(numbers)}, not {word!r}") from None


_SEVERITIES = {lib.DSACHECK_INFO: "info", lib.DSACHECK_WARNING: "warning", lib.DSACHECK_ERROR: "error"}


def find_config(source: Path) -> Optional[str]:
    """The dsacheck.toml that the command line would use for an input: in its folder, or the nearest folder above."""
    status, path = printed(lambda *to: lib.dsacheck_settings_find(os.fsencode(source), *to))
    if status == lib.DSACHECK_NOT_FOUND:
        return None
    check(status)
    return os.fsdecode(path)


class _Settings:
    """The texts of a configuration and a baseline, and the handle to what the library made of them."""

    def __init__(self, name: str, config: Optional[bytes], baseline: Optional[bytes]) -> None:
        self.texts = (name, config, baseline)
        self.handle = ffi.NULL
        self.fail_on = "error"
        if config is None and baseline is None:
            return
        made = ffi.new("dsacheck_settings **")
        check(lib.dsacheck_settings_new(made))
        self.handle = ffi.gc(made[0], lib.dsacheck_settings_free)
        if config is not None:
            label = os.fsencode(name)
            self._check(lib.dsacheck_settings_read_text(self.handle, config, len(config), label, len(label)))
        if baseline is not None:
            self._check(lib.dsacheck_settings_read_baseline(self.handle, baseline, len(baseline)))
        severity = ffi.new("int32_t *")
        check(lib.dsacheck_settings_fail_on(self.handle, severity))
        self.fail_on = _SEVERITIES[severity[0]]

    @classmethod
    def read(cls, config: Optional[Path], baseline: Union[Path, bytes, None]) -> "_Settings":
        name = "" if config is None else os.fspath(config)
        config_text = None if config is None else _bytes_of(config)
        if baseline is None and config_text is not None:
            known = cls(name, config_text, None)._baseline_path()
            baseline = known if known and os.path.exists(known) else None
        if baseline is not None and not isinstance(baseline, bytes):
            baseline = _bytes_of(baseline)
        return cls(name, config_text, baseline)

    @property
    def key(self) -> Tuple[Any, ...]:
        return self.texts

    def _baseline_path(self) -> str:
        path = ffi.new("dsacheck_text *")
        check(lib.dsacheck_settings_baseline(self.handle, path))
        return text(path)

    def _check(self, status: int) -> None:
        def reason() -> str:
            message = ffi.new("dsacheck_text *")
            check(lib.dsacheck_settings_message(self.handle, message))
            return text(message)

        check(status, reason)


def _bytes_of(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as failure:
        raise RunFailed(f"{os.fspath(path)}: {failure.strerror}") from failure


@dataclass(frozen=True)
class Suppression:
    """Takes findings of one rule out of the counts. Each pattern that is not empty must fit: * and ? are wild."""

    rule: str
    """Its id or number."""
    pointer: str = ""
    """For the JSON Pointer; in a report for "/PART/ROW/COLUMN", as "/4/17/F"."""
    puid: str = ""
    path: str = ""
    """For the source as it was named; without a "/" it fits the last component."""
    reason: str = ""
    author: str = ""
    expires: Optional[datetime.date] = None
    """The last day on which it holds; None: it does not end."""


@dataclass(frozen=True)
class Options:
    """Choices for validating. All have sensible defaults."""

    profile: Optional[str] = None
    """"full" for all that the law and the API's documentation ask for, "api" for what the API refuses; None: what the
    configuration says, or else "full"."""
    endpoint: str = "auto"
    """Whose differences apply: "single", "batch", or "auto" for what the input looks like."""
    form: str = "auto"
    """How statements stand in a file or a text: "single", "batch", "array", "ndjson", or "auto"."""
    now: Moment = None
    """Time of the request, as a datetime or in seconds since 1970 UTC; None: the current time."""
    as_of: Optional[datetime.date] = None
    """The day that dates are compared with; None: the day of `now`."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """Choices for single rules, by id or number: "on", "off", "error", "warning" or "info"."""
    max_findings: int = 1000
    """How many findings of each rule are kept; all are counted."""
    max_value: int = 200
    """How many bytes of a value are kept."""
    max_record: int = 32 * 1024 * 1024
    """A longer line of NDJSON is not read, and is a finding."""
    max_document: int = 1024 * 1024 * 1024
    """A larger document that is not NDJSON is not read: RunFailed."""
    provider: str = "auto"
    """Reports: what the provider is: "intermediary", "hosting", "platform", "vlop", "vlose", or "auto"."""
    tolerance: float = 0.0
    """Reports: how far the two sides of a sum may be apart."""
    suppressions: Tuple[Suppression, ...] = ()
    """Findings that somebody looked at and accepted."""
    config: Optional[Path] = None
    """A dsacheck.toml, read when the options are made: what is given here counts more. `find_config` looks for one."""
    baseline: Union[Path, bytes, None] = None
    """Findings of an earlier run that are counted apart: a file, or what `Report.baseline` gave as bytes."""
    record_baseline: bool = False
    """Whether reports are to have a `Report.baseline`."""
    jobs: int = 0
    """Threads for a file of statements; 0: one for each processor. What is found does not depend on it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "rules", dict(self.rules))
        object.__setattr__(self, "suppressions", tuple(self.suppressions))
        numbers = (self.max_findings, self.max_value, self.max_record, self.max_document)
        if min(numbers) < 1:
            raise ValueError("limits must be at least 1")
        if not 0 <= self.jobs <= 256:
            raise ValueError("jobs are 0 to 256")
        if not 0 <= self.tolerance < float("inf"):
            raise ValueError("tolerance must be a number, not negative")
        read = _Settings.read(self.config, self.baseline)
        object.__setattr__(self, "_settings", read)
        object.__setattr__(self, "_key", (
            self.profile, self.endpoint, self.form, seconds_of(self.now), self.as_of, tuple(sorted(self.rules.items())), numbers,
            self.provider, self.tolerance, self.suppressions, read.key, self.record_baseline, self.jobs))
        self._native()  # what is wrong shows here, not at the first use

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def key(self) -> Tuple[Any, ...]:
        """Equal for options that choose the same."""
        key: Tuple[Any, ...] = self.__dict__["_key"]
        return key

    @property
    def fail_on(self) -> str:
        """The severity from which on the configuration lets runs fail; "error" where it says nothing."""
        return self._read.fail_on

    @property
    def has_suppressions(self) -> bool:
        """Whether there may be suppressions that fit nothing."""
        return bool(self.suppressions) or self.config is not None

    @property
    def _read(self) -> "_Settings":
        read: "_Settings" = self.__dict__["_settings"]
        return read

    def __getstate__(self) -> Dict[str, Any]:
        # Handles cannot travel, and files need not be where the options go to: their texts do.
        state = {name: value for name, value in self.__dict__.items() if name != "_settings"}
        return {**state, "_texts": self._read.texts}

    def __setstate__(self, state: Dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.__dict__["_settings"] = _Settings(*self.__dict__.pop("_texts"))

    def _native(self) -> Tuple[Any, List[Any]]:
        """The C struct, and what has to live as long as it is used."""
        made = ffi.new("dsacheck_options *")
        made.size = ffi.sizeof("dsacheck_options")
        if self.profile is not None:
            made.profile = _choose("profile", _PROFILES, self.profile)
        made.settings = self._read.handle
        made.jobs = self.jobs
        made.baseline = lib.DSACHECK_BASELINE_RECORD if self.record_baseline else lib.DSACHECK_BASELINE_COMPARE
        made.endpoint = _choose("endpoint", _ENDPOINTS, self.endpoint)
        made.form = _choose("form", _FORMS, self.form)
        made.now = seconds_of(self.now)
        made.as_of = _day_number(self.as_of)
        made.findings_per_rule = self.max_findings
        made.value_bytes = self.max_value
        made.record_bytes = self.max_record
        made.document_bytes = self.max_document
        made.provider = _choose("provider", _PROVIDERS, self.provider)
        made.tolerance = self.tolerance
        choices = ffi.new("dsacheck_rule_choice[]", len(self.rules))
        kept: List[Any] = [choices, self._read]
        for choice, (rule, word) in zip(choices, self.rules.items()):
            if word not in _CHOICES:
                raise ValueError(f"the choice for {rule} must be one of {', '.join(_CHOICES)}, not {word!r}")
            _check_rule(str(rule))
            _set_text(choice.rule, str(rule), kept)
            choice.use, choice.severity = _CHOICES[word]
        made.rule_choices = choices
        made.rule_choice_count = len(self.rules)
        made.suppressions = self._native_suppressions(kept)
        made.suppression_count = len(self.suppressions)
        return made, kept

    def _native_suppressions(self, kept: List[Any]) -> Any:
        natives = ffi.new("dsacheck_suppression[]", len(self.suppressions))
        kept.append(natives)
        for native, each in zip(natives, self.suppressions):
            _check_rule(each.rule)
            for name in ("rule", "pointer", "puid", "path", "reason", "author"):
                _set_text(getattr(native, name), getattr(each, name), kept)
            native.expires = _day_number(each.expires)
        return natives

    def new_validator(self) -> Any:
        """A handle to a validator, freed with the last reference."""
        native, _kept = self._native()
        made = ffi.new("dsacheck_validator **")
        check(lib.dsacheck_validator_new(native, made))
        return ffi.gc(made[0], lib.dsacheck_validator_free)

    def new_findings(self) -> Any:
        """A handle to findings, freed with the last reference."""
        native, _kept = self._native()
        made = ffi.new("dsacheck_findings **")
        check(lib.dsacheck_findings_new(native, made))
        return ffi.gc(made[0], lib.dsacheck_findings_free)
