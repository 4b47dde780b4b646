"""The pytest plugin: the fixture `transparency_database`, and the assertions of `dsacheck.testing`."""
from typing import Iterator

import pytest

from .testing import assert_valid_report, assert_valid_statement
from .twin import Twin

__all__ = ["assert_valid_report", "assert_valid_statement", "transparency_database"]


@pytest.fixture
def transparency_database() -> Iterator[Twin]:
    """A twin of the Transparency Database's API on this machine, empty at the beginning of each test."""
    with Twin() as twin:
        yield twin
