"""Printing an answer: the one table of formats, each with the part of an answer that it prints."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import Annotated, Any

import typer

from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.options import on_tab
from stronghold_cli.errors import Placed
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.tables import folded
from stronghold_cli.values.choices import read_choice


@dataclass(frozen=True)
class Format:
    """How an answer is printed."""

    part: str
    """The part of an answer that it prints; a command has the formats of the parts that its answers have."""
    pieces: Callable[[Answer, Desk], str | Iterable[str]]
    """Makes what is printed: whole, or piece by piece."""
    remarks: Callable[[Answer], Iterable[str]] = lambda _: ()
    """Makes what is printed beside it on standard error."""


def _csv(answer: Answer, _: Desk) -> Iterable[str]:
    from stronghold_cli.render.data import to_csv  # only scripts need it

    return to_csv(answer.rows)


def _json(answer: Answer, _: Desk) -> str:
    from stronghold_cli.render.data import SCHEMA, to_json  # only scripts need it

    return to_json({"schema": SCHEMA, **(answer.document() if answer.document else {})})


def _json_lines(answer: Answer, _: Desk) -> Iterable[str]:
    from stronghold_cli.render.data import to_json_line  # only scripts need it

    return map(to_json_line, answer.lines)


def _markdown(answer: Answer, _: Desk) -> str:
    from stronghold_cli.render.markdown import to_markdown  # only Markdown needs it

    return "".join(to_markdown(answer))


FORMATS = {
    "table": Format("page", lambda answer, desk: answer.drawn(desk.screen), lambda answer: answer.beside),
    "csv": Format("rows", _csv, lambda answer: answer.remarks),
    "json": Format("document", _json),
    "jsonl": Format("lines", _json_lines, lambda answer: answer.remarks),
    "md": Format("rows", _markdown),
    "ics": Format(
        "calendar",
        lambda answer, _: answer.calendar.text() if answer.calendar else "",
        lambda answer: answer.calendar.remarks if answer.calendar else (),
    ),
}


def formats_of(*parts: str) -> tuple[str, ...]:
    """Return the formats of an answer with a page and these parts."""
    return tuple(name for name, form in FORMATS.items() if form.part in ("page", *parts))


ALL = formats_of("rows", "document", "lines")
"""The formats of answers made of one sort of thing, such as records or figures."""
ROWS = formats_of("rows", "document")
"""The formats of answers too short to be read a line at a time."""


def format_option(formats: tuple[str, ...]) -> Any:
    """Return the option of how to print, for a command that has these formats."""
    return typer.Option(
        "--format", metavar="|".join(formats), help="How to print it.", autocompletion=on_tab("words", *formats)
    )


FormatOption = Annotated[str, format_option(ALL)]
RowsFormatOption = Annotated[str, format_option(ROWS)]


def read_format(text: str, formats: tuple[str, ...] = ALL) -> str:
    """Return a format that the command has.  Raises Unreadable."""
    with Placed("--format"):
        return read_choice(text, formats)


def emit(desk: Desk, form: str, answer: Answer) -> None:
    """Print an answer in a format, and its messages on standard error."""
    print_pieces(desk, form, answer)()


_AT_ONCE = 1_000
"""How many pieces, mostly records or lines, the first printed part has."""
_MOST_AT_ONCE = 16_000
"""The most pieces in a part: each part doubles, because each is another entry of the access log."""


def print_pieces(desk: Desk, form: str, answer: Answer) -> Callable[[], None]:
    """Print a long answer as it is made; return what prints the rest, and the messages beside it.

    Each part of a long answer is logged before it is printed, because printing may be interrupted.
    """
    put = partial(desk.show_all if FORMATS[form].part == "page" else desk.show_data, logged=answer.shows is not None)
    made = FORMATS[form].pieces(answer, desk)
    pieces = iter([made] if isinstance(made, str) else made)
    first = list(islice(pieces, _AT_ONCE))
    if len(first) == _AT_ONCE:
        put(chain(first, pieces) if answer.shows is None else _in_parts(first, pieces, answer.shows.logged))
        first = []

    def finish() -> None:
        put(first)
        say_beside(desk, form, answer)

    return finish


def _in_parts(first: list[str], pieces: Iterator[str], logged: Callable[[], None]) -> Iterator[str]:
    """Yield pieces in parts, each once it is complete and logged."""
    part, many = first, _AT_ONCE
    while part:
        logged()
        yield from part
        many = min(2 * many, _MOST_AT_ONCE)
        part = list(islice(pieces, many))


def say_beside(desk: Desk, form: str, answer: Answer) -> None:
    """Print the messages beside an answer in a format."""
    for remark in FORMATS[form].remarks(answer):
        desk.say(folded(remark, desk.screen).rstrip() if form != "table" or desk.terminal else remark)
    for remark in answer.said:
        desk.say(folded(remark, desk.screen).rstrip() if desk.terminal and "\n" not in remark else remark)
