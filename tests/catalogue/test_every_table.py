"""What holds for every table of the catalogue, whatever it is of: who breaks it is told the file and the lines."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from stronghold_cli.catalogue import items
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.tables import read_table, several

NAMES = sorted(path.name for path in Path(items.__file__).parent.glob("*.csv"))
SUBJECTS = {
    "classes.csv": ("item", "form"),
    "clock_settled_by.csv": ("clock", "kind", "link", "where"),
    "entry_words.csv": ("words", "is"),
    "prices.csv": ("item", "form", "unit", "basis"),
    "scales.csv": ("category", "item", "most"),
    "sentence_limits.csv": ("disposal", "field"),
    "thing_words.csv": ("said", "is"),
}
"""The columns that say what a row is of, where that is not the first one alone."""
SPELLINGS = ("words", "loose", "also", "published")
"""The columns of further words for what a row is of."""
RESTS_ON = ("authority", "source")

Row = Mapping[str, str]


def wrong_in(name: str, rows: Sequence[Row]) -> Iterator[str]:
    """Yield what is wrong in a table, with its lines."""
    alike: dict[tuple[str, ...], list[tuple[int, Row]]] = {}
    spelled: dict[str, tuple[int, Row]] = {}
    for line, row in enumerate(rows, 2):
        yield from (f"{name}, line {line}: {problem}" for problem in wrong_in_row(row))
        for first, other in alike.setdefault(subject(name, row), []):
            if overlap(other, row):
                yield f"{name}, lines {first} and {line}: two rows of {' '.join(subject(name, row))} on one day"
        alike[subject(name, row)].append((line, row))
        for word in words_of(name, row):
            first, other = spelled.setdefault(word, (line, row))
            if subject(name, other) != subject(name, row):
                yield f"{name}, lines {first} and {line}: {word} is a word of both"


def wrong_in_row(row: Row) -> Iterator[str]:
    """Yield what is wrong in a row by itself."""
    for column, cell in row.items():
        if column is None or cell is None:
            yield "not as many fields as there are headings"
        elif cell != " ".join(cell.split()) or not cell.isprintable():
            yield f"{column} has blanks or control characters that nobody sees: {cell!r}"
        elif column in RESTS_ON and not cell:
            yield f"{column} is empty"
        elif column in SPELLINGS and len({key_of(word) for word in several(cell)}) != len(cell.split(";")) and cell:
            yield f"{column} has a word twice, or an empty one: {cell!r}"
    try:
        if span_of(row)[0] > span_of(row)[1]:
            yield "its last day is before its first"
    except ValueError as problem:
        yield str(problem)


def subject(name: str, row: Row) -> tuple[str, ...]:
    """Return what a row is of, however it is spelled."""
    return tuple(key_of(row[column]) for column in SUBJECTS.get(name, (next(iter(row)),)))


def words_of(name: str, row: Row) -> set[str]:
    """Return the words of a row as they are compared; none where a row is of more than a word."""
    if name in SUBJECTS:
        return set()
    further = (word for column in SPELLINGS for word in several(row.get(column, "")))
    return set(map(key_of, (next(iter(row.values())), *further)))


def span_of(row: Row) -> tuple[date, date]:
    """Return the first and the last day of a row.  Raises ValueError for one that is no day."""
    first, last = row.get("valid_from"), row.get("valid_to")
    return date.fromisoformat(first) if first else date.min, date.fromisoformat(last) if last else date.max


def overlap(one: Row, other: Row) -> bool:
    """Whether two rows hold on one day; a row with a day that is none is told by itself."""
    try:
        (since, until), (begins, ends) = span_of(one), span_of(other)
    except ValueError:
        return False
    return since <= ends and begins <= until


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_in_a_table(name: str) -> None:
    """No two rows of one thing on one day, no word of two, no row without what it rests on."""
    assert list(wrong_in(name, read_table(name))) == []


def dated() -> list[str]:
    return [name for name in NAMES if "valid_from" in read_table(name)[0]]


def faulty(name: str, column: str, cell: str) -> list[str]:
    """Return what is said of a table whose third row has another cell."""
    rows = [dict(row) for row in read_table(name)[:4]]
    rows[2][column] = cell
    return list(wrong_in(name, rows))


@pytest.mark.parametrize("name", NAMES)
def test_a_row_that_is_there_twice_is_told_with_both_lines(name: str) -> None:
    """On the same days, in whatever spelling."""
    rows = read_table(name)[:3]
    assert any(each.startswith(f"{name}, lines 4 and 5: two rows of ") for each in wrong_in(name, [*rows, rows[2]]))


@pytest.mark.parametrize("name", NAMES)
def test_what_nobody_sees_in_a_cell_is_told_with_its_line(name: str) -> None:
    """A blank at the end of a word makes another word of it."""
    column = next(iter(read_table(name)[0]))
    told = faulty(name, column, f"{read_table(name)[2][column]} ")
    assert any(each.startswith(f"{name}, line 4: {column} has blanks") for each in told)


@pytest.mark.parametrize("name", dated())
def test_days_that_overlap_are_told_with_both_lines(name: str) -> None:
    """By one day, or whole; a day that is none, and a last one before the first, with their own line."""
    row = read_table(name)[2]
    one, other = {**row, "valid_from": "2001-01-01"}, {**row, "valid_from": "2002-01-01", "valid_to": "2002-06-30"}
    for last in ("2002-01-01", "2003-01-01", ""):
        told = list(wrong_in(name, [{**one, "valid_to": last}, other]))
        assert len(told) == 1 and told[0].startswith(f"{name}, lines 2 and 3: two rows of "), last
    assert list(wrong_in(name, [{**one, "valid_to": "2001-12-31"}, other])) == []
    assert list(wrong_in(name, [{**one, "valid_to": "2000-12-31"}])) == [
        f"{name}, line 2: its last day is before its first"
    ]
    assert list(wrong_in(name, [{**one, "valid_to": "2001-02-30"}])) == [
        f"{name}, line 2: day is out of range for month"
    ]


@pytest.mark.parametrize(
    ("name", "column"), [(name, column) for name in NAMES for column in RESTS_ON if column in read_table(name)[0]]
)
def test_a_row_that_rests_on_nothing_is_told_with_its_line(name: str, column: str) -> None:
    """No authority, and no source."""
    assert faulty(name, column, "") == [f"{name}, line 4: {column} is empty"]


@pytest.mark.parametrize(
    ("name", "column"),
    [
        (name, column)
        for name in NAMES
        for column in SPELLINGS
        if name not in SUBJECTS and column in read_table(name)[0]
    ],
)
def test_a_word_of_another_row_is_told_with_both_lines(name: str, column: str) -> None:
    """Its own name is a word too, however it is spelled."""
    other = next(iter(read_table(name)[0].values()))
    word = f"{other.upper()};{other}x"
    assert any(
        each.startswith(f"{name}, lines 2 and 4: ") and each.endswith(" is a word of both")
        for each in faulty(name, column, word)
    )
