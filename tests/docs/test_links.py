"""Every link on a page leads to a place that is there, and every anchor to a heading."""

import re
from pathlib import Path

import pytest
from console import PAGES, ROOT, text_of

FOR_CONTRIBUTORS = [ROOT / name for name in ("ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")]
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", _FENCED.sub("", text_of(page)), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", [*PAGES, *FOR_CONTRIBUTORS], ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    """Inside the repository; what lies on the web is not looked up."""
    for link in _LINK.findall(_FENCED.sub("", text_of(page))):
        if re.match(r"[a-z]+:", link):
            continue
        place, _, anchor = link.partition("#")
        there = (page.parent / place).resolve() if place else page
        assert there.exists(), link
        assert not anchor or anchor in anchors(there), link


def test_every_page_is_two_clicks_away() -> None:
    """The first page leads to the list of pages, or to the page itself; the list leads to every page."""
    listed = {
        (ROOT / "docs" / link.partition("#")[0]).resolve()
        for link in _LINK.findall(text_of(ROOT / "docs" / "README.md"))
    }
    assert [page for page in PAGES if page not in listed and page.name != "README.md"] == []
    assert "(docs/README.md)" in text_of(ROOT / "README.md")
