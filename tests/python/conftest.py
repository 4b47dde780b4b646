"""What the tests share: statements, and where things are."""
import json
import os
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

MINIMAL = {
    "decision_account": "DECISION_ACCOUNT_SUSPENDED",
    "decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT",
    "illegal_content_legal_ground": "Article 7 of the Animal Welfare Act",
    "illegal_content_explanation": "The provision forbids fights between animals.",
    "content_type": ["CONTENT_TYPE_VIDEO"],
    "category": "STATEMENT_CATEGORY_ANIMAL_WELFARE",
    "content_date": "2025-03-04",
    "application_date": "2025-05-06",
    "decision_facts": "The video shows a dog fight.",
    "source_type": "SOURCE_VOLUNTARY",
    "automated_detection": "No",
    "automated_decision": "AUTOMATED_DECISION_PARTIALLY",
    "puid": "case-1",
}


@pytest.fixture
def statement():
    """A function that makes a valid statement with changes; None leaves a member out."""

    def make(**changes):
        made = {**MINIMAL, **changes}
        return {name: value for name, value in made.items() if value is not None}

    return make


@pytest.fixture
def good(statement):
    return json.dumps(statement()).encode()


@pytest.fixture
def cli():
    """The program that was built with the library."""
    return os.environ["DSACHECK_CLI"]


@pytest.fixture
def source():
    """The project's source tree."""
    return Path(os.environ["DSACHECK_SOURCE"])


@pytest.fixture
def shared():
    """Facts from outside; tests that need what is not there are skipped."""
    return Path(os.environ["DSACHECK_SHARED_FACTS"])
