"""`stronghold erase REF…`: empty records by law, with their history, so that published totals stand."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.actions.erase import erase_records
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import done_by
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.writing import A_DRY_RUN, WriteOptions, carry_out, writes
from stronghold_cli.errors import Forbidden, LedgerUnusable, StrongholdError, Unreadable
from stronghold_cli.records.references import Named, find_references, in_short
from stronghold_cli.render.erasure import MOST, cells_in, copies, page, remarks
from stronghold_cli.results.audit import ERASURE, AuditEntry, ShownRecords
from stronghold_cli.results.erasure import ErasureReport
from stronghold_cli.results.people import find_named
from stronghold_cli.store.audit_log import is_on, trouble
from stronghold_cli.store.backups.known import KnownCopy, erase_from_notes, texts_in_notes
from stronghold_cli.store.erasure.access_log import FilesWritten, erase_from_log, files_written, texts_in_log
from stronghold_cli.store.erasure.finishing import (
    NOT_KEPT,
    TYPE_AGAIN,
    begin,
    call_off,
    copies_holding,
    is_unfinished,
    make_anew,
)
from stronghold_cli.store.erasure.words import ErasedWords
from stronghold_cli.store.file.access_chain import log_of
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing
from stronghold_cli.values.text import one_line

_EXAMPLE = 'stronghold erase P-31 --authority "DPA 2018 s.47(1)" --why "expired"'
WORD = "erase"
"""What is typed to go on."""
NOTHING = "nothing was erased"
_NO_FILES = FilesWritten([], [])


@writes
def erase(
    ctx: typer.Context,
    named: Annotated[
        list[str] | None,
        options.argument(
            "REF|PERSON...",
            "The records (ARREST-3, several, ARREST-101..103), or the person's key (P-31).",
            "references",
        ),
    ] = None,
    authority: Annotated[
        str | None,
        options.option("--authority", "TEXT", "The authority: an Act and section, or the number of a decision."),
    ] = None,
    tied: Annotated[
        bool, typer.Option("--tied", help="Also erase what hangs on a person's records: a seizure of an arrest.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Erase it without asking.")] = False,
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Empty records by law."""
    desk: Desk = ctx.obj
    records, people = _read(named or ())
    for option, text in (("--authority", authority), ("--why", act.why)):
        if text is None:
            raise Unreadable("missing", f"e.g. {_EXAMPLE}", place=option)
    if tied and not people:
        raise Forbidden("--tied is of a person, on whose records others hang", "name those records instead")
    act.check_yes(yes, "erases")
    if not (yes or act.dry_run or desk.keyboard):
        raise Unreadable("nobody is at the keyboard to say that it is to go", "say --yes to erase it, --dry-run to see")
    entry = act.entry(desk, WORD)
    under = options.read_text(str(authority), "--authority", desk.today)
    place = desk.ledger(ledger)

    def work(connection: Connection) -> ErasureReport:
        return erase_records(
            connection, records, people, under, tied=tied, logged=chain(texts_in_log(place), texts_in_notes(place))
        )

    access = done_by(entry, AuditEntry(WORD, ERASURE, authority=one_line(under)))
    if not act.dry_run:
        _check_log(place)

    def take_out(connection: Connection, done: ErasureReport) -> FilesWritten:
        return _take_out(connection, place, done, access)

    def erasing(connection: Connection) -> tuple[ErasureReport, FilesWritten]:
        done = work(connection)
        return done, take_out(connection, done)

    if yes:
        with _known_to_be_begun(desk, place):
            done, files = carry_out(desk, place, act, entry, erasing)
        _show(desk, done)
        return _finish(desk, place, done, files)
    done = carry_out(desk, place, act._replace(dry_run=True), entry, work)
    _show(desk, done)
    if act.dry_run:
        desk.put(f"\n{A_DRY_RUN}\n" if done.emptied else "")
        return 0
    files = _NO_FILES
    if done.emptied:
        if not _is_meant(desk):
            return 0
        with _known_to_be_begun(desk, place):
            done, files = _keep(desk, place, entry, work, take_out, done)
    return _finish(desk, place, done, files)


register = registers(
    erase,
    "  A person's key erases every record that names them, under any of their keys.  It empties "
    "persons, free text and references, in the records and in all their history.  Kind, month and amounts "
    "stay, so that published totals stand (a day then stands for its month).  It cannot be undone.  The reason "
    "and the authority are kept: they must not repeat what is erased.\n\n"
    f"\b\nExample:\n  {_EXAMPLE}",
)


def _read(words: Sequence[str]) -> tuple[list[Named], list[str]]:
    """Return the records that are named and the people's keys.  Raises Unreadable, Forbidden."""
    if not words:
        raise Unreadable("say which record, or whose", f"e.g. {_EXAMPLE}")
    texts: list[str] = []
    people: list[str] = []
    for word in words:
        try:
            found = find_named(word)
        except Unreadable:
            # Several, or a range; what is neither is complained of as what a person would have meant.
            if "," not in word and ".." not in word:
                raise
            texts.append(word)
        else:
            if isinstance(found, str):
                people.append(found)
            else:
                texts.append(word)
    return find_references(texts), people


def _show(desk: Desk, done: ErasureReport) -> None:
    if done.already:
        are, it = ("was", "it") if len(done.already) == 1 else ("were", "them")
        desk.say(f"{in_short(done.already)} {are} erased already: nothing was changed of {it}")
    desk.put(page(done, desk.screen))
    for line in remarks(done):
        desk.say(f"note: {line}")


@contextmanager
def _known_to_be_begun(desk: Desk, place: Path) -> Iterator[None]:
    """Say if the ledger could not keep an erasure that its access log and notes have carried out already."""
    try:
        yield
    except StrongholdError:
        if is_unfinished(place):
            desk.say(f"warning: {NOT_KEPT}: {TYPE_AGAIN} once this is mended")
        raise


def _is_meant(desk: Desk) -> bool:
    try:
        typed = desk.ask(f"this cannot be undone; type {WORD} to go on, anything else keeps it: ").strip().lower()
    except Unreadable:
        typed = ""
    if typed != WORD:
        desk.say("nothing was erased")
    return typed == WORD


def _keep(
    desk: Desk,
    place: Path,
    entry: Entry,
    work: Callable[[Connection], ErasureReport],
    take_out: Callable[[Connection, ErasureReport], FilesWritten],
    read: ErasureReport,
) -> tuple[ErasureReport, FilesWritten]:
    """Erase the records if nobody changed them meanwhile.  Raises Forbidden."""
    with writing(place, entry, desk.patience) as connection:
        done = work(connection)
        if done.emptied != read.emptied or done.figures != read.figures:
            raise Forbidden("the ledger was changed while you were reading", "nothing was erased; try again")
        return done, take_out(connection, done)


def _known_of(desk: Desk, copy: KnownCopy) -> str:
    """Return a remark on where a copy is: on another machine, or out of reach from here."""
    if copy.machine not in (None, desk.machine):
        return f"at {copy.machine}"
    return "" if copy.there else "not there now"


def _check_log(place: Path) -> None:
    """Refuse to erase what would stay in the access log.  Raises LedgerUnusable."""
    log = log_of(place)
    if (log.exists() or log.is_symlink()) and (problem := trouble(place)):
        raise LedgerUnusable(f"the access log may say what is to go, and cannot be written: {problem}", NOTHING)


def _take_out(connection: Connection, place: Path, done: ErasureReport, access: AuditEntry) -> FilesWritten:
    """Erase from the files beside the ledger before the ledger itself forgets, and log that.

    After an interruption in between, the same command can be typed again; once no record names a key, it could not.
    The log entry comes under the seal of the erasure.  Returns the paths of files that may hold what was erased.

    Raises LedgerUnusable.
    """
    if done.emptied is None:
        return _NO_FILES
    begin(place, done.emptied.command)
    shown = ShownRecords()
    numbers: dict[str, list[int]] = {}
    for kind, _, after in done.emptied.records:
        numbers.setdefault(kind.prefix, []).append(after["no"])
        shown.number(kind, after["no"])
    records = {prefix: sorted(each) for prefix, each in numbers.items()}
    people = {key: done.emptied.people[key] for key in done.keys}
    try:
        files = files_written(place, people, records)
        erase_from_notes(place, people, records, ErasedWords(done.emptied.words).are_in)
        erase_from_log(place, people, records, shown.noted_in(access), words=done.emptied.words, on=is_on(connection))
    except LedgerUnusable as problem:
        call_off(place)
        raise LedgerUnusable(str(problem), NOTHING) from problem
    return files


def _finish(desk: Desk, place: Path, done: ErasureReport, files: FilesWritten) -> int:
    """Rewrite the file, and name the copies that still hold what was erased.  Raises LedgerUnusable if that fails."""
    emptied = done.emptied
    records = [(kind, after["no"]) for kind, _, after in emptied.records] if emptied else done.already
    if emptied:
        refs = in_short(records, MOST)
        desk.put_line(f"erased {' and '.join(filter(None, (refs, ', '.join(done.keys))))}")
        held = copies_holding(place, emptied.first, emptied.command)
        kept = [(copy.place, _known_of(desk, copy)) for copy in held]
        kept += ((export, "an export") for export in files.exports)
        for line in (*copies(kept), *cells_in(files.cells)):
            desk.say(f"note: {line}")
    problem = make_anew(place, desk.patience)
    if problem:
        again = in_short(records[:1]) or next(iter(emptied.people.values() if emptied else ()), "")
        raise LedgerUnusable(
            f"erased, and what was there may still lie in {one_line(place.name)}-wal: {problem}",
            f"once that is over: stronghold {WORD} {again} --yes --authority … --why …",
        )
    return 0
