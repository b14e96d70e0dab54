"""`stronghold items`: the item table, and what a team adds to it, wherever an item is typed."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import NOW, Stronghold
from ruled import recorded_before
from stronghold_cli.actions.load import load_folder
from stronghold_cli.catalogue.items import all_items
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing

VAPE = (
    'items add "spice vape" --category drug --words "vapey, cloud stick" --form vape --class B'
    ' --authority "SI 2025/1" --yes'
)


def seizure(stronghold: Stronghold, item: str, *more: str) -> str:
    """Record a gram of something and return its reference."""
    answer = stronghold(["add", "seizure", "--date", "4/3/2021", "--item", item, "--weight", "1 g", *more])
    assert answer.code == 0, answer.err
    return answer.out.strip()


def recorded(stronghold: Stronghold) -> list[tuple[str, str, str]]:
    """Return item, category and class of every seizure."""
    records = json.loads(stronghold("list seizure --format json").out)["records"]
    return [(each["item"], each["category"], each["class"]) for each in records]


def test_the_table_is_shown_without_a_ledger(stronghold: Stronghold, ledger: Path) -> None:
    """Every item has its line; nothing is made by looking."""
    answer = stronghold("items --format csv")
    assert [line.partition(",")[0] for line in answer.out.splitlines()] == ["item", *all_items()]
    assert stronghold("items --category cash", width=200).out.splitlines()[1].split()[:2] == ["cash", "cash"]
    assert not ledger.exists()


def test_one_item_is_shown_whole_with_the_authority_of_each_class(stronghold: Stronghold) -> None:
    """By any word for it, each row with its days; what the table cannot say is unknown, with the reason."""
    page = stronghold("items weed", width=200).out
    assert page == stronghold("items --item cannabis", width=200).out
    assert "\n  C 29 Jan 2004 to 25 Jan 2009: SI 2003/3201\n" in page
    assert "\n  liquid: unknown 1 Jul 1973 to 28 Jan 2004: cannabis was class B and cannabinol" in page
    assert "class today: B, SI 2008/3130" in page
    assert "class today: psa," in stronghold("items nitrous oxide", width=200).out
    later = stronghold("items nitrous oxide", width=200, now=NOW.replace(year=2024)).out
    assert "class today: C, SI 2023/1091" in later


def test_words_find_items_in_any_text_of_theirs(stronghold: Stronghold) -> None:
    """Each word must be somewhere in a row; a category narrows it."""
    out = stronghold("items knife --category weapon --format csv").out
    assert "zombie-knife" in out
    assert stronghold("items knife").out.startswith("knife: weapon")
    assert [line.split(",")[0] for line in stronghold("items zombie weapon --format csv").out.splitlines()[1:]] == [
        "zombie-knife"
    ]


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("items herion", 2, "'herion' is in no table (did you mean heroin?)"),
        ("items lsd tabs", 2, "'lsd tabs' is in no table (did you mean lsd, in tabs?)"),
        ("items nos canisters", 2, "'nos canisters' is in no table (did you mean nitrous-oxide, in canisters?)"),
        ("items cannabis gummies", 2, "'cannabis gummies' is in no table (did you mean cannabis, of form edible?)"),
        ("items heroin rocks", 2, "'heroin rocks' is in no table (did you mean heroin, in rocks?)"),
        ("items street valium", 2, "'street valium' is in no table (did you mean diazepam?)"),
        ("items heroin spoon", 2, "'heroin spoon' is in no table (add it: "),
        ("items qqqq", 2, "'qqqq' is in no table (add it: stronghold items add qqqq --category drug|"),
        ("items --item qqqq", 2, "--item: 'qqqq' is in no table"),
        ("items --item knife --category weapon", 5, "--item shows one item"),
        ("items --category weapom", 2, "--category: 'weapom' is not one of drug,"),
        ("items heroin --category weapon", 2, "no weapon in the item table has 'heroin'"),
        ("items --format jsonl", 2, "--format: 'jsonl' is not one of table, csv, json"),
        ("items add brown --for cocaine", 5, "'brown' is a word for heroin already (see: stronghold items heroin)"),
        ("items add heroin --category drug", 5, "'heroin' is in the item table already"),
        ("items add gear", 2, "--category: missing (say --category drug|"),
        ("items add gear --for herion", 2, "--for: 'herion' is in no table (did you mean heroin?)"),
        ("items add gear --for heroin --category drug", 5, "--category: heroin is in the item table"),
        ("items add gear --for heroin --class A --authority x", 5, "--class: heroin is in the item table"),
        ("items add '' --category drug", 2, "'' is not an item"),
        ("items add '!foo' --category drug", 2, "'!foo' has a ! that no item has"),
        ("items add rope --category other --words 'a!b'", 2, "--words: 'a!b' has a ! that no item has"),
        (["items", "add", "re\x1bd", "--category", "drug"], 2, "has control characters in it"),
        (f"items add {'x' * 61} --category drug", 2, "is over 60 characters"),
        ("items add rope --category dug", 2, "--category: 'dug' is not one of"),
        ("items add pills --category other", 5, "'pills' may be mdma"),
        ("items add tabs --category drug", 2, "'tabs' says how many things there are"),
        ("items add '10 bags' --category drug", 2, "'10 bags' says how many things there are"),
        ("items add 4g --category drug", 2, "'4g' says how many things there are"),
        ("items add 12 --category drug", 2, "'12' says how many things there are"),
        ("items add 'class A' --category drug", 2, "'class A' says what class a drug is of"),
        ("items add rope --category other --words wraps", 2, "--words: 'wraps' says how many"),
        ("items add rope --category other --words ' , '", 2, "--words names no word"),
        ("items add rope --category other --words 'cord,brown'", 5, "--words: 'brown' is a word for heroin already"),
        ("items add rope --category other --words 'ropes'", 5, "--words: 'ropes' is a word for rope already"),
        (
            "items add rope --category weapon --class B --authority x",
            5,
            "--class: is only for drugs, and rope is a weapon",
        ),
        ("items add rope --category cash --form rock", 5, "--form: is only for drugs, and rope is cash"),
        ("items add rope --category drug --class B", 5, "--authority: missing, for class B is given by an order"),
        ("items add rope --category drug --authority x", 5, "--authority: says which class?"),
        (
            "items add rope --category drug --class D --authority x",
            2,
            "--class: 'D' is not one of A, B, C, temporary, psa, none",
        ),
        ("items add rope --category drug --class unknown --authority x", 2, "--class: a drug that is given no class"),
        ("items add rope --category drug --class B --authority ' '", 2, "--authority: '' names no Act or order"),
        (f"items add rope --category drug --class B --authority {'x' * 201}", 2, "--authority: is over 200 characters"),
        ("items add rope --category drug --form lump", 2, "--form: 'lump' is not one of powder"),
        ("items remove gear", 4, "there is no ledger at"),
    ],
)
def test_what_cannot_be_is_one_clear_line_and_makes_no_ledger(
    stronghold: Stronghold, ledger: Path, line: str | list[str], code: int, said: str
) -> None:
    """The thing is named, and what to do instead; nothing is left behind."""
    answer = stronghold(line)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert "\x1b" not in answer.err
    assert not ledger.exists()


@pytest.mark.usefixtures("begun")
def test_a_teams_own_word_works_wherever_an_item_is_typed(stronghold: Stronghold) -> None:
    """Recorded as the item that it stands for; in any case and number; in filters, conditions, figures and traces."""
    assert (
        stronghold("items add Gear --for heroin --words 'dark; brown gear'").out
        == "gear, dark, brown gear: now heroin\n"
    )
    for word in ("gear", "DARK", "Gears", "brown-gear"):
        seizure(stronghold, word)
    assert recorded(stronghold) == [("heroin", "drug", "A")] * 4
    seizure(stronghold, "crack")
    for asked in ("--item gear", "--item dark,gears", "--where item=browngear"):
        assert len(json.loads(stronghold(f"list seizure {asked} --format json").out)["records"]) == 4
    assert len(json.loads(stronghold("list seizure --item gear,crack --format json").out)["records"]) == 5
    [figure] = json.loads(stronghold("totals --measure drugs.weight --where item=gear --format json").out)["figures"]
    assert (figure["value"], figure["records"]) == (4_000, 4)
    assert json.loads(stronghold("trace drugs.weight --where item=dark --format json").out)["total"] == 4_000
    by_month = stronghold("totals --measure drugs.weight --where item=gear --in 2021-Q1 --by month").out
    assert "Mar 2021" in by_month and "4 g" in by_month


@pytest.mark.usefixtures("begun")
def test_a_teams_own_item_gives_category_and_class(stronghold: Stronghold) -> None:
    """On any day, in any form; one that was given no class is of class unknown, never of a guessed one."""
    assert stronghold(VAPE).out == "spice-vape: a drug, always vape, class B (SI 2025/1), also vapey, cloud stick\n"
    stronghold('items add "house blend" --category drug')
    stronghold("items add sword-stick --category weapon")
    seizure(stronghold, "Cloud Stick", "--form", "liquid")
    seizure(stronghold, "house blend")
    assert stronghold("add seizure --date 1/1/1975 --item sword-sticks").code == 0
    assert recorded(stronghold) == [
        ("spice-vape", "drug", "B"),
        ("house-blend", "drug", "unknown"),
        ("sword-stick", "weapon", None),
    ]
    answer = stronghold("add seizure --date 4/3/2021 --item vapey --category weapon --weight 1g")
    assert (answer.code, "spice-vape is a drug, not a weapon" in answer.err) == (5, True)


@pytest.mark.usefixtures("begun")
def test_what_a_team_added_is_marked_as_its_own(stronghold: Stronghold) -> None:
    """On the page, in the list, in JSON and in CSV."""
    stronghold("items add gear --for heroin")
    stronghold(VAPE)
    assert "skag, scag; gear (the team's own)\n" in stronghold("items heroin").out
    assert stronghold("items vapey", width=200).out == (
        "spice-vape: drug, always vape (the team's own)\n"
        "  words for it: vapey, cloud stick (the team's own)\n"
        "  class today: B, SI 2025/1\n\n"
        "  B on any day: SI 2025/1\n"
    )
    assert "vapey, cloud stick (the team's own)" in stronghold("items", width=300).out
    answer = json.loads(stronghold("items --format json").out)
    assert answer["schema"] == 1
    by_name = {each["item"]: each for each in answer["items"]}
    assert by_name["heroin"]["own"] is False
    assert by_name["heroin"]["words"][-1] == {"word": "gear", "own": True}
    assert by_name["spice-vape"]["own"] is True
    assert by_name["spice-vape"]["classes"] == [
        {"form": None, "since": None, "until": None, "class": "B", "authority": "SI 2025/1"}
    ]
    last = stronghold("items --format csv").out.splitlines()[-1]
    assert last == "spice-vape,drug,,vape,B,SI 2025/1,yes,vapey;cloud stick"


def test_words_add_up_and_each_change_has_its_history(stronghold: Stronghold, ledger: Path) -> None:
    """Several adds of one item are one row, and every one of them, and a removal, is a change of its own."""
    for line in ("items add gear --for heroin", "items add dark --for gear", "items remove gear", "items remove dark"):
        assert stronghold(line).code == 0
    with closing(sqlite3.connect(ledger)) as connection:
        changes = connection.execute(
            "SELECT verb, login, content FROM version JOIN command ON command.number = command "
            "WHERE record_table = 'own_item' ORDER BY version.number"
        ).fetchall()
    assert [(verb, login) for verb, login, _ in changes] == [
        *[("items add", "tester")] * 2,
        *[("items remove", "tester")] * 2,
    ]
    assert [content and json.loads(content)["words"] for *_, content in changes] == ["gear", "gear;dark", "dark", None]


@pytest.mark.usefixtures("begun")
def test_a_word_can_be_taken_back_and_its_records_stay(stronghold: Stronghold) -> None:
    """They are of the item that it stood for; the word is then in no table."""
    stronghold("items add gear --for heroin")
    seizure(stronghold, "gear")
    assert stronghold("items remove Gear").out == "'Gear' is taken back\n"
    assert recorded(stronghold) == [("heroin", "drug", "A")]
    assert stronghold("list seizure --item gear").code == 2
    answer = stronghold("items remove brown")
    assert (answer.code, "is in the program's own item table, and stays there" in answer.err) == (5, True)


@pytest.mark.usefixtures("begun")
def test_an_item_that_a_record_has_cannot_be_taken_back(stronghold: Stronghold) -> None:
    """It says how many; one that no record has goes whole, with its words."""
    stronghold(VAPE)
    for _ in range(2):
        seizure(stronghold, "vapey")
    answer = stronghold("items remove spice-vape")
    assert answer.code == 5
    assert "spice-vape stays: 2 records have it" in answer.err
    assert stronghold("items remove vapey").code == 0
    stronghold("items add tinfoil-roll --category other")
    assert stronghold("items remove tinfoil-roll").code == 0
    assert stronghold("items remove tinfoil-roll").code == 2


@pytest.mark.usefixtures("begun")
def test_records_from_before_are_named_and_left_as_they_are(stronghold: Stronghold, ledger: Path) -> None:
    """A word that was recorded as an item of its own is said; both are found by it, and nothing is changed."""
    seizure(stronghold, "heroin")
    recorded_before(ledger, 1, "gear")
    answer = stronghold("items add gear --for heroin")
    assert "note: 1 record has the item 'gear' from before" in answer.err
    seizure(stronghold, "gear")
    assert recorded(stronghold) == [("gear", "drug", "unknown"), ("heroin", "drug", "A")]
    assert stronghold("list seizure --item gear").err == "2 seizures\n"


@pytest.mark.usefixtures("begun")
def test_an_export_with_a_teams_items_loads_again(stronghold: Stronghold, tmp_path: Path) -> None:
    """The category is in the file, so that another ledger takes the records without knowing the items."""
    stronghold(VAPE)
    stronghold("items add sword-stick --category weapon")
    seizure(stronghold, "vapey")
    stronghold("add seizure --date 1/1/2020 --item sword-stick")
    assert stronghold(["export", "-o", str(tmp_path / "out")]).code == 0
    with writing(tmp_path / "other.db", Entry(NOW, "load")) as connection:
        assert load_folder(connection, tmp_path / "out", NOW.date()) == 2
    found = json.loads(stronghold(["list", "seizure", "--format", "json", "--ledger", str(tmp_path / "other.db")]).out)
    assert [(each["item"], each["category"]) for each in found["records"]] == [
        ("spice-vape", "drug"),
        ("sword-stick", "weapon"),
    ]


def test_a_word_of_the_team_is_no_question_at_the_keyboard(
    stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record that is whole by the team's words is kept at once, as any other."""
    stronghold("items add tinfoil-roll --category other --words foil")

    def nobody(prompt: str = "") -> str:
        raise AssertionError(prompt)

    monkeypatch.setattr("builtins.input", nobody)
    answer = stronghold("add seizure --date 4/3/2021 --item foil", keyboard=True, terminal=True)
    assert (answer.code, answer.out) == (0, "recorded SEIZURE-1: 4 Mar 2021, tinfoil-roll, x1\n")


@pytest.mark.parametrize(
    ("line", "nearest"),
    [
        ("heroine --category drug --weight 2g", "did you mean heroin? "),
        ("machette --category weapon", "did you mean machete? "),
        ("'zorb' --category vehicle", ""),
        ("cokaine --weight 1g", "did you mean cocaine? "),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_near_miss_makes_nothing_new(stronghold: Stronghold, line: str, nearest: str) -> None:
    """Whatever its category, and with it too: the nearest is named, and what it takes where it is new."""
    answer = stronghold(f"add seizure --date 4/3/2021 --item {line}")
    assert (answer.code, answer.out) == (2, "")
    ways = "if it is new, add --new-item --category drug|cash|vehicle|weapon|phone|other"
    assert answer.err.endswith(f" is in no table ({nearest}{ways})\n")
    assert stronghold("list seizure --format jsonl").out == ""


@pytest.mark.usefixtures("begun")
def test_what_is_said_to_be_new_is_recorded_and_known_from_then_on(stronghold: Stronghold) -> None:
    """It is one of the team's own, and goes with its record where that is taken back."""
    new = "add seizure --date 4/3/2021 --item 'fur coat' --category other --new-item"
    answer = stronghold(new)
    assert answer == (
        0,
        "SEIZURE-1\n",
        "fur-coat is new: it is now one of the team's own items (see: stronghold items)\n",
    )
    assert stronghold("add seizure --date 4/3/2021 --item 'fur coats'").code == 0
    again = stronghold(new)
    assert (again.code, again.err) == (
        5,
        "error: seizure not recorded: --new-item: 'fur coat' is in the item table already (leave it out)\n",
    )
    assert stronghold("undo").code == 0
    assert stronghold("undo").code == 0
    assert stronghold("add seizure --date 4/3/2021 --item 'fur coat' --category other").code == 2


@pytest.mark.usefixtures("begun")
def test_a_new_item_needs_its_category_and_a_known_one_is_not_new(stronghold: Stronghold) -> None:
    """What is refused adds no item."""
    assert (
        "category: missing, for 'zorb' is not in the item table"
        in stronghold("add seizure --date 4/3/2021 --item zorb --new-item").err
    )
    assert stronghold("items zorb").code == 2
    known = stronghold("add seizure --date 4/3/2021 --item smack --weight 1g --new-item")
    assert "--new-item: 'smack' is a word for heroin already (leave it out)" in known.err
    assert stronghold("add arrest --date 4/3/2021 --person P-1 --new-item").code == 2, "an arrest has no item"


@pytest.mark.usefixtures("begun")
def test_a_correction_makes_nothing_new(stronghold: Stronghold) -> None:
    """Nor does a sheet: the item is added first, and both say how."""
    stronghold("add seizure --date 4/3/2021 --item machete")
    answer = stronghold("edit SEIZURE-1 --item machette")
    assert answer.code == 2
    add = "if it is new, add it: stronghold items add machette --category drug|"
    assert f"item: 'machette' is in no table (did you mean machete? {add}" in answer.err
    for line in ("seizure machette weapon", "2 machettes", "2 x machettes JB/1"):
        answer = stronghold("day 4/3/2021 --yes -", line + "\n")
        assert answer.code == 2
        assert "is in no table (did you mean machete? if it is new, add it: stronghold items add machette" in answer.err
    answer = stronghold("day 4/3/2021 --yes -", "12 wraps of heroine\n")
    assert "line 1: 'heroine' is in no table (did you mean heroin? if it is new, add it: stronghold items" in answer.err


@pytest.mark.usefixtures("begun")
def test_a_record_from_before_can_be_corrected_in_everything_else(stronghold: Stronghold, ledger: Path) -> None:
    """It keeps the item that nobody knows, and `check` names it."""
    stronghold("add seizure --date 4/3/2021 --item machete")
    recorded_before(ledger, 1, "machette")
    assert stronghold("edit SEIZURE-1 --exhibit JB/1").code == 0
    assert recorded(stronghold) == [("machette", "weapon", None)]


@pytest.mark.usefixtures("begun")
def test_a_drug_that_was_new_is_given_its_class_later(stronghold: Stronghold) -> None:
    """Nobody need know it on the day; then its seizures are worked out again, as check says."""
    stronghold("add seizure --date 4/3/2021 --item 'blue dust' --category drug --weight 2g --new-item")
    assert recorded(stronghold) == [("blue-dust", "drug", "unknown")]
    assert stronghold("items add 'blue dust' --class B --authority 'SI 2025/1'").code == 0
    assert stronghold("items add 'blue dust' --class C --authority 'SI 2025/1'").code == 5, "it has one"
    assert stronghold("edit SEIZURE-1 --item 'blue dust'").code == 0
    assert recorded(stronghold) == [("blue-dust", "drug", "B")]


def test_the_programs_own_item_is_offered_before_a_misspelt_one_of_the_team(
    stronghold: Stronghold, begun: None
) -> None:
    """A slip that was once taken for new does not draw the next one to itself."""
    line = ["add", "seizure", "--date", "4/3/2021", "--weight", "1g", "--item"]
    assert stronghold([*line, "heroine", "--new-item", "--category", "drug"]).code == 0
    assert "did you mean heroin?" in stronghold([*line, "herione"]).err
    assert "did you mean heroin?" in stronghold("list seizure --item herione").err
    assert "did you mean heroin? if not, give it one" in " ".join(stronghold("check").out.split())


@pytest.mark.parametrize("items", ["crack, cocaine", "crack,cocaine", "heroin,", "knife, kitchen"])
@pytest.mark.usefixtures("begun")
def test_a_comma_never_makes_one_item_of_two(stronghold: Stronghold, items: str) -> None:
    """Crack and cocaine were kept as crack alone."""
    refused = stronghold(["add", "seizure", "--date", "4/3/2021", "--item", items, "--weight", "1g"])
    assert (refused.code, "has a , that no item has (name one item" in refused.err) == (2, True)
    assert stronghold("add seizure --date 4/3/2021 --item 1,4-bd --weight 1g").code == 0


def test_an_item_says_what_it_is_counted_in(stronghold: Stronghold) -> None:
    """Whoever is refused a unit can look up which there are; a thing is counted bare."""
    assert "\n  counted in: canisters\n" in stronghold("items nos").out
    assert "\n  counted in: tabs, wraps, tablets, ml, vials or doses\n" in stronghold("items acid").out
    assert "counted in" not in stronghold("items knife").out


@pytest.mark.parametrize(
    "line", ["heroine --category drug", "gear --for heroin --words 'scagg, coccaine'", "ketamin --for heroin"]
)
def test_a_slip_becomes_no_item_and_no_word_without_asking(stronghold: Stronghold, line: str) -> None:
    """What is nearly a known word is refused with that word; whoever means another one says so."""
    answer = stronghold(f"items add {line}")
    assert answer.code == 5
    assert "is nearly a known word: did you mean " in answer.err
    assert "if it is another, say --yes" in answer.err
    assert stronghold(f"items add {line} --yes").code == 0
