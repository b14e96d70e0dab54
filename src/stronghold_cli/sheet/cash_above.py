"""The cash of a sheet that an order below means by its sum, and by whose it was: `£3,450 of P-20`."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.seizure import SEIZURE
from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.words.keys import people
from stronghold_cli.values.money import Money

_CASH = "cash"


def cash_meant(kind: Kind, texts: Mapping[str, str], lines: Sequence[Line]) -> dict[str, int]:
    """Return the place of each seizure above that a record names by its sum, by the field; none where several may be.

    Of cash that is not on the sheet the ledger tells.
    """
    named = ((name, _above(texts[name], lines)) for name, link in kind.links.items() if link.by_sum and name in texts)
    return {name: place for name, place in named if place is not None}


def _above(text: str, lines: Sequence[Line]) -> int | None:
    said, _, whose = text.partition(" of ")
    found = [place for place, line in enumerate(lines) if line.kind is SEIZURE and _sum(line) == _money(said)]
    if len(found) != 1 or _money(said) is None:
        return None
    return found[0] if not whose or same_person(whose) == _whose(lines, lines[found[0]]) else None


def _sum(line: Line) -> Money | None:
    known = find_item(line.texts.get("item", ""))
    return _money(line.texts.get("value", "")) if known and known.category == _CASH else None


def _whose(lines: Sequence[Line], line: Line) -> str | None:
    arrest = line.links.get(ARREST.name)
    name = people(ARREST)[0]
    return same_person(lines[arrest].texts.get(name, "")) if arrest is not None else None


def _money(text: str) -> Money | None:
    with suppress(Unreadable):
        return Money.parse(text)
    return None
