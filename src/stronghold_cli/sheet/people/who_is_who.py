"""Who is who on a sheet: keys, and people who are new and may be named on several lines."""

from collections.abc import Iterator, Sequence

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.lines import Line
from stronghold_cli.values.keys import Reference, read_person


def is_new(key: str) -> bool:
    """Whether a person's key is one that the ledger has yet to give: `new`, or `new=A`."""
    return key.casefold() == "new" or key.casefold().startswith("new=")


def same_person(text: str) -> str | None:
    """Return what lines of one sheet have in common that name one person; None for `new`, who is nobody else's."""
    if is_new(text):
        return text.casefold() if "=" in text else None
    try:
        return read_person(text)
    except Unreadable:
        return None


def keys_of(lines: Sequence[Line], reading: Reading) -> list[dict[str, str]]:
    """Return the texts of each line with a key for everybody who is new: the next of the ledger and of this sheet.

    Raises Forbidden where there is no next one.
    """
    given: dict[str, str] = {}
    following: Iterator[str] | None = None
    keyed = []
    for line in lines:
        texts = dict(line.texts)
        for name, text in line.texts.items():
            if isinstance(line.kind.fields[name].type, Person) and is_new(text):
                following = following or _following(lines, reading)
                label = same_person(text)
                texts[name] = next(following) if label is None else given.get(label) or next(following)
                if label is not None:
                    given[label] = texts[name]
        keyed.append(texts)
    return keyed


def _following(lines: Sequence[Line], reading: Reading) -> Iterator[str]:
    """Yield the next keys: none that the ledger has, and none that another line of the sheet names."""
    prefix, number = Reference.parse(reading.next_person())
    for line in lines:
        for name, text in line.texts.items():
            if isinstance(line.kind.fields[name].type, Person) and text and not is_new(text):
                named, _, digits = (same_person(text) or "").rpartition("-")
                number = max(number, int(digits) + 1) if named == prefix else number
    while True:
        yield f"{prefix}-{number}"
        number += 1
