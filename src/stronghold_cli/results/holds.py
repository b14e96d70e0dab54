"""What is said about a record beside its fields: that it is held, or restricted."""

from typing import NamedTuple

from stronghold_cli.records.kind import Kind
from stronghold_cli.results.history import Change


class Marked(NamedTuple):
    """That a record is held or restricted, with the command that said so."""

    kind: Kind
    number: int
    why: str
    since: Change | None
    """None where another program wrote it, and no command has adopted it yet."""

    @property
    def ref(self) -> str:
        """The record's reference."""
        return self.kind.reference(self.number)

    @property
    def said(self) -> str:
        """Since when, and by whom: `since 4 Mar 2021 by tester`."""
        if self.since is None:
            return "by another program"
        return f"since {self.since.by}"
