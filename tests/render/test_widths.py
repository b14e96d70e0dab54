"""Every screen reads at every width: a line fits, and no word is parted."""

import re
import shutil
import sys
from pathlib import Path

import pytest

import every_line
from conftest import Stronghold
from stronghold_cli.cli.desk import Desk
from stronghold_cli.render.tables import BAD, Column, Screen, table

WIDTHS = (40, 60, 80, 100, 200)
_GIVEN_UP = re.compile(
    r"^\(no room for [^)]*\)\n|^[\d,]+ more measures? ha[^(]*\(--measure\s.*?left\s+out\.$"
    r"|^There is no room here\s.*?\.$|^Running\s+totals,\s+from.*?:$"
    r"|^\[[a-z]+\] .*?$(?:\n  .*?$)*|\[[a-z]{1,2}(?:\s+[a-z]{1,2})*\]",
    re.MULTILINE | re.DOTALL,
)
"""What stands on a narrow screen instead of what it has no room for: sentences, and more footnotes."""
_COPIED = re.compile(r"stronghold [a-z]|[\w.]/[\w.]|\b[0-9a-f]{64}\b")
"""What is copied stays on a line that may be longer than the screen: a command, a path, a seal."""


def _prints(line: every_line.Line) -> bool:
    return any(each.name == "format" for each in every_line.leaf(line.words).params)


LINES = [
    *("", "list arrest", "list charge", "list activity", "show LINE-1", "due --within 14d"),
    *(line.words for line in every_line.LINES if _prints(line)),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the ledger lies that all commands find something in."""
    return tmp_path_factory.mktemp("widths")


@pytest.mark.parametrize("line", LINES)
def test_every_screen_fits_every_width(
    stronghold: Stronghold, place: Path, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is longer than the screen but for what is copied whole, and each word is one of the wide screen's."""
    if not (place / "ledger.db").exists():
        every_line.begin(stronghold, place, monkeypatch)
    shutil.copytree(place, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    there = every_line.there(tmp_path)
    wide: set[str] = set()
    for width in (1000, *WIDTHS):
        shutil.copy(place / "ledger.db", tmp_path)
        page = stronghold(line, width=width, terminal=True, **there).out
        wide = wide or _words(page)
        assert [each for each in page.splitlines() if len(each) > width and not _COPIED.search(each)] == [], width
        assert _words(page) - wide == set(), width


def _words(page: str) -> set[str]:
    """Return the words on a page, without the colon, comma or full stop after one, and none that is cut and says so.

    A command that goes on after a backslash is one line.
    """
    text = re.sub(r" \\\n +", " ", _GIVEN_UP.sub("", page))
    return {word.rstrip(":,;.") for word in text.split() if not word.endswith("…")}


TERMS = [
    *(Column("measure", wide=True), Column("figure", right=True, wide=True), Column("records", right=True, spared=1)),
    *(Column("difference", right=True, wide=True), Column("records", right=True, spared=1)),
]
SENTENCED = [["  Prison terms of anybody", "275 years 4 months 70 days", "79", "+86 years 10 months -14 days", "30"]]


def test_a_term_is_short_where_there_is_no_room_and_never_on_two_lines() -> None:
    """Before a column goes; columns that go together go at once, and what stands under a heading stays there."""
    at = {width: table(TERMS, SENTENCED, Screen(width)) for width in (110, 70, 48, 30)}
    assert at[110].endswith("275 years 4 months 70 days       79  +86 years 10 months -14 days       30\n")
    assert at[70].endswith("  Prison terms of anybody  275y4m70d       79  +86y10m-14d       30\n")
    assert at[48].splitlines()[1:] == [
        *("  Prison terms of         275y4m70d  +86y10m-14d", "  anybody"),
        *("(no room for records: 51 columns are wide", "  enough)"),
    ]
    assert "    275 years 4 months 70 days\n" in at[30]


COLUMNS = [
    *(Column("ref"), Column("date"), Column("what it was", wide=True), Column("area", spared=1)),
    *(Column("sum", right=True), Column("by", spared=2)),
]
ROWS = [["CASH-1", "4 Mar 2021", "released-under-investigation", "Aylesbury", "£4,260", "consent"]]


def test_a_table_gives_up_what_it_can_spare_and_says_so() -> None:
    """The first to go goes first, and only as many as have to."""
    assert table(COLUMNS, ROWS, Screen(70)).splitlines()[-1] == "(no room for area: 76 columns are wide enough)"
    assert table(COLUMNS, ROWS, Screen(62)).endswith("\n(no room for area and by: 76 columns are wide enough)\n")
    assert "(no" not in table(COLUMNS, ROWS, Screen(76))


def test_each_record_is_a_block_where_no_table_is_left() -> None:
    """All of it is there, under what names it."""
    assert table(COLUMNS, ROWS, Screen(40)) == (
        "CASH-1\n  date: 4 Mar 2021\n  what it was:\n    released-under-investigation\n"
        "  area: Aylesbury\n  sum: £4,260\n  by: consent\n"
    )


def test_nothing_is_given_up_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes on to another program has every column, however long its lines are; COLUMNS alone says otherwise."""
    monkeypatch.delenv("COLUMNS", raising=False)
    here = Desk.here()
    assert (here.screen.width > 10_000, here.screen.looked_at) == (not sys.stdout.isatty(), sys.stdout.isatty())
    monkeypatch.setenv("COLUMNS", "60")
    assert Desk.here().width == Desk.here().terminal_width == 60
    heading, row = table(COLUMNS, ROWS, Screen(40, looked_at=False)).splitlines()
    assert ["Aylesbury" in row, "area" in heading, "released-under-investigation" in row] == [True] * 3


@pytest.mark.parametrize("width", WIDTHS)
def test_a_colour_adds_to_what_is_said_and_moves_nothing(width: int) -> None:
    """Without colours the same words stand in the same places."""
    columns = [column._replace(tone=lambda cell: BAD if cell == "£4,260" else "") for column in COLUMNS]
    coloured = table(columns, ROWS, Screen(width, colour=True))
    assert "\x1b[31m" in coloured
    assert re.sub(r"\x1b\[\d*m", "", coloured) == table(COLUMNS, ROWS, Screen(width))
