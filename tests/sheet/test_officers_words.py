"""Officers' words on a sheet: what each is read as, and what is asked or refused with the one thing to change."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet, read_with_left_out

READING = Reading(
    date(2026, 11, 29), lambda: "P-50", new_items=False, own_words=(("ndd", "stop-and-search"), ("top boy", "dealer"))
)
DAY = {"date": "12/11/2026"}


def said(text: str, **heading: str) -> list[dict[str, str]]:
    """Return what each record of a sheet says, beside its day."""
    return [
        {"kind": line.kind.name, **{name: text for name, text in line.texts.items() if name != "date"}}
        | ({"on": line.on} if line.on else {})
        for line in read_sheet(text, DAY | heading, READING)
    ]


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_sheet(text, DAY, READING, offers=False)
    return [str(problem) for problem in refused.value.problems]


def thing(item: str, **more: str) -> dict[str, str]:
    return {"kind": "seizure", "item": item, **more}


def arrest(person: str, **more: str) -> dict[str, str]:
    return {"kind": "arrest", "person": person, **more}


def of_court(person: str, **more: str) -> dict[str, str]:
    return {"kind": "charge", "person": person, **more}


def sentenced(person: str, **more: str) -> dict[str, str]:
    return {"kind": "sentence", "person": person, "disposal": "imprisonment", **more}


RESULT_ON = {"result_on": "12/11/2026"}
REMANDED = of_court("P-1", offences="pwits-a", held="remanded")


@pytest.mark.parametrize(
    ("who", "shapes"),
    [
        (
            ("male", "adult"),
            "m/30|m 34 yrs|m48|male 20s|male about 20|lad of 24|mid 30s male|M,41|24 year old male|male, forty-two|A/M",
        ),
        (("female", "adult"), "f/28|fem 26|lass of 26|26 yr old f|woman in her 40s|adult f|f. 38|adult female 23"),
        (("male", "child"), "15yo boy|boy of 17 ex Croydon|m16|a boy of 15|male u18|seventeen year old male"),
        (("female", "child"), "girl 15|juv f|15 y/o girl|f age 15"),
    ],
)
def test_who_somebody_is_is_read_in_any_words_wherever_it_stands(who: tuple[str, str], shapes: str) -> None:
    """At the key, in brackets, in a part by itself behind what they were arrested for, and of a referral."""
    for shape in shapes.split("|"):
        for line in ("P-1, {}, arrested PWITS class A", "P-1 ({}) arr PWITS class A", "P-1 arr PWITS class A, {}, RUI"):
            [record] = said(line.format(shape))
            assert (record["sex"], record["age_band"]) == who, line.format(shape)
        [referred] = said(f"NRM for P-1, {shape}")
        assert (referred["sex"], referred["age_band"]) == who, shape


def test_a_number_below_ten_is_an_age_in_brackets_behind_a_sex_alone() -> None:
    for line in ("P-1 (f, 4) MASH referral", "Child in address (P-1, f, 4): MASH referral"):
        [record] = said(line)
        assert (record["sex"], record["age_band"]) == ("female", "child")
    assert wrong("P-1 (f, 4 wraps) MASH referral")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "P-1 adult 16 arrested PWITS class A",
            "P-1 arrested 4 PWITS class A",
            "P-1 male about 18 arrested PWITS class A",
        ),
        *(
            "P-1 adult m 12 High St arrested PWITS class A",
            "P-1 male 16 wraps crack, arrested PWITS class A",
            "P-1 m 6",
        ),
        *("P-1 m 16 small bags cannabis", "P-1 child protection referral", "P-1 girl, adult, arrested PWITS class A"),
    ],
)
def test_what_may_be_no_age_stops(text: str) -> None:
    with pytest.raises(Refused):
        read_sheet(text, DAY, READING, offers=False)


@pytest.mark.parametrize(
    ("text", "term"),
    [("P-1 f 14 yrs for PWITS class A", "14 yrs"), ("P-1, female, 14 yrs, PWITS class A", "14 yrs"),
     ("P-1 male 24m for PWITS class A", "24m")],
)  # fmt: skip
def test_in_court_years_and_months_are_a_term_and_no_age(text: str, term: str) -> None:
    assert [record["term"] for record in said(text)] == [term]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("MASH was done for P-7", [{"kind": "safeguarding", "action": "referred", "agency": "MASH", "person": "P-7"}]),
        ("P-7 NRM + MASH done", [{"kind": "safeguarding", "action": "nrm-referral", "person": "P-7"},
                                 {"kind": "safeguarding", "action": "referred", "agency": "MASH", "person": "P-7"}]),
        ("x2 phones", [thing("phones", pieces="2")]),
        ("2 x phones", [thing("phones", pieces="2")]),
        ("phones x 2", [thing("phones", pieces="2")]),
        ("iPhone 2", [thing("iPhone", pieces="2")]),
        ("recovered: Nokia", [thing("Nokia")]),
        ("seized 2 knives and a machete", [thing("knives", pieces="2"), thing("machete")]),
        ("42 cannabis plants", [thing("cannabis plants", pieces="42 plants")]),
        ("42 plants cannabis", [thing("cannabis", pieces="42 plants")]),
        ("£780", [thing("cash", value="£780")]),
        ("P-20 male, 2 phones, arrested", [arrest("P-20", sex="male"), thing("phones", pieces="2")]),
        ("£2,300 in notes", [thing("cash", value="£2,300")]),
        ("12 wraps heroin 8 wraps crack", [thing("heroin", pieces="12 wraps"), thing("crack", pieces="8 wraps")]),
        ("5 bags of weed", [thing("weed", pieces="5 bags")]),
        ("10 bags", [thing("paraphernalia", pieces="10", notes="bags")]),
        ("3 rocks", [thing("rocks", pieces="3 rocks")]),
        ("approx 6g heroin", [thing("heroin", weight="6g", weighed="estimated", provisional="yes")]),
        ("~20 wraps crack", [thing("crack", pieces="20 wraps", provisional="yes")]),
        ("3 x phones (1 line phone)", [thing("phones", pieces="3", notes="1 line phone")]),
        ("phone seized from P-31", [thing("phone", on="P-31")]),
        ("heroin 3g, crack 2g from P-31",
         [thing("heroin", weight="3g", on="P-31"), thing("crack", weight="2g", on="P-31")]),
        ("seized from P-31:\n- £20\n- Nokia", [thing("cash", value="£20", on="P-31"), thing("Nokia", on="P-31")]),
        ("JS1 arrested, RUI", [arrest("JS-1", result="released-under-investigation", **RESULT_ON)]),
        ("* P-1 ARRESTED – NFA", [arrest("P-1", result="no-further-action", **RESULT_ON)]),
        *((f"P-1 arrested {word}", [arrest("P-1", age_band="child")])
          for word in ("juvenile", "youth", "YP", "aged 17")),
        ("P-1 arrested 18 yr old", [arrest("P-1", age_band="adult")]),
        ("P-1 arrested, adult male", [arrest("P-1", age_band="adult", sex="male")]),
        ("P-1 dealer arrested", [arrest("P-1", role="dealer")]),
        ("P-1 arrested top boy", [arrest("P-1", role="dealer")]),
        ("P-1 arrested PWITS heroin", [arrest("P-1", offence="pwits-a")]),
        ("P-1 arrested poss cannabis", [arrest("P-1", offence="poss-b")]),
        ("P-1 arrested PWITS", [arrest("P-1", offence='"PWITS class unknown"')]),
        ("P-1 arrested\nP-1 bailed to 12/1/2027",
         [arrest("P-1", result="bailed", bail_until="12/1/2027", **RESULT_ON)]),
        ("P-1 arrested PWITS crack, charged and remanded",
         [arrest("P-1", offence="pwits-a", result="charged", **RESULT_ON), REMANDED]),
        ("P-1 charged PWITS crack, remanded", [REMANDED]),
        ("P-1 arrested, recalled to prison", [arrest("P-1", result="recalled", **RESULT_ON)]),
        ("NRM P-2", [{"kind": "safeguarding", "action": "nrm-referral", "person": "P-2"}]),
        ("P-2 referred to adult social care",
         [{"kind": "safeguarding", "action": "referred", "person": "P-2", "agency": "adult social care"}]),
        ("0600hrs warrant 14 Mill Lane, neg",
         [{"kind": "activity", "activity": "warrant", "time": "06:00", "place": "14 Mill Lane", "result": "neg"}]),
        ("warrant 1400 14 Mill Lane\nNOTHING FOUND",
         [{"kind": "activity", "activity": "warrant", "time": "14:00", "place": "14 Mill Lane",
           "result": "nothing found"}]),
        *((words, [{"kind": "activity", "activity": "stop-and-search", "number": "2"}])
          for words in ("S&S x2", "s+s x 2", "2 stop and searches", "ndd x2")),
        ("P-9 RUI", [arrest("P-9", result="released-under-investigation", **RESULT_ON)]),
        ("P-1 arrested girl aged 15", [arrest("P-1", age_band="child", sex="female")]),
        *((f"P-1 {words}", [arrest("P-1", age_band="child", sex="male")])
          for words in ("(16) arrested, male", "arrested, male 17", "male, 16, arrested", "arrested boy, 15")),
        ("P-1 female 31 arrested - RUI",
         [arrest("P-1", age_band="adult", sex="female", result="released-under-investigation", **RESULT_ON)]),
        ("P-1 arrested youth caution", [arrest("P-1", result="youth-caution", **RESULT_ON)]),
        ("12 wraps suspected crack", [thing("crack", pieces="12 wraps", identified="believed")]),
        ("suspected heroin 4g", [thing("heroin", weight="4g", identified="believed")]),
        ("herbal cannabis 4g", [thing("herbal cannabis", weight="4g")]),
        ("a couple of phones", [thing("phones", pieces="2")]),
        ("Custody update\ndozen wraps crack", [thing("crack", pieces="12 wraps")]),
        ("cuckooing visit 22 Oak Road, no one home",
         [{"kind": "activity", "activity": "cuckooing-visit", "place": "22 Oak Road", "result": "no one home"}]),
        ("NRM referral P-2", [{"kind": "safeguarding", "action": "nrm-referral", "person": "P-2"}]),
        *((f"NRM {words} P-2", [{"kind": "safeguarding", "action": "nrm-referral", "person": "P-2"}])
          for words in ("for", "submitted for", "done for")),
        ("MASH referral made for P-2",
         [{"kind": "safeguarding", "action": "referred", "agency": "MASH", "person": "P-2"}]),
        ("P-7 pleaded guilty, sentencing 14/12/26",
         [of_court("P-7", plea="guilty", plea_on="12/11/2026", trial_on="14/12/26")]),
        *((f"P-5 {words}", [{"kind": "sentence", "person": "P-5", "disposal": "community", "order_term": "12 month"}])
          for words in ("12 month community order", "community order 12 month", "community order for 12 month")),
        ("P-6 fined £200", [{"kind": "sentence", "person": "P-6", "disposal": "fine", "amount": "£200"}]),
        ("P-6 imprisonment for 3 years",
         [{"kind": "sentence", "person": "P-6", "disposal": "imprisonment", "term": "3 years"}]),
        ("P-1 six years", [sentenced("P-1", term="six years")]),
        ("P-1 got 3 and a half years", [sentenced("P-1", term="3 and a half years")]),
        ("P-4 20 months susp 18 months",
         [sentenced("P-4", disposal="suspended", term="20 months", suspended_for="18 months")]),
        ("sentence P-4 1 year suspended for 1 year",
         [sentenced("P-4", disposal="suspended", term="1 year", suspended_for="1 year")]),
        ("P-6 fined £200, £85 costs", [sentenced("P-6", disposal="fine", amount="£200", notes="£85 costs")]),
        ("P-1 arrested, bailed until 12 Jan",
         [arrest("P-1", result="bailed", bail_until="12 Jan", **RESULT_ON)]),
        ("P-1 charged PWITS heroin, bailed to court 7/12/26",
         [of_court("P-1", offences="pwits-a", held="court-bail", trial_on="7/12/26")]),
        ("P-1 charged PWITS x2, remanded to court tomorrow",
         [of_court("P-1", offences='"PWITS class unknown" x2', held="remanded", trial_on="13/11/2026")]),
        ("P-1 arrested PWITS crack, charged PWITS crack",
         [arrest("P-1", offence="pwits-a"), of_court("P-1", offences="pwits-a")]),
        ("P-1 arrested on suspicion of burglary, RUI",
         [arrest("P-1", offence="burglary", result="released-under-investigation", **RESULT_ON)]),
        ("P-20, P-21 & JS1 both NFA",
         [arrest(key, result="no-further-action", **RESULT_ON) for key in ("P-20", "P-21", "JS-1")]),
        ("2 arrests (P-40, P-41)", [arrest("P-40"), arrest("P-41")]),
        *((f"P-1 arrested{words}", [arrest("P-1", age_band=band)])
          for words, band in ((" born 2009", "child"), (", born 2007", "adult"), (", 26yrs", "adult"))),
        ("P-1 arrested (M/24)", [arrest("P-1", age_band="adult", sex="male")]),
        ("10am P-1 arrested", [arrest("P-1", notes="at 10:00")]),
        ("11.15 welfare check 9 Station Rd, Slough, no reply",
         [{"kind": "activity", "activity": "welfare-visit", "time": "11:15", "place": "9 Station Rd, Slough",
           "result": "no reply"}]),
        ("2 x S&S, both neg",
         [{"kind": "activity", "activity": "stop-and-search", "number": "2", "result": "both neg"}]),
        ("MASH referral x3",
         [{"kind": "safeguarding", "action": "referred", "agency": "MASH", "people": "3 people"}]),
        ("2 YPs referred to children's services",
         [{"kind": "safeguarding", "action": "referred", "age_band": "child", "people": "2 people",
           "agency": "children's services"}]),
        ("£1,465 cash in shoe box behind radiator",
         [thing("cash", value="£1,465", notes="shoe box; behind radiator")]),
        ("in sock: 14 wraps crack", [thing("crack", pieces="14 wraps", notes="sock")]),
        ("Drugs: 12 snap bags of cannabis, 35g total", [thing("cannabis", pieces="12 bags", weight="35g")]),
        ("780 quid", [thing("cash", value="£780")]),
        ("black iPhone", [thing("iPhone", notes="black")]),
        ("silver VW Golf seized", [thing("car", notes="silver VW Golf")]),
        ("heroin 4g in VW Golf", [thing("heroin", weight="4g", notes="VW Golf")]),
        ("vehicle stop, white Transit van, Mill Lane, 2 phones seized",
         [{"kind": "activity", "activity": "vehicle-stop", "notes": "white Transit van", "place": "Mill Lane"},
          thing("phones", pieces="2")]),
        ("Vehicle: white Audi A3 belonging to P-6 seized under POCA from Larkspur Court car park",
         [thing("car", power="poca", on="P-6", notes="white Audi A3; Larkspur Court car park")]),
        ("P-4's VW Up, seized no insurance", [thing("car", on="P-4", notes="VW Up; no insurance")]),
        ("Cash: £970 total - £850 P-1, £120 P-3",
         [thing("Cash", value="£850", on="P-1"), thing("Cash", value="£120", on="P-3")]),
        ("£500 (£20 in coins)", [thing("cash", value="£500", notes="£20 in coins")]),
        ("Phones: 5 handsets inc 1 burner", [thing("handsets", pieces="5", notes="1 burner")]),
        ("2 stop searches at the train station, both neg",
         [{"kind": "activity", "activity": "stop-and-search", "number": "2", "place": "train station",
           "result": "both neg"}]),
        ("Phones: 3 (2 from P-1, 1 off P-3)",
         [thing("Phones", pieces="2", on="P-1"), thing("Phones", pieces="1", on="P-3")]),
        ("vehicle stop of black Audi A3, neg",
         [{"kind": "activity", "activity": "vehicle-stop", "notes": "black Audi A3", "result": "neg"}]),
        ("Sgt's daily 12/11/26 - OP TERN\n£20", [thing("cash", value="£20")]),
        ("Week of action\n£20\nIntel submitted x3", [thing("cash", value="£20")]),
        ("3 cuckoo visits", [{"kind": "activity", "activity": "cuckooing-visit", "number": "3"}]),
        ("Crown Court\nP-1 6 years 9 months",
         [{"kind": "sentence", "person": "P-1", "disposal": "imprisonment", "term": "6 years 9 months",
           "court": "Crown Court"}]),
        ("P-1 jailed for 3 years for PWITS heroin",
         [{"kind": "sentence", "person": "P-1", "disposal": "imprisonment", "term": "3 years", "offence": "pwits-a"}]),
        ("P-4 not guilty", [of_court("P-4", outcome="acquitted", outcome_on="12/11/2026")]),
        ("P-7 guilty", [of_court("P-7", outcome="convicted", outcome_on="12/11/2026")]),
        ("P-7 pleaded not guilty", [of_court("P-7", plea="not-guilty", plea_on="12/11/2026")]),
        ("P-5 adjourned to 14/12/2026", [of_court("P-5", trial_on="14/12/2026")]),
    ],
)  # fmt: skip
def test_what_officers_write_is_read_as_what_they_mean(text: str, records: list[dict[str, str]]) -> None:
    """Each record with all that was said of it, and nothing that was not."""
    assert said(text) == records


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("half ounce of coke", ["'half ounce' is a size of the trade, not a weight (type what it weighed, else coke "
          '14g '
          'estimated provisional notes="half ounce")']),
        ("nine bar cannabis", ["'nine bar' is a size of the trade, not a weight (type what it weighed, else cannabis "
          '255g estimated provisional notes="nine bar")']),
        ("half oz herbal AB/1", ["'half oz' is a size of the trade, not a weight (type what it weighed, else herbal "
          'cannabis AB/1 14g estimated provisional notes="half oz")']),
        ("14 wraps heroin, £780", ["'£780' is cash, or what heroin is worth (say £780 cash, or value=£780)"]),
        ("5 phones inc 1 burner and £20",
         ["'1 burner and £20' in brackets names another thing (put it on a line of its own)"]),
        ("3 phones (1 knife)", ["'1 knife' in brackets names another thing (put it on a line of its own)"]),
        ("iPhone 12", ["'iPhone 12' is a model, or how many there were (say 12 x iPhone, or iPhone x1 "
          'notes="iPhone 12")']),
        ("safeguarding done P-2", ["'safeguarding done' may be identified, engaged, referred or safeguarded: each is "
          "another action (say which one)"]),
        ("NRM declined P-2", ["'NRM declined': it is no referral (say identified P-2 notes=\"NRM declined\")"]),
        ("P-1 arrested nominal", ["'nominal': it is no role (say role=other, or leave it out)"]),
        ("1 weapon", ["'weapon' may be knife, machete, firearm, imitation-firearm or baton: each sort is counted by "
          "its own name (say which one)"]),
        ("half an ounce of coke", ["'half an ounce' is a size of the trade, not a weight (type what it weighed, else "
          'coke 14g estimated provisional notes="half an ounce")']),
        ("P-1 arrested, 2 phones, 12", ["'P-1' starts no line: say first what was done (e.g. arrest P-1)"]),
        ("quarter of an ounce coke", ["'an ounce' is a size of the trade, not a weight (type what it weighed)"]),
        ("P-1 arrested girl, adult", ["'adult' is a second age-band, after 'child' (one a line)"]),
        ("cuckooing 22 Oak Road", ["'cuckooing' starts no line: begin with what was done or an item, e.g. warrant, "
          "arrest P-31 or heroin 4g; # in front leaves the line out"]),
        ("seized black thing", ["'black thing' is no item that is known (say first what it is, e.g. car "
          'notes="black thing")']),
        ("2 phones, £780", ["'£780' is cash, or what phone is worth (say £780 cash, or value=£780)"]),
        ("22 wraps crack/heroin",
         ["'22 wraps' are of crack and heroin (part them, e.g. … wraps crack, … wraps heroin)"]),
        ("1500 vehicle stop, 1 van, neg",
         ["nothing says that the van was seized (say seized van, or notes=\"van\" if it was not)"]),
        ("Cash: £970 total - £850 P-1, £130 P-3",
         ["'£970' is not what the parts of '£970 total £850 P-1 £130 P-3' come to (mend one of them)"]),
        ("P-1 and P-2 arrested, 2 phones",
         ["several people are named, and nothing says whose the things are (put the people on a line of their own)"]),
        ("3 arrests (P-1, P-2)", ["3 are said, and 2 are named (mend the number, or name all: P-1 and P-2)"]),
        ("P-1 arrested, born 2008",
         ["'born 2008' is 17 or 18 on that day, a child or an adult (say aged 17 or aged 18)"]),
        ("P-11 charged", ["'P-11 charged' does not say with what (say it there, e.g. P-11 charged pwits-a)"]),
        ("forfeiture of £1,340",
         ["it does not say which seizure £1,340 came from (say forfeited SEIZURE-31 £1,340)"]),
        ("visit to 14 Mill Lane",
         ["'visit to' may be cuckooing-visit or welfare-visit: each is another activity (say which one)"]),
        ("P-1 arrested for assault on female officer",
         ["nobody can tell where 'assault on female officer' ends (say e.g. offence=\"assault on female officer\")"]),
        ("S/S 12/11/26 High St\n£20",
         ["'S/S 12/11/26 High St' may be a title, or what was done (put '12/11/26' alone on the first line, and what "
          "was done on the next)"]),
        ("Intel submitted re P-3", ["P-3 is only mentioned, and no record is of them (say what was done, e.g. arrest "
          "P-31, on a line of its own; # in front leaves the line out)"]),
        *((f"2 phones, {words}", [f"'{words}' fits no field of a seizure (say which field, e.g. notes=\"{words}\")"])
          for words in ("angle grinder", "going equipped")),
        ("P-1 arrested boss zonk", ["'zonk' fits no field of an arrest (say which field, e.g. offence=zonk)",
          "role: 'boss' may be line-holder or other: a line holder has the phone and the customers, and closes a line "
          "when charged (say which one)"]),
    ],
)  # fmt: skip
def test_what_may_be_several_things_is_asked_and_all_that_is_wrong_is_named(text: str, messages: list[str]) -> None:
    """With the one thing to change for each."""
    assert wrong(text) == [f"line 1: {message}" for message in messages]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("P-1 arrested PWITS crack, m 34 yrs, occupant",
         [arrest("P-1", offence="pwits-a", sex="male", age_band="adult", notes="occupant")]),
        ("P-1 arr f/17 PWITS crack, ex Croydon",
         [arrest("P-1", offence="pwits-a", sex="female", age_band="child", notes="ex Croydon")]),
        ("P-1 arrested on suspicion of PWITS crack after a short foot chase",
         [arrest("P-1", offence="pwits-a", notes="after a short foot chase")]),
        ("P-1 was arrested following a vehicle pursuit for PWITS crack and handcuffed",
         [arrest("P-1", offence="pwits-a", notes="following a vehicle pursuit; handcuffed")]),
        ("a quantity of cash, £1,240, found in the bedroom", [thing("cash", value="£1,240", notes="the bedroom")]),
        ("approx 20 wraps of what is believed to be crack cocaine",
         [thing("crack cocaine", pieces="20 wraps", identified="believed", provisional="yes")]),
        ("P-1 arrested\nSeized: 2 knives (LM1), £2,870 (LM2)\nScales, LM3",
         [arrest("P-1"), thing("knives", pieces="2", exhibit="LM1"), thing("cash", value="£2,870", exhibit="LM2"),
          thing("Scales", exhibit="LM3")]),
        ("P-1 arrested\nCash £1,110 LM2 and a phone LM3 from P-1\nknife LM4 seized from P-1",
         [arrest("P-1"), thing("Cash", value="£1,110", exhibit="LM2"), thing("phone", exhibit="LM3"),
          thing("knife", exhibit="LM4")]),
        ("P-1 arrested\nP-1 seized 19 wraps crack HN1, 120 quid HN2",
         [arrest("P-1"), thing("crack", pieces="19 wraps", exhibit="HN1"), thing("cash", value="£120", exhibit="HN2")]),
        ("P-1 arrested\noff P-1 4 wraps crack, £35",
         [arrest("P-1"), thing("crack", pieces="4 wraps"), thing("cash", value="£35")]),
        ("P-1 arrested\nExhibits: JB1 20 wraps of crack, JB2 £600 cash",
         [arrest("P-1"), thing("crack", pieces="20 wraps", exhibit="JB1"),
          thing("cash", value="£600", exhibit="JB2")]),
        *((f"knife {where}", [thing("knife", notes=notes)])
          for where, notes in (("from under bed", "under bed"), ("thrown over a fence", "thrown over a fence"),
                               ("found stuffed down the back of the sofa", "stuffed down the back of the sofa"))),
        ("£200 on the kitchen table, £40 in a sock",
         [thing("cash", value="£200", notes="on the kitchen table"), thing("cash", value="£40", notes="a sock")]),
        ("Cash: £310 found in a vehicle outside 22 Ash Drive",
         [thing("Cash", value="£310", notes="a vehicle outside 22 Ash Drive")]),
        ("Search of the kitchen: 2 phones, and 1 x iPhone 14",
         [thing("phones", pieces="2", notes="kitchen"), thing("iPhone", pieces="1", notes="kitchen; iPhone 14")]),
        ("P-1 has been charged with PWITS crack and PWITS heroin and remanded",
         [of_court("P-1", offences="pwits-a and pwits-a", held="remanded")]),
        ("P-14 (15) referred to MASH from 27 Oak Road",
         [{"kind": "safeguarding", "action": "referred", "agency": "MASH", "person": "P-14", "age_band": "child",
           "notes": "27 Oak Road"}]),
        ("P-20 and P-21 arrested PWITS crack, both 17, runner",
         [{"kind": "arrest", "person": person, "offence": "pwits-a", "age_band": "child", "role": "runner"}
          for person in ("P-20", "P-21")]),
        ("Arrests x2: P-1 and P-2, both for PWITS class B",
         [arrest("P-1", offence="PWITS class B"), arrest("P-2", offence="PWITS class B")]),
        ("Arrested: P-1 (f, 41) - PWITS class A; P-2 - PWITS class B",
         [arrest("P-1", offence="PWITS class A", age_band="adult", sex="female"),
          arrest("P-2", offence="PWITS class B")]),
        ("P-1 30 months detention in a YOI", [sentenced("P-1", disposal="yoi", term="30 months")]),
        ("Phones: 5 handsets\nWeapons: none", [thing("handsets", pieces="5")]),
        ("warrants x2\n12 Hill Road - neg\n7 Mill Lane - no one in, 3 phones\n9 Mill Lane - P-1 arrested",
         [{"kind": "activity", "activity": "warrant", "number": "2", "result": "12 Hill Road: neg"},
          thing("phones", pieces="3", notes="7 Mill Lane; no one in"), arrest("P-1", notes="9 Mill Lane")]),
        ("Safer team, visits list\nThurs 12 Nov. (PC 5120 with us)\n£20\nWeather awful and quiet\nPS 118",
         [thing("cash", value="£20")]),
        ("P-1 and P-2 arrested\n2 phones\nBoth bailed to 12/1/27, not to contact P-3",
         [arrest(key, result="bailed", bail_until="12/1/27", notes="not to contact P-3", **RESULT_ON)
          for key in ("P-1", "P-2")]
         + [thing("phones", pieces="2")]),
        ("3 arrests (P-1, P-2, P-3)\nall three arrested for PWITS crack",
         [arrest(key, offence="pwits-a") for key in ("P-1", "P-2", "P-3")]),
        ("Stop search P-1. 2 wraps crack. Arrested PWITS. Calm and polite. He was bailed to 12/1/27.",
         [{"kind": "activity", "activity": "stop-and-search", "notes": "P-1"},
          arrest("P-1", offence='"PWITS class unknown"', result="bailed", bail_until="12/1/27", notes="Calm and polite",
                 **RESULT_ON),
          thing("crack", pieces="2 wraps")]),
        ("1420 stop search P-1, 17 yr old male, in Castle St, nothing found",
         [{"kind": "activity", "activity": "stop-and-search", "time": "14:20", "place": "Castle St",
           "result": "nothing found", "notes": "P-1, 17 yr old, male"}]),
        ("Stop search P-1 and P-3, neg\nStop search P-2 (m, 16), neg\nP-2 referred to MASH",
         [{"kind": "activity", "activity": "stop-and-search", "number": "2", "result": "neg", "notes": "P-1, P-3"},
          {"kind": "activity", "activity": "stop-and-search", "result": "neg", "notes": "P-2, (m, 16)"},
          {"kind": "safeguarding", "action": "referred", "agency": "MASH", "person": "P-2", "age_band": "child",
           "sex": "male"}]),
        ("P-1 arrested PWITS class A and B", [arrest("P-1", offence="pwits-a", notes="also PWITS class B")]),
        ("P-1 arrested for driving whilst disqualified and possession of class B, RUI",
         [arrest("P-1", offence="driving whilst disqualified", notes="also possession of class B",
                 result="released-under-investigation", **RESULT_ON)]),
        ("P-1 arrested, bailed to 22 Dec w conds (reside, curfew 9-6), not to contact P-2",
         [arrest("P-1", result="bailed", bail_until="22 Dec", notes="w conds (reside; curfew 9-6); not to contact P-2",
                 **RESULT_ON)]),
        ("2240 P-1 detained outside the Kings Head, found in possession of 7 rocks of crack and £60\nP-1 5 wraps "
         "heroin\nP-1 was arrested for PWITS crack",
         [*(thing(item, notes="at 22:40; detained outside the Kings Head", **much)
            for item, much in (("crack", {"pieces": "7 rocks"}), ("cash", {"value": "£60"}))),
          thing("heroin", pieces="5 wraps"), arrest("P-1", offence="pwits-a")]),
        ("P-1 s23'd on Dock St, neg", [{"kind": "activity", "activity": "stop-and-search", "place": "Dock St",
                                       "result": "neg", "notes": "P-1"}]),
        ("Cuckoo visits 12/11/26\n10am visit to 3 Mill Lane, all ok\nP-22 - 5A Mill St - seen 1015, no callers",
         [{"kind": "activity", "activity": "cuckooing-visit", "time": "10:00", "place": "3 Mill Lane",
           "result": "all ok"},
          {"kind": "activity", "activity": "cuckooing-visit", "time": "10:15", "place": "5A Mill St", "result": "seen",
           "notes": "no callers; P-22"}]),
        ("Cuckooing visits conducted at 12 Ash Close, 3 Beech Close and 14 Cedar Close, all ok",
         [{"kind": "activity", "activity": "cuckooing-visit", "place": place, "result": "all ok",
           "notes": "conducted"} for place in ("12 Ash Close", "3 Beech Close", "14 Cedar Close")]),
        ("P-1 arrested PWITS crack, upset and tearful", [arrest("P-1", offence="pwits-a", notes="upset and tearful")]),
    ],
)  # fmt: skip
def test_prose_around_what_was_done_is_a_note_or_says_nothing(text: str, records: list[dict[str, str]]) -> None:
    """And an address in front of things is where they were."""
    assert said(text) == records


@pytest.mark.parametrize(
    ("text", "message"),
    [
        *((f"P-1 {words}", f"line 1: '{denied}' is no record (put # in front, and what was done on its own line)")
          for words, denied in (("arrested in Queens Park not charged", "not charged"),
                                ("referred to MASH not NRM", "not NRM"))),
        ("P-1 arrested after a foot chase, no caution",
         "line 1: 'no caution' is no record (put # in front, and what was done on its own line)"),
        ("warrant 5 High St, with the council not executed as no one in",
         "line 1: 'not executed as' is no record (put # in front, and what was done on its own line)"),
        ("van was off the road",
         "line 1: 'van was': nothing says that it was seized (say van seized; # in front leaves the line out)"),
        ("no phones with P-1",
         "line 1: 'no phones with P-1' is no record (put # in front, and what was done on its own line)"),
        ("P-1 was to be arrested", "line 1: 'to be arrested': nothing was done yet (# in front leaves the line out)"),
        ("£1,240 on P-1", "line 1: '£1,240' does not say what it is (if it is cash, say cash £1,240 on P-1)"),
        ("warrant 1 Oak Road\n12 Hill Road - 3 phones",
         "line 2: nothing says what was done at '12 Hill Road' (say what was done there, e.g. warrant 12 Hill Road; # "
         "in front leaves the line out)"),
        ("P-1 charged with possession of class A and outraging public decency",
         "line 1: 'and outraging public decency' fits no field of a charge (say "
         'offences="possession of class A; outraging public decency")'),
        ("P-1 arrested\nP-1 bailed until 3/1/27, no contact with P-2 NFA",
         "line 2: 'no contact with P-2 NFA' is no record (put # in front, and what was done on its own line)"),
        ("Team visits 12/11/26\nP-22 - 5A Mill St - seen 1015\n1030 P-23, 8 Mill St. No reply",
         "line 1: the visits under 'Team visits 12/11/26' may be cuckooing-visit or welfare-visit (say which in this "
         "line, e.g. cuckooing visits)"),
        ("2 warrants at 12 Ash Close, 3 Beech Close and 14 Cedar Close",
         "line 1: 2 are said, and 3 addresses are named (mend the number, or name all)"),
        ("P-1 and P-2 arrested. He was charged with PWITS crack",
         "line 1: 'he': it does not say who (say P-31 was charged with PWITS crack)"),
        ("Both bailed", "line 1: 'Both bailed': it does not say who (say P-31 and P-32 bailed)"),
        ("P-1 and P-2 arrested\nP-3 arrested\nBoth bailed",
         "line 3: 'Both bailed': it does not say who (say P-31 and P-32 bailed)"),
        ("P-1 arrested, some devices recovered",
         "line 1: 'some devices recovered' fits no field of an arrest (say which field, e.g. offence=\"some devices "
         "recovered\")"),
        ("Arrests x3: P-1 and P-2",
         "line 1: 3 are said, and 2 are named (mend the number, or name all: P-1 and P-2)"),
    ],
)  # fmt: skip
def test_nothing_that_carries_a_fact_or_denies_one_is_passed_over(text: str, message: str) -> None:
    """The line is refused, with the one thing to change, which makes no record of what was denied."""
    assert wrong(text) == [message]


def test_who_was_wanted_is_tied_to_no_activity_once_the_sheet_has_gone_on_to_charges() -> None:
    """Right below the warrant it is where the arrest was made."""
    for between, tied in (("", True), ("P-1 charged with PWITS crack\n", False)):
        lines = read_sheet(f"warrant 5 Oak Road\nP-1 arrested\n{between}P-3 (wanted) arrested", DAY, READING)
        assert ("activity" in lines[-1].links) is tied


def test_what_stands_below_the_evening_and_is_before_the_morning_is_of_the_next_day() -> None:
    """With what is under it, and with the day on which something became of an arrest; that is said."""
    text = "23:10 warrant 5 Oak Road\nP-1 arrested PWITS crack\n0130 stop search, Mill Lane\n£20\nP-1 RUI"
    lines, told = read_with_left_out(text, DAY, READING)
    days = [line.texts["date"] for line in lines]
    assert days == ["12/11/2026", "12/11/2026", "13/11/2026", "13/11/2026"]
    assert lines[1].texts["result_on"] == "13/11/2026"
    assert told == ("lines 3 to 5 are after midnight, and of 13 Nov 2026 (say date= on a line of another day)",)
    assert [line.texts["date"] for line in read_sheet("23:10 warrant\n0900 warrant", DAY, READING)] == days[:2]


def test_the_class_of_a_drug_in_an_offence_is_that_of_the_day() -> None:
    """Cannabis was of class C from 2004 to January 2009."""
    assert said("P-1 arrested PWITS cannabis", date="1/6/2005") == [arrest("P-1", offence="pwits-c")]


def test_a_size_of_the_trade_is_kept_as_words_once_somebody_confirmed_its_weight() -> None:
    """What the message says to type is read: estimated, provisional, and with the words in its notes."""
    [told] = wrong("half ounce of coke")
    line = told.partition("else ")[2].removesuffix(")")
    kept = thing("coke", weight="14g", weighed="estimated", provisional="yes", notes="half ounce")
    assert said(line) == [kept]


def test_his_and_hers_are_of_the_only_one_of_that_sex_who_was_arrested() -> None:
    text = "P-53 arrested theft, male\nP-54 arrested theft, female\nHis: phone GH/1\nHers: £40 GH/2\n£20, his"
    lines = read_sheet(text, DAY, READING)
    assert [line.links["arrest"] for line in lines if line.kind.name == "seizure"] == [0, 1, 0]
    assert wrong(f"P-52 arrested theft, male\n{text}")[0].startswith("line 4: 'His' starts no line")
