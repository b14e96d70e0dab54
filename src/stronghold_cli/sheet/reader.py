"""Reading a sheet: its records, what was left out, and all that is wrong at once."""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import date
from typing import cast

from stronghold_cli.errors import Missing, Refused, StrongholdError, Unreadable
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import WHAT, LineContent
from stronghold_cli.sheet.heard_lines import at_line, heard_lines
from stronghold_cli.sheet.heard_so_far import HeardSoFar
from stronghold_cli.sheet.last_night import said_of_days_before
from stronghold_cli.sheet.lines import Heading, Line, Sheet
from stronghold_cli.sheet.nights import said_of_midnight
from stronghold_cli.sheet.offers.offered import ReadAgain, with_offers
from stronghold_cli.sheet.offers.owners import owners_of_things
from stronghold_cli.sheet.order import in_order
from stronghold_cli.sheet.people.became import further_arrests
from stronghold_cli.sheet.people.who_is_who import is_new
from stronghold_cli.sheet.places.found_elsewhere import wrong_places
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import quoted

Unkept = Callable[[Sheet, bool], Sequence[StrongholdError]]
"""What returns what the ledger refuses of the records of a sheet, which it keeps, or only tries."""


def _none(_: Sheet, _tried: bool) -> Sequence[StrongholdError]:
    return ()


def read_sheet(
    text: str, heading: Heading, reading: Reading, as_one: Collection[int] = (), *, offers: bool = True
) -> Sheet:
    """Return the records of a sheet.  Raises Unreadable for an empty one, Refused naming each line that is wrong.

    `as_one` are the first lines of items that somebody said are one find, where the sheet does not say.  With `offers`
    each line that is wrong is said once, with what would be read in its place.
    """
    if offers:
        return read_with_left_out(text, heading, reading, as_one)[0]
    _, lines, problems = _heard(text, heading, reading, as_one)
    if problems:
        raise Refused(WHAT, problems)
    return tuple(lines)


def read_with_left_out(
    text: str, heading: Heading, reading: Reading, as_one: Collection[int] = (), unkept: Unkept = _none
) -> tuple[Sheet, tuple[str, ...]]:
    """Return the records of a sheet, and what should be known about the other lines.  Raises as `read_sheet`."""
    reader, lines, problems = _heard(text, heading, reading, as_one)
    if wrong := problems or unkept(tuple(lines), False):
        raise Refused(
            WHAT,
            with_offers(
                text,
                wrong,
                lambda other: _again(other, heading, reading, as_one, unkept),
                lambda line: _wrong_by_itself(line, heading, reading),
                reading,
            ),
        )
    left_out = (f"line {number} is no record here, and is left out: {quoted(said)}" for number, said in reader.left_out)
    further = (
        f"line {each.number}: {quoted(said)} is in the notes of the {each.kind.name}, and no second one"
        for each in lines
        if each.kind is ARREST
        for said in further_arrests(each.texts.get(NOTES, ""))
    )
    days = (*said_of_midnight(reader.days), *said_of_days_before(text, reader.day))
    return tuple(lines), (*left_out, *further, *reader.taken, *days)


def _again(text: str, heading: Heading, reading: Reading, as_one: Collection[int], unkept: Unkept) -> ReadAgain:
    """Return what a text comes to after some of its lines were changed."""
    try:
        reader, lines, problems = _heard(text, heading, reading, as_one)
    except StrongholdError:  # nothing is left of it
        return ReadAgain((), {}, frozenset(), {})
    contents: dict[int, list[LineContent]] = {}
    for each in reader.said:
        contents.setdefault(each.number, []).append(each.heard)
    return ReadAgain(problems or unkept(tuple(lines), True), contents, reader.added, owners_of_things(lines))


def _wrong_by_itself(line: str, heading: Heading, reading: Reading) -> Sequence[StrongholdError]:
    """Return all that is wrong with a line that stands alone on a sheet."""
    try:
        return _heard(line, heading, reading, ())[2]
    except StrongholdError as problem:  # nothing is left of it
        return [problem]


def _heard(
    text: str, heading: Heading, reading: Reading, as_one: Collection[int]
) -> tuple[HeardSoFar, Sequence[Line], list[StrongholdError]]:
    """Return what hears a sheet, its records, and all that is wrong, by line.  Raises Unreadable for an empty one."""
    reader = heard_lines(text, reading, _day_of(heading, reading))
    lines, unclear = in_order(reader.said, heading, as_one)
    problems = _wrong_heading(heading, reading) or [
        *_wrong_alone(lines, heading, reading),
        *(() if unclear else wrong_places(lines)),  # where a record is missing, links point past it
    ]
    return reader, lines, sorted([*problems, *reader.problems, *unclear], key=lambda problem: problem.line)


def _day_of(heading: Heading, reading: Reading) -> date | None:
    """Return the day of a sheet, None where its heading has none that can be read."""
    with suppress(StrongholdError):
        for kind in KINDS.values():
            if kind.date in heading:
                return cast(date, kind.read_field(kind.fields[kind.date], heading[kind.date], reading))
    return None


def _wrong_heading(heading: Heading, reading: Reading) -> list[StrongholdError]:
    """Return what is wrong with the heading, once and not for every line."""
    problems = []
    for name, text in heading.items():
        kind = next((kind for kind in KINDS.values() if name in kind.fields), None)
        if kind is not None:
            try:
                kind.read_field(kind.fields[name], text, reading)
            except StrongholdError as problem:
                problems.append(problem.at(field=name))
    return problems


def _wrong_alone(lines: Sequence[Line], heading: Heading, reading: Reading) -> list[StrongholdError]:
    """Return what is wrong with each record by itself; those of one line once."""
    problems: list[StrongholdError] = []
    done: list[tuple[int, Kind, dict[str, str]]] = []
    for line in lines:
        if (said := (line.number, line.kind, line.texts)) not in done[-1:]:
            done.append(said)
            try:
                _try(line, heading, reading)
            except StrongholdError as problem:
                problems += (_of_its_words(each, line) for each in at_line(problem, line.number))
    return problems


def _of_its_words(problem: StrongholdError, line: Line) -> StrongholdError:
    """Return what is wrong with a value with the words that it was read of; an amount is of a thing that they name."""
    item = line.texts.get(item_kinds()[0][1].name, "") if line.kind is item_kinds()[0][0] else ""
    if item and isinstance(problem, Missing) and problem.field in ("weight", "pieces"):
        how = f"say how much was seized, e.g. {item} 4.92g; # in front of it if none was"
        return problem.but(
            said=f"{quoted(item)} has no weight and no number", field="", example=(), hint=how, about=item
        )
    return problem.but(about=problem.about or line.texts.get(problem.field, ""))


def _try(line: Line, heading: Heading, reading: Reading) -> None:
    """Read a record as it would be kept.  Raises what is wrong with it."""
    reading = reading._replace(next_person=lambda: "P-1")
    texts = {
        name: "new" if isinstance(line.kind.fields[name].type, Person) and is_new(text) else text
        for name, text in line.texts.items()
    }
    if line.settles is None:
        line.kind.read(texts | {name: line.kind.links[name].show(1) for name in line.links}, reading)
        return
    problems: list[StrongholdError] = []
    people = [name for name, field in line.kind.fields.items() if isinstance(field.type, Person)]
    if line.which is None and not any(texts.get(name) for name in people):
        choice, reference = texts.get(line.settles, "that"), line.kind.reference(3)
        problems.append(
            Unreadable(
                f"{quoted(choice)} does not say whose", f"e.g. {choice} P-31, or {choice} {reference}", about=choice
            )
        )
    for name, text in texts.items():
        try:
            if text:
                line.kind.read_field(line.kind.fields[name], text, reading)
        except StrongholdError as problem:
            problems.append(problem.at(field=name))
    if problems:
        raise Refused(WHAT, problems)
