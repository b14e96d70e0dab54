"""`stronghold reconcile FILE.toml`: published figures against the records; with `--say`, one figure without a file."""

from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.actions.reconcile import not_supported, unread, wordings_of
from stronghold_cli.actions.reconcile import reconcile as hold
from stronghold_cli.cli import options
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import Command
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.figures.claims import Claim, Claims, read_claims
from stronghold_cli.figures.hedges import Percentages, read_says
from stronghold_cli.figures.held import Verdict
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES, find_measure
from stronghold_cli.records.types import Reading, nobody
from stronghold_cli.render import data, verdicts
from stronghold_cli.store.file.ledger import Connection, reading
from stronghold_cli.values.text import one_line, quoted
from stronghold_cli.values.window import Window, window_between

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
_SAYING = 'e.g. stronghold reconcile --say "over 50" lines.dismantled --since 2019'


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name,
        help=(
            f"{command.about}  Leaves with 1 where a claim is not supported.\n\n"
            "A claims file is TOML: title, published, since, then [[claim]] with measure and says, once a figure.\n\n"
            "With --say one figure is tested without a file, and the strongest words that hold are offered.  The "
            "window and --where go with it alone, for a claims file has its own.\n\n"
            "Example: stronghold reconcile release.toml\n\n"
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
    format: _Format = "table",
    ledger: options.Ledger = None,
) -> int:
    """Hold published figures against the records."""
    desk: Desk = ctx.obj
    form = options.read_format(format, _FORMATS)
    if say is not None:
        measure = _measure(say, what, ctx.args)
        window = window_between(since, until, within, desk.today)
        claims = _one_claim(say, measure, window, where, desk)
        with reading(desk.ledger(ledger), desk.patience) as connection:
            return _put_one(desk, connection, claims, form)
    given = {"--since": since, "--until": until, "--in": within, "--where": where}
    if alone := [option for option, value in given.items() if value not in (None, [])]:
        raise Forbidden(
            f"{alone[0]} goes with --say alone, for a claims file has its own windows and conditions ({_SAYING})"
        )
    path = _path(what, ctx.args)
    claims = _claims(path, desk)
    with reading(desk.ledger(ledger), desk.patience) as connection:
        return put_verdicts(desk, connection, claims, path.name, form)


def _measure(say: str, what: str | None, more: list[str]) -> Measure:
    """Return the measure that `--say` is of.  Raises Unreadable where there is none, or a file too."""
    if not say.strip():
        raise Unreadable(f"--say is empty ({_SAYING})")
    if what is None:
        raise Unreadable(f"--say needs the measure that it is said of ({_SAYING})")
    if more:
        raise Unreadable(
            f"--say tests one figure of one measure: leave out {quoted(_stranger([what, *more]))} ({_SAYING})"
        )
    if what.strip().lower() not in MEASURES and _is_file(what):
        raise Unreadable(f"--say tests one figure without a file: name a measure, not {quoted(what)} ({_SAYING})")
    return find_measure(what)


def _stranger(words: list[str]) -> str:
    return next((word for word in words if word.strip().lower() not in MEASURES), words[-1])


def _is_file(word: str) -> bool:
    try:
        return Path(word).suffix.lower() == ".toml" or Path(word).exists()
    except (OSError, ValueError):
        return False


def _path(what: str | None, more: list[str]) -> Path:
    if what is None:
        raise Unreadable(f"name a claims file (e.g. stronghold reconcile release.toml), or one figure ({_SAYING})")
    if more:
        raise Unreadable(f"one claims file at a time: leave out {quoted(more[0])} (one figure is said with --say)")
    if what.strip().lower() in MEASURES and not _is_file(what):
        raise Unreadable(f"{what.strip().lower()} is a measure, not a claims file: say what is said of it ({_SAYING})")
    return Path(what)


def _one_claim(say: str, measure: Measure, window: Window, where: list[str] | None, desk: Desk) -> Claims:
    """Return one figure as a claims file would have it.  Raises Unreadable for what a file's verdict would name."""
    options.conditions(measure.recorded, where, Reading(desk.today, nobody))
    try:
        read_says(say, measure.unit)
    except Unreadable as problem:
        raise problem.at("--say") from None
    since, until = (None if day is None else str(day) for day in (window.since, window.until))
    claim = Claim("claim-1", measure.name, say, tuple(where or ()), since=since, until=until)
    return Claims(None, None, None, None, None, Percentages(), (claim,))


def _put_one(desk: Desk, connection: Connection, claims: Claims, form: str) -> int:
    found = hold(connection, claims, "--say", desk.today)
    [verdict] = found
    offered, why_none = wordings_of(connection, verdict, claims.percentages)
    if form == "table":
        desk.put(verdicts.one_verdict(verdict, offered, why_none, desk.screen))
    else:
        answer = verdicts.verdicts_to_json(found, claims.title)
        answer["claims"][0] |= verdicts.wordings_to_json(offered, why_none)
        if form == "json":
            desk.put_data([data.to_json({"schema": data.SCHEMA, **answer})])
        else:
            desk.put_data(map(data.to_json_line, answer["claims"]))
    return _exit_code(found)


def put_verdicts(desk: Desk, connection: Connection, claims: Claims, name: str, form: str = "table") -> int:
    """Print the verdicts on some claims and return the exit code: 1 where any is not supported."""
    found = hold(connection, claims, name, desk.today)
    if form == "table":
        desk.put(verdicts.verdicts(found, claims.title or name, claims.source, desk.screen))
    elif form == "json":
        desk.put_data([data.to_json({"schema": data.SCHEMA, **verdicts.verdicts_to_json(found, claims.title)})])
    else:
        desk.put_data(map(data.to_json_line, verdicts.verdicts_to_json(found, claims.title)["claims"]))
    return _exit_code(found)


def _exit_code(found: list[Verdict]) -> int:
    # What could not be read is said among the verdicts, for the other claims stand; a script has to know as well.
    return 1 if not_supported(found) else Unreadable.exit_code if unread(found) else 0


def _claims(path: Path, desk: Desk) -> Claims:
    try:
        content = path.read_bytes()
    except (OSError, ValueError) as fault:
        reason = (getattr(fault, "strerror", None) or "not the name of a file").lower()
        raise Unreadable(f"cannot read {one_line(str(path))}: {reason} (name a claims file)") from None
    return read_claims(content, one_line(path.name), desk.today)
