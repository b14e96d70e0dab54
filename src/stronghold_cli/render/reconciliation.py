"""Verdicts on published figures, for people and for scripts."""

from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

from stronghold_cli.claims.claim import Asked, Claims
from stronghold_cli.claims.verdicts import CANNOT_BE_TESTED, NOT_SUPPORTED, SUPPORTED, UNDERSTATED
from stronghold_cli.claims.wordings import Wording
from stronghold_cli.records.references import in_short
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.tables import Screen, folded, unbroken
from stronghold_cli.render.totals import window_to_json
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.results.reconciliation import TestedClaim
from stronghold_cli.values.text import counted, listed
from stronghold_cli.values.window import Window

_WORDS = {
    SUPPORTED: "SUPPORTED",
    UNDERSTATED: "UNDERSTATED",
    NOT_SUPPORTED: "NOT SUPPORTED",
    CANNOT_BE_TESTED: "CANNOT BE TESTED",
}


Offered = tuple[Sequence[Wording], str]
"""The words that would hold, the strongest first, and why there are none."""


class PastMoment(NamedTuple):
    """The past moment that claims were held against."""

    words: str
    at: str
    """UTC, ISO."""
    change: int | None
    """The last change that the ledger had then; None for the ledger as it stands."""
    note: str | None
    """What is to be said of the moment."""


def verdicts_answer(
    found: Sequence[TestedClaim], claims: Claims, name: str, as_at: PastMoment | None, offered: Offered | None = None
) -> Answer:
    """Return the verdicts on a claims file as an answer, under its title or else its name; on one claim with words."""

    def page(screen: Screen) -> str:
        if offered is None:
            return _page(found, claims.title or name, claims.source, screen, as_at)
        return _one_page(found[0], *offered, screen, as_at)

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


def _page(
    found: Sequence[TestedClaim], title: str, source: str | None, screen: Screen, as_at: PastMoment | None = None
) -> str:
    """Return the verdicts, each with the published words, the recorded figure, the difference, the rule, the window."""
    page = [folded(title, screen)]
    if source:
        page.append(folded(f"Source: {source}", screen))
    page.append(_moment(as_at, screen))
    page += [f"\n{_with_evidence(verdict, screen, as_at)}" for verdict in found]
    count = [f"{sum(verdict.verdict == name for verdict in found)} {words.lower()}" for name, words in _WORDS.items()]
    page.append("\n" + folded(f"{len(found)} claim{'s' * (len(found) != 1)}: {', '.join(count)}.", screen))
    return "".join(page)


def _one_page(
    verdict: TestedClaim, offered: Sequence[Wording], why_none: str, screen: Screen, as_at: PastMoment | None = None
) -> str:
    """Return one verdict with its evidence, and the words that would hold, the strongest first and the figure last."""
    moment = _moment(as_at, screen)
    page = [f"{moment}\n" if moment else "", _with_evidence(verdict, screen, as_at), "\n"]
    if not offered:
        page.append(folded(f"Nothing can be offered: {why_none}.", screen))
        return "".join(page)
    ledger = "by the ledger as it was then" if as_at and as_at.change is not None else "by this ledger"
    asked = verdict.claim.asked
    where = listed([each.words for each in asked.where], "and") if isinstance(asked, Asked) else ""
    of_that = f" where {where}" if where else ""
    page.append(folded(f"Supported {ledger}{of_that}, the strongest first and the figure itself last:", screen))
    page += [folded(f'"{wording.says}"', screen, "    ", "  ") for wording in offered]
    return "".join(page)


def _moment(as_at: PastMoment | None, screen: Screen) -> str:
    if as_at is None:
        return ""
    words = folded(f"{as_at.words[:1].upper()}{as_at.words[1:]}.", screen)
    return words + (folded(f"Note: {as_at.note}.", screen) if as_at.note else "")


def _with_evidence(verdict: TestedClaim, screen: Screen, as_at: PastMoment | None) -> str:
    claim = verdict.claim
    where = [each.words for each in claim.asked.where] if isinstance(claim.asked, Asked) else map(str, claim.where)
    asked = " ".join([claim.measure, *where, *([f"({claim.verb})"] if claim.verb else [])])
    heading = folded(f'{_WORDS[verdict.verdict]}: "{claim.says}" {asked}'.rstrip(), screen)
    return heading + "".join(folded(line, screen, "    ", "  ") for line in _evidence(verdict, as_at))


def _evidence(verdict: TestedClaim, as_at: PastMoment | None) -> list[str]:
    lines = []
    if verdict.figure:
        difference = f", {verdict.difference}" if verdict.difference else ""
        records = "" if verdict.figure.withheld else f", {counted(verdict.figure.records, 'record')}"
        lines.append(f"recorded: {verdict.figure.display}{difference} ({verdict.tested_as}{records})")
        lines.append(f"rule: {verdict.rule}")
    if verdict.window:
        lines.append(f"window: {verdict.window}{' (the day of publication)' * _is_cut(verdict)}")
    if verdict.figure and verdict.figure.records:
        lines.append(f"made of: {in_short((verdict.figure.measure.recorded, number) for number in verdict.numbers)}")
        change = as_at and as_at.change
        as_then = "" if change is None else f" --as-at change-{change}"
        lines.append(unbroken(f"trace: {trace_command(verdict)}{as_then}"))
    if verdict.since_then:
        # Loaded only where somebody asks for the past, and it differs.
        from stronghold_cli.render.changed_since import since_then_lines

        lines += since_then_lines(verdict.since_then)
    return [*lines, *(f"note: {note}" for note in verdict.notes)]


def _records(verdict: TestedClaim) -> int | None:
    if verdict.figure is None:
        return 0
    return None if verdict.figure.withheld else verdict.figure.records


def _is_cut(verdict: TestedClaim) -> bool:
    asked = verdict.claim.asked
    return verdict.window is not None and isinstance(asked, Asked) and asked.cut


def trace_command(verdict: TestedClaim) -> str:
    """Return the command that shows the records behind a verdict."""
    from shlex import quote  # only what is typed again needs it

    words = ["stronghold trace", verdict.figure.measure.name if verdict.figure else verdict.claim.measure]
    words += [f"--where {quote(str(condition))}" for condition in verdict.claim.where]
    window = verdict.window or Window()
    words += [f"--{name} {day}" for name, day in (("since", window.since), ("until", window.until)) if day]
    return " ".join(words)


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
                "notes": [*verdict.notes, *["the window ends on the day of publication"] * _is_cut(verdict)],
            }
            for verdict in found
        ],
    }
    if as_at:
        from stronghold_cli.render.changed_since import since_then_to_json  # only a past moment needs it

        for claim, verdict in zip(answer["claims"], found, strict=True):
            claim["since_then"] = since_then_to_json(verdict.since_then)
    return answer
