"""The README says what is so: its commands run, and print what it shows."""

import re
from pathlib import Path

import pytest
from console import README, ROOT, Saved, agrees, steps

from conftest import Stronghold
from every_command import answers
from stronghold_cli import __version__, errors
from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.kinds import KINDS

TEXT = README.read_text(encoding="utf-8")


def test_every_command_in_the_readme_prints_what_it_shows(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Run in order on one ledger, each leaves with the exit code it is said to, and prints what is under it.

    With --snapshot-update, what is shown in full is written anew.
    """
    monkeypatch.chdir(tmp_path)
    page = TEXT
    for step in steps(TEXT):
        if isinstance(step, Saved):
            (tmp_path / step.name).write_text(step.text, encoding="utf-8")
            continue
        answer = stronghold(step.words, terminal=True)
        said = answer.out + answer.err if step.words[:1] in (["list"], ["prices"]) else answer.err + answer.out
        assert answer.code == step.code, f"stronghold {' '.join(step.words)}\n{said}"
        if request.config.option.update_snapshots and step.shown and "…" not in "".join(step.shown):
            command = step.source[: step.source.index("\n" + step.shown[0])]
            page = page.replace(step.source, f"{command}\n{said.strip()}\n", 1)
        elif step.shown:
            printed = [line.rstrip() for line in said.splitlines() if line.strip()]
            assert agrees(step.shown, printed), f"stronghold {' '.join(step.words)}\n{said}"
    if page != TEXT:
        README.write_text("\n".join(line.rstrip() for line in page.split("\n")), encoding="utf-8")


def test_the_readme_has_commands() -> None:
    """The test above cannot pass for want of anything to run."""
    assert len(steps(TEXT)) > 25


def test_what_is_shown_can_disagree() -> None:
    """A line that is not printed is noticed, before and after what was left out."""
    assert agrees(["a", "…", "c"], ["a", "b", "b", "c"])
    assert not agrees(["a", "…", "d"], ["a", "b", "c"])
    assert not agrees(["a"], ["a", "b"])


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_the_readme_shows_every_command(command: str) -> None:
    """Each command is there as somebody would type it."""
    assert f"$ stronghold {command}" in TEXT


def test_the_readme_says_what_the_json_of_every_command_has() -> None:
    """Printed in full, or in the table of the others."""
    _, _, others = TEXT.partition('The others, under the same `"schema"`:')
    cells = re.findall(r"^\| (`.+?`) \|", others, re.MULTILINE)
    in_table = {name for cell in cells for name in re.findall(r"`(.+?)`", cell)}
    printed = re.findall(r"^\$ stronghold ([a-z-]+).* --format json$", TEXT, re.MULTILINE)
    answering = {line.split()[0] for line, formats in answers() if "json" in formats}
    assert sorted(answering - {*in_table, *printed}) == []


@pytest.mark.parametrize("name", [*KINDS, *MEASURES, *CLOCKS])
def test_the_readme_names_every_kind_measure_and_clock(name: str) -> None:
    """What can be recorded, what can be counted and what can be due is there to be read, in full."""
    assert f"`{name}`" in TEXT


def test_the_readme_has_every_exit_code() -> None:
    """The table of exit codes has a row for each class of the exception tree, and for no and Ctrl-C."""
    classes = [value for value in vars(errors).values() if isinstance(value, type)]
    codes = {code for value in classes if isinstance(code := getattr(value, "exit_code", None), int)}
    rows = {int(code) for code in re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE)}
    assert rows == codes | {0, 1, 130}


def test_the_changelog_has_an_entry_for_this_version() -> None:
    """Whoever installs this version can read what is new in it."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[{re.escape(__version__)}\]", changes, re.MULTILINE)
