"""What a user sees who types a word that may mean several things, in every command that reads an item."""

import pytest

from conftest import Prepared, Stronghold

WHITE = (
    "'white' may be crack or cocaine: on most county lines white is crack and elsewhere it is cocaine (say which one)"
)
HEROIN = "add seizure --date 4/3/2021 --item heroin --weight 2g"


@pytest.mark.parametrize("text", ["wax", "lemonade", "poppers", "shatter", "mescaline", "proscaline", "carfentanil"])
def test_a_word_for_a_drug_is_offered_nothing_else(stronghold: Stronghold, text: str) -> None:
    """Whatever the item table says of it, no weapon, no money and no other drug is spoken of."""
    said = stronghold(f"items {text}").err
    assert not any(word in said for word in ("pepper", "axe", "money", "letter", "scale?", "procaine", "fentanil?"))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("letterr --weight 5g", ""),
        ("'popper spray' --category drug --pieces '3 bottles'", ""),
        ("needel --form powder --weight 5g", ""),
        ("heroine --weight 5g", "heroin"),
        ("crank --weight 5g", ""),
        ("machette --category weapon", "machete"),
        ("needel", "needle"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_what_else_was_typed_says_what_sort_of_thing_is_offered(
    stronghold: Stronghold, typed: str, offered: str
) -> None:
    """A category, or what drugs alone have: who weighed something is offered no letter, and no spray."""
    said = stronghold(f"add seizure --date 4/3/2021 --item {typed}").err
    assert "is in no table" in said
    assert ("did you mean" in said, f"did you mean {offered}" in said) == (bool(offered), bool(offered)), said


@pytest.mark.parametrize(
    "line",
    [
        'add seizure --date 4/3/2021 --item white --pieces "40 wraps"',
        "add seizure --date 4/3/2021 --item White --category drug --weight 2g",
        "edit SEIZURE-1 --item white",
        "list seizure --item white",
        "totals --where item=white",
        "trace drugs.weight --where item=white",
        "items white",
        "items --item white",
        "items add stuff --for white",
        "prices white",
    ],
)
def test_a_word_that_means_two_things_is_refused_with_both(
    prepared: Prepared, stronghold: Stronghold, line: str
) -> None:
    """Wherever an item's word is read, the same words say what it may mean, and nothing is kept."""
    prepared(HEROIN)
    done = stronghold(line)
    assert (done.code, done.out) == (2, "")
    assert WHITE in done.err.replace("'White'", "'white'")
    assert "SEIZURE-2" not in stronghold("list seizure").out


def test_a_sheet_says_of_which_line_it_is(prepared: Prepared, stronghold: Stronghold) -> None:
    """In front, or behind its amount; the other lines are not spoken of, and nothing is kept."""
    prepared(HEROIN)
    done = stronghold(
        "day 4/3/2021 - --yes", stdin="3 wraps of white\nheroin 2 wraps\nwhite 2g\n40 tablets of tranqs\n"
    )
    assert (done.code, done.out) == (2, "")
    for line in (1, 3):
        assert f"line {line}: item: {WHITE}" in done.err
    assert "line 4: item: 'tranqs' may be benzodiazepines, diazepam or xylazine" in done.err
    assert "line 2" not in done.err


def test_it_is_asked_at_a_terminal(prepared: Prepared, stronghold: Stronghold) -> None:
    """The question is put with what it may mean, and the answer is what is kept."""
    prepared(HEROIN)
    typed = "".join(f"{each}\n" for each in ("light", "crack", "", "", "", "", "yes"))
    line = 'add seizure --date 4/3/2021 --item white --pieces "40 wraps"'
    done = stronghold(line, stdin=typed, terminal=True, keyboard=True)
    assert done.code == 0
    asked = " ".join(done.out.split())
    assert WHITE in asked
    assert "'light' may be crack or heroin" in asked
    assert "recorded SEIZURE-2: 4 Mar 2021, crack, class A, 40 wraps" in done.out


def test_records_that_a_team_kept_under_such_a_word_are_found_by_it(prepared: Prepared, stronghold: Stronghold) -> None:
    """What was an item of the team's own stays what they said it was."""
    prepared("items add white --category drug", "add seizure --date 4/3/2021 --item white --weight 2g")
    assert "SEIZURE-1" in stronghold("list seizure --item white").out


def test_a_team_says_once_what_a_word_means(prepared: Prepared, stronghold: Stronghold) -> None:
    """From then on it is read so, and so are its plurals."""
    prepared("items add white --for crack", 'add seizure --date 4/3/2021 --item white --pieces "40 wraps"')
    assert "crack" in stronghold("show SEIZURE-1").out
    assert stronghold("items white").out.startswith("crack: drug\n")
