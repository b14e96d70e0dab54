"""What officers write of a day in court, and what each line of it becomes."""

from datetime import date

import pytest

from stronghold_cli.errors import NoSuchRecord, Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet, read_with_left_out
from stronghold_cli.values.text import quoted


def called(kind: str, name: str) -> int:
    """Return the number of the one drug line that the ledger has."""
    if (kind, name.casefold()) == ("line", "kestrel"):
        return 2
    raise NoSuchRecord(f"no {kind} is called {name}")


READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False, called=called)
DAY = {"date": "12/11/2026"}
TODAY = "12/11/2026"


def read(text: str) -> tuple[list[str], list[str]]:
    """Return each record of a sheet in short, `*` in front of one that the ledger has, and what is left out."""
    lines, left = read_with_left_out(text, DAY, READING)
    made = []
    for line in lines:
        said = " ".join(f"{name}={text}" for name, text in sorted(line.texts.items()) if name != "date")
        made.append(f"{'*' if line.settles else ''}{line.kind.name} {said}{f' on {line.on}' if line.on else ''}")
    return made, list(left)


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_sheet(text, DAY, READING, offers=False)
    return [str(problem) for problem in refused.value.problems]


def left(words: str) -> str:
    return f"line 1 is no record here, and is left out: {quoted(words)}"


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("P-1 pleaded guilty to PWITS heroin and not guilty to PWITS crack",
         "notes=pleaded guilty to PWITS heroin; not guilty to PWITS crack person=P-1 plea=mixed"),
        ("P-2 pleaded not guilty to both counts and the trial is fixed for 15 March, 4 days",
         "notes=pleaded not guilty to both counts; 4 days person=P-2 plea=not-guilty trial_on=15 March"),
        ("P-3 G plea on day of trial to being concerned, sent. 18/12",
         'notes=on day of trial offences="being concerned in the supply of class unknown" person=P-3 plea=guilty '
         "trial_on=18/12"),
        ("P-34 PTPH - NG, trial w/c 10/5/27, RIC",
         "held=remanded notes=PTPH; week commencing person=P-34 plea=not-guilty trial_on=10/5/27"),
        ("P-1: changed to guilty all counts, sent 22 Jan, rem in cust",
         "held=remanded notes=changed to guilty all counts person=P-1 plea=guilty trial_on=22 Jan"),
        ("P-1 NG ALL COUNTS, TRIAL LISTED 14 JUNE, BAIL AS BEFORE",
         "held=court-bail notes=NG ALL COUNTS person=P-1 plea=not-guilty trial_on=14 june"),
        ("P-6 NG, trial 14/1, bailed", "held=court-bail person=P-6 plea=not-guilty trial_on=14/1"),
        ("first hearing - P-3 NG, sent to Crown",
         "notes=first hearing; sent to the Crown Court person=P-3 plea=not-guilty"),
        ("P-3 first appearance, bladed article, NG, trial 3/2",
         'notes=first appearance offences="possession of a bladed article" person=P-3 plea=not-guilty trial_on=3/2'),
        ("P-1 pg ct 1 png ct 2 adj 3/2", "notes=pg ct 1; png ct 2 person=P-1 plea=mixed trial_on=3/2"),
        ("P-48 pleaded guilty to possession of cannabis with intent to supply and was committed to Crown Court for "
         "sentence on 27 November, unconditional bail",
         "held=court-bail notes=committed to the Crown Court; unconditional bail offences=pwits-b person=P-48 "
         "plea=guilty trial_on=27/11/2026"),
    ],
)  # fmt: skip
def test_a_plea_is_of_the_open_charge_and_of_that_day(text: str, charge: str) -> None:
    """Whatever else its sentence says of the case is said of the charge as well."""
    words = charge.split(" ")
    at = next(n + 1 for n, word in enumerate(words) if word.startswith("plea="))
    assert read(text) == ([f"*charge {' '.join([*words[:at], f'plea_on={TODAY}', *words[at:]])}"], [])


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("P-4 trial day 3, jury out 1115, back 1540 - guilty ct 1 (PWITS heroin) NG ct 2 (PWITS crack). sent. adj "
         "18/12 for PSR, RIC",
         "held=remanded notes=guilty ct 1 (PWITS heroin); NG ct 2 (PWITS crack); trial day 3; jury out 1115; "
         "back 1540; for PSR outcome=convicted outcome_on=12/11/2026 person=P-4 trial_on=18/12"),
        ("P-2 was found not guilty by the jury of both counts",
         "notes=found not guilty of both counts; by the jury outcome=acquitted outcome_on=12/11/2026 person=P-2"),
        ("P-3 convicted after trial of PWITS crack, acquitted of PWITS heroin",
         "notes=convicted after trial of PWITS crack; acquitted of PWITS heroin outcome=convicted "
         "outcome_on=12/11/2026 person=P-3"),
        ("P-3 jury found him guilty, sentence 18/12, remanded",
         "held=remanded outcome=convicted outcome_on=12/11/2026 person=P-3 trial_on=18/12"),
        ("P-3 jury back, guilty by majority 10-2, sentence 18/12",
         "notes=jury back; by majority 10-2 outcome=convicted outcome_on=12/11/2026 person=P-3 trial_on=18/12"),
        ("P-3 guilty of all three counts, sentence 18/12",
         "notes=guilty of all three counts outcome=convicted outcome_on=12/11/2026 person=P-3 trial_on=18/12"),
        ("P-1 breached bail, put before court, remanded to 2/12",
         "held=remanded notes=breach of bail; put before court person=P-1 trial_on=2/12"),
        ("P-3 charges withdrawn", "outcome=discontinued outcome_on=12/11/2026 person=P-3"),
        ("P-2 adj, no interp, relist 3/12", "notes=adj; no interp person=P-2 trial_on=3/12"),
        ("P-7 not produced, serco!! sent put back to 4/12",
         "notes=not produced; serco; sentence put back person=P-7 trial_on=4/12"),
        ("P-3 trial vacated, new date 8 Feb", "notes=trial vacated person=P-3 trial_on=8 Feb"),
        ("P-3 hung jury, retrial 3/5/27", "notes=hung jury; retrial person=P-3 trial_on=3/5/27"),
        ("P-4 trial adj, defence not served, relisted 22/1/27, cond bail",
         "held=court-bail notes=trial adj; defence not served; cond bail person=P-4 trial_on=22/1/27"),
        ("P-2 adj 3 weeks to 3/12 no IDPC, bail as before, curfew 2000-0700",
         "held=court-bail notes=3 weeks; no IDPC; curfew 2000-0700 person=P-2 trial_on=3/12"),
        ("P-2 offered no evidence, NG verdict entered, case dismissed",
         "notes=offered no evidence; case dismissed outcome=acquitted outcome_on=12/11/2026 person=P-2"),
        ("P-1 G ct 1, no evidence offered ct 2, sentence 14/12",
         f"notes=G ct 1; no evidence offered ct 2 person=P-1 plea=guilty plea_on={TODAY} trial_on=14/12"),
        ("P-27 surrendered on warrant, refused bail, remanded to 2 Dec",
         "held=remanded notes=surrendered on warrant; refused bail person=P-27 trial_on=2 Dec"),
    ],
)  # fmt: skip
def test_a_verdict_and_the_next_hearing_are_of_the_open_charge(text: str, charge: str) -> None:
    """One count that was proved is a conviction, and its notes say which was not."""
    assert read(text) == ([f"*charge {charge}"], [])


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("P-7. 5 yrs 4 mths. F+D of drugs and phones.",
         ["sentence disposal=imprisonment person=P-7 term=5 yrs 4 mths",
          "sentence disposal=forfeiture-order notes=F+D of drugs and phones person=P-7"]),
        ("P-8. Adj to 7.12 for PSR. Bail cont.",
         ["*charge held=court-bail notes=for PSR person=P-8 trial_on=7/12"]),
        ("P-1. G both counts. Sent 14.12, RIC.",
         [f"*charge held=remanded notes=G both counts person=P-1 plea=guilty plea_on={TODAY} trial_on=14/12"]),
        ("P-2. NG. Trial 1.3.27, 5 days.",
         [f"*charge notes=5 days person=P-2 plea=not-guilty plea_on={TODAY} trial_on=1.3.27"]),
        ("p-25 (17) 1st app pwits heroin, sent to CC 20/11, RIC",
         ["*charge held=remanded notes=17; first appearance; sent to the Crown Court offences=pwits-a person=p-25 "
          "trial_on=20/11/2026"]),
        ("p-26 m 38 G poss crack, fine 180 + 85 costs + s/c 72",
         ["sentence amount=£180 disposal=fine notes=m 38; G; £85 costs; s/c £72 offence=poss-a person=p-26",
          "*charge offences=poss-a person=p-26"]),
        ("p-27 G pwits cannabis, 12m CO w/ 120hrs upw",
         ["sentence disposal=community notes=G; w/ 120hrs upw offence=pwits-b order_term=12m person=p-27",
          "*charge offences=pwits-b person=p-27"]),
        ("P-8: 22 mths s/s 24 mths, 150 hrs UPW, 20 RAR days",
         ["sentence disposal=suspended notes=150 hrs UPW; 20 RAR days person=P-8 suspended_for=24 mths term=22 mths"]),
        ("P-1: re-arraigned, G ct 1. Ct 2 LOF. Adj PSR, sent 14 Dec, RIC meantime",
         ["*charge held=remanded notes=G ct 1; ct 2 LOF; re-arraigned; PSR person=P-1 plea=guilty "
          f"plea_on={TODAY} trial_on=14 Dec"]),
        ("P-7 sent'd, 5 yr 4 mth, conc supply cl A. Drugs + phones forf & destroy",
         ["sentence disposal=imprisonment offence=concerned-a person=P-7 term=5 yr 4 mth",
          "sentence disposal=forfeiture-order notes=Drugs + phones forf & destroy person=P-7"]),
        ("P-24 chgd 20/10 poss class B - guilty plea, fined £120, £85 costs",
         ["sentence amount=£120 disposal=fine notes=chgd 20/10; guilty plea; £85 costs offence=poss-b person=P-24",
          "*charge notes=chgd 20/10 offences=poss-b person=P-24 plea=guilty plea_on=12/11/2026"]),
        ("P-4 jury NG PWITS heroin, G poss heroin, fined £250",
         ["sentence amount=£250 disposal=fine notes=jury; NG PWITS heroin; G poss heroin offence=poss-a person=P-4",
          f"*charge notes=jury offences=pwits-a outcome=acquitted outcome_on={TODAY} person=P-4",
          f"*charge notes=jury offences=poss-a outcome=convicted outcome_on={TODAY} person=P-4"]),
        ("P-4 guilty verdict poss crack, not guilty verdict PWITS crack, sent 18/12, bail cont",
         [f"*charge offences=pwits-a outcome=acquitted outcome_on={TODAY} person=P-4",
          f"*charge held=court-bail offences=poss-a outcome=convicted outcome_on={TODAY} person=P-4 trial_on=18/12"]),
        ("P-4 not guilty verdict PWITS heroin, guilty verdict simple poss",
         [f"*charge offences=pwits-a outcome=acquitted outcome_on={TODAY} person=P-4",
          f"*charge offences=poss-a outcome=convicted outcome_on={TODAY} person=P-4"]),
        ("P-4 jury guilty PWITS crack, NG poss cannabis, 3 years",
         ["sentence disposal=imprisonment notes=jury; guilty PWITS crack; NG poss cannabis offence=pwits-a person=P-4 "
          "term=3 years"]),
        ("P-1 G to PWITS heroin, NG to PWITS crack, crack to lie on file. PSR, sentence 7/12, RIC",
         ["*charge held=remanded notes=G to PWITS heroin; NG to PWITS crack; crack to lie on file; PSR person=P-1 "
          f"plea=guilty plea_on={TODAY} trial_on=7/12"]),
        ("P-1 NG plea, Crown trial elected, PTPH 11/1/27",
         [f"*charge notes=elected Crown Court trial; PTPH person=P-1 plea=not-guilty plea_on={TODAY} "
          "trial_on=11/1/27"]),
        ("p-7 confiscation, benefit £38,400, available £2,150, 3 months to pay",
         ["sentence amount=£2,150 disposal=confiscation-order notes=benefit £38,400; 3 months to pay person=p-7"]),
        ("P-4 adj'd to 6/12, no prison van", ["*charge notes=no prison van person=P-4 trial_on=6/12"]),
        ("P-6's £410 given back to him, seized 2/9/26",
         ["seizure item=cash value=£410", "cash-order amount=£410 notes=of P-6 stage=returned"]),
        ("P-30 charged PWITS heroin 12/10, sent to crown, PTPH 11/12, remanded in custody",
         ["*charge held=remanded notes=sent to the Crown Court; PTPH offences=pwits-a person=P-30 trial_on=11/12"]),
        ("P-5 postal req hearing, charged PWITS cannabis, first appearance, guilty plea, fined £320",
         ["sentence amount=£320 disposal=fine notes=postal req hearing; first appearance; guilty plea person=P-5",
          f"*charge notes=postal req hearing; first appearance offences=pwits-b person=P-5 plea=guilty "
          f"plea_on={TODAY}"]),
        ("P-29 charged poss cannabis, guilty, fined £120",
         ["sentence amount=£120 disposal=fine notes=guilty person=P-29", "*charge offences=poss-b person=P-29"]),
        ("P-6's £1,340 detained by mags 6 mths, seized 4/9/26",
         ["seizure item=cash value=£1,340",
          "cash-order amount=£1,340 by=court notes=of P-6; 6 mths stage=detained until=11/05/2027"]),
        ("P-7 SCPO 5 years to run from release",
         ["sentence disposal=scpo notes=to run from release order_term=5 years person=P-7"]),
        ("P-2 G PWITS heroin, NG PWITS crack, pleas acceptable to the Crown, sent 15/1/27",
         ["*charge notes=G PWITS heroin; NG PWITS crack; pleas acceptable to the Crown person=P-2 plea=guilty "
          f"plea_on={TODAY} trial_on=15/1/27"]),
        ("P-2 pleaded guilty to PWITS heroin and NG to PWITS crack, basis accepted, trial 15/1/27",
         ["*charge notes=pleaded guilty to PWITS heroin; NG to PWITS crack; basis accepted person=P-2 plea=mixed "
          f"plea_on={TODAY} trial_on=15/1/27"]),
        ("P-1 ct1 G, ct2 NG, trial 3/2/27",
         ["*charge notes=G ct 1; NG ct 2 person=P-1 plea=mixed plea_on=12/11/2026 trial_on=3/2/27"]),
        ("P-21 pleaded guilty PWITS heroin, poss cannabis", [
            "*charge notes=pleaded guilty PWITS heroin, poss cannabis offences=pwits-a and poss-b person=P-21 "
            "plea=guilty plea_on=12/11/2026"]),
        ("The judge also made a forfeiture and destruction order for P-7's drugs and phone.",
         ["sentence disposal=forfeiture-order notes=forfeiture and destruction order drugs and phone person=P-7"]),
        ("P-1 was to be sentenced today, put back to 3/12", [
            "*charge notes=to be sentenced; put back person=P-1 trial_on=3/12"]),
        ("POCA: P-7 confiscation order £9,830, benefit 41,200, 3 months to pay or 6 months default",
         ["sentence amount=£9,830 disposal=confiscation-order notes=POCA; benefit £41,200; 3 months to pay; "
          "or 6 months default person=P-7"]),
        ("P-7 6 and a half yrs + SCPO 5 yrs",
         ["sentence disposal=imprisonment person=P-7 term=6 and a half yrs",
          "sentence disposal=scpo order_term=5 yrs person=P-7"]),
        ("P-8: 2 yrs detention YOI", ["sentence disposal=yoi person=P-8 term=2 yrs"]),
        ("P-4 cracked, G on basis, 3y 2m both cts conc",
         ["sentence disposal=imprisonment notes=cracked; on basis; G; both cts; conc person=P-4 term=3y 2m"]),
        ("P-21 fined £120, drugs to be destroyed",
         ["sentence amount=£120 disposal=fine person=P-21",
          "sentence disposal=forfeiture-order notes=drugs to be destroyed person=P-21"]),
        ("F&D of drugs in P-7",
         ["sentence disposal=forfeiture-order notes=F&D of drugs person=P-7"]),
        ("P-8 confiscation £6,120, 3 mths to pay",
         ["sentence amount=£6,120 disposal=confiscation-order notes=3 mths to pay person=P-8"]),
        ("P-5 first app, charged by postal req PWITS class B, indicated NG, sent to Crown, 8/12",
         [f"charge by=requisition notes=indicated NG; first appearance; sent to the Crown Court offences=PWITS class B "
          f"person=P-5 plea=not-guilty plea_on={TODAY} trial_on=8/12"]),
        ("P-20 charged PWITS crack, to Newport mags 10/12",
         ["charge notes=Newport mags offences=pwits-a person=P-20 trial_on=10/12"]),
        ("Forfeiture order, drugs and phones, P-7",
         ["sentence disposal=forfeiture-order notes=Forfeiture order; drugs and phones person=P-7"]),
        ("P-20 charged PWITS crack, RIC, MK mags 10/2",
         ["charge held=remanded notes=MK mags offences=pwits-a person=P-20 trial_on=10/2"]),
        ("P-7 5y4m + SCPO 5y",
         ["sentence disposal=imprisonment person=P-7 term=5y4m", "sentence disposal=scpo order_term=5y person=P-7"]),
        ("P-8 12m cond disch, 3 month tag", ["sentence disposal=conditional-discharge notes=3 month tag order_term=12m "
                                            "person=P-8"]),
        ("P-2 trial moved from 8 Feb to 15 March at 10am", [
            "*charge notes=trial moved from 8 Feb; at 10am person=P-2 trial_on=15 March"]),
        ("1000 / Plym Crown / P-2 guilty on re-arraignment, sent 8 Jan. P-4 not reached, relist w/c 23 Nov",
         [f"*charge notes=Plym Crown; on re-arraignment person=P-2 plea=guilty plea_on={TODAY} trial_on=8 Jan",
          "*charge notes=Plym Crown; not reached; week commencing person=P-4 trial_on=23/11/2026"]),
        ("P-4, Crown Court, jury back 1420, guilty on both. Sentence 11th Dec., remanded in custody.",
         [f"*charge held=remanded notes=guilty on both; jury back 1420 outcome=convicted outcome_on={TODAY} person=P-4 "
          "trial_on=11th Dec"]),
    ],
)  # fmt: skip
def test_a_line_of_a_court_list_is_read_in_any_order(text: str, records: list[str]) -> None:
    """Whatever stands between its words, and however each is cut short."""
    assert read(text) == (records, [])


@pytest.mark.parametrize(
    "text",
    ["P-7 SCPO, 5 years", "P-1 4 yrs, 3 yrs", "P-1 150 hrs UPW", "P-1 NG, sent 3/12 and trial 4/12", "P-1 NG, 5 years",
     "P-1 sentence 9.10", "P-1 G, adj 3/12, trial 4/3/27", "P-1 ct 2 LOF", "P-7 forfeited", "P-1 5 years, bail cont",
     "P-1 G, not sure", "P-2 guilty plea vacated", "P-2 pleaded guilty, vacated", "P-2 guilty verdict quashed",
     "P-3 warrant withdrawn, new date 4/12", "P-4 G on the day, sentence adjourned 21 days", "P-1 G, PSR, 21 days",
     "P-1 RIC 7 days", "P-2 no evidence offered, RIC", "P-6 bailed 3 months",
     "P-1 trial adj 21 days", "P-1 likely G, adj 3/12", "P-8: 18 month DTO??", "P-1 guilty?",
     "P-21 arrested PWITS crack?"],
)  # fmt: skip
def test_what_a_court_may_have_said_in_two_ways_stops_the_line(text: str) -> None:
    """A term of what, bail of whom, which of two days: nothing is guessed."""
    assert len(wrong(text)) >= 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("P-30 charged PWITS heroin 12/10, PTPH 11/12, RIC", "12/10"),
        ("P-30 chgd 27/10 PWITS heroin, RIC, PTPH 11/12", "27/10"),
        ("P-30 charged PWITS heroin, PTPH 11/12, RIC", TODAY),
    ],
)
def test_the_day_beside_what_somebody_was_charged_with_is_that_of_the_charge(text: str, day: str) -> None:
    [line], _ = read_with_left_out(text, DAY, READING)
    assert line.texts["date"].startswith(day)


def test_a_day_to_come_is_not_that_of_a_charge() -> None:
    assert wrong("P-30 charged PWITS heroin 14/12 mags")


def test_lines_about_one_open_charge_are_one_change_of_it() -> None:
    """A second line about the same person adds to what the first one says; new offences are of another charge."""
    charges, _ = read("P-1 pleaded guilty, sentence 4/1\nP-1 remains in custody, P-2 remains on bail")
    assert charges == [
        "*charge held=remanded person=P-1 plea=guilty plea_on=12/11/2026 trial_on=4/1",
        "*charge held=court-bail person=P-2",
    ]
    assert read("P-6 first app, chgd o/night PWITS B (cannabis), no plea indicated, sent to crown ptph 17/11")[0] == [
        "charge notes=first appearance; overnight; cannabis; no plea indicated; sent to the Crown Court; PTPH "
        "offences=PWITS B person=P-6 trial_on=17/11/2026"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "P-20 FTA, warrant not backed for bail issued",
        "P-20 FTA, no bail warrant",
        "P-4 bail variation app refused",
        "P-3 trial day 2, continues tomorrow",
        "P-3 trial part heard, day 4, back Mon",
        "P-3 bail varied, curfew now 2000-0700, no contact P-7",
        "P-1 and P-2 were up for a PTPH",
        "P-3 & P-4 not listed today",
    ],
)
def test_what_no_record_has_a_place_for_is_left_out_and_said(words: str) -> None:
    """Nobody was arrested, and nothing was decided."""
    assert read(f"{words}\nP-9 NFA")[1] == [left(words)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("P-1 guilty, trial 14 June", "'guilty', and a trial is to come (say not guilty, or name the counts, "
                                      "e.g. guilty ct 1, NG ct 2)"),
        ("P-4 guilty ct 1, NG ct 2", "'guilty ct 1 and NG ct 2' may be pleas or verdicts (say pleaded guilty ct 1 and "
                                     "NG ct 2, or found guilty ct 1 and NG ct 2)"),
        ("P-3 pleaded guilty, sent. same date", "'same date' does not say which day (say it, e.g. sentence 18/12)"),
        ("P-1 acquitted of ct 1", "'acquitted of ct 1' says nothing of the other counts (say what became of each, "
                                  "e.g. acquitted of ct 1, not guilty ct 2)"),
        ("P-1 was not found guilty", "'not found guilty' is no record (put # in front, and what was done on its own "
                                     "line)"),
        ("P-25 no evidence offered, case dismissed",
         "'no evidence offered, case dismissed' may be an acquittal or none (say P-25 acquitted, or discontinued)"),
        ("P-7 sentence deferred to 14/12 for PSR",
         "a sentence deferred for a report may be adjourned (say sentence adjourned to …, or leave the report out of a "
         "sentence that the court deferred)"),
        ("P-7 deferred sentence, now 12 months imprisonment",
         "a sentence that was deferred and one that was passed are of two days (say only the one that the court passed "
         "on this day)"),
        ("served closure on 31 Lincoln Rd",
         "'closure served' may be a notice, a new order, or only the service of an order (say closure notice served 31 "
         "Lincoln Rd, closure order 31 Lincoln Rd, or put # in front)"),
        ("P-7 suspended 2 years",
         "'suspended 2 years' may be for how long, and no term (say both, e.g. 12 months suspended for 2 years)"),
        ("P-7 2 yrs suspended", "'2 yrs suspended' may be the term, or for how long it is suspended (say both, e.g. 12 "
                                "months suspended for 2 years)"),
        ("P-1 no trial date", "'no trial date' is no record (put # in front, and what was done on its own line)"),
    ],
)  # fmt: skip
def test_what_may_be_two_things_or_was_not_so_is_asked(text: str, problem: str) -> None:
    """A plea is no verdict, and one count is not all of them."""
    assert wrong(text) == [f"line 1: {problem}"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("P-8: sent. 3 yrs 9 mths, PWITS crack", ["offence=pwits-a person=P-8 term=3 yrs 9 mths"]),
        ("P-7 was sentenced today to 5 years 4 months for conspiracy to supply crack and heroin. The judge made a "
         "forfeiture and destruction order for the drugs and phones. POCA timetable set, hearing 26 February.",
         ["offence=conspiracy-a person=P-7 term=5 years 4 months",
          "disposal=forfeiture-order notes=forfeiture and destruction order for the drugs and phones; POCA timetable "
          "set; hearing 26 February person=P-7"]),
        ("P-8 got 27 months. He had pleaded early so got full credit.",
         ["notes=He had pleaded early so got full credit person=P-8 term=27 months"]),
        ("P-7: 6 yrs, conspiracy class A. SCPO 5 years granted too",
         ["offence=conspiracy-a person=P-7 term=6 yrs", "disposal=scpo order_term=5 years person=P-7"]),
        ("P-26 poss class a (crack) guilty, fined 120 + 85 costs, drug forfeited",
         ["amount=£120 disposal=fine notes=crack; guilty; £85 costs offence=poss-a person=P-26",
          "disposal=forfeiture-order notes=drug forfeited person=P-26",
          "*charge offences=poss-a person=P-26"]),
        ("MAGS: P-67 FINED 80 QUID IN ABSENCE, 34 SURCHARGE",
         ["amount=£80 court=Magistrates' Court disposal=fine notes=IN ABSENCE; £34 SURCHARGE person=P-67"]),
        ("P-1 4 yrs ct 1, 3 yrs ct 2 concurrent", ["notes=ct 1 person=P-1 term=4 yrs",
                                                  "notes=ct 2 person=P-1 term=3 yrs"]),
        ("POCA P-1 £9,150, 3 mths to pay",
         ["amount=£9,150 disposal=confiscation-order notes=3 mths to pay person=P-1"]),
        ("P-1 sent. 6 yrs ct 1, 4 yrs 6 ct 2 concurrent", ["notes=ct 1 person=P-1 term=6 yrs",
                                                          "notes=ct 2 person=P-1 term=4 yrs 6 months"]),
        ("P-1 fined £200 costs £85 vs £80", ["amount=£200 disposal=fine notes=costs £85; vs £80 person=P-1"]),
        ("P-1 was given a community order for 12 months with 150 hours unpaid work",
         ["disposal=community notes=with 150 hours unpaid work order_term=12 months person=P-1"]),
        ("P-1 24 months susp 18 months, 20 RAR days",
         ["disposal=suspended notes=20 RAR days person=P-1 suspended_for=18 months term=24 months"]),
        ("P-1 breach of suspended sentence, activated 12 months",
         ["disposal=activation notes=breach of suspended sentence person=P-1 term=12 months"]),
        ("P-1 in breach of CBO, 8 weeks", ["offence=breach of CBO person=P-1 term=8 weeks"]),
        ("P-7 - deferred sentence to 21/5/27", ["deferred_until=21/5/27 disposal=deferred person=P-7"]),
        ("P-7 sentence def'd by 6 mths until 12 May 2027",
         ["deferred_until=12 May 2027 disposal=deferred notes=for 6 mths person=P-7"]),
        ("P-1 life, minimum term 18 years", ["disposal=life minimum_term=18 years person=P-1"]),
        ("P-1 extended sentence 6 years, 3 years extended licence",
         ["disposal=extended licence=3 years person=P-1 term=6 years"]),
    ],
)  # fmt: skip
def test_sentences_are_read_with_what_stands_around_them(text: str, sentences: list[str]) -> None:
    """A term without another word is imprisonment; costs, counts and requirements are notes."""
    prison, said = "disposal=imprisonment", ("disposal=", "*charge")
    whole = [each if any(map(each.count, said)) else f"{prison} {each}" for each in sentences]
    made = [each.removeprefix("sentence ") for each in read(text)[0]]
    assert [sorted(each.split(" ")) for each in made] == [sorted(each.split(" ")) for each in whole]


def test_a_court_alone_on_a_line_is_that_of_the_lines_below() -> None:
    """In officers' words, in a title too; who only appeared is told an age by it."""
    courts = [line.partition("disposal")[0] for line in read("Crown\nP-8 4 years\n1400 hull mags\nP-9 fined £80")[0]]
    assert courts == ["sentence court=Crown Court ", "sentence amount=£80 court=Hull Magistrates' Court "]
    assert read("Truro CC, HHJ Larksong sitting, all ours:\nP-8 4 years")[0][0].startswith("sentence court=Truro Crown")
    assert read("hull mags\nP-9 fined £80\nCrown (POCA)\nP-7 SCPO 5 years")[0][1].startswith("sentence court=Crown C")
    # The town was left out.
    assert read("Crown Court at Truro, HHJ Larksong\nP-8 4 years")[0][0].startswith("sentence court=Truro Crown")
    assert read("Crown Ct, Wood Green\nP-8 4 years")[0][0].startswith("sentence court=Wood Green Crown")
    assert wrong("Truro CC no judge, all off\nP-8 4 years") == [
        "line 1: 'Truro CC no judge, all off' may be the court of the lines below (say Truro Crown Court alone on a "
        "line, or put # in front)"
    ]
    made, left_out = read("P-49, 16, appeared in Youth Court. He got a 12 month referral order.")
    assert made == ["sentence court=Youth Court disposal=referral-order notes=16 order_term=12 month person=P-49"]
    assert left_out == []


@pytest.mark.parametrize(
    "text",
    ["P-1 not sentenced", "P-1 got nothing", "P-1 got 14 wraps", "P-1 given bail", "P-1 3 years ago", "P-1 4 years max",
     "P-1 could get 4 years", "P-1 sent 3 texts", "P-1 sentenced in absence", "P-1 18 month DTO??"],
)  # fmt: skip
def test_what_is_no_sentence_stops_the_line(text: str) -> None:
    """`got`, `given` and `sent` are of many things."""
    assert len(wrong(text)) == 1


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("closure order 22 Linnet Close full closure 3 months from today, granted, tenant did not attend",
         "activity=closure-order notes=tenant did not attend place=22 Linnet Close result=full, 3 months from today"),
        ("1000 mags - closure order 40 Mill Lane partial, 3 months",
         "activity=closure-order notes=mags place=40 Mill Lane result=partial, 3 months time=1000"),
        ("We got the closure order on Flat 3 Garrick House, full, for three months until 28 January 2027. Legal did a "
         "good job.",
         "activity=closure-order notes=Legal did a good job place=Flat 3 Garrick House result=full, three months "
         "until=28 January 2027"),
        ("Court: closure 22 Linnet Close extended 3 mths",
         "activity=other place=22 Linnet Close result=closure order extended, 3 mths"),
        ("closure order extended 22 Linnet Close, 3 months further",
         "activity=other place=22 Linnet Close result=closure order extended, 3 months"),
        ("At 1130 hrs closure order granted for 40 Tyne St Darwen, full, 3 months",
         "activity=closure-order place=40 Tyne St Darwen result=full, 3 months time=1130"),
        ("closure notice served 31 seaside, hearing 27/11",
         "activity=closure-notice notes=hearing 27/11 place=31 seaside"),
        ("1600 served closure papers 22 Linnet Close", "activity=closure-notice place=22 Linnet Close time=1600"),
        ("closure order 2 Abbot Court not granted", "activity=other place=2 Abbot Court result=closure order refused"),
    ],
)  # fmt: skip
def test_a_closure_order_is_one_only_where_a_court_made_it(text: str, activity: str) -> None:
    """One that was extended or refused is no new order, and counts as none."""
    assert read(text) == ([f"activity {activity}"], [])


@pytest.mark.parametrize(
    "words",
    [
        "The closure order on 2 Abbot Court was adjourned to 26th as the papers were not served",
        "The application for an extension of the closure at 22 Linnet Close was adjourned to 5th November",
        "closure order 5 High St to be applied for",
        "Closure app for 4c Breck Rd going in, hrg 1/12",
        "Applied for closure on 5 Beech Hse, hearing 24/11",
        "Served closure on 31 Lincoln Rd, premises secured",
        "closure order served 31 Lincoln Rd",
    ],
)
def test_a_closure_that_was_put_off_or_only_asked_for_is_left_out(words: str) -> None:
    """Nothing was ordered."""
    assert read(f"{words}.\nP-9 NFA")[1] == [left(words)] or read(f"{words}\nP-9 NFA")[1] == [left(words)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("The court forfeited £3,000 and returned £1,220 to his mother, who showed it was hers.",
         "it does not say which seizure £3,000 and £1,220 came from (say forfeited SEIZURE-31 £3,000, and on a line "
         "of its own returned SEIZURE-31 £1,220)"),
        ("P-7 confiscation order £3,850 and £1,200 cash forfeited",
         "a confiscation order of £3,850 is on what somebody gained, and no seized cash (say P-7 confiscation order "
         "£3,850; of seized cash that went to pay it say confiscated SEIZURE-31 £3,850)"),
        ("conf of forfeiture £1,150 P-4 cash s.27 MDA to be dealt w at sent",
         "nothing was decided here about £1,150 (if forfeiture was applied for: forfeiture-applied SEIZURE-31 £1,150; "
         "else # in front)"),
        ("POCA: cash £4,120 detained 6/12 Newport mags",
         "it does not say which seizure £4,120 came from (say detained SEIZURE-31 £4,120)"),
        ("cash detention app £900 P-6, mags", "it does not say which seizure £900 came from"),
        ("£900 of the £1,200 forfeited P-6", "it does not say which seizure £900 and £1,200 came from"),
        ("P-6 and P-7 £900 forfeited", "it does not say which seizure £900 came from"),
        ("seized £900 from P-6, forfeited", "it does not say which seizure £900 came from"),
        ("phone and £900 forfeited P-6", "it does not say which seizure £900 came from"),
    ],
)  # fmt: skip
def test_an_order_on_cash_that_no_seizure_is_told_by_is_asked(text: str, problem: str) -> None:
    """The line to type has the stage and the sum; benefit and what is available are no sums that were ordered."""
    [told] = wrong(text)
    assert told.startswith(f"line 1: {problem}")


@pytest.mark.parametrize(
    ("text", "record"),
    [
        *((text, "*line dismantled=12/11/2026") for text in
          ("Kestrel closed", "KESTREL LINE CLOSED", "We closed the Kestrel line today", "Op Larch / Kestrel closed",
           "line Kestrel closed", "Kestrel is finished.")),
        ("Kestrel closed, line holder charged", "*line closure=holder-charged dismantled=12/11/2026"),
        # It was a new line of that name, words and all.
        ("line Kestrel closed, holder charged, number dead",
         "*line basis=number dead closure=holder-charged dismantled=12/11/2026"),
        ("Kestrel closed\nLine: Kestrel - number dead since 0930 today, no replacement after 12 hrs so closing it",
         "*line basis=number dead since 0930 today, no replacement after 12 hrs so closing it dismantled=12/11/2026"),
        ('A new line calling itself "Marlin" started texting at 3pm. I have opened it as a county line.',
         "line first_seen=12/11/2026 name=Marlin notes=started texting at 3pm reach=county"),
        # Its name was `Marlin opened`.
        ("local line Marlin opened", "line first_seen=12/11/2026 name=Marlin reach=local"),
        ("new line Marlin, local", "line first_seen=12/11/2026 name=Marlin reach=local"),
        ("NEW LINE WREN OPENED, LOCAL", "line first_seen=12/11/2026 name=WREN reach=local"),
        ("Local line Merlin opened, 3rd nbr running out of Bedworth",
         "line first_seen=12/11/2026 name=Merlin notes=3rd nbr running out of Bedworth reach=local"),
        ("Osprey line opened, started up on the back of Falcon's customers",
         "line first_seen=12/11/2026 name=Osprey notes=started up on the back of Falcon's customers"),
        ("New line up, Heron, county, out of Merseyside",
         "line first_seen=12/11/2026 name=Heron reach=county runs_from=Merseyside"),
        ("new local line up on the estate calling itself Magpie", "line first_seen=12/11/2026 name=Magpie reach=local"),
        *((text, "line first_seen=12/11/2026 name=Heron reach=county") for text in
          ("Heron line opened, county", "Line opened: Heron, county", "opened Heron as a new county line",
           'new line "Heron", county, opened on us', "New line identified - Heron (county)")),
        ("New line opened up - OSPREY, county line, Leeds into Ely",
         "line first_seen=12/11/2026 name=OSPREY notes=Leeds into Ely reach=county"),
        ("New county line Heron, texting the same customers by 3pm. Opened",
         "line first_seen=12/11/2026 name=Heron notes=texting the same customers by 3pm reach=county"),
    ],
)  # fmt: skip
def test_a_drug_line_is_closed_or_opened_by_its_name(text: str, record: str) -> None:
    """What a sheet says twice about the end of one line is one change of it."""
    assert read(text) == ([record], [])


@pytest.mark.parametrize(
    "text",
    ["line closed", "The county line was closed", "line opened", "New line opened",
     "Osprey line opened, live since May",
     "Kestrel line quiet", "Kestrel line not closed", "Road closed", "Kestrel number deactivated",
     "Kestrel closed, P-3 arrested", "Kestrel closed, 12 wraps crack", "Marlin has taken over from Kestrel",
     "new line Kestrel", "line Kestrel closed 12/11", "new line Heron started 2/11", "new line Heron, going since May",
     "line Kestrel", "line Kestrel phone active", "line Heron number active"],
)  # fmt: skip
def test_what_closes_no_line_stops(text: str) -> None:
    """Nothing of a person or a thing goes into the words on which a line was judged."""
    assert wrong(f"P-9 NFA\n{text}")


@pytest.mark.parametrize(
    "said",
    ["arrested FTA warrant, remanded until 14/12", "NICKED ON BENCH WARRANT, REMANDED MAGS 14/12",
     "arr failed to appear. Remanded to court 14/12", "arrested failing to appear. KIC for court 14/12"],
)  # fmt: skip
def test_a_remand_beside_an_arrest_on_a_courts_warrant_is_of_the_charge_that_was_there(said: str) -> None:
    """Nobody is charged with that."""
    arrest, charge = read(f"P-20 {said}")[0]
    assert arrest == "arrest offence=failing to appear person=P-20"
    assert charge == "*charge held=remanded person=P-20 trial_on=14/12"


@pytest.mark.parametrize("said", ["denied PWITS crack", "admitted PWITS crack"])
def test_what_may_have_been_said_in_interview_is_asked(said: str) -> None:
    """Beside a court or a hearing it is a plea."""
    assert f"'{said}' may be of an interview (if it was in court, say pleaded" in wrong(f"P-3 {said}")[0]
    assert "may be of an interview" in wrong(f"P-3 {said}, bailed to 3/1")[0]
    assert "plea=" in read(f"P-3 crown ct, {said}")[0][0]


@pytest.mark.parametrize(
    "text", ["P-3 arr PWITS A, further arrested for burglary", "P-3 arr PWITS A\nP-3 further arr burglary"]
)
def test_a_further_arrest_is_a_note_and_is_told(text: str) -> None:
    made, told = read(text)
    assert [each.split()[0] for each in made] == ["arrest"]
    assert "is in the notes of the arrest, and no second one" in told[0]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("P-7: 6 yrs, conspiracy class A. SCPO 5 years granted too",
         ["sentence disposal=imprisonment offence=conspiracy-a person=P-7 term=6 yrs",
          "sentence disposal=scpo order_term=5 years person=P-7"]),
        ("0900 Hull CC, P-8 3yrs 2m. P-4 guilty plea, sent 7/1",
         ["sentence court=Hull Crown Court disposal=imprisonment person=P-8 term=3yrs 2m",
          f"*charge notes=Hull CC person=P-4 plea=guilty plea_on={TODAY} trial_on=7/1"]),
        ("P-7 sent today 5 yr 4 m", ["sentence disposal=imprisonment person=P-7 term=5 yr 4 m"]),
        ("P-22 (17) youth ct, PWITS A, NG, trial 14/1, cond bail",
         [f"*charge held=court-bail notes=17; youth ct; cond bail offences=PWITS A person=P-22 plea=not-guilty "
          f"plea_on={TODAY} trial_on=14/1"]),
        ("P-5 postal req, DNA, adj 25/11, to be re-served",
         ["*charge notes=postal req; DNA; to be re-served person=P-5 trial_on=25/11/2026"]),
    ],
)  # fmt: skip
def test_a_line_about_a_court_is_read_alike_in_any_case(text: str, records: list[str]) -> None:
    """On a line of small letters a sentence ends at its full stop too."""
    for each in (text, text.upper(), text.lower()):
        assert [made.casefold() for made in read(each)[0]] == [record.casefold() for record in records]
