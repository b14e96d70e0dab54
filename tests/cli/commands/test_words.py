"""`stronghold words`: what officers' words say on a sheet, and what a team adds to them."""

import json

import pytest

from conftest import Prepared, Stronghold


@pytest.fixture
def team(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """A ledger with two words of the team's own."""
    prepared("words add ndd --for stop-and-search", "words add 'gang nominal' --for role=associate")
    return stronghold


def test_a_teams_own_word_is_read_on_its_sheets(team: Stronghold) -> None:
    """As what it stands for, wherever it stands."""
    assert team("day 4/3/2021 --yes -", stdin="ndd x2\nP-1 arrested gang nominal\n").code == 0
    [done] = json.loads(team("list activity --format json").out)["records"]
    assert (done["activity"], done["number"]) == ("stop-and-search", 2)
    [arrest] = json.loads(team("list arrest --format json").out)["records"]
    assert (arrest["person"], arrest["role"]) == ("P-1", "associate")


def test_words_are_listed_the_teams_own_first(team: Stronghold) -> None:
    """With what each says; a word that is in another table is said as well."""
    listed = json.loads(team("words --format json").out)["words"]
    assert (
        [each["word"] for each in listed if each["own"]]
        == ["ndd", "gang nominal"]
        == [each["word"] for each in listed[:2]]
    )
    assert json.loads(team("words nrm considered --format json").out)["words"] == [
        {"word": "nrm considered", "means": "no record (it is no referral)", "own": False}
    ]
    assert "the item heroin" in team("words brown").out
    assert team("words zorb").err == (
        "error: no word of a sheet has 'zorb' (add it: stronghold words add WORD --for \u2026)\n"
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("add juvenile --for child", "'juvenile' means something already: child (choose another word)"),
        ("add knife --for child", "'knife' means something already: the item knife (choose another word)"),
        ("add runner --for child",
         "'runner' means something already: the role runner of an arrest (choose another word)"),
        ("add white --for child",
         "'white' means something already: crack or cocaine, which is asked (choose another word)"),
        ("add ndd --for child",
         "'ndd' means something already: the team's own word for stop-and-search (choose another word)"),
        ("add P-31 --for child", "'P-31' means something already: a person's key (choose another word)"),
        ("add zonk --for heroin",
         "'heroin' is an item, whose words are known wherever an item is typed "
         "(stronghold items add zonk --for heroin)"),
        ("add zonk --for zork", "--for: 'zork' means nothing on a sheet (e.g. stop-and-search, or role=other)"),
        ("add zonk --for role=zork",
         "--for: 'role=zork' means nothing on a sheet (e.g. stop-and-search, or role=other)"),
        ("add 'a=b' --for child", "'a=b' is no word for a sheet (letters, at most 60 characters, e.g. ndd)"),
        ("remove juvenile", "'juvenile' is the program's own word, and stays (see your own: stronghold words)"),
        ("remove zonk", "'zonk' is no word of the team's (see: stronghold words)"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_word_is_refused_with_what_it_means(team: Stronghold, line: str, said: str) -> None:
    """In one line that says what to do."""
    assert team(f"words {line}").err == f"error: {said}\n"


def test_a_word_is_in_history_under_the_seal_and_taken_back(team: Stronghold) -> None:
    """By its own command, or by undo; the past of a ledger has it."""
    removed = team("words remove NDD")
    assert (removed.code, removed.out) == (0, "'NDD' is taken back\n")
    assert "word ndd" in team("history").out
    assert team("day 4/3/2021 --dry-run -", stdin="ndd x2\n").code == 2
    assert team("undo").code == 0
    assert "ndd" in team("words ndd").out
    assert json.loads(team("doctor --format json").out)["examinations"]
