"""Referrals on a sheet, told in whole sentences: each agency and person is one, and nothing else is."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.heard_lines import heard_lines
from stronghold_cli.sheet.reader import read_sheet

READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)
GROUNDS = ("reasonable", "conclusive")
DAY = {"date": "24/10/2026"}
_SAID = ("activity", "time", "action", "agency", "person", "age_band", "notes")


def becomes(text: str) -> list[str]:
    lines = read_sheet(text, DAY, READING)
    return [" ".join(line.texts[name] for name in _SAID if line.texts.get(name)) for line in lines]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("REFERRALS: P-56 NRM, MASH. P-58 MASH", ["nrm-referral P-56", "referred MASH P-56", "referred MASH P-58"]),
        ("P-42 ASC referral, new lock ordered", ["referred adult social care P-42 new lock ordered"]),
        (
            "cuckoo visit 9 High St - P-31 male 58, ASC referral, new lock ordered",
            ["cuckooing-visit P-31 male 58", "referred adult social care P-31 adult new lock ordered"],
        ),
        ("NRM x2 - P-50 (13 f), P-51 (16 m)", ["nrm-referral P-50 child", "nrm-referral P-51 child"]),
        (
            "I made MASH referrals for P-42 and for his sister P-43 who is 12.",
            ["referred MASH P-42", "referred MASH P-43 child"],
        ),
        (
            "I made an NRM referral for P-42, boy aged 14, found at the Falcon address on Monday.",
            ["nrm-referral P-42 child found at the Falcon address on Monday"],
        ),
        # The second referral was a part of the first one's agency.
        (
            "P-33 (15) was also referred to MASH and I sent the NRM for her at 15:20.",
            ["referred MASH P-33 child", "nrm-referral P-33 at 15:20"],
        ),
        ("We did an NRM and a MASH referral for P-29.", ["nrm-referral P-29", "referred MASH P-29"]),
        ("NRM for P-1 and MASH for P-2", ["nrm-referral P-1", "referred MASH P-2"]),
        (
            "I visited P-44, an adult, for welfare at 1400 and referred her to adult social care and to Turning Point.",
            [
                "welfare-visit 14:00 P-44, adult",
                "referred adult social care P-44 adult",
                "referred Turning Point P-44 adult",
            ],
        ),
        # Of two referrals the first became the age of whom the second was for.
        ("NRM and MASH for P-31", ["nrm-referral P-31", "referred MASH P-31"]),
        ("NRM declined P-41, adult male, won't consent", ["identified P-41 adult NRM declined won't consent"]),
        ("P-38 NRM referral, 14, female, runner", ["nrm-referral P-38 child 14; role runner"]),
        ("P-39 VARM referral, adult male, cuckooed", ["referred VARM P-39 adult role cuckooed-occupant"]),
        (
            "P-21, cuckooing victim, safeguarding adults referral + housing",
            ["referred P-21 adult cuckooing victim", "referred housing P-21 cuckooing victim"],
        ),
        ("P-21 adult safeguarding + housing referral", ["referred P-21 adult", "referred housing P-21"]),
        (
            "MASH P-20 and her brother P-22 (13)",
            ["referred MASH P-20 her brother P-22", "referred MASH P-22 child her brother P-22"],
        ),
        ("P-23 nrm + MASH done by Rhian", ["nrm-referral P-23 by Rhian", "referred MASH P-23 by Rhian"]),
        ("P-23 m 31 drug treatment referral to Via accepted", ["referred drug services P-23 adult to Via"]),
        ("PPN1 P-20", ["referred P-20 PPN"]),
        (
            "Referrals: P-30 as above, also P-30 to drug service (consented)",
            ["referred drug services P-30 as above; consented"],
        ),
    ],
)
def test_each_agency_and_person_is_a_referral(text: str, records: list[str]) -> None:
    """What else the sentence says of somebody is in the notes."""
    assert becomes(text) == records


@pytest.mark.parametrize(
    "text",
    [
        "NRM x3: P-50, P-51",
        "P-1 and P-2 were referred to MASH and I sent the NRM for her",
        "P-33 was referred to MASH and I then sent the nrm off",
        "P-1 was not referred to MASH",
        "I will refer P-1 to MASH",
        "MASH referral for P-1 declined",
        "MASH referral to be made for P-1",
        "MASH are aware of P-1",
        "NRM was offered to P-45, adult male, but he declined it",
    ],
)
def test_what_is_no_referral_or_may_be_another_stops(text: str) -> None:
    """A number that is another, somebody without a key, what was not done or not yet."""
    with pytest.raises(Refused):
        read_sheet(text, DAY, READING)


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "P-48 girl 15, misper from Croydon, found there. NRM + MASH, foster carer collecting",
            ["nrm-referral P-48", "referred P-48 MASH"],
        ),
        (
            "P-37 NRM + VPRF1, home to mum 1540. P-36 VPRF1 + ASC",
            ["nrm-referral P-37", "referred P-37", "referred P-36", "referred P-36 adult social care"],
        ),
        ("MASH refs for P-38 and P-39 (brothers, 12 + 14)", ["referred P-38 MASH", "referred P-39 MASH"]),
        ("0940 / P-41, boy 14 / excluded from school / ViST to MASH", ["referred P-41 MASH"]),
        ("P-41 ref'd to CGL, appt weds", ["referred P-41 CGL"]),
        ("P-41 Turning Point drug service ref", ["referred P-41 Turning Point"]),
        ("P-41 referred to CGL, drug treatment", ["referred P-41 CGL"]),
        ("P-44 male 44, ref'd to drug treatment, CGL Aspire", ["referred P-44 CGL adult"]),
        ("P-44 adult male, referred to CGL for a script", ["referred P-44 CGL adult"]),
        ("P-22 adult female, housing referral to change locks", ["referred P-22 housing adult"]),
        ("Housing referral P-22, adult female, tenant of 8 Marine Ct.", ["referred P-22 housing adult"]),
        ("P-21, boy of 14, MASH referral, missing three times this month.", ["referred P-21 MASH child"]),
        ("NRM sent for P-20, girl 15, missing from Doncaster + found in Redcar", ["nrm-referral P-20 child"]),
        ("P-51 girl 16 also at 62b, not nicked. NRM", ["nrm-referral P-51"]),
        ("cuckoo visit 9 Clarence Pl, P-51, male 57, fine, ViST anyway", ["referred P-51 adult"]),
        ("welfare visit P-21, 3 Heol Las. PPN to adult social care", ["referred P-21 adult social care"]),
        ("NRM submitted P-21. MASH ditto. Social worker collected 23.40", ["nrm-referral P-21", "referred P-21 MASH"]),
        ("P-21 NRM. P-22 ditto", ["nrm-referral P-21", "nrm-referral P-22"]),
        ("P-20, girl of 14, missing x3 since half term. PPN submitted", ["referred P-20 child"]),
        ("MASH referral P-23, 10, little brother of P-9", ["referred P-23 MASH child"]),
        ("P-21 and P-22 both PPN'd", ["referred P-21", "referred P-22"]),
        # Somebody without a key is counted, and is not whose child or mother they are.
        ("mash ref for P-21s lad, 5", ["referred 1 MASH child"]),
        ("MERLIN X 2 FOR P-21'S KIDS", ["referred 2 child"]),
        ("MERLIN for P-21's dtr, 6 yrs, at nan's at time, sent to MASH", ["referred 1 MASH child"]),
        ("MASH for 2 kids at 117, 4 and 7.", ["referred 2 MASH child"]),
        ("2 children in address (4 and 7), MASH referral done", ["referred 2 MASH child"]),
        ("MASH referral 3 kids (2, 4, 6)", ["referred 3 MASH child"]),
        ("I made a MASH referral for P-42 and his mother", ["referred P-42 MASH", "referred 1 MASH adult"]),
        ("ASC ref for tenant", ["referred 1 adult social care"]),
        ("fire service home safety ref for P-21", ["referred P-21 fire service"]),
        ("P-22, male 52, Care Act referral", ["referred P-22 adult social care adult"]),
        (
            "P-20, girl, 14, NRM done and MASH ref done. Reasonable grounds still awaited.",
            ["nrm-referral P-20 child", "referred P-20 MASH child"],
        ),
        ("P-20 NRM, awaiting RG", ["nrm-referral P-20"]),
        ("P-23, 16, male, missing from placement 3 days, found safe. MASH ref P-23", ["referred P-23 MASH child"]),
        ("safeguarding adults referral P-47", ["referred P-47 adult"]),
        ("P-20 NRM decision awaited, MASH referral", ["referred P-20 MASH"]),
        ("P-44 discussed at strat, P-20 NRM", ["nrm-referral P-20"]),
        ("P-44 mum updated, P-20 NRM, MASH", ["nrm-referral P-20", "referred P-20 MASH"]),
        ("P-44 MASH, P-20 NRM", ["referred P-44 MASH", "nrm-referral P-20"]),
    ],
)
def test_what_was_done_for_somebody_is_read_in_any_order(text: str, records: list[str]) -> None:
    said = [line.texts for line in read_sheet(text, DAY, READING) if "action" in line.texts]
    names = ("action", "person", "people", "agency", "age_band")
    told = [" ".join(filter(None, map(each.get, names))) for each in said]
    assert [each.removesuffix(" child") if each not in records else each for each in told] == records


@pytest.mark.parametrize(
    "text",
    [
        "P-40 declined NRM, DtN to be sent",
        "P-20 MASH, strat meeting",
        "P-40 adult, NRM refused by home office",
        "P-40 boy 16, declined NRM",
        "P-40 NRM done, DtN sent",
        "P-40 declined NRM, DtN sent, MASH done",
        "P-40 NRM done, reasonable grounds pos",
        "P-40 RUI, reasonable grounds not pos",
        "P-5 boy 15, misper, NRM done on Monday",
        "P-5 NRM to do tomorrow, mum told",
        "P-5 girl 15, hiding 2 wraps, MASH meeting",
        "MASH P-21, boy of 14, missing from Leeds with 3 wraps",
        "P-22 adult female, referred to housing to seize the flat",
        "NRM P-5 and P-6 MASH",
        "P-5 misper, seen by MASH",
        "P-39, boy of 15 found with gizmo. NRM",
        "P-5 boy 15, MASH said no",
        "MASH ref for P-21's kids",
        "MASH referral 4 kids (2, 4, 6)",
        "MASH for 2 kids x3",
        "MASH ref for P-21's lad declined",
        "MASH meeting re P-21's kids",
        "Turning Point ref",
        "mum at home, MASH ref done",
        "2 kids with nan, MASH told",
        "MASH ref for 3 kids, 1 wrap crack on table",
        "NRM P-5 and P-6 MASH. P-7 ASC",
    ],
)
def test_what_may_be_no_referral_stops(text: str) -> None:
    with pytest.raises(Refused):
        becomes(text)


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("P-21 bailed 11/1/27, NRM done", ["nrm-referral P-21", "bailed P-21"]),
        ("P-21 NRM submitted, bailed 11/1/27", ["nrm-referral P-21", "bailed P-21"]),
        ("P-21 NFA, NRM + MASH", ["nrm-referral P-21", "referred MASH P-21", "no-further-action P-21"]),
        ("P-21 arrested PWITS crack, NRM submitted, bailed 1/2/27", ["bailed P-21", "nrm-referral P-21"]),
        ("P-21 NFA, NRM conclusive grounds pos 2/11", ["P-21 positive 2/11", "no-further-action P-21"]),
        ("P-21 +VE RG ON THE NRM. NFA FOR THE PWITS", ["P-21 positive 29/11/2026", "no-further-action P-21"]),
        (
            "P-21: int'd, RUI. NRM - reasonable grounds pos",
            ["P-21 positive 29/11/2026", "released-under-investigation P-21"],
        ),
        ("closure notice served 5 High St, tenant P-48 present, housing referral made", ["", "referred housing P-48"]),
        ("cuckooing round\ncuckoo visit 5 High St\nP-21 arrested PWITS crack\nP-21 bailed to 4/1", ["", "bailed P-21"]),
        ("NRM declined by P-22 (adult male) so MS1 duty to notify sent", ["identified P-22"]),
        ("P-38 adult male, NRM declined no consent; duty to notify sent", ["identified P-38"]),
    ],
)
def test_what_became_of_somebody_beside_a_referral_is_no_note_of_it(text: str, records: list[str]) -> None:
    """The result of the arrest was left in the notes."""
    heard = heard_lines(text, READING)
    told = [each.heard.texts for each in heard.said]
    shown = ("result", "action", "agency", "person", *(f"{sort}_grounds{on}" for on in ("", "_on") for sort in GROUNDS))
    assert [" ".join(texts[name] for name in shown if name in texts) for texts in told] == records
    assert not heard.problems
