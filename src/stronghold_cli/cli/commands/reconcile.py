"""`stronghold reconcile FILE.toml`: published figures against the records; with `--say`, one figure without a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.actions.reconcile import not_supported, reconcile_claims, unread, untested_claims, wordings_of
from stronghold_cli.claims.claim import Claims
from stronghold_cli.claims.claims_file import Release, read_claims
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Purpose, Recipient, emit_logged, reading_logged
from stronghold_cli.cli.claim_input import SAYING, one_claim, path_of, release_in, said_of
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.counting import counted_as
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import format_option, formats_of, read_format
from stronghold_cli.cli.past import as_it_stood, desk_at, desk_of, younger_than
from stronghold_cli.cli.seal_option import SealOption, sealed_state
from stronghold_cli.cli.together import Apart, together
from stronghold_cli.errors import Forbidden, Placed, Unreadable
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.reconciliation import verdicts_answer
from stronghold_cli.render.verdicts import DETAILS, SOME, PastMoment
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.results.reconciliation import TestedClaim
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.choices import read_choice
from stronghold_cli.values.span import window_between
from stronghold_cli.values.window import Window

PUBLISHED = "published"
"""The word that means the claims file's day of publication."""

_FORMATS = formats_of("document", "lines")
_Format = Annotated[str, format_option(_FORMATS)]


_What = Annotated[
    str | None, options.argument("FILE|MEASURE", "The claims file; with --say, the measure to check the words against.")
]
_Say = Annotated[
    str | None, options.option("--say", "WORDS", 'Test one figure without a file: --say "over 50" lines.dismantled.')
]
_Strict = Annotated[
    bool,
    typer.Option("--strict", help="Exit with 1 also if a claim cannot be tested, not only if one does not hold."),
]
_Detail = Annotated[
    str,
    typer.Option(
        "--detail",
        metavar="|".join(DETAILS),
        help="Show the evidence for some claims (what is not plainly supported), all or none.",
        autocompletion=options.on_tab("words", *DETAILS),
    ),
]
_AsAt = Annotated[
    str | None,
    options.as_at_option(', "published" (the end of the day in the claims file)', "words", PUBLISHED),
]


@dataclass(frozen=True)
class _Question:
    """The claims to check, and the moment to check them at."""

    desk: Desk
    claims: Claims
    name: str
    access: AuditEntry
    note: str | None = None
    """A sentence about the moment."""

    @property
    def as_at(self) -> PastMoment | None:
        """The moment, if it is in the past."""
        desk = self.desk
        return PastMoment(counted_as(desk), desk.as_at, desk.change, self.note) if desk.back else None


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name,
        help=(
            f"{command.about}  The exit code is 1 if a claim is not supported, else 2 if one cannot be read.\n\n"
            "A claims file is TOML: title, published, since, then [[claim]] with measure and says, once a figure.  A "
            "claim that cannot be read does not stop the others.\n\n"
            "--say tests one figure without a file, and offers the strongest words that hold.  The window and "
            "--where go with --say only: a claims file has its own.\n\n"
            "--as-at published checks a release against what the ledger said on its day; where today's figure differs, "
            "it names the later changes that moved it.\n\n"
            "Example: stronghold reconcile release.toml --as-at published\n\n"
            'Example: stronghold reconcile --say "over 50" lines.dismantled --since 2019'
        ),
        # What is one too many is named by us, who know whether it is a file or a measure.
        context_settings={"allow_extra_args": True},
    )(reconcile)


@together(
    Apart("--detail", ("--say",), "--detail is for a claims file: one figure comes with its evidence"),
    Apart("--detail", ("--format",), "--detail is for a page: JSON has the evidence for every claim"),
)
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
    strict: _Strict = False,
    detail: _Detail = SOME,
    seal: SealOption = False,
    ledger: options.Ledger = None,
) -> int:
    """Check published figures against the records."""
    today: Desk = ctx.obj
    form = read_format(format, _FORMATS)
    with Placed("--detail"):
        detail = read_choice(detail, DETAILS)
    if say is None:
        given = {"--since": since, "--until": until, "--in": within, "--where": where}
        if alone := [option for option, value in given.items() if value not in (None, [])]:
            raise Forbidden(
                f"{alone[0]} goes with --say alone, for a claims file has its own windows and conditions", SAYING
            )
        question = _of_file(today, ledger, path_of(what, ctx.args), as_at)
    else:
        if _is_publication(as_at):
            raise Unreadable(
                "--say has no day of publication", "name a moment, e.g. --as-at 23/8/2021", place="--as-at"
            )
        desk = desk_at(today, ledger, as_at)
        measure = said_of(say, what, ctx.args)
        window = window_between(since, until, within, desk.today)
        access = AuditEntry(f"reconcile {measure.name}", kinds=(measure.kind,)).asked_by((), window)
        question = _Question(desk, one_claim(say, measure, window, where, desk), "--say", access)
    desk, claims = question.desk, question.claims
    found: list[TestedClaim] = []

    def answer(now: Connection) -> Answer:
        with as_it_stood(desk, now) as then:
            sealed = sealed_state(desk, ledger, now, asked=seal)
            found.extend(_tested(then, now, question, today))
            offered = None if say is None else wordings_of(then, found[0], claims.percentages)
            told = verdicts_answer(found, claims, question.name, question.as_at, offered, detail)
            about = [(each.figure.measure.recorded, each.window or Window()) for each in found if each.figure]
            return sealed(told._replace(said=[*told.said, *younger_than(desk, ledger, about)]))

    access = question.access._replace(format=form, as_at=desk.as_at if desk.back else "")
    emit_logged(desk, form, reading_logged(today, ledger, access, recipient, why), answer)
    return exit_code(found, strict=strict)


def _is_publication(as_at: str | None) -> bool:
    return as_at is not None and as_at.strip().lower() == PUBLISHED


def _of_file(today: Desk, ledger: str | None, path: Path, as_at: str | None) -> _Question:
    access = AuditEntry("reconcile")
    if _is_publication(as_at):
        release = release_in(path, today, today)
        desk, note = _desk_at_publication(today, ledger, release)
    else:
        desk, note = desk_at(today, ledger, as_at), None
        release = release_in(path, desk, today)
    # Words such as "last month" are read as on the day that is asked about.
    return _Question(desk, read_claims(release, desk.today), path.name, access, note)


def _tested(then: Connection, now: Connection, question: _Question, today: Desk) -> list[TestedClaim]:
    """Return the verdicts and, for a past moment, what has moved each figure since."""
    desk = question.desk
    found = reconcile_claims(then, question.claims, desk.today)
    if desk.change is None:
        return found
    from stronghold_cli.actions.changed_since import ThenAndNow  # only a past moment needs it

    since = ThenAndNow(then, now, desk.change, desk.today, today.today)
    return [each._replace(since_then=since.of(each)) for each in found]


def _desk_at_publication(desk: Desk, ledger: str | None, release: Release) -> tuple[Desk, str | None]:
    """Return the desk as it was at the end of the day of publication; today's, and why, where the ledger is younger."""
    if release.published is None:
        raise Unreadable(
            f"{release.name} has no day of publication", "add to it: published = 2021-08-23", place="--as-at"
        )
    from stronghold_cli.store.history.past import BeforeTheLedger  # only a past moment needs it
    from stronghold_cli.values.moment import read_moment  # only a past moment needs it

    try:
        return desk_of(desk, ledger, read_moment(str(release.published), desk.now)), None
    except BeforeTheLedger as problem:
        return desk.back_at(desk.now, None), f"{problem}: tested as recorded today"
    except Forbidden as problem:
        raise problem.at("--as-at: published") from None


def exit_code(found: list[TestedClaim], *, strict: bool = False) -> int:
    """Return 1 if a claim is not supported, else the code for unreadable input if one cannot be read, else 0.

    A claim that cannot be tested counts as no only with `strict`.
    """
    if not_supported(found):
        return 1
    # What could not be read is said among the verdicts, for the other claims stand; a script has to know as well.
    return Unreadable.exit_code if unread(found) else int(strict and untested_claims(found))
