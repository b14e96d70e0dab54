"""`--seal`: the seal of the state behind an answer, shown under a table, in JSON or beside other data."""

from collections.abc import Callable
from typing import Annotated

import typer

from stronghold_cli.cli.desk import Desk
from stronghold_cli.render.answer import Answer
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.ledger.session import reading

SealOption = Annotated[
    bool, typer.Option("--seal", help="Print the seal, so that doctor --seal can check this against the ledger later.")
]


def sealed_state(desk: Desk, ledger: str | None, connection: Connection, *, asked: bool) -> Callable[[Answer], Answer]:
    """Return a function that adds the seal of the connection's state, or of the desk's moment, to an answer.

    If no seal was asked for, it changes nothing.
    """
    if not asked:
        return lambda answer: answer
    # Loaded where somebody asks for a seal.
    from stronghold_cli.render.seal import with_seal
    from stronghold_cli.store.history.seals import not_sealed, seal_as_of

    if desk.change is None:
        seal, not_covered = seal_as_of(connection), not_sealed(connection)
    else:
        # The past is rebuilt apart, without history; what is sealed there stays so, whenever it is looked up.
        with reading(desk.ledger(ledger), desk.patience) as now:
            seal, not_covered = seal_as_of(now, desk.change), []
    return lambda answer: with_seal(answer, seal, not_covered)
