"""Joining two keys as one person and separating them again, with the figures before and after."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.errors import Forbidden, Refused
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.results.figure import Figure
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.totals import count_figures
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.between import of_two_people
from stronghold_cli.store.records.people import check_known, join, keys_of, part
from stronghold_cli.values.keys import is_erased
from stronghold_cli.values.window import Window


class JoinedPeople(NamedTuple):
    """The result of joining or separating keys."""

    people: list[list[str]]
    """Each person concerned, with all their keys, the shown one first."""
    changed: bool
    """False if nothing had to be written."""
    figures: list[tuple[Figure, Figure]]
    """The figures of all dates that changed, before and after."""


def join_keys(connection: Connection, keys: Sequence[str]) -> JoinedPeople:
    """Join keys as one person, shown as the first.  Raises Forbidden, and NoSuchRecord for a key in no record."""
    _check_not_erased(keys)
    twice = next((key for n, key in enumerate(keys) if key in keys[:n]), None)
    if twice:
        raise Forbidden(f"{twice} is named twice", "name two keys, e.g. stronghold same P-31 NORTH:P-31")
    for key in keys:
        check_known(connection, key)
    before = _figures(connection)
    joined = join(connection, keys)
    return JoinedPeople([keys_of(connection, keys[0])], joined, changed(before, _figures(connection)) if joined else [])


def separate_key(connection: Connection, key: str) -> JoinedPeople:
    """Make a key a person of its own again.  Raises NoSuchRecord for a key in no record.

    Raises Refused if a record of that person has a link to the other's that only one person's may have.
    """
    _check_not_erased([key])
    if len(keys_of(connection, key)) == 1:
        check_known(connection, key)
    before, wrong = _figures(connection), of_two_people(connection)
    others = part(connection, key)
    problems = [problem for place, problem in of_two_people(connection).items() if place not in wrong]
    if problems:
        raise Refused(f"{key} not taken apart", problems)
    people = [[key], *([others] if len(others) > 1 else [])]
    return JoinedPeople(people, bool(others), changed(before, _figures(connection)) if others else [])


def _check_not_erased(keys: Sequence[str]) -> None:
    """Refuse to identify a person again after their records were erased.  Raises Forbidden."""
    for key in keys:
        if is_erased(key):
            raise Forbidden(f"{key} stands for somebody who was erased: who that was is not said again")


def _figures(connection: Connection) -> list[Figure]:
    measures = [measure for measure in MEASURES.values() if measure.knows_people]
    return count_figures(connection, measures, Question(Window()))


def changed(before: Sequence[Figure], after: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Return the figures that changed, before and after."""
    return [(was, is_) for was, is_ in zip(before, after, strict=True) if was.value != is_.value]
