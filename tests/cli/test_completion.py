"""Shell completion, which is Typer's: the installed command asked as a shell asks it."""

from pathlib import Path

import pytest
from processes import process

from stronghold_cli.cli.main import COMMANDS
from stronghold_cli.records.kinds import KINDS


def completed(ledger: Path, line: str) -> list[str]:
    """Return what bash is offered for a line being typed."""
    answer = process(
        [],
        ledger,
        _STRONGHOLD_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(line.count(" ")),
    )
    assert (answer.returncode, answer.stderr) == (0, b"")
    return answer.stdout.decode().split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("stronghold ", [command.name for command in COMMANDS]),
        ("stronghold t", ["totals", "trace"]),
        ("stronghold add ", list(KINDS)),
        ("stronghold add se", ["seizure", "sentence"]),
        ("stronghold list ca", ["case", "cash-order"]),
        ("stronghold add seizure --wei", ["--weight", "--weighed"]),
        ("stronghold add cash-order --o", ["--order-ref"]),
        ("stronghold list line --dis", ["--dismantled"]),
        ("stronghold totals --con", ["--confirmed"]),
        ("stronghold trace drugs.weight --left", ["--left-out"]),
        ("stronghold add zorb --", ["--help"]),
    ],
)
def test_the_shell_is_offered_what_fits(ledger: Path, line: str, offered: list[str]) -> None:
    """Commands, kinds and the options of the kind that was typed, in the order of the help; no ledger is made."""
    assert completed(ledger, line) == offered
    assert not ledger.exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_is_printed(ledger: Path, shell: str) -> None:
    """What `--show-completion` prints, or each shell's source request, names our command."""
    answer = process([], ledger, _STRONGHOLD_COMPLETE=f"source_{shell}")
    assert answer.returncode == 0
    assert b"_STRONGHOLD_COMPLETE=complete_" + shell.encode() in answer.stdout
