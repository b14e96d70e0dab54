"""Tables and paragraphs on a screen of a given width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from stronghold_cli.render.tables import Column, Screen, folded, table

COLUMNS = [Column("ref"), Column("what it is", wide=True), Column("adds", right=True)]
ROWS = [["SEIZURE-1", "heroin in forty-one wraps, found on the stairs", "4.92 g"], ["SEIZURE-2", "", "1.2 kg"]]


def test_a_table_as_wide_as_its_text_is_not_stretched() -> None:
    """On a wide screen each column is as wide as its longest cell; no line ends in spaces."""
    assert table(COLUMNS, ROWS, Screen(200)).splitlines() == [
        "ref        what it is                                        adds",
        "SEIZURE-1  heroin in forty-one wraps, found on the stairs  4.92 g",
        "SEIZURE-2                                                  1.2 kg",
    ]


def test_on_a_narrow_screen_the_wide_column_gives_way() -> None:
    """References and amounts stay whole; text folds at words."""
    assert table(COLUMNS, ROWS, Screen(44)).splitlines() == [
        "ref        what it is                   adds",
        "SEIZURE-1  heroin in forty-one        4.92 g",
        "           wraps, found on the",
        "           stairs",
        "SEIZURE-2                             1.2 kg",
    ]


def test_with_more_columns_than_there_is_room_for_nothing_is_left_out() -> None:
    """A column that is missing would be read as empty."""
    page = table([Column(f"c{n}") for n in range(60)], [["x"] * 60], Screen(40))
    assert page.count("x") == 60


@pytest.mark.parametrize("text", ["[bold red]x[/]", ":smiley:", "https://x.test", "'quoted' 12:30"])
def test_a_cell_is_never_markup(text: str) -> None:
    """Rich's own language means nothing in a record."""
    assert text in table([Column("note")], [[text]], Screen(80))


@given(st.text(), st.integers(40, 120))
def test_no_text_reaches_the_screen_as_a_control_character(text: str, width: int) -> None:
    """Whatever a record holds, and however wide the screen is."""
    page = table([Column("note", wide=True)], [[text]], Screen(width)) + folded(text, Screen(width))
    harm = {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\u202e", "\u200f"} - {"\n"}
    assert not harm & set(page)


def test_colour_is_in_headings_only_where_it_was_asked_for() -> None:
    """The bold of a heading is the only escape."""
    assert "\x1b[1m" in table(COLUMNS, ROWS, Screen(80, colour=True))
    assert "\x1b" not in table(COLUMNS, ROWS, Screen(80))


def test_a_dim_column_is_dim_only_where_there_is_colour() -> None:
    """What tells less than the rest stands back, folded or not; without colour it is as the rest."""
    columns = [Column("drawn", wide=True), Column("to type", dim=True)]
    for width in (80, 20):
        assert "\x1b[2mdrugs.wraps" in table(columns, [["Wraps of drugs", "drugs.wraps"]], Screen(width, colour=True))
        assert "\x1b" not in table(columns, [["Wraps of drugs", "drugs.wraps"]], Screen(width))


def test_rows_of_a_name_and_one_word_are_lines_where_a_table_has_no_room() -> None:
    """A list of words is no list of blocks on a narrow screen; what else a row says stands under it."""
    columns = [Column("word", wide=True), Column("means", wide=True), Column("own")]
    rows = [["nicked", "arrest", ""], ["rui", "released-under-investigation", ""], ["ndd", "drive", "the team's own"]]
    assert table(columns, rows, Screen(40)) == snapshot("""\
word: means
nicked: arrest
rui: released-under-investigation
ndd: drive
  own: the team's own
""")
