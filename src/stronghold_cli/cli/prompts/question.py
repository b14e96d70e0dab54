"""One question: its words and offers, and the meaning of a short answer."""

from collections.abc import Iterator, Sequence

from stronghold_cli.cli.prompts.draft import Draft, bare_example
from stronghold_cli.cli.working_on import VARIABLES
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kinds import near
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.told import told_words
from stronghold_cli.render.tables import Screen, folded
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import hyphened, listed, quoted

LIKELY = 6
"""How many keys are offered at most."""


def usual(draft: Draft, field: Field) -> str | None:
    """Return what Enter means: today, the last case used, what is known about the person, or the declared default."""
    if field.name == draft.kind.date and field.required:
        return "today"
    if isinstance(field.type, Link) and (taking := draft.taking(field)):
        return None if taking.taken is None else field.type.show(taking.taken["no"])
    if isinstance(field.type, Link) and field.name in VARIABLES:
        # Courts come after a line has ended, arrests while it runs.
        going = any(rule.link == field.name and rule.ended for rule in near(draft.kind))
        last = draft.looks.last(field.name, draft.person_said(), going=going)
        return None if last is None else field.type.show(last)
    if told := draft.told(field):
        return told.value
    if field.usually in draft.texts and draft.needed().get(field.name):
        return show_day(draft.read(draft.kind.fields[field.usually], draft.texts[field.usually]))
    return field.default


def default_shown(draft: Draft, field: Field, text: str) -> str:
    """Return a default as its brackets show it: `today, 31 Aug 2021`, `LINE-1: Falcon, county`."""
    if isinstance(field.type, Link):
        return draft.looks.linked(field.type, draft.read(field, text))
    return f"{text}, {show_day(draft.reading.today)}" if text == "today" else text


def may_be(draft: Draft, field: Field) -> Iterator[str]:
    """Yield the records that an unclear link can mean, else the record that a default is from."""
    if told := draft.told(field):
        yield from told_words([told])
    taking = draft.taking(field) if isinstance(field.type, Link) else None
    for record in taking.may_be if taking else ():
        words = draft.looks.linked(draft.kind.links[field.name], record["no"])
        yield f"{words} ({taking.why_not})" if taking and taking.why_not else words


def offered_keys(draft: Draft, field: Field) -> tuple[str, ...]:
    """Return the likely keys: the last one recorded, then those of the same case."""
    if not isinstance(field.type, Person):
        return ()
    return tuple(draft.looks.likely_people(draft.case_said(), LIKELY))


def in_turn(words: Sequence[str]) -> str:
    """Return some words, each with the number that stands for it: `1=P-31 2=P-30`."""
    return " ".join(f"{n}={each}" for n, each in enumerate(words, 1))


def explained(field: Field, why: str | None, screen: Screen, *, more: bool = False) -> str:
    """Return what a field is, why it is needed, and its choices by number; with `more`, what each choice means."""
    help = field.help + (f"  Needed, {why}." if why else "")
    if not isinstance(field.type, Choice):
        return folded(f"{help.rstrip('.')}{example(field)}.", screen)
    means, choices = field.type.means, list(enumerate(field.type.choices, 1))
    if more and means:
        lines = [f"{n}={choice}: {means[choice]}" if choice in means else f"{n}={choice}" for n, choice in choices]
        said = "".join(folded(line, screen, "      ", "    ") for line in lines)
    else:
        said = folded(" ".join(f"{n}={choice}" for n, choice in choices), screen, "    ", "    ")
    return folded(help, screen) + said


def name_shown(field: Field) -> str:
    """Return a field as its question names it."""
    return field.name.replace("_", " ")


def example(field: Field) -> str:
    """Return an example in brackets, with what else may be typed, where the field has one."""
    instead = "".join(f", or {word} {what_for}" for word, what_for in field.type.instead)
    return f" (e.g. {bare_example(field)}{instead})" if field.example else ""


def nth(meanings: Sequence[str], typed: str) -> str:
    """Return the meaning with the typed number, if several were shown, else the typed text."""
    named = typed.isascii() and typed.isdigit() and 0 < int(typed[:9]) <= len(meanings)
    return meanings[int(typed) - 1] if named else typed


def chosen(choice: Choice, typed: str) -> str:
    """Return the choice with the typed number or unique beginning, else the typed text."""
    plain = hyphened(typed)
    if plain in choice.choices:
        return plain
    if plain.isascii() and plain.isdigit() and 0 < int(plain[:9]) <= len(choice.choices):
        return choice.choices[int(plain[:9]) - 1]
    begun = [each for each in choice.choices if each.casefold().startswith(plain)]
    if len(begun) > 1:
        raise Unreadable(f"{quoted(typed)} could be {listed(begun)}", "type more of it")
    return begun[0] if begun else typed
