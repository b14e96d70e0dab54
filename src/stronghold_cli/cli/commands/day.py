"""`stronghold day`: a whole warrant or court day, from one short sheet."""

import datetime
import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.day_sheet.editor import how_to_leave
from stronghold_cli.cli.day_sheet.session import SheetSession, ShownHeading
from stronghold_cli.cli.day_sheet.source import STANDARD_INPUT, read_source
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.prompts.glance import LedgerGlance
from stronghold_cli.cli.working_on import VARIABLES, echo, links_said
from stronghold_cli.cli.writing import WriteOptions, writes
from stronghold_cli.errors import NotADate, StrongholdError, Unreadable
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.sheet.top_of_sheet.dated import day_on_top
from stronghold_cli.values.day import read_day, read_time
from stronghold_cli.values.text import quoted

_TODAY = "today"
_FILE = r"[A-Za-z~.][^/]*/|\.[A-Za-z]{2,8}\Z"
"""What a file name has and a date lacks: a folder, a suffix."""

_FIELDS: dict[str, Field] = {
    name: next(kind.fields[name] for kind in KINDS.values() if name in kind.fields)
    for name in ("date", "time", "case", "line", "court")
}
"""The fields of a heading, as the first kind with such a field declares them."""


def _said_of_all(name: str) -> Any:
    field = _FIELDS[name]
    help = f"{field.help}  It holds for the whole sheet."
    return options.option(field.option, field.type.metavar, help, "values", field, False)


Date = Annotated[
    str | None,
    typer.Argument(
        metavar="[DATE]",
        help="The day it happened; left out, it is the first line of the sheet if that is a day, else today.",
        show_default=False,
    ),
]
Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TIME] [FILE|-]",
        help="The time of day it began; the sheet, - for standard input.  Without one your editor opens.",
        show_default=False,
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Keep it without asking, as a script must.")]


@writes
def day(
    ctx: typer.Context,
    date: Date = None,
    words: Words = None,
    case: Annotated[str | None, _said_of_all("case")] = None,
    line: Annotated[str | None, _said_of_all("line")] = None,
    court: Annotated[str | None, _said_of_all("court")] = None,
    yes: Yes = False,
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Keep a sheet."""
    desk: Desk = ctx.obj
    if date is not None and _is_source(date, desk.today):
        # A file or a time of day stands where a date does: it is of today.
        words = [date, *(words or [])]
        date = None
    time, source = _time_and_source(words or [])
    typing = source == STANDARD_INPUT and desk.keyboard
    text: str | None = None
    if source is not None and date is None and not typing:
        text = read_source(source, desk.say, typing=False)
    given = {"date": date or _TODAY, "time": time, "case": case, "line": line, "court": court}
    texts = {name: text for name, text in given.items() if text is not None}
    place = desk.ledger(ledger)
    looks = LedgerGlance(place, desk.patience)
    values = {name: _read(name, text, desk, looks) for name, text in texts.items()}
    act.check_yes(yes, "keeps it")
    if source is None and not desk.keyboard:
        raise Unreadable(
            f"no sheet: name its file, or {STANDARD_INPUT} for standard input", "no editor opens in a script"
        )
    if not (desk.keyboard or yes or act.dry_run):
        raise Unreadable(
            "nobody is at the keyboard to say yes to it", "say --yes to keep it, --dry-run to read it back"
        )
    said = links_said(desk, ACTIVITY, texts)
    echo(desk, said)
    values |= {name: _read(name, text, desk, looks) for name, text in said.items()}

    @cache
    def headed_on(day: str | None) -> ShownHeading:
        return _headed(looks, values if day is None else values | {"date": _read("date", day, desk, looks)}, said)

    def headed(sheet: str) -> ShownHeading:
        """Return the heading of a sheet, which may say its day on its first line where the command says none."""
        return headed_on(None if date else day_on_top(sheet, Reading(desk.today, no_new_person)))

    sitting = SheetSession(desk, place, headed, act.entry(desk, "day"), yes=yes, dry_run=act.dry_run)
    if source is None:
        from stronghold_cli.render.sheet_template import template  # only an empty sheet needs it

        return sitting.with_editor(template(headed("").words, how_to_leave(desk.environ)))
    text = read_source(source, desk.say, typing=typing) if text is None else text
    return sitting.with_typed(text) if typing else sitting.with_text(text, source)


register = registers(
    day,
    "\n\nA line of the sheet is a record; all of it is kept, or nothing.  It is read back "
    "first, with what it does to the running totals; then a line's number mends that line.\n\n"
    "\b\nExample:\n  stronghold day 4/3/2021 06:00 --line LINE-7 warrant.sheet\n\n"
    "\b\nwarrant.sheet:\n  warrant 1 address\n  arrest P-31 line-holder pwits-a\n  find on P-31\n"
    "    heroin 41 wraps 4.92g gross JB/1\n    cash £4,260 poca JB/3",
)


def _time_and_source(words: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the time of day and the path of the sheet, None for each one not given.  Raises Unreadable."""
    time, rest = None, list(words)
    if rest and (len(rest) > 1 or _is_time(rest[0])):
        time = rest.pop(0)
    if len(rest) > 1:
        raise Unreadable(
            f"after the date come a time of day and one sheet: leave out {quoted(rest[1])} "
            '(a date of several words stands in quotes, e.g. "4 Mar 2021")'
        )
    return time, rest[0] if rest else None


def _is_source(word: str, today: datetime.date) -> bool:
    """Whether a word is a time of day, a file or standard input; what looks like a wrong date is not one."""
    try:
        read_day(word, today)
    except NotADate:
        return word == STANDARD_INPUT or _is_time(word) or Path(word).is_file() or bool(re.search(_FILE, word))
    except Unreadable:
        pass
    return False


def _is_time(word: str) -> bool:
    try:
        read_time(word)
    except Unreadable:
        return False
    return True


def _read(name: str, text: str, desk: Desk, looks: LedgerGlance) -> Any:
    """Read what the heading says in a field.  Raises Unreadable or Forbidden naming it."""
    try:
        return ACTIVITY.read_field(_FIELDS[name], text, Reading(desk.today, no_new_person, called=looks.called))
    except StrongholdError as problem:
        raise problem.at(name) from None


def _headed(looks: LedgerGlance, values: Mapping[str, Any], said: Collection[str]) -> ShownHeading:
    """Return the heading with the records that it names, before anybody types a line.

    Raises NoSuchRecord for one that is not there, LedgerUnusable.
    """
    looks.check()
    shown = {name: field.type.show(values[name]) for name, field in _FIELDS.items() if name in values}
    words = dict(shown)
    for name, field in _FIELDS.items():
        if isinstance(field.type, Link) and name in values:
            try:
                words[name] = looks.linked(field.type, values[name])
            except StrongholdError as problem:
                raise problem.at(VARIABLES[name] if name in said else name) from None
    own = {name: values.get(name) for name in ACTIVITY.fields}
    case = own["case"] if own["case"] is not None else looks.borrowed(ACTIVITY, own, "case")
    link = ACTIVITY.links["case"]
    whose = "the ledger" if case is None else looks.linked(link, case)
    return ShownHeading(shown, f"Sheet of {'; '.join(words.values())}", values, case, whose)
