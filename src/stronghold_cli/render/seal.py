"""The seal of a state of the ledger, under what was made of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from stronghold_cli.render.answer import Answer
from stronghold_cli.render.record import local
from stronghold_cli.render.tables import Screen, folded
from stronghold_cli.values.seal import Seal
from stronghold_cli.values.text import first_of


def seal_line(seal: Seal) -> str:
    """Return `seal: 3F2A-91BC (change 41, 31 Aug 2021 12:00)`."""
    return f"seal: {seal.short} (change {seal.change:,}, {local(seal.at)})"


def seal_to_json(seal: Seal) -> dict[str, Any]:
    """Return the seal as scripts read it."""
    return {"short": seal.short, "full": seal.full, "change": seal.change, "at": seal.at}


def with_seal(answer: Answer, seal: Seal | None, not_covered: Sequence[str]) -> Answer:
    """Return an answer with the seal of the state that it was made from: last on a page, and a key of JSON.

    `not_covered` are the rows that another program changed and no seal covers yet.
    """

    def page(screen: Screen) -> str:
        text = "".join(answer.drawn(screen))
        return f"{text}\n{folded(seal_line(seal), screen)}" if seal else text

    def document() -> Mapping[str, Any]:
        return {**(answer.document() if answer.document else {}), "seal": seal_to_json(seal) if seal else None}

    said = list(answer.said)
    if seal is None:
        said.append("note: this state of the ledger has no seal (see: stronghold doctor)")
    if not_covered:
        said.append(f"note: the seal does not cover what another program changed since: {first_of(not_covered, 3)}")
    remarks = [*answer.remarks, *([seal_line(seal)] if seal else [])]
    return answer._replace(page=page, document=document, remarks=remarks, said=said)
