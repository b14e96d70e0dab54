"""The keys that a mapping file may have, each with an example of how it is written."""

from stronghold_cli.imports.mapping import DAY_FIRST, ISO, MONTH_FIRST, REFUSE, REPEAT, TWENTIES
from stronghold_cli.records.kinds import KINDS

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
CHOICES = {
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


OF_EACH = ("date", "time", "power", "case", "line", "area", "source_ref", "notes", "provisional")
"""The fields of it that may hold for each thing that a cell lists."""


def every_key() -> dict[str, str]:
    """Return every key that a mapping may have, each with an example."""
    return (
        {field.name: field_example(field.name) for kind in KINDS.values() for field in kind.typed}
        | SOURCE_KEYS
        | WHEN_KEYS
        | LINES_KEYS
        | PEOPLE_KEYS
        | RECORD_KEYS
        | FILE_KEYS
    )


def field_example(name: str) -> str:
    """Return how a mapping says which column a field is in: `weight = "Weight"`."""
    return f'{name} = "{name.replace("_", " ").capitalize()}"'
