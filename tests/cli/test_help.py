"""Every help page, whole, as it reads at 80 columns: the interface, reviewed like code."""

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from conftest import NOW, Prepared, Stronghold
from stronghold_cli.cli.command import COMMANDS, GROUPS
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.kinds import KINDS

BY_KIND = ("add", "list")
PAGES = [
    "",
    *(command.name for command in COMMANDS),
    *("views add", "views remove"),
    *(f"{command} {kind}" for command in BY_KIND for kind in KINDS),
    "edit SEIZURE-3",
    *(f"{command} {verb}" for command in ("items", "words") for verb in ("add", "remove")),
]


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Help is folded to the terminal's width: here always the same one."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")


@pytest.mark.parametrize("page", PAGES, ids=[page or "stronghold" for page in PAGES])
def test_a_help_page_reads_as_reviewed(stronghold: Stronghold, snapshot: SnapshotAssertion, page: str) -> None:
    """What a user can type is said in full, on standard output, with exit code 0."""
    answer = stronghold(f"{page} --help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == snapshot


@pytest.mark.parametrize("page", PAGES, ids=[page or "stronghold" for page in PAGES])
def test_nothing_is_cut_in_a_help_page(stronghold: Stronghold, page: str) -> None:
    """Every line fits 80 columns, and none ends in dots but that of what can be typed more than once."""
    lines = stronghold(f"{page} --help").out.splitlines()
    assert [line for line in lines if len(line) > 80 and "  stronghold " not in line] == []
    assert [line for line in lines if line.endswith("...") and not line.startswith("Usage: ")] == []


def test_commands_stand_in_groups(stronghold: Stronghold) -> None:
    """What each is for, in order; every command is in one of them."""
    page = stronghold("--help").out
    assert re.findall(r"^([A-Z][a-z ]+):$", page, re.MULTILINE) == ["Options", *GROUPS]
    assert all(re.search(rf"^  {command.name} +[A-Z]", page, re.MULTILINE) for command in COMMANDS)


def test_the_help_of_totals_opens_with_an_example_and_ends_with_the_measures(stronghold: Stronghold) -> None:
    """Each measure once, whole, after the options."""
    page = stronghold("totals --help").out
    options, _, measures = page.partition("\nMeasures:\n")
    assert "Example: stronghold totals" in options.partition("Options:")[0]
    assert sorted(re.findall(r" ([a-z.-]+)(?:,|$)", measures, re.MULTILINE)) == sorted(MEASURES)


@pytest.mark.parametrize("page", PAGES[1:])
def test_a_help_page_of_one_command_shows_an_example(stronghold: Stronghold, page: str) -> None:
    """Every command shows at least one line to copy, which begins with the command itself."""
    if page in BY_KIND:
        assert all(f"  {kind}" in stronghold(f"{page} --help").out for kind in KINDS)
    else:
        assert f"stronghold {page}" in stronghold(f"{page} --help").out.split("Example:")[1]


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_is_one_line_and_works(prepared: Prepared, stronghold: Stronghold, kind: str) -> None:
    """The example of `add KIND --help` can be copied whole, and records something where the records it names are.

    No line of that help ends within a choice: `line-holder`.
    """
    example, page = KINDS[kind].example, stronghold(f"add {kind} --help").out
    assert f"  {example}\n" in page and "-\n" not in page
    lines, seizures = ["add line --name x"] * 7, ["add seizure --date 4/3/2021 --item cash --value £4,260"] * 12
    prepared("add case --name x --opened 4/3/2019", *lines, *seizures)
    answer = stronghold(example.removeprefix("stronghold "), now=NOW.replace(year=2022))
    assert answer.code == 0, answer.err


def test_help_is_the_same_by_its_short_name_and_with_nothing_typed(stronghold: Stronghold) -> None:
    """`-h` answers as `--help` does, and so do no words at all where nobody is looking."""
    page = stronghold("--help")
    assert stronghold("-h") == page
    assert stronghold("") == page
    assert stronghold("add seizure -h") == stronghold("add seizure --help")


@pytest.mark.parametrize("spelling", ["drug-line", "lines", "Line", "drug-lines", "DRUG_LINE"])
@pytest.mark.usefixtures("begun")
def test_a_drug_line_is_a_line_wherever_a_kind_is_typed(stronghold: Stronghold, spelling: str) -> None:
    """`drug-line`, plurals and capitals name the same kind."""
    assert stronghold(f"add {spelling} --name Falcon") == (0, "LINE-1\n", "")
    assert stronghold(f"list {spelling} --name Falcon").out == stronghold("list line").out


def test_the_version_is_printed(stronghold: Stronghold) -> None:
    """`--version` prints the program and its version, and nothing else."""
    from stronghold_cli import __version__

    assert stronghold("--version") == (0, f"stronghold {__version__}\n", "")
