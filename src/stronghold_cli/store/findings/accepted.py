"""Findings marked as right: kept with the versions of their records, until one of these changes."""

import json
from collections.abc import Iterable

from stronghold_cli.checks.rule import Acceptance, Finding
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import last_change, newest_versions

_TABLE = "looked_at"


def with_marks(connection: Connection, found: Iterable[Finding]) -> list[Finding]:
    """Return findings, each with its mark, if somebody looked at it."""
    marks = {
        (rule, records): (number, versions, why)
        for number, rule, records, versions, why in connection.execute(
            f"SELECT number, rule, records, versions, why FROM {_TABLE}"
        )
    }
    if not marks:
        return list(found)
    return [_with_mark(connection, each, marks.get((each.check.name, _records(each)))) for each in found]


def _with_mark(connection: Connection, finding: Finding, mark: tuple[int, str, str] | None) -> Finding:
    if mark is None:
        return finding
    number, versions, why = mark
    change = last_change(connection, _TABLE, number)
    return finding._replace(looked_at=Acceptance(change.who, change.at, why, versions == _state(connection, finding)))


def look_at(connection: Connection, finding: Finding, why: str) -> None:
    """Mark a finding as looked at, in place of an earlier mark."""
    connection.execute(
        f"INSERT INTO {_TABLE} (rule, records, versions, why) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (rule, records) DO UPDATE SET versions = excluded.versions, why = excluded.why "
        "WHERE versions <> excluded.versions OR why <> excluded.why",
        (finding.check.name, _records(finding), _state(connection, finding), why),
    )


def look_again(connection: Connection, finding: Finding) -> None:
    """Take back the mark on a finding."""
    connection.execute(f"DELETE FROM {_TABLE} WHERE rule = ? AND records = ?", (finding.check.name, _records(finding)))


def _records(finding: Finding) -> str:
    return json.dumps(finding.refs)


def _state(connection: Connection, finding: Finding) -> str:
    """Return what a finding depends on: its records' newest versions, or what was found about a kind."""
    named = [(KINDS[kind], number) for kind, number in finding.part.records]
    newest = newest_versions(connection, named)
    return json.dumps([newest[kind.table, number] for kind, number in named] or list(finding.part.state))
