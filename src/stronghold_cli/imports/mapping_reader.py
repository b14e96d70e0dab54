"""Reading a mapping file: its sheets, records and lines, table by table."""

from collections.abc import Mapping
from typing import Any

from stronghold_cli.errors import Placed, Unreadable
from stronghold_cli.imports.mapping import (
    CASH,
    HEADINGS,
    LISTED,
    FieldSource,
    LinesMapping,
    MappingFile,
    PeopleMapping,
    RecordMapping,
    SheetMapping,
    When,
)
from stronghold_cli.imports.mapping_keys import (
    CHOICES,
    FILE_KEYS,
    LINES_KEYS,
    OF_EACH,
    PEOPLE_KEYS,
    RECORD_KEYS,
    SHEET_KEYS,
    SOURCE_KEYS,
    WHEN_KEYS,
    every_key,
    field_example,
)
from stronghold_cli.imports.mapping_values import MappingValues
from stronghold_cli.records.kinds import find_kind
from stronghold_cli.values.text import fold
from stronghold_cli.values.toml import read_toml
from stronghold_cli.values.toml_slips import line_slip


def read_mapping(data: bytes, name: str) -> MappingFile:
    """Read a mapping; `name` is for messages.  Raises Unreadable, naming the line where that is known."""
    hint = 'a text stands in straight quotes, e.g. date = "Date"'
    text, table = read_toml(data, name, "a mapping", lambda text: line_slip(text, every_key(), name), hint)
    return _MappingReader(MappingValues(text, name)).read(table)


class _MappingReader:
    """A mapping while it is read."""

    def __init__(self, values: MappingValues) -> None:
        self._values, self._name = values, values.name

    def read(self, table: Mapping[str, Any]) -> MappingFile:
        """Return the mapping.  Raises Unreadable."""
        several = table.get("sheet")
        self._values.known(table, FILE_KEYS, "")
        file = self._values.text(table, "file", FILE_KEYS)
        if not isinstance(several, list):
            sheet = self._sheet(table, SheetMapping(), FILE_KEYS)
            return MappingFile(self._name, file, (sheet._replace(sheet=self._values.text(table, "sheet", FILE_KEYS)),))
        shared = {key: value for key, value in table.items() if key not in ("sheet", "file")}
        base = self._sheet(shared, SheetMapping(), FILE_KEYS)
        if base.records or base.lines:
            raise Unreadable("[[record]] belongs under its [[sheet]]", "write [[sheet.record]]", place=self._name)
        keys = {"name": 'name = "Warrants"', **SHEET_KEYS}
        found = []
        for each in self._values.tables(several, "[[sheet]]"):
            self._values.known(each, keys, "sheet.")
            name = self._values.text(each, "name", keys)
            if not name:
                raise Unreadable("a [[sheet]] has no name", f"e.g. {keys['name']}", place=self._name)
            of = base._replace(shared=frozenset(shared.keys() - each.keys()))
            found.append(self._sheet(each, of, keys)._replace(sheet=name))
        return MappingFile(self._name, file, tuple(found))

    def _sheet(self, table: Mapping[str, Any], base: SheetMapping, keys: Mapping[str, str]) -> SheetMapping:
        given: dict[str, Any] = {}
        for key, choices in CHOICES.items():
            if key in table:
                given[key] = self._values.choice(table, key, choices, keys)
        for key in ("key", "once_by", "find_by"):
            if key in table:
                given[key] = self._values.texts(table, key, keys)
        for key in ("allow_text", "hidden"):
            if key in table:
                if not isinstance(table[key], bool):
                    raise self._values.wrong(key, "is true or false", keys)
                given[key] = table[key]
        if "heading_row" in table:
            given["heading_row"] = self._values.number(table, "heading_row", keys)
        if "ends_at" in table:
            is_row = type(table["ends_at"]) is int
            given["ends_at"] = (
                self._values.number(table, "ends_at", keys) if is_row else self._values.text(table, "ends_at", keys)
            )
        if "year" in table:
            given["year"] = self._year(table, keys)
        if "people" in table:
            given["people"] = self._people(table["people"])
        if "record" in table:
            given["records"] = tuple(self._record(each) for each in self._values.tables(table["record"], "[[record]]"))
        if "lines" in table:
            given["lines"] = tuple(self._cell_lines(each) for each in self._values.tables(table["lines"], "[[lines]]"))
        return base._replace(**given)

    def _year(self, table: Mapping[str, Any], keys: Mapping[str, str]) -> int | str:
        year = table["year"]
        if year == HEADINGS or (type(year) is int and 1900 <= year <= 2199):
            return HEADINGS if year == HEADINGS else int(year)
        raise self._values.wrong("year", f"is a year, or {HEADINGS} where years stand between the rows", keys)

    def _people(self, table: object) -> PeopleMapping:
        if not isinstance(table, dict):
            raise self._values.wrong("people", "is a table", FILE_KEYS)
        self._values.known(table, PEOPLE_KEYS, "people.")
        columns = self._values.texts(table, "column", PEOPLE_KEYS)
        pseudonyms = self._values.text(table, "pseudonyms", PEOPLE_KEYS)
        if not columns or not pseudonyms:
            missing = "pseudonyms" if columns else "column"
            raise Unreadable(f"[people] has no {missing}", f"e.g. {PEOPLE_KEYS[missing]}", place=self._name)
        return PeopleMapping(columns, pseudonyms)

    def _record(self, table: Mapping[str, Any]) -> RecordMapping:
        if "kind" not in table:
            raise Unreadable("a [[record]] has no kind", f"e.g. {RECORD_KEYS['kind']}", place=self._name)
        with Placed(self._values.at("kind", table["kind"])):
            kind = find_kind(self._values.text(table, "kind", RECORD_KEYS))
        known = {field.name: field_example(field.name) for field in kind.typed}
        self._values.known(table, RECORD_KEYS | known, "record.")
        fields = {}
        for name in table:
            plain = name.replace("-", "_")
            if plain not in RECORD_KEYS:
                fields[plain] = self._source(name, table[name], RECORD_KEYS | known)
        once = self._values.texts(table, "once_by", RECORD_KEYS) if "once_by" in table else None
        return RecordMapping(kind, fields, self._when(table.get("when")), once)

    def _source(self, name: str, value: object, keys: Mapping[str, str]) -> FieldSource:
        if isinstance(value, str) and value.strip():
            return FieldSource(column=value)
        if not isinstance(value, dict):
            raise self._values.wrong(
                name, "is a heading, or { column = …, words = …, unit = … }, or { always = … }", keys
            )
        self._values.known(value, SOURCE_KEYS, f"{name}.")
        if ("column" in value) == ("always" in value):
            raise self._values.wrong(name, "has a column, or is always the same", keys)
        if "always" in value:
            return FieldSource(always=self._values.plain(value["always"]))
        words = value.get("words", {})
        if not isinstance(words, dict):
            raise self._values.wrong("words", "is a table of what cells say", SOURCE_KEYS)
        meant = {fold(said): self._values.plain(means) for said, means in words.items()}
        if "unit" in value and "unit_column" in value:
            raise self._values.wrong("unit_column", "says the unit, and so does unit", SOURCE_KEYS)
        column, unit, unit_column = (
            self._values.text(value, key, SOURCE_KEYS) for key in ("column", "unit", "unit_column")
        )
        return FieldSource(column, meant, unit, None, unit_column)

    def _when(self, value: object) -> When | None:
        if value is None:
            return None
        if isinstance(value, str):
            return When(value)
        if not isinstance(value, dict):
            raise self._values.wrong("when", "is a heading, or a table", RECORD_KEYS)
        self._values.known(value, WHEN_KEYS, "when.")
        some, none = (
            self._values.texts(value, key, WHEN_KEYS, empty=True) if key in value else () for key in ("is", "not")
        )
        return When(self._values.text(value, "column", WHEN_KEYS), tuple(map(fold, some)), tuple(map(fold, none)))

    def _cell_lines(self, table: Mapping[str, Any]) -> LinesMapping:
        keys = LINES_KEYS | {name: field_example(name) for name in LISTED.fields if name in OF_EACH}
        self._values.known(table, keys, "lines.")
        column, under, number, money = (
            self._values.text(table, key, LINES_KEYS) for key in ("column", "under", "bare_number", "bare_money")
        )
        fields = {name: self._source(name, table[name], keys) for name in table if name in OF_EACH}
        if not column:
            raise Unreadable("[[lines]] has no column", f"e.g. {LINES_KEYS['column']}", place=self._name)
        if money not in ("", CASH):
            raise self._values.wrong("bare_money", f"is {CASH}", LINES_KEYS)
        split = self._values.texts(table, "split", LINES_KEYS) if "split" in table else ()
        return LinesMapping(column, split, under, number, money, fields)
