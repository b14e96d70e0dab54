"""What is probably wrong: found, narrowed to what was asked for, and marked as looked at."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from stronghold_cli.checks import CHECKS
from stronghold_cli.checks.forms import CheckContext
from stronghold_cli.checks.rule import Check, Finding
from stronghold_cli.errors import Forbidden, StrongholdError
from stronghold_cli.records.kinds import KINDS, find_kind, find_reference
from stronghold_cli.records.references import find_references
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings import findings
from stronghold_cli.store.findings.accepted import look_again, look_at, with_marks
from stronghold_cli.store.findings.records import belonging
from stronghold_cli.store.records.recording import reading_of
from stronghold_cli.store.records.rows import check_recorded
from stronghold_cli.values.text import listed


def find_findings(
    connection: Connection,
    checks: Sequence[Check],
    now: datetime,
    tied: Mapping[str, int] | None = None,
    refs: Collection[str] = (),
) -> list[Finding]:
    """Return what the rules find: everything, or only findings about a case, a line or some named records.

    `tied` are numbers by the name of a link: `{"case": 1}`.  `now` is a moment with a time zone, whose day is today.
    Raises NoSuchRecord, and Forbidden if no named record belongs to the case or line.
    """
    for ref in refs:
        if ref not in KINDS:
            check_recorded(connection, *find_reference(ref))
    of = {(name, number): belonging(connection, name, number) for name, number in (tied or {}).items()}
    for (name, number), theirs in of.items():
        of_it = {KINDS[kind].reference(each) for kind, each in theirs} | {kind for kind, _ in theirs}
        if refs and of_it.isdisjoint(refs):
            are = "is" if len(refs) == 1 else "are"
            said = f"{listed(list(refs), 'and')} {are} not of {KINDS[name].reference(number)}"
            raise Forbidden(said, f"leave out --{name}, or the reference")
    found = findings(connection, checks, CheckContext(reading_of(connection, now.date()), now))
    if refs:
        found = [each for each in found if not set(refs).isdisjoint(each.refs)]
    for theirs in of.values():
        found = [each for each in found if not theirs.isdisjoint(each.part.records)]
    return with_marks(connection, found)


def read_refs(texts: Sequence[str]) -> list[str]:
    """Return the references that somebody typed, or names of kinds for findings about a kind.  Raises Unreadable."""
    refs = []
    for text in texts:
        try:
            refs += [kind.reference(number) for kind, number in find_references([text])]
        except StrongholdError as problem:
            try:
                refs.append(find_kind(text).name)
            except StrongholdError:
                raise problem from None
    return list(dict.fromkeys(refs))


def mark(connection: Connection, rule: Check, refs: Sequence[str], why: str, now: datetime) -> list[Finding]:
    """Mark a rule's findings about some records as looked at, and return them.

    Raises NoSuchRecord, and Forbidden for a record without such a finding.
    """
    found = _named(connection, rule, refs, now)
    for each in found:
        look_at(connection, each, why)
    return found


def unmark(connection: Connection, rule: Check, refs: Sequence[str], now: datetime) -> list[Finding]:
    """Take back the marks on a rule's findings, and return the findings that were marked.

    Raises NoSuchRecord, and Forbidden for a record without such a finding.
    """
    found = [each for each in _named(connection, rule, refs, now) if each.looked_at is not None]
    for each in found:
        look_again(connection, each)
    return found


def _named(connection: Connection, rule: Check, refs: Sequence[str], now: datetime) -> list[Finding]:
    # What those say that it gives way to, it does not say again.
    asked = [rule, *(CHECKS[name] for name in rule.unless)]
    found = [each for each in find_findings(connection, asked, now, refs=refs) if each.check is rule]
    for ref in refs:
        if not any(ref in each.refs for each in found):
            raise Forbidden(f"{rule.name} finds nothing in {ref} now", f"see: stronghold check {ref} --all")
    return found
