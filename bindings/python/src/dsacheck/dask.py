"""Validating more than one machine can: files over the workers of a Dask cluster.

Each file is validated where a worker can read it; only reports travel. The result is that of one run over all files.
"""
import importlib
import os
from typing import TYPE_CHECKING, Any, Optional, Sequence, Union

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
    kept = (options or Options()).max_findings
    parts: Sequence[Any] = [dask.delayed(_validate)(os.fspath(path), options) for path in paths]
    if not parts:
        return merge_reports([])
    while len(parts) > 1:
        parts = [dask.delayed(_merged)(list(parts[at : at + _GROUP]), kept) for at in range(0, len(parts), _GROUP)]
    cluster: Any = client
    report: Report = parts[0].compute() if cluster is None else cluster.compute(parts[0]).result()
    return report


def _validate(path: str, options: Optional[Options]) -> Report:
    return validate_statements(path, options=options)


def _merged(reports: Sequence[Report], kept: int) -> Report:
    return merge_reports(reports, max_findings=kept)
