"""The command `stronghold`, and `python -m stronghold_cli`."""

import sys


def run() -> None:
    """Run one command line and leave with its exit code."""
    from stronghold_cli.cli.main import main

    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
