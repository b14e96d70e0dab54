"""What `check` finds, as lines, CSV and JSON."""

from collections.abc import Sequence
from itertools import groupby

from stronghold_cli.checks.rule import FAIL, STRENGTHS, WARN, Acceptance, Finding
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.listing import ListedCell, objects, rows
from stronghold_cli.render.record import local
from stronghold_cli.render.tables import BAD, CARE, Screen, folded, in_tone
from stronghold_cli.render.to_copy import to_copy
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.values.text import counted, one_line

_TONES = {FAIL: BAD, WARN: CARE}


def _words(looked: Acceptance) -> str:
    return f"by {one_line(looked.who) or 'another program'} on {local(looked.at)}: {looked.why}"


_CELLS: Sequence[ListedCell[Finding]] = (
    ListedCell("rule", lambda found: found.check.name),
    ListedCell("strength", lambda found: found.check.strength),
    ListedCell("records", lambda found: found.refs),
    ListedCell("why", lambda found: found.said.why),
    ListedCell("mends", lambda found: found.said.mends),
    ListedCell(
        "looked_at",
        lambda found: found.looked_at and found.looked_at._asdict(),
        csv=lambda found: _words(found.looked_at) if found.looked_at else "",
    ),
)


def findings_answer(
    shown: Sequence[Finding], standing: Sequence[Finding], rules: Sequence[str], looked_at: int
) -> Answer:
    """Return findings as an answer: those that are shown, those that stand, and how many somebody looked at.

    `rules` are the names of those that were asked.
    """
    return Answer(
        lambda screen: _page(shown, screen),
        lambda: {"rules": rules, "looked_at": looked_at, "findings": list(objects(shown, _CELLS))},
        rows(shown, _CELLS),
        objects(shown, _CELLS),
        beside=[_summary(standing, len(rules), looked_at)],
        shows=ShownRecords((KINDS[kind], number) for each in shown for kind, number in each.part.records),
    )


def _page(found: Sequence[Finding], screen: Screen) -> str:
    """Write the findings of each rule together: a rule that found several is named once."""
    return "\n".join(_of_rule([*some], screen) for _, some in groupby(found, lambda each: (each.check, each.stands)))


def _of_rule(found: Sequence[Finding], screen: Screen) -> str:
    first = found[0]
    if len(found) == 1 or not first.stands:
        return "\n".join(_block(each, screen) for each in found)
    head = folded(f"{first.check.strength.upper()}: {first.check.name}: {len(found):,} found", screen)
    parts = [in_tone(head, _TONES.get(first.check.strength), screen)]
    for each in found:
        parts.append(folded(f"{', '.join(each.refs)}: {each.said.why}", screen))
        parts.append(to_copy("mends it", each.said.mends, screen))
        if each.looked_at:
            parts.append(_looked_before(each.looked_at, screen))
    return "".join([*parts, to_copy("if one is right", first.check.looked_at_line("REF"), screen)])


def _looked_before(looked: Acceptance, screen: Screen) -> str:
    return folded(f"looked at before it changed: {_words(looked)}", screen, "    ", "  ")


def _block(finding: Finding, screen: Screen) -> str:
    def said(label: str, words: str) -> str:
        return folded(f"{label}: {words}", screen, "    ", "  ")

    head = f"{finding.check.strength.upper()}: {finding.check.name}: {', '.join(finding.refs)}"
    block = in_tone(folded(head, screen), _TONES.get(finding.check.strength), screen) + said("why", finding.said.why)
    looked = finding.looked_at
    if looked and looked.holds:
        again = f"stronghold check --look-again {finding.check.name} {' '.join(finding.refs)}"
        return block + said("looked at", _words(looked)) + to_copy("to see it again", again, screen)
    block += to_copy("mends it", finding.said.mends, screen)
    if looked:
        block += _looked_before(looked, screen)
    return block + to_copy("if it is right", finding.if_right, screen)


def _summary(found: Sequence[Finding], rules: int, looked_at: int) -> str:
    """Write `3 found: 1 fail, 2 warn (31 rules); 2 looked at (see: stronghold check --all)`."""
    asked = f"({counted(rules, 'rule')})"
    seen = f"; {looked_at:,} looked at (see: stronghold check --all)" if looked_at else ""
    if not found:
        return f"nothing found {asked}{seen}"
    by = [(sum(each.check.strength == strength for each in found), strength) for strength in STRENGTHS]
    return f"{len(found):,} found: {', '.join(f'{many:,} {strength}' for many, strength in by if many)} {asked}{seen}"
