"""Which options go together: declared above a command, and checked before it does anything."""

import inspect
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import typer

from stronghold_cli.errors import Forbidden


class Apart(NamedTuple):
    """An option that conflicts with others, and is refused with any of them."""

    option: str
    others: tuple[str, ...]
    """Options, arguments by their parameter, or the first word of an argument, such as `use`."""
    said: str
    """The message; `{other}` stands for the option that was typed."""
    hint: str = "leave one out"

    def check(self, given: Mapping[str, str]) -> None:
        """Refuse what was typed, by name.  Raises Forbidden."""
        others = [given[other] for other in self.others if other in given]
        if self.option in given and others:
            raise Forbidden(self.said.format(other=others[0]), self.hint)


class Requires(NamedTuple):
    """An option that needs another one, or an argument."""

    option: str
    other: str
    said: str
    hint: str

    def check(self, given: Mapping[str, str]) -> None:
        """Refuse what was typed, by name.  Raises Forbidden."""
        if self.option in given and self.other not in given:
            raise Forbidden(self.said, self.hint)


def together(*rules: Apart | Requires) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Declare which options of a command go together, as its outermost decorator."""

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
    """Return the typed values of a command, under both the option's name and the parameter's.

    A value equal to the default is left out: `--format table` asks for nothing.
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
