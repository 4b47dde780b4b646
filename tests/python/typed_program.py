"""A program as users write it: its types are those that the package tells."""
from typing import List

import dsacheck
from dsacheck.testing import assert_valid_statement
from dsacheck.twin import Twin


def messages(payload: bytes) -> List[str]:
    report: dsacheck.Report = dsacheck.validate_statement(payload, options=dsacheck.Options(profile="api"))
    worst = max((each.severity for each in report.findings), default=dsacheck.Severity.INFO)
    count: int = report.errors + report.invalid_records
    return [f"{each.pointer}: {each.message}" for each in report.findings] + [str(worst), str(count)]


def stored(twin: Twin) -> int:
    answer: dsacheck.ApiResponse = dsacheck.api_response({"puid": "a"}, "statement")
    assert_valid_statement("{}")
    return len(twin.statements) + answer.status


def of_a_dump(path: str) -> int:
    options = dsacheck.Options(config=dsacheck.find_config(path), baseline=b"", record_baseline=True)
    report: dsacheck.DumpReport = dsacheck.validate_dump(path, options=options, dump_options=dsacheck.DumpOptions(jobs=2), progress=print)
    counted: List[int] = [each.count for platform in report.platforms for each in platform.rules]
    return sum(counted) + report.found.records


def mended(payload: bytes) -> bytes:
    fixed: dsacheck.Fixed = dsacheck.fix(payload, guesses=True)
    return fixed.data if fixed.settled else mended(fixed.data)
