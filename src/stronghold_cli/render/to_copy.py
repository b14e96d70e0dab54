"""Commands on a screen, to be copied into a shell as they stand."""

import re
import sys

from stronghold_cli.render.tables import Screen
from stronghold_cli.values.text import harmless, one_line

_WORD = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s"'])+""")


def to_copy(label: str, command: str, screen: Screen) -> str:
    """Return a command after its label, if it has one; where a screen has no room it goes on after a backslash.

    A shell reads that as one command.  Where nobody looks it is one line, and on Windows, whose shells go on otherwise.
    """
    text = harmless(one_line(command))
    line = f"  {label}: {text}" if label else f"  {text}"
    words = _WORD.findall(text)
    short = not screen.looked_at or len(line) <= screen.width or sys.platform == "win32"
    if short or " ".join(words) != text:
        return f"{line}\n"
    lines = [f"  {label}:"] if label else []
    indent = "    " if label else "  "
    last = indent
    for word in words:
        if last.strip() and len(f"{last} {word} \\") > screen.width:
            lines.append(f"{last} \\")
            last = f"{indent}  "
        last += f"{' ' if last.strip() else ''}{word}"
    return "\n".join([*lines, last]) + "\n"
