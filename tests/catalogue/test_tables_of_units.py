"""The units that drugs are counted in: no word stands for two, and each has a figure or stands beside one."""

from stronghold_cli.tables import read_table, several
from stronghold_cli.values.quantity import PIECE_UNITS, THING, UNITS, instead


def test_a_word_is_of_one_unit_and_of_none_that_nobody_counts_in() -> None:
    """Of two it would go into the figure of the one that stands last; the line is named."""
    seen: dict[str, str] = {}
    for name in ("units.csv", "not_units.csv"):
        for line, row in enumerate(read_table(name), 2):
            words = [row.get("unit") or row["word"], row["plural"], *several(row.get("words", ""))]
            for word in dict.fromkeys(words):
                assert word == word.strip().casefold() != "", f"{name}, line {line}: {word!r}"
                assert word not in seen, f"{name}, line {line}: {word!r} is in {seen.get(word)}"
                seen[word] = f"{name}, line {line}"


def test_each_unit_has_a_figure_of_its_own_or_stands_instead_of_one_that_has() -> None:
    """Two units in one figure would be added to each other; a thing has the figures of things."""
    figures = {unit.name: unit.figure for unit in PIECE_UNITS if unit.figure}
    assert len(set(figures.values())) == len(figures)
    for line, unit in enumerate(PIECE_UNITS, 2):
        where = f"units.csv, line {line}: {unit}"
        assert unit.instead_of in figures or unit.name in figures or unit.name == THING, where
        assert bool(unit.figure) == bool(unit.title) == bool(unit.about), where
        assert unit.figure or not unit.psa, where


def test_what_is_no_unit_says_what_to_say_instead() -> None:
    """Where it is said of some drugs only, of those that come in that unit."""
    for line, row in enumerate(read_table("not_units.csv"), 2):
        where = f"not_units.csv, line {line}"
        for word in (row["word"], row["plural"]):
            assert instead(word, ()) == row["instead"] != "", where
            assert instead(word, {*UNITS} - {row["only_in"]}) == ("" if row["only_in"] else row["instead"]), where
