"""`--seal`: the seal of the state that an answer was made from, under a table, in JSON, or beside other data."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from stronghold_cli.cli.desk import Desk
from stronghold_cli.render.answer import Answer
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.ledger.session import reading

if TYPE_CHECKING:  # loaded only where somebody asks for a seal
    from stronghold_cli.values.seal import Seal

SealOption = Annotated[
    bool, typer.Option("--seal", help="Say by which seal this can be held against the ledger later: doctor --seal.")
]


class SealedAnswer(NamedTuple):
    """The seal that goes with an answer, where it was asked for."""

    asked: bool = False
    seal: "Seal | None" = None
    not_covered: Sequence[str] = ()
    """The rows that another program changed and that no seal covers yet."""

    def on(self, answer: Answer) -> Answer:
        """Return an answer with the seal, if it was asked for; what the seal does not cover is said beside it."""
        if not self.asked:
            return answer
        from stronghold_cli.render.seal import with_seal

        return with_seal(answer, self.seal, self.not_covered)


def sealed_state(desk: Desk, ledger: str | None, connection: Connection, *, asked: bool) -> SealedAnswer:
    """Return the seal of the state that a connection shows, or that the ledger had at the desk's moment."""
    if not asked:
        return SealedAnswer()
    from stronghold_cli.store.history.seals import not_sealed, seal_as_of

    if desk.change is None:
        return SealedAnswer(True, seal_as_of(connection), not_sealed(connection))
    # The past is rebuilt apart, without history; what is sealed there stays so, whenever it is looked up.
    with reading(desk.ledger(ledger), desk.patience) as now:
        return SealedAnswer(True, seal_as_of(now, desk.change))
