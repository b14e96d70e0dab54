"""Somebody who was arrested for breach of bail or on a court's warrant, and is held for a charge of another team's."""

from stronghold_cli.catalogue.sheet_words import key_of, own_causes
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.names import Person
from stronghold_cli.sheet.lines import Line, Sheet
from stronghold_cli.sheet.words.unheard import NOTES

_HELD, _HEARING = "held", "trial_on"


def is_charged_elsewhere(line: Line, sheet: Sheet) -> bool:
    """Whether a line says only that somebody is held for a court, beside such an arrest."""
    people = {name for name, field in line.kind.fields.items() if isinstance(field.type, Person)}
    only = line.kind is CHARGE and _HELD in line.texts and line.texts.keys() <= {_HELD, _HEARING, NOTES, *people}
    arrests = (sheet[place] for place in line.links.values())
    return only and any(_has_own_cause(each) for each in arrests if each.number == line.number)


def left_elsewhere(line: Line) -> str:
    """Return what should be known of such a line where the ledger has no charge that it is about."""
    who = next(line.texts[name] for name, field in line.kind.fields.items() if isinstance(field.type, Person))
    return f"line {line.number}: {who} is held for a charge that is not in the ledger, and that is left out"


def _has_own_cause(arrest: Line) -> bool:
    said = {key_of(part) for text in arrest.texts.values() for part in text.split(";")}
    return not said.isdisjoint(own_causes())
