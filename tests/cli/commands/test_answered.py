"""Which sentence answers which charge: one law in figures, in what is said, and in what `check` finds."""

import json

import pytest

from conftest import Prepared, Stronghold

CASES = (
    "add case --name Larch --opened 1/1/2020",
    "add case --name Elm --opened 1/1/2020",
    "add line --name Falcon --case 1",
    "add line --name Kestrel --case 2",
    "add line --name Merlin --case 1",
)
CONVICTED = "add charge --date 2/2/2020 --person P-8 --offences pwits-a --outcome convicted --outcome-on 1/4/2020"
SENTENCE = "add sentence --date 1/5/2020 --person P-8"
SUSPENDED = f"{SENTENCE} --disposal suspended --term 20m --suspended-for 2y"


def awaiting(stronghold: Stronghold) -> int:
    [found] = json.loads(stronghold("totals --measure people.awaiting-sentence --format json").out)["figures"]
    return int(found["value"] or 0)


def rules(stronghold: Stronghold) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in json.loads(stronghold("check --format json").out)["findings"]:
        found.setdefault(each["rule"], []).append(" ".join(each["records"]))
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SUSPENDED} --line 2",
        f"{SUSPENDED} --case 2",
        f"{SENTENCE} --disposal activation --term 6m --case 1",
        f"{SENTENCE} --disposal fine --line 3",
        f"{SENTENCE} --disposal fine",
        f"{SENTENCE.replace('1/5/2020', '31/3/2020')} --disposal fine --case 1",
        f"{SENTENCE.replace('P-8', 'P-9')} --disposal fine --case 1",
    ],
)
def test_a_sentence_of_something_else_leaves_a_conviction_waiting(
    prepared: Prepared, stronghold: Stronghold, sentence: str
) -> None:
    """Of another case, by its line or itself; an old term; another line; of no case; of before it; another person."""
    prepared(*CASES, f"{CONVICTED} --line 1")
    assert stronghold(sentence).code == 0
    assert awaiting(stronghold) == 1


def test_a_deferred_sentence_convicts_and_leaves_the_person_waiting(prepared: Prepared, stronghold: Stronghold) -> None:
    """It settles its charge, and is no sentence yet, named or not; the one that is passed in the end answers."""
    prepared(*CASES, f"{CONVICTED.partition(' --outcome')[0]} --line 1")
    assert (
        "settled CHARGE-1: outcome convicted on 1 May 2020"
        in stronghold(f"{SENTENCE} --disposal deferred --case 1").err
    )
    assert awaiting(stronghold) == 1
    assert "CHARGE-1" not in stronghold(f"{SENTENCE} --disposal deferred --case 1").err
    assert awaiting(stronghold) == 1
    assert "sentence-unclear" not in rules(stronghold)
    passed = stronghold(f"{SENTENCE.replace('1/5', '1/11')} --disposal community --case 1")
    assert "CHARGE-1 of P-8, convicted on 1 May 2020, awaits sentence no more" in passed.err
    assert awaiting(stronghold) == 0
    explained = " ".join(stronghold("explain people.awaiting-sentence").out.split())
    assert (
        "disqualification or confiscation-order ends none, one whose disposal is activation only what it names"
        in explained
    )


def test_a_deferred_sentence_may_be_for_a_conviction_of_no_known_case_and_nothing_is_asked(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    """It would not answer it either way."""
    prepared(*CASES, f"{CONVICTED} --line 1")
    assert stronghold(f"{SENTENCE} --disposal deferred").err == ""
    assert "sentence-unclear" not in rules(stronghold)
    assert "sentence-unclear" in (stronghold(f"{SENTENCE} --disposal fine").code, *rules(stronghold))


@pytest.mark.long
def test_a_deferred_sentence_that_stands_settles_what_a_voided_one_settled(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    """Entered twice and voided once, the conviction is that of the other."""
    prepared(*CASES, f"{CONVICTED} --line 1")
    for _ in range(2):
        stronghold(f"{SENTENCE.replace('1/5', '1/4')} --disposal deferred --charge 1")
    stronghold("void SENTENCE-2 --why 'entered twice'")
    assert "conviction-by-voided" not in rules(stronghold)
    stronghold("void SENTENCE-1 --why slip")
    assert "conviction-by-voided" in rules(stronghold)


@pytest.mark.parametrize("more", ["--case 1", "--line 1", "--charge 1", "--arrest 1"])
def test_a_sentence_of_its_case_answers_it(prepared: Prepared, stronghold: Stronghold, more: str) -> None:
    """On the day of the conviction or after it; it is said that nobody waits any more, and again when it is voided."""
    prepared(*CASES, "add arrest --date 1/1/2020 --person P-8 --line 1", f"{CONVICTED} --line 1")
    answer = stronghold(f"{SENTENCE.replace('1/5', '1/4')} --disposal fine {more}")
    assert "note: CHARGE-1 of P-8, convicted on 1 Apr 2020, awaits sentence no more" in answer.err.splitlines()
    assert awaiting(stronghold) == 0
    voided = stronghold("void SENTENCE-1 --why slip")
    assert "CHARGE-1 of P-8, convicted on 1 Apr 2020, awaits sentence again" in voided.err
    assert awaiting(stronghold) == 1


def test_a_sentence_of_no_case_answers_no_conviction_and_says_so(prepared: Prepared, stronghold: Stronghold) -> None:
    """It may be for either of two cases; `check` finds it as long as that is open."""
    prepared(*CASES, f"{CONVICTED} --line 1", f"{CONVICTED} --case 2")
    answer = stronghold(f"{SENTENCE} --disposal fine")
    assert answer.err == (
        "no charge named: CHARGE-1 and CHARGE-2 of P-8 still await sentence, and this sentence names no case "
        "(if it is for one: stronghold edit SENTENCE-1 --charge CHARGE-1)\n"
    )
    assert awaiting(stronghold) == 1
    assert rules(stronghold)["sentence-unclear"] == ["CHARGE-1", "CHARGE-2"]
    named = stronghold("edit SENTENCE-1 --charge CHARGE-2")
    assert "CHARGE-2 of P-8, convicted on 1 Apr 2020, awaits sentence no more" in named.err
    assert "sentence-unclear" not in rules(stronghold)
    assert awaiting(stronghold) == 1


def test_at_a_terminal_which_conviction_is_asked(prepared: Prepared, stronghold: Stronghold) -> None:
    """None is the default; the one that is said is named by the sentence."""
    prepared(*CASES, f"{CONVICTED} --line 1", f"{CONVICTED} --case 2")
    answer = stronghold(f"{SENTENCE} --disposal fine", stdin="2\n", terminal=True, keyboard=True)
    assert "charge that it is for, - for none [none]: " in answer.out
    assert "CHARGE-2 of P-8, convicted on 1 Apr 2020, awaits sentence no more" in answer.err
    assert json.loads(stronghold("show SENTENCE-1 --format json").out)["record"]["charge"] == "CHARGE-2"


def test_a_sheet_says_the_same(prepared: Prepared, stronghold: Stronghold) -> None:
    """Of no case: said with its reference; of the case: that it waits no more."""
    prepared(*CASES, f"{CONVICTED} --line 1", f"{CONVICTED.replace('P-8', 'P-9')} --line 1")
    answer = stronghold("day 1/5/2020 - --yes", stdin="sentence P-8 fine\nsentence P-9 fine line=1\n")
    assert answer.code == 0, answer.err
    assert "note: SENTENCE-1: no charge named: CHARGE-1 of P-8 still awaits sentence" in answer.err
    assert "note: CHARGE-2 of P-9, convicted on 1 Apr 2020, awaits sentence no more" in answer.err


def test_years_without_a_sentence_for_it_are_found(prepared: Prepared, stronghold: Stronghold) -> None:
    """A sentence of another case is none for it."""
    prepared(*CASES, f"{CONVICTED.replace('2020', '2017')} --line 1", f"{SUSPENDED} --line 2")
    assert rules(stronghold)["charged-years-ago"] == ["CHARGE-1"]
