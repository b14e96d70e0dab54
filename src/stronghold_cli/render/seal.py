"""The seal of a state of the ledger, under what was made of it."""

from typing import Any

from stronghold_cli.render.record import local
from stronghold_cli.values.seal import Seal


def seal_line(seal: Seal) -> str:
    """Return `seal: 3F2A-91BC (change 41, 31 Aug 2021 12:00)`."""
    return f"seal: {seal.short} (change {seal.change:,}, {local(seal.at)})"


def seal_to_json(seal: Seal) -> dict[str, Any]:
    """Return the seal as scripts read it."""
    return {"short": seal.short, "full": seal.full, "change": seal.change, "at": seal.at}
