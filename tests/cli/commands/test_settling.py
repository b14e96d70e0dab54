"""What a sentence settles, and which arrest a charge takes: in `add`, `edit` and `day`, at a terminal and elsewhere."""

import json

import pytest

from conftest import Prepared, Stronghold

CHARGED = "add charge --date 2/2/2020 --person P-1 --offences pwits-a"
AGAIN = "add charge --date 3/2/2020 --person P-1 --offences poss-b"
JAILED = "add sentence --date 1/5/2020 --person P-1 --disposal imprisonment --term 3y"
AWAITS = "CHARGE-1 of P-1 still awaits an outcome"
TYPED = {"terminal": True, "keyboard": True}


def outcome(stronghold: Stronghold, ref: str = "CHARGE-1") -> tuple[str, str | None]:
    record = json.loads(stronghold(f"show {ref} --format json").out)["record"]
    return record["outcome"], record["outcome_on"]


def link(stronghold: Stronghold, ref: str, field: str) -> str | None:
    found: str | None = json.loads(stronghold(f"show {ref} --format json").out)["record"][field]
    return found


def figure(stronghold: Stronghold, measure: str) -> str:
    [found] = json.loads(stronghold(f"totals --measure {measure} --format json").out)["figures"]
    return str(found["value"])


def test_who_is_jailed_awaits_trial_no_more(prepared: Prepared, stronghold: Stronghold) -> None:
    """The only undecided charge is settled, named by the sentence, and both are said."""
    prepared(CHARGED)
    assert figure(stronghold, "people.awaiting-trial") == "1"
    answer = stronghold(JAILED)
    assert answer.out == "SENTENCE-1\n"
    assert answer.err.splitlines() == [
        "charge CHARGE-1, of 2 Feb 2020: the only one of P-1 with outcome awaiting",
        "settled CHARGE-1: outcome convicted on 1 May 2020",
    ]
    assert (outcome(stronghold), link(stronghold, "SENTENCE-1", "charge")) == (("convicted", "2020-05-01"), "CHARGE-1")
    assert figure(stronghold, "people.awaiting-trial") == "None"
    assert figure(stronghold, "people.awaiting-sentence") == "None"


@pytest.mark.long
def test_the_next_hearing_of_who_is_convicted_is_of_that_charge(prepared: Prepared, stronghold: Stronghold) -> None:
    """Until it is sentenced; a plea of not guilty is of no charge that was proved."""
    prepared(f"{CHARGED} --outcome convicted --outcome-on 1/4/2020")
    read_back = stronghold("day 1/5/2020 - --yes", stdin="P-1 adj to 9/6/2020 for PSR, bail cont\n")
    assert "trial or hearing on 9 Jun 2020" in f"{read_back.out}{read_back.err}"
    record = json.loads(stronghold("show CHARGE-1 --format json").out)["record"]
    assert (record["trial_on"], record["held"], record["outcome"]) == ("2020-06-09", "court-bail", "convicted")
    assert stronghold("day 1/5/2020 - --yes", stdin="P-1 pleaded not guilty, adj to 9/6/2020\n").code != 0
    assert stronghold(f"{JAILED} --charge 1").code == 0
    assert stronghold("day 2/5/2020 - --yes", stdin="P-1 adj to 9/6/2020\n").code != 0


def test_a_fine_for_something_else_is_for_a_charge_of_its_own(prepared: Prepared, stronghold: Stronghold) -> None:
    """Who was convicted of another offence still awaits sentence for that; the fine answered it before."""
    prepared(f"{CHARGED} --outcome convicted --outcome-on 1/4/2020")
    assert stronghold("day 1/5/2020 - --yes", stdin="P-1 poss cannabis, guilty, fined £120\n").code == 0
    assert (outcome(stronghold, "CHARGE-2"), link(stronghold, "SENTENCE-1", "charge")) == (
        ("convicted", "2020-05-01"),
        "CHARGE-2",
    )
    assert figure(stronghold, "people.awaiting-sentence") == "1"


def test_of_several_open_charges_none_is_settled_until_one_is_named(prepared: Prepared, stronghold: Stronghold) -> None:
    """All are listed; naming one settles it, in add and in edit."""
    prepared(CHARGED, AGAIN)
    answer = stronghold(JAILED)
    assert answer.err == (
        "no charge settled: CHARGE-1 and CHARGE-2 are all of P-1 with outcome awaiting "
        "(stronghold edit SENTENCE-1 --charge CHARGE-1)\n"
    )
    assert [outcome(stronghold, ref)[0] for ref in ("CHARGE-1", "CHARGE-2")] == ["awaiting", "awaiting"]
    assert stronghold("edit SENTENCE-1 --charge CHARGE-1").err == "settled CHARGE-1: outcome convicted on 1 May 2020\n"
    named = stronghold(f"{JAILED} --with 1 --charge CHARGE-2")
    assert named.err == "settled CHARGE-2: outcome convicted on 1 May 2020\n"


@pytest.mark.parametrize(
    "charge",
    [
        CHARGED.replace("2/2/2020", "2/5/2020"),
        f"{CHARGED} --case 2",
        CHARGED.replace("P-1", "P-2"),
        f"{CHARGED} --outcome acquitted --outcome-on 1/4/2020",
        f"{CHARGED} --outcome lies-on-file --outcome-on 1/4/2020",
        f"{CHARGED} --outcome died --outcome-on 1/4/2020",
    ],
)
def test_a_charge_that_cannot_be_meant_is_left_alone(prepared: Prepared, stronghold: Stronghold, charge: str) -> None:
    """Of after the hearing, of another case, another person's, or decided already."""
    prepared("add case --name Larch --opened 1/1/2020", "add case --name Elm --opened 1/1/2020", charge)
    before = outcome(stronghold)
    assert "settled" not in stronghold(f"{JAILED} --case 1").err
    assert outcome(stronghold) == before


def test_the_case_tells_two_open_charges_apart(prepared: Prepared, stronghold: Stronghold) -> None:
    """A case that is borrowed from the line counts; a charge of no known case gives way to one of the case."""
    prepared(
        "add case --name Larch --opened 1/1/2020",
        "add case --name Elm --opened 1/1/2020",
        "add line --name Falcon --case 1",
        f"{CHARGED} --line 1",
        f"{AGAIN} --case 2",
        AGAIN,
    )
    assert "settled CHARGE-1" in stronghold(f"{JAILED} --case 1").err
    assert "CHARGE-2 and CHARGE-3 are all of P-1" in stronghold(JAILED).err


@pytest.mark.parametrize(
    ("disposal", "charges", "why"),
    [
        (
            "hospital-order",
            [CHARGED],
            f"{AWAITS}, which this sentence does not say (stronghold edit CHARGE-1 --outcome …)",
        ),
        (
            "bind-over",
            [CHARGED],
            f"{AWAITS}, which this sentence does not say (stronghold edit CHARGE-1 --outcome …)",
        ),
        ("fine --line 1", [f"{CHARGED} --line 2"], "CHARGE-1 of P-1 is of LINE-2"),
        (
            "fine",
            [CHARGED, f"{AGAIN} --outcome convicted --outcome-on 1/4/2020"],
            "CHARGE-1 of P-1 awaits an outcome, but CHARGE-2 may be meant, which awaits sentence",
        ),
    ],
)
def test_an_only_charge_that_need_not_be_meant_is_said(
    prepared: Prepared, stronghold: Stronghold, disposal: str, charges: list[str], why: str
) -> None:
    """A disposal without a conviction; another line; a conviction that has no sentence yet."""
    prepared("add line --name Falcon", "add line --name Kestrel", *charges)
    answer = stronghold(f"add sentence --date 1/5/2020 --person P-1 --disposal {disposal}")
    assert answer.err.startswith(f"no charge settled: {why}"), answer.err
    assert outcome(stronghold) == ("awaiting", None)


def test_a_varied_sentence_settles_no_other_charge(prepared: Prepared, stronghold: Stronghold) -> None:
    """It is of the hearing before; a charge that is open by then is another one."""
    prepared(CHARGED, JAILED, AGAIN)
    answer = stronghold("add sentence --date 1/6/2020 --person P-1 --disposal imprisonment --term 2y --replaces 1")
    assert answer.err.startswith("no charge settled: CHARGE-2 of P-1 still awaits an outcome")
    assert outcome(stronghold, "CHARGE-2") == ("awaiting", None)


def test_a_sentence_is_for_a_charge_that_can_be_convicted_of(prepared: Prepared, stronghold: Stronghold) -> None:
    """Not for an acquittal, nor another person's, nor one of after the hearing; nothing is kept."""
    prepared(
        f"{CHARGED} --outcome acquitted --outcome-on 1/4/2020",
        CHARGED.replace("P-1", "P-2"),
        CHARGED.replace("2/2/2020", "2/5/2020"),
    )
    for number, said in (
        (1, "charge: CHARGE-1 has outcome acquitted (name another charge, or correct that one first)"),
        (2, "charge: CHARGE-2 has person P-2, not P-1"),
        (3, "date: 1 May 2020 is before CHARGE-3, which is of 2 May 2020"),
    ):
        answer = stronghold(f"{JAILED} --charge {number}")
        assert (answer.code, answer.out) == (5, "")
        assert said in answer.err
    assert stronghold("list sentence --format jsonl").out == ""


@pytest.mark.parametrize(
    ("typed", "settled"), [("", True), ("yes", True), ("CHARGE-1", True), ("-", False), ("no", False)]
)
def test_at_a_terminal_the_charge_is_offered(
    prepared: Prepared, stronghold: Stronghold, typed: str, settled: bool
) -> None:
    """By its reference and what it is; who says no has it left open."""
    prepared(CHARGED)
    answer = stronghold(JAILED, stdin=f"what\n{typed}\n", **TYPED)
    assert "CHARGE-1: 2 Feb 2020, P-1, PWITS class A" in answer.out
    assert "charge settled by it, - for none [CHARGE-1]: " in answer.out
    assert "say one of CHARGE-1, or - for none" in answer.out
    assert (outcome(stronghold)[0] == "convicted") == settled
    assert (link(stronghold, "SENTENCE-1", "charge") == "CHARGE-1") == settled


def test_questions_offer_the_charge_as_well(prepared: Prepared, stronghold: Stronghold) -> None:
    """Where fields are missing it is asked for last, with the only open charge in its brackets."""
    prepared(CHARGED)
    answer = stronghold("add sentence --person P-1", stdin="1/5/2020\nfine\n" + "\n" * 12, **TYPED)
    assert "charge [CHARGE-1: 2 Feb 2020, P-1, PWITS class A" in answer.out
    assert "settled CHARGE-1: outcome convicted on 1 May 2020" in answer.err
    assert outcome(stronghold)[0] == "convicted"


def test_questions_list_the_charges_that_may_be_meant(prepared: Prepared, stronghold: Stronghold) -> None:
    """Of several none is in the brackets."""
    prepared(CHARGED, AGAIN)
    answer = stronghold("add sentence --person P-1", stdin="1/5/2020\nfine\n" + "\n" * 12, **TYPED)
    assert "    CHARGE-2: 3 Feb 2020, P-1, possession of class B" in answer.out
    assert "charge (optional): " in answer.out
    assert [outcome(stronghold, ref)[0] for ref in ("CHARGE-1", "CHARGE-2")] == ["awaiting", "awaiting"]


def test_an_edit_that_makes_a_conviction_settles_too(prepared: Prepared, stronghold: Stronghold) -> None:
    """A disposal or a person that is mended; a note changes nothing, and a dry run keeps nothing."""
    prepared(CHARGED, JAILED.replace("P-1", "P-2"))
    assert stronghold("edit SENTENCE-1 --notes seen").err == ""
    tried = stronghold("edit SENTENCE-1 --person P-1 --dry-run")
    assert "would settle CHARGE-1: outcome convicted on 1 May 2020" in tried.err
    assert outcome(stronghold) == ("awaiting", None)
    done = stronghold("edit SENTENCE-1 --person P-1")
    assert done.err.splitlines()[-1] == "settled CHARGE-1: outcome convicted on 1 May 2020"
    assert done.out.endswith("changed SENTENCE-1, CHARGE-1\n")
    cleared = stronghold("edit SENTENCE-1 --clear charge")
    assert cleared.err.splitlines() == [
        "note: CHARGE-1 stays convicted on 1 May 2020 "
        "(else: stronghold edit CHARGE-1 --outcome awaiting --clear outcome-on)",
        "note: CHARGE-1 of P-1, convicted on 1 May 2020, awaits sentence again",
    ]


def test_at_a_terminal_an_edit_offers_it(prepared: Prepared, stronghold: Stronghold) -> None:
    """Who says no changes the sentence alone."""
    prepared(CHARGED, JAILED.replace("P-1", "P-2"))
    answer = stronghold("edit SENTENCE-1 --person P-1", stdin="no\n", **TYPED)
    assert "charge settled by it, - for none [CHARGE-1]: " in answer.out
    assert outcome(stronghold) == ("awaiting", None)
    assert link(stronghold, "SENTENCE-1", "person") == "P-1"


@pytest.mark.long
def test_a_court_sheet_settles_what_its_sentences_are_for(prepared: Prepared, stronghold: Stronghold) -> None:
    """The only charge, said on standard error; another outcome on the same sheet goes first; several are listed."""
    prepared(CHARGED, CHARGED.replace("P-1", "P-2"), CHARGED.replace("P-1", "P-3"), AGAIN.replace("P-1", "P-3"))
    text = (
        "sentence P-1 imprisonment 3y\nacquitted P-2\nsentence P-3 imprisonment 2y\n"
        "sentence P-3 imprisonment 2y concurrent CHARGE-3\n"
    )
    answer = stronghold("day 1/5/2020 - --yes", stdin=text)
    assert answer.code == 0, answer.err
    assert "CHARGE-1: outcome convicted (was awaiting), outcome on 1 May 2020" in answer.err
    assert "note: SENTENCE-1: charge CHARGE-1, of 2 Feb 2020: the only one of P-1 with outcome awaiting" in answer.err
    assert "note: SENTENCE-2: no charge settled: CHARGE-3 and CHARGE-4 are all of P-3" in answer.err
    assert [outcome(stronghold, f"CHARGE-{n}")[0] for n in (1, 2, 3, 4)] == [
        "convicted",
        "acquitted",
        "convicted",
        "awaiting",
    ]


def test_a_sheet_can_say_that_nothing_is_settled(prepared: Prepared, stronghold: Stronghold) -> None:
    """`charge=` leaves it out, and the charge is still said to be open."""
    prepared(CHARGED)
    answer = stronghold("day 1/5/2020 - --yes", stdin="sentence P-1 imprisonment 3y charge=\n")
    assert outcome(stronghold) == ("awaiting", None)
    assert f"note: {AWAITS} (convicted P-1)" in answer.err


@pytest.mark.long
def test_an_outcome_on_a_sheet_is_of_a_charge_of_before(prepared: Prepared, stronghold: Stronghold) -> None:
    """One that was laid after the hearing is not meant; every new outcome begins a line."""
    prepared(CHARGED, AGAIN.replace("3/2/2020", "2/5/2020"))
    for word in ("lies-on-file", "taken-into-consideration", "unfit-to-plead", "died"):
        assert stronghold("day 1/5/2020 - --yes", stdin=f"{word} P-1\n").code == 0
        assert outcome(stronghold) == (word, "2020-05-01")
        stronghold("edit CHARGE-1 --outcome awaiting --clear outcome-on")


def test_who_is_held_for_another_teams_charge_is_arrested_and_that_is_left_out(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    """Beside an arrest for breach of bail or on a court's warrant; a remand alone is asked."""
    prepared(CHARGED)
    text = "P-8 arrested breach of bail conditions, female 22, kept in for court am\n"
    answer = stronghold("day 1/5/2020 - --yes", stdin=text)
    assert "note: line 1: P-8 is held for a charge that is not in the ledger, and that is left out" in answer.err
    assert link(stronghold, "ARREST-1", "offence") == "breach of bail"
    assert stronghold("day 1/5/2020 - --yes", stdin="P-9 remanded\n").code == 3


CASH = "add seizure --date 3/2/2020 --item cash --value"


@pytest.mark.long
def test_an_order_on_cash_names_the_seizure_by_its_sum_and_whose_it_was(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    """Of several that may be meant, or none, each is told; `add` takes such a sum too."""
    arrests = ("add arrest --date 2/2/2020 --person P-1", "add arrest --date 2/2/2020 --person P-2")
    prepared(*arrests, f"{CASH} £900 --arrest 1", f"{CASH} £900 --arrest 2", f"{CASH} £4,260")
    text = "P-2s £900 forfeited at Sefton mags\ncash detention app £4,260 granted, 6 mths\n"
    assert stronghold("day 1/5/2020 - --yes", stdin=text).code == 0
    assert [link(stronghold, f"CASH-ORDER-{n}", "seizure") for n in (1, 2)] == ["SEIZURE-2", "SEIZURE-3"]
    for line, told in (
        ("£900 forfeited", "£900 may be of SEIZURE-1 (£900 of P-1, 3 Feb 2020) or SEIZURE-2 (£900 of P-2"),
        ("£950 forfeited P-1", "no cash of £950 of P-1 was seized, but SEIZURE-1 (£900 of P-1, 3 Feb 2020)"),
        ("P-1's £9,000 not given back, seized 3/2/2020", "it does not say which seizure £9,000 came from"),
        ("£9,000 forfeited", "no seizure of £9,000 is recorded (record it first, or put when it was behind the line"),
        ("£900 forfeited P-1, seized 3/2/2020", "£900 is recorded already: SEIZURE-1 (£900 of P-1, 3 Feb 2020) and"),
    ):
        answer = stronghold("day 2/5/2020 - --yes", stdin=f"{line}\n")
        assert answer.code != 0
        assert told in answer.err
    stronghold.accepts("add cash-order --date 3/5/2020 --seizure '£900 of p-1' --stage forfeited --amount £900")
    assert link(stronghold, "CASH-ORDER-3", "seizure") == "SEIZURE-1"
    sheet = "arrest P-3 adult\n2 phones\nP-1's £80 cash forfeited, seized on 1/2/20\n£60\n"
    assert stronghold("day 4/5/2020 - --yes", stdin=sheet).code == 0
    found = [link(stronghold, f"SEIZURE-{n}", name) for n, name in ((5, "arrest"), (6, "arrest"), (6, "find"))]
    assert found == [None, "ARREST-3", "SEIZURE-4"]
    assert link(stronghold, "CASH-ORDER-4", "seizure") == "SEIZURE-5"
    sheet = "P-1's £410 given back to him, seized 2/2/20\n"
    assert stronghold("day 5/5/2020 - --yes", stdin=sheet).code == 0
    assert [line.split() for line in stronghold("show CASH-ORDER-5").out.splitlines() if "returned" in line] != []


ARREST = "add arrest --date 1/2/2020 --person P-1 --role line-holder"


@pytest.mark.parametrize("result", ["summonsed", "conditional-caution", "youth-caution", "mental-health-act"])
def test_a_charge_takes_an_arrest_after_which_one_may_follow(
    prepared: Prepared, stronghold: Stronghold, result: str
) -> None:
    """A requisition; a caution whose conditions were broken; somebody who came out of hospital."""
    prepared(f"{ARREST} --result {result} --result-on 1/2/2020")
    assert stronghold(CHARGED).err == "arrest ARREST-1, of 1 Feb 2020: the only one of P-1\n"


def test_a_charge_of_several_counts_takes_the_arrest_for_one_of_them(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    prepared(f"{ARREST} --offence pwits-a --result released-under-investigation --result-on 1/2/2020")
    for offences, taken in (("possession-b", "no arrest taken"), ("'pwits-a x2, possession-b'", "arrest ARREST-1, of")):
        answer = stronghold(f"add charge --date 2/2/2020 --person P-1 --offences {offences} --dry-run")
        assert taken in answer.err + answer.out


def test_a_charge_takes_the_only_arrest(prepared: Prepared, stronghold: Stronghold) -> None:
    """So that a line holder who is charged counts as one, and the arrest is said."""
    prepared("add case --name Larch --opened 1/1/2020", "add line --name Falcon --case 1", f"{ARREST} --line 1")
    assert stronghold(CHARGED).err == "arrest ARREST-1, of 1 Feb 2020: the only one of P-1\n"
    assert link(stronghold, "CHARGE-1", "arrest") == "ARREST-1"
    assert figure(stronghold, "line-holders.charged") == "1"


@pytest.mark.parametrize(
    ("arrests", "more", "said"),
    [
        ([ARREST, ARREST], "", "no arrest taken: ARREST-1 and ARREST-2 are all of P-1"),
        ([f"{ARREST} --result recalled --result-on 1/2/2020"], "", "no arrest taken: ARREST-1 of P-1 was a recall"),
        (
            [f"{ARREST} --result no-further-action --result-on 1/2/2020"],
            "",
            "no arrest taken: ARREST-1 of P-1 ended in no further action",
        ),
        (
            [f"{ARREST} --result community-resolution --result-on 1/2/2020"],
            "",
            "no arrest taken: ARREST-1 of P-1 ended in a community resolution",
        ),
        (
            [f"{ARREST} --result outcome-22 --result-on 1/2/2020"],
            "",
            "no arrest taken: ARREST-1 of P-1 ended in outcome 22",
        ),
        (
            [f"{ARREST} --result died --result-on 1/2/2020"],
            "",
            "no arrest taken: ARREST-1 of P-1 ended with the person's death",
        ),
        ([f"{ARREST} --line 2"], "--line 1", "no arrest taken: ARREST-1 of P-1 is of LINE-2"),
    ],
)
def test_which_arrest_is_asked_where_it_is_not_plain(
    prepared: Prepared, stronghold: Stronghold, arrests: list[str], more: str, said: str
) -> None:
    """Several, a recall, no further action, another line: said elsewhere, asked at a terminal."""
    prepared("add line --name Falcon", "add line --name Kestrel", *arrests)
    answer = stronghold(f"{CHARGED} {more}")
    assert answer.err == f"{said} (stronghold edit CHARGE-1 --arrest ARREST-1)\n"
    assert link(stronghold, "CHARGE-1", "arrest") is None
    asked = stronghold(f"{CHARGED} {more}", stdin="1\n", **TYPED)
    assert "arrest that led to it, - for none [none]: " in asked.out
    assert link(stronghold, "CHARGE-2", "arrest") == "ARREST-1"
    stronghold(f"{CHARGED} {more}", stdin="\n", **TYPED)
    assert link(stronghold, "CHARGE-3", "arrest") is None


@pytest.mark.parametrize(
    "arrest", [ARREST.replace("1/2/2020", "3/2/2020"), ARREST.replace("P-1", "P-2"), f"{ARREST} --case 2"]
)
def test_an_arrest_that_cannot_have_led_to_it_is_not_taken(
    prepared: Prepared, stronghold: Stronghold, arrest: str
) -> None:
    """Of after the charge, another person's, of another case."""
    prepared("add case --name Larch --opened 1/1/2020", "add case --name Elm --opened 1/1/2020", arrest)
    assert "arrest" not in stronghold(f"{CHARGED} --case 1").err
    assert link(stronghold, "CHARGE-1", "arrest") is None


@pytest.mark.long
def test_a_charge_on_a_sheet_takes_the_arrest_of_the_ledger(prepared: Prepared, stronghold: Stronghold) -> None:
    """That of the sheet goes first; `arrest=` takes none."""
    prepared(ARREST)
    answer = stronghold("day 2/2/2020 - --yes", stdin="charge P-1 pwits-a\ncharge P-1 poss-b arrest=\n")
    assert "note: CHARGE-1: arrest ARREST-1, of 1 Feb 2020: the only one of P-1" in answer.err
    assert [link(stronghold, f"CHARGE-{n}", "arrest") for n in (1, 2)] == ["ARREST-1", None]
    stronghold("day 3/2/2020 - --yes", stdin="arrest P-1 runner\ncharge P-1 pwits-b\n")
    assert link(stronghold, "CHARGE-3", "arrest") == "ARREST-2"


LENT = ("add case --name Larch --opened 1/1/2020", "add arrest --date 1/2/2020 --person P-1 --case 1", CHARGED)


def test_every_term_of_a_court_sheet_is_for_the_only_charge_there_is(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    """What runs with or after the sentence that settles it names it too: it is no charge that still awaits sentence."""
    prepared(*LENT)
    answer = stronghold("day 1/5/2020 - --yes", stdin="sentence P-1 imprisonment 6y x2 concurrent\n")
    assert answer.code == 0
    assert answer.err.splitlines() == [
        "CHARGE-1: outcome convicted (was awaiting), outcome on 1 May 2020",
        "note: SENTENCE-1: charge CHARGE-1, of 2 Feb 2020: the only one of P-1 with outcome awaiting",
        "note: SENTENCE-2: charge CHARGE-1, of 2 Feb 2020: the only one of P-1, as SENTENCE-1 has it",
    ]
    assert {link(stronghold, f"SENTENCE-{n}", "charge") for n in (1, 2)} == {"CHARGE-1"}


@pytest.mark.parametrize("joined", ["--with 1", "--after 1", "--replaces 1 --varied-on 1/6/2020"])
def test_a_sentence_that_is_joined_to_another_takes_its_only_charge(
    prepared: Prepared, stronghold: Stronghold, joined: str
) -> None:
    """Unasked, for it settles nothing; where the person has two charges, nobody can say which it is for."""
    prepared(*LENT, f"{JAILED} --charge 1")
    answer = stronghold(f"{JAILED} {joined}", **TYPED)
    assert answer.err == "charge CHARGE-1, of 2 Feb 2020: the only one of P-1, as SENTENCE-1 has it\n"
    stronghold(f"{AGAIN} --outcome convicted --outcome-on 1/5/2020 --case 1")
    answer = stronghold(f"{JAILED} {joined}")
    assert answer.code == 0
    assert link(stronghold, "SENTENCE-3", "charge") is None


@pytest.mark.long
def test_a_sentence_is_of_the_case_and_the_line_of_its_charge(prepared: Prepared, stronghold: Stronghold) -> None:
    """Years of a case are found by it, though the court sheet names none."""
    prepared("add line --name Falcon --first-seen 1/1/2020", *LENT)
    stronghold("edit ARREST-1 --line 1")
    stronghold(JAILED)
    for field, ref in (("case", "CASE-1"), ("line", "LINE-1")):
        table = stronghold(f"totals --measure prison --by {field} --format csv").out
        assert f"\n{ref},prison," in table, table
        assert "SENTENCE-1" in stronghold(f"list sentence --{field} 1").out
