"""`stronghold edit REF…`: correct records, field by field."""

from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from stronghold_cli.actions.consequences import consequences
from stronghold_cli.actions.correct import Edited, edit
from stronghold_cli.actions.warnings import warnings_of
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import dry_run_logged, log_shown
from stronghold_cli.cli.by_kind import command_of, options_to_edit, other
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.corrections import References, changed_meanwhile, says_yes
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.writing import A_DRY_RUN, OPTIONS, WriteOptions
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.references import find_references, in_short, kind_named_first, of_one_kind
from stronghold_cli.render.changes import moved, page
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import Entry, last_change, newest_versions
from stronghold_cli.store.ledger.session import check_there, writing
from stronghold_cli.store.records.link_names import LinkNames, names_shown
from stronghold_cli.store.records.names import called_alike
from stronghold_cli.store.records.notes import notes_on
from stronghold_cli.store.records.recording import new_people
from stronghold_cli.store.records.updating import Changed
from stronghold_cli.values.natural import natural_key

ASKED_FROM = 3
"""From this many records on, a change is shown before it is kept."""

_EXAMPLE = "stronghold edit ARREST-3 --result charged --result-on 4/3/2021"


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command with an option for each field of the kind that the first reference names."""
    kind = kind_named_first(words)
    names = [field.name.replace("_", "-") for field in kind.typed if not field.required] if kind else []
    clear = options.option("--clear", "FIELD", "Empty this field; can be repeated.", "words", *names)
    others = [
        other("clear", Annotated[list[str] | None, clear]),
        *OPTIONS,
        other("ledger", options.Ledger),
    ]
    references = Parameter("refs", Parameter.KEYWORD_ONLY, default=None, annotation=References)
    about = (
        f"{command.about}  Type the references first, all of one kind; each field of that kind is then an option "
        "(see: stronghold edit ARREST-3 --help).  What depends on a changed field is worked out again, every rule "
        "applies, and each change is printed, before and after.  "
        f"With {_in_words(ASKED_FROM)} records or more it shows the change and asks first.\n\n"
        f"\b\nExample:\n  {_example(kind) if kind else _EXAMPLE}\n"
        '  stronghold edit SEIZURE-7..9 --provisional --why "being weighed"'
    )
    fields = kind.typed if kind else ()
    # Without a kind no field is known: the references are to be complained of, not the first option.
    settings = {} if kind else {"ignore_unknown_options": True}
    app.command(command.name, help=about, context_settings=settings)(
        command_of([*options_to_edit(fields), references, *others], _edit)
    )


def _example(kind: Kind) -> str:
    field = kind.typed[0]
    return f'stronghold edit {kind.prefix}-3 {field.option} {field.example} --why "a slip"'


def _in_words(number: int) -> str:
    return {2: "two", 3: "three"}.get(number, str(number))


class _Wanted(NamedTuple):
    """The records to change and their new values, as typed."""

    kind: Kind
    numbers: list[int]
    texts: dict[str, str]
    clear: list[str]
    declined: tuple[int, ...] = ()
    """The records that a person said settle nothing."""


def _edit(ctx: typer.Context, texts: dict[str, str], given: dict[str, Any]) -> int:
    desk: Desk = ctx.obj
    act = WriteOptions.of(given)
    named = find_references(given["refs"] or ())
    if not named:
        raise Unreadable("say which record", f"e.g. {_EXAMPLE}")
    kind, numbers = of_one_kind(named)
    clear = given["clear"] or []
    if not texts and not clear:
        raise Unreadable(
            "say what to change", f"e.g. {_EXAMPLE}; see: stronghold edit {kind.reference(numbers[0])} --help"
        )
    act.check_yes(act.yes, "keeps it")
    if texts.get("notes") == "-":
        from stronghold_cli.cli.commands.add import text_on_standard_input  # only `--notes -` needs it

        texts["notes"] = text_on_standard_input()
    asks = len(numbers) >= ASKED_FROM and not (act.yes or act.dry_run)
    if asks and not desk.keyboard:
        raise Unreadable(
            f"nobody is at the keyboard to say yes to a change of {len(numbers):,} records",
            "say --yes to keep it, --dry-run to see it",
        )
    place = desk.ledger(given["ledger"])
    check_there(place)
    entry = act.entry(desk, f"edit {kind.name}")
    wanted = _Wanted(kind, numbers, texts, clear)
    if not asks and not act.dry_run:
        if desk.keyboard and kind.settling:
            wanted = wanted._replace(declined=_declined(desk, place, entry, wanted))
        with writing(place, entry, desk.patience) as connection:
            done = _work(desk, connection, wanted, place, kept=True)
        _show(desk, wanted, done)
        _say_kept(desk, done)
        return 0
    with dry_run_logged(desk, place, entry) as connection:
        seen = newest_versions(connection, named)
        done = _work(desk, connection, wanted, place, kept=False)
    _show(desk, wanted, done)
    if act.dry_run:
        desk.put(f"\n{A_DRY_RUN}\n")
    elif done and says_yes(desk):
        _keep(desk, place, entry, wanted, seen, done)
    return 0


def _declined(desk: Desk, place: Path, entry: Entry, wanted: _Wanted) -> tuple[int, ...]:
    """Ask whether the change settles the only record that it can mean; return the records to leave unsettled."""
    from stronghold_cli.cli.prompts.taking import ask_to_settle  # few changes settle anything

    with dry_run_logged(desk, place, entry) as connection:
        taken = _edited(desk, connection, wanted).taken
    return tuple(number for number, taking in taken if not ask_to_settle(desk, taking))


def _edited(desk: Desk, connection: Connection, wanted: _Wanted, *, kept: bool = True) -> Edited:
    kind, numbers, texts, clear, declined = wanted
    return edit(connection, kind, numbers, texts, clear, desk.today, declined, kept=kept)


def _work(desk: Desk, connection: Connection, wanted: _Wanted, place: Path, *, kept: bool) -> list[Changed]:
    kind, texts = wanted.kind, wanted.texts
    edited = _edited(desk, connection, wanted, kept=kept)
    done = [each for each in edited.done if each[0] is kind]
    new = new_people(connection, kind, [after for _, _, after in done])
    had = {before[name] for _, before, _ in done for name in texts}
    for key in sorted({after[name] for _, _, after in done for name in texts} & new - had, key=natural_key):
        desk.say(f"{key} is new: no record had this person before")
    linked = notes_on(connection, [(kind, after) for _, _, after in done], desk.today, texts)
    called = [called_alike(connection, kind, after) for _, _, after in done if kind.naming in texts]
    for words in dict.fromkeys(said for _, _, after in done for said in kind.understood(texts, after)):
        desk.say(words)
    remarks = dict.fromkeys(said for _, _, after in done for said in kind.remarks(after, texts))
    for note in [*filter(None, called), *linked, *consequences(connection, place, desk.patience), *remarks]:
        desk.say(f"note: {note}")
    for words in edited.said:
        desk.say(words)
    for warning in warnings_of(connection, [(kind, after["no"]) for _, _, after in done], desk.today):
        desk.say(f"warning: {warning}")
    names = LinkNames(connection)
    return [(theirs, *_named(names, theirs, before, after)) for theirs, before, after in edited.done]


def _named(names: LinkNames, kind: Kind, before: Record, after: Record) -> tuple[Record, Record]:
    """Return a record before and after, with names for the records that changed links lead to."""
    other = [name for name in kind.links if before[name] != after[name]]
    return names.named(kind, before, other), names.named(kind, after, other)


def _keep(
    desk: Desk, place: Path, entry: Entry, wanted: _Wanted, seen: dict[tuple[str, int], int | None], read: list[Changed]
) -> None:
    """Keep the change if nobody changed the records meanwhile.  Raises Forbidden naming who did."""
    kind = wanted.kind
    with writing(place, entry, desk.patience) as connection:
        now = newest_versions(connection, [(kind, number) for number in wanted.numbers])
        for (table, number), version in now.items():
            if version != seen[table, number]:
                raise changed_meanwhile(kind, number, last_change(connection, table, number))
        done = _edited(desk, connection, wanted).done
        if done != read:
            raise Forbidden(
                "the ledger was changed while you were reading, and it would be another change now",
                "nothing was kept; try again",
            )
    _say_kept(desk, done)


def _show(desk: Desk, wanted: _Wanted, done: list[Changed]) -> None:
    kind = wanted.kind
    if done:
        log_shown(desk, names_shown(done))
        desk.put(page(list(moved(done)), desk.screen))
    for theirs, _, after in done:
        if after["voided"] is not None:
            desk.say(f"note: {theirs.reference(after['no'])} is voided, and does not count")
    changed = {after["no"] for theirs, _, after in done if theirs is kind}
    same = [(kind, number) for number in wanted.numbers if number not in changed]
    if same:
        verb = "is" if len(same) == 1 else "are"
        desk.say(f"{in_short(same)} {verb} so already: nothing was changed")
    for theirs, before, after in done:
        if (
            theirs is kind
            and kind.worked_out
            and (words := kind.worked_out(after))
            and words != kind.worked_out(before)
        ):
            desk.say(words)


def _say_kept(desk: Desk, done: list[Changed]) -> None:
    if done:
        desk.put_line(f"changed {in_short((kind, after['no']) for kind, _, after in done)}")
