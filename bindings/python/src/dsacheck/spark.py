"""Plain functions for Spark, and for all that works on partitions or record batches. Nothing here imports Spark.

    findings = statements.mapInArrow(lambda batches: dsacheck.spark.validate_batches(batches, "body"), dsacheck.spark.SCHEMA)
    findings = statements.rdd.mapPartitions(lambda rows: dsacheck.spark.validate_rows(rows, "body"))

`statements` has a column `body` of JSON, as text or bytes; each finding becomes a row. `record` counts the rows of a partition.
"""
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, Optional, Tuple

from ._options import Options
from ._report import Finding
from ._validate import Payload, validate_statement

if TYPE_CHECKING:
    import pyarrow

_COLUMNS: Tuple[Tuple[str, str], ...] = (
    ("record", "bigint"),
    ("puid", "string"),
    ("rule", "string"),
    ("severity", "string"),
    ("pointer", "string"),
    ("value", "string"),
    ("message", "string"),
)

SCHEMA = ", ".join(f"{name} {kind}" for name, kind in _COLUMNS)
"""The columns of the findings, in Spark's words."""


def _row(record: int, found: Finding) -> Dict[str, Any]:
    return {
        "record": record,
        "puid": found.puid,
        "rule": found.rule,
        "severity": found.severity.value,
        "pointer": found.pointer,
        "value": found.value,
        "message": found.message,
    }


def _findings(payloads: Iterable[Optional[Payload]], options: Optional[Options], first: int = 0) -> Iterator[Dict[str, Any]]:
    for record, payload in enumerate(payloads, first):
        report = validate_statement(b"" if payload is None else payload, options=options)
        for found in report.findings:
            yield _row(record, found)


def validate_rows(rows: Iterable[Any], column: str, *, options: Optional[Options] = None) -> Iterator[Tuple[Any, ...]]:
    """The findings in the statements of a partition's rows, as tuples in the order of `SCHEMA`."""
    for row in _findings((each[column] for each in rows), options):
        yield tuple(row.values())


def validate_batches(
    batches: "Iterable[pyarrow.RecordBatch]", column: str, *, options: Optional[Options] = None
) -> "Iterator[pyarrow.RecordBatch]":
    """The findings in the statements of record batches, as record batches with the columns of `SCHEMA`."""
    import pyarrow

    kinds = {"bigint": pyarrow.int64(), "string": pyarrow.string()}
    schema = pyarrow.schema([(name, kinds[kind]) for name, kind in _COLUMNS])
    first = 0
    for batch in batches:
        payloads: List[Any] = batch.column(batch.schema.get_field_index(column)).to_pylist()
        yield pyarrow.RecordBatch.from_pylist(list(_findings(payloads, options, first)), schema=schema)
        first += len(payloads)
