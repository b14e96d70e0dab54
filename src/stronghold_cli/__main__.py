"""The command `stronghold`, and `python -m stronghold_cli`."""

import gc
import os
import sys

from stronghold_cli import __version__


def run() -> None:
    """Run one command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"] and sys.stdout is not None:
        # Answered before anything is loaded.  Where it cannot be written, the command line says why.
        try:
            sys.stdout.write(f"stronghold {__version__}\n")
            sys.stdout.flush()
            return
        except OSError:
            pass
    # A start makes thousands of objects and hardly any garbage: looking for it as often as Python does takes 7 ms.
    gc.set_threshold(50_000)
    try:
        from stronghold_cli.cli.main import main  # --version needs none of it
        from stronghold_cli.cli.signals import hear

        hear()
        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        # Ctrl-C before there was anything to stop.
        code = 130
    except BaseException as ended:
        # So SIGTERM and SIGHUP, by an exception whose class need not be loaded yet.
        if isinstance(ended, Exception) or not hasattr(ended, "exit_code"):
            raise
        code = ended.exit_code
    _leave(code)


def _leave(code: int) -> None:
    """Leave at once: taking the program apart object by object, as Python does at its end, takes a tenth of a start.

    Files are closed and the ledger is let go by then; only what was printed may still wait.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            continue
    os._exit(code)


if __name__ == "__main__":
    run()
