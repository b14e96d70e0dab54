"""The command `stronghold`, and `python -m stronghold_cli`."""

import gc
import sys


def run() -> None:
    """Run one command line and leave with its exit code."""
    # A start makes thousands of objects and hardly any garbage: looking for it as often as Python does takes 7 ms.
    gc.set_threshold(50_000)
    try:
        from stronghold_cli.cli.main import main

        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        # Ctrl-C before there was anything to stop.
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    run()
