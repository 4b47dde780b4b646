"""Ten checks of enumerations with Python's csv or json module: see compare.sh.

    compare.py json FILE.ndjson | csv FILE.csv | values
"""
import csv
import json
import pathlib
import re
import sys

PREFIXES = {
    "decision_ground": "DECISION_GROUND_",
    "category": "STATEMENT_CATEGORY_",
    "source_type": "SOURCE_",
    "automated_decision": "AUTOMATED_DECISION_",
    "decision_provision": "DECISION_PROVISION_",
    "decision_account": "DECISION_ACCOUNT_",
    "account_type": "ACCOUNT_TYPE_",
    "decision_monetary": "DECISION_MONETARY_",
    "automated_detection": "Yes|No",
    "incompatible_content_illegal": "Yes|No",
}


def values():
    """The values of each field, from the library's own tables."""
    folder = pathlib.Path(__file__).resolve().parents[2] / "include" / "dsacheck" / "vocabulary"
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.hpp")))
    literals = set(re.findall(r'"([A-Z_0-9]+)"', text))
    return {
        field: sorted(prefix.split("|") if "|" in prefix else (v for v in literals if v.startswith(prefix)))
        for field, prefix in PREFIXES.items()
    }


def main():
    how = sys.argv[1]
    allowed = {field: frozenset(list_) for field, list_ in values().items()}
    if how == "values":
        json.dump({field: sorted(list_) for field, list_ in allowed.items()}, sys.stdout)
        return
    wrong = records = 0
    if how == "json":
        checks = list(allowed.items())
        with open(sys.argv[2], "rb") as lines:
            for line in lines:
                records += 1
                try:
                    record = json.loads(line)
                except ValueError:
                    wrong += 1
                    continue
                for field, list_ in checks:
                    value = record.get(field)
                    if value is not None and value not in list_:
                        wrong += 1
    else:
        with open(sys.argv[2], encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            header = next(rows)
            checks = [(header.index(field), list_) for field, list_ in allowed.items()]
            for row in rows:
                records += 1
                if len(row) != len(header):
                    wrong += 1  # RFC 4180 readers go misread a quote behind a backslash
                    continue
                for at, list_ in checks:
                    value = row[at]
                    if value and value not in list_:
                        wrong += 1
    print(records, "records,", wrong, "wrong values")


main()
