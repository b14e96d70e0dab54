"""What a verdict says of words that are wider than what is tested, that say more, or that the unknown may turn."""

import json

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold

TYPED = (
    *(f"cover {kind} --from 2019" for kind in ("line", "arrest", "charge", "seizure", "safeguarding")),
    "add line --name Larch --reach county --first-seen 1/2/2020 --dismantled 4/5/2020",
    "add line --name Rowan --first-seen 1/2/2020 --dismantled 5/5/2020",
    "add arrest --date 4/3/2020 --person P-1 --age-band adult --sex male --role line-holder --line LINE-1",
    "add arrest --date 4/3/2020 --person P-2 --age-band adult --sex male --role runner --line LINE-1",
    "add arrest --date 4/3/2020 --person P-3 --role cuckooed-occupant",
    "add arrest --date 4/3/2020 --person P-4 --age-band child --sex female --role runner",
    "add charge --date 5/3/2020 --person P-1 --offences concerned-a --arrest ARREST-1",
    "add charge --date 5/3/2020 --person P-2 --offences theft --arrest ARREST-2",
    "add seizure --date 4/3/2020 --item crack --weight 57g",
    "add seizure --date 4/3/2020 --item heroin --weight 1.58kg",
    "add seizure --date 4/3/2020 --item cash --value 4900.50 --line LINE-1",
    "add safeguarding --date 4/3/2020 --action nrm-referral --person P-9",
)


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def verdict(stronghold: Stronghold, says: str, measure: str, *where: str) -> tuple[str, list[str]]:
    """Return the verdict on words in 2020, and its notes."""
    conditions = "".join(f" --where '{each}'" for each in where)
    answer = stronghold(f"reconcile --say '{says}' {measure} --in 2020{conditions} --format json")
    [claim] = json.loads(answer.out)["claims"]
    return claim["verdict"], claim["notes"]


@pytest.mark.parametrize(
    ("says", "measure", "where", "note"),
    [
        (
            "a total of 57g of drugs",
            "drugs.weight",
            "item=crack",
            "the words do not say item=crack: without it the figure is 1.637 kg",
        ),
        (
            "under 60g of drugs",
            "drugs.weight",
            "item=crack",
            "the words do not say item=crack: without it the figure is 1.637 kg",
        ),
        ("between 50 and 60g of drugs", "drugs.weight", "item=crack", "without it the figure is 1.637 kg"),
        ("nearly 60g of drugs", "drugs.weight", "item=crack", "without it the figure is 1.637 kg"),
        ("up to 60g of drugs", "drugs.weight", "item=crack", "without it the figure is 1.637 kg"),
        ("a total of one person arrested", "people.arrested", "role=line-holder", "without it the figure is 4"),
        ("fewer than 3 arrests", "arrests", "role=runner", "without it the figure is 4"),
    ],
)
def test_words_that_are_wider_than_the_condition_and_untrue_of_all_are_not_supported(
    stronghold: Stronghold, says: str, measure: str, where: str, note: str
) -> None:
    """A sentence is held against what it says: whoever reads it does not know the condition."""
    found, notes = verdict(stronghold, says, measure, where)
    assert found == "not-supported"
    [said] = [each for each in notes if note in each]
    assert said.endswith(", and they do not hold: say it in the words")


@pytest.mark.parametrize(
    ("says", "measure", "where", "note"),
    [
        (
            "over 50g of drugs",
            "drugs.weight",
            "item=crack",
            "the words do not say item=crack: without it the figure is 1.637 kg",
        ),
        (
            "a total of £4,900.50 in cash",
            "cash.seized",
            "line=LINE-1",
            "the words do not say line=LINE-1: the figure is of that alone",
        ),
        (
            "one person charged",
            "people.charged",
            "offences=concerned-a",
            "the words do not say offences=concerned-a: the figure is of that alone",
        ),
    ],
)
def test_words_that_are_wider_and_hold_are_supported_with_a_note(
    stronghold: Stronghold, says: str, measure: str, where: str, note: str
) -> None:
    """What is true of a part at least is true of all; a line or an offence is named elsewhere in a release."""
    found, notes = verdict(stronghold, says, measure, where)
    assert (found, note in notes) == ("supported", True), notes


@pytest.mark.parametrize(
    ("says", "measure", "where"),
    [
        ("57g of crack", "drugs.weight", "item=crack"),
        ("57g", "drugs.weight", "item=crack"),
        (
            "one person charged with being concerned in the supply of class A drugs",
            "people.charged",
            "offences=concerned-a",
        ),
        ("one person charged with theft", "people.charged", "offences=theft"),
    ],
)
def test_words_that_say_the_condition_and_a_number_alone_have_no_note(
    stronghold: Stronghold, says: str, measure: str, where: str
) -> None:
    """An offence is said by its own words, with the drugs of its class."""
    assert verdict(stronghold, says, measure, where) == ("supported", [])


@pytest.mark.parametrize(
    ("says", "measure", "note"),
    [
        (
            "four suspected drug dealers arrested",
            "people.arrested",
            "'suspected drug dealers' says more than what is counted: people arrested, whatever for",
        ),
        (
            "two suspects charged",
            "people.charged",
            "'suspects' says more than what is counted: people charged, whatever",
        ),
        (
            "£4,900.50 in criminal cash",
            "cash.seized",
            "'in criminal cash' says more than what is counted: cash seized, criminal or not",
        ),
    ],
)
def test_things_that_say_more_than_what_is_counted_are_named(
    stronghold: Stronghold, says: str, measure: str, note: str
) -> None:
    """A thief and a cuckooed occupant are counted as well."""
    found, notes = verdict(stronghold, says, measure)
    assert found == "supported"
    assert any(each.startswith(note) for each in notes), notes


def test_a_verdict_that_the_unknown_could_turn_says_so(stronghold: Stronghold) -> None:
    """Be it either way, with the most that the figure may be."""
    assert verdict(stronghold, "1 child", "safeguarding.nrm-referral", "age-band=child") == (
        "not-supported",
        [
            "1 safeguarding-action of unknown age band is not in it",
            "the words may be true: with what is unknown the figure is up to 1",
        ],
    )
    unknown = "1 arrest of unknown age band is not in it"
    assert verdict(stronghold, "two adults arrested", "people.arrested", "age-band=adult") == (
        "supported",
        [unknown, "the words may be untrue: with what is unknown the figure is up to 3"],
    )
    assert verdict(stronghold, "one county line", "lines.dismantled", "reach=county") == (
        "supported",
        [
            "1 line of unknown reach is not in it",
            "the words may be untrue: with what is unknown the figure is up to 2",
        ],
    )
    assert verdict(stronghold, "over 1 adult arrested", "people.arrested", "age-band=adult") == (
        "understated",
        [unknown],
    )
    assert verdict(stronghold, "9 adults arrested", "people.arrested", "age-band=adult") == ("not-supported", [unknown])


def test_no_thing_is_none(stronghold: Stronghold) -> None:
    """As a release says it."""
    assert verdict(stronghold, "no weapons were seized", "weapons") == ("supported", [])
    assert verdict(stronghold, "no arrests", "arrests")[0] == "not-supported"


def test_a_figure_under_a_condition_says_what_is_unknown(stronghold: Stronghold) -> None:
    """In the table, in CSV and JSON, by field and by period; what is unknown in either of two fields once."""
    answer = stronghold("totals --measure people.arrested --in 2020 --where age-band=adult --where sex=male")
    assert answer.out == snapshot("""\
Totals: 1 January 2020 to 31 December 2020, age_band=adult, sex=male; as recorded on 31 Aug 2021

                     figure  records  name to type
People arrested [a]       2        2  people.arrested

[a] 1 arrest of unknown age band or of unknown sex is not in it.
""")
    assert (
        "1 arrest of unknown age band is not in it"
        in stronghold("totals --measure arrests --in 2020 --where age-band=adult --format csv").out
    )
    by_month = stronghold("totals --measure arrests --in 2020 --by month --where age-band=adult --format json").out
    cells = {each["key"]: each["figures"][0]["notes"] for each in json.loads(by_month)["groups"]}
    assert cells["2020-03"] == ["1 arrest of unknown age band is not in it"]
    assert cells["2020-04"] == []
    by_role = stronghold("totals --measure arrests --in 2020 --by sex --where role=runner --format json").out
    assert not any(each["figures"][0]["notes"] for each in json.loads(by_role)["groups"])


@pytest.mark.parametrize("where", ["age-band=unknown", "age-band=adult,child,unknown", "date=2020", "role="])
def test_a_condition_that_asks_for_the_unknown_or_leaves_none_says_nothing(stronghold: Stronghold, where: str) -> None:
    """Nor does a window of which the unknown is no part."""
    assert "not in it" not in stronghold(f"totals --measure arrests --in 2020 --where {where}").out
    assert "not in it" not in stronghold("totals --measure arrests --in 2019 --where age-band=adult").out


def test_a_trace_lists_what_is_unknown(stronghold: Stronghold) -> None:
    """With what is unknown of it, for whoever can find out."""
    answer = stronghold("trace lines.dismantled --where reach=county --left-out")
    assert answer.out == snapshot("""\
Drug lines dismantled (lines.dismantled): all dates, reach=county; as recorded on 31 Aug 2021

ref     day         record                     adds  running
LINE-1  4 May 2020  Larch, county, 1 Feb 2020     1        1

Drug lines dismantled: 1 (1 record)

1 line of unknown reach is not in it.
This is incomplete: lines are complete only from 1 Jan 2019.

ref     day         record                            left out because
LINE-2  5 May 2020  Rowan, reach unknown, 1 Feb 2020  of unknown reach
""")
    answer = stronghold("trace people.arrested --where age-band=adult --left-out --format json")
    assert json.loads(answer.out)["left_out"] == [
        {"ref": "ARREST-3", "day": "2020-03-04", "why": "of unknown age band"}
    ]
