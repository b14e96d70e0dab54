"""What a sheet says beside its records: remarks, people who are only mentioned, and what has no place in the ledger."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_with_left_out

READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False, has_record=lambda key: key in ("P-7", "P-8"))
DAY = {"date": "12/11/2026"}


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to the dog section for coming at short notice. Dog was called Bruno.",
        "good start to the week lads n lasses",
        "Four hours of my life waiting for court 3.",
        "2200 off, 1 pc finished late",
        "Comments: 5 months work. Pub",
        "one broken finger (mine) otherwise great day",
        "nothing else listed. parking at mags is a joke",
        "There were no arrests and nothing was seized.",
        "ALL ON BWV. NO COMPLAINTS. HANDOVER TO NIGHTS",
        "no injuries, no complaints",
        "phone to DFU",
        "P7s phone gone to digital forensics",
        "1400 school talk, 2 classes, 60 kids, year 9, Torquay",
        "1100 strategy meeting P-7, social care and education there",
        "POCA hearing P-7 22/3/27",
        "DASH for P-7 graded medium",
        "CBO applied for P-7",
        "disclosure schedules P-7 to P-8 done and sent CPS",
        "school visit re P-7, exclusion put on hold",
        "mother of P-7 rang, calmer now",
        "Family of P-8 were a bit lively in the gallery but no issues.",
        "4 x intel submitted",
        "shed and Corsa also searched, nothing",
        "P-7 in bed upstairs",
        "P-7 is the tenant",
        "VW Golf followed, lost",
        "P-7 not arrested, treated as victim",
        "P-7 wont make complaint",
        "P-7 is not linked to any of our lines as far as I know",
        "Cheers to prisoner handling",
        "TSU AND DOG BOTH PRESENT. NO INJURIES",
        "P-7s phone to go back to him, chase property store",
        "good hit, well done all",
        "Judge commended DC on the case, nice to hear.",
        "no kids in address",
        "locks changed by housing, neighbours pleased",
        "NEW LINE NOT SEEN YET, WILL MONITOR",
        "boarding up 0830",
        "Talk at the high school, 60 kids",
        "P-7 collected by his mum",
        "P-7 RHI offered, declined",
        "2nd wt stood down, no staff",
        "meeting with the head at St Marks re uniform policy",
        "new fencing up along the canal on Tuesday",
        "HIGH VIS PATROL CHURCH ST",
        "hallway cluttered",
        "briefing in the canteen, radios flat",
        "listing was a shambles, 2 hrs waiting",
        "HOUSE VERY DIRTY, GLOVES RUNNING OUT",
        "went to Maccys at 4, first grub all day",
        "remind Baz re CPS file for P-8, due fri",
        "HHJ commended the team. Back at nick 1645",
        "Boarded up 0930, council",
        "P-7 legal visit only",
        "P-7 curfew lifted",
        "P-7 bail varied, curfew lifted",
        "Dog unit neg.",
        "diolch Carys",
        "P-7 strategy mtg w/ CSC and school, plan agreed",
        "P-60 - strat meeting 1100 with CSC and school",
        "0930 strat meeting, P-7, Coventry MASH",
        "MASH meeting re P-7",
        "P-7 recall to prison requested by probation",
        "P-7 NRM decision still awaited",
        "no CG yet",
        "1000 strat disc P-60, girl 14, MASH and health dialled in",
        "P-60, male 23 - CAWN served re P-61",
        "P-60, boy of 16, missing from Crawley placement - found Bognor, safe & well, return home interview done",
        "P-7 file gone to CPS",
        "P-7 not listed after all",
        "P-7 school exclusion mtg moved to next wk",
        "rang Doncaster SPOC, will ring back",
        "elec bypassed # UKPN made safe",
        "Kestrel - up & running again, bulk texts seen tonight",
        "drugs dog through after, no more finds",
        "CPN served? no - to do tomorrow",
        "P-7 on for fail to surrender, not ours",
        "BTP arrested 1 for fare + assault, their prisoner",
        "1500 talk at Outwood Acad Ormesby, yr 9, 120 kids",
        "4.30 pm handed over to lates, P-7s phone to DMI tmrw",
        "P-21 - vol attendance/int, adult female, money laundering, reported for summons",
        "P-22: VA'd, poss cannabis, male 19, RUI",
        "P-6 up for fail to surrender, not ours",
        "18:05: BTP arrested 1 for fare + assault, their prisoner",
        "P-23 (16, M) located Nuneaton train stn, no longer missing. RTH interview tomorrow",
        "P-3 file gone to CPS.",
        "listing for P-4 moved, see email",
        "DDTRO applied for, awaiting",
    ],
)
def test_what_carries_no_fact_is_left_out_and_said(text: str) -> None:
    """By itself, and behind a record; whoever is mentioned has a record."""
    lines, told = read_with_left_out(f"warrant 5 High St\n{text}", DAY, READING)
    assert [line.kind.name for line in lines] == ["activity"]
    assert [each.partition(" is ")[0] for each in told] == ["line 2"]


def test_a_sheet_of_remarks_alone_is_not_called_empty() -> None:
    """Somebody typed something, and none of it is a record."""
    with pytest.raises(Unreadable, match=r"^nothing on the sheet is a record"):
        read_with_left_out("P-7 FTA. Warrant issued no bail.", DAY, READING)


@pytest.mark.parametrize(
    ("text", "records", "notes"),
    [
        ("warrant 5 High St, P-7 is the tenant", ["activity"], "P-7 is the tenant"),
        ("warrant 5 High St, method of entry put the door in, P-8 in bed upstairs", ["activity"],
         "method of entry put the door in; P-8 in bed upstairs"),
        ("P-5 arrested PWITS crack, phone to DFU", ["arrest"], "phone to DFU"),
        ("P-5 arrested PWITS crack, no injuries", ["arrest"], "no injuries"),
        ("P-5 arrested PWITS crack, NFA, just the tenant", ["arrest"], "just the tenant"),
        ("P-5 arrested PWITS crack, bailed to 8/1/2027, Supt auth", ["arrest"], "Supt auth"),
        ("warrant 5 High St, hallway cluttered", ["activity"], "hallway cluttered"),
        ("hallway cluttered, warrant 5 High St", ["activity"], "hallway cluttered"),
        ("no arrests, £50 on the table", ["seizure"], "on the table; no arrests"),
        ("P-5 arrested PWITS crack, found in bedroom", ["arrest"], "found in bedroom"),
        ("P-5 arrested PWITS crack, little brother of P-7", ["arrest"], "little brother of P-7"),
        ("P-5 recalled to prison, HMP B'ham", ["arrest"], "HMP B'ham"),
        ("warrant 5 High St, forced, his mums", ["activity"], "forced; his mums"),
        ("P-5 arrested PWITS crack, RUI, tenant", ["arrest"], "tenant"),
        ("P-5 arrested PWITS crack, handed himself in 1015", ["arrest"], "handed himself in; at 10:15"),
        ("P-5 m 15, missing from Lewisham, arrested PWITS crack", ["arrest"], "missing from Lewisham"),
        ("warrant 5 High St, neg, statements to follow", ["activity"], "statements to follow"),
        ("P-5 arrested PWITS crack, RUI, VA interview to be arranged", ["arrest"], "VA interview to be arranged"),
    ],
)  # fmt: skip
def test_a_remark_behind_a_record_goes_into_its_notes(text: str, records: list[str], notes: str) -> None:
    lines, _ = read_with_left_out(text, DAY, READING)
    assert [line.kind.name for line in lines] == records
    assert lines[0].texts["notes"] == notes


@pytest.mark.parametrize(
    "text",
    [
        "P-9 is the tenant",  # of whom there is no record
        "P-7 was pinched at the station",
        "P-7 sent down",
        "P-7 was too",
        "P-7 got life, thanks to the CPS",
        "P-7 not charged",
        "27 months, thanks to the CPS",
        "thanks for the 3 phones",
        "no arrests but P-7 charged",
        "angle grinder, no complaints",
        "phone to DFU, 2 wraps crak",
        "not seized",
        "20 in total",
        "bedroom jewellery box",
        "hallway, angle grinder",
        "not actioned",
        "nearly through the door",
        "early help P-7",
        "possibly stolen",
        "kitchen drawer 6",
        "60 doors",
        "put off till Tuesday",
        "warrant 9 High St stood down",
        "camera behind the boiler and doors",
        "two doors put in on Mill Lane",
        "school, 60 tablets",
        "HMP 5 yrs",
        "drove home with two phones",
        "went to Maccys at 4, szd phone",
        "house very dirty, herion in loft",
        "gloves running out, knife in drawer",
        "remind Baz re P-8, arrested fri",
        "P-7 went down for 4",
        "P-7 back at 4 tomorrow with 3",
        "went to 22 Mill Lane, nobody in",
        "off his bed",
        "boarded up, tenant arested",
        "£200 cash, his mums",
        "package dropped by the bins",
        "thanks Baz, £50",
        "P-7 and P-8 arrested PWITS crack, tenant",
        "house turned over, nowt",
        "P-7 spun, nowt on him",
        "brought one in",
        "P-7 in the cells",
        "lates had P-7",
        "lad in, CPS told",
        "P-7 before mags tmrw",
        "BTP arrested 2 with us",
        "BTP had 2, 12 wraps off them",
        "12 weeks, CPS happy",
        "electric bypassed, grow",
        "Falcon number off",
        "passed P-7 to CGL",
        "P-7 charge file done",
        "4 x phones submitted",
        "21 days",
        "s/s P-7 High St, to be arranged",
    ],
)
def test_what_may_be_a_fact_stops_the_line(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_with_left_out(f"warrant 5 High St\n{text}", DAY, READING)
    assert {problem.line for problem in refused.value.problems} == {2}


@pytest.mark.parametrize(
    "title",
    [
        "OP LARCH - S&S SHIFT - THURS 12 NOV 2026 - 1400-2200",
        "THURS 12TH NOV 2026 -- Early -- DC's jobs",
        "Thursday 12 November 2026. Everything happened today so bear with me.",
        "12/11/2026 cuckoo round w/ PCSO",
    ],
)
def test_a_title_with_hours_dashes_or_a_remark_is_no_record(title: str) -> None:
    lines, _ = read_with_left_out(f"{title}\n> arrest P-5\n> warrant 5 High St -- neg", DAY, READING)
    assert [line.kind.name for line in lines] == ["arrest", "activity"]
