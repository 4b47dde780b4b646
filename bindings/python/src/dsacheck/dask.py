"""Validating more than one machine can: files over the workers of a Dask cluster.

Each file is validated where a worker can read it; only what was found travels. The result is that of one run over all
files.
"""
import datetime
import dataclasses
import importlib
import os
import time
from typing import TYPE_CHECKING, Any, List, Optional, Sequence, Union

from ._dump import DumpOptions, DumpReport, joined_dump, share_of_dump
from ._merge import merge_reports
from ._options import Options
from ._report import Report
from ._validate import validate_statements

if TYPE_CHECKING:
    from distributed import Client

Path = Union[str, "os.PathLike[str]"]
_GROUP = 8  # reports that are merged at once: the result does not depend on it


def validate_files(paths: Sequence[Path], *, client: "Optional[Client]" = None, options: Optional[Options] = None) -> Report:
    """Validates files of statements over a cluster: the one of `client`, or Dask's default.

    Raises RunFailed when a worker cannot read a file. The workers need this package.
    """
    dask: Any = importlib.import_module("dask")
    chosen = _at_one_time(options)
    parts: Sequence[Any] = [dask.delayed(_validate)(os.fspath(path), chosen) for path in paths]
    if not parts:
        return merge_reports([])
    while len(parts) > 1:
        parts = [dask.delayed(merge_reports)(list(parts[at : at + _GROUP])) for at in range(0, len(parts), _GROUP)]
    whole: Any = dask.delayed(_conclude)(parts[0])
    report: Report = _computed(whole, client)
    return report


def validate_dumps(
    paths: Sequence[Path],
    *,
    client: "Optional[Client]" = None,
    options: Optional[Options] = None,
    dump_options: Optional[DumpOptions] = None,
) -> DumpReport:
    """Checks dumps over a cluster, a task for each path: an archive, a CSV file, a folder or a pattern. The report is that of
    `validate_dump` for all paths on one machine, with the rules on many rows, the profile, and puids that stand in several
    of the files.

    What a worker found has some 60 bytes for each row, which go to the worker that joins them. Raises RunFailed, with a
    `report` on the others, when a worker cannot open a file. Rows are not split.
    """
    dask: Any = importlib.import_module("dask")
    chosen = _at_one_time(options)
    more = dump_options or DumpOptions()
    if more.jobs == 0:
        more = dataclasses.replace(more, jobs=1)
    shares: List[Any] = [dask.delayed(share_of_dump)(os.fspath(path), chosen, more) for path in paths]
    report: DumpReport = _computed(dask.delayed(joined_dump)(shares, chosen, more), client)
    return report


def _at_one_time(options: Optional[Options]) -> Options:
    """The options with the present time, which then is the same for all workers, and a thread a task: Dask has the others."""
    chosen = options or Options()
    if chosen.jobs == 0:
        chosen = dataclasses.replace(chosen, jobs=1)
    if chosen.now is None:
        chosen = dataclasses.replace(chosen, now=int(time.time()))
    if chosen.as_of is None and not chosen.config:
        moment = chosen.now if isinstance(chosen.now, datetime.datetime) else datetime.datetime.fromtimestamp(chosen.now or 0, datetime.timezone.utc)
        chosen = dataclasses.replace(chosen, as_of=moment.astimezone(datetime.timezone.utc).date())
    return chosen


def _computed(task: Any, client: Any) -> Any:
    return task.compute() if client is None else client.compute(task).result()


def _validate(path: str, options: Options) -> Report:
    return validate_statements(path, options=options, conclude=False)


def _conclude(report: Report) -> Report:
    return merge_reports([report], conclude=True)
