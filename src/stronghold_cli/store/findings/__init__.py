"""What the rules of `check` find in the ledger: one query for each form of rule, never one for each record."""

from collections.abc import Callable, Iterable, Iterator, Set
from typing import Any

from stronghold_cli.checks.explanation import Named
from stronghold_cli.checks.forms import (
    Capped,
    CheckContext,
    DatedBefore,
    EmptyMonths,
    FarFrom,
    Form,
    Groups,
    InParts,
    Judged,
    Lacks,
    NamesUnlike,
    NamesVoided,
    NotAlike,
    OfTwoCases,
    OfTwoPeople,
    Outlier,
    Overdue,
    Overlooks,
    PeopleKeys,
    SettledByVoided,
    Spelled,
    Tangled,
    ToldTwoWays,
)
from stronghold_cli.checks.rule import Check, Finding, Problem
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings.across import cash_in_parts, empty_months, keyed, overdue, spelled, told_two_ways
from stronghold_cli.store.findings.groups import grouped, outlying
from stronghold_cli.store.findings.links import (
    far_from,
    naming_another,
    naming_another_case,
    naming_voided,
    not_alike,
    tied,
)
from stronghold_cli.store.findings.single import beside, capped, judged, lacking, unlike
from stronghold_cli.store.findings.theirs import overlooking, settled_by_voided
from stronghold_cli.store.records.holds import withheld_places
from stronghold_cli.store.records.rows import has_any

_BY_FORM: dict[type, Callable[[Connection, Any, CheckContext], Iterator[Problem]]] = {
    Judged: judged,
    Lacks: lacking,
    Overlooks: overlooking,
    SettledByVoided: settled_by_voided,
    NamesUnlike: unlike,
    DatedBefore: beside,
    Groups: grouped,
    Outlier: outlying,
    Capped: capped,
    Overdue: overdue,
    InParts: cash_in_parts,
    Tangled: tied,
    NotAlike: not_alike,
    FarFrom: far_from,
    NamesVoided: naming_voided,
    OfTwoPeople: naming_another,
    OfTwoCases: naming_another_case,
    PeopleKeys: keyed,
    ToldTwoWays: told_two_ways,
    Spelled: spelled,
    EmptyMonths: empty_months,
}


def findings(connection: Connection, checks: Iterable[Check], asked: CheckContext) -> list[Finding]:
    """Return what each rule finds, by rule and record.  Voided records are neither looked at nor looked for.

    If a rule in `unless` finds the same records, only that rule reports them.  All records are compared, but nothing is
    said about restricted or erased ones.
    """
    withheld = withheld_places(connection)
    asked = asked._replace(withheld=withheld)
    there = {name for name, kind in KINDS.items() if has_any(connection, kind)}
    found = {
        check: [
            part
            for test in check.tests
            if _may_find(test, there, asked)
            for part in _BY_FORM[type(test)](connection, test, asked)
            if withheld.isdisjoint((KINDS[kind].table, number) for kind, number in (*part.records, *part.beside))
        ]
        for check in checks
    }
    said: dict[str, set[Named]] = {
        check.name: {record for part in parts for record in part.records} for check, parts in found.items()
    }
    return [
        Finding(check, part)
        for check, parts in found.items()
        for part in parts
        if not any(part.records and said.get(name, set()).issuperset(part.records) for name in check.unless)
    ]


def _may_find(test: Form, there: Set[str], asked: CheckContext) -> bool:
    """Whether a form may find anything: it looks at several kinds, or at one that has records to look at."""
    if isinstance(test, Judged | Groups) and asked.only is not None and test.kind not in asked.only:
        return False
    kind = test.clock.kind if isinstance(test, Overdue | InParts) else getattr(test, "kind", None)
    return kind is None or kind in there
