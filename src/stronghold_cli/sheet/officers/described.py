"""What a line says that somebody is like, of whom it has a record of another kind: a runner who was referred."""

from collections.abc import Sequence

from stronghold_cli.records.arrest import AGE_BAND, SEX
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.words.keys import people
from stronghold_cli.sheet.words.unheard import NOTES

DESCRIBED = frozenset({SEX.name, AGE_BAND.name, "role", NOTES})
"""The fields that say what somebody is like."""
_LINE = "line"
"""The drug line that somebody was of."""


def described_beside(lines: Sequence[HeardLine], number: int, option: LineContent) -> int | None:
    """Return the place of another record of whom an addition only describes, on its own line; None for none.

    `P-38 NRM referral, 14, female, runner on Jay` arrests nobody.
    """
    if not people(option.kind) or not option.texts.keys() <= DESCRIBED | {*people(option.kind), _LINE}:
        return None
    theirs = (at for at, line in enumerate(lines) if line.number == number and _is_another(line.heard, option))
    return next(theirs, None)


def _is_another(line: LineContent, option: LineContent) -> bool:
    return line.settles is None and bool(people(line.kind)) and person_of(line) == person_of(option)


def with_description(line: LineContent, option: LineContent) -> LineContent:
    """Return a record with what somebody is like: in its fields, else in its notes."""
    texts = {name: text for name, text in option.texts.items() if name not in people(option.kind)}
    fields = {name: text for name, text in texts.items() if name in {*line.kind.fields, *line.kind.links} - {NOTES}}
    said = [text if name == NOTES else f"{name} {text}" for name, text in texts.items() if name not in fields]
    for text in said:
        line = line.noted(text)
    return line._replace(texts=fields | line.texts)


def person_of(content: LineContent) -> str | None:
    """Return whom a record of a sheet is of, None where it names nobody."""
    return next((same_person(content.texts.get(name, "")) for name in people(content.kind)), None)
