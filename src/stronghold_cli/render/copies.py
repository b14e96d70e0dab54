"""What a copy of the ledger holds, in words."""

from stronghold_cli.records.state import State
from stronghold_cli.values.text import counted

_STEP = 1_000


def held(state: State, size: int) -> str:
    """Return `41 records, 27 commands, 356 kB, seal 3F2A-91C0`."""
    words = [counted(state.records, "record"), counted(state.commands, "command"), size_in_words(size)]
    if state.head:
        words.append(f"seal {state.head.seal[:4].upper()}-{state.head.seal[4:8].upper()}")
    return ", ".join(words)


def size_in_words(size: int) -> str:
    """Return a number of bytes as people read it: `356 kB`, `1.2 MB`."""
    for unit in ("kB", "MB"):
        size, left = divmod(size, _STEP)
        if size < _STEP:
            return f"{size}.{left // 100} {unit}" if size < 10 else f"{size} {unit}"
    return f"{size:,} MB"
