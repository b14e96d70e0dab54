"""What commands that show records share: they open the ledger, and its access log says what was shown."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Annotated

from stronghold_cli.cli import options
from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import print_pieces
from stronghold_cli.cli.past import as_it_stood
from stronghold_cli.errors import LedgerUnusable, OutputUnusable, ReaderGone, StrongholdError
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.render.answer import Answer
from stronghold_cli.results.audit import DISCLOSURE, AuditEntry, ShownRecords
from stronghold_cli.store.audit_log import check_log, in_words, is_on, log
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.placing import real_place
from stronghold_cli.store.history.commands import Entry, touched
from stronghold_cli.store.ledger.session import dry_run, reading, reading_if_there
from stronghold_cli.values.text import one_line

_REFUSED = "what is disclosed has to be logged"

Looking = AbstractContextManager[tuple[Connection, ShownRecords]]
"""The ledger, opened to show records, and where to note which."""

Recipient = Annotated[
    str | None, options.option("--recipient", "TEXT", "Who it is for; the access log then has it as a disclosure.")
]
Purpose = Annotated[str | None, options.option("--why", "TEXT", "Why it is needed; kept in the access log.")]


@contextmanager
def reading_logged(
    desk: Desk,
    ledger: str | None,
    access: AuditEntry,
    recipient: str | None = None,
    why: str | None = None,
    *,
    at: Desk | None = None,
    as_it_is: bool = False,
    even_of_none: bool = True,
) -> Iterator[tuple[Connection, ShownRecords]]:
    """Open the ledger to show records, as it stood at the desk's moment, and log the look when the block ends.

    The block notes what it shows.  An answer made whole is printed after the block, so that it is logged before anybody
    has it.  A refused command has shown nothing and is not logged; one whose reader stops reading is.  A file gets its
    name after the block, because it must not stay if it cannot be logged.  A copy of the whole ledger, which may rescue
    it from a failing disk, is refused for lack of a log only if it is for somebody else.  A look that finds no record
    is logged too, unless `even_of_none` is False.  Raises LedgerUnusable, Unreadable.
    """
    if recipient is not None:
        whom = one_line(options.read_text(recipient, "--recipient", desk.today))
        access = access._replace(kind=DISCLOSURE, recipient=whom)
    if why is not None:
        access = access._replace(why=one_line(options.read_text(why, "--why", desk.today)))
    place, shown, by = desk.ledger(ledger), ShownRecords(), desk.entry(access.command)
    with reading(place, desk.patience, as_it_is=as_it_is) as connection:
        on, needed = is_on(connection), access.kind == DISCLOSURE and not (as_it_is and recipient is None)
        if needed:
            _check(desk, place, on=on)
        elif why is not None and not on:
            desk.say("the access log is off: nothing keeps what this was needed for (see: stronghold access-log)")
        so_far: AuditEntry | None = None

        def logged() -> bool:
            """Log what was shown, unless that is logged already; return whether the log has it."""
            noted = shown.noted_in(access)
            return noted == so_far or log_access(desk, place, by, noted)

        def log_so_far() -> None:
            nonlocal so_far
            if on and not logged() and needed:
                raise LedgerUnusable(_REFUSED, f"nothing {'more ' if so_far else ''}was printed")
            so_far = shown.noted_in(access)

        shown.logged = log_so_far
        try:
            with as_it_stood(at or desk, connection) as then:
                yield then, shown
        except BaseException as fault:
            refused = isinstance(fault, StrongholdError) and not isinstance(fault, ReaderGone | OutputUnusable)
            if on and shown and not refused:
                logged()
                desk.named.logged(shown)
            raise
        desk.named.logged(shown)
        if not (shown or even_of_none):
            return
        if on and not logged() and needed:
            if access.to or shown.to or not so_far:
                raise LedgerUnusable(_REFUSED, "no file was kept" if access.to or shown.to else "nothing was printed")
            raise LedgerUnusable(
                "the access log does not have what was disclosed", "write down what it was, and for whom"
            )


def emit_logged(desk: Desk, form: str, looking: Looking, answer_from: Callable[[Connection], Answer]) -> None:
    """Print an answer from a ledger opened to show records, and log it.

    An answer made whole is logged before it is printed.  So is each part of a long answer, with everything shown so
    far; the last entry has all of it.
    """
    with looking as (connection, shown):
        answer = answer_from(connection)
        if answer.shows is not None:
            shown.join(answer.shows)
        finish = print_pieces(desk, form, answer)
    finish()


@contextmanager
def dry_run_logged(desk: Desk, place: Path, entry: Entry) -> Iterator[Connection]:
    """Try a change and undo it, and log it as a look at the records: trying a change shows what they hold."""
    shown = ShownRecords()
    with dry_run(place, entry, desk.patience) as connection:
        yield connection
        on = is_on(connection)
        for kind, number in touched(connection):
            shown.number(kind, number)
    desk.named.logged(shown)
    if on and shown:
        log_access(desk, place, entry, shown.noted_in(AuditEntry(f"{entry.verb}, tried")))


def log_quoted(desk: Desk, shows: Iterable[tuple[str, int]]) -> None:
    """Log the records that a refusal quotes, by kind and number: whoever reads the refusal has seen them."""
    shown = ShownRecords((KINDS[kind], number) for kind, number in shows)
    desk.named.logged(shown)
    _log_beside(desk, lambda _: shown, ", refused")


def log_shown(desk: Desk, shown: ShownRecords) -> None:
    """Log the records that a command shows in passing: those whose names stand in links."""
    if shown:
        desk.named.logged(shown)
        _log_beside(desk, lambda _: shown)


def log_named(desk: Desk, names: Collection[str]) -> None:
    """Log the records and people that a stream names, by their references and keys; other words are ignored."""
    # Imported here: few commands name what they did not look for.
    from stronghold_cli.store.records.named import people_named, records_named

    def shown_in(connection: Connection) -> ShownRecords:
        news = set(names) - desk.named.in_logged(connection)
        return ShownRecords(records_named(connection, news), people_named(connection, news))

    _log_beside(desk, shown_in)


def _log_beside(desk: Desk, shown_in: Callable[[Connection], ShownRecords], how: str = "") -> None:
    """Log a look at records in passing, if there is a ledger that can be read."""
    typed = [word for word in desk.typed if not word.startswith("-")][:2]
    known = (word for word in typed if word in KINDS or any(word == each.name for each in COMMANDS))
    name = " ".join(known) or "stronghold"
    place = desk.ledgers[-1]
    with suppress(StrongholdError), reading_if_there(place, desk.patience) as connection:
        if connection and is_on(connection) and (shown := shown_in(connection)):
            log_access(desk, place, desk.entry(name), shown.noted_in(AuditEntry(f"{name}{how}")))


def log_written(desk: Desk, by: Entry, file: Path) -> None:
    """Log a file with spreadsheet cells that a command wrote, so that an erasure can name it."""
    place = desk.ledgers[-1]
    with suppress(StrongholdError), reading_if_there(place, desk.patience) as connection:
        if connection and is_on(connection):
            log_access(desk, place, by, AuditEntry(by.verb, to=one_line(str(real_place(file)))))


def log_access(desk: Desk, place: Path, by: Entry, access: AuditEntry) -> bool:
    """Log an action, whether the log is on or off; if that fails, say so and return False."""
    try:
        log(place, done_by(by, access))
    except OSError as fault:
        desk.say(f"this {access.kind} could not be logged: {in_words(place, fault)} (ask whoever keeps the ledger)")
        return False
    return True


def done_by(by: Entry, access: AuditEntry) -> AuditEntry:
    """Return an entry completed with who, when and, unless it has its own, why."""
    login, machine, actor = by.login or "", by.machine or "", by.actor or ""
    why = access.why or one_line(by.why or "")
    return access._replace(at=by.in_utc, login=login, machine=machine, actor=actor, why=why)


def _check(desk: Desk, place: Path, *, on: bool) -> None:
    """Refuse to show what cannot be logged.  Raises LedgerUnusable."""
    if not on:
        desk.say(f"the access log is off: nothing says that this {DISCLOSURE} was made (see: stronghold access-log)")
        return
    try:
        check_log(place)
    except OSError as fault:
        raise LedgerUnusable(
            f"this {DISCLOSURE} has to be logged, and the access log cannot be written: {in_words(place, fault)}",
            "ask whoever keeps the ledger; stronghold access-log off switches it off",
        ) from None
