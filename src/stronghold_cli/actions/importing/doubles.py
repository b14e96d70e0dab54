"""New records that may repeat what somebody typed before: named, and never merged."""

from collections.abc import Iterator
from datetime import datetime

from stronghold_cli.checks import CHECKS
from stronghold_cli.checks.forms import CheckContext
from stronghold_cli.records.across import ENTERED_TWICE
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short
from stronghold_cli.results.imports import ImportResult
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings import findings
from stronghold_cli.store.imports.rows import has_others
from stronghold_cli.store.records.recording import reading_of

_RULES = ("same-exhibit", ENTERED_TWICE)
_MOST = 500
"""With more new records than this the whole ledger is searched, which is then quicker."""


def doubles(connection: Connection, result: ImportResult, now: datetime) -> Iterator[str]:
    """Yield a line for each new record that looks like one that the ledger had."""
    new = {
        name: range(first, last + 1)
        for name, (_, first, last) in result.made.items()
        if has_others(connection, KINDS[name], first, last)
    }
    if not new:
        return
    few = sum(map(len, new.values())) <= _MOST
    asked = CheckContext(reading_of(connection, now.date()), now, only=new if few else None)
    for found in findings(connection, [CHECKS[name] for name in _RULES], asked):
        mine = [each for each in found.part.records if each[1] in new.get(each[0], ())]
        others = [each for each in found.part.records if each not in mine]
        if mine and others:
            shown, there = (in_short([(KINDS[kind], number) for kind, number in some], 5) for some in (mine, others))
            yield f"{shown} may be what {there} is already: {found.said.why}"
