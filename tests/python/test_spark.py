import importlib
import json
import sys
import types

import pytest

from dsacheck import Options, spark

API = Options(profile="api")


def test_rows_of_a_partition_give_findings_in_the_order_of_the_schema(statement):
    rows = [{"body": json.dumps(statement())}, {"body": json.dumps(statement(puid="a b"))}, {"body": None}]
    found = list(spark.validate_rows(iter(rows), "body", options=API))
    assert spark.SCHEMA.startswith("record bigint, puid string, rule string")
    assert found[0][:5] == (1, "a b", "puid-malformed", "error", "/puid")
    assert {each[0] for each in found} == {1, 2}
    assert all(len(each) == spark.SCHEMA.count(",") + 1 for each in found)


class Batch:
    """As much of pyarrow's record batches as is needed, where pyarrow is missing."""

    def __init__(self, columns):
        self.columns = columns
        self.schema = self
        self.names = list(columns)
        self.num_rows = len(next(iter(columns.values()), []))

    from_pydict = classmethod(lambda cls, columns: cls(columns))

    @classmethod
    def from_pylist(cls, rows, schema):
        return cls({name: [row[name] for row in rows] for name, _ in schema})

    def get_field_index(self, name):
        return self.names.index(name)

    def column(self, index):
        values = self.columns[self.names[index]]
        return type("Column", (), {"to_pylist": lambda self: values})()

    def to_pylist(self):
        return [dict(zip(self.names, values)) for values in zip(*self.columns.values())]


@pytest.fixture
def pyarrow(monkeypatch):
    try:
        return importlib.import_module("pyarrow")
    except ImportError:
        module = types.ModuleType("pyarrow")
        module.RecordBatch, module.schema, module.int64, module.string = Batch, list, int, str
        monkeypatch.setitem(sys.modules, "pyarrow", module)
        return module


def test_record_batches_give_record_batches(statement, pyarrow):
    bodies = [json.dumps(statement(puid=puid)) for puid in ("a", "b b", "c", "d d")]
    batches = [pyarrow.RecordBatch.from_pydict({"n": [1, 2], "body": bodies[:2]}), pyarrow.RecordBatch.from_pydict({"n": [3, 4], "body": bodies[2:]})]
    found = list(spark.validate_batches(iter(batches), "body", options=API))
    assert [each.num_rows for each in found] == [1, 1]
    assert found[1].to_pylist()[0]["record"] == 3
    assert found[0].schema.names == [column.split()[0] for column in spark.SCHEMA.split(", ")]
