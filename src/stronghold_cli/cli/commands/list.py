"""`stronghold list KIND`: records by any field and by window."""

from inspect import Parameter
from itertools import chain
from typing import Annotated, Any

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Purpose, Recipient, emit_logged, reading_logged
from stronghold_cli.cli.by_kind import other, register_by_kind
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.counting import as_read
from stronghold_cli.cli.emit import FormatOption, read_format
from stronghold_cli.cli.past import desk_at, younger_than
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.conditions import read_condition
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.records import cut_short, list_answer
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import not_shown
from stronghold_cli.store.records.link_names import LinkNames
from stronghold_cli.store.records.listing import Listing, list_blocks, list_records
from stronghold_cli.store.records.understanding import understand
from stronghold_cli.values.span import window_between


def _text_option(name: str, metavar: str, help: str, *offers: Any) -> Any:
    return Annotated[str | None, options.option(name, metavar, help, *offers)]


def _others(kind: Kind) -> list[Parameter]:
    order = "Sort by FIELD, or by -FIELD for the largest first; without it, by reference."
    columns = "Show these fields, such as date,item,value; without it csv and json have all of them."
    return [
        other("since", options.Since),
        other("until", options.Until),
        other("within", options.Within),
        other("where", Annotated[list[str] | None, options.where_option(kind)]),
        other("search", _text_option("--search", "WORDS", "Only records with these words in any text.")),
        other("sort", _text_option("--sort", "FIELD", order, "orders", kind)),
        other("limit", _text_option("--limit", "N", "Show N at most.")),
        other("columns", _text_option("--columns", "FIELDS", columns, "columns", kind)),
        other("voided", Annotated[bool, typer.Option("--voided", help="Also voided records.")], False),
        other("recipient", Recipient),
        other("why", Purpose),
        other("format", FormatOption, "table"),
        other("as_at", options.AsAt),
        other("ledger", options.Ledger),
    ]


# A field whose name an option of the window has already (the last day of a detention) is asked for by --where.
_TAKEN = ("since", "until", "in", "voided")


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command with a filter for each field of the kind that was typed."""
    register_by_kind(
        app,
        command.name,
        command.about,
        words,
        _list,
        fields=lambda kind: [field for field in kind.fields.values() if field.name not in _TAKEN],
        others=_others,
        epilog=lambda kind: (
            f"A filter takes a value, several (a,b), a range (a..b) or nothing (empty).  "
            f"--since, --until and --in go by {kind.date.replace('_', ' ')}.\n\n"
            f"Example: stronghold list {kind.name} --in 2020 --format csv"
        ),
        example="stronghold list seizure --item heroin --since 2019",
    )


def _list(kind: Kind, ctx: typer.Context, texts: dict[str, str], given: dict[str, Any]) -> int:
    desk = desk_at(ctx.obj, given["ledger"], given["as_at"])
    asking = Reading(desk.today, no_new_person)
    form = read_format(given["format"])
    asked = Listing(
        window_between(given["since"], given["until"], given["within"], desk.today),
        (
            *(read_condition(kind, f"{name}={text}", desk.today) for name, text in texts.items()),
            *options.conditions(kind, given["where"], asking),
        ),
        given["search"],
        given["sort"],
        options.read_limit(given["limit"], "records"),
        given["voided"],
    )
    within = options.window_said(asked.window, given["since"], given["until"], given["within"])
    named = _columns(kind, given["columns"])
    moment = (desk.as_at, desk.recorded) if desk.back else ("", "")
    access = AuditEntry(f"list {kind.name}", kinds=(kind.name,), words=bool(asked.search), format=form)
    access = access.asked_by(asked.where, asked.window, desk.as_at if desk.back else "")

    def answer(connection: Connection) -> Answer:
        read = understand(connection, {kind.name: asked.where}, voided=asked.voided)
        where = read.where[kind.name]
        narrowed = asked._replace(where=where)
        found = list_records(connection, kind, narrowed), list_blocks(connection, kind, narrowed)
        names = LinkNames(connection)
        told = list_answer(kind, *found, named, *moment, asked.limit, names.named).noting(names.shows)
        younger = younger_than(desk, given["ledger"], [(kind, asked.window)])
        said = [*within, *as_read(where), *read.nowhere, *not_shown(connection, [kind]), *younger]
        return told._replace(said=chain([] if form == "table" else cut_short(kind, told.shows, asked.limit), said))

    looking = reading_logged(ctx.obj, given["ledger"], access, given["recipient"], given["why"], at=desk)
    emit_logged(desk, form, looking, answer)
    return 0


def _columns(kind: Kind, text: str | None) -> list[Field] | None:
    """Return the fields that `--columns` names; None means the kind's own, without empty ones."""
    if text is None:
        return None
    names = [name for name in text.split(",") if name.strip()]
    if not names:
        raise Unreadable("--columns names no field", "e.g. --columns date,item,value")
    return list(dict.fromkeys(kind.field(name) for name in names if name.strip().lower() != "ref"))
