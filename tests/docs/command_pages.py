"""The pages of commands, fields, measures and rules, written from what declares them."""

import re
from collections.abc import Iterator
from textwrap import dedent
from typing import Any

from stronghold_cli.checks import CHECKS
from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.cli.main import made
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import SECTIONS
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice

BY_KIND = ("add", "list")
"""Commands with a subcommand for each kind, whose options are its fields."""
PAGES_OF_CHOICES = {"result": "results.md", "disposal": "disposals.md"}
"""The fields whose choices have a page of their own."""
A_KIND = "seizure"
"""The kind whose options show those that all kinds have."""


def table(headings: str, cells: Iterator[list[str]]) -> str:
    """Write rows under headings, which have a `;` between them, as Markdown."""
    names = headings.split(";")
    lines = [names, ["---"] * len(names), *cells]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)


def rules() -> str:
    """Return the page of the rules of `check`."""
    return (
        "# Rules of check\n\n"
        "What `stronghold check` looks for. What fails makes a figure wrong; of a warning, somebody should say "
        "whether it is right. [Check for what is wrong](../guides/checking.md) says how to use it.\n\n"
        + table(
            "rule;strength;what is wrong",
            ([f"`{check.name}`", check.strength, check.about] for check in CHECKS.values()),
        )
    )


def measures() -> str:
    """Return the page of measures, by section."""
    return (
        "# Measures\n\n"
        "What `totals`, `trace` and `reconcile` can count, by the name to type. `stronghold explain MEASURE` says "
        "how, in full; [How figures are counted](../explanation/how-figures-are-counted.md) says what holds of all.\n\n"
        + "\n".join(f"## {section}\n\n{_measures_in(those)}" for section, those in SECTIONS.items())
    )


def _measures_in(those: tuple[Measure, ...]) -> str:
    cells = ([f"`{each.name}`", each.title, each.about, _day_of(each)] for each in those)
    return table("name to type;title;what it counts;by the day", cells)


def _day_of(measure: Measure) -> str:
    day = KINDS[measure.kind].fields[measure.date].help.rstrip(".")
    return "as at the last day of the window" if measure.as_at_last_day else f"{day[0].lower()}{day[1:]}"


def fields() -> str:
    """Return the page of the fields of every kind."""
    kinds = "\n".join(_fields_of(kind) for kind in KINDS)
    return (
        "# Fields\n\n"
        "What a record of each kind has. As an option of `add`, `edit` and `list` a field has two dashes in front. "
        "A field that is worked out is typed by nobody. Below each table are the fields that hold one of a few words, "
        f"with these.\n\n{kinds}"
    )


def _fields_of(name: str) -> str:
    kind = KINDS[name]
    cells = (
        [
            f"`{field.name.replace('_', '-')}`",
            "worked out" if field.derived else "yes" if field.required else "",
            field.help,
            f"`{field.example}`" if field.example else "",
        ]
        for field in kind.fields.values()
    )
    return f"## {name}\n\n{kind.about}\n\n" + table("field;needed;what it is;example", cells) + _choices_of(kind)


def _choices_of(kind: Kind) -> str:
    """Return what may be said in each field of a kind that is a choice, and what each means."""
    lines = [
        f"- `{field.name.replace('_', '-')}`: {_choices(field.name, field.type)}\n"
        for field in kind.fields.values()
        if isinstance(field.type, Choice)
    ]
    return "\n" + "".join(lines) if lines else ""


def _choices(name: str, choice: Choice) -> str:
    if page := PAGES_OF_CHOICES.get(name):
        return f"one of [these]({page})"
    return ", ".join(
        f"`{each}`" + (f" ({choice.means[each]})" if each in choice.means else "") for each in choice.choices
    )


def commands() -> str:
    """Return the page of commands, with every option."""
    return "# Commands\n\nEvery command, as `--help` says it.\n\n" + "\n".join(
        _page(command.name, _made(command.name)) for command in COMMANDS
    )


def _made(name: str) -> Any:
    return made([name, *([A_KIND] if name in BY_KIND else [])]).commands[name]  # type: ignore[attr-defined]


def _page(name: str, command: Any) -> str:
    """Return what a command's help says, its arguments and options, and the same of what stands below it."""
    below = getattr(command, "commands", {})
    parts = [f"{'#' * (2 + name.count(' '))} {name}\n", _words(command.help)]
    if name in BY_KIND:
        own = {field.option for field in KINDS[A_KIND].fields.values()}
        parts += [f"`{name} KIND` takes the [fields](fields.md) of the kind as options, and\n"]
        parts += [_options([each for each in below[A_KIND].params if not own & {*each.opts}])]
        return "\n".join(parts)
    if params := [each for each in command.params if getattr(each, "help", None)]:
        parts.append(_options(params))
    return "\n".join(parts + [_page(f"{name} {each}", command.commands[each]) for each in below])


def _words(text: str) -> str:
    """Return help as Markdown: paragraphs, and examples as they are typed."""
    shown = []
    for paragraph in text.split("\n\n"):
        as_typed = paragraph.startswith("\b")
        lines = paragraph.removeprefix("\b\n").splitlines()
        if as_typed or lines[0].startswith("Example"):
            first = lines[0].partition(":")[2].strip() if lines[0].startswith("Example") else lines[0]
            typed = dedent("\n".join([first] if first and not as_typed else lines if first else lines[1:]))
            shown.append(f"```sh\n{typed}\n```\n")
        else:
            shown.append(re.sub(r" {2,}", " ", " ".join(line.strip() for line in lines)) + "\n")
    return "\n".join(shown)


def _options(params: list[Any]) -> str:
    """Return the arguments and options of a command as a table."""
    return table("argument or option;what it does", ([_named(each), _said(each)] for each in params))


def _named(param: Any) -> str:
    names = [*param.opts, *param.secondary_opts] if param.param_type_name == "option" else []
    value = f" {param.metavar}" if names and param.metavar and not getattr(param, "is_flag", False) else ""
    return f"`{', '.join(names)}{value}`" if names else f"`{param.metavar}`"


def _said(param: Any) -> str:
    default = f" Default: `{param.default}`." if isinstance(param.default, str) and param.default else ""
    return re.sub(r" {2,}", " ", param.help or "") + default
