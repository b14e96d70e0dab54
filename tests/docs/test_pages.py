"""The pages say what is so: their commands run, and print what they show."""

import re
import shutil
from pathlib import Path

import pytest
from console import PAGES, ROOT, Saved, agrees, begins_after, steps, text_of

from conftest import Stronghold
from every_command import answers
from stronghold_cli import __version__, errors
from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.kinds import KINDS

ALL = "\n".join(map(text_of, PAGES))
SCRIPTS = text_of(ROOT / "docs" / "reference" / "scripts.md")
TYPED = [page for page in PAGES if steps(text_of(page))]


@pytest.fixture(scope="session")
def ends_of_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where what a page left is kept, for those that go on from it."""
    return tmp_path_factory.mktemp("pages")


def follow(page: Path, stronghold: Stronghold, place: Path, *, renewed: bool) -> list[str]:
    """Type a page's commands in a folder, and return what each prints that the page does not show.

    What is shown in full is written again where that is wanted.
    """
    text = text_of(page)
    wrong = []
    for step in steps(text):
        if isinstance(step, Saved):
            (place / step.name).write_text(step.text, encoding="utf-8")
            continue
        # What doctor prints names places, which are as long as the folder is deep that the tests run in.
        answer = stronghold(step.words, terminal=True, width=300 if step.words[:1] == ["doctor"] else 100)
        said = answer.out + answer.err if step.words[:1] in (["list"], ["prices"]) else answer.err + answer.out
        printed = [line.rstrip() for line in said.splitlines() if line.strip()]
        if renewed and step.shown and "…" not in "".join(step.shown) and answer.code == step.code:
            command = step.source[: step.source.index("\n" + step.shown[0])]
            text = text.replace(step.source, f"{command}\n{said.strip()}\n", 1)
        elif answer.code != step.code or (step.shown and not agrees(step.shown, printed)):
            wrong.append(f"$ stronghold {' '.join(step.words)}\n{said}[leaves with {answer.code}]")
    if text != text_of(page):
        page.write_text("\n".join(line.rstrip() for line in text.split("\n")), encoding="utf-8")
    return wrong


@pytest.mark.parametrize("page", TYPED, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_on_a_page_prints_what_it_shows(
    page: Path,
    stronghold: Stronghold,
    tmp_path: Path,
    ends_of_pages: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    """Each page has a ledger of its own, or a copy of what the page before it left.

    With --snapshot-update, what is shown in full is written again.
    """
    monkeypatch.chdir(tmp_path)
    if before := begins_after(page):
        kept = ends_of_pages / before.stem
        if not kept.exists():
            follow(before, stronghold, tmp_path, renewed=False)
            shutil.copytree(tmp_path, kept)
        else:
            shutil.copytree(kept, tmp_path, dirs_exist_ok=True)
    renewed = request.config.option.update_snapshots
    assert "\n".join(follow(page, stronghold, tmp_path, renewed=renewed)) == ""


def test_the_pages_have_commands() -> None:
    """The test above cannot pass for lack of anything to run."""
    assert len(TYPED) > 15
    assert sum(len(steps(text_of(page))) for page in TYPED) > 80


def test_what_is_shown_can_disagree() -> None:
    """A line that is not printed is noticed, before and after what was left out."""
    assert agrees(["a", "…", "c"], ["a", "b", "b", "c"])
    assert not agrees(["a", "…", "d"], ["a", "b", "c"])
    assert not agrees(["a"], ["a", "b"])


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_some_page_shows_every_command(command: str) -> None:
    """Each command is there as somebody would type it."""
    assert f"$ stronghold {command}" in ALL


def test_a_page_says_what_the_json_of_every_command_has() -> None:
    """Printed in full, or in the table of the others."""
    _, _, others = SCRIPTS.partition('The others, under the same `"schema"`:')
    cells = re.findall(r"^\| (`.+?`) \|", others, re.MULTILINE)
    in_table = {name for cell in cells for name in re.findall(r"`(.+?)`", cell)}
    printed = re.findall(r"^\$ stronghold ([a-z-]+).* --format json$", SCRIPTS, re.MULTILINE)
    answering = {line.split()[0] for line, formats in answers() if "json" in formats}
    assert sorted(answering - {*in_table, *printed}) == []


@pytest.mark.parametrize("name", [*KINDS, *MEASURES, *CLOCKS])
def test_some_page_names_every_kind_measure_and_clock(name: str) -> None:
    """What can be recorded, what can be counted and what can be due is there to be read, in full."""
    assert f"`{name}`" in ALL


def test_a_page_has_every_exit_code() -> None:
    """The table of exit codes has a row for each class of the exception tree, and for no and Ctrl-C."""
    classes = [value for value in vars(errors).values() if isinstance(value, type)]
    codes = {code for value in classes if isinstance(code := getattr(value, "exit_code", None), int)}
    rows = {int(code) for code in re.findall(r"^\| (\d+) \|", SCRIPTS, re.MULTILINE)}
    assert rows == codes | {0, 1, 130}


def test_the_changelog_has_an_entry_for_this_version() -> None:
    """Whoever installs this version can read what is new in it."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[{re.escape(__version__)}\]", changes, re.MULTILINE)
