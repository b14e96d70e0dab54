"""`--seal`: the seal of the state that an answer was made from, under a table, in JSON, or beside other data."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from stronghold_cli.cli.desk import Desk
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

    @property
    def in_json(self) -> Mapping[str, Any]:
        """What an answer in JSON has of it: one key, or none."""
        if not self.asked:
            return {}
        from stronghold_cli.render.seal import seal_to_json

        return {"seal": seal_to_json(self.seal) if self.seal else None}

    def put(self, desk: Desk, form: str) -> None:
        """Print it: as the last line of a table; of data that has no place for it, on standard error."""
        if not self.asked:
            return
        from stronghold_cli.render.seal import seal_line
        from stronghold_cli.values.text import first_of

        if self.seal is None:
            desk.say("note: this state of the ledger has no seal (see: stronghold doctor)")
        elif form == "table":
            desk.put(f"\n{seal_line(self.seal)}\n")
        elif form != "json":
            desk.say(seal_line(self.seal))
        if self.not_covered:
            changed = first_of(self.not_covered, 3)
            desk.say(f"note: the seal does not cover what another program changed since: {changed}")


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
