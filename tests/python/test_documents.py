"""What the documents and docstrings show is true."""
import doctest
import importlib
import os
from pathlib import Path

import pytest


def documents():
    source = Path(os.environ["DSACHECK_SOURCE"])
    return [source / "README.md", source / "bindings" / "python" / "README.md"]


@pytest.mark.parametrize("path", documents(), ids=lambda path: "/".join(path.parts[-2:]))
def test_the_snippets_of_a_document_print_what_they_say(path, monkeypatch):
    monkeypatch.chdir(Path(os.environ["DSACHECK_SOURCE"]) / "examples" / "data")
    text = path.read_text(encoding="utf-8").replace("```", "\n")
    test = doctest.DocTestParser().get_doctest(text, {}, path.name, str(path), 0)
    assert test.examples, "there is nothing to try"
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test)
    assert result.failed == 0


@pytest.mark.parametrize("name", ["dsacheck", "dsacheck.twin"])
def test_docstrings_print_what_they_say(name):
    result = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert result.attempted > 0 and result.failed == 0
