"""The pager: shows what is longer than the screen, page by page."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from stronghold_cli.cli.other_programs import ctrl_c_left_to_it, words_of_command

_USUAL = ["less", "-FRX"]
"""It exits if everything fits (-F), shows colours and no other escapes (-R), and leaves the page on screen (-X)."""
_ON_WINDOWS = ["more.com"]

_PRIVATE = {"LESSSECURE": "1", "LESSHISTFILE": "-"}
"""`less` then starts no program, writes no file and keeps no search history, which may hold a person's key."""


def through_pager(
    pieces: Iterable[str], height: int, width: int, environ: Mapping[str, str], say: Callable[[str], None]
) -> Iterable[str]:
    """Show what is longer than a screen in the pager, and return what is left to print: all of it if it fits.

    All is left too where the pager is not installed, or PAGER is empty or `cat`.  Once the user closes the pager no
    more pieces are taken.
    """
    pieces = iter(pieces)
    held: list[str] = []
    lines = 0
    for piece in pieces:
        held.append(piece)
        lines += _lines(piece, width)
        # One line of the screen is for the prompt that comes after.
        if lines >= height:
            command = _command(environ)
            if command is None:
                break
            return _shown(command, chain(held, pieces), environ, say)
    return chain(held, pieces)


def _lines(text: str, width: int) -> int:
    """Return how many screen lines a text takes."""
    return sum(max(1, -(-len(line) // max(width, 1))) for line in text.splitlines())


def _command(environ: Mapping[str, str]) -> list[str] | None:
    """Return the pager as the words of a command, the program's path first; None without a pager."""
    chosen = environ.get("PAGER")
    if chosen is None:
        words = _ON_WINDOWS if os.name == "nt" else _USUAL
    else:
        try:
            words = words_of_command(chosen)
        except ValueError:
            return None
    if not words or words == ["cat"]:
        return None
    place = shutil.which(words[0], path=environ.get("PATH"))
    return [place, *words[1:]] if place else None


def _shown(
    command: list[str], pieces: Iterable[str], environ: Mapping[str, str], say: Callable[[str], None]
) -> Iterable[str]:
    # `more.com` reads as consoles did before Unicode; every other pager what the terminal shows.
    encoding = "oem" if command[-1].lower().endswith("more.com") else sys.stdout.encoding or "utf-8"
    environ = {**environ, **_PRIVATE}
    if "utf" in encoding.lower():
        environ.setdefault("LESSCHARSET", "utf-8")
    sys.stdout.flush()
    try:
        # Of what is typed on the command line nothing is in it, and no shell reads it.
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environ)  # noqa: S603
    except OSError:
        return pieces
    with ctrl_c_left_to_it(), pager:
        for piece in pieces:
            if not _taken(pager, piece.encode(encoding, "replace")):
                break
        pager.communicate()
    if pager.returncode > 0:
        say(f"the pager ended with {pager.returncode}: was all shown? (see PAGER; --no-pager does without it)")
    return ()


def _taken(pager: "subprocess.Popen[bytes]", piece: bytes) -> bool:
    """Write a piece to the pager; return False once nobody reads any more."""
    try:
        if pager.stdin:
            pager.stdin.write(piece)
    except OSError:  # on Windows it is not always BrokenPipeError
        return False
    return True
