"""Reading a mapping file: what is wrong with it is said with its line, and the nearest key that is known."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stronghold_cli.errors import Placed, Unreadable
from stronghold_cli.imports.mapping import (
    CASH,
    DAY_FIRST,
    HEADINGS,
    ISO,
    LISTED,
    MONTH_FIRST,
    REFUSE,
    REPEAT,
    TWENTIES,
    FieldSource,
    LinesMapping,
    MappingFile,
    PeopleMapping,
    RecordMapping,
    SheetMapping,
    When,
)
from stronghold_cli.records.kinds import KINDS, find_kind
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.text import fold, listed, quoted
from stronghold_cli.values.toml import read_toml
from stronghold_cli.values.toml_slips import line_slip

SHEET_KEYS = {
    "heading_row": "heading_row = 3",
    "ends_at": 'ends_at = "Notes"',
    "merged": 'merged = "repeat"',
    "ditto": 'ditto = "repeat"',
    "dates": 'dates = "day-first"',
    "year": "year = 2019",
    "years": 'years = "20yy"',
    "key": 'key = ["Exhibit no."]',
    "once_by": 'once_by = ["Occurrence no.", "Nominal"]',
    "find_by": 'find_by = ["Occurrence no."]',
    "allow_text": "allow_text = true",
    "hidden": "hidden = true",
    "people": "[people]",
    "record": "[[record]]",
    "lines": "[[lines]]",
}
"""The keys of a sheet, each with an example."""
_CHOICES = {
    "merged": (REFUSE, REPEAT),
    "ditto": (REFUSE, REPEAT),
    "dates": (DAY_FIRST, MONTH_FIRST, ISO),
    "years": (TWENTIES,),
}
FILE_KEYS = {"file": 'file = "warrants.xlsx"', "sheet": 'sheet = "Warrants"', **SHEET_KEYS}
PEOPLE_KEYS = {"column": 'column = "Nominal"', "pseudonyms": 'pseudonyms = "people.csv"'}
RECORD_KEYS = {
    "kind": 'kind = "seizure"',
    "when": 'when = { column = "Result", is = ["charged"] }',
    "once_by": SHEET_KEYS["once_by"],
}
WHEN_KEYS = {"column": 'column = "Result"', "is": 'is = ["charged"]', "not": 'not = ["no trace"]'}
SOURCE_KEYS = {
    "column": 'column = "Drug"',
    "words": 'words = { "B" = "heroin" }',
    "unit": 'unit = "g"',
    "unit_column": 'unit_column = "Unit"',
    "always": 'always = "street"',
}
LINES_KEYS = {
    "column": 'column = "Items"',
    "split": 'split = [",", ";"]',
    "under": 'under = "arrest"',
    "bare_number": 'bare_number = "wraps"',
    "bare_money": 'bare_money = "cash"',
}


_OF_EACH = ("date", "time", "power", "case", "line", "area", "source_ref", "notes", "provisional")
"""The fields of it that may hold for each thing that a cell lists."""


def read_mapping(data: bytes, name: str) -> MappingFile:
    """Read a mapping; `name` is for messages.  Raises Unreadable, naming the line where that is known."""
    hint = 'a text stands in straight quotes, e.g. date = "Date"'
    text, table = read_toml(data, name, "a mapping", lambda text: line_slip(text, _every_key(), name), hint)
    return _MappingReader(text, name).read(table)


def _every_key() -> dict[str, str]:
    """Return every key that a mapping may have, each with an example."""
    return (
        {field.name: _field_example(field.name) for kind in KINDS.values() for field in kind.typed}
        | SOURCE_KEYS
        | WHEN_KEYS
        | LINES_KEYS
        | PEOPLE_KEYS
        | RECORD_KEYS
        | FILE_KEYS
    )


def _field_example(name: str) -> str:
    return f'{name} = "{name.replace("_", " ").capitalize()}"'


class _MappingReader:
    """A mapping while it is read."""

    def __init__(self, text: str, name: str) -> None:
        self._lines, self._name = text.splitlines(), name

    def read(self, table: Mapping[str, Any]) -> MappingFile:
        """Return the mapping.  Raises Unreadable."""
        several = table.get("sheet")
        self._known(table, FILE_KEYS, "")
        file = self._text(table, "file", FILE_KEYS)
        if not isinstance(several, list):
            sheet = self._sheet(table, SheetMapping(), FILE_KEYS)
            return MappingFile(self._name, file, (sheet._replace(sheet=self._text(table, "sheet", FILE_KEYS)),))
        shared = {key: value for key, value in table.items() if key not in ("sheet", "file")}
        base = self._sheet(shared, SheetMapping(), FILE_KEYS)
        if base.records or base.lines:
            raise Unreadable("[[record]] belongs under its [[sheet]]", "write [[sheet.record]]", place=self._name)
        keys = {"name": 'name = "Warrants"', **SHEET_KEYS}
        found = []
        for each in self._tables(several, "[[sheet]]"):
            self._known(each, keys, "sheet.")
            name = self._text(each, "name", keys)
            if not name:
                raise Unreadable("a [[sheet]] has no name", f"e.g. {keys['name']}", place=self._name)
            of = base._replace(shared=frozenset(shared.keys() - each.keys()))
            found.append(self._sheet(each, of, keys)._replace(sheet=name))
        return MappingFile(self._name, file, tuple(found))

    def _sheet(self, table: Mapping[str, Any], base: SheetMapping, keys: Mapping[str, str]) -> SheetMapping:
        given: dict[str, Any] = {}
        for key, choices in _CHOICES.items():
            if key in table:
                given[key] = self._choice(table, key, choices, keys)
        for key in ("key", "once_by", "find_by"):
            if key in table:
                given[key] = self._texts(table, key, keys)
        for key in ("allow_text", "hidden"):
            if key in table:
                if not isinstance(table[key], bool):
                    raise self._wrong(key, "is true or false", keys)
                given[key] = table[key]
        if "heading_row" in table:
            given["heading_row"] = self._number(table, "heading_row", keys)
        if "ends_at" in table:
            is_row = type(table["ends_at"]) is int
            given["ends_at"] = self._number(table, "ends_at", keys) if is_row else self._text(table, "ends_at", keys)
        if "year" in table:
            given["year"] = self._year(table, keys)
        if "people" in table:
            given["people"] = self._people(table["people"])
        if "record" in table:
            given["records"] = tuple(self._record(each) for each in self._tables(table["record"], "[[record]]"))
        if "lines" in table:
            given["lines"] = tuple(self._cell_lines(each) for each in self._tables(table["lines"], "[[lines]]"))
        return base._replace(**given)

    def _year(self, table: Mapping[str, Any], keys: Mapping[str, str]) -> int | str:
        year = table["year"]
        if year == HEADINGS or (type(year) is int and 1900 <= year <= 2199):
            return HEADINGS if year == HEADINGS else int(year)
        raise self._wrong("year", f"is a year, or {HEADINGS} where years stand between the rows", keys)

    def _people(self, table: object) -> PeopleMapping:
        if not isinstance(table, dict):
            raise self._wrong("people", "is a table", FILE_KEYS)
        self._known(table, PEOPLE_KEYS, "people.")
        columns = self._texts(table, "column", PEOPLE_KEYS)
        pseudonyms = self._text(table, "pseudonyms", PEOPLE_KEYS)
        if not columns or not pseudonyms:
            missing = "pseudonyms" if columns else "column"
            raise Unreadable(f"[people] has no {missing}", f"e.g. {PEOPLE_KEYS[missing]}", place=self._name)
        return PeopleMapping(columns, pseudonyms)

    def _record(self, table: Mapping[str, Any]) -> RecordMapping:
        if "kind" not in table:
            raise Unreadable("a [[record]] has no kind", f"e.g. {RECORD_KEYS['kind']}", place=self._name)
        with Placed(self._at("kind", table["kind"])):
            kind = find_kind(self._text(table, "kind", RECORD_KEYS))
        known = {field.name: _field_example(field.name) for field in kind.typed}
        self._known(table, RECORD_KEYS | known, "record.")
        fields = {}
        for name in table:
            plain = name.replace("-", "_")
            if plain not in RECORD_KEYS:
                fields[plain] = self._source(name, table[name], RECORD_KEYS | known)
        once = self._texts(table, "once_by", RECORD_KEYS) if "once_by" in table else None
        return RecordMapping(kind, fields, self._when(table.get("when")), once)

    def _source(self, name: str, value: object, keys: Mapping[str, str]) -> FieldSource:
        if isinstance(value, str) and value.strip():
            return FieldSource(column=value)
        if not isinstance(value, dict):
            raise self._wrong(name, "is a heading, or { column = …, words = …, unit = … }, or { always = … }", keys)
        self._known(value, SOURCE_KEYS, f"{name}.")
        if ("column" in value) == ("always" in value):
            raise self._wrong(name, "has a column, or is always the same", keys)
        if "always" in value:
            return FieldSource(always=self._plain(value["always"]))
        words = value.get("words", {})
        if not isinstance(words, dict):
            raise self._wrong("words", "is a table of what cells say", SOURCE_KEYS)
        meant = {fold(said): self._plain(means) for said, means in words.items()}
        if "unit" in value and "unit_column" in value:
            raise self._wrong("unit_column", "says the unit, and so does unit", SOURCE_KEYS)
        column, unit, unit_column = (self._text(value, key, SOURCE_KEYS) for key in ("column", "unit", "unit_column"))
        return FieldSource(column, meant, unit, None, unit_column)

    def _when(self, value: object) -> When | None:
        if value is None:
            return None
        if isinstance(value, str):
            return When(value)
        if not isinstance(value, dict):
            raise self._wrong("when", "is a heading, or a table", RECORD_KEYS)
        self._known(value, WHEN_KEYS, "when.")
        some, none = (self._texts(value, key, WHEN_KEYS, empty=True) if key in value else () for key in ("is", "not"))
        return When(self._text(value, "column", WHEN_KEYS), tuple(map(fold, some)), tuple(map(fold, none)))

    def _cell_lines(self, table: Mapping[str, Any]) -> LinesMapping:
        keys = LINES_KEYS | {name: _field_example(name) for name in LISTED.fields if name in _OF_EACH}
        self._known(table, keys, "lines.")
        column, under, number, money = (
            self._text(table, key, LINES_KEYS) for key in ("column", "under", "bare_number", "bare_money")
        )
        fields = {name: self._source(name, table[name], keys) for name in table if name in _OF_EACH}
        if not column:
            raise Unreadable("[[lines]] has no column", f"e.g. {LINES_KEYS['column']}", place=self._name)
        if money not in ("", CASH):
            raise self._wrong("bare_money", f"is {CASH}", LINES_KEYS)
        split = self._texts(table, "split", LINES_KEYS) if "split" in table else ()
        return LinesMapping(column, split, under, number, money, fields)

    def _known(self, table: Mapping[str, Any], keys: Mapping[str, str], of: str) -> None:
        """Refuse an unknown key.  Raises Unreadable with its line and the nearest one."""
        for key in table:
            if key.replace("-", "_") not in keys:
                close = did_you_mean(key[:40], list(keys)) or f"there are: {', '.join(keys)}"
                raise Unreadable(f"no such key as {quoted(of + key)}", close, place=self._at(key))

    def _choice(self, table: Mapping[str, Any], key: str, choices: Sequence[str], keys: Mapping[str, str]) -> str:
        text = self._text(table, key, keys)
        if text not in choices:
            raise self._wrong(key, f"is {listed(list(choices))}", keys)
        return text

    def _number(self, table: Mapping[str, Any], key: str, keys: Mapping[str, str]) -> int:
        value = table[key]
        if type(value) is not int or value < 1:
            raise self._wrong(key, "is the number of a row", keys)
        return value

    def _text(self, table: Mapping[str, Any], key: str, keys: Mapping[str, str]) -> str:
        """Return a text, empty where there is none."""
        value = table.get(key, "")
        if not isinstance(value, str) or (key in table and not value.strip()):
            raise self._wrong(key, "is text in quotes", keys)
        return value

    def _texts(
        self, table: Mapping[str, Any], key: str, keys: Mapping[str, str], *, empty: bool = False
    ) -> tuple[str, ...]:
        """Return one or several texts; an empty one is refused unless it means an empty cell."""
        value = table.get(key, [])
        several = [value] if isinstance(value, str) else value
        if not isinstance(several, list) or not all(isinstance(each, str) and (each or empty) for each in several):
            raise self._wrong(key, "is a text in quotes, or several in [ ]", keys)
        return tuple(several)

    def _plain(self, value: object) -> str:
        """Return a value as it would be typed."""
        return ("no", "yes")[value] if isinstance(value, bool) else str(value)

    def _tables(self, value: object, said: str) -> Iterator[Mapping[str, Any]]:
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise Unreadable(f"{said} stands in two brackets", f"e.g. {said}", place=self._name)
        yield from value

    def _wrong(self, key: str, what: str, keys: Mapping[str, str]) -> Unreadable:
        return Unreadable(f"{key} {what}", f"e.g. {keys.get(key, key)}", place=self._at(key))

    def _at(self, key: str, value: object = None) -> str:
        """Return the file, and the line of a key (with a value), where it has one."""
        said = rf"(?:^|[\s{{,\[\.])[\"']?{re.escape(key)}[\"']?\s*(?:=|\]|\.)"
        for number, line in enumerate(self._lines, 1):
            if re.search(said, line) and (value is None or str(value) in line):
                return f"{self._name}, line {number}"
        return self._name
