"""The pages' fenced blocks: commands with what they print, and files to save."""

import re
import shlex
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
"""Every page for users."""

_GOES_ON = re.compile(r"^The examples go on from the end of \[.+\]\((.+)\)\.$", re.MULTILINE)

_BLOCK = re.compile(r"^```(console|toml|sheet|csv)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"# (\S+\.(?:toml|sheet))\n")


class Saved(NamedTuple):
    """A file that the reader is told to save, its name in its first line, or beside the language of its block."""

    name: str
    text: str


class Step(NamedTuple):
    """One command line, the lines shown under it, and the exit code that it is said to leave with."""

    words: list[str]
    shown: list[str]
    code: int
    source: str
    """The command and what is under it, as the page has them."""


def steps(text: str) -> list[Saved | Step]:
    """Return all that a page tells its reader to do with the program, in order."""
    found: list[Saved | Step] = []
    for language, name, body in _BLOCK.findall(text):
        if language != "console":
            if name:
                found.append(Saved(name, body))
            elif named := _NAMED.match(body):
                found.append(Saved(named[1], body))
            continue
        for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
            line, *shown = part.rstrip("\n").replace("\\\n", "").split("\n")
            if line == "echo $?":
                last = found.pop()
                assert isinstance(last, Step)
                found.append(last._replace(code=int(shown[0])))
            else:
                program, *words = shlex.split(line)
                assert program == "stronghold", line
                found.append(Step(words, [line.rstrip() for line in shown if line.strip()], 0, part))
    return found


def agrees(shown: list[str], printed: list[str]) -> bool:
    """Whether lines shown are the lines printed: a line `…` stands for any number, `…` in a line for any words."""
    pattern = "".join(
        "(?:.*\n)*" if line.strip() == "…" else ".*".join(map(re.escape, line.split("…"))) + "\n" for line in shown
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


def text_of(page: Path) -> str:
    """Return what a page says."""
    return page.read_text(encoding="utf-8")


def begins_after(page: Path) -> Path | None:
    """Return the page whose ledger and files a page goes on with, if it says so."""
    before = _GOES_ON.search(text_of(page))
    return (page.parent / before[1]).resolve() if before else None
