"""Options that several commands share, and their combined meaning."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stronghold_cli.cli.together import given_to
from stronghold_cli.errors import Forbidden, Placed, StrongholdError, Unreadable
from stronghold_cli.records.conditions import Condition, askable, read_condition
from stronghold_cli.records.fields import TEXT
from stronghold_cli.records.kind import Kind, NoSuchField
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.values import number
from stronghold_cli.values.text import quoted
from stronghold_cli.values.window import EXAMPLE, Window, says_less

if TYPE_CHECKING:  # most commands know no measures, which take a while to make
    from stronghold_cli.figures.measure import Measure


def on_tab(offers: str, *of: Any) -> Callable[[typer.Context, str], list[tuple[str, str]]]:
    """Return the function that Typer calls on Tab: one of `candidates`, which is loaded only then."""

    def ask(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        from stronghold_cli.cli.completion.shells import answer  # only a shell that completes needs it

        return answer(ctx, incomplete, offers, of)

    return ask


def option(name: str, metavar: str, help: str, *offers: Any) -> Any:
    """Return an option that takes a value; `offers` names its function for the Tab key, and what that is asked of."""
    return typer.Option(name, metavar=metavar, help=help, autocompletion=on_tab(*offers) if offers else None)


def argument(metavar: str, help: str, *offers: Any) -> Any:
    """Return an argument; `offers` is as for an option."""
    return typer.Argument(metavar=metavar, help=help, autocompletion=on_tab(*offers) if offers else None)


Ledger = Annotated[str | None, option("--ledger", "FILE", "Ledger file.  [env: STRONGHOLD_LEDGER]")]
Since = Annotated[str | None, option("--since", "DATE", f"The first day that counts ({EXAMPLE}).")]
Until = Annotated[str | None, option("--until", "DATE", "The last day that counts; 2019 means 31 December 2019.")]
Within = Annotated[
    str | None, option("--in", "SPAN", 'The whole window at once: 2020, "Oct 2020", FY2020/21, last month.')
]


def window_said(window: Window, *texts: str | None) -> list[str]:
    """Return the days of a window in words, if one of the typed texts says less than that."""
    return [f"window: {window}"] if any(text is not None and says_less(text) for text in texts) else []


def as_at_option(more: str = "", *offers: Any) -> Any:
    """Return the option for a past moment; `more` says what else it takes, `offers` completes that."""
    return option(
        "--as-at",
        "MOMENT",
        'Answer as the ledger did then, and read words such as "last month" as on that day: '
        f'a day (its end), "4/3/2021 14:30"{more} or change-12.',
        *offers,
    )


AsAt = Annotated[str | None, as_at_option()]


def where_option(*kind: Kind) -> Any:
    """Return the option for conditions on the fields of a kind, else of the named measures."""
    return option(
        "--where",
        "FIELD=VALUE",
        "Only records with this: item=heroin,crack or value=£100..£500 or dismantled= (empty).",
        "conditions",
        *kind,
    )


Where = Annotated[list[str] | None, where_option()]
Confirmed = Annotated[bool, typer.Option("--confirmed", help="Leave out what is provisional or estimated.")]


def read_text(text: str, option: str, today: date) -> str:
    """Return the text of an option.  Raises Unreadable if it is empty."""
    with Placed(option):
        return str(TEXT.read(text, Reading(today, no_new_person)))


def read_limit(text: str | None, what: str) -> int | None:
    """Return the limit on how many are shown, None for no limit.  Raises Unreadable."""
    if text is None:
        return None
    try:
        limit = number.read(text.strip(), 0)
    except ValueError:
        limit = 0
    if not limit:
        raise Unreadable(f"{quoted(text)} is not a number of {what}", "e.g. --limit 20", place="--limit")
    return limit


def subcommand_typed(ctx: typer.Context) -> bool:
    """Whether a subcommand was typed.

    Raises Unreadable for an option before the name of that, Forbidden for one that it does not take.
    """
    name = ctx.invoked_subcommand
    if name is None:
        return False
    for option in given_to(ctx).values():
        takes = {opt for each in ctx.command.commands[name].params for opt in each.opts}  # type: ignore[attr-defined]
        if option in takes:
            raise Unreadable(f"say {option} after {name}, where the command ends")
        raise Forbidden(f"{option} is not for {name}", "leave it out")
    return True


def conditions(kind: Kind, where: Sequence[str] | None, reading: Reading) -> tuple[Condition, ...]:
    """Read `--where` for one kind.  Raises Unreadable."""
    return tuple(read_condition(kind, text, reading.today) for text in where or ())


def measures_with(
    measures: Sequence["Measure"], where: Sequence[str] | None, reading: Reading, *, whole: Collection[str]
) -> tuple[list["Measure"], dict[str, tuple[Condition, ...]], list[str]]:
    """Return the measures that can meet `--where`, the conditions by kind, and the names of the other measures.

    For a measure named in full (`whole`), a condition on a field that it lacks, or that none of its records can meet,
    is an error; so is a condition that leaves no measure.
    """
    by_kind: dict[str, tuple[Condition, ...]] = {}
    problems: dict[str, StrongholdError] = {}
    for kind in {measure.kind: measure.recorded for measure in measures}.values():
        try:
            by_kind[kind.name] = conditions(kind, where, reading)
        except StrongholdError as problem:
            if any(measure.name in whole for measure in measures if measure.kind == kind.name):
                raise
            problems[kind.name] = problem
    for name, found in problems.items():
        if not by_kind or not _is_another_field(KINDS[name], list(by_kind), where or (), found):
            # Where no kind can be asked, one that has the field says what is wrong with its value.
            raise found if by_kind else next((p for p in problems.values() if not isinstance(p, NoSuchField)), found)
    # Loaded where figures are counted.
    from stronghold_cli.figures.measure import cannot_meet, counts_nothing_with

    asked = [measure for measure in measures if measure.kind in by_kind]
    unmet = {each.name: one for each in asked if (one := cannot_meet(each, by_kind[each.kind]))}
    kept = [measure for measure in asked if measure.name not in unmet]
    for measure in asked:
        if measure.name in unmet and (measure.name in whole or not kept):
            raise counts_nothing_with(measure, unmet[measure.name])
    return kept, by_kind, [measure.name for measure in measures if measure not in kept]


def _is_another_field(kind: Kind, others: Sequence[str], where: Sequence[str], problem: StrongholdError) -> bool:
    """Whether a condition cannot be read for a kind because its field is missing or is another one of that name.

    So `replaces=LINE-1` does not apply to sentences, nor `activity=warrant` to arrests, which link to an activity.
    """
    if isinstance(problem, Forbidden | NoSuchField):
        return True
    for text in where:
        name = text.partition("=")[0].strip().replace("-", "_").lower()
        theirs = [askable(KINDS[other])[name].type for other in others]
        if isinstance(askable(kind)[name].type, Link) != any(isinstance(type_, Link) for type_ in theirs):
            return True
    return False
