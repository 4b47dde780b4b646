import json
import subprocess

import pytest

import dsacheck


def test_a_good_statement_is_answered_with_what_would_be_stored(statement):
    answer = dsacheck.api_response(statement(territorial_scope=["FR", "DE"], decision_monetary_other="x"))
    assert (answer.status, answer.valid) == (201, True)
    assert answer.body["puid"] == "case-1"
    assert answer.body["territorial_scope"] == ["DE", "FR"]
    assert [each["pointer"] for each in answer.dropped] == ["/decision_monetary_other"]


def test_a_bad_statement_is_answered_with_the_api_s_messages(statement):
    answer = dsacheck.api_response(json.dumps(statement(puid="a b")))
    assert (answer.status, answer.valid) == (422, False)
    assert answer.body == {"message": "The puid format is invalid.", "errors": {"puid": ["The puid format is invalid."]}}


def test_a_batch_goes_to_the_other_endpoint(statement):
    answer = dsacheck.api_response({"statements": [statement(), statement()]}, "statements")
    assert answer.status == 422
    assert answer.body["errors"]["existing_puids"] == ["case-1"]


def test_an_endpoint_that_does_not_exist_is_a_value_error():
    with pytest.raises(ValueError, match="statement, statements"):
        dsacheck.api_response(b"{}", "batch")


def test_the_answer_is_byte_for_byte_that_of_the_program(cli, statement):
    for made in (statement(), statement(puid="a b"), {}, statement(content_date="tomorrow")):
        body = json.dumps(made).encode()
        printed = subprocess.run(
            [cli, "api", "--endpoint", "statement", "--now", "1772451067", "-"], input=body, capture_output=True
        ).stdout.decode()
        answer = dsacheck.api_response(body, "statement", now=1772451067)
        assert printed == f'{{"status":{answer.status},"body":{answer.text}}}\n'
