"""JSON Lines: an object a line, numbers exact, and nothing that is not one value a name."""

from pathlib import Path

import pytest

from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.workbook import Cell, Row, open_workbook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a file is to be."""
    return tmp_path / "seizures.jsonl"


def test_the_names_come_first(path: Path) -> None:
    """As row 0, all that any line has; each value is of its kind, and exact."""
    lines = ['{"date": "2021-03-04", "g": 3.20}', "", '{"g": 1e3, "new": true, "date": null}']
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    workbook = open_workbook(path)
    assert workbook.form == "jsonl"
    assert list(workbook.tables[0].rows) == [
        Row(0, (Cell("date", "text", "date"), Cell("g", "text", "g"), Cell("new", "text", "new"))),
        Row(1, (Cell("2021-03-04", "text", "date"), Cell("3.20", "number", "g"), None)),
        Row(3, (None, Cell("1000", "number", "g"), Cell("TRUE", "bool", "new"))),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "seizures.jsonl is empty"),
        ("\n \n", "seizures.jsonl is empty"),
        ('[{"a": 1}]', "line 1: begins a list"),
        ('{"a": 1}\n7\n', "line 2: is no object"),
        ('{"a": 1}\n{"a": \n', "line 2: is no JSON"),
        ('{"a": ' + "[" * 10_000 + "]" * 10_000 + "}", "line 1: lists and objects lie too deep"),
        ('{"a": 1, "a": 2}', "line 1: has 'a' twice"),
        ('{"a": NaN}', "line 1: NaN is no number"),
        ('{"a": [1]}', "line 1, 'a': holds a list"),
        ('{"a": {"b": 1}}', "line 1, 'a': holds an object"),
        ('{"a": 1e999999999}', "line 1, 'a': is a number of over 40 digits"),
        ('{"a": "' + "x" * 1_100_000 + '"}', "line 1: is over 1,000,000 characters long"),
    ],
)
def test_what_is_no_table_is_refused_with_its_line(path: Path, text: str, said: str) -> None:
    """In one line."""
    path.write_text(text)
    with pytest.raises(Unreadable) as problem:
        list(open_workbook(path).tables[0].rows)
    assert said in str(problem.value)
    assert "\n" not in str(problem.value)
