"""An item that nobody knows, at the keyboard: the nearest first, and something new after a yes."""

import json

import pytest

from conftest import Answer, Stronghold

pytestmark = pytest.mark.usefixtures("begun")


@pytest.fixture
def typing(stronghold: Stronghold) -> Stronghold:
    """A person at a terminal: what they type, line by line, after the command."""

    def run(line: str, *typed: str, **changed: object) -> Answer:
        stdin = "".join(f"{each}\n" for each in typed)
        return stronghold(line, stdin=stdin, **{"terminal": True, "keyboard": True, "width": 80, **changed})

    return run


def recorded(stronghold: Stronghold) -> list[tuple[str, str]]:
    """Return the item and the category of each seizure."""
    found = json.loads(stronghold("list seizure --format json").out)["records"]
    return [(each["item"], each["category"]) for each in found]


def test_a_slip_is_asked_again_with_the_nearest(stronghold: Stronghold, typing: Stronghold) -> None:
    """No, and Enter is no, asks for the item again; nothing new came of it."""
    answer = typing("add seizure --date 4/3/2021 --weight 2g", "heroine", "", "heroin", "-", "-", "-", "-", "-", "")
    assert answer.code == 0
    assert "'heroine' is in no table (did you mean heroin?)" in answer.out
    assert "record it as a new item? [no]: " in answer.out
    assert recorded(stronghold) == [("heroin", "drug")]
    assert "nothing" not in stronghold("items heroin").out
    assert stronghold("items heroine").code == 2


def test_a_new_item_is_asked_for_its_category_and_is_the_teams_own(stronghold: Stronghold, typing: Stronghold) -> None:
    """From then on it is known, its plural too; a slip of it is one."""
    answer = typing("add seizure --date 4/3/2021", "fur coat", "yes", "other", "-", "-", "-", "-", "")
    assert answer.code == 0
    assert recorded(stronghold) == [("fur-coat", "other")]
    assert stronghold("add seizure --date 4/3/2021 --item 'fur coats' --pieces 2").code == 0
    assert "did you mean fur-coat?" in stronghold("add seizure --date 4/3/2021 --item 'fur-caot'").err


def test_a_slip_in_an_option_is_asked_again_too(stronghold: Stronghold, typing: Stronghold) -> None:
    """Though every field was given: a person is there to say what was meant."""
    answer = typing("add seizure --date 4/3/2021 --item heroine --weight 2g", "heroin", "-", "-", "-", "-", "-", "")
    assert answer.code == 0
    assert "item: 'heroine' is in no table (did you mean heroin?" in answer.out
    assert recorded(stronghold) == [("heroin", "drug")]


def test_who_goes_back_takes_back_that_it_is_new(stronghold: Stronghold, typing: Stronghold) -> None:
    """Another word that nobody knows is asked about again."""
    answer = typing("add seizure --date 4/3/2021", "zorb", "yes", "<", "zerb", "", "phone", "", "-", "-", "-", "-", "")
    assert answer.code == 0
    assert answer.out.count("record it as a new item? [no]: ") == 2
    assert recorded(stronghold) == [("phone", "phone")]


def test_what_is_no_yes_and_no_no_is_asked_again(stronghold: Stronghold, typing: Stronghold) -> None:
    """An item typed at that question is not silently lost; beside a sort or a unit, the item itself is the nearest."""
    answer = typing(
        "add seizure --date 4/3/2021 --weight 2g", "street xanax", "xanax", "no", "xanax", "-", "-", "-", "-", "-", ""
    )
    assert answer.code == 0, answer
    assert "'street xanax' is in no table (did you mean alprazolam?)" in answer.out
    assert "Enter or no asks again what it is, yes records it as new" in answer.out
    assert recorded(stronghold) == [("alprazolam", "drug")]


def test_a_word_that_may_be_several_items_is_answered_by_number(stronghold: Stronghold, typing: Stronghold) -> None:
    """And a number that names none of them is no item."""
    answer = typing("add seizure --date 4/3/2021 --weight 2g", "spice vapes", "2", "-", "-", "-", "-", "-", "")
    assert answer.code == 0, answer
    assert "1=synthetic-cannabinoids 2=cannabis" in answer.out
    assert "    cannabis\n" in answer.out
    assert recorded(stronghold) == [("cannabis", "drug")]
