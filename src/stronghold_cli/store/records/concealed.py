"""The error in place of one about a restricted record: its reference, and nothing else of it."""

from collections.abc import Iterator, Sequence, Set

from stronghold_cli.errors import Refused, Restricted, StrongholdError
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import LIFT_OR_LEAVE, restricted_places


def concealed(connection: Connection, problem: StrongholdError) -> StrongholdError:
    """Return a problem without anything quoted from restricted records; unchanged if it quotes none.

    Every error of a command with an open ledger passes here.
    """
    if not problem.shows:
        return problem
    restricted = restricted_places(connection)
    return next(_each([problem], restricted)) if restricted else problem


def _each(problems: Sequence[StrongholdError], restricted: Set[tuple[str, int]]) -> Iterator[StrongholdError]:
    """Yield the problems; of all that are about one restricted record, on one line of a sheet, only the first."""
    said = set()
    for problem in problems:
        hidden = next((each for each in problem.shows if (KINDS[each[0]].table, each[1]) in restricted), None)
        if hidden is None:
            yield problem
        elif isinstance(problem, Refused):
            told = tuple(_each(problem.problems, restricted))
            shows = tuple(dict.fromkeys(record for each in told for record in each.shows))
            yield problem.but(problems=told, shows=shows)
        elif (hidden, problem.line) not in said:
            said.add((hidden, problem.line))
            yield _about(*hidden, problem)


def _about(kind: str, number: int, problem: StrongholdError) -> StrongholdError:
    """Return the message in place of a problem: it names no field, nor says whether anything typed is wrong.

    A message that a record is restricted says nothing else.
    """
    if isinstance(problem, Restricted):
        return problem.but(shows=())
    words = f"{KINDS[kind].reference(number)} is restricted, and this has to fit it"
    return Restricted(words, LIFT_OR_LEAVE, line=problem.line)
