"""Two texts are one by one rule, whichever command meets them: no capitals, each blank once, one Unicode form."""

import json

import pytest

from conftest import Prepared, Stronghold, Tab
from ruled import found, records

NFD, NFC = "Cafe\u0301  Noir", "CAFÉ noir"


@pytest.fixture
def spelled(prepared: Prepared) -> None:
    """Two lines of one name, in two Unicode forms; arrests of one area, in three spellings."""
    prepared(
        f'add line --name "{NFD}" --first-seen 4/3/2021',
        f'add line --name "{NFC}" --first-seen 4/3/2021',
        'add arrest --date 4/3/2021 --person P-1 --area "Wing  Park"',
        'add arrest --date 5/3/2021 --person P-2 --area "wing park" --notes "Zoë was seen"',
        'add arrest --date 6/3/2021 --person P-3 --area "Wing  Park"',
        "add arrest --date 7/3/2021 --person P-4 --area Tring",
    )


@pytest.mark.usefixtures("spelled")
def test_a_search_finds_every_spelling(stronghold: Stronghold) -> None:
    """Capitals beyond ASCII, accents put together or not; two words wherever they stand."""
    for words in ("café", "CAFE\u0301", "noir Café", "ＮＯＩＲ"):
        assert len(json.loads(stronghold(["list", "line", "--search", words, "--format", "json"]).out)["records"]) == 2
    assert json.loads(stronghold("list arrest --search ZOË --format json").out)["records"][0]["ref"] == "ARREST-2"
    assert "no lines match" in stronghold("list line --search cafe").err


@pytest.mark.usefixtures("spelled")
def test_the_tab_key_takes_any_spelling(tab: Tab) -> None:
    """A name is found by its beginning, in any form."""
    assert len(tab('add arrest --line "CAFÉ', "fish")) == 2


@pytest.mark.usefixtures("spelled")
def test_check_takes_two_spellings_of_a_name_for_one(stronghold: Stronghold) -> None:
    """The same line twice, by its name and its first day."""
    assert records(stronghold, "entered-twice") == ["LINE-1 LINE-2"]


def test_what_tells_records_apart_is_no_other_spelling(stronghold: Stronghold, begun: None) -> None:
    """The same source in capitals does not part two records of one event."""
    for source in ("ref 12", "REF  12"):
        assert stronghold(["add", "arrest", "--date", "4/3/2021", "--person", "P-1", "--source-ref", source]).code == 0
    assert records(stronghold, "entered-twice") == ["ARREST-1 ARREST-2"]


def test_whoever_did_it_is_found_in_any_spelling(stronghold: Stronghold, begun: None) -> None:
    """The actor of a change, beyond ASCII too."""
    assert stronghold(["add", "case", "--name", "Larch", "--opened", "4/3/2021", "--actor", "Zoë Ash"]).code == 0
    assert "ZOË" not in (found := stronghold("history --actor 'ZOE\u0308  ash'").out)
    assert "CASE-1" in found


def grouped(stronghold: Stronghold, line: str) -> dict[str, dict[str, int]]:
    answer = json.loads(stronghold(f"{line} --format json").out)
    return {
        group["key"]: {figure["measure"]: figure["records"] for figure in group["figures"]}
        for group in answer["groups"]
    }


@pytest.mark.usefixtures("spelled")
def test_a_filter_and_a_group_take_the_spellings_for_one(stronghold: Stronghold) -> None:
    """Three records of one area however it is asked for, and one row for it, spelled as most are."""
    for area in ("wing park", "WING  PARK", " Wing Park"):
        assert len(json.loads(stronghold(["list", "arrest", "--area", area, "--format", "json"]).out)["records"]) == 3
        where = ["--where", f"area={area}", "--format", "json"]
        assert json.loads(stronghold(["trace", "arrests", *where]).out)["total"] == 3
        [figure] = json.loads(stronghold(["totals", "--measure", "arrests", *where]).out)["figures"]
        assert figure["value"] == 3
    by = {"Tring": {"arrests": 1}, "Wing  Park": {"arrests": 3}}
    assert grouped(stronghold, "totals --measure arrests --by area") == by


def test_a_person_counts_once_in_an_area_of_two_spellings(stronghold: Stronghold, prepared: Prepared) -> None:
    """What is counted once is counted once in the area, not once in each spelling of it."""
    prepared(
        "add arrest --date 4/3/2021 --person P-1 --area Wing",
        "add arrest --date 5/3/2021 --person P-1 --area WING",
        "add charge --date 5/3/2021 --person P-1 --offences pwits-a --area wing",
        "add sentence --date 6/3/2021 --person P-1 --disposal imprisonment --term 2y --area Wing",
        "add sentence --date 6/3/2021 --person P-1 --disposal imprisonment --term 1y --with 1 --area wing",
        "add line --name Falcon --first-seen 1/3/2021 --dismantled 4/3/2021 --area wing",
        "add line --name Kite --first-seen 2/3/2021 --dismantled 4/3/2021 --area Wing",
    )
    answer = json.loads(stronghold("totals --by area --format json").out)
    [group] = answer["groups"]
    whole = {figure["measure"]: figure for figure in answer["figures"] if figure["records"]}
    assert group["key"] == "Wing"
    assert {each["measure"]: each["value"] for each in group["figures"] if each["records"]} == {
        name: figure["value"] for name, figure in whole.items()
    }
    assert whole["prison"]["value"] == {"months": 24, "days": 0}


def test_an_area_that_is_borrowed_or_settled_is_spelled_by_the_same_rule(
    stronghold: Stronghold, prepared: Prepared
) -> None:
    """A seizure's area is its line's, and what has none is of the ledger's."""
    prepared(
        'area "AYLESBURY vale"',
        'add line --name Falcon --first-seen 4/3/2021 --area "aylesbury  VALE"',
        "add seizure --date 4/3/2021 --item heroin --weight 5g --line 1",
        "add seizure --date 5/3/2021 --item heroin --weight 7g",
    )
    where = ["--where", "area=Aylesbury Vale", "--format", "json"]
    assert json.loads(stronghold(["trace", "drugs.weight", *where]).out)["display"] == "12 g"
    assert len(grouped(stronghold, "totals --measure drugs.weight --by area")) == 1


def test_an_apostrophe_or_a_hyphen_of_a_phone_parts_no_area(stronghold: Stronghold, prepared: Prepared) -> None:
    """One area and one exhibit, however the mark was put in; and check says what tells the spellings apart."""
    prepared(
        'add arrest --date 4/3/2021 --person P-1 --area "King\'s Lynn"',
        "add arrest --date 5/3/2021 --person P-2 --area King’s~Lynn".replace("~", "\\ "),
        "add arrest --date 6/3/2021 --person P-3 --area Milton-Keynes",
        "add arrest --date 7/3/2021 --person P-4 --area Milton\u2011Keynes",
        "add arrest --date 8/3/2021 --person P-5 --area Milton–Keynes",
        "add seizure --date 4/3/2021 --item heroin --weight 1g --exhibit JB-1",
    )
    by = {"King's Lynn": {"arrests": 2}, "Milton-Keynes": {"arrests": 3}}
    assert grouped(stronghold, "totals --measure arrests --by area") == by
    assert "SEIZURE-1" in stronghold(["list", "seizure", "--exhibit", "jb–1"]).out
    assert [finding["why"] for finding in found(stronghold, "spelled-otherwise")] == [
        'area is spelled "King’s Lynn" (with a right single quotation mark) here and "King\'s Lynn" elsewhere, '
        "as answers show it",
        'area is spelled "Milton\u2011Keynes" (with a non-breaking hyphen) here and "Milton-Keynes" elsewhere, '
        "as answers show it",
        'area is spelled "Milton–Keynes" (with an en dash) here and "Milton-Keynes" elsewhere, as answers show it',
    ]
