"""The user's own editor, opened on a file that nobody else can read."""

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from stronghold_cli.cli.other_programs import ctrl_c_left_to_it, words_of_command
from stronghold_cli.errors import Unreadable, system_words
from stronghold_cli.values.text import one_line, quoted

VARIABLES = ("VISUAL", "EDITOR")
"""The environment variables that name the editor, the first that is set."""

_USUAL = ("notepad",) if os.name == "nt" else ("nano", "vi")
_VI = "Esc, then :wq and Enter, saves and leaves; Esc, then :q! and Enter, leaves without saving"
LEAVING = {
    "nano": "Ctrl-O and Enter saves, Ctrl-X leaves",
    "pico": "Ctrl-O and Enter saves, Ctrl-X leaves",
    **dict.fromkeys(("vi", "vim", "nvim", "view"), _VI),
    "helix": _VI,
    "hx": _VI,
    "emacs": "Ctrl-X Ctrl-S saves, Ctrl-X Ctrl-C leaves",
    "micro": "Ctrl-S saves, Ctrl-Q leaves",
    "notepad": "Ctrl-S saves, Alt-F4 closes it",
    "notepad++": "Ctrl-S saves, Alt-F4 closes it",
    "code": "Ctrl-S saves, Ctrl-W closes it",
    "gedit": "Ctrl-S saves, Ctrl-Q closes it",
    "kate": "Ctrl-S saves, Ctrl-Q closes it",
}
"""How to save in an editor and leave it, by the name of its command."""
_LONGEST = 5_000
"""How many characters of an editor's command are shown at most: more than any path has."""
_CHOOSE = f"set {VARIABLES[-1]} to another, or name a file instead"


def editor(environ: Mapping[str, str]) -> list[str]:
    """Return the words of the command that opens the user's editor.  Raises Unreadable where there is none."""
    for variable in VARIABLES:
        if said := environ.get(variable, "").strip():
            try:
                return words_of_command(said)
            except ValueError:
                raise Unreadable(f"{quoted(said)} has a quote that nothing closes", "mend it", place=variable) from None
    for name in _USUAL:
        if shutil.which(name, path=environ.get("PATH")):
            return [name]
    raise Unreadable(f"there is no editor, not even {_USUAL[-1]}", f"set {VARIABLES[-1]}, or name a file instead")


def how_to_leave(environ: Mapping[str, str]) -> str:
    """Return how to save in the user's editor and leave it, empty if unknown.  Raises as `editor` does."""
    program = re.split(r"[/\\]", editor(environ)[0])[-1].casefold().removesuffix(".exe")
    return LEAVING.get(program, "")


def private_file(name: str, text: str) -> Path:
    """Write a text to a new temporary file that only the user can read (0600), and return its path."""
    try:
        number, place = tempfile.mkstemp(prefix=f"stronghold-{name}-", suffix=".sheet")
        with open(number, "w", encoding="utf-8") as file:  # noqa: PTH123 - opened already
            file.write(text)
    except OSError as fault:
        reason = system_words(fault)
        raise Unreadable(f"cannot write a file for the sheet: {reason}", "name a file instead") from None
    return Path(place)


def edit(path: Path, environ: Mapping[str, str]) -> None:
    """Open a file in the user's editor, and wait until it is closed.  Raises Unreadable where the editor fails."""
    words = editor(environ)
    named = quoted(" ".join(words), _LONGEST)
    try:
        with ctrl_c_left_to_it():
            code = subprocess.run([*words, str(path)], env=dict(environ), check=False).returncode  # noqa: S603
    except (OSError, ValueError) as fault:
        reason = system_words(fault)
        raise Unreadable(
            f"the editor {named} cannot be started: {one_line(reason)}; nothing was recorded", f"{_CHOOSE}"
        ) from None
    finally:
        # Some editors save a new file in place of the old one, which others could then read.
        with contextlib.suppress(OSError):
            path.chmod(0o600)
    if code:
        how = f"was ended by signal {-code}" if code < 0 else f"ended with exit code {code}"
        raise Unreadable(f"the editor {named} {how}; nothing was recorded", _CHOOSE)
