"""Commands on a screen, to be copied into a shell as they stand."""

import re
import sys

from stronghold_cli.render.tables import Screen
from stronghold_cli.values.text import one_line

_WORD = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s"'])+""")


def to_copy(label: str, command: str, screen: Screen, start: str = "  ") -> str:
    """Return a command after its label; one that a screen has no room for goes on after a backslash, as a shell reads.

    Where nobody looks it is one line, and on Windows, whose shells go on in other ways.
    """
    text = one_line(command)
    line = f"{start}{label}: {text}"
    words = _WORD.findall(text)
    short = not screen.looked_at or len(line) <= screen.width or sys.platform == "win32"
    if short or " ".join(words) != text:
        return f"{line}\n"
    indent = f"{start}  "
    lines, last = [f"{start}{label}:"], indent
    for word in words:
        if last.strip() and len(f"{last} {word} \\") > screen.width:
            lines.append(f"{last} \\")
            last = f"{indent}  "
        last += f"{' ' if last.strip() else ''}{word}"
    return "\n".join([*lines, last]) + "\n"
