"""`stronghold reconcile FILE.toml`: published figures against the records; with `--say`, one figure without a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from stronghold_cli.actions.reconcile import not_supported, unread, wordings_of
from stronghold_cli.actions.reconcile import reconcile_claims as hold
from stronghold_cli.claims.claims_file import Claims
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Looking, Purpose, Recipient, reading_logged
from stronghold_cli.cli.claim_input import SAYING, claims_in, one_claim, path_of, said_of
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.past import as_it_stood, desk_at, desk_of
from stronghold_cli.cli.query import counted_as, say_when
from stronghold_cli.cli.seal_option import SealedAnswer, SealOption, sealed_state
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.render import data
from stronghold_cli.render import reconciliation as verdicts
from stronghold_cli.results.audit import AuditEntry, ShownRecords
from stronghold_cli.results.reconciliation import TestedClaim
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.text import one_line
from stronghold_cli.values.window import window_between

if TYPE_CHECKING:  # loaded only where somebody asks for the past
    from stronghold_cli.actions.since_then import ThenAndNow

PUBLISHED = "published"
"""The word for the day of publication that a claims file names."""

_FORMATS = ("table", "json", "jsonl")
_Format = Annotated[str, options.format_option(*_FORMATS)]


_What = Annotated[
    str | None,
    typer.Argument(metavar="FILE|MEASURE", help="The claims file; with --say, the measure to hold it against."),
]
_Say = Annotated[
    str | None,
    typer.Option("--say", metavar="WORDS", help='Test one figure without a file: --say "over 50" lines.dismantled.'),
]
_AsAt = Annotated[
    str | None,
    options.as_at_option(', "published" (the end of the day in the claims file)', options.on_tab("words", PUBLISHED)),
]


class _Held(NamedTuple):
    """The ledger that claims are held against, its seal, and of a past one what to ask for what moved since."""

    connection: Connection
    sealed: SealedAnswer
    shown: ShownRecords
    since: "ThenAndNow | None" = None


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name,
        help=(
            f"{command.about}  Leaves with 1 where a claim is not supported.\n\n"
            "A claims file is TOML: title, published, since, then [[claim]] with measure and says, once a figure.\n\n"
            "With --say one figure is tested without a file, and the strongest words that hold are offered.  The "
            "window and --where go with it alone, for a claims file has its own.\n\n"
            "--as-at published holds a release against what the ledger said on its day; where today's figure differs, "
            "the later changes that moved it are named.\n\n"
            "Example: stronghold reconcile release.toml --as-at published\n\n"
            'Example: stronghold reconcile --say "over 50" lines.dismantled --since 2019'
        ),
        # What is one too many is named by us, who know whether it is a file or a measure.
        context_settings={"allow_extra_args": True},
    )(reconcile)


def reconcile(
    ctx: typer.Context,
    what: _What = None,
    say: _Say = None,
    since: options.Since = None,
    until: options.Until = None,
    within: options.Within = None,
    where: options.Where = None,
    recipient: Recipient = None,
    why: Purpose = None,
    format: _Format = "table",
    as_at: _AsAt = None,
    seal: SealOption = False,
    ledger: options.Ledger = None,
) -> int:
    """Hold published figures against the records."""
    form = options.read_format(format, _FORMATS)
    on_publication = as_at is not None and as_at.strip().lower() == PUBLISHED
    if say is not None:
        if on_publication:
            raise Unreadable("--as-at: --say has no day of publication (name a moment, e.g. --as-at 23/8/2021)")
        desk = desk_at(ctx.obj, ledger, as_at)
        measure = said_of(say, what, ctx.args)
        window = window_between(since, until, within, desk.today)
        claims = one_claim(say, measure, window, where, desk)
        access = AuditEntry(f"reconcile {measure.name}", kinds=(measure.kind,), format=form).asked_by((), window)
        looking = reading_logged(ctx.obj, ledger, _as_then(access, desk), recipient, why)
        with _opened(ctx.obj, desk, ledger, looking, seal=seal) as held:
            return _put_one(desk, held, claims, form)
    given = {"--since": since, "--until": until, "--in": within, "--where": where}
    if alone := [option for option, value in given.items() if value not in (None, [])]:
        raise Forbidden(
            f"{alone[0]} goes with --say alone, for a claims file has its own windows and conditions ({SAYING})"
        )
    path = path_of(what, ctx.args)
    if on_publication:
        claims = claims_in(path, ctx.obj)
        desk, note = _desk_at_publication(ctx.obj, ledger, claims, path)
    else:
        desk, note = desk_at(ctx.obj, ledger, as_at), None
        claims = claims_in(path, desk)
    looking = reading_logged(ctx.obj, ledger, _as_then(AuditEntry("reconcile", format=form), desk), recipient, why)
    with _opened(ctx.obj, desk, ledger, looking, seal=seal) as held:
        return _put(desk, held, claims, path.name, form, note)


def _as_then(access: AuditEntry, desk: Desk) -> AuditEntry:
    return access._replace(as_at=desk.as_at) if desk.back else access


@contextmanager
def _opened(today: Desk, desk: Desk, ledger: str | None, looking: Looking, *, seal: bool) -> Iterator[_Held]:
    """Open the ledger as it stood at the desk's moment; of a past one also as it stands, to say what moved since."""
    with looking as (now, shown), as_it_stood(desk, now) as then:
        sealed = sealed_state(desk, ledger, now, asked=seal)
        if desk.change is None:
            yield _Held(then, sealed, shown)
            return
        from stronghold_cli.actions.since_then import ThenAndNow

        yield _Held(then, sealed, shown, ThenAndNow(then, now, desk.change, desk.today, today.today))


def _desk_at_publication(desk: Desk, ledger: str | None, claims: Claims, path: Path) -> tuple[Desk, str | None]:
    """Return the desk as it was at the end of the day of publication; today's, and why, where the ledger is younger."""
    if claims.published is None:
        raise Unreadable(
            f"--as-at: {one_line(path.name)} has no day of publication (add to it: published = 2021-08-23)"
        )
    from stronghold_cli.store.history.past import BeforeTheLedger
    from stronghold_cli.values.moment import read_moment

    try:
        return desk_of(desk, ledger, read_moment(str(claims.published), desk.now)), None
    except BeforeTheLedger as problem:
        return desk.back_at(desk.now, None), f"{problem}: tested as recorded today"
    except Forbidden as problem:
        raise problem.at("--as-at: published") from None


def _as_at(desk: Desk, note: str | None = None) -> verdicts.PastMoment | None:
    return verdicts.PastMoment(counted_as(desk), desk.as_at, desk.change, note) if desk.back else None


def _hold(desk: Desk, held: _Held, claims: Claims, name: str) -> list[TestedClaim]:
    found = hold(held.connection, claims, name, desk.today)
    since = held.since
    answer = [each._replace(since_then=since.of(each)) for each in found] if since else found
    for verdict in answer:
        if verdict.figure:
            held.shown.numbers(verdict.figure.measure.recorded, verdict.numbers)
        for later in verdict.since_then.later if verdict.since_then else ():
            held.shown.numbers(later.kind, later.numbers)
    return answer


def _put_one(desk: Desk, held: _Held, claims: Claims, form: str) -> int:
    found = _hold(desk, held, claims, "--say")
    [verdict] = found
    offered, why_none = wordings_of(held.connection, verdict, claims.percentages)
    if form == "table":
        desk.put(verdicts.one_verdict(verdict, offered, why_none, desk.screen, _as_at(desk)))
    else:
        answer = verdicts.verdicts_to_json(found, claims.title, _as_at(desk))
        answer["claims"][0] |= verdicts.wordings_to_json(offered, why_none)
        _put_data(desk, {**answer, **held.sealed.in_json}, form)
    held.sealed.put(desk, form)
    return _exit_code(found)


def put_verdicts(desk: Desk, connection: Connection, claims: Claims, name: str) -> int:
    """Print the verdicts on some claims and return the exit code: 1 where any is not supported."""
    return _put(desk, _Held(connection, SealedAnswer(), ShownRecords()), claims, name, "table", None)


def _put(desk: Desk, held: _Held, claims: Claims, name: str, form: str, note: str | None) -> int:
    found = _hold(desk, held, claims, name)
    as_at = _as_at(desk, note)
    if form == "table":
        desk.put(verdicts.verdicts(found, claims.title or name, claims.source, desk.screen, as_at))
    else:
        _put_data(desk, {**verdicts.verdicts_to_json(found, claims.title, as_at), **held.sealed.in_json}, form)
        if note and form == "jsonl":
            desk.say(f"note: {note}")
    held.sealed.put(desk, form)
    return _exit_code(found)


def _put_data(desk: Desk, answer: dict[str, Any], form: str) -> None:
    if form == "json":
        desk.put_data([data.to_json({"schema": data.SCHEMA, **answer})])
    else:
        desk.put_data(map(data.to_json_line, answer["claims"]))
    say_when(desk, form)


def _exit_code(found: list[TestedClaim]) -> int:
    # What could not be read is said among the verdicts, for the other claims stand; a script has to know as well.
    return 1 if not_supported(found) else Unreadable.exit_code if unread(found) else 0
