"""Verdicts on published figures as pages: a line each, failures first, and the evidence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stronghold_cli.claims.claim import Asked
from stronghold_cli.claims.verdicts import CANNOT_BE_TESTED, NOT_SUPPORTED, SUPPORTED, UNDERSTATED
from stronghold_cli.claims.wordings import Wording
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.references import in_short
from stronghold_cli.render.tables import BAD, CARE, GOOD, Column, Screen, folded, in_tone, table
from stronghold_cli.render.to_copy import to_copy
from stronghold_cli.results.cover import cover_unsaid
from stronghold_cli.results.reconciliation import TestedClaim
from stronghold_cli.values.text import counted, listed
from stronghold_cli.values.window import Window

_TRACE = "trace"
"""What stands before the command that shows the records behind a figure."""
_WORDS = {
    SUPPORTED: "SUPPORTED",
    UNDERSTATED: "UNDERSTATED",
    NOT_SUPPORTED: "NOT SUPPORTED",
    CANNOT_BE_TESTED: "CANNOT BE TESTED",
}


_TONES = {SUPPORTED: GOOD, UNDERSTATED: CARE, NOT_SUPPORTED: BAD, CANNOT_BE_TESTED: CARE}
_TONE_OF_WORDS = {words: _TONES[verdict] for verdict, words in _WORDS.items()}
_FAILURES_FIRST = (NOT_SUPPORTED, CANNOT_BE_TESTED, UNDERSTATED, SUPPORTED)

SOME, EVERY, NO = DETAILS = ("some", "all", "none")
"""Which claims have their evidence shown: those that are not plainly supported, all of them, none."""

Offered = tuple[Sequence[Wording], str]
"""The words that would hold, the strongest first, and why there are none."""


class PastMoment(NamedTuple):
    """The past moment that claims were checked against."""

    words: str
    at: str
    """UTC, ISO."""
    change: int | None
    """The last change that the ledger had then; None for the ledger as it stands."""
    note: str | None
    """The sentence about the moment."""


def verdicts_page(
    found: Sequence[TestedClaim],
    title: str,
    source: str | None,
    screen: Screen,
    as_at: PastMoment | None,
    detail: str,
) -> str:
    """Return a line for each verdict, failures first, the notes on them, and the evidence that is asked for.

    What is the same for all of them is said once.
    """
    worst_first = sorted(found, key=lambda verdict: _FAILURES_FIRST.index(verdict.verdict))
    page = [folded(title, screen)]
    if source:
        page.append(folded(f"Source: {source}", screen))
    page.append(_moment(as_at, screen))
    if len(windows := _windows(found)) == 1:
        page.append(folded(f"Window: {''.join(windows)}.", screen))
    page += ["\n", verdicts_in_short(worst_first, screen)]
    detailed = [
        verdict
        for verdict in worst_first
        if detail == EVERY or (detail == SOME and (verdict.verdict != SUPPORTED or verdict.since_then))
    ]
    for verdict in worst_first:
        notes = () if verdict in detailed else [*_own(verdict)]
        if notes:
            page += ["\n", folded(_claimed(verdict), screen), *(_line(f"note: {note}", screen) for note in notes)]
    if plurals := dict.fromkeys(v.figure.measure.recorded.plural for v in found if v.figure and v.cover_unsaid):
        page += ["\n", folded(f"Note: {cover_unsaid(*plurals)}.", screen)]
    page += [f"\n{_with_evidence(verdict, screen, as_at, once=True)}" for verdict in detailed]
    if len(detailed) < len(found):
        others = "the others" if detailed else "each claim"
        page.append("\n" + folded(f"The evidence for {others}, with all that was left out: --detail all", screen))
    return "".join(page)


def verdicts_in_short(found: Sequence[TestedClaim], screen: Screen, *, brief: bool = False) -> str:
    """Return a line for each verdict, `brief` without verbs and differences, and how many there are of each."""
    columns = [
        *(Column("verdict", tone=_TONE_OF_WORDS.get), Column("published", wide=True), Column("of", wide=True)),
        Column("recorded", right=True, wide=True),
        *[Column("difference", right=True, wide=True, spared=1)] * (not brief),
        *[Column("window", wide=True, spared=2)] * (len(_windows(found)) > 1),
    ]
    rows = [
        [
            *(_WORDS[verdict.verdict], f'"{verdict.claim.says}"', _asked(verdict, brief=brief)),
            *(verdict.figure.display if verdict.figure else "", *[verdict.difference] * (not brief), _window(verdict)),
        ][: len(columns)]
        for verdict in found
    ]
    count = [f"{sum(verdict.verdict == name for verdict in found)} {words.lower()}" for name, words in _WORDS.items()]
    summary = folded(f"{len(found)} claim{'s' * (len(found) != 1)}: {', '.join(count)}.", screen)
    return (table(columns, rows, screen) + "\n" if rows else "") + summary


def _own(verdict: TestedClaim) -> Iterator[str]:
    """Yield what has to be said about a claim's words; what was left out of its figure stands with the evidence."""
    for note in verdict.notes:
        if not (verdict.figure and note in verdict.figure.sentences) and not _is_said_once(verdict, note):
            yield note


def _is_said_once(verdict: TestedClaim, note: str) -> bool:
    figure = verdict.figure
    return verdict.cover_unsaid and figure is not None and note == cover_unsaid(figure.measure.recorded.plural)


def _windows(found: Sequence[TestedClaim]) -> set[str]:
    """Return the windows of claims; one that cannot be read has none, and says why."""
    return {window for verdict in found if (window := _window(verdict))}


def _window(verdict: TestedClaim) -> str:
    return f"{verdict.window or ''}{' (the day of publication)' * is_cut_short(verdict)}"


def _claimed(verdict: TestedClaim) -> str:
    return f'"{verdict.claim.says}" {_asked(verdict)}'.rstrip()


def _asked(verdict: TestedClaim, *, brief: bool = False) -> str:
    claim = verdict.claim
    where = [each.words for each in claim.asked.where] if isinstance(claim.asked, Asked) else map(str, claim.where)
    measure = MEASURES[claim.measure].title if claim.measure in MEASURES else claim.measure
    return " ".join([measure, *where, *([f"({claim.verb})"] if claim.verb and not brief else [])])


def one_verdict_page(
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


def _with_evidence(verdict: TestedClaim, screen: Screen, as_at: PastMoment | None, *, once: bool = False) -> str:
    """Return a verdict with its evidence, without the note that a page has `once` for all of them."""
    heading = folded(f"{_WORDS[verdict.verdict]}: {_claimed(verdict)}", screen).removesuffix("\n")
    evidence = _evidence(verdict, as_at, once=once)
    heading = in_tone(heading, _TONES[verdict.verdict], screen)
    return f"{heading}\n{''.join(_line(line, screen) for line in evidence)}"


def _line(text: str, screen: Screen) -> str:
    label, _, words = text.partition(": ")
    return to_copy(label, words, screen) if label == _TRACE else folded(text, screen, "    ", "  ")


def _evidence(verdict: TestedClaim, as_at: PastMoment | None, *, once: bool) -> list[str]:
    lines = []
    if verdict.figure:
        difference = f", {_apart(verdict.difference)}" if verdict.difference else ""
        records = "" if verdict.figure.withheld else f", {counted(verdict.figure.records, 'record')}"
        lines.append(f"recorded: {verdict.figure.display}{difference} ({verdict.tested_as}{records})")
        lines.append(f"rule: {verdict.rule}")
    if verdict.window:
        lines.append(f"window: {_window(verdict)}")
    if verdict.figure and verdict.figure.records:
        lines.append(f"made of: {in_short((verdict.figure.measure.recorded, number) for number in verdict.numbers)}")
        change = as_at and as_at.change
        as_then = "" if change is None else f" --as-at change-{change}"
        lines.append(f"{_TRACE}: {trace_command(verdict)}{as_then}")
    if verdict.since_then:
        # Loaded only where somebody asks for the past, and it differs.
        from stronghold_cli.render.changed_since import since_then_lines

        lines += since_then_lines(verdict.since_then)
    return [*lines, *(f"note: {note}" for note in verdict.notes if not (once and _is_said_once(verdict, note)))]


def _apart(difference: str) -> str:
    """Return a difference such as `-£740` in words; one of a term may have both signs: `+2 months -3 days`."""
    sign, amount = difference[:1], difference[1:]
    if sign not in ("+", "-"):
        return "no difference"
    if " +" in amount or " -" in amount:
        return f"{difference} beside what was published"
    less = "fewer" if amount.replace(",", "").isdigit() else "less"
    return f"{amount} {'more' if sign == '+' else less} than published"


def is_cut_short(verdict: TestedClaim) -> bool:
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
