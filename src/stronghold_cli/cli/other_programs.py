"""Programs of the user's own that a command starts and waits for: an editor, a pager."""

import os
import shlex
import signal
from collections.abc import Iterator
from contextlib import contextmanager


def words_of_command(said: str) -> list[str]:
    """Split a command into words without a shell: `;` and `$(…)` mean nothing in it.

    Raises ValueError for a quote that nothing closes.
    """
    # On Windows a backslash stands in paths, and quotes around them.
    words = shlex.split(said, posix=os.name != "nt")
    return [word.strip('"') for word in words] if os.name == "nt" else words


@contextmanager
def ctrl_c_left_to_it() -> Iterator[None]:
    """Leave Ctrl-C to the program that has the terminal."""
    try:
        # A function, because a signal that is ignored is ignored by the program that is started too.
        before = signal.signal(signal.SIGINT, lambda *_: None)
    except ValueError:  # signals are the main thread's
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
