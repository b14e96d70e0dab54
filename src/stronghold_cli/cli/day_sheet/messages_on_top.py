"""What is wrong with a sheet, written on top of it for whoever opens it in an editor."""

from contextlib import suppress
from pathlib import Path

from stronghold_cli.cli.day_sheet.source import SAVED, decoded
from stronghold_cli.errors import StrongholdError
from stronghold_cli.input_files import content_of
from stronghold_cli.values.text import one_line

TOLD = "#!"
"""The start of a comment that the program writes into a sheet to say what was wrong."""


def tell(path: Path, problem: StrongholdError | None) -> None:
    """Put the problems on top of a sheet in place of earlier ones; a text that cannot be read stays as it is."""
    with suppress(StrongholdError, OSError):
        path.write_text(
            with_message(decoded(content_of(path, SAVED), "", lambda _: None), problem), encoding="utf-8", newline="\n"
        )


def with_message(text: str, problem: StrongholdError | None) -> str:
    """Return a sheet with its problems on top; the lines that they name are those of the new text."""
    lines = text.split("\n")
    kept = [line for line in lines if not line.startswith(TOLD)]
    if problem is None:
        return "\n".join(kept)
    several = problem.one_by_one()
    gone = [sum(line.startswith(TOLD) for line in lines[: each.line]) for each in several]
    moved = [
        each.but(line=each.line - before + 1 + len(several)) if each.line else each
        for each, before in zip(several, gone, strict=True)
    ]
    told = [one_line(str(each)) for each in moved]
    heading = "nothing was recorded; mend this, then save and close:"
    return "\n".join([*(f"{TOLD} {each}" for each in (heading, *told)), *kept])
