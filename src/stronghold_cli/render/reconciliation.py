"""Verdicts on published figures, for people and for scripts."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from stronghold_cli.claims.claim import Claims
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.tables import Screen
from stronghold_cli.render.totals import window_to_json
from stronghold_cli.render.verdicts import SOME, Offered, PastMoment, is_cut_short, one_verdict_page, verdicts_page
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.results.reconciliation import TestedClaim


def verdicts_answer(
    found: Sequence[TestedClaim],
    claims: Claims,
    name: str,
    as_at: PastMoment | None,
    offered: Offered | None = None,
    detail: str = SOME,
) -> Answer:
    """Return the verdicts on a claims file as an answer, under its title or else its name; on one claim with words.

    `detail` says which claims a page has the evidence for; for one claim it always has.
    """

    def page(screen: Screen) -> str:
        if offered is None:
            return verdicts_page(found, claims.title or name, claims.source, screen, as_at, detail)
        return one_verdict_page(found[0], *offered, screen, as_at)

    def document() -> dict[str, Any]:
        answer = _to_json(found, claims.title, as_at)
        if offered is not None:
            words, why_none = offered
            answer["claims"][0] |= {"wordings": [each._asdict() for each in words], "no_wordings": why_none or None}
        return answer

    moved = (later for verdict in found if verdict.since_then for later in verdict.since_then.later)
    shows = [(verdict.figure.measure.recorded, verdict.numbers) for verdict in found if verdict.figure]
    shows += [(later.kind, later.numbers) for later in moved]
    return Answer(
        page,
        document,
        lines=chain.from_iterable(document()["claims"] for _ in [name]),
        remarks=[as_at.words, *([f"note: {as_at.note}"] if as_at.note else [])] if as_at else [],
        shows=ShownRecords((kind, number) for kind, numbers in shows for number in numbers),
    )


def _records(verdict: TestedClaim) -> int | None:
    if verdict.figure is None:
        return 0
    return None if verdict.figure.withheld else verdict.figure.records


def _to_json(found: Sequence[TestedClaim], title: str | None, as_at: PastMoment | None = None) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "title": title,
        **({"as_at": as_at.at, "change": as_at.change, "note": as_at.note} if as_at else {}),
        "claims": [
            {
                "id": verdict.claim.id,
                "measure": verdict.claim.measure,
                "where": list(map(str, verdict.claim.where)),
                "verb": verdict.claim.verb,
                "says": verdict.claim.says,
                "verdict": verdict.verdict,
                "tested_as": verdict.tested_as,
                "recorded": verdict.figure and verdict.figure.measure.unit.to_json(verdict.figure.value),
                "display": None if verdict.figure is None else verdict.figure.display,
                "difference": verdict.difference,
                "records": _records(verdict),
                "window": None if verdict.window is None else window_to_json(verdict.window),
                "rule": verdict.rule,
                "notes": [*verdict.notes, *["the window ends on the day of publication"] * is_cut_short(verdict)],
            }
            for verdict in found
        ],
    }
    if as_at:
        from stronghold_cli.render.changed_since import since_then_to_json  # only a past moment needs it

        for claim, verdict in zip(answer["claims"], found, strict=True):
            claim["since_then"] = since_then_to_json(verdict.since_then)
    return answer
