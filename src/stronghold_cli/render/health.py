"""What the examinations of a ledger found, as a page, CSV and JSON; and which state of it a seal is of."""

from collections.abc import Iterator, Sequence
from itertools import starmap
from typing import Any

from stronghold_cli.render.answer import Answer
from stronghold_cli.render.record import local
from stronghold_cli.render.seal import seal_line, seal_to_json
from stronghold_cli.render.tables import BAD, CARE, GOOD, Column, Screen, folded, table
from stronghold_cli.results.health import BROKEN, FINE, LOOK, VERDICTS, Health, Outcome
from stronghold_cli.values.seal import SealedState, short_seal
from stronghold_cli.values.text import counted, harmless

HEADINGS = ("examined", "verdict", "found", "mends", "command")

_TONES = {FINE: GOOD, LOOK: CARE, BROKEN: BAD}

_KEEP = (
    "The seal stands for all of history up to that change.  Write it down where whoever can write this file cannot: a "
    "file that was rewritten whole, or swapped for another copy, fits its own seals, and only one kept elsewhere shows "
    "that.  Ask later with: stronghold doctor --seal {}"
)


def health_answer(health: Health) -> Answer:
    """Return what the examinations found as an answer."""
    return Answer(
        lambda screen: _page(health, screen),
        lambda: _to_json(health),
        _rows(health),
        starmap(_examined_to_json, health.examined),
        beside=[_summary(health)],
    )


def states_answer(digits: str, states: Sequence[SealedState], health: Health) -> Answer:
    """Return which states of the ledger have a seal as an answer, and whether what they hold is as it was then."""
    return Answer(
        lambda screen: _state_page(digits, states, health, screen), lambda: _state_to_json(digits, states, health)
    )


def _page(health: Health, screen: Screen) -> str:
    rows = [[name, each.verdict, each.found] for name, each in health.examined]
    text = table([Column("examined"), Column("", tone=_TONES.get), Column("found", wide=True)], rows, screen)
    for name, each in health.examined:
        if each.mends:
            text += "\n" + folded(f"{name}: {each.mends}", screen)
        if each.command:
            # Never folded: a command that is folded can be copied no more.
            text += f"    {harmless(each.command)}\n"
    if health.seal:
        text += "\n" + folded(seal_line(health.seal), screen) + f"{health.seal.full}\n\n"
        text += folded(_KEEP.format(health.seal.short), screen, "")
    return text


def _summary(health: Health) -> str:
    """Write `13 examinations: 1 broken, 2 to look at`."""
    many = {verdict: sum(each.verdict == verdict for _, each in health.examined) for verdict in VERDICTS}
    some = [f"{count:,} {'to look at' if verdict == LOOK else verdict}" for verdict, count in many.items() if count]
    said = some[1:] if many[FINE] and len(some) > 1 else some
    text = f"{counted(len(health.examined), 'examination')}: {', '.join(reversed(said))}"
    if health.left_out:
        text += f" (the file is not fit for: {', '.join(health.left_out)})"
    return text


def _rows(health: Health) -> Iterator[Sequence[str]]:
    yield HEADINGS
    yield from ([name, *each] for name, each in health.examined)


def _to_json(health: Health) -> dict[str, Any]:
    return {
        "examinations": list(starmap(_examined_to_json, health.examined)),
        "not_examined": list(health.left_out),
        "seal": seal_to_json(health.seal) if health.seal else None,
    }


def _examined_to_json(name: str, each: Outcome) -> dict[str, Any]:
    return dict(zip(HEADINGS, (name, each.verdict, each.found, each.mends or None, each.command or None), strict=True))


def _state_page(digits: str, states: Sequence[SealedState], health: Health, screen: Screen) -> str:
    if not states:
        return folded(
            f"{_shown(digits)} is the seal of no state of this ledger: it was made from another file, or this one was "
            "rewritten since, or is a copy from before",
            screen,
            "",
        )
    text = "".join(
        folded(
            f"{_shown(digits)} is this ledger after change {state.seal.change:,} of {local(state.seal.at)} "
            f"({state.verb}{f', by {state.who}' if state.who else ''}); "
            f"{counted(state.since, 'change') if state.since else 'no change'} since",
            screen,
            "",
        )
        for state in states
    )
    if len(states) > 1:
        text += folded(f"{len(states)} states share these digits (all 64 of one tell them apart)", screen, "")
    return text + "".join(folded(f"{name}: {each.found}", screen) for name, each in health.examined)


def _state_to_json(digits: str, states: Sequence[SealedState], health: Health) -> dict[str, Any]:
    found = [
        {"seal": seal_to_json(state.seal), "who": state.who, "what": state.verb, "changes_since": state.since}
        for state in states
    ]
    return {
        "asked": _shown(digits),
        "states": found,
        "examinations": list(starmap(_examined_to_json, health.examined)),
    }


def _shown(digits: str) -> str:
    return short_seal(digits) if len(digits) == 8 else digits
