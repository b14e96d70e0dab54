"""Commands made from the declaration of a kind: `add KIND` and `list KIND` have an option for each field."""

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Annotated, Any

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import not_loaded
from stronghold_cli.cli.help import WithWholeWords, group_of_commands
from stronghold_cli.cli.working_on import VARIABLES
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, find_kind, find_sort
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice, Flag

Run = Callable[[Kind, typer.Context, dict[str, str], dict[str, Any]], int]
"""Runs such a command: takes the kind, the typed fields by name, and its other options by parameter."""

_FIELD = "field_"


def register_by_kind(
    app: typer.Typer,
    name: str,
    about: str,
    words: Sequence[str],
    run: Run,
    *,
    fields: Callable[[Kind], Iterable[Field]],
    others: Callable[[Kind], Sequence[inspect.Parameter]],
    epilog: Callable[[Kind], str],
    example: str,
    recording: bool = False,
) -> None:
    """Register a command with one subcommand a kind.  Only the kind that was typed gets its options made.

    The command's own help has an `example`.  For recording, the help of each option says whether it is required and
    what its default is.
    """
    group = typer.Typer(cls=group_of_commands(), rich_markup_mode=None, help=about, no_args_is_help=False)
    typed, sort = _kind_typed(words), None
    if recording and typed is None and words:
        typed, sort = find_sort(words[0]) or (None, None)

    @group.callback(invoke_without_command=True)
    def which(ctx: typer.Context) -> None:
        if ctx.invoked_subcommand is None:
            raise Unreadable(f"say which kind: {', '.join(KINDS)}", f"see: stronghold {name} seizure --help")

    # Nothing asks for the others where one was typed.
    for kind in KINDS.values() if typed is None else [typed]:
        if kind is typed:
            said = {kind.sort: sort} if kind.sort and sort else {}
            shown = [field for field in fields(kind) if field.name not in said]
            made = [*(_option(field, recording) for field in shown), *others(kind)]
            command = command_of(made, partial(_run_saying, run, kind, said))
            for spelling in dict.fromkeys((kind.name, words[0])):
                hidden = spelling != kind.name
                group.command(spelling, help=f"{kind.about}\n\n{epilog(kind)}", hidden=hidden, cls=WithWholeWords)(
                    command
                )
        else:
            group.command(kind.name, help=kind.about)(not_loaded)
    app.add_typer(group, name=name, help=f"{about}\n\nExample: {example}")


def _run_saying(
    run: Run, kind: Kind, said: dict[str, str], ctx: typer.Context, texts: dict[str, str], others: dict[str, Any]
) -> int:
    """Run such a command with fields that its name implies: `add warrant`."""
    return run(kind, ctx, said | texts, others)


def _kind_typed(words: Sequence[str]) -> Kind | None:
    try:
        return find_kind(words[0]) if words else None
    except StrongholdError:
        return None


def _option(field: Field, recording: bool, anew: bool = True) -> inspect.Parameter:
    """Return the option of a field, to record it, to change it or to filter by it."""
    metavar = "|".join(field.type.choices) if isinstance(field.type, Choice) else field.type.metavar
    # A metavar of ten words pushes the help off the screen; the help names the choices then.
    words = field.help
    if isinstance(field.type, Choice) and len(metavar) > 30:
        metavar, words = field.type.metavar, f"{field.help}  One of {', '.join(field.type.choices)}."
    if recording:
        words += "".join(f"  Or {word} {what_for}." for word, what_for in field.type.instead)
    if recording and anew:
        variable = VARIABLES.get(field.name) if isinstance(field.type, Link) else None
        default = field.default if not isinstance(field.type, Flag) else None
        beside = (
            f"env: {variable}" * bool(variable),
            f"default: {default}" * bool(default),
            "required" * field.required,
        )
        words += f"  [{'; '.join(filter(None, beside))}]" if any(beside) else ""
    if isinstance(field.type, Flag):
        return other(_FIELD + field.name, Annotated[bool | None, typer.Option(field.option, help=words)])
    option = options.option(field.option, metavar, words, "values", field, not recording)
    return other(_FIELD + field.name, Annotated[str | None, option])


def command_of(
    options: Iterable[inspect.Parameter], run: Callable[[typer.Context, dict[str, str], dict[str, Any]], int]
) -> Callable[..., int]:
    """Return a command with these options; it gets field options as texts, by name."""

    def command(ctx: typer.Context, **given: Any) -> int:
        texts = {
            name.removeprefix(_FIELD): ("no", "yes")[value] if isinstance(value, bool) else value
            for name, value in given.items()
            if name.startswith(_FIELD) and value is not None
        }
        return run(ctx, texts, {name: value for name, value in given.items() if not name.startswith(_FIELD)})

    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    command.__signature__ = inspect.Signature([context, *options])  # type: ignore[attr-defined]
    return command


def options_to_edit(fields: Iterable[Field]) -> list[inspect.Parameter]:
    """Return an option for each of these fields; a flag has two: `--provisional`, `--no-provisional`."""
    return [
        other(
            _FIELD + field.name,
            Annotated[bool | None, typer.Option(f"{field.option}/--no-{field.option[2:]}", help=field.help)],
        )
        if isinstance(field.type, Flag)
        else _option(field, recording=True, anew=False)
        for field in fields
    ]


def other(name: str, annotation: Any, default: Any = None) -> inspect.Parameter:
    """Return an option that is of no field, as a parameter."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
