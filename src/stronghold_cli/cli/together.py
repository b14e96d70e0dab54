"""Which options go together: declared above a command, and looked at before it does anything."""

import inspect
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import typer

from stronghold_cli.errors import Forbidden


class Apart(NamedTuple):
    """An option that means nothing, or the opposite, beside others: refused with either."""

    option: str
    others: tuple[str, ...]
    """Options; arguments by their parameter; or the word that an argument begins with, such as `use`."""
    said: str
    """What is said; `{other}` stands for the one that was typed."""
    hint: str = "leave one out"

    def check(self, given: Mapping[str, str]) -> None:
        """Refuse what was typed, by name.  Raises Forbidden."""
        others = [given[other] for other in self.others if other in given]
        if self.option in given and others:
            raise Forbidden(self.said.format(other=others[0]), self.hint)


class Requires(NamedTuple):
    """An option that means nothing without another one, or without an argument."""

    option: str
    other: str
    said: str
    hint: str

    def check(self, given: Mapping[str, str]) -> None:
        """Refuse what was typed, by name.  Raises Forbidden."""
        if self.option in given and self.other not in given:
            raise Forbidden(self.said, self.hint)


def together(*rules: Apart | Requires) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Declare which options of a command go together, above whatever else is said about it."""

    def declared(command: Callable[..., int]) -> Callable[..., int]:
        def run(ctx: typer.Context, **values: Any) -> int:
            given = given_to(ctx)
            for rule in rules:
                rule.check(given)
            return command(ctx, **values)

        run.__signature__ = inspect.signature(command)  # type: ignore[attr-defined]
        return run

    return declared


def given_to(ctx: typer.Context) -> dict[str, str]:
    """Return what was typed for a command, each as it is called there, by its name and by the parameter.

    What was typed as it would be without is not among it: `--format table` asks for nothing.
    """
    given: dict[str, str] = {}
    for each in ctx.command.params:
        name, value = str(each.name), ctx.params.get(str(each.name))
        if value in (None, [], ()) or value == each.default:
            continue
        typed = each.opts[0] if each.opts[0].startswith("-") else _first(value)
        given |= {name: typed, typed: typed}
    return given


def _first(value: Any) -> str:
    return str(value[0] if isinstance(value, list | tuple) else value)
