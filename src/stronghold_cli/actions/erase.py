"""Erasing records and people by law: emptying them, the figures that change, and what remains elsewhere."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from stronghold_cli.actions.importing.pseudonyms import lines_of_keys
from stronghold_cli.actions.same import changed
from stronghold_cli.errors import Forbidden, Refused, Restricted
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import Named
from stronghold_cli.results.erasure import ErasureReport, RedactionResult
from stronghold_cli.results.figure import Figure
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.totals import count_figures
from stronghold_cli.store.erasure.places import (
    check_known,
    ever_named,
    in_order,
    naming,
    naming_now,
    still_written,
)
from stronghold_cli.store.erasure.redaction import redact
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.erasures import without_erased
from stronghold_cli.store.imports.files import came_in_from, people_files
from stronghold_cli.store.records.between import of_two_people
from stronghold_cli.store.records.holds import check_free, check_shown, restricted_places
from stronghold_cli.store.records.people import keys_of, no_such_person, tied_to_person
from stronghold_cli.store.records.rows import select_all
from stronghold_cli.values.keys import is_erased
from stronghold_cli.values.text import listed
from stronghold_cli.values.window import Window


def erase_records(
    connection: Connection,
    named: Sequence[Named],
    people: Sequence[str],
    authority: str,
    *,
    tied: bool,
    logged: Iterable[str] = (),
) -> ErasureReport:
    """Empty records and every record of some people in the open command; with `tied`, their dependants too.

    `logged` are the texts of the access log, which are searched for erased words.  Raises NoSuchRecord, Forbidden for a
    record that is held or restricted, and Refused where records that are one person's would be parted; the caller's
    transaction is then to be undone.
    """
    for kind, number in named:
        check_known(connection, kind, number)
    keys = list(dict.fromkeys(key for person in people for key in _keys(connection, person)))
    theirs = naming(connection, [*keys, *(person for person in people if is_erased(person))])
    hanging = [(each.kind, each.record["no"]) for each in tied_to_person(connection, keys) if each.of] if keys else []
    wanted = in_order((kind.table, number) for kind, number in (*named, *theirs, *(hanging if tied else ())))
    left = without_erased(connection, wanted)
    already = [each for each in wanted if each not in left]
    if not left and not keys:
        return ErasureReport(None, already, [], [], [], [], {}, [])
    once = [each for each in without_erased(connection, ever_named(connection, keys)) if each not in left]
    for kind, number in named:
        check_shown(connection, kind, number)
    restricted = restricted_places(connection)
    if any((kind.table, number) in restricted for kind, number in (*left, *once)):
        # Which one would tell whose it is.
        raise Restricted(
            "a restricted record stands in the way: nothing is erased",
            "those that are: stronghold restrict; or name the records to erase instead of the person",
        )
    for kind, number in [*left, *once]:
        check_free(connection, kind, number)
    before, one = _figures(connection), of_two_people(connection)
    look_ups = [(place, lines_of_keys(Path(place), keys)) for place in people_files(connection)] if keys else []
    sources = came_in_from(connection, left)
    emptied = redact(connection, left, keys, authority, logged)
    _check_together(connection, one)
    return ErasureReport(
        emptied,
        already,
        keys,
        changed(before, _figures(connection)),
        without_erased(connection, hanging),
        once,
        _parted(connection, emptied, keys),
        [each for each in still_written(connection, keys) if _at(each) not in restricted] if keys else [],
        look_ups,
        sources,
    )


def _at(named: Named) -> tuple[str, int]:
    kind, number = named
    return kind.table, number


def _keys(connection: Connection, person: str) -> list[str]:
    """Return all keys of a person, none once erased.  Raises NoSuchRecord for a key that was never recorded.

    A key that only restricted records name gets the same answer.
    """
    if is_erased(person):
        if not naming(connection, [person]):
            raise no_such_person(person)
        return []
    keys = keys_of(connection, person)
    restricted = restricted_places(connection)
    if len(keys) == 1 and all(_at(each) in restricted for each in ever_named(connection, keys)):
        problem = no_such_person(person)
        if restricted:
            hint = "restricted ones are not looked into; see: stronghold restrict"
            problem = problem.but(said=f"no record that is shown names {person}", hint=hint)
        raise problem
    return keys


def _figures(connection: Connection) -> list[Figure]:
    return count_figures(connection, list(MEASURES.values()), Question(Window()))


def _check_together(connection: Connection, before: dict[tuple[str, int, str], Forbidden]) -> None:
    """Refuse to part what is joined as one person's.  Raises Refused."""
    problems = []
    for name, number, link in of_two_people(connection):
        kind = KINDS[name]
        # An arrest is told apart from its charge as two records of somebody are: that is said, and not refused.
        as_one = {*kind.self_links, *(field.name for field in kind.settling)}
        if link in as_one and (name, number, link) not in before:
            [record] = select_all(connection, kind, "SELECT * FROM {} WHERE number = ?", (number,))
            refs = listed([kind.reference(number), kind.links[link].show(record[link])], "and")
            shows = [(name, number), (kind.links[link].kind, record[link])]
            problems.append(
                Forbidden(f"{refs} are joined as one person's", "erase both, or the person", field=link, shows=shows)
            )
    if problems:
        raise Refused("nothing erased", problems)


def _parted(connection: Connection, emptied: RedactionResult, keys: Sequence[str]) -> dict[str, list[Named]]:
    found, restricted = {}, restricted_places(connection)
    for kind, before, _ in emptied.records:
        for name in people_fields(kind):
            key = before[name]
            if key is not None and key not in keys:
                others = naming_now(connection, keys_of(connection, key))
                if shown := [each for each in others if _at(each) not in restricted]:
                    found[key] = shown
    return found
