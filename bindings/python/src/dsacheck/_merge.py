"""Several reports as one: what a run over all of the inputs would have said."""
import json
from typing import Any, Dict, Iterable, List, Tuple

from ._report import Finding, Report, RuleCount, Severity, report_with

_Key = Tuple[str, str]


def merge_reports(reports: Iterable[Report], *, max_findings: int = 1000) -> Report:
    """The reports of parts as one report, in their order, with exact counts.

    Of each rule and severity, the first `max_findings` findings are kept, as a single run does.
    """
    counts = dict.fromkeys(("errors", "warnings", "infos", "records", "invalid_records", "suppressed"), 0)
    rules: Dict[_Key, Dict[str, Any]] = {}
    findings: List[Finding] = []
    listed: List[Dict[str, Any]] = []
    sources: List[str] = []
    not_run: List[str] = []
    plain: Dict[str, Any] = {}
    for report in reports:
        plain = report.to_dict()
        for name in counts:
            counts[name] += getattr(report, name)
        for each in plain["summary"]["rules"]:
            rule = rules.setdefault((each["rule"], each["severity"]), {**each, "count": 0, "stored": 0})
            rule["count"] += each["count"]
        for found, shown in zip(report.findings, plain["findings"]):
            rule = rules[found.rule, found.severity.value]
            if rule["stored"] < max_findings:
                rule["stored"] += 1
                findings.append(found)
                listed.append(shown)
        sources += report.sources
        not_run += [what for what in report.not_run if what not in not_run]
    tallies = sorted(rules.values(), key=lambda each: int(each["number"]))
    return report_with({
        **counts,
        "rules": tuple(_rule_count(each) for each in tallies),
        "sources": tuple(sources),
        "not_run": tuple(not_run),
        "findings": tuple(findings),
        "_json": _json_of(plain, counts, tallies, listed, not_run),
        "_text": _text_of(counts, findings),
    })


def _rule_count(each: Dict[str, Any]) -> RuleCount:
    return RuleCount(each["rule"], each["number"], Severity(each["severity"]), each["count"], each["stored"])


def _json_of(last: Dict[str, Any], counts: Dict[str, int], rules: List[Dict[str, Any]], findings: List[Dict[str, Any]], not_run: List[str]) -> str:
    """The JSON of the last report with what all of them say."""
    if not last:
        return ""
    total = counts["errors"] + counts["warnings"] + counts["infos"]
    summary = {**last["summary"], **counts, "valid": counts["errors"] == 0, "stored_findings": len(findings), "total_findings": total, "rules": rules}
    made = {**last, "summary": summary, "findings": findings, "not_run": not_run}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _text_of(counts: Dict[str, int], findings: List[Finding]) -> str:
    lines = [str(each) for each in findings]
    verdict = "valid" if counts["errors"] == 0 else "not valid"
    lines.append(f"{verdict}: {counts['records']} statements, {counts['invalid_records']} of them invalid; "
                 f"{counts['errors']} errors, {counts['warnings']} warnings, {counts['infos']} infos")
    return "\n".join(lines) + "\n"
