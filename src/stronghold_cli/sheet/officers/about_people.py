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


def with_who_noted(words: Sequence[Word], kind: Kind, reading: Reading) -> list[Word]:
    """Return a line with who somebody is, right behind their key, in its notes where a record has no place for that.

    A charge has none.
    """
    at = next((n for n, word in enumerate(words, 1) if word.name is None and is_key([word], reading)), 0)
    end = at
    while at and end < len(words) and words[end].name is None and is_about_somebody(words[end]):
        end += 1
    if end == at or of_person(kind):
        return list(words)
    who = [word._replace(said=word.said.rstrip(",;:").strip("()")) for word in words[at:end]]
    return [*words[:at], *words[end:], *_noted(who, " ")]


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
