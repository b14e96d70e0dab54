"""A wrong command leads on to the one that was meant."""

import shlex

import pytest

from conftest import NOW, Prepared, Stronghold
from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.cli.leads import lead
from stronghold_cli.records.kinds import KINDS, SORTS

KEYBOARD = {"terminal": True, "keyboard": True}


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ("find heroin", "stronghold search heroin"),
        ("open LINE-1", "stronghold show LINE-1"),
        ("delete SEIZURE-1", "stronghold void SEIZURE-1 --why WHY"),
        ("report", "stronghold totals --since 2019 --format md"),
        ("new arrest", "stronghold add arrest"),
        ("arrests", "stronghold add arrest, or stronghold list arrest"),
        ("add a warrant", "stronghold add warrant"),
        ("add heroin", "stronghold add seizure --item heroin"),
        ("add visit", "did you mean cuckooing-visit or welfare-visit?"),
        ("list warrants", "stronghold list activity --activity warrant"),
        ("list warrants 2020", "stronghold list activity --activity warrant --in 2020"),
        ("list heroin", "stronghold list seizure --item heroin"),
        ("list seizures heroin", "stronghold list seizure --item heroin"),
        ("totals 2019", "stronghold totals --in 2019"),
        ("totals --compare 2019 2020", "stronghold totals --in 2020 --compare 2019"),
        ("totals last month", "stronghold totals --in 'last month'"),
        ("totals cash", "stronghold totals --measure cash"),
        ("totals cash --since 2019", "stronghold totals --measure cash --since 2019"),
        ("totals by month", "stronghold totals --by month"),
        ("totals cash 2020 by month", "stronghold totals --measure cash --in 2020 --by month"),
        ("totals heroin last month", "stronghold totals --where item=heroin --in 'last month'"),
        ("totals heroin", "stronghold totals --where item=heroin"),
        ("totals --from 2019", "stronghold totals --since 2019"),
        ("totals county lines", "stronghold totals --measure lines --where reach=county"),
        ("totals child arrests 2020", "stronghold totals --measure arrests --where age_band=child --in 2020"),
        ("totals lines dismantled 2020", "stronghold totals --measure lines.dismantled --in 2020"),
        ("totals street value of drugs", "stronghold totals --measure drugs.value"),
        ("seizures P-3", "stronghold show P-3, which has the seizures of that person too"),
        ("list seizures P-3", "stronghold show P-3, which has the seizures of that person too"),
        ("totals --month 'Nov 2026' --by week", "stronghold totals --in 'Nov 2026' --by week"),
        ("trace drugs.weight --from 2019", "stronghold trace drugs.weight --since 2019"),
        ("list seizure --from 2019", "did you mean --since?"),
        ("add seizure --drug heroin", "did you mean --item?"),
        ("list seizure --json", "did you mean --format json?"),
        ("totals -o out.csv", "for a file: stronghold totals --format csv > FILE"),
        ("list people", "stronghold show P-31"),
        ("list arrests for Ludo", "stronghold list arrest --line Ludo"),
        ("list drugs since 2019", "stronghold list seizure --category drug --since 2019"),
        ("list bananas", "one of case, line, activity"),
        ("add cash 500", "stronghold add seizure --item cash --value 500"),
        ("add arrest P-9 today", "stronghold add arrest --person P-9 --date today"),
        ("LINE-1", "stronghold show LINE-1"),
        ("charge P-3", "stronghold add charge --person P-3, or stronghold list charge --person P-3"),
        ("note LINE-1 back again", "stronghold edit LINE-1 --notes 'back again'"),
        ("compare 2019 2020", "stronghold totals --in 2020 --compare 2019"),
        ("due this week", "stronghold due --within 7d"),
        ("exit", "nothing is left to do"),
        ("bananas", "stronghold search bananas looks for a word"),
        ("show me P-3", "'P-3' stands alone"),
        ("add --date today", "stronghold add KIND --date today"),
        ("explain wraps", "did you mean drugs.wraps or drugs.psa.wraps?"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_wrong_command_says_which_was_meant(stronghold: Stronghold, typed: str, leads_to: str) -> None:
    """In one line, which can be typed as it stands."""
    answer = stronghold(typed)
    assert answer.code == 2 and answer.out == ""
    assert leads_to in answer.err and answer.err.count("\n") == 1
    if leads_to.startswith("stronghold ") and not {"or", "WHY", "KIND"} & set(leads_to.split()):
        words = shlex.split(leads_to)[1:]
        assert "is not understood" not in stronghold(words).err


@pytest.mark.parametrize("typed", ["list seizure --foo 2", "add arrest --foo 2", "add warrant --foo", "totals --since"])
@pytest.mark.usefixtures("begun")
def test_what_is_wrong_elsewhere_is_said_as_it_is(stronghold: Stronghold, typed: str) -> None:
    """The lead hides nothing: a wrong option of a right command is named."""
    assert "--" in stronghold(typed).err and "is not understood" not in stronghold(typed).err


def test_no_command_of_ours_leads_elsewhere() -> None:
    """Each is its own."""
    assert [each.name for each in COMMANDS if lead([each.name], NOW.date())] == []


@pytest.mark.parametrize("word", [*SORTS, "search-warrant", "warrants"])
def test_what_is_done_is_a_word_of_add(stronghold: Stronghold, begun: None, word: str) -> None:
    """A choice of an activity or of safeguarding says what is added; none is a kind as well."""
    answer = stronghold(f"add {word} --date 4/3/2021 --dry-run {'--people 1' if word in SORTS[-5:] else ''}")
    assert answer.code == 0, answer
    assert word.removeprefix("search-").removesuffix("s" * (word == "warrants")) in answer.out
    assert word not in KINDS


def test_a_ledger_before_the_command_and_help_after_it_are_taken(stronghold: Stronghold, prepared: Prepared) -> None:
    """As people know both from other programs."""
    prepared("add line --name Falcon")
    assert stronghold("list --ledger nowhere.db line") == stronghold("list line --ledger nowhere.db")
    for option in (["--ledger", "{}"], ["--ledger={}"]):
        line = [word.format("nowhere.db") for word in option]
        assert stronghold([*line, "list", "line"]) == stronghold(["list", "line", *line])
    assert stronghold("help add warrant") == stronghold("add warrant --help")
    assert stronghold("help") == stronghold("--help")


def test_what_check_prints_can_be_pasted(stronghold: Stronghold, prepared: Prepared) -> None:
    """What only a person knows is asked for at the keyboard."""
    prepared(
        "add line --name Falcon --reach county --dismantled 4/3/2021 --first-seen 1/1/2021",
        "add arrest --date 4/8/2021 --person P-1 --line LINE-1",
    )
    out = stronghold("check", width=200).out
    right = next(line.partition(": ")[2] for line in out.splitlines() if "if it is right: " in line)
    answer = stronghold(shlex.split(right)[1:], "an analyst judged it\n", **KEYBOARD)
    assert answer.code == 0 and "looked at: " in answer.out
    assert stronghold(shlex.split(right)[1:]).code == 2
    answer = stronghold("edit LINE-1 --dismantled DATE --basis", "5/3/2021\nanalyst\n", **KEYBOARD)
    assert answer.code == 0 and "changed LINE-1" in answer.out


def test_a_search_is_across_all_kinds_and_logged(stronghold: Stronghold, prepared: Prepared) -> None:
    """Restricted records are never in it, nor their names; that a search was made is logged, and no word of it."""
    prepared(
        "add line --name Falcon --reach county",
        "add line --name Zorro --basis falcon",
        "add arrest --date 4/3/2021 --person P-1 --line LINE-1 --notes 'said FALCON rang'",
        "add arrest --date 4/3/2021 --person P-2 --line LINE-2 --notes Kestrel",
        "add seizure --date 4/3/2021 --item knife --notes 'falcon sticker'",
        "void SEIZURE-1 --why twice",
        "restrict LINE-2 --why contested",
    )
    answer = stronghold("search falcon")
    assert [line.split()[0] for line in answer.out.splitlines()[1:]] == ["LINE-1", "ARREST-1"]
    assert answer.err.splitlines()[0] == "2 records" and "1 line is restricted" in answer.err
    assert "SEIZURE-1" in stronghold("search sticker --voided").out
    assert "Zorro" not in stronghold("search kestrel").out
    assert stronghold("search zorro").err.splitlines()[0] == "no record has these words"
    log = stronghold("history --kind consultation --format csv").out
    assert "search" in log and "falcon" not in log.casefold()
