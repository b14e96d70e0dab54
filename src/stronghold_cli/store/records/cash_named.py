"""The seizure that a court means by a sum of cash, and by whose it was: `£4,260 of P-6`."""

from datetime import date
from typing import NamedTuple

from stronghold_cli.errors import NoSuchRecord, SeveralMeanings
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.seizure import SEIZURE
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import shown_table
from stronghold_cli.values.day import show_day
from stronghold_cli.values.money import Money
from stronghold_cli.values.text import listed

_MOST = 9
"""How many seizures that may be meant are listed."""


class _Cash(NamedTuple):
    number: int
    date: str
    pence: int
    person: str | None


def cash_called(connection: Connection, text: str) -> int:
    """Return the number of the one cash seizure of a sum, and of a person where that is said.

    Raises SeveralMeanings, which lists those that may be meant, and NoSuchRecord where none may be.
    """
    said, _, whose = text.partition(" of ")
    pence, person = Money.parse(said).pence, whose.strip().upper() or None
    every = _every(connection)
    of_sum = [each for each in every if each.pence == pence]
    exact = [each for each in of_sum if person in (None, each.person)]
    if len(exact) == 1:
        return exact[0].number
    theirs = [each for each in every if person is not None and each.person == person]
    may_be = exact or of_sum or theirs or [each for each in every if each.pence > pence]
    if not may_be:
        how = "record it first, or put when it was behind the line: …, seized 4/3/2021; # in front leaves the line out"
        raise NoSuchRecord(f"no seizure of {text} is recorded", how)
    shown = may_be[:_MOST]
    told = listed([_told(each) for each in shown], "or")
    more = f", and {len(may_be) - _MOST} more" if len(may_be) > _MOST else ""
    what = f"{text} may be of {told}{more}" if of_sum else f"no cash of {text} was seized, but {told}{more}"
    refs = tuple(SEIZURE.reference(each.number) for each in shown)
    how = f"say which, e.g. {refs[0]} {Money(pence)}"
    raise SeveralMeanings(what, how).but(candidates=refs).showing(*((SEIZURE.name, each.number) for each in shown))


def check_not_recorded(connection: Connection, cash: Money) -> None:
    """Raise SeveralMeanings where the ledger has a seizure of a sum that is said to be of before the ledger began."""
    if found := [each for each in _every(connection) if each.pence == cash.pence]:
        refs = tuple(SEIZURE.reference(each.number) for each in found[:_MOST])
        what = f"{cash} is recorded already: {listed([_told(each) for each in found[:_MOST]], 'and')}"
        how = (
            f"if that is it, leave out when it was seized, or say {refs[0]}; else record the other one on its own line"
        )
        shows = ((SEIZURE.name, each.number) for each in found[:_MOST])
        raise SeveralMeanings(what, how).but(candidates=refs).showing(*shows)


def _every(connection: Connection) -> list[_Cash]:
    """Return the cash that was seized and counts, each with whose it was, in order."""
    rows = connection.execute(
        "SELECT cash.number, cash.date, cash.value_pence, arrest.person "
        f"FROM {shown_table(connection, SEIZURE)} AS cash "
        f"LEFT JOIN {shown_table(connection, ARREST)} AS arrest ON arrest.number = cash.arrest_no "
        "WHERE cash.category = 'cash' AND cash.voided IS NULL AND cash.value_pence IS NOT NULL ORDER BY cash.number"
    )
    return [_Cash(*row) for row in rows]


def _told(cash: _Cash) -> str:
    whose = f" of {cash.person}" if cash.person else ""
    return f"{SEIZURE.reference(cash.number)} ({Money(cash.pence)}{whose}, {show_day(date.fromisoformat(cash.date))})"
