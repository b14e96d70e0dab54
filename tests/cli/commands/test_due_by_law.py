"""The clocks of bail, custody, sentences, notices, warrants and closures: their last day, and what ends them."""

import json
from datetime import datetime
from typing import Any

import pytest

from conftest import NOW, Stronghold

pytestmark = pytest.mark.usefixtures("begun")


def add(stronghold: Stronghold, *lines: str, now: datetime = NOW) -> None:
    """Record these, which must be accepted."""
    stronghold.accepts(*((f"add {line}", now) for line in lines))


def on(day: str) -> dict[str, datetime]:
    """Return the desk's moment: noon of a day."""
    return {"now": datetime.fromisoformat(f"{day}T12:00:00+00:00")}


def due(stronghold: Stronghold, clock: str, **changed: Any) -> list[dict[str, Any]]:
    """Return what is due by one clock."""
    answer = stronghold("due --format jsonl", **changed)
    assert answer.code == 0, answer.err
    return [found for line in answer.out.splitlines() if (found := json.loads(line))["clock"] == clock]


def ends(stronghold: Stronghold, clock: str, **changed: Any) -> list[tuple[str, str | None]]:
    """Return of what is due by one clock the reference, and by when."""
    return [(each["ref"], each["by"]) for each in due(stronghold, clock, **changed)]


# Bail before charge

BAILED = "arrest --person P-1 --result bailed"


@pytest.mark.parametrize(
    ("arrested", "by"),
    [
        ("2017-04-02", None),
        ("2017-04-03", "2017-05-01"),
        ("2022-10-27", "2022-11-24"),
        ("2022-10-28", "2023-01-28"),
        ("2023-02-28", "2023-05-31"),
    ],
)
def test_bail_ends_by_the_law_of_the_day_of_the_arrest(stronghold: Stronghold, arrested: str, by: str | None) -> None:
    """It begins on the day after the arrest, whenever bail was given; before 3 April 2017 no Act set a limit."""
    add(stronghold, f"{BAILED} --date {arrested} --result-on {arrested}", **on("2023-06-30"))
    assert ends(stronghold, "bail-ends", **on("2023-06-30")) == ([] if by is None else [("ARREST-1", by)])


def test_bail_that_was_set_or_extended_ends_on_its_own_day(stronghold: Stronghold) -> None:
    """Sooner or later than the first limit; that day counts, and the next is overdue."""
    add(stronghold, f"{BAILED} --date 1/8/2021 --result-on 2/8/2021 --bail-until 1/11/2021")
    assert [each["remarks"] for each in due(stronghold, "bail-ends")] == [[]]
    assert [each["left"] for each in due(stronghold, "bail-ends", **on("2021-11-01"))] == ["today"]
    assert [each["left"] for each in due(stronghold, "bail-ends", **on("2021-11-02"))] == ["overdue 1 day"]
    assert ends(stronghold, "bail-ends", **on("2023-11-02")) == [("ARREST-1", "2021-11-01")]
    answer = stronghold("edit ARREST-1 --bail-until 31/7/2021")
    assert (answer.code, answer.err) == (
        5,
        "error: ARREST-1 not changed: bail_until: 31 Jul 2021 is before date, 1 Aug 2021\n",
    )


def test_the_first_limit_is_said_to_be_taken_where_no_day_is_recorded(stronghold: Stronghold) -> None:
    """And the source says what it may be extended to, and by whom."""
    add(stronghold, f"{BAILED} --date 20/8/2021 --result-on 20/8/2021")
    [found] = due(stronghold, "bail-ends")
    assert found["remarks"] == ["no bail-until recorded: the first limit of the law is taken"]
    assert found["command"] == "stronghold edit ARREST-1 --bail-until DATE"
    for words in (
        "the day after the arrest",
        "6 in FCA, HMRC, NCA and SFO cases",
        "6 months by an inspector",
        "27 Oct",
    ):
        assert words in found["source"]


@pytest.mark.parametrize(
    "line", ["edit ARREST-1 --result charged --result-on 21/8/2021", "add charge --date 21/8/2021 --person P-1 "
             "--offences pwits-a --arrest 1", "void ARREST-1 --why slip"]
)  # fmt: skip
def test_what_decides_the_arrest_ends_the_clock_of_bail(stronghold: Stronghold, line: str) -> None:
    """A result, or a charge that names it; a release under investigation never had one."""
    add(stronghold, f"{BAILED} --date 20/8/2021 --result-on 20/8/2021")
    add(stronghold, "arrest --date 20/8/2021 --person P-2 --result released-under-investigation --result-on 20/8/2021")
    assert ends(stronghold, "bail-ends") == [("ARREST-1", "2021-09-17")]
    assert stronghold(line).code == 0
    assert ends(stronghold, "bail-ends") == []


# Custody time limits

REMANDED = "charge --date 3/3/2021 --person P-1 --offences pwits-a --remanded-on 4/3/2021"


@pytest.mark.parametrize(
    ("more", "by"),
    [
        ("", "2021-04-29"),
        ("--custody-limit 56-summary", "2021-04-29"),
        ("--custody-limit 70-either-way", "2021-05-13"),
        ("--custody-limit 112-committed", "2021-06-24"),
        ("--custody-limit 182-sent", "2021-09-02"),
        ("--custody-limit 182-sent --custody-until 29/10/2021", "2021-10-29"),
        ("--custody-until 29/10/2021", "2021-10-29"),
    ],
)
def test_a_custody_time_limit_ends_so_many_days_after_the_remand(stronghold: Stronghold, more: str, by: str) -> None:
    """That day not counted; as extended, on the day that the court said."""
    add(stronghold, f"{REMANDED} {more}")
    [found] = due(stronghold, "custody-time-limit")
    assert (found["ref"], found["by"]) == ("CHARGE-1", by)
    said = [] if more else ["which limit is not recorded: the shortest, 56 days, is taken"]
    assert found["remarks"] == said
    assert "not checked" in found["source"]


@pytest.mark.parametrize(
    ("remanded", "by"), [("26/6/2021", "2021-08-20"), ("5/7/2021", "2021-08-27"), ("6/7/2021", "2021-08-31")]
)
def test_a_limit_that_ends_on_a_holiday_ends_on_the_working_day_before(
    stronghold: Stronghold, remanded: str, by: str
) -> None:
    """Saturday 21 August; Monday 30 August, a bank holiday; and Tuesday 31 August as it is."""
    add(stronghold, f"charge --date 25/6/2021 --person P-1 --offences pwits-a --remanded-on {remanded}")
    assert ends(stronghold, "custody-time-limit") == [("CHARGE-1", by)]


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ("edit CHARGE-1 --outcome convicted --outcome-on 1/8/2021", False),
        ("edit CHARGE-1 --plea guilty", False),
        ("edit CHARGE-1 --plea mixed", True),
        ("edit CHARGE-1 --clear remanded-on", False),
        ("edit CHARGE-1 --trial-on 3/9/2021", True),
    ],
)
def test_an_outcome_a_plea_of_guilty_and_bail_end_a_custody_time_limit(
    stronghold: Stronghold, line: str, runs: bool
) -> None:
    """With a plea to some of the counts there is still a trial."""
    add(stronghold, f"{REMANDED} --custody-limit 182-sent")
    assert stronghold(line).code == 0
    assert bool(due(stronghold, "custody-time-limit")) == runs


def test_a_day_of_custody_without_the_remand_runs_all_the_same(stronghold: Stronghold) -> None:
    """Nobody's clock is left out because half of it was recorded; days before the charge are refused."""
    add(stronghold, "charge --date 3/3/2021 --person P-1 --offences pwits-a --custody-until 3/9/2021")
    add(stronghold, "charge --date 3/3/2021 --person P-2 --offences pwits-a")
    assert ends(stronghold, "custody-time-limit") == [("CHARGE-1", "2021-09-03")]
    assert [each["overdue"] for each in due(stronghold, "custody-time-limit", **on("2021-09-04"))] == [True]
    answer = stronghold("edit CHARGE-1 --remanded-on 2/3/2021")
    assert (answer.code, answer.out) == (5, "")
    answer = stronghold("edit CHARGE-1 --remanded-on 4/3/2021 --custody-until 3/3/2021")
    assert "custody_until: 3 Mar 2021 is before remanded_on, 4 Mar 2021" in answer.err


# Sentences

SENTENCED = "sentence --date 4/8/2021 --disposal imprisonment --term 4y --person"


def test_a_sentence_has_one_line_for_28_days_for_each_person_of_a_hearing(stronghold: Stronghold) -> None:
    """However many counts; Wednesday to Wednesday four weeks later, which counts; then it is gone, not overdue."""
    add(stronghold, f"{SENTENCED} P-1", f"{SENTENCED} P-1 --with 1", f"{SENTENCED} P-2")
    add(stronghold, f"{SENTENCED} P-1".replace("4/8", "5/8"))
    assert ends(stronghold, "sentence-28-days") == [
        ("SENTENCE-1", "2021-09-01"),
        ("SENTENCE-3", "2021-09-01"),
        ("SENTENCE-4", "2021-09-02"),
    ]
    assert [each["left"] for each in due(stronghold, "sentence-28-days", **on("2021-09-01"))][:2] == ["today"] * 2
    assert ends(stronghold, "sentence-28-days", **on("2021-09-02")) == [("SENTENCE-4", "2021-09-02")]
    assert ends(stronghold, "sentence-28-days", **on("2021-09-03")) == []
    assert stronghold("due --within 1y", **on("2026-09-03")).out == ""


def test_what_was_varied_or_quashed_waits_for_no_appeal(stronghold: Stronghold) -> None:
    """Nor is the first sentence of that hearing in the way of those that stand."""
    add(stronghold, f"{SENTENCED} P-1 --quashed-on 20/8/2021", f"{SENTENCED} P-1 --replaces 1", f"{SENTENCED} P-1")
    assert ends(stronghold, "sentence-28-days") == [("SENTENCE-3", "2021-09-01")]


IF_CROWN = "if it was the Crown Court: of a magistrates' or youth court it is 15 business days (say which by --court)"


@pytest.mark.parametrize(
    ("court", "clock", "by", "remarks"),
    [
        ("--court 'Aylesbury Crown Court'", "sentence-28-days", "2021-09-01", []),
        ("", "sentence-28-days", "2021-09-01", [IF_CROWN]),
        ("--court Aylesbury", "sentence-28-days", "2021-09-01", [IF_CROWN]),
        ("--court 'Youth Court at Aylesbury Crown Court'", "sentence-28-days", "2021-09-01", [IF_CROWN]),
        ('--court "Wycombe Magistrates\' Court"', "appeal-15-business-days", "2021-08-25", []),
        ("--court 'Wycombe Magistrates\u2019 Court'", "appeal-15-business-days", "2021-08-25", []),
        ("--court 'WYCOMBE MAGS'", "appeal-15-business-days", "2021-08-25", []),
        ("--court 'Milton Keynes Youth Court'", "appeal-15-business-days", "2021-08-25", []),
    ],
)
def test_the_court_of_a_sentence_says_how_long_an_appeal_has(
    stronghold: Stronghold, court: str, clock: str, by: str, remarks: list[str]
) -> None:
    """One clock each; a court that is not recorded, or whose name says no sort or two, is said to be unsure."""
    add(stronghold, f"{SENTENCED} P-1 {court}")
    today = on("2021-08-20")
    found = {name: due(stronghold, name, **today) for name in ("sentence-28-days", "appeal-15-business-days")}
    [one] = found.pop(clock)
    assert (one["by"], one["remarks"]) == (by, remarks)
    assert list(found.values()) == [[]]
    assert due(stronghold, clock, **on("2021-09-02")) == []


def test_what_is_said_of_several_records_is_said_once(stronghold: Stronghold) -> None:
    """Those of one hearing whose court nobody recorded are named together."""
    add(stronghold, *(f"{SENTENCED} P-{n}" for n in (1, 2, 3)))
    lines = stronghold("due", width=1000).out.splitlines()
    assert [line for line in lines if "if it was" in line] == [f"SENTENCE-1..3: {IF_CROWN}."]


# A sentence that was deferred

PUT_OFF = "sentence --date 2025-06-01 --person P-1 --disposal deferred"


@pytest.mark.parametrize(
    ("ordered", "until", "by"),
    [
        ("2025-06-01", "--deferred-until 2025-09-20", "2025-09-20"),
        ("2025-06-01", "", "2025-12-01"),
        ("2026-03-21", "", "2026-09-21"),
        ("2026-03-22", "", "2027-03-22"),
        ("2000-08-24", "", None),
    ],
)
def test_a_deferred_sentence_is_due_on_its_day_or_on_the_last_of_the_law(
    stronghold: Stronghold, ordered: str, until: str, by: str | None
) -> None:
    """Six months from the day after the order, twelve from 22 March 2026 on."""
    add(stronghold, f"{PUT_OFF.replace('2025-06-01', ordered)} {until}", **on("2026-06-30"))
    assert ends(stronghold, "deferred-sentence", **on("2026-06-30")) == ([] if by is None else [("SENTENCE-1", by)])


@pytest.mark.long
def test_only_a_later_sentence_for_the_charge_ends_a_deferment(stronghold: Stronghold) -> None:
    """Not an order that stands beside it, nor a sentence for another charge; without a charge that is asked for."""
    now = on("2025-12-31")
    add(
        stronghold,
        "charge --date 2025-02-01 --person P-1 --offences pwits-a",
        "charge --date 2025-02-02 --person P-1 --offences poss-b",
        f"{PUT_OFF} --charge 1 --deferred-until 2025-09-01",
        "sentence --date 2025-06-01 --person P-1 --disposal cbo --charge 1",
        "sentence --date 2025-09-01 --person P-1 --disposal fine --charge 2",
        f"{PUT_OFF.replace('P-1', 'P-2')} --deferred-until 2025-09-01",
        **now,
    )
    named, unnamed = due(stronghold, "deferred-sentence", **now)
    assert (named["ref"], named["by"], named["remarks"]) == ("SENTENCE-1", "2025-09-01", [])
    assert named["command"] == "stronghold add sentence --person P-1 --charge CHARGE-1"
    assert unnamed["remarks"] == ["it names no charge: say which, for that ends this"]
    assert "CHARGE-1" in stronghold("trace people.awaiting-sentence", **now).out
    passed = f"{named['command'].removeprefix('stronghold add ')} --date 2025-09-01 --disposal community"
    add(stronghold, passed, **now)
    assert ends(stronghold, "deferred-sentence", **now) == [("SENTENCE-4", "2025-09-01")]
    assert "CHARGE-1" not in stronghold("trace people.awaiting-sentence", **now).out


# A notice of forfeiture


@pytest.fixture
def noticed(stronghold: Stronghold) -> None:
    """£4,260, detained, with a notice of 2 August."""
    add(
        stronghold,
        "seizure --date 4/3/2021 --item cash --value £4,260",
        "cash-order --date 5/3/2021 --seizure 1 --stage detained --amount £4,260 --until 4/9/2021",
        "cash-order --date 2/8/2021 --seizure 1 --stage forfeiture-notice --amount £4,260",
    )


@pytest.mark.usefixtures("noticed")
@pytest.mark.usefixtures("begun")
def test_a_notice_can_be_objected_to_for_30_days_at_the_least(stronghold: Stronghold) -> None:
    """From the day after it; or to the day that it says.  Nobody has then said what came of it: overdue."""
    assert ends(stronghold, "objection-30-days") == [("CASH-ORDER-2", "2021-09-01")]
    assert [each["left"] for each in due(stronghold, "objection-30-days", **on("2021-09-02"))] == ["overdue 1 day"]
    assert stronghold("edit CASH-ORDER-2 --until 10/9/2021").code == 0
    assert ends(stronghold, "objection-30-days") == [("CASH-ORDER-2", "2021-09-10")]
    assert due(stronghold, "detention-ends") == []


@pytest.mark.usefixtures("noticed")
@pytest.mark.parametrize(
    ("stage", "runs"),
    [("forfeited", False), ("forfeiture-applied", False), ("returned", False), ("forfeiture-notice", True)],
)
@pytest.mark.usefixtures("begun")
def test_whatever_is_ordered_after_a_notice_says_what_came_of_it(
    stronghold: Stronghold, stage: str, runs: bool
) -> None:
    """A second notice does not, nor what was ordered before; of one day the later reference counts."""
    add(stronghold, f"cash-order --date 2/8/2021 --seizure 1 --stage {stage} --amount £260")
    assert ("CASH-ORDER-2" in [ref for ref, _ in ends(stronghold, "objection-30-days")]) == runs


@pytest.mark.usefixtures("noticed")
@pytest.mark.usefixtures("begun")
def test_an_order_of_other_cash_settles_no_notice(stronghold: Stronghold) -> None:
    """Its own seizure is asked."""
    add(stronghold, "seizure --date 4/3/2021 --item cash --value £4,260")
    add(stronghold, "cash-order --date 3/8/2021 --seizure 2 --stage forfeited --amount £4,260")
    assert ends(stronghold, "objection-30-days") == [("CASH-ORDER-2", "2021-09-01")]


# Search warrants

ISSUED = "activity --date 4/8/2021 --activity warrant-issued --place 'a flat in Southcourt'"


@pytest.mark.parametrize(
    ("more", "by", "remarks"),
    [
        ("--power mda", "2021-09-03", []),
        ("--power pace", "2021-11-03", []),
        ("", "2021-09-03", ["under which Act is not recorded: the shortest time, one month, is taken"]),
        ("--until 1/10/2021", "2021-10-01", []),
    ],
)
def test_a_warrant_that_was_issued_can_be_executed_for_so_long(
    stronghold: Stronghold, more: str, by: str, remarks: list[str]
) -> None:
    """One month under the Misuse of Drugs Act, three under PACE, or as the court said."""
    add(stronghold, f"{ISSUED} {more}")
    [found] = due(stronghold, "warrant-to-execute")
    assert (found["ref"], found["by"], found["remarks"]) == ("ACTIVITY-1", by, remarks)


def test_a_warrant_counts_once_it_is_executed(stronghold: Stronghold) -> None:
    """The command turns the record into one, also where that was too late, and the clock is settled."""

    def warrants() -> Any:
        [figure] = json.loads(stronghold("totals --measure warrants --format json").out)["figures"]
        return figure["value"]

    add(stronghold, f"{ISSUED} --power mda --until 1/8/2021".replace("4/8", "4/7"), ISSUED)
    assert warrants() in (None, 0)
    commands = [each["command"] for each in due(stronghold, "warrant-to-execute")]
    assert commands == [f"stronghold edit ACTIVITY-{n} --activity warrant --date DATE" for n in (1, 2)]
    for command in commands:
        assert stronghold(command.removeprefix("stronghold ")).code == 2
        assert stronghold(command.removeprefix("stronghold ").replace("DATE", "30/8/2021")).code == 0
    assert due(stronghold, "warrant-to-execute") == []
    assert warrants() == 2


# Closures


def test_a_closure_notice_ends_and_is_heard_in_hours(stronghold: Stronghold) -> None:
    """24 and 48 of them, weekends counted; then both are gone."""
    add(stronghold, "activity --date 30/8/2021 --time 14:30 --activity closure-notice --place 'a flat'")
    assert ends(stronghold, "closure-notice-ends") == [("ACTIVITY-1", "2021-08-31T14:30:00+01:00")]
    assert ends(stronghold, "closure-hearing") == [("ACTIVITY-1", "2021-09-01T14:30:00+01:00")]
    after = {"now": datetime.fromisoformat("2021-08-31T14:31:00+01:00")}
    assert ends(stronghold, "closure-notice-ends", **after) == []
    assert len(ends(stronghold, "closure-hearing", **after)) == 1
    assert stronghold("due", **on("2021-09-02")).out == ""


def test_a_closure_notice_of_48_hours_says_its_day_and_christmas_does_not_count(stronghold: Stronghold) -> None:
    """A superintendent's notice; the court has then to sit by the 27th."""
    now = {"now": datetime.fromisoformat("2021-12-24T12:00:00+00:00")}
    add(stronghold, "activity --date 24/12/2021 --time 10:00 --activity closure-notice --until 26/12/2021", **now)
    assert ends(stronghold, "closure-notice-ends", **now) == [("ACTIVITY-1", "2021-12-26")]
    assert ends(stronghold, "closure-hearing", **now) == [("ACTIVITY-1", "2021-12-27T10:00:00+00:00")]
    assert len(ends(stronghold, "closure-hearing", **on("2021-12-27"))) == 0
    assert len(ends(stronghold, "closure-hearing", now=datetime.fromisoformat("2021-12-27T10:00:00+00:00"))) == 1


def test_a_closure_notice_says_that_the_law_of_2026_is_not_checked(stronghold: Stronghold) -> None:
    """The Act of that year changes its hours, from a day that nobody has found: the earlier ends are shown."""
    now = {"now": datetime.fromisoformat("2026-11-28T12:00:00+00:00")}
    add(stronghold, "activity --date 28/11/2026 --time 10:00 --activity closure-notice --place 'a flat'", **now)
    running = {each["clock"]: each["source"] for each in json.loads(stronghold("due --format json", **now).out)["due"]}
    for clock in ("closure-notice-ends", "closure-hearing"):
        assert "Crime and Policing Act 2026" in running[clock] and "not checked" in running[clock], clock
    line = "activity --date 28/11/2026 --time 10:00 --activity closure-notice --until 1/12/2026"
    said = stronghold(f"add {line}", **now).err
    assert "(Anti-social Behaviour, Crime and Policing Act 2014 s.77(2)-(3), not checked)" in said


def test_a_closure_order_ends_after_3_months_or_on_its_day(stronghold: Stronghold) -> None:
    """Those that have ended are not listed, nor those of before the Act."""
    order = "activity --activity closure-order --place 'a flat' --date"
    add(stronghold, f"{order} 4/6/2021", f"{order} 1/6/2021", f"{order} 4/3/2021 --until 3/9/2021", f"{order} 1/6/2014")
    assert ends(stronghold, "closure-order-ends") == [
        ("ACTIVITY-2", "2021-08-31"),
        ("ACTIVITY-1", "2021-09-03"),
        ("ACTIVITY-3", "2021-09-03"),
    ]
    assert ends(stronghold, "closure-order-ends", **on("2021-09-01"))[0][0] == "ACTIVITY-1"
    assert due(stronghold, "closure-order-ends", **on("2021-09-04")) == []
    answer = stronghold("edit ACTIVITY-1 --until 3/6/2021")
    assert (answer.code, "until: 3 Jun 2021 is before date, 4 Jun 2021" in answer.err) == (5, True)


def test_the_number_of_a_closed_line_is_checked_on_the_day_that_was_set(stronghold: Stronghold) -> None:
    """Asked for by line: no old line is listed of itself; the next day, or none, settles it."""
    line = "line --first-seen 4/3/2019 --dismantled 2/8/2021 --closure holder-charged --name"
    add(stronghold, f"{line} Falcon --check-back 30/8/2021", f"{line} Kite")
    [found] = due(stronghold, "closure-check-back")
    assert (found["ref"], found["left"]) == ("LINE-1", "overdue 1 day")
    assert found["command"] == "stronghold edit LINE-1 --check-back DATE"
    assert stronghold("edit LINE-1 --check-back 30/9/2021").code == 0
    assert ends(stronghold, "closure-check-back") == [("LINE-1", "2021-09-30")]
    assert stronghold("edit LINE-1 --clear check-back").code == 0
    assert due(stronghold, "closure-check-back") == []
    assert "before dismantled" in stronghold("edit LINE-1 --check-back 1/8/2021").err
