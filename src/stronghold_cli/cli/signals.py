"""Signals that end this program: it cleans up, and exits with the code that a shell expects."""

import signal
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP")
"""The signals of a shutdown, an administrator or a job scheduler, and of a closed terminal."""


class Ended(BaseException):
    """The program was sent a signal that ends it.

    No exception as others are: nothing that catches those may go on after it.
    """

    def __init__(self, number: int) -> None:
        """Take the number of the signal, which the exit code says: 143 of SIGTERM, 129 of SIGHUP."""
        super().__init__(number)
        self.exit_code = 128 + number


def hear() -> None:
    """Raise Ended for these signals from now on; one ignored from the start (`nohup`) stays ignored."""
    for name in _ENDING:
        number = getattr(signal, name, None)  # not every system has both
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _: FrameType | None) -> None:
    for name in _ENDING:
        if other := getattr(signal, name, None):
            # A second one, as a closed terminal sends, is not to stop the cleaning up.  A function, for to ignore a
            # signal is handed on to programs that are started, and a function is not.
            signal.signal(other, lambda *_: None)
    raise Ended(number)
