"""Verdicts on published figures, for people and for scripts."""

from collections.abc import Sequence
from typing import Any

from stronghold_cli.figures.figure import Figure
from stronghold_cli.figures.held import Verdict
from stronghold_cli.figures.verdicts import CANNOT_BE_TESTED, NOT_SUPPORTED, SUPPORTED, UNDERSTATED
from stronghold_cli.figures.wordings import Wording
from stronghold_cli.records.references import in_short
from stronghold_cli.render.figures import window_to_json
from stronghold_cli.render.screen import Screen, folded
from stronghold_cli.values.text import counted
from stronghold_cli.values.window import Window

_WORDS = {
    SUPPORTED: "SUPPORTED",
    UNDERSTATED: "UNDERSTATED",
    NOT_SUPPORTED: "NOT SUPPORTED",
    CANNOT_BE_TESTED: "CANNOT BE TESTED",
}


def verdicts(found: Sequence[Verdict], title: str, source: str | None, screen: Screen) -> str:
    """Return the verdicts, each with the published words, the recorded figure, the difference, the rule, the window."""
    page = [folded(title, screen)]
    if source:
        page.append(folded(f"Source: {source}", screen))
    page += [f"\n{_with_evidence(verdict, screen)}" for verdict in found]
    count = [f"{sum(verdict.verdict == name for verdict in found)} {words.lower()}" for name, words in _WORDS.items()]
    page.append("\n" + folded(f"{len(found)} claim{'s' * (len(found) != 1)}: {', '.join(count)}.", screen))
    return "".join(page)


def one_verdict(verdict: Verdict, offered: Sequence[Wording], why_none: str, screen: Screen) -> str:
    """Return one verdict with its evidence, and the words that would hold, the strongest first and the figure last."""
    page = [_with_evidence(verdict, screen), "\n"]
    if not offered:
        page.append(folded(f"Nothing can be offered: {why_none}.", screen))
        return "".join(page)
    page.append(folded("Supported by this ledger, the strongest first and the figure itself last:", screen))
    page += [folded(f'"{wording.says}"', screen, "    ", "  ") for wording in offered]
    return "".join(page)


def _with_evidence(verdict: Verdict, screen: Screen) -> str:
    claim = verdict.claim
    asked = " ".join([claim.measure, *claim.where, *([f"({claim.verb})"] if claim.verb else [])])
    heading = folded(f'{_WORDS[verdict.verdict]}: "{claim.says}" {asked}', screen)
    return heading + "".join(folded(line, screen, "    ", "  ") for line in _evidence(verdict))


def _evidence(verdict: Verdict) -> list[str]:
    lines = []
    if verdict.figure:
        difference = f", {verdict.difference}" if verdict.difference else ""
        records = counted(verdict.figure.records, "record")
        lines.append(f"recorded: {verdict.figure.display}{difference} ({verdict.tested_as}, {records})")
        lines.append(f"rule: {verdict.rule}")
    if verdict.window:
        lines.append(f"window: {verdict.window}")
    if verdict.figure and verdict.figure.records:
        lines.append(f"made of: {in_short((verdict.figure.measure.recorded, number) for number in verdict.numbers)}")
        lines.append(f"trace: {trace_command(verdict)}")
    return [*lines, *(f"note: {note}" for note in verdict.notes)]


def trace_command(verdict: Verdict) -> str:
    """Return the command that shows the records behind a verdict."""
    from shlex import quote

    words = ["stronghold trace", verdict.figure.measure.name if verdict.figure else verdict.claim.measure]
    words += [f"--where {quote(condition)}" for condition in verdict.claim.where]
    window = verdict.window or Window()
    words += [f"--{name} {day}" for name, day in (("since", window.since), ("until", window.until)) if day]
    return " ".join(words)


def verdicts_to_json(found: Sequence[Verdict], title: str | None) -> dict[str, Any]:
    """Return the verdicts as scripts read them."""
    return {
        "title": title,
        "claims": [
            {
                "id": verdict.claim.id,
                "measure": verdict.claim.measure,
                "where": list(verdict.claim.where),
                "verb": verdict.claim.verb,
                "says": verdict.claim.says,
                "verdict": verdict.verdict,
                "tested_as": verdict.tested_as,
                "recorded": None if verdict.figure is None else _recorded(verdict.figure),
                "display": None if verdict.figure is None else verdict.figure.display,
                "difference": verdict.difference,
                "records": 0 if verdict.figure is None else verdict.figure.records,
                "window": None if verdict.window is None else window_to_json(verdict.window),
                "rule": verdict.rule,
                "notes": list(verdict.notes),
            }
            for verdict in found
        ],
    }


def wordings_to_json(offered: Sequence[Wording], why_none: str) -> dict[str, Any]:
    """Return the words that would hold as scripts read them, and why there are none, else null."""
    return {"wordings": [wording._asdict() for wording in offered], "no_wordings": why_none or None}


def _recorded(figure: Figure) -> Any:
    return figure.measure.unit.to_json(figure.value)
