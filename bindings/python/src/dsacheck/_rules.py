"""The rules, and pages on rules, fields and values."""
import functools
from dataclasses import dataclass
from typing import Any, Tuple, Union

from ._library import UnknownName, check, printed, text
from ._native import ffi, lib
from ._report import Severity, severity_of


@dataclass(frozen=True)
class Citation:
    """One place in one text that a rule rests on."""

    short_name: str
    """For instance "DSA"."""
    full_name: str
    point: str
    """For instance "Article 17(3)(b)"."""
    url: str


@dataclass(frozen=True)
class Rule:
    """All there is to say about a rule."""

    number: int
    id: str
    severity: Severity
    use: str
    """When it is asked: "always", in the profile "full", or only "on request"."""
    title: str
    message: str
    """Of its findings, with the placeholders {field}, {value} and {detail}."""
    why: str
    remedy: str
    api_message: str
    bad: str
    good: str
    duties: Tuple[str, ...]
    conflict: str
    sources: Tuple[Citation, ...]


_USES = {
    lib.DSACHECK_USE_ON: "always",
    lib.DSACHECK_USE_FULL: "full",
    lib.DSACHECK_USE_ON_REQUEST: "on request",
}


def _citation(rule: int, index: int) -> Citation:
    native = ffi.new("dsacheck_citation *")
    native.size = ffi.sizeof("dsacheck_citation")
    check(lib.dsacheck_rule_citation(rule, index, native))
    return Citation(text(native.short_name), text(native.full_name), text(native.point), text(native.url))


def _rule(index: int) -> Rule:
    native: Any = ffi.new("dsacheck_rule *")
    native.size = ffi.sizeof("dsacheck_rule")
    check(lib.dsacheck_rule_at(index, native))
    return Rule(
        number=native.number,
        id=text(native.id),
        severity=severity_of(native.severity),
        use=_USES[native.use],
        title=text(native.title),
        message=text(native.message),
        why=text(native.why),
        remedy=text(native.remedy),
        api_message=text(native.api_message),
        bad=text(native.bad),
        good=text(native.good),
        duties=tuple(text(native.duties).split()),
        conflict=text(native.conflict),
        sources=tuple(_citation(index, each) for each in range(native.citations)),
    )


@functools.lru_cache(maxsize=None)
def rules() -> Tuple[Rule, ...]:
    """All rules, by their numbers."""
    count = ffi.new("uint64_t *")
    check(lib.dsacheck_rule_count(count))
    return tuple(_rule(index) for index in range(count[0]))


def rule(name: Union[str, int]) -> Rule:
    """The rule with this id or number. Raises UnknownName."""
    wanted = str(name).encode()
    index = ffi.new("uint64_t *")
    if lib.dsacheck_rule_find(wanted, len(wanted), index) != lib.DSACHECK_OK:
        raise UnknownName(f"there is no rule {name}")
    position: int = index[0]
    return rules()[position]


def explain(name: Union[str, int]) -> str:
    """A page on a rule (id or number), a field or a value. Raises UnknownName, which tells what is near."""
    wanted = str(name).encode("utf-8", "surrogatepass")
    status, page = printed(lambda *to: lib.dsacheck_explain(wanted, len(wanted), *to))
    if status == lib.DSACHECK_NOT_FOUND:
        raise UnknownName(page.decode("utf-8", "replace").strip())
    check(status)
    return page.decode()
