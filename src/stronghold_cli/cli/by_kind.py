"""Commands that are made from the declaration of a kind: `add KIND` and `list KIND` have an option for each field."""

import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, Any

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import not_loaded
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, find_kind
from stronghold_cli.records.names import Choice, Flag

Run = Callable[[typer.Context, Kind, dict[str, str], dict[str, Any]], int]
"""What such a command does: with the kind, the fields typed by name, and its other options by parameter."""

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
    recording: bool = False,
) -> None:
    """Register a command with one subcommand a kind.  Only the kind that was typed gets its options made.

    Where it is for recording, their help says what is required, and what is taken where nothing is said.
    """
    group = typer.Typer(rich_markup_mode=None, help=about, no_args_is_help=False)
    typed = _kind_typed(words)

    @group.callback(invoke_without_command=True)
    def which(ctx: typer.Context) -> None:
        if ctx.invoked_subcommand is None:
            raise Unreadable(f"say which kind: {', '.join(KINDS)}", f"see: stronghold {name} seizure --help")

    for kind in KINDS.values():
        if kind is typed:
            command = _command(kind, run, [_option(field, recording) for field in fields(kind)], others(kind))
            for spelling in dict.fromkeys((kind.name, words[0])):
                hidden = spelling != kind.name
                group.command(spelling, help=f"{kind.about}\n\n{epilog(kind)}", hidden=hidden)(command)
        else:
            group.command(kind.name, help=kind.about)(not_loaded)
    app.add_typer(group, name=name, help=about)


def _kind_typed(words: Sequence[str]) -> Kind | None:
    try:
        return find_kind(words[0]) if words else None
    except StrongholdError:
        return None


def _command(
    kind: Kind, run: Run, own: Sequence[inspect.Parameter], others: Sequence[inspect.Parameter]
) -> Callable[..., int]:
    def command(ctx: typer.Context, **given: Any) -> int:
        texts = {
            name.removeprefix(_FIELD): "yes" if value is True else value
            for name, value in given.items()
            if name.startswith(_FIELD) and value not in (None, False)
        }
        return run(ctx, kind, texts, {name: value for name, value in given.items() if not name.startswith(_FIELD)})

    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    command.__signature__ = inspect.Signature([context, *own, *others])  # type: ignore[attr-defined]
    return command


def _option(field: Field, recording: bool, anew: bool = True) -> inspect.Parameter:
    """Return the option of a field: for a new record, for one that is changed, or to ask for records by."""
    metavar = "|".join(field.type.choices) if isinstance(field.type, Choice) else field.type.metavar
    # A metavar of ten words pushes the help off the screen; the help names the choices then.
    words = field.help
    if isinstance(field.type, Choice) and len(metavar) > 30:
        metavar, words = field.type.metavar, f"{field.help}  One of {', '.join(field.type.choices)}."
    if recording and anew and field.required:
        words += "  Required."
    if recording:
        words += "".join(f"  Or {word} {what_for}." for word, what_for in field.type.instead)
    if recording and anew and field.default and not isinstance(field.type, Flag):
        words += f"  Left out: {field.default}."
    kind: Any = bool if isinstance(field.type, Flag) else str | None
    option: Any = (
        typer.Option(field.option, help=words)
        if isinstance(field.type, Flag)
        else options.option(field.option, metavar, words, "values", field, not recording)
    )
    return inspect.Parameter(
        _FIELD + field.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=False if isinstance(field.type, Flag) else None,
        annotation=Annotated[kind, option],
    )


def editing_command(
    fields: Iterable[Field], others: Sequence[inspect.Parameter], run: Callable[..., int]
) -> Callable[..., int]:
    """Return a command with an option for each of these fields, a flag among them said either way.

    `run` takes the context, the fields typed by name, and the other options by parameter.
    """

    def command(ctx: typer.Context, **given: Any) -> int:
        texts = {
            name.removeprefix(_FIELD): ("no", "yes")[value] if isinstance(value, bool) else value
            for name, value in given.items()
            if name.startswith(_FIELD) and value is not None
        }
        return run(ctx, texts, {name: value for name, value in given.items() if not name.startswith(_FIELD)})

    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    made = [
        _either_way(field) if isinstance(field.type, Flag) else _option(field, recording=True, anew=False)
        for field in fields
    ]
    command.__signature__ = inspect.Signature([context, *made, *others])  # type: ignore[attr-defined]
    return command


def _either_way(field: Field) -> inspect.Parameter:
    """Return the option of a flag that is said or taken back: `--provisional`, `--no-provisional`."""
    option = typer.Option(f"{field.option}/--no-{field.option[2:]}", help=field.help)
    return inspect.Parameter(
        _FIELD + field.name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[bool | None, option]
    )


def other(name: str, annotation: Any, default: Any = None) -> inspect.Parameter:
    """Return an option that is of no field, as a parameter."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
