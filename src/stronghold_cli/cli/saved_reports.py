"""Saved views: options of totals, by the names under which they are typed."""

import re
from collections.abc import Mapping
from typing import Any

import typer

from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.past import ledger_at
from stronghold_cli.cli.totals_query import TotalsQuery, read_totals_query
from stronghold_cli.errors import LedgerUnusable, Placed, StrongholdError, Unreadable
from stronghold_cli.store.settings.saved_reports import find_saved_report
from stronghold_cli.values.text import quoted

COMMAND = "totals"
"""The command whose options are saved."""

_NAME = "[a-z0-9][a-z0-9-]{0,39}"

_ONE_ANSWER = (("since", "until", "in"), ("by", "compare"))
"""Options that form one answer together: typing one replaces all of them."""


def read_name(text: str) -> str:
    """Return a view's name from any spelling: `@Tasking` is tasking.  Raises Unreadable."""
    name = text.strip().removeprefix("@").lower()
    if not re.fullmatch(_NAME, name):
        raise Unreadable(f"{quoted(text)} is not the name of a view: letters, digits and hyphens", "e.g. @tasking")
    return name


def said(ctx: typer.Context, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the typed options by name."""
    return {typed: given[name] for name, typed in _names(ctx).items() if name in given and _was_typed(ctx, name)}


def asking_with_view(
    ctx: typer.Context, desk: Desk, name: str, ledger: str | None, given: Mapping[str, Any]
) -> TotalsQuery:
    """Read a view's options, replaced by any that were typed.

    Raises NoSuchRecord for no such view, and what `understood` raises, with the view's name where its own options are
    the matter: a window may have been right on the day that it was saved.
    """
    with ledger_at(desk, ledger) as connection:
        view = find_saved_report(connection, read_name(name))
    names = {typed: parameter for parameter, typed in _names(ctx).items() if parameter in given}
    for option in view.options:
        if option not in names:
            raise LedgerUnusable(
                f"@{view.name} has an option --{option}, which this stronghold does not know",
                f"update it, or say the view again: stronghold views add {view.name} --replace …",
            )
    typed = said(ctx, given)
    anew = {option for answer in _ONE_ANSWER if set(answer) & set(typed) for option in answer}
    kept = {option: value for option, value in view.options.items() if option not in anew}
    try:
        return read_totals_query(desk, **{names[option]: value for option, value in (kept | typed).items()})
    except StrongholdError:
        with Placed(f"@{view.name}"):
            read_totals_query(desk, **{names[option]: value for option, value in view.options.items()})
        raise


def _names(ctx: typer.Context) -> dict[str, str]:
    """Return the option name of each parameter, without its hyphens, in the order of help."""
    return {str(option.name): option.opts[0].lstrip("-") for option in ctx.command.params}


def _was_typed(ctx: typer.Context, name: str) -> bool:
    source = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"
