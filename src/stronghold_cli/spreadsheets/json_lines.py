"""JSON Lines: an object a line, each of its values one cell."""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.encoding import encoding_of
from stronghold_cli.spreadsheets.lines import text_lines
from stronghold_cli.spreadsheets.source import Source
from stronghold_cli.spreadsheets.table import MOST_COLUMNS, Cell, Row, Rows, Table
from stronghold_cli.values.text import quoted

_LONGEST_NUMBER = 40
_ONE_VALUE = "give each name one text, number, true, false or null"


def read_json_lines(source: Source) -> tuple[Table, str]:
    """Return the table of a file of objects, the names in it as the cells of row 0, and its digest.

    Raises Unreadable, naming the line, for what is no JSON, no object, or holds lists and objects.
    """
    with source.opened() as file:
        # Before the whole file is read: a long line and a file of another form are told at once.
        start = file.read(2)
        guessed = "utf-16" if start in (b"\xff\xfe", b"\xfe\xff") else "latin-1"
        file.seek(0)
        for number, line in enumerate(text_lines(file.read, guessed, source.shown), 1):
            if line.strip(" \t\r\nï»¿\ufeff"):
                _check_object(line, f"{source.shown}, line {number}")
                break
        encoded = encoding_of(file, source.shown)
    if encoded.encoding == "cp1252":
        raise Unreadable(f"{source.shown} is not UTF-8, which JSON is written in", "write it once more")

    def objects() -> Iterator[tuple[int, dict[str, Any]]]:
        with source.opened_again(encoded.digest) as file:
            for number, line in enumerate(text_lines(file.read, encoded.encoding, source.shown), 1):
                if not line.isspace():
                    yield number, _object(line, f"{source.shown}, line {number}")

    names: dict[str, None] = {}
    number = 0
    for number, values in objects():
        names.update(dict.fromkeys(values))
        if len(names) > MOST_COLUMNS:
            raise Unreadable(f"{source.shown}, line {number}: has more than {MOST_COLUMNS:,} names")
    if not number:
        raise Unreadable(f"{source.shown} is empty", "name a file with rows in it")

    def rows() -> Iterator[Row]:
        yield Row(0, tuple(Cell(name, "text", name) for name in names))
        for number, values in objects():
            yield Row(number, _cells(values, list(names), f"{source.shown}, line {number}"))

    return Table("", Rows(rows)), encoded.digest


class _Number(str):
    """A number as its digits were written."""

    __slots__ = ()


def _check_object(line: str, place: str) -> None:
    if line.lstrip("ï»¿\ufeff \t").startswith("["):
        raise Unreadable(f"{place}: begins a list", "JSON Lines has one object a line, without [ ] around them")


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        found = json.loads(
            line, object_pairs_hook=_once, parse_float=_Number, parse_int=_Number, parse_constant=_refuse_constant
        )
    except RecursionError:
        raise Unreadable(f"{place}: lists and objects lie too deep in one another", _ONE_VALUE) from None
    except json.JSONDecodeError as fault:
        raise Unreadable(f"{place}: is no JSON: {fault.msg.lower()} at character {fault.colno}", "mend it") from None
    except Unreadable as problem:
        raise problem.at(place) from None
    if not isinstance(found, dict):
        raise Unreadable(f"{place}: is no object", "JSON Lines has one object a line")
    return found


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unreadable(f"has {quoted(twice)} twice", "leave one of them")
    return found


def _refuse_constant(text: str) -> Any:
    raise Unreadable(f"{text} is no number", "use null where there is none")


def _cells(values: dict[str, Any], names: Sequence[str], place: str) -> tuple[Cell | None, ...]:
    return tuple(_cell(values.get(name), name, place) for name in names)


def _cell(value: Any, name: str, place: str) -> Cell | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return Cell("TRUE" if value else "FALSE", "bool", name)
    if isinstance(value, _Number):
        return Cell(_plain(value, f"{place}, {quoted(name)}"), "number", name)
    if isinstance(value, str):
        return Cell(value, "text", name) if value and not value.isspace() else None
    what = "a list" if isinstance(value, list) else "an object"
    raise Unreadable(f"{place}, {quoted(name)}: holds {what}", _ONE_VALUE)


def _plain(digits: str, place: str) -> str:
    """Return a number without an exponent."""
    if "e" not in digits.lower() and len(digits) <= _LONGEST_NUMBER:
        return str(digits)
    exact = Decimal(digits)
    if len(digits) > _LONGEST_NUMBER or abs(exact.adjusted()) > _LONGEST_NUMBER:
        raise Unreadable(
            f"{place}: is a number of over {_LONGEST_NUMBER} digits", "write it as text if it is not a number"
        )
    return f"{exact:f}"
