"""The rules that hold between records: links, rings, one person's sentences, and no more cash than was counted."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Stronghold
from stronghold_cli.errors import Forbidden, NoSuchRecord
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.records.between import wrong_between

pytestmark = pytest.mark.usefixtures("begun")

CASH = "add seizure --date 4/3/2021 --item cash --value £100"
ORDER = "add cash-order --date 6/3/2021 --seizure"
SENTENCE = "add sentence --date 4/3/2021 --disposal imprisonment --term 1y --person"


def void(ledger: Path, table: str, number: int) -> None:
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute(f"UPDATE {table} SET voided = 'entered twice' WHERE number = ?", (number,))


def test_what_was_settled_never_exceeds_what_was_counted(stronghold: Stronghold) -> None:
    """Forfeited, returned and confiscated together: to the penny, and not a penny more; detained is apart."""
    stronghold.accepts(CASH, f"{ORDER} 1 --stage detained --amount £100", f"{ORDER} 1 --stage forfeited --amount £60")
    answer = stronghold(f"{ORDER} 1 --stage returned --amount £40.01")
    assert answer.code == 5
    assert answer.err == (
        "error: cash-order not recorded: amount: forfeited, returned and confiscated would come to £100.01, "
        "over the £100 of SEIZURE-1 (if the cash was recounted: stronghold edit SEIZURE-1 --value £100.01)\n"
    )
    stronghold.accepts(f"{ORDER} 1 --stage returned --amount £30", f"{ORDER} 1 --stage confiscated --amount £10")
    assert stronghold(f"{ORDER} 1 --stage confiscated --amount £0.01").code == 5
    assert stronghold("list cash-order --format jsonl").out.count("\n") == 4, "what was refused is not there"


def test_a_voided_order_leaves_room_for_another(stronghold: Stronghold, ledger: Path) -> None:
    """What no longer counts is not added to what was settled."""
    stronghold.accepts(CASH, f"{ORDER} 1 --stage forfeited --amount £100")
    assert stronghold(f"{ORDER} 1 --stage returned --amount £100").code == 5
    void(ledger, "cash_order_record", 1)
    stronghold.accepts(f"{ORDER} 1 --stage returned --amount £100")


def test_cash_that_was_never_counted_cannot_be_settled(stronghold: Stronghold) -> None:
    """The sum counted comes first; until then it may only be detained."""
    stronghold.accepts("add seizure --date 4/3/2021 --item cash", f"{ORDER} 1 --stage detained --amount £100")
    answer = stronghold(f"{ORDER} 1 --stage forfeited --amount £1")
    assert (answer.code, answer.err) == (
        5,
        "error: cash-order not recorded: amount: SEIZURE-1 has no value yet (say first what was counted)\n",
    )


@pytest.mark.parametrize("stage", ["detained", "forfeiture-applied", "forfeiture-notice", "forfeited"])
def test_an_order_over_what_was_counted_is_refused_with_the_recount_to_type(stronghold: Stronghold, stage: str) -> None:
    """A bank may count more than was counted first: then the count is corrected, and the order is kept."""
    stronghold.accepts(CASH)
    order = f"{ORDER} 1 --stage {stage} --amount £100.01"
    answer = stronghold(order)
    assert answer.code == 5
    [_, hint] = answer.err.split(" (if the cash was recounted: ")
    assert answer.err.startswith("error: cash-order not recorded: amount: ")
    assert "£100.01" in answer.err.removesuffix(hint) and "over the £100 of SEIZURE-1" in answer.err
    stronghold.accepts(hint.removesuffix(")\n").removeprefix("stronghold "), order)


def test_a_count_is_not_corrected_to_less_than_was_detained(stronghold: Stronghold) -> None:
    """The order that says more is named."""
    stronghold.accepts(CASH, f"{ORDER} 1 --stage detained --amount £100")
    answer = stronghold("edit SEIZURE-1 --value £99")
    assert answer.code == 5
    assert answer.err == (
        "error: SEIZURE-1 not changed: amount: £100 of CASH-ORDER-1 is over the £99 of SEIZURE-1 "
        "(correct the cash-orders of SEIZURE-1 first; see: stronghold list cash-order --seizure 1)\n"
    )


def test_of_several_orders_that_left_nothing_the_last_is_named(stronghold: Stronghold) -> None:
    """With how many there are, and what all of them took."""
    settled = ORDER.replace("6/3", "10/3")
    stronghold.accepts(
        CASH, f"{settled} 1 --stage forfeited --amount £40", f"{settled} 1 --stage returned --amount £60"
    )
    answer = stronghold(f"{ORDER.replace('6/3', '11/3')} 1 --stage detained --amount £1")
    assert "11 Mar 2021: 2 cash-orders, the last of them CASH-ORDER-2, took £100 before (if" in answer.err


def test_nothing_is_detained_after_all_was_forfeited(stronghold: Stronghold) -> None:
    """Unless that was set aside on appeal, and is corrected; on the day itself only what was entered before it."""
    forfeited = ORDER.replace("6/3", "10/3")
    stronghold.accepts(
        CASH, f"{ORDER} 1 --stage detained --amount £100", f"{forfeited} 1 --stage forfeited --amount £100"
    )
    later = f"{ORDER.replace('6/3', '11/3')} 1 --stage"
    for stage in ("detained", "forfeiture-applied", "forfeiture-notice"):
        answer = stronghold(f"{later} {stage} --amount £100")
        assert (answer.code, answer.err) == (
            5,
            "error: cash-order not recorded: amount: nothing is left of SEIZURE-1 on 11 Mar 2021: "
            "CASH-ORDER-2 took £100 before (if that was set aside on appeal, correct it first: "
            "stronghold edit CASH-ORDER-2, or stronghold void CASH-ORDER-2 --why WHY)\n",
        )
    stronghold.accepts("edit CASH-ORDER-2 --amount £60 --why 'set aside in part on appeal'")
    answer = stronghold(f"{later} detained --amount £40.01")
    assert answer.code == 5
    assert "£40.01 is over the £40 left of SEIZURE-1 on 11 Mar 2021: CASH-ORDER-2 took £60 before (" in answer.err
    stronghold.accepts(f"{later} detained --amount £40")
    stronghold.accepts("void CASH-ORDER-2 --why 'set aside on appeal'", f"{later} detained --amount £100")


def test_orders_of_one_day_come_after_each_other_as_they_were_entered(stronghold: Stronghold) -> None:
    """All forfeited, then all detained on that day, is more than there is; a part, and the rest, is not."""
    stronghold.accepts(CASH, CASH, f"{ORDER} 1 --stage forfeited --amount £100")
    answer = stronghold(f"{ORDER} 1 --stage detained --amount £100 --until 1/8/2021")
    assert answer.code == 5
    assert "nothing is left of SEIZURE-1 on 6 Mar 2021: CASH-ORDER-1 took £100 before" in answer.err
    stronghold.accepts(f"{ORDER} 2 --stage detained --amount £100", f"{ORDER} 2 --stage forfeited --amount £30")
    stronghold.accepts(f"{ORDER} 2 --stage returned --amount £20", f"{ORDER} 2 --stage detained --amount £50")
    assert "£50.01 is over the £50 left" in stronghold(f"{ORDER} 2 --stage detained --amount £50.01").err
    assert "CASH-ORDER-5" in stronghold("edit CASH-ORDER-4 --amount £20.01").err


def test_check_lists_orders_of_one_day_that_exceed_the_count(stronghold: Stronghold, ledger: Path) -> None:
    """What an older ledger took: the order that says too much is named."""
    stronghold.accepts(CASH, f"{ORDER} 1 --stage forfeited --amount £90", f"{ORDER} 1 --stage detained --amount £10")
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE cash_order_record SET amount_pence = 10000 WHERE number = 2")
    answer = stronghold("check")
    assert answer.code == 1
    assert "CASH-ORDER-2" in answer.out and "cash-order-over-count" in answer.out


def test_what_takes_cash_that_was_detained_later_names_that_order(stronghold: Stronghold) -> None:
    """Recorded afterwards with an earlier day: one of the two days or sums is wrong."""
    stronghold.accepts(CASH, f"{ORDER} 1 --stage detained --amount £100")
    answer = stronghold(f"{ORDER.replace('6/3', '5/3')} 1 --stage forfeited --amount £100")
    assert answer.code == 5
    assert "amount: nothing is left of SEIZURE-1 on 6 Mar 2021 for CASH-ORDER-1: CASH-ORDER-2 took £100" in answer.err


def test_no_order_is_of_a_day_before_the_seizure(stronghold: Stronghold) -> None:
    """That day itself may be; nor is the seizure moved behind its orders, or an order brought back."""
    stronghold.accepts(CASH)
    answer = stronghold(f"{ORDER.replace('6/3', '3/3')} 1 --stage detained --amount £100")
    assert (answer.code, answer.err) == (
        5,
        "error: cash-order not recorded: date: 3 Mar 2021 is before SEIZURE-1, which is of 4 Mar 2021 "
        "(one of the two days is wrong)\n",
    )
    stronghold.accepts(f"{ORDER.replace('6/3', '4/3')} 1 --stage detained --amount £100")
    answer = stronghold("edit SEIZURE-1 --date 5/3/2021")
    assert answer.code == 5
    assert "CASH-ORDER-1: date: 4 Mar 2021 is before SEIZURE-1, which is of 5 Mar 2021" in answer.err
    stronghold.accepts("void CASH-ORDER-1 --why slip", "edit SEIZURE-1 --date 5/3/2021")
    assert stronghold("unvoid CASH-ORDER-1").code == 5


def test_an_application_has_no_last_day(stronghold: Stronghold) -> None:
    """It keeps the cash until it is decided: POCA 2002 s.298(4)."""
    stronghold.accepts(CASH)
    answer = stronghold(f"{ORDER} 1 --stage forfeiture-applied --amount £100 --until 6/9/2021")
    assert (answer.code, answer.err) == (
        5,
        "error: cash-order not recorded: until: is only for a detention or a notice (leave it out)\n",
    )


def test_an_older_record_that_breaks_a_rule_can_still_be_corrected(stronghold: Stronghold, ledger: Path) -> None:
    """What was so before is no reason to refuse a change of something else; `check` lists it."""
    stronghold.accepts(CASH, f"{ORDER} 1 --stage detained --amount £100")
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE cash_order_record SET date = '2021-03-01', amount_pence = 20000")
    stronghold.accepts("edit CASH-ORDER-1 --order-ref MC-4471", "edit SEIZURE-1 --exhibit JB/3")
    assert stronghold("edit CASH-ORDER-1 --date 2/3/2021").code == 5
    stronghold.accepts("edit CASH-ORDER-1 --date 5/3/2021", "edit SEIZURE-1 --value £200")


def test_an_order_is_of_cash(stronghold: Stronghold) -> None:
    """A phone is never forfeited as cash: the phone is named, and both wrong things at once."""
    stronghold.accepts("add seizure --date 4/3/2021 --item phone")
    answer = stronghold(f"{ORDER} 1 --stage detained --amount £1")
    assert (answer.code, answer.err) == (
        5,
        "error: cash-order not recorded: seizure: SEIZURE-1 has category phone, not cash (name another seizure)\n",
    )
    both = stronghold(f"{ORDER} 1 --stage forfeited --amount £1")
    assert both.code == 5
    assert [line.split(":")[0].strip() for line in both.err.splitlines()[1:]] == ["seizure", "amount"]


@pytest.mark.parametrize("link", ["with", "replaces"])
def test_a_sentence_is_tied_to_those_of_the_same_person_only(stronghold: Stronghold, link: str) -> None:
    """Another person's sentence is named, with both keys."""
    stronghold.accepts(f"{SENTENCE} P-1", f"{SENTENCE} P-1 --{link} 1")
    answer = stronghold(f"{SENTENCE} P-2 --{link} 1")
    assert answer.code == 5
    assert f"{link}: SENTENCE-1 has person P-1, not P-2 (name another sentence)" in answer.err


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("add line --name Falcon --case 7", "case: no CASE-7 (see: stronghold list case)"),
        (
            "add line --name Falcon --first-seen 4/3/2019 --replaces 7",
            "replaces: no LINE-7 (see: stronghold list line)",
        ),
        ("add arrest --date 4/3/2021 --person P-1 --line LINE-7", "line: no LINE-7 (see: stronghold list line)"),
        ("add seizure --date 4/3/2021 --item phone --find 7", "find: no SEIZURE-7 (see: stronghold list seizure)"),
        ("add seizure --date 4/3/2021 --item phone --arrest 7", "arrest: no ARREST-7 (see: stronghold list arrest)"),
        (f"{ORDER} 7 --stage detained --amount £1", "seizure: no SEIZURE-7 (see: stronghold list seizure)"),
        (f"{SENTENCE} P-1 --with 7", "with: no SENTENCE-7 (see: stronghold list sentence)"),
    ],
)
def test_a_link_that_leads_nowhere_is_refused(stronghold: Stronghold, line: str, words: str) -> None:
    """Exit code 3, the field and the reference, and where to look for the right one."""
    answer = stronghold(line)
    assert (answer.code, answer.out) == (3, "")
    assert words in answer.err
    assert answer.err.count("\n") == 1


def test_every_link_that_leads_nowhere_is_named(stronghold: Stronghold) -> None:
    """Three at once are three lines, and nothing is recorded."""
    answer = stronghold("add seizure --date 4/3/2021 --item phone --case 7 --line 8 --arrest 9")
    assert answer.code == 3
    assert [line.strip().split(" (")[0] for line in answer.err.splitlines()[1:]] == [
        "case: no CASE-7",
        "line: no LINE-8",
        "arrest: no ARREST-9",
    ]
    assert stronghold("list seizure --format jsonl").out == ""


def test_a_record_of_another_kind_is_no_link(stronghold: Stronghold) -> None:
    """A case where a line is asked for is readable, and forbidden."""
    stronghold.accepts("add case --name Larch --opened 4/3/2019")
    answer = stronghold("add arrest --date 4/3/2021 --person P-1 --line CASE-1")
    assert (answer.code, answer.err) == (
        5,
        "error: arrest not recorded: line: CASE-1 is not a line (e.g. LINE-12)\n",
    )


@pytest.mark.parametrize(
    "line",
    [
        "add line --name Falcon --first-seen 4/3/2019 --replaces LINE-1",
        "add seizure --date 4/3/2021 --item phone --find SEIZURE-1",
        f"{SENTENCE} P-1 --with SENTENCE-1",
        f"{SENTENCE} P-1 --replaces SENTENCE-1",
    ],
)
def test_a_record_does_not_name_itself(stronghold: Stronghold, line: str) -> None:
    """The number that it is about to get is not there yet: a clear line, and not a fault of ours."""
    answer = stronghold(line)
    assert answer.code in (3, 5)
    assert (answer.out, answer.err.count("\n")) == ("", 1)


RINGS = [
    ("line", "replaces_no", "add line --name Falcon --first-seen 4/3/2019", "replaces"),
    ("seizure", "find_no", "add seizure --date 4/3/2021 --item phone", "find"),
    ("sentence", "with_no", f"{SENTENCE} P-1", "with"),
    ("sentence", "replaces_no", f"{SENTENCE} P-1", "replaces"),
]


@pytest.mark.parametrize(("name", "column", "line", "words"), RINGS, ids=[f"{r[0]}-{r[1]}" for r in RINGS])
def test_a_ring_is_found(stronghold: Stronghold, ledger: Path, name: str, column: str, line: str, words: str) -> None:
    """Two that name each other, and the one that hangs on them: each is named; the one beside them is not."""
    stronghold.accepts(line, line, line, line)
    kind = KINDS[name]
    with closing(sqlite3.connect(ledger)) as connection, connection:
        for number, above in ((1, 2), (2, 1), (3, 1)):
            connection.execute(f"UPDATE {kind.table} SET {column} = ? WHERE number = ?", (above, number))
        wrong = wrong_between(connection, kind, 1, 4)
    assert {number for number, _ in wrong} == {1, 2, 3}
    assert all(isinstance(problem, Forbidden) for _, problem in wrong)
    assert any(str(problem).startswith(f"{words}: closes a ring") for _, problem in wrong)


def test_a_ring_through_both_links_of_a_sentence_is_found(stronghold: Stronghold, ledger: Path) -> None:
    """One runs with another that replaces it: neither would be the first of the group."""
    stronghold.accepts(f"{SENTENCE} P-1", f"{SENTENCE} P-1 --replaces 1")
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE sentence_record SET with_no = 2 WHERE number = 1")
        wrong = wrong_between(connection, KINDS["sentence"], 1, 2)
    assert {number for number, _ in wrong} == {1, 2}


def test_what_was_wrong_before_does_not_stop_a_new_record(stronghold: Stronghold, ledger: Path) -> None:
    """Only the records of the command are held against the rules: an old ring elsewhere is not theirs."""
    stronghold.accepts("add line --name Falcon --first-seen 4/3/2019", "add line --name Kite --first-seen 4/3/2019")
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE line_record SET replaces_no = 3 - number")
    stronghold.accepts("add line --name Heron")
    assert stronghold("totals --measure lines").code == 0


def test_rules_between_records_are_asked_of_a_span(stronghold: Stronghold, ledger: Path) -> None:
    """A link broken by another program is found as one that leads nowhere."""
    stronghold.accepts("add line --name Falcon", "add arrest --date 4/3/2021 --person P-1 --line 1")
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("DELETE FROM line_record")
        [(number, problem)] = wrong_between(connection, KINDS["arrest"], 1, 1)
        assert wrong_between(connection, KINDS["arrest"], 2, 9) == []
    assert (number, type(problem)) == (1, NoSuchRecord)


THREE = (f"{SENTENCE} P-1", f"{SENTENCE} P-1", f"{SENTENCE} P-1")


@pytest.mark.parametrize(
    ("edits", "refused"),
    [
        (
            ("SENTENCE-2 --after 1",),
            "SENTENCE-1 not changed: after: closes a ring, for SENTENCE-1 runs after SENTENCE-2, which runs after "
            "SENTENCE-1 (name another sentence)",
        ),
        (
            ("SENTENCE-2 --replaces 1",),
            "SENTENCE-1 not changed: after: closes a ring, for SENTENCE-1 runs after SENTENCE-2, which replaces "
            "SENTENCE-1 (name another sentence)",
        ),
        (
            ("SENTENCE-2 --with 3", "SENTENCE-3 --after 1"),
            "SENTENCE-1 not changed: after: closes a ring, for SENTENCE-1 runs after SENTENCE-2, which runs with "
            "SENTENCE-3, which runs after SENTENCE-1 (name another sentence)",
        ),
        (
            ("SENTENCE-1 --with 2",),
            "SENTENCE-1 not changed: after: contradicts another link, for SENTENCE-1 runs with SENTENCE-2 and "
            "runs after it (say one of the two)",
        ),
        (
            ("SENTENCE-1 --replaces 2",),
            "SENTENCE-1 not changed: replaces: contradicts another link, for SENTENCE-1 runs after SENTENCE-2 and "
            "replaces it (say one of the two)",
        ),
        (
            ("SENTENCE-1 --with 3", "SENTENCE-2 --with 3"),
            "SENTENCE-1 not changed: after: contradicts another link, for SENTENCE-1 runs after SENTENCE-2, which is "
            "of one sentence group with SENTENCE-1 (name another sentence, or first: stronghold edit SENTENCE-1 "
            "--clear with)",
        ),
        (
            ("SENTENCE-1 --replaces 3", "SENTENCE-3 --with 2"),
            "SENTENCE-1 not changed: after: contradicts another link, for SENTENCE-1 runs after SENTENCE-2, which is "
            "of one sentence group with SENTENCE-1 (name another sentence, or first: stronghold edit SENTENCE-3 "
            "--clear with)",
        ),
    ],
)
def test_links_of_one_kind_neither_go_round_nor_contradict(
    stronghold: Stronghold, edits: tuple[str, ...], refused: str
) -> None:
    """Whatever the links that make it: the last one is refused, and the way round is written out."""
    stronghold.accepts(*THREE, *(f"edit {line}" for line in edits))
    answer = stronghold("edit SENTENCE-1 --after 2")
    assert (answer.code, answer.err) == (5, f"error: {refused}\n")
    assert '"after": null' in stronghold("list sentence --format json").out


def test_groups_that_run_after_each_other_are_a_ring(stronghold: Stronghold) -> None:
    """1 and 2 run with 3; 4 runs after 1, so that 2 cannot run after 4: no link leads back, the groups do."""
    stronghold.accepts(*THREE, "edit SENTENCE-1..2 --with 3", f"{SENTENCE} P-1 --after 1")
    answer = stronghold("edit SENTENCE-2 --after 4")
    assert answer.code == 5
    assert (
        "closes a ring, for SENTENCE-2 runs after SENTENCE-4, which runs after SENTENCE-1, which is of one sentence "
        "group with SENTENCE-2"
    ) in answer.err or (
        "closes a ring, for SENTENCE-4 runs after SENTENCE-1, which is of one sentence group with SENTENCE-2, which "
        "runs after SENTENCE-4"
    ) in answer.err


def test_who_joins_two_groups_is_refused_where_one_runs_after_the_other(stronghold: Stronghold) -> None:
    """The link that was typed is named, not the one that was right until then."""
    stronghold.accepts(*THREE, "edit SENTENCE-1 --with 2", f"{SENTENCE} P-1 --with 3", "edit SENTENCE-4 --after 1")
    answer = stronghold("edit SENTENCE-2 --with 3")
    assert answer.code == 5
    assert "SENTENCE-2 not changed: with: contradicts another link, for SENTENCE-4 runs after SENTENCE-1" in answer.err


def test_what_an_appeal_makes_of_sentences_is_no_contradiction(stronghold: Stronghold) -> None:
    """One of two consecutive terms becomes concurrent, another of three moves on: all of it can be recorded."""
    stronghold.accepts(
        f"{SENTENCE} P-1",
        f"{SENTENCE} P-1 --after 1",
        f"{SENTENCE} P-1 --replaces 2 --with 1",
        f"{SENTENCE} P-1 --after 1",
        f"{SENTENCE} P-1 --replaces 1",
        f"{SENTENCE} P-1 --after 4 --with 2",
    )


def test_a_ring_that_was_there_stops_no_other_correction_of_its_records(stronghold: Stronghold, ledger: Path) -> None:
    """An older program kept it; what mends it is taken, and half of two is taken too."""
    stronghold.accepts(*THREE)
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE sentence_record SET after_no = 3 - number WHERE number < 3")
    stronghold.accepts("edit SENTENCE-1 --court Aylesbury")
    assert stronghold(f"{SENTENCE} P-1 --after 1").code == 5, "what leads into it would have no order either"
    stronghold.accepts("edit SENTENCE-1 --clear after", f"{SENTENCE} P-1 --after 1")


def test_the_undoing_of_a_void_is_held_against_the_same_law(stronghold: Stronghold, ledger: Path) -> None:
    """A link by way of a voided sentence is one that comes back with it."""
    stronghold.accepts(*THREE, "edit SENTENCE-1 --after 2", "void SENTENCE-1 --why twice")
    answer = stronghold("edit SENTENCE-2 --after 1")
    assert answer.code == 5
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE sentence_record SET after_no = 1 WHERE number = 2")
    answer = stronghold("unvoid SENTENCE-1")
    assert answer.code == 5
    assert "SENTENCE-1 not brought back: after: closes a ring" in answer.err


def test_a_ring_through_what_is_restricted_tells_nothing_of_it(stronghold: Stronghold) -> None:
    """Not even that there is one."""
    stronghold.accepts(*THREE, "edit SENTENCE-2 --after 1", "restrict SENTENCE-2 --why art18")
    answer = stronghold("edit SENTENCE-1 --after 2")
    assert answer.code == 5
    assert "after: SENTENCE-2 is restricted, and nothing new is linked to it (" in answer.err


FIND = """add case --name A --opened 1/1/2021
add case --name B --opened 1/1/2021
add activity --date 4/3/2021 --activity warrant
add activity --date 4/3/2021 --activity warrant
add line --name Tez --case 1
add arrest --date 4/3/2021 --person P-1 --case 1
add seizure --date 4/3/2021 --item crack --weight 2g --activity 1 --line 1
add seizure --date 4/3/2021 --item phone --find 1 --arrest 1
add seizure --date 5/3/2021 --item heroin --weight 5g"""
OTHER = "a find is one search, of one day, activity and case"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("add seizure --date 5/3/2021 --item knife --find 2", "SEIZURE-1 of that find has date 4 Mar 2021, not 5 Mar"),
        ("add seizure --date 4/3/2021 --item knife --find 2 --activity 2", "has activity ACTIVITY-1, not ACTIVITY-2"),
        ("add seizure --date 4/3/2021 --item knife --find 2 --case 2", "SEIZURE-1 of that find has case CASE-1, not"),
        ("edit SEIZURE-3 --find 1", "SEIZURE-1 of that find has date 4 Mar 2021, not 5 Mar 2021"),
        ("edit SEIZURE-1 --find 3", "SEIZURE-3 of that find has date 5 Mar 2021, not 4 Mar 2021"),
        ("edit SEIZURE-1 --date 3/3/2021", "SEIZURE-2 of that find has date 4 Mar 2021, not 3 Mar 2021"),
        ("edit SEIZURE-1..2 --date 3/3/2021 --find 3", "SEIZURE-3 of that find has date 5 Mar 2021, not 3 Mar 2021"),
        ("edit ARREST-1 --case 2", "SEIZURE-1 of that find has case CASE-1, not CASE-2"),
        ("edit LINE-1 --case 2", "SEIZURE-1 of that find has case CASE-2, not CASE-1"),
    ],
)
def test_what_is_of_several_searches_cannot_be_one_find(stronghold: Stronghold, line: str, said: str) -> None:
    """A mistyped number would take a drug seizure out of the figures, and is refused wherever it is typed."""
    for each in FIND.splitlines():
        assert stronghold(each).code == 0
    before = stronghold("list seizure --format csv").out
    answer = stronghold(line)
    assert answer.code == 5
    assert said in answer.err
    assert OTHER in answer.err
    assert stronghold("list seizure --format csv").out == before


@pytest.mark.long
def test_a_whole_find_is_edited_at_once(stronghold: Stronghold) -> None:
    """All of it is named; undo takes it back, and what would be wrong after an undo or an unvoid is refused too."""
    for each in FIND.splitlines():
        assert stronghold(each).code == 0
    assert stronghold("edit SEIZURE-1 SEIZURE-2 --date 5/3/2021").code == 0
    assert stronghold("edit SEIZURE-3 --find 2").code == 0
    assert "of that find has date" in stronghold("undo 11 --why slip").err
    assert stronghold("void SEIZURE-3 --why slip").code == 0
    assert stronghold("edit SEIZURE-1..2 --date 4/3/2021").code == 0
    refused = stronghold("unvoid SEIZURE-3")
    assert refused.code == 5
    assert "SEIZURE-1 of that find has date 4 Mar 2021, not 5 Mar 2021" in refused.err
