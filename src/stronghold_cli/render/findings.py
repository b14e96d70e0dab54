"""What `check` finds, as lines, CSV and JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from stronghold_cli.figures.checks import STRENGTHS, Finding
from stronghold_cli.render.screen import Screen, folded
from stronghold_cli.values.text import counted

HEADINGS = ("rule", "strength", "records", "why", "mends")


def page(found: Sequence[Finding], screen: Screen) -> str:
    """Return findings as blocks: the strength, the rule and the records, then why and what mends it."""
    return "\n".join(
        folded(f"{each.check.strength.upper()}: {each.check.name}: {', '.join(each.refs)}", screen)
        + folded(f"why: {each.said.why}", screen, "    ", "  ")
        + folded(f"mends it: {each.said.mends}", screen, "    ", "  ")
        for each in found
    )


def rows(found: Sequence[Finding]) -> Iterator[Sequence[str]]:
    """Yield findings as CSV, several records with a space between them."""
    yield HEADINGS
    for each in found:
        yield [each.check.name, each.check.strength, " ".join(each.refs), *each.said]


def to_json(found: Finding) -> dict[str, Any]:
    """Return a finding as scripts read it."""
    cells = (found.check.name, found.check.strength, found.refs, *found.said)
    return dict(zip(HEADINGS, cells, strict=True))


def summary(found: Sequence[Finding], rules: int) -> str:
    """Write `3 found: 1 fail, 2 warn (3 rules looked at)`."""
    looked = f"({counted(rules, 'rule')} looked at)"
    if not found:
        return f"nothing found {looked}"
    by = [(sum(each.check.strength == strength for each in found), strength) for strength in STRENGTHS]
    return f"{len(found):,} found: {', '.join(f'{many:,} {strength}' for many, strength in by if many)} {looked}"
