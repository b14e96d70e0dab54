"""One record, whole: its fields, what it borrows, what names it, and who touched it when."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from stronghold_cli.records.conditions import asked_field
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.render.answer import Answer, one_document
from stronghold_cli.render.records import Names, as_it_is, record_to_json, shown, summary
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.results.history import Change
from stronghold_cli.values.stored import Spoilt, stored_moment


class RecordDetail(NamedTuple):
    """A record and all that is tied to it."""

    kind: Kind
    record: Record
    borrowed: Mapping[str, Any]
    """What its case, line and area are, its own or borrowed."""
    tied: Sequence[tuple[str, Kind, Record]]
    """The field of another record that names it, that record's kind, and the record."""
    changes: Sequence[Change]
    said: Sequence[str] = ()
    """What is said about it beside its fields, a line each: that it is held, since when and why."""
    names: Names = as_it_is
    """The names of what is linked, for people."""


def record_answer(found: RecordDetail) -> Answer:
    """Return a record as an answer."""
    tied = ((other, record["no"]) for _, other, record in found.tied)
    shows = ShownRecords([(found.kind, found.record["no"]), *tied])
    return one_document(lambda screen: _page(found, screen), lambda: _to_json(found), shows)


def _page(found: RecordDetail, screen: Screen) -> str:
    kind, record = found.kind, found.names(found.kind, found.record, found.kind.fields)
    lines = [[kind.reference(record["no"]), summary(kind, record)]]
    for name, field in kind.fields.items():
        if record[name] is not None:
            lines.append([f"  {name.replace('_', ' ')}", shown(field, record[name])])
    for name, value in found.names(kind, dict(found.borrowed), found.borrowed).items():
        if value is not None and record.get(name) is None:
            words = shown(asked_field(kind, name), value)
            lines.append([f"  {name.replace('_', ' ')}", f"{words} (borrowed)"])
    lines.append(["  uid", record["uid"]])
    text = table([Column(""), Column("", wide=True)], lines, screen)
    text += "".join(folded(each, screen, "    ", "  ") for each in found.said)
    if found.tied:
        # What is shown is named above, and not again on each line.
        tied = [
            [other.reference(row["no"]), name, summary(other, {**found.names(other, row, other.shows), name: None})]
            for name, other, row in found.tied
        ]
        text += "\n" + table([Column("named by"), Column("as its"), Column("", wide=True)], tied, screen)
    return text + "\n" + changes_table(found.changes, screen)


def changes_table(changes: Sequence[Change], screen: Screen) -> str:
    """Return changes as a table: who did what when, and why."""
    rows = [[str(c.command), local(c.at), c.who, c.verb, c.why or ""] for c in changes]
    columns = [
        *(Column("change", True), Column("when"), Column("who", wide=True)),
        *(Column("what", wide=True), Column("why", wide=True)),
    ]
    return table(columns, rows, screen)


def read_back(kind: Kind, record: Record, beside: Mapping[str, str], screen: Screen) -> str:
    """Return a record that is not yet kept: each field that holds something, or that stands in `beside` in words."""
    rows = [
        [name.replace("_", " "), beside.get(name) or shown(field, record[name])]
        for name, field in kind.fields.items()
        if name in beside or record[name] not in (None, False)
    ]
    return table([Column("field"), Column("value", wide=True)], rows, screen)


def _to_json(found: RecordDetail) -> dict[str, Any]:
    kind = found.kind
    return {
        "kind": kind.name,
        "record": record_to_json(kind, found.record),
        "borrowed": {
            name: None if value is None else asked_field(kind, name).type.to_json(value)
            for name, value in found.borrowed.items()
        },
        "named_by": [
            {"ref": other.reference(row["no"]), "as": name, "kind": other.name} for name, other, row in found.tied
        ],
        "history": history_to_json(found.changes),
        "said": list(found.said),
    }


def history_to_json(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """Return changes as scripts read them."""
    return [{"change": c.command, "at": c.at, "who": c.who, "what": c.verb, "why": c.why} for c in changes]


def local(at: str) -> str:
    """Return a moment of history as people read it, in local time: `4 Mar 2021 09:15`; anything else as it stands."""
    try:
        return stored_moment(at).astimezone().strftime("%d %b %Y %H:%M").lstrip("0")
    except Spoilt:
        return at
