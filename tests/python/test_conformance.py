"""The recorded verdicts of the API, through Python: the verdict, the failing fields, the messages, what is stored."""
import base64
import gzip
import json

import pytest

import dsacheck

RECORDED_AT = 1781524800  # 15 June 2026: relative dates count from about then
FORMAT_MESSAGE = "does not match the format YYYY-MM-DD."


def bodies(path):
    """Each record with the exact bytes of its request: numbers and escapes must not pass through a parser."""
    decoder = json.JSONDecoder()
    for line in gzip.open(path, "rt", encoding="utf-8"):
        record = json.loads(line)
        if "raw" in record:
            body = base64.b64decode(record["raw"])
        else:
            start = line.index('"input":') + len('"input":')
            start += len(line[start:]) - len(line[start:].lstrip())
            body = line[start : decoder.raw_decode(line, start)[1]].encode()
        if record["mode"] == "multi":
            body = b'{"statements":[' + body + b"]}"
        yield record, body


def messages(errors):
    """What is compared: behind the format message of a date, the bounds depend on PHP's free-form reader."""
    if not isinstance(errors, dict):
        return {}
    flat = {}
    for name, value in errors.items():
        if isinstance(value, dict):
            flat.update({f"{name}/{inner}": list(texts) for inner, texts in value.items()})
        else:
            flat[name] = list(value)
    for texts in flat.values():
        for index, text in enumerate(texts):
            if FORMAT_MESSAGE in text:
                del texts[index + 1 :]
                break
    return flat


def cleaned(value, name=""):
    if isinstance(value, dict):
        return {key: cleaned(each, key) for key, each in value.items() if each is not None}
    if isinstance(value, list):
        return [cleaned(each) for each in value]
    if isinstance(value, str) and (name in ("content_date", "application_date") or name.startswith("end_date_")):
        return value[:10]
    return value


def test_every_recorded_verdict_is_ours(shared):
    path = shared / "conformance" / "api-open.jsonl.gz"
    if not path.exists():
        pytest.skip(f"needs the recorded verdicts ({path})")
    count = 0
    wrong = []
    for record, body in bodies(path):
        count += 1
        answer = dsacheck.api_response(body, "statement" if record["mode"] == "single" else "statements", now=RECORDED_AT)
        good = answer.valid == record["valid"]
        if "exception" in record or "post_exception" in record:
            good = good and answer.status == 500
        elif "puid_duplicates" in record:
            good = good and answer.body["errors"]["existing_puids"] == record["puid_duplicates"]
        else:
            errors = answer.body["errors"] if answer.status == 422 else {}
            if record["mode"] == "multi":
                errors = errors.get("statement_0", errors)
            good = good and messages(errors) == messages(record["errors"])
            good = good and ("message" not in record or answer.body["message"] == record["message"])
            if "stored" in record and answer.status == 201:
                stored = answer.body.get("statements", answer.body) if record["mode"] != "single" else answer.body
                if record["mode"] == "multi":
                    stored = stored[0]
                good = good and cleaned(stored) == cleaned(record["stored"])
        if not good:
            wrong.append((record["id"], answer.text[:300]))
    print(f"{count - len(wrong)} of {count} verdicts agree")
    assert count == 15461
    assert wrong[:5] == []
