"""`stronghold check`: what is probably wrong in the ledger, what mends it, and what somebody found right."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from stronghold_cli.actions.check import find_findings, mark, read_refs, unmark
from stronghold_cli.actions.due import not_chased
from stronghold_cli.checks import CHECKS, checks_without, find_check
from stronghold_cli.checks.rule import FAIL, Finding
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import emit_logged, reading_logged
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import FormatOption, read_format
from stronghold_cli.cli.narrowing import Case, Line, found_tied, read_tied
from stronghold_cli.cli.together import Apart, together
from stronghold_cli.cli.writing import A_DRY_RUN, WriteOptions, carry_out, writes
from stronghold_cli.errors import Unreadable
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.findings import findings_answer
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import not_shown

_LOOKED_AT, _LOOK_AGAIN = "--looked-at", "--look-again"
_EXAMPLE = 'stronghold check --looked-at entered-twice SEIZURE-12..13 --why "two phones"'


def _rule_option(option: str, words: str) -> Any:
    return options.option(option, "RULE", words, "words", *CHECKS)


_SHOWS = ("--ignore", "--case", "--line", "--all", "--format")
"""What says which findings are shown, and how."""


@together(
    Apart(_LOOKED_AT, (_LOOK_AGAIN,), f"{_LOOKED_AT} and {_LOOK_AGAIN} say the opposite"),
    *(
        Apart(option, _SHOWS, f"{option} shows nothing: it takes a rule, records and --why", f"e.g. {_EXAMPLE}")
        for option in (_LOOKED_AT, _LOOK_AGAIN)
    ),
)
@writes
def check(
    ctx: typer.Context,
    refs: Annotated[
        list[str] | None, options.argument("[REF]...", "Only what is found in these records.", "references")
    ] = None,
    ignore: Annotated[list[str] | None, _rule_option("--ignore", "Leave this rule out; can be repeated.")] = None,
    case: Case = None,
    line: Line = None,
    all: Annotated[bool, typer.Option("--all", help="Also show what somebody looked at and found right.")] = False,
    looked_at: Annotated[
        str | None, _rule_option(_LOOKED_AT, "Mark what this rule finds in the records as right; needs --why.")
    ] = None,
    look_again: Annotated[str | None, _rule_option(_LOOK_AGAIN, "Take that mark back, and show it again.")] = None,
    format: FormatOption = "table",
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Look for what is probably wrong."""
    desk: Desk = ctx.obj
    form = read_format(format)
    looked = checks_without(ignore or ())
    asked_of = read_tied({"case": case, "line": line}, desk)
    named = read_refs(refs or ())
    if marking := _marking(looked_at, look_again):
        return _mark(desk, *marking, named, act, ledger)
    act.refuse(_EXAMPLE)
    standing: list[Finding] = []

    def answer(connection: Connection) -> Answer:
        tied = found_tied(connection, asked_of)
        found = find_findings(connection, looked, desk.now, tied, named)
        withheld = [*not_chased(connection, desk.now, tied), *not_shown(connection)]
        standing.extend(each for each in found if each.stands)
        rules = [each.name for each in looked]
        told = findings_answer(found if all else standing, standing, rules, len(found) - len(standing))
        return told._replace(said=withheld)

    looking = reading_logged(desk, ledger, AuditEntry("check", fields=tuple(asked_of), format=form))
    emit_logged(desk, form, looking, answer)
    return 1 if any(each.check.strength == FAIL for each in standing) else 0


register = registers(
    check,
    f"  The exit code is 1 if a rule of strength {FAIL} finds something.  What somebody looked at "
    f"and found right ({_LOOKED_AT}) is not shown again until one of its records changes.\n\n"
    + "\n\n".join(f"{each.name} ({each.strength}): {each.about}" for each in CHECKS.values())
    + f"\n\n\b\nExample:\n  stronghold check --case CASE-1 --ignore stale-value\n  {_EXAMPLE}",
)


def _marking(looked_at: str | None, look_again: str | None) -> tuple[str, str] | None:
    """Return the option and the rule where the command marks findings."""
    if looked_at is not None:
        return _LOOKED_AT, looked_at
    return None if look_again is None else (_LOOK_AGAIN, look_again)


def _mark(desk: Desk, option: str, name: str, refs: Sequence[str], act: WriteOptions, ledger: str | None) -> int:
    rule = find_check(name, option)
    if not refs:
        raise Unreadable("say in which records", f"e.g. {_EXAMPLE}", place=option)
    looks = option == _LOOKED_AT
    if looks and act.why is None:
        raise Unreadable("say why it is right", f"e.g. {_EXAMPLE}", place=option)
    entry = act.entry(desk, f"check {option.removeprefix('--')}")

    def work(connection: Connection) -> list[Finding]:
        if looks:
            return mark(connection, rule, refs, str(entry.why), desk.now)
        return unmark(connection, rule, refs, desk.now)

    done = carry_out(desk, desk.ledger(ledger), act, entry, work)
    what = "looked at" if looks else "to be looked at again"
    for each in done:
        desk.put_line(f"{'would be ' if act.dry_run else ''}{what}: {rule.name}: {', '.join(each.refs)}")
    if not done:
        desk.say("nobody had looked at it: nothing was changed")
    elif act.dry_run:
        desk.put(f"{A_DRY_RUN}\n")
    return 0
