"""What became of people on a sheet, in officers' words: bail, remands, results, charges, and what stops the line."""

from datetime import date

import pytest

from stronghold_cli.errors import NoSuchRecord, Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet, read_with_left_out


def _called(kind: str, name: str) -> int:
    if (kind, name.casefold()) not in (("line", "jay"), ("line", "kestrel")):
        raise NoSuchRecord(f"no {kind} {name}")
    return 1


READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False, called=_called)
DAY = "12/11/2026"
SHORT = {"no-further-action": "NFA", "released-under-investigation": "RUI"}


def becomes(text: str) -> list[str]:
    """Return each record of a sheet as a line: its kind, and its values but the sheet's own day."""
    lines, left_out = read_with_left_out(text, {"date": DAY}, READING)
    said = []
    for line in lines:
        texts = (f"{name}={SHORT.get(text, text)}" for name, text in line.texts.items() if text != DAY)
        said.append(" ".join([line.kind.name, *sorted(texts)] + ([f"on {line.on}"] if line.on else [])))
    return [*said, *(f"note: {each}" for each in left_out)]


def wrong(text: str) -> str:
    with pytest.raises(Refused) as refused:
        read_sheet(text, {"date": DAY}, READING, offers=False)
    return "\n".join(str(problem) for problem in refused.value.problems)


PWITS = "P-1 arrested PWITS crack"
CHARGED = "P-1 charged PWITS crack"
P1 = "offence=pwits-a person=P-1"


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("P-1 arr'd last night for PWITS crack, RUI\nP-1 £20",
         [f"arrest date=11/11/2026 {P1} result=RUI", "seizure date=11/11/2026 item=cash value=£20",
          "note: line 1: 'last night' is taken as 11 Nov 2026 (say date= if it was another day)"]),
        ("P-1 arrested PWITS crack, front seat pax", [f"arrest notes=front seat pax {P1}"]),
        ("P-22 arrested on recall to prison, male, 31",
         ["arrest age_band=adult person=P-22 result=recalled sex=male"]),
        ("P-21 handed to immigration, NFA our end",
         ["arrest notes=handed to immigration; our end person=P-21 result=NFA"]),
        ("P-21 nicked, female 29, s8 allowing premises",
         ["arrest age_band=adult offence=premises person=P-21 sex=female"]),
        ("stop search P-21 female 17, 2 wraps heroin, vol interview",
         ["activity activity=stop-and-search notes=P-21, female, 17",
          "seizure item=heroin notes=vol interview; from P-21 pieces=2 wraps"]),
        ("P-1 arrested conc in supply heroin, conc in supply crack, RUI",
         ["arrest notes=also being concerned in the supply of class A offence=concerned-a person=P-1 result=RUI"]),
        ("P-1 arrested on warrant for PWITS crack, charged, bailed to Mags 14/12",
         [f"arrest notes=on warrant {P1} result=charged",
          "charge held=court-bail offences=pwits-a person=P-1 trial_on=14/12"]),
        ("P-6 bailed today to 18/1/27", ["arrest bail_until=18/1/27 person=P-6 result=bailed"]),
        ("P-1 charged today PWITS crack, CPS authorised, to Exeter mags 13/11 in custody",
         ["charge held=remanded notes=CPS authorised; Exeter mags offences=pwits-a person=P-1 trial_on=13/11/2026"]),
        (f"{CHARGED}, Exeter mags 13/11, on cond bail",
         ["charge held=court-bail notes=Exeter mags; on cond bail offences=pwits-a person=P-1 trial_on=13/11/2026"]),
        (f"{PWITS}, bailed 14/1", [f"arrest bail_until=14/1 {P1} result=bailed"]),
        (f"{PWITS} - BAIL 3 FEB", [f"arrest bail_until=3 FEB {P1} result=bailed"]),
        (f"{PWITS}, bailed to the 28th November", [f"arrest bail_until=28/11/2026 {P1} result=bailed"]),
        (f"{PWITS}\nP-1 bailed to 4/1 with conditions",
         [f"arrest bail_until=4/1 notes=with conditions {P1} result=bailed"]),
        (f"{PWITS}, cond bail to 4/1", [f"arrest bail_until=4/1 notes=cond bail {P1} result=bailed"]),
        (f"{PWITS}, bld w/conditions 4 Jan", [f"arrest bail_until=4 Jan notes=w/conditions {P1} result=bailed"]),
        ("P-1 a/r susp PWITS crack", [f"arrest {P1}"]),
        ("P-1 arrested poss cocaine\nP-1 adult caution for the coke",
         ["arrest offence=poss-a person=P-1 result=cautioned"]),
        ("P-1 arrested PWITS heroin, poss cannabis, charged x 2, remanded",
         ["arrest notes=also possession of class B offence=pwits-a person=P-1 result=charged",
          "charge held=remanded offences=pwits-a; possession of class B person=P-1"]),
        ("P-1 arrested PWITS heroin & crack\nP-1 CHARGED X2, RIC",
         ["arrest notes=x2 offence=pwits-a person=P-1", "charge held=remanded offences=pwits-a x2 person=P-1"]),
        ("P-6 rebailed 21/12", ["arrest bail_until=21/12 person=P-6 result=bailed"]),
        (f"{CHARGED}, remanded for mags tmw", ["charge held=remanded offences=pwits-a person=P-1 trial_on=13/11/2026"]),
        (f"{CHARGED}, remanded Mags Mon", ["charge held=remanded offences=pwits-a person=P-1 trial_on=16/11/2026"]),
        (f"{CHARGED}, RIC to Crown Court on 24th November",
         ["charge held=remanded offences=pwits-a person=P-1 trial_on=24/11/2026"]),
        (f"{CHARGED}, remanded for the morning",
         ["charge held=remanded notes=for the morning offences=pwits-a person=P-1"]),
        (f"{CHARGED}, bailed by custody to Magistrates on 24th November",
         ["charge held=court-bail offences=pwits-a person=P-1 trial_on=24/11/2026"]),
        (f"{CHARGED}. To appear at Mags 20/11", ["charge offences=pwits-a person=P-1 trial_on=20/11/2026"]),
        (f"{CHARGED}, kept in for mags in the morning",
         ["charge held=remanded notes=for mags in the morning offences=pwits-a person=P-1"]),
        (f"{PWITS}, bailed to return 12/1 pending lab",
         [f"arrest bail_until=12/1 notes=pending lab {P1} result=bailed"]),
        ("P-1 and P-2 were both arrested for PWITS crack", [f"arrest {P1}", "arrest offence=pwits-a person=P-2"]),
        (f"{CHARGED}, bailed to mags", ["charge held=court-bail notes=to mags offences=pwits-a person=P-1"]),
        (f"{CHARGED}, condl court bail 11/12",
         ["charge held=court-bail notes=condl court bail offences=pwits-a person=P-1 trial_on=11/12"]),
        (f"{CHARGED} by post, court 14/12", ["charge by=requisition offences=pwits-a person=P-1 trial_on=14/12"]),
        (f"{PWITS}. Charged and remanded, Mags 20/11",
         [f"arrest {P1} result=charged", "charge held=remanded offences=pwits-a person=P-1 trial_on=20/11/2026"]),
        ("P-1 was arrested for PWITS crack and has been released under investigation.", [f"arrest {P1} result=RUI"]),
        ("P-1 was arrested for PWITS crack and he is bailed to 11/1",
         [f"arrest bail_until=11/1 {P1} result=bailed"]),
        ("P-1 was arrested for PWITS crack and has now been charged and remanded.",
         [f"arrest {P1} result=charged", "charge held=remanded offences=pwits-a person=P-1"]),
        (f"{PWITS}, RUI due to childcare", [f"arrest notes=due to childcare {P1} result=RUI"]),
        ("P-1 was NFA'd as the phone work came back blank",
         ["arrest notes=as the phone work came back blank person=P-1 result=NFA"]),
        (f"{PWITS}. He got a conditional caution with a drug course.",
         [f"arrest notes=with a drug course {P1} result=conditional-caution"]),
        ("P-6 has been told there is no further action against him",
         ["arrest notes=against him person=P-6 result=NFA"]),
        (f"{CHARGED}, rem for mags 7/12", ["charge held=remanded offences=pwits-a person=P-1 trial_on=7/12"]),
        (f"{CHARGED}, remanded 7/12 at Croydon mags",
         ["charge held=remanded notes=Croydon mags offences=pwits-a person=P-1 trial_on=7/12"]),
        (f"{CHARGED}. KIC for Croydon mags tmrw",
         ["charge held=remanded notes=Croydon mags offences=pwits-a person=P-1 trial_on=13/11/2026"]),
        (f"{CHARGED}, Bham mags fri am", ["charge notes=Bham mags offences=pwits-a person=P-1 trial_on=13/11/2026"]),
        (f"{CHARGED}, remand file done, Lpool mags 4/12",
         ["charge notes=remand file done; Lpool mags offences=pwits-a person=P-1 trial_on=4/12"]),
        (f"{PWITS}, re-bailed same conds to 12/12", [f"arrest bail_until=12/12 notes=same conds {P1} result=bailed"]),
        ("P-6 answered bail, rebailed to 25/1/27, phone still at dfu",
         ["arrest bail_until=25/1/27 notes=answered bail; phone still at dfu person=P-6 result=bailed"]),
        (f"{PWITS}, home to mum Luton", [f"arrest notes=home to mum Luton {P1}"]),
        ("P-1 arrested for PWITS crack, later NFA", [f"arrest notes=later {P1} result=NFA"]),
    ],
)  # fmt: skip
def test_custody_becomes_what_the_officer_meant(text: str, records: list[str]) -> None:
    """A court makes bail a hearing; `remanded 6/3` alone stays the day of the remand."""
    assert becomes(text) == records


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("M38", "adult male"), ("m/26", "adult male"), ("(34/M)", "adult male"), ("- male, 29 yrs,", "adult male"),
        ("F35,", "adult female"), ("f/61", "adult female"), ("fem 46", "adult female"), ("17yo", "child"),
        ("16yr male", "child male"), ("17 yr male from London", "child male from London"), ("m, abt 15,", "child male"),
        ("male 20ish", "adult male"), ("male mid 30s", "adult male"), ("boy of 15,", "child male"),
        ("lad 15", "child male"), ("girl 16,", "child female"), ("lady of 70", "adult female"),
        ("driver 24m", "adult male driver"), ("pass 17f", "child female pass"), ("f/34 tenant", "adult female tenant"),
        ("24m", "adult male"), ("m 21 IC4 from Luton,", "adult male IC4; from Luton"),
    ],
)  # fmt: skip
def test_who_somebody_is_may_be_said_in_any_shape(said: str, who: str) -> None:
    """The sex, the age and the part in the scene stand behind the key, or in front of it."""
    band, sex, note = (*who.split(" ", 2), "", "")[:3]
    about = [f"age_band={band}", *([f"sex={sex}"] if sex else []), *([f"notes={note}"] if note else [])]
    expected = [f"arrest {' '.join(sorted([*about, *P1.split()]))}"]
    assert becomes(f"P-1 {said} nicked PWITS crack") == expected
    if not said.startswith("-") and said != "24m":
        assert becomes(f"{said.rstrip(',')} P-1 nicked PWITS crack") == expected


@pytest.mark.parametrize(
    "text",
    [
        "P-1 17ish male nicked PWITS crack",
        "P-1 m, about 18, nicked PWITS crack",
        "P-1 M25 services nicked PWITS crack",
        f"{CHARGED}, RIC 12 Nov for weds and thurs",
        f"{CHARGED}, KIC for Croydon mags thurs",
    ],
)
def test_what_may_be_a_child_a_road_or_one_of_two_days_stops(text: str) -> None:
    """About 18 is either, M25 is a motorway, Thursday may be the sheet's own day."""
    assert wrong(text)


KNIFE = '"possession of a knife"'


@pytest.mark.parametrize(
    ("text", "offence", "notes"),
    [
        ("poss knife", KNIFE, None),
        ("for going equipped", "going equipped", None),
        ("obstruct s23 search", "obstruct-search", None),
        ("PWITS class A x2 + poss of bladed article in private", "PWITS class A",
         "x2; also possession of a bladed article in private"),
        ("PWITS cocaine + drug drive", "pwits-a", "also driving with a drug over the limit"),
        ("for production of cannabis and PWITS class B", "production-b", "also PWITS class B"),
        ("PWITS A / fail to stop / dangerous drv", "PWITS A", "also failing to stop; also dangerous driving"),
        ("PWITS crack/heroin", "pwits-a", "x2"),
        ("PWITS A + B", "pwits-a", "also PWITS class B"),
        ("PWITS Cl A", "PWITS class A", None),
        ("conspiracy supply A", "conspiracy-a", None),
        ("for being concerned", "being concerned in the supply of class unknown", None),
    ],
)  # fmt: skip
def test_an_arrest_is_for_the_first_offence_that_is_named(text: str, offence: str, notes: str | None) -> None:
    """The others are in its notes; what does not say where a knife was had is kept as it was said."""
    noted = f"notes={notes} " if notes else ""
    assert becomes(f"P-1 arrested {text}") == [f"arrest {noted}offence={offence} person=P-1"]


def test_a_charge_has_every_offence_with_its_counts() -> None:
    """Each may be in officers' words."""
    [charge] = becomes("P-1 charged with PWITS crack/heroin, poss knife x2 and with dangerous driving")
    assert charge == f"charge offences=pwits-a x2; {KNIFE} x2; driving-dangerous person=P-1"


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("P-1 arrested PWITS crack + PWITS heroin\nP-1 charged both, KIC",
         [f"arrest notes=also PWITS class A {P1}", "charge held=remanded offences=pwits-a; PWITS class A person=P-1"]),
        ("P-1 arrested PWITS crack + heroin\ncharged 2 counts, KIC",
         ["arrest notes=x2 offence=pwits-a person=P-1", "charge held=remanded offences=pwits-a x2 person=P-1"]),
        (f"{PWITS} & MSA\nP-1 into custody, bail not extended, RUI 2230",
         [f"arrest notes=also modern slavery; into custody; bail not extended; at 22:30 {P1} result=RUI"]),
        ("P-1 arrested BCIS heroin, reported for summons",
         ["arrest offence=concerned-a person=P-1 result=summonsed"]),
        ("P-1 arrested PWITS crack + heroin, charged, KIC",
         ["arrest notes=x2 offence=pwits-a person=P-1 result=charged",
          "charge held=remanded offences=pwits-a x2 person=P-1"]),
        ("P-1 surrendered 1015, arr PWITS crack, handed himself in 1100, RUI",
         ["arrest notes=surrendered; at 10:15; handed himself in; at 11:00 offence=pwits-a person=P-1 result=RUI"]),
        ("P-1 arrested PWITS crack, TWOC. Charged both, KIC",
         ["arrest notes=also taking a vehicle without consent offence=pwits-a person=P-1",
          "charge held=remanded offences=pwits-a; taking a vehicle without consent person=P-1"]),
        ("P-1 arrested drug drive, PWITS crack, charged PWITS crack, KIC",
         ["arrest notes=also PWITS class A offence=driving-drugs person=P-1",
          "charge held=remanded offences=pwits-a person=P-1"]),
        (f"{PWITS}\nP-1 chgd pwits x2", [f"arrest {P1}", "charge offences=pwits-a x2 person=P-1"]),
        (f"{PWITS}\nP-1 RUI for pwits", [f"arrest {P1} result=RUI"]),
        (f"{PWITS}\nP-1 RUI on the PWITS, bloods awaited for the driving",
         [f"arrest notes=bloods awaited for the driving {P1} result=RUI"]),
        (f"{PWITS}, m 30. Jay line\nP-1 bailed on PWITS crack to 4/1",
         [f"arrest age_band=adult bail_until=4/1 line=Jay {P1} result=bailed sex=male"]),
        (f"{PWITS}\nP-1 RUI on the drugs", [f"arrest notes=on the drugs {P1} result=RUI"]),
        (f"{PWITS}\nP-1 bailed cond to 12/2/27", [f"arrest bail_until=12/2/27 notes=cond {P1} result=bailed"]),
        (f"{PWITS}\nP-1 bailed bk for 3 months to 12/2/27 by the supt",
         [f"arrest bail_until=12/2/27 notes=for 3 months; by the supt {P1} result=bailed"]),
        (f'{PWITS}\nP-1 bailed for PWITS to 4/1 notes="RUI for drug drive"',
         [f"arrest bail_until=4/1 notes=RUI for drug drive {P1} result=bailed"]),
        ("P-1 arrested obstruct + poss coke 0.4g RT/1, RUI",
         ["arrest notes=also possession of class A offence=obstruction person=P-1 result=RUI",
          "seizure exhibit=RT/1 item=coke weight=0.4g"]),
        (f"{PWITS}\nP-1 futher arrested poss knife, AA present",
         [f"arrest notes=futher arrested poss knife; AA present {P1}",
          "note: line 1: 'futher arrested poss knife' is in the notes of the arrest, and no second one"]),
        (f"{PWITS}\nfront pass P-2 f 16, not nicked\nNRM P-2",
         [f"arrest {P1}", "safeguarding action=nrm-referral age_band=child person=P-2 sex=female",
          "note: line 2 is no record here, and is left out: 'front pass P-2 f 16, not nicked'"]),
        (f"{PWITS} + affray, charged, remanded",
         [f"arrest notes=also affray {P1} result=charged", "charge held=remanded offences=pwits-a; affray person=P-1"]),
        (f"{PWITS}\nP-2 arrested same offence, f/38",
         [f"arrest {P1}", "arrest age_band=adult offence=pwits-a person=P-2 sex=female"]),
        ("pm - P-1 arrested on warrant of court FTA",
         ["arrest offence=failing to appear person=P-1", "note: line 1 is no record here, and is left out: 'pm'"]),
        ("P-1 vol attender, arrested on arrival for PWITS crack", [f"arrest notes=vol attender; on arrival {P1}"]),
        ("P-1 arrested PWITS crack (6 wraps, 0.9g)", [f"arrest {P1}", "seizure item=crack pieces=6 wraps weight=0.9g"]),
        ("P-1 arrested PWITS crack, possession of a prohibited weapon (stun gun), RUI\nstun gun JB/1",
         [f"arrest notes=also possession of a prohibited weapon; stun gun {P1} result=RUI",
          "seizure exhibit=JB/1 item=stun gun"]),
    ],
)  # fmt: skip
def test_offences_are_those_of_the_arrest_above(text: str, records: list[str]) -> None:
    """`Both` are all it was for, an offence without its class is the same one; the drug of an offence was seized."""
    assert [each.replace('"', "") for each in becomes(text)] == records


@pytest.mark.parametrize(
    "text",
    [
        f"{PWITS}\nP-1 charged both",
        f"{PWITS}\nP-1 charged 2 counts",
        "P-6 bail not extended",
        "P-1 arrested drug driving and PWITS crack\nP-1 chgd + remanded",
        f"{PWITS}\nP-1 NFA for theft",
        f"{PWITS}, not lifted",
        "P-5 not arrested, RUI",
        "P-2 m 19 vol attender, allowing prems, cautioned",
        "P-2 vol attendance, phone seized JB/1",
        "P-2 arrested PWITS crack, not ours",
        "P-1 charged poss crack 0.3g",
        "P-1 had pleaded guilty",
        "P-1 pleaded guilty in June",
        "P-5 had been charged with PWITS crack",
        f"{PWITS}, victim of assault",
        f"{PWITS} A/B",
        f"{PWITS}, bailed 28 days",
        f"{PWITS}, bailed 14",
        f"{PWITS}, to be bailed 14/1",
        f"{PWITS}, bail refused to 12/1",
        f"{PWITS} but was not charged",
        f"{PWITS} and is to be charged",
        f"{CHARGED}, refused bail, court 14/12",
        "P-6 still on bail to 12/1",
        "P-5 was nearly arrested",
        "P-5 NFA 2 counts",
        f"{PWITS} then de-arrested",
        "P-5 RUI pending 2 phones",
        "P-5 RUI as P-6 admitted it",
        "P-5 bailed to 12/1 as he was arrested for PWITS",
        "P-2 was arrested for the same",
        f"{PWITS} and poss knife. P-2 was arrested for the same.",
        f"{PWITS}, not Kestrel runner",
        f"{PWITS}, charged last night",
        "P-1 arrested for assault last night",
        "Nights 12/11\nP-1 arrested last night for PWITS crack",
    ],
)
def test_what_was_not_so_or_says_no_day_stops_the_line(text: str) -> None:
    """A number that is no day, and whatever was refused, still goes on or is to come, is never a result."""
    assert wrong(text)


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("P-20 arrested PWITS crack\nints no comment, bailed to 4/1 w/ conds pending forensics",
         ["arrest bail_until=4/1 notes=ints no comment; w/ conds pending forensics offence=pwits-a person=P-20 "
          "result=bailed"]),
        (f"{PWITS}\nHe is bailed to 4/1", [f"arrest bail_until=4/1 {P1} result=bailed"]),
        ("Arrests: P-1 PWITS crack\nResult: RUI due to childcare", [f"arrest notes=due to childcare {P1} result=RUI"]),
        ("£20\nARRESTS:\nP-1 M 30 PWITS HEROIN - CHGD, REMAND\nP-2 F 15 OBSTRUCT S23 SEARCH - NFA\nP-6 NFA",
         ["seizure item=cash value=£20", f"arrest age_band=adult {P1} result=charged sex=male",
          "charge held=remanded offences=pwits-a person=P-1",
          "arrest age_band=child offence=obstruct-search person=P-2 result=NFA sex=female",
          "arrest person=P-6 result=NFA"]),
        ("P-1 AGE 15 - ARRESTED PWITS CRACK", [f"arrest age_band=child {P1}"]),
        ("P-1, m 21 IC4, arrested PWITS crack", [f"arrest age_band=adult notes=IC4 {P1} sex=male"]),
        ("P-1 (child 16 f) arrested PWITS crack", [f"arrest age_band=child {P1} sex=female"]),
        ("P-1 / 19 / m / PWITS coke & ket / chgd / condl court bail 11/12",
         ["charge held=court-bail notes=19 m; condl court bail offences=pwits-a; pwits-b person=P-1 trial_on=11/12"]),
        ("P-1 MALE 27, P-2 FEM 15 - BOTH ARRESTED PWITS CRACK - P-1 CHARGED AND REMANDED, P-2 NFA",
         [f"arrest age_band=adult notes=P-1 MALE 27, P-2 FEM 15 {P1} result=charged sex=male",
          "arrest age_band=child offence=pwits-a person=P-2 result=NFA sex=female",
          "charge held=remanded offences=pwits-a person=P-1"]),
        ("P-1 (34) and P-2 (male, 17) were inside.\nP-2 arrested PWITS crack",
         ["arrest age_band=child offence=pwits-a person=P-2 sex=male",
          "note: line 1 is no record here, and is left out: 'P-1 (34) and P-2 (male, 17) were inside'"]),
        ("P-3 arrested PWITS crack\n> P-1 M 27, P-2 F 15 - BOTH ARRESTED PWITS CRACK",
         ["arrest offence=pwits-a person=P-3",
          f"arrest age_band=adult notes=P-1 M 27, P-2 F 15 {P1} sex=male",
          "arrest age_band=child offence=pwits-a person=P-2 sex=female"]),
        (f"{PWITS}. P-2 was arrested for the same.", [f"arrest {P1}", "arrest offence=pwits-a person=P-2"]),
        (f"{PWITS}\nP-1 IS JAY LINE HOLDER", [f"arrest line=Jay {P1} role=line-holder"]),
        (f"{PWITS}, runner Kestrel line, RUI", [f"arrest line=Kestrel {P1} result=RUI role=runner"]),
        (f"{PWITS}, holds the Kestrel line", [f"arrest line=Kestrel {P1} role=line-holder"]),
        (f"{PWITS}, M, 31. bailed 18/2", [f"arrest age_band=adult bail_until=18/2 {P1} result=bailed sex=male"]),
        (f"{PWITS}, runner for Kestrel", [f"arrest line=Kestrel {P1} role=runner"]),
        (f"{PWITS}, holds the Kestrel line", [f"arrest line=Kestrel {P1} role=line-holder"]),
        (f"{PWITS}, Kestrel runner we think", [f"arrest notes=Kestrel runner we think {P1}"]),
    ],
)  # fmt: skip
def test_who_is_meant_is_who_the_line_above_names(text: str, records: list[str]) -> None:
    """A line that names nobody is about the one who was arrested above; one under `Arrests:` is an arrest."""
    assert becomes(text) == records


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{PWITS}\nP-2 arrested PWITS crack\nRUI due to childcare", "'RUI due to childcare' does not say who"),
        (f"{PWITS}\nP-2 arrested PWITS crack\nP-3 M 27, P-4 F 25 - both charged PWITS crack", "it does not say who"),
        ("P-1 something 7\nHe was arrested for PWITS crack. He is RUI.", "line 1"),
        ("> 20 wraps crack", "'>'"),
        (f"{PWITS}\nP-2 arrested PWITS crack, P-3 at home\nHe was bailed to 4/1", "line 2"),
        ("P-1 (female, 39) arrested PWITS crack\nHe has been charged and remanded", "'he': it does not say who"),
        ("P-1 ADULT MALE 22 HIGH ST - ARRESTED PWITS", "'22 High St' may be an age and a street, or a house"),
        ("P-1 male 16 wraps crack, arrested PWITS", "'16' fits no field"),
        ("P-1 arrested PWITS her, m36", "'her' may be heroin or cannabis"),
    ],
)
def test_whom_nobody_can_tell_is_asked(text: str, message: str) -> None:
    """So is a number that may be an age or something else."""
    assert message in wrong(text)


@pytest.mark.parametrize(
    "said", ["P-1 further arrested poss cannabis, 11 wraps crack", "P-1 also arrested poss cannabis"]
)
def test_a_further_arrest_is_in_the_notes_of_the_arrest_above(said: str) -> None:
    arrest, *things, told = becomes(f"{PWITS}\n{said}")
    assert arrest == f"arrest notes={said.removeprefix('P-1 ').partition(',')[0]} {P1}"
    assert told.endswith("is in the notes of the arrest, and no second one")
    assert [each for each in things if "notes" in each or "arrest" in each.split()] == []


@pytest.mark.parametrize("said", ["£950 seized from P-1", "P-1 RUI", "5 wraps heroin and £85", "NRM P-1"])
def test_cash_still_to_be_detained_takes_nothing_else_of_its_line_with_it(said: str) -> None:
    assert wrong(f"{PWITS}\n{said}, cash det app tmrw")
    assert becomes(f"{PWITS}\ncash det app tmrw")[-1].endswith("is left out: 'cash det app tmrw'")


def test_two_results_of_one_arrest_are_asked_with_the_line_to_say() -> None:
    """The one that is said for another offence may not be the one that counts."""
    told = wrong(f"{PWITS}\nP-1 bailed for PWITS to 3 Feb, RUI for drug drive")
    assert 'e.g. P-1 bailed for pwits-a to 3 Feb notes="RUI for drug drive"' in told


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("P-1 CHARGED PWITS HEROIN, BAILED HIGHBURY YOUTH CT 26/11",
         "held=court-bail notes=HIGHBURY YOUTH CT offences=pwits-a person=P-1 trial_on=26/11/2026"),
        ("P-1 charged PWITS heroin, remanded BMC 24/11",
         "held=remanded notes=BMC offences=pwits-a person=P-1 trial_on=24/11/2026"),
        ("P-1 charged PWITS heroin, bailed to wood green crown court 24/11",
         "held=court-bail notes=wood green crown court offences=pwits-a person=P-1 trial_on=24/11/2026"),
        ("P-1 m 24 charged PWITS heroin + crack", "notes=m 24 offences=pwits-a x2 person=P-1"),
        ("P-1 CHARGED PWITS CRACK, HEROIN AND CANNABIS", "offences=pwits-a x2; pwits-b person=P-1"),
        ("P-1 charged PWITS x2 heroin + cannabis", "offences=pwits-a; pwits-b person=P-1"),
        ("P-1 charged conspiracy to supply heroin and crack", "offences=conspiracy-a person=P-1"),
    ],
)  # fmt: skip
def test_a_charge_has_a_count_for_each_drug_and_its_court_in_any_case(text: str, charge: str) -> None:
    """A charge names one drug, but a conspiracy is one."""
    assert becomes(text) == [f"charge {charge}"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("P-1 charged PWITS x3 heroin + crack", "x3 is said, and 2 drugs are named, heroin and crack"),
        ("P-1 charged PWITS crack, remanded for mags 10/11", "'10/11' is before the sheet's day, 12 Nov 2026"),
        ("P-1 bailed to 28 Oct", "'28 Oct' is before the sheet's day"),
        ("P-1 adult m in from Sun nite, conc in supply - chgd",
         "'in from Sun nite': the arrest was before (say the arrest with its day too"),
    ],
)  # fmt: skip
def test_what_a_charge_cannot_be_is_asked(text: str, told: str) -> None:
    assert told in wrong(text)


@pytest.mark.parametrize(
    "said",
    [
        *("charged, bailed to Highbury Youth Court on 26/11", "charged and bailed to court 26/11"),
        *("charged bailed to 26/11", "charged and bailed to 26/11"),
    ],
)
def test_who_is_charged_and_bailed_to_court_has_that_result_of_the_arrest(said: str) -> None:
    arrest, charge = becomes(f"{PWITS}\nP-1 {said}")
    assert arrest.replace("notes=Highbury Youth Court ", "") == "arrest offence=pwits-a person=P-1 result=charged"
    assert charge == "charge held=court-bail offences=pwits-a person=P-1 trial_on=26/11/2026"
