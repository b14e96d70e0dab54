"""The case and the line that a command can be narrowed to."""

from collections.abc import Mapping
from typing import Annotated, Any

from stronghold_cli.cli import options
from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Forbidden, Placed
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Called
from stronghold_cli.records.seizure import SEIZURE
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import check_recorded


def _option(name: str) -> Any:
    field = SEIZURE.fields[name]
    return options.option(
        field.option, field.type.metavar, f"Only what belongs to that {name}.", "values", field, False
    )


Case = Annotated[str | None, _option("case")]
Line = Annotated[str | None, _option("line")]


def read_tied(given: Mapping[str, str | None], desk: Desk) -> dict[str, int | Called]:
    """Return the case and the line that were named, by number or by name.  Raises Unreadable, Forbidden."""
    tied = {}
    for name, text in given.items():
        if text is not None:
            field = SEIZURE.fields[name]
            with Placed(field.option):
                tied[name] = field.type.read(text, Reading(desk.today, no_new_person, called=Called.later))
    return tied


def found_tied(connection: Connection, named: Mapping[str, int | Called]) -> dict[str, int]:
    """Return the numbers of the named case and line.

    Raises NoSuchRecord for one that is not in the ledger, SeveralMeanings, and Forbidden where nothing is of both.
    """
    tied = {}
    for name, number in named.items():
        if isinstance(number, Called):
            from stronghold_cli.store.records.names import number_called  # most are said by their reference

            tied[name] = number_called(connection, KINDS[name], number, voided=True)
        else:
            check_recorded(connection, KINDS[name], number)
            tied[name] = number
    if len(tied) > 1:
        from stronghold_cli.store.findings.records import belonging  # few ask about both

        if not set.intersection(*(belonging(connection, *each) for each in tied.items())):
            both = " and of ".join(KINDS[name].reference(number) for name, number in tied.items())
            raise Forbidden(f"no record is of {both}", "ask about one of them")
    return tied
