"""Checks the documents that the EU Digital Services Act asks online services to produce.

>>> import dsacheck
>>> report = dsacheck.validate_statement({"puid": "case 1"})
>>> report.ok
False

All functions may be called from several threads at the same time.
"""
from ._answer import ApiResponse, api_response
from ._dump import DumpOptions, DumpPlatform, DumpReport, DumpRule, validate_dump
from ._fix import Change, Fixed, fix
from ._library import DsacheckError, RunFailed, UnknownName, library_version
from ._merge import merge_reports
from ._options import Options, Suppression, find_config
from ._report import Cell, Finding, Fix, Report, RuleCount, Severity
from ._rules import Citation, Rule, explain, rule, rules
from ._validate import Payload, validate_report, validate_statement, validate_statements

__version__ = library_version()

__all__ = [
    "ApiResponse",
    "Cell",
    "Change",
    "Citation",
    "DsacheckError",
    "DumpOptions",
    "DumpPlatform",
    "DumpReport",
    "DumpRule",
    "Finding",
    "Fix",
    "Fixed",
    "Options",
    "Payload",
    "Report",
    "Rule",
    "RuleCount",
    "RunFailed",
    "Severity",
    "Suppression",
    "UnknownName",
    "__version__",
    "api_response",
    "explain",
    "find_config",
    "fix",
    "merge_reports",
    "rule",
    "rules",
    "validate_dump",
    "validate_report",
    "validate_statement",
    "validate_statements",
]
