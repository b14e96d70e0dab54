"""Recording what somebody typed: read, written, and checked against the rules between records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from stronghold_cli.catalogue.items import UnknownItem
from stronghold_cli.errors import Refused, SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.fields import Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice, ItemName, Person
from stronghold_cli.records.types import Reading
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.between import wrong_between
from stronghold_cli.store.records.rows import insert, next_person, person_known
from stronghold_cli.store.settings.own_items import keep_own_items, read_own_items
from stronghold_cli.store.settings.own_words import read_own_words
from stronghold_cli.values.text import hyphened

if TYPE_CHECKING:
    from stronghold_cli.catalogue.prices import Price


def reading_of(connection: Connection, today: date, *, new_items: bool = False) -> Reading:
    """Return the context for reading values in this ledger, with any new items that somebody confirmed."""
    own = read_own_items(connection)

    def called(kind: str, text: str) -> int:
        from stronghold_cli.store.records.names import number_called  # most links are said by their reference

        return number_called(connection, KINDS[kind], text)

    return Reading(
        today,
        lambda: next_person(connection),
        own,
        lambda: _prices(connection),
        new_items,
        called,
        own_words=read_own_words(connection),
        has_record=lambda key: person_known(connection, key),
    )


def _prices(connection: Connection) -> "Sequence[Price]":
    # Loaded where a value is to be worked out from it.
    from stronghold_cli.store.settings.prices import prices_of

    return prices_of(connection)


class Given(NamedTuple):
    """The typed fields of a record: texts by field, and whether its item is new."""

    texts: Mapping[str, str]
    new_items: bool = False


def record_one(connection: Connection, kind: Kind, given: Given, today: date) -> Record:
    """Record one record from what somebody typed, by field, and return it with its number.

    What is said to be a new item is added to the team's own ones with it.  Raises Refused naming all that is wrong; the
    caller's transaction is then to be undone.
    """
    try:
        record = kind.read(given.texts, reading_of(connection, today, new_items=given.new_items))
    except Refused as refusal:
        wrong = [_may_be_new(kind, problem) for problem in refusal.problems]
        raise Refused(refusal.said, list(with_nearest(connection, kind, given.texts, wrong))) from None
    if given.new_items:
        _add_items(connection, kind, given.texts, record)
    number = insert(connection, kind, [record])
    problems = wrong_between(connection, kind, number, number)
    if problems:
        raise Refused(f"{kind.name} not recorded", [problem for _, problem in problems])
    return record | {"no": number}


def _may_be_new(kind: Kind, problem: StrongholdError) -> StrongholdError:
    """Add to the refusal of an unknown item how to record a new one."""
    if not isinstance(problem, UnknownItem):
        return problem
    field = kind.fields[problem.field]
    sort = kind.fields[field.type.sort] if isinstance(field.type, ItemName) else field
    choices = f" {'|'.join(sort.type.choices)}" if isinstance(sort.type, Choice) else ""
    hint = f"if it is new, add {new_item_option(field)} {sort.option}{choices}"
    return problem.but(hint=f"{problem.nearest} {hint}".lstrip())


def with_nearest(
    connection: Connection, kind: Kind, texts: Mapping[str, str], problems: Iterable[StrongholdError]
) -> Iterator[StrongholdError]:
    """Yield what is wrong with what somebody typed; where a link is no reference but a name, with the nearest name."""
    for problem in problems:
        link, text = kind.links.get(problem.field), texts.get(problem.field, "")
        if link is not None and _is_unread(problem) and text.strip():
            from stronghold_cli.store.records.names import nearest_called  # only a name that is no reference needs it

            yield problem.but(hint=nearest_called(connection, KINDS[link.kind], text) or problem.hint)
        else:
            yield problem


def _is_unread(problem: StrongholdError) -> bool:
    """Whether a text could not be read at all, where another one may only be of several records."""
    return isinstance(problem, Unreadable) and not isinstance(problem, SeveralMeanings)


def _add_items(connection: Connection, kind: Kind, texts: Mapping[str, str], record: Record) -> None:
    """Add the items of a record to the team's own.  Raises Refused for one that is there already."""
    from stronghold_cli.catalogue.own_items import OwnItemInput, with_item  # few records have a new item

    own = read_own_items(connection)
    for name, field in kind.fields.items():
        if isinstance(field.type, ItemName):
            try:
                added = with_item(own, texts[name], OwnItemInput(category=record[field.type.sort]))
            except StrongholdError as problem:
                known = problem.at(new_item_option(field)).but(hint="leave it out")
                raise Refused(f"{kind.name} not recorded", [known]) from None
            keep_own_items(connection, own, added)


def new_item_option(field: Field) -> str:
    """Return the option that says that an item is new: `--new-item`."""
    return f"--new-{hyphened(field.name)}"


def new_people(connection: Connection, kind: Kind, records: Sequence[Record]) -> set[str]:
    """Return the people's keys in some records of one kind that no other record has."""
    people = [name for name, field in kind.fields.items() if isinstance(field.type, Person)]
    keys = {record[name] for record in records for name in people} - {None}
    numbers = [record["no"] for record in records]
    return {key for key in keys if not person_known(connection, key, but=(kind, numbers))}
