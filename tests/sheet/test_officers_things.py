"""Things on a line in officers' words: whose they were, where, with which exhibits; and what is no thing, or asked."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet

READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)
DAY = {"date": "12/11/2026"}


def said(text: str) -> list[dict[str, str]]:
    """Return what each record of a sheet says, by field."""
    return [
        {name: text for name, text in line.texts.items() if name != "date"} | ({"on": line.on} if line.on else {})
        for line in read_sheet(text, DAY, READING)
    ]


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_sheet(text, DAY, READING, offers=False)
    return [str(problem).removeprefix("line 1: ") for problem in refused.value.problems]


def thing(item: str, **more: str) -> dict[str, str]:
    return {"item": item, **more}


PHONES = [thing("phones", pieces="1", exhibit="KD/6"), thing("phones", pieces="1", exhibit="KD/7")]
AMONG = "among exhibits LW/1-6"


@pytest.mark.parametrize(
    ("text", "things"),
    [
        *((f"2 phones {marks}", PHONES)
          for marks in ("KD/6 KD/7", "KD/6, KD/7", "(KD/6, KD/7)", "KD/6 and KD/7", "KD/6-7", "exhibits KD/6 to KD/7")),
        ("two phones RT/3 & RT/4, £40 RT/5",
         [thing("phones", pieces="1", exhibit="RT/3"), thing("phones", pieces="1", exhibit="RT/4"),
          thing("cash", value="£40", exhibit="RT/5")]),
        ("3 wraps heroin and a machete. PB/1 PB/2",
         [thing("heroin", pieces="3 wraps", exhibit="PB/1"), thing("machete", exhibit="PB/2")]),
        ("£90 + Nokia, marks TO/1 TO/2", [thing("cash", value="£90", exhibit="TO/1"), thing("Nokia", exhibit="TO/2")]),
        # Nobody says which of a range is which.
        *((f"£685, 3 phones {marks}",
           [thing("cash", value="£685", notes=AMONG), thing("phones", pieces="3", notes=AMONG)])
          for marks in ("LW/1-6", "(LW/1-6)")),
        ("145 quid and a burner nokia", [thing("cash", value="£145"), thing("nokia", notes="burner")]),
        ("a burner and a nokia", [thing("burner"), thing("nokia")]),
        ("iphone AW/1, nokia burner AW/2",
         [thing("iphone", exhibit="AW/1"), thing("nokia", exhibit="AW/2", notes="burner")]),
        ("DRUGS: 0.5KG COCAINE BLOCK RT/1, 88 WRAPS CRACK RT/2",
         [thing("cocaine", weight="0.5kg", exhibit="RT/1", notes="BLOCK"),
          thing("crack", pieces="88 wraps", exhibit="RT/2")]),
        ("PHONES: 3, INCL LINE PHONE RT/4",
         [thing("phones", pieces="3", exhibit="RT/4", notes="LINE PHONE")]),
        # A sum alone in a list is cash; in front of a drug it was taken for the drug's value.
        ("£185, 12 wraps heroin", [thing("cash", value="£185"), thing("heroin", pieces="12 wraps")]),
        ("14 wraps crack 3g, £20 on P-1",
         [thing("crack", pieces="14 wraps", weight="3g", on="P-1"), thing("cash", value="£20", on="P-1")]),
        ("11 wraps heroin 1.8g + 6 wraps crack 0.9g £75 cash and phone",
         [thing("heroin", pieces="11 wraps", weight="1.8g"), thing("crack", pieces="6 wraps", weight="0.9g"),
          thing("cash", value="£75"), thing("phone")]),
        ("P-53 arrested bladed article, male\nkitchen knife GH/1 seized from him",
         [{"person": "P-53", "offence": '"possession of a bladed article"', "sex": "male"},
          thing("kitchen knife", exhibit="GH/1")]),
        ("phone recovered, GR/1 - grey Alcatel, £40 GR/2",
         [thing("phone", exhibit="GR/1", notes="grey Alcatel"), thing("cash", value="£40", exhibit="GR/2")]),
        ("phone GR/1 - Nokia GR/2", [thing("phone", exhibit="GR/1"), thing("Nokia", exhibit="GR/2")]),
        ("Falcon line phone (Nokia) GR/1", [thing("line phone", exhibit="GR/1", notes="Nokia; Falcon")]),
        ("Found there: 5 wraps heroin", [thing("heroin", pieces="5 wraps")]),
        ("S&S P-53\n2 wraps heroin found on him",
         [{"activity": "stop-and-search", "notes": "P-53"}, thing("heroin", pieces="2 wraps")]),
        ("zombie knife AW/6 (not attributed yet)",
         [thing("zombie knife", exhibit="AW/6", notes="not attributed yet")]),
        *((text, [thing("cutting agent", weight="500g", weighed="estimated", provisional="yes", exhibit="DM/05",
                        notes="approx half a kilo")])
          for text in ("DM/05 cutting agent, approx half a kilo", "approx half a kilo of cutting agent DM/05")),
        ("an iPhone and two Nokias, LM/4",
         [thing("iPhone", exhibit="LM/4"), thing("Nokias", pieces="2", exhibit="LM/4")]),
        ("In the boot there were 102 wraps of heroin at 15.3g (LM/1) and 64 wraps of crack at 9.6g (LM/2).",
         [thing("heroin", pieces="102 wraps", weight="15.3g", exhibit="LM/1", notes="boot"),
          thing("crack", pieces="64 wraps", weight="9.6g", exhibit="LM/2", notes="boot")]),
        *((text, [thing("MDMA", pieces="30 tablets", exhibit="NB/7", notes="1 bag")])
          for text in ("1 bag MDMA 30 tablets NB/7", "1 bag of MDMA, 30 tablets NB/7")),
        ("46 wraps crack KD/1 KD/2", [thing("crack", pieces="46 wraps", notes="exhibits KD/1 KD/2")]),
    ],
)  # fmt: skip
def test_several_exhibits_behind_things(text: str, things: list[dict[str, str]]) -> None:
    assert said(text) == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("P-21 had £410 on her and a Samsung phone",
         [thing("cash", value="£410", on="P-21"), thing("Samsung phone", on="P-21")]),
        ("P-69 had on him £475 TR/2, combat knife TR/3",
         [thing("cash", value="£475", exhibit="TR/2", on="P-69"),
          thing("combat knife", exhibit="TR/3", on="P-69")]),
        ("P-68 dropped 1 x bag: 23 wrps crack, 17 wrps heroin, TR/1",
         [thing("crack", pieces="23 wrps", exhibit="TR/1", notes="1 x bag", on="P-68"),
          thing("heroin", pieces="17 wrps", exhibit="TR/1", notes="1 x bag", on="P-68")]),
        ("P-28 had £890 in his jacket, LM/3, and an iPhone and two Nokias, LM/4",
         [thing("cash", value="£890", exhibit="LM/3", notes="his jacket", on="P-28"),
          thing("iPhone", exhibit="LM/4", on="P-28"), thing("Nokias", pieces="2", exhibit="LM/4", on="P-28")]),
        ("P-1 dropped 23 wraps crack", [thing("crack", pieces="23 wraps", on="P-1")]),
        ("P-75 was there with 90 wraps of crack, 18g", [thing("crack", pieces="90 wraps", weight="18g", on="P-75")]),
        ("P-53 was found with the Falcon phone in his hand and £6,205 in a shoe box",
         [thing("phone", notes="his hand; Falcon", on="P-53"),
          thing("cash", value="£6,205", notes="a shoe box", on="P-53")]),
        ("We found 12 wraps of heroin and £85 in a tin by the TV.",
         [thing("heroin", pieces="12 wraps"), thing("cash", value="£85", notes="a tin by the TV")]),
    ],
)  # fmt: skip
def test_what_somebody_had(text: str, things: list[dict[str, str]]) -> None:
    assert said(text) == things


@pytest.mark.parametrize(
    ("line", "people"),
    [("2 phones (P-1, arrested)", ["P-1", "P-2"]), ("2 phones (P-3, arrested PWITS)", ["P-1", "P-2", "P-3"])],
)
def test_whoever_was_arrested_behind_things_had_them(line: str, people: list[str]) -> None:
    """An arrest in brackets is whose they are, and no second one of somebody who is arrested above."""
    sheet = read_sheet(f"P-1 arrested PWITS crack\nP-2 arrested PWITS crack\n{line}", DAY, READING)
    arrests = [each for each in sheet if "person" in each.texts]
    assert [each.texts["person"] for each in arrests] == people
    [phones] = [each for each in sheet if "item" in each.texts]
    assert sheet[phones.links["arrest"]].texts["person"] == line[10:13]


@pytest.mark.parametrize("remark", ["(not attributed yet)", "unattributed", "owner unknown"])
def test_what_is_attributed_to_nobody_belongs_to_no_arrest_above(remark: str) -> None:
    lines = read_sheet(f"P-21 arrested PWITS crack\n£40\nmachete {remark}", DAY, READING)
    assert [dict(line.links) for line in lines] == [{}, {"arrest": 0}, {}]


@pytest.mark.parametrize(
    "said", ["P-21 RUI, cash detained (POCA)", "All the cash was detained under POCA.", "cash detained"]
)
def test_cash_that_was_detained_was_seized_under_that_act(said: str) -> None:
    lines = read_sheet(f"P-21 arrested PWITS crack\n£40, £7 in a tin\nmachete\n{said}", DAY, READING)
    assert [line.texts.get("power") for line in lines] == [None, "poca", "poca", None]


@pytest.mark.parametrize(
    ("heading", "place"),
    [("at 19 Wharf St garage", "19 Wharf St garage"), ("kitchen:", "kitchen"), ("in the loft", "loft"),
     ("under bed", "under bed")],
)  # fmt: skip
def test_a_place_over_things_that_are_indented_is_a_find_there(heading: str, place: str) -> None:
    lines = read_sheet(
        f"warrant 19 Wharf St\nP-5 arrested PWITS crack\n{heading}\n  e-bike\n  £40 notes=folded", DAY, READING
    )
    assert [line.texts.get("notes") for line in lines[2:]] == [place, f"{place}; folded"]
    assert lines[3].links["find"] == 2
    assert all(("arrest" in line.links) is not heading.startswith("at") for line in lines[2:])


def test_what_is_in_a_room_is_nobodys_below_what_the_last_of_several_had_on_them() -> None:
    above = "warrant 5 High St\nP-20 arrested PWITS crack\non him 9 wraps crack\nP-21 arrested PWITS crack"
    lines = read_sheet(f"{above}\n£40 in her handbag\nkitchen drawer - scales, snap bags", DAY, READING)
    assert [line.links.get("arrest") for line in lines[-3:]] == [3, None, None]
    lines = read_sheet(f"{above}\nBed 1, P-20's - £40\nkitchen - scales, 2 phones\nP-20's phone", DAY, READING)
    assert [line.links.get("arrest") for line in lines[-4:]] == [1, None, None, 1]
    lines = read_sheet(f"{above}\nfrom P-20:\nbedroom - £40\nkitchen - scales", DAY, READING)
    assert [line.links.get("arrest") for line in lines[-2:]] == [1, 1]
    lines = read_sheet(f"{above}\nkitchen drawer - scales\nbedroom - £40", DAY, READING)
    assert [line.links.get("arrest") for line in lines[-2:]] == [3, 3]


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("Seized P-20's bedroom:", "bedroom"),
        ("from under P-20's mattress -", "under mattress"),
        ("P-20's footwell:", "footwell"),
        ("P-20 from drivers door:", "drivers door"),
        ("In P-20's car:", "car"),
        ("P-20's car -", "car"),
    ],
)
def test_what_was_in_a_place_of_somebodys_is_theirs_and_a_car_that_it_was_in_is_not_seized(
    heading: str, place: str
) -> None:
    above = "warrant 5 High St\nP-20 arrested PWITS crack\nP-21 arrested PWITS crack"
    lines = read_sheet(f"{above}\n{heading} 61 wraps crack KD/1, £1,245 KD/2", DAY, READING)
    assert [(line.texts["item"], line.links["arrest"], line.texts["notes"]) for line in lines[3:]] == [
        ("crack", 1, place),
        ("cash", 1, place),
    ]
    lines = read_sheet(
        f"{above}\nRecovered from P-20's bedroom:\n2 phones\nmachete KD/1, belongs to P-21", DAY, READING
    )
    assert [line.links["arrest"] for line in lines[3:]] == [1, 2]
    lines = read_sheet(f"{above}\nzombie knife KD/1 and scales KD/2 from P-20's room", DAY, READING)
    assert [(line.links["arrest"], line.texts["notes"]) for line in lines[3:]] == [(1, "room"), (1, "room")]
    for label in ("kitchen", "no owner"):
        said = f"line 4: '{label}:' stands between things"
        assert wrong(f"{above}\nP-20's bedroom: 61 wraps heroin, {label}: £400 cash")[0].startswith(said)
    assert "'P-20's' starts no line" in wrong(f"{above}\nP-20's mate - 2 wraps heroin")[0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("£40, 2 phones, knife KD/6 KD/7", "'KD/6 KD/7' are 2 exhibits, and the things before them are 3"),
        ("£40 KD/4 to KD/1", "'KD/4 to KD/1' are no range of exhibits"),
        ("coke 4.1g, £210 iphone, knife", "'£210' is cash, or what phone is worth"),
        ("72 wraps heroin (14.4g) £1440", "'£1440' is cash, or what stands before it is worth that"),
        ("72 wraps heroin (14.4g), £1440", "'£1440' is cash, or what heroin is worth"),
        ("72 wraps heroin (14.4g) JB/1 £1440, 2 phones", "'£1440' is cash, or what stands before it is worth that"),
        ("9 wraps coke 4.1g £210 iphone", "'£210' is cash, or what stands before it is worth that"),
        ("P-31 arrested same, female 25", "'same': no one offence"),
        ("phone (not his)", "'(not his)' is no record"),
        ("3 wraps heroin 2 bags", "'2 bags' is a second pieces"),
        ("half a kilo of cocaine", "'half a kilo' is a size of the trade"),
        ("cash not detained", "'not detained' is no record"),
        ("cash detained", "'detained' fits no field"),
        ("P-1 had no drugs on him", "'P-1' fits no field"),
        ("P-1 had £60 which we left with him", "'left with him': what was not seized is no record"),
        ("P-1 had a key to the flat", "'had a key': nothing says that it was seized"),
        ("vehicle stop, white Transit, High St, seized", "'seized' does not say what"),
        ("warrant 5 High St, Maria Zonk", "'Maria' starts no line"),
        ("P-1 had left", "P-1 is only mentioned, and no record is of them"),
        ("P-1 arrested PWITS crack\n2 phones, P-2 arrested", "line 2: nothing says whether the things before 'P-2'"),
        ("warrant 5 Mill Lane\nP-1 arrested PWITS crack, 2 phones\nneg", "line 3: 'neg' stands below what was found"),
        ("warrant 5 Mill Lane\nP-1 arrested PWITS crack, 2g crack\nno drugs", "line 3: 'no drugs' stands below"),
        ("warrant to be executed at 14 Mill Lane", "'warrant to be executed': nothing was done yet"),
        ("warrant not exec'd", "'not exec'd' is no record"),
    ],
)
def test_what_is_no_find_stops(text: str, message: str) -> None:
    assert wrong(text)[0].startswith(message)


CRACK = thing("crack", pieces="46 wraps", identified="believed")


@pytest.mark.parametrize(
    ("text", "things"),
    [
        *((f"46 wraps {said}", [CRACK])
          for said in ("crack ?", "crack?", "?crack", "(crack?)", "poss crack", "of suspected crack")),
        ("46 wraps white (crack ?)", [CRACK | {"notes": "white"}]),
        ("118g white powder, believe coke (drug wipe pos cocaine) - RT/1",
         [thing("coke", weight="118g", identified="field-test", notes="white powder; drug wipe pos cocaine",
                exhibit="RT/1")]),
        ("block of brown powder 252 grams, est heroin, value £12,500",
         [thing("heroin", weight="252 grams", identified="believed", notes="block of brown powder",
                value="£12,500")]),
        ("11 wraps in a Kinder egg. They look like cocaine.",
         [thing("cocaine", pieces="11 wraps", notes="a Kinder egg", identified="believed")]),
        ("4g cocaine, drug wipe positive",
         [thing("cocaine", weight="4g", identified="field-test", notes="drug wipe positive")]),
        ("2 white phones", [thing("phones", pieces="2", notes="white")]),
        ("P-1 arrested poss crack", [{"person": "P-1", "offence": "poss-a"}]),
    ],
)  # fmt: skip
def test_what_a_drug_looked_like_and_is_believed_to_be(text: str, things: list[dict[str, str]]) -> None:
    assert said(text) == things


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("22 wraps brown, scales",
         "'brown' does not say which drug (say which, e.g. 22 wraps heroin believed notes=\"brown\")"),
        ("brown 2 wraps", "'brown' does not say which drug (say which, e.g. heroin believed notes=\"brown\")"),
        ("118g white powder",
         "'white powder' does not say which drug (say which, e.g. 118g cocaine believed notes=\"white powder\")"),
        ("8g white powder, P-1 arrested poss cocaine",
         "'white powder' does not say which drug (say which, e.g. 8g cocaine believed notes=\"white powder\")"),
        ("118g white powder, believe coke (drug wipe pos heroin)",
         "'(drug wipe pos heroin)' is another drug than cocaine (mend one of them)"),
    ],
)  # fmt: skip
def test_a_look_that_names_no_drug_is_asked(text: str, message: str) -> None:
    assert wrong(text) == [message]


BOTH = [thing("Nokia", pieces="1"), thing("iPhone", pieces="1")]
WRAPS = [thing("crack", pieces="57 wraps"), thing("heroin", pieces="40 wraps")]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        *((f"2 phones{said}", BOTH)
          for said in (", 1 Nokia 1 iPhone", ", 1 Nokia, 1 iPhone", " - 1 Nokia and 1 iPhone")),
        ("P-1 had 2 phones, 1 Nokia, 1 iPhone", [each | {"on": "P-1"} for each in BOTH]),
        ("2 phones and a Nokia", [thing("phones", pieces="2"), thing("Nokia")]),
        ("2 phones, 3 iPhones", [thing("phones", pieces="2"), thing("iPhones", pieces="3")]),
        *((said, WRAPS)
          for said in ("57 crack 40 heroin wraps", "57 wraps crack and 40 heroin")),
        ("20 wraps crack 4g heroin", [thing("crack", pieces="20 wraps"), thing("heroin", weight="4g")]),
        ("£780 cash, also 300 euros", [thing("cash", value="£780"), thing("cash", notes="300 euros")]),
        ("P-1 had €300", [thing("cash", notes="€300", on="P-1")]),
    ],
)  # fmt: skip
def test_how_many_and_how_much(text: str, things: list[dict[str, str]]) -> None:
    """What a number of things were is not counted again, a unit holds for two drugs, and other money has no sum."""
    assert said(text) == things


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("57 crack 40 heroin", "'40 heroin' is no amount"),
    ],
)  # fmt: skip
def test_what_may_be_counted_twice_or_in_nothing_is_asked(text: str, message: str) -> None:
    assert wrong(text)[0].startswith(message)


@pytest.mark.parametrize(
    ("text", "exhibits"),
    [
        ("P-24 arrested, lock knife\n8 wraps crack, £220 cash, burner\nEXHIBITS SM/1 (KNIFE) SM/2 (CRACK) SM/4 (CASH)",
         ["SM/1", "SM/2", "SM/4", ""]),
        ("14 cannabis plants, 600g bud\nExhibits CT/1 plants, CT/2 bud.", ["CT/1", "CT/2"]),
        ("90 wraps crack\n£1,100 cash\nDrugs are HM/1 and cash HM/2.", ["HM/1", "HM/2"]),
        ("cannabis 340g\nThe 340 grams is exhibit NH/1.", ["NH/1"]),
        # Nothing is above it: these are the things.
        ("Exhibits: AB/1 phone, AB/2 knife", ["AB/1", "AB/2"]),
    ],
)  # fmt: skip
def test_exhibits_that_a_line_below_names(text: str, exhibits: list[str]) -> None:
    assert [record.get("exhibit", "") for record in said(text) if "item" in record] == exhibits


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("phone\nExhibits: AB/1 phone, AB/2 knife", "line 2: no knife without an exhibit is above 'AB/2'"),
        ("heroin 3g\ncrack 3g\nDrugs are HM/1", "line 3: 'HM/1' may be Drugs of lines 1 and 2"),
        ("heroin 3g\nheroin is not HM/1", "line 2: 'not HM/1' is no record"),
    ],
)
def test_an_exhibit_of_nothing_above_or_of_several_things_stops(text: str, message: str) -> None:
    assert wrong(text)[0].startswith(message)
