"""The pages for contributors name places that are there."""

import re
from pathlib import Path

import pytest
from console import ROOT

PAGES = ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/glossary.md", "src/stronghold_cli/sheet/README.md"]
MADE_UP = {"m004_place_of_an_arrest.py"}
"""What a recipe makes for its example."""


@pytest.mark.parametrize("page", PAGES)
def test_every_place_that_a_page_names_is_there(page: str) -> None:
    """A file or a folder in code quotes; `…` and `<verb>` stand for a choice."""
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:[\w.-]+/)*[\w-]+\.(?:py|csv|toml|sql|md|sheet|sh)|(?:[\w.-]+/)+)`", text))
    assert len(named) > 20
    missing = {name for name in named if not _is_there(name, beside=(ROOT / page).parent)}
    assert missing <= MADE_UP


@pytest.mark.parametrize("page", PAGES)
def test_every_class_and_table_that_a_page_names_is_there(page: str) -> None:
    """`DatedBefore`, `FORMATS`: one word in code quotes with a capital that some module says."""
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`([A-Z]\w+)[`(]", text))
    said = {
        word
        for folder in ("src", "tests")
        for module in (ROOT / folder).rglob("*.py")
        for word in re.findall(r"\b[A-Z]\w+", module.read_text(encoding="utf-8"))
    }
    assert named <= said


def _is_there(name: str, beside: Path) -> bool:
    """Whether a place is there, from the root, the package or its page; a file's name alone may be anywhere."""
    package = ROOT / "src" / "stronghold_cli"
    anywhere = (each for folder in ("src", "tests", "seeds") for each in (ROOT / folder).rglob(name))
    return any((folder / name).exists() for folder in (ROOT, package, beside)) or ("/" not in name and any(anywhere))
