"""What a line says about the people whom it names beside what was done: a child, a male."""

from collections.abc import Sequence

from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.told import of_person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent, hear_fields
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.starts import Start, is_about_somebody
from stronghold_cli.sheet.words.text import Word, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES


def about_people(words: Sequence[Word], reading: Reading) -> LineContent | None:
    """Return what words say about the one person whom they name, as a record of people has it; None for nothing."""
    keys = [word for word in words if word.name is None and is_key([word], reading)]
    about = [word for word in words if is_about_somebody(word)]
    if len(keys) != 1 or not about:
        return None
    kind = next(kind for kind in KINDS.values() if people(kind) and any(each.of_person for each in kind.typed))
    return hear_fields(Start(kind, 0, {}), [*keys, *about], reading)


def about_each(words: Sequence[Word], reading: Reading) -> tuple[LineContent, ...]:
    """Return what words say about each of the people whom they name, behind their key."""
    starts = [at for at in range(len(words)) if is_key(words[at:], reading)]
    each = (words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=False))
    return tuple(filter(None, (about_people(said, reading) for said in each)))


def with_who_noted(words: Sequence[Word], kind: Kind) -> list[Word]:
    """Return a line with who somebody is in its notes, where a kind of record has no place for it: a charge."""
    who = [] if of_person(kind) else [word for word in words if word.name is None and is_about_somebody(word)]
    noted = [word._replace(said=word.said.rstrip(",;:").strip("()")) for word in who]
    return [*(word for word in words if word not in who), *_noted(noted, " ")]


def without_people(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line of what names nobody with the people on it, and what it says about them, in its notes."""
    who = [word for word in words if word.name is None and (is_key([word], reading) or is_about_somebody(word))]
    if not any(is_key([word], reading) for word in who):
        return list(words)
    return [*(word for word in words if word not in who), *_noted(who, ", ")]


def _noted(who: Sequence[Word], between: str) -> list[Word]:
    # One word may say two things: `m/22`.
    said = between.join(dict.fromkeys(word.said.rstrip(",;:") for word in who))
    return [quoted_word(said, NOTES)] if said else []
