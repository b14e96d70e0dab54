"""The pictures in the manual show what the program prints."""

import importlib.util
import re
import sys
from html import unescape
from types import ModuleType
from xml.dom import minidom

import pytest
from console import PAGES, ROOT, text_of

FOLDER = ROOT / "docs" / "pictures"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that makes them."""
    spec = importlib.util.spec_from_file_location("make_pictures", FOLDER / "make_pictures.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown(svg: str) -> list[tuple[str, str, str]]:
    """Return each text of a picture with its place: how the rest is drawn is Rich's, and differs by its version."""
    minidom.parseString(svg)  # noqa: S318 - our own
    texts = re.findall(r'<text class="[^"]*-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', svg)
    return [(x, y, unescape(text)) for x, y, text in texts]


@pytest.mark.long
def test_every_picture_is_what_the_program_prints(script: ModuleType, request: pytest.FixtureRequest) -> None:
    """Made again, each has the same words in the same places.  With --snapshot-update they are written again."""
    made = script.pictures()
    assert len(made) == 3
    for name, svg in made.items():
        path = FOLDER / f"{name}.svg"
        if request.config.option.update_snapshots and (not path.exists() or shown(svg) != shown(text_of(path))):
            path.write_text(svg, encoding="utf-8")
        assert len(shown(svg)) > 20, name
        assert shown(svg) == shown(text_of(path)), f"{name}: {sys.executable} docs/pictures/make_pictures.py"
        assert "url(http" not in svg, "nothing is fetched from elsewhere"
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(made)


def test_every_picture_stands_on_a_page() -> None:
    """With words for whoever cannot see it; one of them on the first page."""
    pages = {page: re.findall(r"!\[[^\]]{20,}\]\((?:[^)]*/)?(\w+)\.svg\)", text_of(page)) for page in PAGES}
    assert pages[ROOT / "README.md"]
    assert {name for names in pages.values() for name in names} == {path.stem for path in FOLDER.glob("*.svg")}
