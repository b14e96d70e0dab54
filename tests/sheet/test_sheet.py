"""A day's sheet: which word goes where, what order and heading say, and how a sheet that is wrong says so."""

from datetime import date

import pytest

from sheet_writer import write_sheet
from stronghold_cli.catalogue.items import Item
from stronghold_cli.errors import Refused, Unreadable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.reader import read_sheet

NO_ARREST = "arrest new=A on a line above if that was made, else leave the person out"
READING = Reading(date(2021, 8, 31), lambda: "P-50", (Item("grey-dust", "drug", ("moon powder",), None),))
DAY = {"date": "4/3/2021"}


def read(text: str, **heading: str) -> tuple[Line, ...]:
    return read_sheet(text, DAY | heading, READING, offers=False)


def said(text: str) -> dict[str, str]:
    """Return what one line says beside the day of the sheet."""
    [line] = read(text)
    return {"kind": line.kind.name} | {name: text for name, text in line.texts.items() if name != "date"}


def wrong(text: str, **heading: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read(text, **heading)
    assert refused.value.said == "sheet not recorded"
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("line", "kind", "fields"),
    [
        ("warrant 1 address", "activity", {"activity": "warrant", "addresses": "1 address"}),
        ("Stop and search 156 SEARCHES", "activity", {"activity": "stop-and-search", "number": "156 SEARCHES"}),
        ("vehicle stop 3", "activity", {"activity": "vehicle-stop", "number": "3"}),
        ('warrant at "a flat in Southcourt"', "activity", {"activity": "warrant", "place": "a flat in Southcourt"}),
        ("arrest P-31 line-holder pwits-a", "arrest", {"person": "P-31", "role": "line-holder", "offence": "pwits-a"}),
        ("arrests p-31 line holder", "arrest", {"person": "p-31", "role": "line-holder"}),
        ("arrest P-31 banker CASE-2", "arrest", {"person": "P-31", "role": "cash-holder", "case": "CASE-2"}),
        ("arrest P-31 line 7", "arrest", {"person": "P-31", "line": "line 7"}),
        ("arrest P-31 sex=unknown", "arrest", {"person": "P-31", "sex": "unknown"}),
        ('arrest P-31 notes="seen ""twice"""', "arrest", {"person": "P-31", "notes": 'seen "twice"'}),
        ("arrest P-31 at Luton", "arrest", {"person": "P-31", "notes": "Luton"}),
        ("arrest P-31 charged", "arrest", {"person": "P-31", "result": "charged", "result_on": "4/3/2021"}),
        ("arrest P-31 charged result-on=5/3/2021", "arrest",
         {"person": "P-31", "result": "charged", "result_on": "5/3/2021"}),
        ("arrest P-31 provisional", "arrest", {"person": "P-31", "provisional": "yes"}),
        ("arrest P-31 outcome-22", "arrest", {"person": "P-31", "result": "outcome-22", "result_on": "4/3/2021"}),
        ("arrest P-31 outcome 22", "arrest", {"person": "P-31", "result": "outcome-22", "result_on": "4/3/2021"}),
        ("arrest outcome-22 P-31", "arrest", {"person": "P-31", "result": "outcome-22", "result_on": "4/3/2021"}),
        ("heroin 41 wraps 4.92 g net 42% lab JB/1", "seizure",
         {"item": "heroin", "pieces": "41 wraps", "weight": "4.92 g", "weighed": "net", "purity": "42%",
          "identified": "lab", "exhibit": "JB/1"}),
        ("cash £4,260 poca 06:15", "seizure", {"item": "cash", "value": "£4,260", "power": "poca", "time": "06:15"}),
        ("2 phones JB/4", "seizure", {"item": "phones", "pieces": "2", "exhibit": "JB/4"}),
        ("Heroin: 3g", "seizure", {"item": "Heroin", "weight": "3g"}),
        ("2x phones", "seizure", {"item": "phones", "pieces": "2"}),
        ("2 x phones", "seizure", {"item": "phones", "pieces": "2"}),
        ("phones x2 JB/4", "seizure", {"item": "phones", "pieces": "2", "exhibit": "JB/4"}),
        ("41 wraps of heroin 4.92 g", "seizure", {"item": "heroin", "pieces": "41 wraps", "weight": "4.92 g"}),
        ("£4260 cash poca", "seizure", {"item": "cash", "value": "£4260", "power": "poca"}),
        ("arrest p31 runner", "arrest", {"person": "p31", "role": "runner"}),
        ("seizure phone", "seizure", {"item": "phone"}),
        ("seizure phone phone", "seizure", {"item": "phone", "category": "phone"}),
        ("seizure cash £50 JB/1", "seizure", {"item": "cash", "value": "£50", "exhibit": "JB/1"}),
        ("seizure 2 phones", "seizure", {"item": "phones", "pieces": "2"}),
        ("seizure 41 wraps of heroin", "seizure", {"item": "heroin", "pieces": "41 wraps"}),
        ("seizure heroin 4g", "seizure", {"item": "heroin", "weight": "4g"}),
        ("seizure pace phone", "seizure", {"item": "phone", "power": "pace"}),
        ("seizure item=phone JB/1", "seizure", {"item": "phone", "exhibit": "JB/1"}),
        ("charge P-2 being concerned in the supply of class A x2", "charge",
         {"person": "P-2", "offences": "being concerned in the supply of class A x2"}),
        ("arrest P 31 PWITS Class A", "arrest", {"person": "P 31", "offence": "PWITS Class A"}),
        ("arrest P-31 – runner", "arrest", {"person": "P-31", "role": "runner"}),
        ("zombie knife", "seizure", {"item": "zombie knife"}),
        ("cocaine rock 3g", "seizure", {"item": "cocaine", "form": "rock", "weight": "3g"}),
        ("moon powder 3g drug", "seizure", {"item": "moon powder", "weight": "3g", "category": "drug"}),
        ("seizure fur-coat other", "seizure", {"item": "fur-coat", "category": "other"}),
        ("seizure fur coat other", "seizure", {"item": "fur coat", "category": "other"}),
        ("heroin, 4g; JB/1", "seizure", {"item": "heroin", "weight": "4g", "exhibit": "JB/1"}),
        ("heroin 4g SEIZURE-9 arrest=3", "seizure",
         {"item": "heroin", "weight": "4g", "find": "SEIZURE-9", "arrest": "3"}),
        ("charge P-31 pwits-a x2 poss-a", "charge", {"person": "P-31", "offences": "pwits-a x2; poss-a"}),
        ("charge P-31 ocg trial 14/10/2021", "charge", {"person": "P-31", "offences": "ocg", "trial_on": "14/10/2021"}),
        ("yoi P-36 2 years 6 months", "sentence", {"person": "P-36", "disposal": "yoi", "term": "2 years 6 months"}),
        ("sentence P-34 suspended 20m for 2y", "sentence",
         {"person": "P-34", "disposal": "suspended", "term": "20m", "suspended_for": "2y"}),
        ("sentence P-34 life minimum 18y", "sentence", {"person": "P-34", "disposal": "life", "minimum_term": "18y"}),
        ("sentence P-34 ipp minimum 5y", "sentence", {"person": "P-34", "disposal": "ipp", "minimum_term": "5y"}),
        ("hybrid P-34 6y", "sentence", {"person": "P-34", "disposal": "hybrid", "term": "6y"}),
        ("conditional discharge P-34", "sentence", {"person": "P-34", "disposal": "conditional-discharge"}),
        ("sentence P-34 absolute discharge", "sentence", {"person": "P-34", "disposal": "absolute-discharge"}),
        ("bind over P-34", "sentence", {"person": "P-34", "disposal": "bind-over"}),
        ("arrest P-31 Community Resolution", "arrest",
         {"person": "P-31", "result": "community-resolution", "result_on": "4/3/2021"}),
        ("arrest P-31 outcome 22", "arrest",
         {"person": "P-31", "result": "outcome-22", "result_on": "4/3/2021"}),
        ("arrest P-31 died", "arrest", {"person": "P-31", "result": "died", "result_on": "4/3/2021"}),
        ("died P-37", "charge", {"person": "P-37", "outcome": "died", "outcome_on": "4/3/2021"}),
        ("detained SEIZURE-12 £4,260 until 6/9/2021", "cash-order",
         {"seizure": "SEIZURE-12", "stage": "detained", "amount": "£4,260", "until": "6/9/2021"}),
        ("arrest P-31 bailed until 4/6/2021", "arrest",
         {"person": "P-31", "result": "bailed", "result_on": "4/3/2021", "bail_until": "4/6/2021"}),
        ("charge P-31 pwits-a remanded 6/3/2021 182-sent until 3/9/2021 trial 4/8/2021", "charge",
         {"person": "P-31", "offences": "pwits-a", "remanded_on": "6/3/2021", "custody_limit": "182-sent",
          "custody_until": "3/9/2021", "trial_on": "4/8/2021"}),
        ("warrant-issued mda until 3/4/2021", "activity",
         {"activity": "warrant-issued", "power": "mda", "until": "3/4/2021"}),
        ("1430 warrant", "activity", {"activity": "warrant", "time": "14:30"}),
        ("arrest ab31", "arrest", {"person": "AB-31"}),
        ("crack JB/1 15 rocks", "seizure", {"item": "crack", "exhibit": "JB/1", "pieces": "15 rocks"}),
        ("cannabis plants 40", "seizure", {"item": "cannabis plants", "pieces": "40 plants"}),
        ("sim cards 4", "seizure", {"item": "sim cards", "pieces": "4"}),
        ("heroin ~4g", "seizure", {"item": "heroin", "weight": "4g", "weighed": "estimated", "provisional": "yes"}),
        ("0600 warrant executed 14 Acacia Avenue", "activity",
         {"activity": "warrant", "time": "06:00", "place": "14 Acacia Avenue"}),
        ("warrant 4/3/2021", "activity", {"activity": "warrant"}),
        ("0600 warrant executed 1 address", "activity",
         {"activity": "warrant", "time": "06:00", "addresses": "1 address"}),
        ("6.15am search warrant mda", "activity", {"activity": "warrant", "time": "6.15am", "power": "mda"}),
        ("executed at x", "activity", {"activity": "warrant", "place": "x"}),
        ("warrant granted pace", "activity", {"activity": "warrant-issued", "power": "pace"}),
        ("06:15 heroin 2g", "seizure", {"item": "heroin", "time": "06:15", "weight": "2g"}),
        ("line Falcon holder-charged dismantled=4/3/2021 check-back 4/6/2021", "line",
         {"name": "Falcon", "closure": "holder-charged", "dismantled": "4/3/2021", "check_back": "4/6/2021"}),
        ("line Falcon type 2 dismantled=4/3/2021", "line",
         {"name": "Falcon", "closure": "number-deactivated", "dismantled": "4/3/2021"}),
        ("line Falcon Type-1 county dismantled=4/3/2021", "line",
         {"name": "Falcon", "closure": "holder-charged", "reach": "county", "dismantled": "4/3/2021"}),
        ("nrm-referral P-33", "safeguarding", {"action": "nrm-referral", "person": "P-33"}),
        ("referred 3 people child", "safeguarding", {"action": "referred", "people": "3 people", "age_band": "child"}),
        ("line Falcon county CASE-1", "line", {"name": "Falcon", "reach": "county", "case": "CASE-1"}),
    ],
)  # fmt: skip
def test_each_word_goes_to_the_one_field_whose_type_hears_it(line: str, kind: str, fields: dict[str, str]) -> None:
    """By its form, by the word in front of it, or by the name of the field."""
    assert said(line) == {"kind": kind} | fields


WARRANT_DAY = """\
# a debrief

warrant 1 address
arrest P-31 line-holder
arrest P-33 child runner
find on P-31   # in the kitchen
  heroin 41 wraps 4.92g gross JB/1

\tcash £4,260 poca JB/3
      2 phones JB/4
car rta
charge P-33 poss-a
nrm-referral P-33
"""


def test_the_order_of_a_sheet_links_its_records() -> None:
    """The latest activity above, the find and its arrest, a charge's arrest; what stands apart stays apart."""
    lines = read(WARRANT_DAY)
    assert [(line.number, line.kind.name, line.links) for line in lines] == [
        (3, "activity", {}),
        (4, "arrest", {"activity": 0}),
        (5, "arrest", {"activity": 0}),
        (7, "seizure", {"activity": 0, "arrest": 1}),
        (9, "seizure", {"activity": 0, "arrest": 1, "find": 3}),
        (10, "seizure", {"activity": 0, "arrest": 1, "find": 3}),
        (11, "seizure", {"activity": 0}),
        (12, "charge", {"arrest": 2}),
        (13, "safeguarding", {"activity": 0}),
    ]


def test_the_heading_goes_where_a_line_is_silent() -> None:
    """Into every field of that name that a line does not say; an equals sign alone keeps it empty."""
    lines = read(
        "arrest P-31 line=9\nwarrant 07:15 case=\nsentence P-3 fine", case="2", line="7", time="06:00", court="C"
    )
    assert [line.texts for line in lines] == [
        {"date": "4/3/2021", "case": "2", "person": "P-31", "line": "9"},
        {"date": "4/3/2021", "line": "7", "activity": "warrant", "time": "07:15"},
        {"date": "4/3/2021", "case": "2", "line": "7", "court": "C", "person": "P-3", "disposal": "fine"},
    ]


def test_a_link_that_order_would_make_can_be_said_otherwise() -> None:
    """By a reference, or as none."""
    lines = read("warrant\narrest P-31\narrest P-32 activity=\narrest P-33 ACTIVITY-9\ncharge P-31 ocg arrest=")
    assert [line.links for line in lines] == [{}, {"activity": 0}, {}, {}, {}]
    assert lines[3].texts["activity"] == "ACTIVITY-9"


def test_what_a_find_says_holds_for_all_in_it() -> None:
    """Its place, its time, its power; an item's own word goes before it."""
    lines = read('arrest P-1\nfind on P-1 06:20 pace in "the loft"\n  phone\n  cash £3 poca\n')
    assert [(line.texts["notes"], line.texts["time"], line.texts["power"]) for line in lines[1:]] == [
        ("the loft", "06:20", "pace"),
        ("the loft", "06:20", "poca"),
    ]


def test_an_arrest_that_is_not_on_the_sheet_is_for_the_ledger_to_find() -> None:
    """The line says whose; one by reference needs nobody."""
    lines = read("find on P-31\n phone\nfind on ARREST-3\n phone\nfind\n phone\nphone on P-4")
    assert [line.on for line in lines] == ["P-31", None, None, "P-4"]
    assert lines[1].texts["arrest"] == "ARREST-3"


def test_an_arrest_below_the_find_is_found_too() -> None:
    """Notes are not always in order."""
    assert read("find on P-31\n phone\narrest P-31")[0].links == {"arrest": 1}


def test_another_search_of_one_person_is_said_to_be_one() -> None:
    """`find again` is a find of its own."""
    lines = read("arrest P-31\nfind on P-31\n phone\nfind again on P-31\n car\n van")
    assert [line.links for line in lines[1:]] == [{"arrest": 0}, {"arrest": 0}, {"arrest": 0, "find": 2}]


COURT_DAY = """\
sentence P-31 imprisonment 6y9m x2 concurrent
sentence P-32 imprisonment 3y
sentence P-32 imprisonment 5y concurrent
sentence P-35 imprisonment 4y
sentence P-35 imprisonment 18m consecutive
sentence P-36 yoi 30m x3 concurrent
sentence P-38 imprisonment 1y x3 consecutive
sentence new yoi 2y x2 concurrent
"""


def test_terms_run_together_or_after_each_other_as_was_said() -> None:
    """All that run together name the first; each that follows names the one before it."""
    lines = read(COURT_DAY)
    assert [(line.number, line.links) for line in lines] == [
        *((1, {}), (1, {"with": 0})),
        *((2, {}), (3, {"with": 2})),
        *((4, {}), (5, {"after": 4})),
        *((6, {}), (6, {"with": 6}), (6, {"with": 6})),
        *((7, {}), (7, {"after": 9}), (7, {"after": 10})),
        *((8, {}), (8, {"with": 12})),
    ]
    assert lines[12].texts["person"] == lines[13].texts["person"] != "new", "two counts of one person"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sentence P-1 yoi 3y x2",
         "line 1: another sentence of that person is the same line (say concurrent or consecutive)"),
        ("sentence P-1 yoi 3y\n\nsentence p-1 yoi 4y",
         "line 3: another sentence of that person is line 1 (say concurrent or consecutive)"),
        ("sentence P-1 yoi 3y consecutive",
         "line 1: consecutive to what: no sentence of that person is above (say which, e.g. after=SENTENCE-4)"),
        ("sentence P-1 yoi 3y\nsentence P-1 yoi 4y consecutive\nsentence P-1 yoi 5y concurrent",
         "line 3: concurrent to which: several of that person are above (say which, e.g. with=SENTENCE-4)"),
        ("sentence P-1 yoi 3y\nsentence P-1 yoi 4y x2 consecutive",
         "line 2: consecutive to which: several of that person are above (say which, e.g. after=SENTENCE-4)"),
        ("sentence P-1 yoi 3y concurrent consecutive",
         "line 1: 'consecutive' is said beside another (say one of them)"),
        ("sentence P-1 yoi 3y x0", "line 1: 'x0' is not how many times (once a line, e.g. x2)"),
        ("sentence P-1 yoi 3y x101", "line 1: 'x101' is not how many times (once a line, e.g. x2)"),
    ],
)  # fmt: skip
def test_how_terms_run_is_never_guessed(text: str, message: str) -> None:
    """A second term that says neither, or that could run with two, stops the sheet."""
    assert wrong(text) == [message]


def test_terms_that_order_does_not_join_can_be_said_to_stand_apart() -> None:
    """A fine needs no word, and an equals sign says that a term runs with none."""
    lines = read(
        "sentence P-1 yoi 3y\nsentence P-1 fine\nsentence P-1 yoi 4y with=\nsentence P-1 yoi 1y with=SENTENCE-3"
    )
    assert [line.links for line in lines] == [{}, {}, {}, {}]


@pytest.mark.parametrize(
    ("line", "text", "example"),
    [
        ("arrest P-31 adult theft from a shop", "theft from a shop", 'offence="theft from a shop"'),
        ("charge P-31 theft from a shop, guilty", "theft from a shop", 'offences="theft from a shop"'),
        ("charge P-2 being concerned in county lines", "being concerned in county lines", None),
        ('charge P-31 "theft"', "theft", "offences=theft"),
        ("sentence P-31 fine theft", "theft", "offence=theft"),
        ("heroin 4g via the gate", "via the gate", 'notes="via the gate"'),
        ("warrant 1 address two men ran", "two men ran", 'notes="two men ran"'),
    ],
)
def test_words_that_nobody_hears_are_put_where_they_belong(line: str, text: str, example: str | None) -> None:
    """All of them up to the next that is known: into an offence where the line may have one, and not into its notes."""
    [said] = wrong(line)
    assert f"'{text}' fits no field of a" in said
    example = example or f'offences="{text}"'
    assert f"(say which field, e.g. {example})" in said
    assert [each.texts for each in read(line.replace(f'"{text}"' if '"' in line else text, example))]


def test_a_choice_that_settles_names_a_record_of_the_ledger() -> None:
    """By the person or by its reference; only what was said is changed, and the outcome is of the sheet's day."""
    person, reference, begun = read("convicted P-31 guilty\nacquitted CHARGE-3\ncharge P-4 poss-a acquitted", case="2")
    assert (person.settles, person.which) == ("outcome", None)
    assert person.texts == {"outcome": "convicted", "outcome_on": "4/3/2021", "person": "P-31", "plea": "guilty"}
    assert (reference.settles, reference.which) == ("outcome", 3)
    assert begun.settles is None, "a line that begins with the kind is a new record"
    assert wrong("acquitted") == [
        "line 1: 'acquitted' does not say whose (e.g. acquitted P-31, or acquitted CHARGE-3)",
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("arrest P-31 runer", "'runer' fits no field of an arrest (did you mean runner?)"),
        ("arrest P-31 unknown", "'unknown' could be age-band or sex (say age-band=unknown or sex=unknown)"),
        ("detained SEIZURE-1 £3 6/9/2021",
         "'6/9/2021' could be date or until (say date=6/9/2021 or until=6/9/2021)"),
        ("arrest P-31 adult child", "'child' is a second age-band, after 'adult' (one a line)"),
        ("arrest P-31 P-32", "'P-32' is a second person, after 'P-31' (one a line)"),
        ("arrest P-31 SEIZURE-2",
         "'SEIZURE-2' fits no field of an arrest (say what it is; notes=SEIZURE-2 keeps it as a note)"),
        *(
            (line, "a line records what is new, not ACTIVITY-1 (once executed: stronghold edit ACTIVITY-1 --activity "
             "warrant --date DATE; what was found says activity=ACTIVITY-1)")
            for line in ("warrant ACTIVITY-1", "executed warrant ACTIVITY-1", "executed activity-1", "ACTIVITY-1 ok")
        ),
        ("warrant WARRANT-1 executed", "'WARRANT-1' is no reference (did you mean ACTIVITY-1?)"),
        ("arrest ARREST-3 bailed", "a line records what is new, not ARREST-3 (stronghold edit ARREST-3)"),
        ("charge CHARGE-3 acquitted",
         "a line records what is new, not CHARGE-3 (begin with its outcome, e.g. convicted CHARGE-3)"),
        ("SEIZURE-3 returned", "'SEIZURE-3' starts no line: say first what was done (e.g. arrest SEIZURE-3)"),
        ("sentence P-1 imprisonment 6", "'6' is a number of what? (e.g. 6m or 6y)"),
        ("sentence P-1 imprisonment 18 mnhs", "'18 mnhs' is a number of what? (e.g. 18m or 18y)"),
        ("sentence P-1 yoi 6.3y", "term: '6.3y' is no whole number of months (e.g. 6y9m, 18 months or 28 days)"),
        ("sentence P-1 imprisonment 6y13m", "term: '6y13m' has 13 months beside years (7y1m, if that is meant)"),
        ("sentence P-1 suspended 20m for 2", "suspended_for: '2' has no unit (e.g. 6y9m, 18 months or 28 days)"),
        ("safeguarded 2", "'2' is a number of what? (e.g. 2 people)"),
        ("safeguarded 1", "'1' is a number of what? (e.g. 1 person)"),
        ("cash £1.2kg", "value: '£1.2kg' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("heroin -4g", "weight: '-4g' is not a weight (e.g. 4.92 g or 1.2 kg)"),
        ("heroin 2oz", "'2oz' is a size of the trade, not a weight (type what it weighed, else heroin 56g estimated "
         'provisional notes="2oz")'),
        ("heroin >40 wraps",
         "pieces: '>40 wraps' is not a number of pieces (e.g. 41 wraps; for a thing, 2)"),
        ("arrest P-31 rolle=runner", "an arrest has no field 'rolle' (did you mean role?)"),
        ("heroin 4g class=A", "class is not said on a sheet (leave class=A out)"),
        ("arrest P-31 at", "'at' has nothing after it (e.g. at \"seen by two officers\")"),
        ("charged P-31", "'charged P-31' does not say with what (say it there, e.g. P-31 charged pwits-a)"),
        ("other 3", "'other' could begin an activity (activity), a charge (outcome) or a sentence (disposal): "
         "begin with activity, charge or sentence"),
        ("machetee JB/1",
         "'machetee' starts no line (did you mean machete?)"),
        ("arrest P-31 releas", "'releas' fits no field of an arrest (did you mean released-under-investigation?)"),
        ("sentence P-31 imprisonment 18m cons", "'cons' fits no field of a sentence (did you mean consecutive?)"),
        ("15 xanax bars", "'15 bars' is no amount: alprazolam is counted in tablets, wraps, ml, vials, "
         "bottles, doses, rocks, bags, deals or bombs (say which, and what they were in notes)"),
        *(
            (line, "'2 vapes' is no amount (say what they hold, e.g. 2 ml or 4.92 g, with form vape, and how many in "
             "notes)")
            for line in ("cannabis 2 vapes", "2 cannabis vapes", "2 vapes of cannabis", "2 vapes cannabis")
        ),
        ("buprenorphine 3 strips", "'3 strips' is no amount (say doses if each is one, or what they weigh, and what "
         "they were in notes)"),
        ("detained SEIZURE-16 £2,300 6 months", "'6 months' is no day (say the day, e.g. until=5/9/2021)"),
        ("in kitchen", "'in' starts no line (put 'in kitchen' after what it describes)"),
        ("arrest P-31 runner for", "'for' has nothing after it (e.g. for \"PWITS class A\")"),
        ("arrest P-31 runner m adult", "'m' fits no field of an arrest (say what it is; notes=m keeps it as a note)"),
        ("arrest P-31 runner theft for the line", "'theft for the line' fits no field of an arrest (say which field, "
         "e.g. offence=\"theft for the line\")"),
        ("nos 40 balloons", "'40 balloons' is no amount: nitrous-oxide is counted in canisters "
         "(e.g. 40 canisters, and what they were in notes)"),
        ("cash 4260", "'4260' is a number of what? (e.g. 4.92 g, 41 wraps or £410)"),
        ("phones", "'phones' does not say how many (e.g. 2 phones)"),
        ('heroin "4g', "the quote before '4g' is not closed (end the text with another one)"),
        (
            "heroin",
            "'heroin' has no weight and no number "
            "(say how much was seized, e.g. heroin 4.92g; # in front of it if none was)",
        ),
        ("cash £4,26", "value: '£4,26' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("seizure fur-coat", "category: missing, for 'fur-coat' is not in the item table "
         "(one of drug, cash, vehicle, weapon, phone, other, e.g. category=drug)"),
        ("sentence P-1 imprisonment",
         "term: missing, since the disposal is one of imprisonment, yoi, detention, extended, dto, suspended, "
         "activation, sopc, hybrid (e.g. term=6y9m)"),
        ("acquitted CHARGE-3 CHARGE-4", "'CHARGE-4' is a second charge (one a line)"),
        ("find on new\n  phone", None),
    ],
)  # fmt: skip
def test_a_word_that_is_nobodys_or_two_s_stops_its_line(line: str, message: str | None) -> None:
    """With the line, and what could be said instead."""
    if message is None:
        assert wrong(line) == ["line 2: arrest: new is nobody yet (give them a letter: arrest new=A, on new=A)"]
    else:
        assert wrong(f"\n{line}") == [f"line 2: {message}"]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("find on P-1\nphone", ["line 1: a find with nothing under it (indent what was found, or leave the line out)"]),
        ("find", ["line 1: a find with nothing under it (indent what was found, or leave the line out)"]),
        ("find on P-1\n phone\nfind on p-1\n car",
         ["line 3: find on p-1 is on line 1 already (put it all there, or say find again on p-1 for another search)"]),
        ("find on find on P-1\n phone", ["line 1: 'P-1' is a second arrest, after 'find' (one a line)"]),
        ("find\n find\n  phone", ["line 2: 'find' stands under another one, line 1"]),
        ("find\n phone\n arrest P-1",
         ["line 3: an arrest cannot stand under a find (begin it where the other lines begin)"]),
        ("phone JB/1\ncar\nvan jb/1", ["line 3: exhibit: jb/1 is on line 1 already (one of them is wrong)"]),
        ("find on new=A\n phone", [f"line 2: arrest: no arrest of new=A is on this sheet ({NO_ARREST})"]),
        ("arrest P-1\narrest P-1\nfind on P-1\n phone",
         ["line 4: arrest: lines 1 and 2 have each an arrest of P-1 (record one of them apart)"]),
        ("arrest P-1\narrest P-1\ncharge P-1 ocg",
         ["line 3: arrest: lines 1 and 2 have each an arrest of P-1 (say arrest= to leave it out)"]),
    ],
)  # fmt: skip
def test_a_find_that_is_not_clear_stops_the_sheet(text: str, messages: list[str]) -> None:
    """Nothing under it, two of one person, an exhibit used twice; each names the other line."""
    assert wrong(text) == messages


def test_all_that_is_wrong_is_said_at_once_in_order() -> None:
    """Words, rules of one record and links, line by line; the gravest reading error decides the exit code."""
    with pytest.raises(Refused) as refused:
        read("find\nheroin\nfoo\nphone JB/1\ncar JB/1")
    assert [str(problem).partition(":")[0] for problem in refused.value.problems] == [
        "line 1",
        "line 2",
        "line 3",
        "line 5",
    ]
    assert refused.value.exit_code == 2


def test_a_heading_that_cannot_be_read_is_said_once() -> None:
    """And not for each of forty lines."""
    assert wrong("car\nvan", date="31/2/21") == [
        "date: '31/2/21' is not a day of the calendar (e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)"
    ]
    assert wrong("car\nvan", date="1/9/2021")[0].startswith("date: 1 Sep 2021 is in the future")


@pytest.mark.parametrize("text", ["", "\n \n\t\n", "# nothing yet\n\n  # nor here"])
def test_an_empty_sheet_is_no_sheet(text: str) -> None:
    """Comments and blank lines say nothing."""
    with pytest.raises(Unreadable, match=r"^the sheet is empty"):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffwarrant 1 address\r\nfind\r\n\tcash £3 notes=\u201ca car\u201d\r\n",
        "  warrant\u00a01\u00a0address\n  find\n\u00a0\u00a0\u00a0\u00a0cash\u00a0£3 notes=\u201ca car\u201d",
        "warrant 1 address\rfind\r cash £3 notes=\u201ca car\u201d\r",
        'WARRANT 1 Address\nFind\n  Cash £3 Notes="a car"',
    ],
)
def test_what_a_word_processor_makes_of_a_sheet_is_read_as_plain(text: str) -> None:
    """Curly quotes, spaces that do not break, other line ends, a mark at the start, capitals, all of it indented."""
    warrant, cash = read(text)
    assert warrant.texts["addresses"].lower() == "1 address"
    assert (cash.texts["notes"], cash.texts["value"], cash.links) == ("a car", "£3", {"activity": 0})


def test_a_dash_of_a_word_processor_is_a_hyphen() -> None:
    """In words, and not in what stands in quotes."""
    assert said('arrest P\u201331 line\u2011holder notes="4\u20135"') == {
        "kind": "arrest", "person": "P-31", "role": "line-holder", "notes": "4\u20135",
    }  # fmt: skip


def test_the_marks_of_a_list_say_nothing() -> None:
    """Bullets, as a word processor makes them too, and numbers in their order; any other number is not one."""
    plain = [line._replace(number=0) for line in read("arrest P-31\nfind on P-31\n  phone\n  2 knives\nwarrant")]
    for text in (
        "- arrest P-31\n- find on P-31\n  * phone\n  * 2 knives\n-warrant",
        "\u2022\tarrest P31\n\u2022\tfind on P 31\n\to\tphone\n\to\t2 knives\n\u2022\twarrant",
        "1. arrest P-31\n2. find on P-31\n   1) phone\n   2) 2 knives\n3. warrant",
    ):
        assert [
            line._replace(number=0, texts=line.texts | ({"person": "P-31"} if "person" in line.texts else {}))
            for line in read(text)
        ] == plain
    assert wrong("2. knife")[0].startswith("line 1: '2.' starts no line: ")


def test_somebody_new_can_be_named_on_several_lines() -> None:
    """By a letter; without one, each is somebody else."""
    lines = read("arrest new=A\narrest new\nfind on new=a\n phone\nnrm-referral new=A\ncharge new ocg")
    assert lines[2].links == {"arrest": 0}
    assert lines[4].links == {}, "new is nobody else's arrest"


def test_a_sheet_is_written_in_the_words_that_people_use() -> None:
    """A find with what is under it, words alone where one field hears them, quotes where there are spaces."""
    lines = read('arrest P-31 runner\nfind on P-31\n heroin 4g gross\n 2 phones\ncar notes="via the gate"\n')
    records = []
    for place, line in enumerate(lines):
        links = {name: line.kind.links[name].show(1 + other) for name, other in line.links.items()}
        records.append((line.kind, line.kind.read(line.texts | links, READING) | {"no": 1 + place}))
    assert write_sheet(DAY, records, READING) == (
        "arrest P-31 runner\n"
        "find\n"
        '  heroin "4 g" gross on P-31\n'
        "  phone on P-31 pieces=2\n"
        'car pieces=1 notes="via the gate"\n'
    )


def test_two_records_with_one_exhibit_are_no_sheet() -> None:
    """What no sheet can say is refused, not written wrong."""
    phone = KINDS["seizure"].read({"date": "4/3/2021", "item": "phone", "exhibit": "JB/1"}, READING)
    with pytest.raises(Refused, match="JB/1 is on line 1 already"):
        write_sheet(DAY, [(KINDS["seizure"], phone)] * 2, READING)


@pytest.mark.parametrize(
    "notes", ["a\nb", "a↵b", "a\n↵b", "a↵\nb", "a\\\nb", "a\\\\↵b", "c:\\new\\", '"\n"', "# no", "a\rb"]
)
def test_a_text_of_several_lines_is_written_on_one(notes: str) -> None:
    """The mark of a line break is no text, and a text that holds the mark is no line break."""
    car = KINDS["seizure"].read({"date": "4/3/2021", "item": "car", "notes": notes}, READING)
    sheet = write_sheet(DAY, [(KINDS["seizure"], car)], READING)
    assert sheet.count("\n") == 1
    assert said(sheet)["notes"] == notes


def test_a_value_that_no_sheet_reads_is_refused() -> None:
    """Rather than written as another one: texts begin and end with something that shows."""
    car = KINDS["seizure"].read({"date": "4/3/2021", "item": "car"}, READING) | {"notes": " by the gate"}
    with pytest.raises(Refused, match="record 1 cannot be said on a sheet"):
        write_sheet(DAY, [(KINDS["seizure"], car)], READING)


def test_a_unit_stands_behind_its_item_too() -> None:
    """The number in front is of that unit, and of no other thing."""
    [line] = read_sheet("15 zopiclone tablets", {"date": "4/3/2021"}, READING)
    assert (line.texts["item"], line.texts["pieces"]) == ("zopiclone", "15 tablets")


def test_what_a_wrong_line_does_not_open_is_said_once() -> None:
    """What is indented under it has nothing wrong by itself."""
    sheet = "find on P-31\n  heroin 3g\nin zone\n  heroin 2g\n  cash £50\nin ward\n  cash £20"
    assert wrong(f"arrest P-31\n{sheet}") == [
        f"line {line}: 'in' starts no line (put 'in {room}' after what it describes)"
        for line, room in ((4, "zone"), (7, "ward"))
    ]
