"""`stronghold explain`: every figure says by itself how it is counted."""

import csv
import json
import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from conftest import NOW, Prepared, Stronghold
from stronghold_cli.catalogue import checked
from stronghold_cli.catalogue.disposals import DISPOSALS
from stronghold_cli.figures import rests_on
from stronghold_cli.figures.explanation import OWN_RULE, commands, explained, source, unit_words
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES, SECTIONS
from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.day import read_day


def flat(text: str) -> str:
    """Return a page without its folds."""
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["drugs.value", "lines.dismantled", "prison"])
def test_an_explanation_reads_as_reviewed(stronghold: Stronghold, snapshot: SnapshotAssertion, name: str) -> None:
    """Drugs, what stands, and terms with all their rules: the whole page, at 80 columns.

    How many drugs there are is no part of it, and is held against the tables below.
    """
    answer = stronghold(f"explain {name}", width=80)
    assert (answer.code, answer.err) == (0, "")
    assert re.sub(r"\d+ of its \d+ drugs", "… of its … drugs", answer.out) == snapshot


def test_it_says_how_many_drugs_nobody_has_read_in_the_law(stronghold: Stronghold) -> None:
    """Counted in the tables as they are written."""
    tables = Path(checked.__file__).parent
    with (tables / "items.csv").open(encoding="utf-8") as items, (tables / "classes.csv").open(encoding="utf-8") as law:
        drugs = {row["item"] for row in csv.DictReader(items) if row["category"] == "drug"}
        unread = {row["item"] for row in csv.DictReader(law) if checked.NOT_CHECKED in row["authority"]}
    assert 0 < len(unread) < len(drugs)
    page = flat(stronghold("explain drugs.value", width=1_000).out)
    assert f"{len(unread)} of its {len(drugs)} drugs have a class, or a first day, that nobody has read" in page


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_every_measure_names_its_day_unit_source_and_what_is_left_out(stronghold: Stronghold, measure: Measure) -> None:
    """A new measure explains itself: the deciding field with its help, the unit, the rule, what is left out and why."""
    page = flat(stronghold(f"explain {measure.name}", width=1_000).out)
    field = measure.recorded.fields[measure.date]
    assert (
        f"{field.name.replace('_', '-')}: {field.help[0].lower()}{field.help[1:].rstrip('.').partition(';')[0]}" in page
    )
    assert ("As at the window's last day" in page) == (measure.ends is not None)
    assert unit_words(measure) in page
    assert source(measure)[1:] in page
    for left in measure.left_out:
        assert left.words in page
    for named in measure.named:
        assert named.words in page
    for word in ("Voided", "--confirmed", f"stronghold cover {measure.kind}"):
        assert word in page
    if measure.distinct:
        assert f"Each {measure.distinct}" in page
    if measure.add:
        assert measure.add in page
    assert f"stronghold trace {measure.name} --left-out" in page


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_every_command_at_the_end_of_an_explanation_runs(
    prepared: Prepared, stronghold: Stronghold, measure: Measure
) -> None:
    """What is there to be copied works on any ledger."""
    prepared("add case --name Larch --opened 4/3/2019")
    [explained_one] = json.loads(stronghold(f"explain {measure.name} --format json").out)["measures"]
    for command in explained_one["commands"]:
        answer = stronghold(command.removeprefix("stronghold "))
        assert answer.code == 0, answer.err


@pytest.mark.parametrize(
    "measure", [each for each in MEASURES.values() if each.kind == "sentence"], ids=lambda each: each.name
)
def test_a_figure_of_sentences_says_where_every_disposal_counts(stronghold: Stronghold, measure: Measure) -> None:
    """Here, in others by their names, or in none."""
    page = flat(stronghold(f"explain {measure.name}", width=10_000).out)
    for row in DISPOSALS:
        assert page.count(f" {row.name}") > 0, row
    assert "Not community, fine, discharge, hospital-order, no-separate-penalty, other, yro, referral-order, " in page
    assert "disqualification or confiscation-order: counted by no figure of sentences." in page
    assert ("Not life or ipp: counted by people.jailed and prison.life." in page) == (measure.name in ELSEWHERE)


def test_a_figure_names_the_unread_law_that_it_rests_on_and_no_other(
    stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Years of prison rest on the disposals that make them; who awaits sentence on every one, for each may end it."""

    def law(measure: str) -> str:
        [said] = json.loads(stronghold(f"explain {measure} --format json").out)["measures"]
        return next((point["words"] for point in said["points"] if point["topic"] == "the law"), "")

    unread = "community, fine, hospital-order, cbo, scpo, stpo, forfeiture-order, deprivation-order"
    assert (
        law("people.awaiting-sentence")
        == f"Nobody has checked the law on {unread}, travel-restriction, disqualification and confiscation-order."
    )
    read = "Somebody has read the law on every disposal that it counts."
    counted = ("people.jailed", "prison", "prison.licence", "prison.dto", "prison.suspended", "prison.life")
    assert [law(measure) for measure in counted] == [read] * len(counted)
    monkeypatch.setattr(rests_on, "DISPOSALS", [row._replace(authority="x, not checked") for row in DISPOSALS])
    assert law("prison.life") == "Nobody has checked the law on life and ipp."
    assert law("arrests") == law("cash.seized") == ""


ELSEWHERE = ("prison", "prison.licence", "prison.dto", "prison.suspended")
"""The figures of sentences in which a life sentence is not."""


def test_figures_of_arrests_and_charges_say_what_a_result_counts_for(stronghold: Stronghold) -> None:
    """An arrest counts whatever became of it; who was charged is counted by charges alone."""
    assert "Whatever result they have: pending, charged, bailed" in flat(stronghold("explain people.arrested").out)
    page = flat(stronghold("explain people.charged").out)
    assert "one whose result is charged or summonsed counts here by the charge that is recorded for it" in page


def test_without_a_measure_all_are_listed_and_a_family_lists_its_own(stronghold: Stronghold) -> None:
    """A line each by section, with the name to type; `drugs` is no measure and stands for every `drugs.…`."""
    for family in ("", "drugs"):
        page = stronghold(f"explain {family}", width=200).out
        listed = [line.split("  ") for line in page.splitlines() if line.startswith("  ")]
        named = {name: measure.title for name, measure in MEASURES.items() if name.startswith(family)}
        assert [cells[1] for cells in listed] == list(named.values())
        assert [next(cell.strip() for cell in cells[2:] if cell.strip()) for cells in listed] == list(named)
        assert [line for line in page.splitlines()[1:] if line and line[0] != " "] == [
            section for section, measures in SECTIONS.items() if any(each.name in named for each in measures)
        ]


def test_an_explanation_is_json_too(stronghold: Stronghold) -> None:
    """The same for one and for all: a list of measures, each with its points, unit, source and fields."""
    answer = json.loads(stronghold("explain cash.recovered --format json").out)
    assert answer["schema"] == 1
    [measure] = answer["measures"]
    assert measure["measure"] == "cash.recovered"
    assert (measure["unit"], measure["date_field"], measure["as_at_last_day"]) == ("pence", "date", False)
    assert measure["points"][0] == {
        "topic": "counted",
        "words": "Cash-orders whose stage is forfeited or confiscated.",
    }
    assert "stage" in measure["by"]
    assert len(json.loads(stronghold("explain --format json").out)["measures"]) == len(MEASURES)


def test_an_unknown_measure_says_which_was_meant(stronghold: Stronghold) -> None:
    """A slip costs one line, and needs no ledger."""
    answer = stronghold("explain drugs.wieght")
    assert answer == (2, "", "error: 'drugs.wieght' is not a measure (did you mean drugs.weight?)\n")


def test_any_condition_has_words() -> None:
    """Values, ranges, empty, given, and their opposites: a declaration of any sort can be read aloud."""
    day = read_day("4/3/2021", NOW.date())
    conditions = (
        is_("item"),
        is_not("item"),
        is_not("item", "heroin", "crack"),
        Condition("date", low=day),
        Condition("date", low=day, high=day, negated=True),
    )
    measure = Measure("x", "X", "x", "seizure", "date", where=conditions)
    assert explained(measure)[0][1] == (
        "Seizures whose `item` is empty and whose `item` is given and whose `item` is not heroin or crack "
        "and whose `date` is from 4 Mar 2021 and whose `date` is not from 4 Mar 2021 to 4 Mar 2021."
    )
    assert source(measure) == OWN_RULE
    assert measure.recorded is KINDS["seizure"]


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_no_command_breaks_a_figure_down_by_what_all_its_records_have(measure: Measure) -> None:
    """Warrants by activity would be one line: warrant."""
    alike = {each.field for each in measure.where if len(each.any_of) == 1 and not each.negated}
    assert commands(measure)[-1].split("--by ")[1].replace("-", "_") not in alike


def test_the_day_of_an_outcome_is_told_without_advice_on_typing_it(stronghold: Stronghold) -> None:
    """What a field's help says of how to fill it in explains no figure."""
    for measure in ("people.awaiting-trial", "people.convicted"):
        assert "needed unless" not in stronghold(f"explain {measure}").out
    assert (
        "charge still undecided on the window's last day" in stronghold("explain people.awaiting-trial", width=200).out
    )
