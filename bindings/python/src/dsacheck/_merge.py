"""Several reports as one: what a run over all of the inputs would have said."""
import dataclasses
from typing import Iterable, Optional

from ._library import check
from ._native import ffi, lib
from ._options import Options
from ._report import Report, report_of


def merge_reports(reports: Iterable[Report], *, max_findings: Optional[int] = None, conclude: bool = False) -> Report:
    """The reports of parts as one report, in their order, with exact counts.

    Of each rule and severity, the first `max_findings` findings are kept, as a single run does; None: as many as the
    options of the first report say. `conclude` tells suppressions that fit nothing: for reports that were made with
    `conclude=False`.
    """
    listed = list(reports)
    options: Options = listed[0].__dict__["_options"] if listed else Options()
    if max_findings is not None and max_findings != options.max_findings:
        options = dataclasses.replace(options, max_findings=max_findings)
    found = options.new_findings()
    for report in listed:
        check(lib.dsacheck_findings_merge(found, report.__dict__["_native"]))
    if conclude and options.has_suppressions:
        check(lib.dsacheck_findings_conclude(found, lib.DSACHECK_SUBJECT_STATEMENTS))
    summary = ffi.new("dsacheck_summary *")
    summary.size = ffi.sizeof("dsacheck_summary")
    check(lib.dsacheck_findings_summary(found, summary))
    return report_of(found, summary, options)
