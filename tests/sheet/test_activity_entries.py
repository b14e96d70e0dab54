"""Entries of warrants, stops and visits, their parts in any order, and what is no part of one."""

from datetime import date

import pytest

from stronghold_cli.errors import NoSuchRecord, Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_with_left_out
from stronghold_cli.sheet.top_of_sheet.dated import day_on_top


def called(kind: str, name: str) -> int:
    """Return the number of the one drug line that the ledger has."""
    if name != "Falcon":
        raise NoSuchRecord(f"no {kind} is called {name}")
    return 1


READING = Reading(date(2026, 11, 30), lambda: "P-50", new_items=False, has_record={"P-7"}.__contains__, called=called)


def becomes(text: str, day: str = "26/11/2026") -> list[str]:
    """Return what each record of a sheet says, in the order of its fields."""
    sheet, _ = read_with_left_out(text, {"date": day_on_top(text, READING) or day}, READING)
    return ["; ".join(text for name, text in line.texts.items() if name != "date") for line in sheet]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("0545 s23 wrt 9 Tanner Ct, positive", "warrant; 05:45; mda; 9 Tanner Ct; positive"),
        (
            "06:10. MDA warrant. Flat 3, 22 Priory Rd. Neg, nobody in. Boarded up.",
            "warrant; 06:10; mda; Flat 3, 22 Priory Rd; Neg; nobody in; Boarded up",
        ),
        ("WRT 1, 0610, 118 Dolman Rd (log 402), door in", "warrant; 06:10; 118 Dolman Rd; log 402; door in"),
        ("WT1 0555 41 Beech Ave - MOE by TSG, pos", "warrant; 05:55; 41 Beech Ave; pos; MOE by TSG"),
        ("0600 wt garage 6 rear of Beech Ave NEG", "warrant; 06:00; garage 6 rear of Beech Ave; NEG"),
        ("2215 veh stop grey audi A3, A617 layby, anpr hit", "vehicle-stop; 22:15; A617 layby; grey audi A3; anpr hit"),
        ("2140 veh stop M6 J36 s/b, grey Audi A3", "vehicle-stop; 21:40; M6 J36 s/b; grey Audi A3"),
        ("18.05 veh stop A4 maidenhead, P-5, s23 neg", "vehicle-stop; 18:05; A4 maidenhead; s23 neg; P-5"),
        ("1745 S/S outside Boots, female 40s - neg", "stop-and-search; 17:45; outside Boots; neg; female 40s"),
        ("S&S x4 at the Rec, all neg", "stop-and-search; 4; Rec; all neg"),
        (
            "1625 stopped 2 lads outside McDonalds abt 15, s1 PACE, both NTF",
            "stop-and-search; 16:25; 2; outside McDonalds; both NTF; 2 lads; abt 15; s1 PACE",
        ),
        ("0640 warrant, Pantglas Farm, neg", "warrant; 06:40; Pantglas Farm; neg"),
        ("0640 warrant 22 Anvil Close, Splott", "warrant; 06:40; 22 Anvil Close, Splott"),
        ("0640 warrant 22 anvil close, gt yarmouth", "warrant; 06:40; 22 anvil close, gt yarmouth"),
        ("0640 wt 22 Anvil Close, Splott - door went in", "warrant; 06:40; 22 Anvil Close, Splott; door went in"),
        ("welfare visit 22 Anvil Close, Splott. P-20, all ok", "welfare-visit; 22 Anvil Close, Splott; all ok; P-20"),
        ("warrant 5 Mill Lane\nNo drugs in flat", "No drugs in flat; warrant; 5 Mill Lane"),
        ("0600 warrant 5 Mill Lane - +ve. Entry 06.03.", "warrant; 06:00; 5 Mill Lane; +ve; Entry 06.03"),
        ("1125: P-50 searched, negative", "stop-and-search; 11:25; negative; P-50"),
        ("1605 S1 PACE P-27, 16 yo male, nil found", "stop-and-search; 16:05; S1 PACE; P-27, 16 yo, male; nil found"),
        ("warrants x2 Grimsby", "warrant; 2; Grimsby"),
        ("welfare visit 7 Heol Goffa, P-22, male, 62, cuckooed", "welfare-visit; 7 Heol Goffa; cuckooed; P-22 male 62"),
        (
            "cuckoo visit 18 Admiralty Rd, P-29, adult male, vulnerable, being cuckooed again",
            "cuckooing-visit; 18 Admiralty Rd; being cuckooed again; P-29 adult male vulnerable",
        ),
        ("0555 warrant 31 seaside eastbourne, falcon", "warrant; 05:55; 31 seaside eastbourne; Falcon"),
        ("0555 warrant 31 Seaside, Eastbourne, Falcon line", "warrant; 05:55; 31 Seaside, Eastbourne; Falcon"),
        ("1600 VS Audi A3 Blackpool Rd - neg", "vehicle-stop; 16:00; Blackpool Rd; neg; Audi A3"),
        ("1600 veh stop Audi A3 Blackpool Rd neg", "vehicle-stop; 16:00; Audi A3; Blackpool Rd; neg"),
        ("1600 v stop VW Golf A27 nr Lewes, neg", "vehicle-stop; 16:00; A27 nr Lewes; neg; VW Golf"),
        ("0610 Warrant, 112 Long Riding, Basildon.", "warrant; 06:10; 112 Long Riding, Basildon"),
        (
            "1405 ss prince of wales rd, P-24 m 19, neg",
            "stop-and-search; 14:05; prince of wales rd; neg; P-24, male, adult",
        ),
        ("0600 warrant 5 New Road, Bath", "warrant; 06:00; 5 New Road, Bath"),
        ("1405 ss St. Johns Rd, P-24, m, 19, neg", "stop-and-search; 14:05; St. Johns Rd; neg; P-24, male, adult"),
        ("cuckoo visit, flat 6 Tŷ Cadoxton, no reply", "cuckooing-visit; flat 6 Tŷ Cadoxton; no reply"),
        ("cuckoo visit 9 Crown Rd, Gt. Yarmouth, ok", "cuckooing-visit; 9 Crown Rd, Gt Yarmouth; ok"),
        ("1850 2x ss newport rd both neg", "stop-and-search; 18:50; 2; newport rd; both neg"),
        ("2x stop search outside Boots, both neg", "stop-and-search; 2; outside Boots; both neg"),
        (
            "stop search P-20, male, 17yrs, Hill St centre, neg",
            "stop-and-search; Hill St centre; neg; P-20, male, child",
        ),
        ("ss P-23 m 31 back of the bus stn, neg", "stop-and-search; back of the bus stn; neg; P-23, male, adult"),
        ("s/s P-20 f 18 after a tip off, neg", "stop-and-search; neg; after a tip off; P-20, female, adult"),
        ("cuckoo visit 5 High St, ok, new locks", "cuckooing-visit; 5 High St; ok; new locks"),
        # It ended the program.
        ("1500 vehicle stop", "vehicle-stop; 15:00"),
        ("vehicle stop A40, seat leon, neg", "vehicle-stop; A40; neg; seat leon"),
        ("WARRANT 5 HIGH ST, BOARDED", "warrant; 5 HIGH ST; BOARDED"),
        ("wt 5 High St, 2 males present", "warrant; 5 High St; 2 males present"),
        ("welfare visit 5 High St, 2 lads in", "welfare-visit; 5 High St; 2 lads; in"),
        ("veh stop grey audi A3, 3 males on board", "vehicle-stop; 3 males; grey audi A3; on board"),
        ("S&S x2 at the Rec, m 15 + m 16, neg", "stop-and-search; 2; Rec; neg; m 15; m 16"),
        ("s18 search 9 Tennyson Ct - neg", "other; s18 search; 9 Tennyson Ct; neg"),
        (
            "1115 / P-43, female 29 / welfare visit Adelaide St / not in, card left",
            "welfare-visit; 11:15; Adelaide St; not in; P-43 female 29; card left",
        ),
        (
            "17.11.26 cuckoo round w/ housing\n12a Elm Court visited...tenant fine. 2 lads ran out the back",
            "cuckooing-visit; 12a Elm Court; tenant fine; 2 lads ran out the back",
        ),
        ("Weds 18 Nov. late turn, brief 1330\nwarrant 5 High St", "warrant; 5 High St"),
        # Each who is named was searched; a group says how many it was.
        ("s/s P22 and P23 pickering pk both neg", "stop-and-search; pickering pk; both neg; P22, P23; 2"),
        ("S&S P-22 m 15 and P-23 m 16, Low St, neg", "stop-and-search; 2; Low St; neg; P-22 m 15; P-23 m 16"),
        (
            "S&S X 3, GROUP OF MALES O/S CHICKEN SHOP, ALL NEG",
            "stop-and-search; 3; O/S CHICKEN SHOP; ALL NEG; GROUP OF MALES",
        ),
        ("1300 cuckoo 20 gipsy ave ok", "cuckooing-visit; 13:00; 20 gipsy ave; ok"),
        (
            "vehicle stop, white Transit, Newton Rd, P-23 driver and P-24 pass. Both and van searched, nothing",
            "vehicle-stop; Newton Rd; nothing; P-23 driver; P-24 pass; white Transit; Both and van searched",
        ),
        ("welfare visit P-20, male, Hope St hostel, ok", "welfare-visit; Hope St hostel; ok; P-20 male"),
        ("0630 WARRANT 77 COPSE LANE. CANNABIS FACTORY", "warrant; 06:30; 77 COPSE LANE; CANNABIS FACTORY"),
        ("warrant 77 Copse Lane, neg. Falcon", "Falcon; warrant; 77 Copse Lane; neg"),
        ("0530 Sec 23 warrant @ 5 Sydenham Drive", "warrant; 05:30; mda; 5 Sydenham Drive"),
        ("0530 warrant @5 Sydenham Drive", "warrant; 05:30; 5 Sydenham Drive"),
        (
            "1740 s/s P-24 and P-25, both adult m, Farnham Rd, both neg",
            "stop-and-search; 17:40; 2; Farnham Rd; both neg; P-24 adult m; P-25 adult m",
        ),
        (
            "1740 s/s P-24 and P-25, adult males, Farnham Rd, neg",
            "stop-and-search; 17:40; 2; Farnham Rd; neg; P-24 adult males; P-25 adult males",
        ),
        (
            "1740 s/s P-24 and P-25, both 17, Farnham Rd, neg",
            "stop-and-search; 17:40; 2; Farnham Rd; neg; P-24 17; P-25 17",
        ),
    ],
)
def test_an_entry_is_what_was_done_with_where_who_and_what_came_of_it(text: str, record: str) -> None:
    assert becomes(text) == [record]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("cuckoo visits x3 Alder House all ok. Welfare visit P-48, fine", ["3; Alder House; all ok", "fine; P-48"]),
        ("welfare visit 12 Elm Court, fine", ["12 Elm Court; fine"]),
        ("cuckoo visits\n12 Elm Ct P-34, ok\nP-35: ASC referral", ["12 Elm Ct; ok; P-34", "referred; P-35"]),
        ("warrant 5 High St\n1530 zombie knife from P-7", ["5 High St", "zombie knife"]),
        (
            "cuckoo visit 31 cobholm rd, occupant P-28, adult female, housing referral P-28",
            ["31 cobholm rd; P-28 adult female; occupant", "referred; P-28; housing"],
        ),
        ("vehicle stop A40, white Ford Transit, seized", ["A40; white Ford Transit", "white Ford Transit"]),
        ("vehicle stop High St, VW Golf, seized", ["High St; VW Golf", "VW Golf"]),
        ("cuckoo visit 5 High St, P-3\nseized at 5 High St: 2 knives", ["5 High St; P-3", "knives; 2; 5 High St"]),
        ("warrant 5 High St\n1200 wraps heroin", ["5 High St", "heroin; 1200 wraps"]),
    ],
)
def test_how_somebody_was_is_no_fine_a_referral_no_visit_and_a_time_no_number(text: str, records: list[str]) -> None:
    said = becomes(text)
    assert len(said) == len(records)
    for record, parts in zip(said, records, strict=True):
        assert set(parts.split("; ")) <= set(record.split("; "))
        assert "1530" not in record


def test_a_number_behind_somebody_is_asked_and_no_number_of_visits() -> None:
    with pytest.raises(Refused, match="may be an age"):
        becomes("welfare visit P-34 52")
    text = "cuckooing visits\n14 Albion Hse - visited P-34 (tenant, 52). No signs"
    assert becomes(text) == ["cuckooing-visit; 14 Albion Hse; No signs; P-34 52; tenant"]


def test_what_follows_an_entry_is_read_by_itself() -> None:
    """What was found at a warrant, an arrest there, and what somebody had who was searched."""
    assert becomes("WT2 0930 14 Beech Ave, pos. 23 cannabis plants. P-45 arrested PWITS heroin")[0] == (
        "warrant; 09:30; 14 Beech Ave; pos"
    )
    assert becomes("S/S P-44, High St. Flick knife")[0] == "stop-and-search; High St; P-44"
    assert becomes("0610 WARRANT 92B CHALFONT RD, NO ONE IN") == ["warrant; 06:10; 92B CHALFONT RD; NO ONE IN"]
    assert becomes("0600 S/S P-23, SILVER ST AGAIN, NEG") == ["stop-and-search; 06:00; SILVER ST; NEG; AGAIN; P-23"]
    assert becomes("1540 S&S s23 P-23 m/22 outside stn, pos - 3 bags cannabis 4.1g, comm res") == [
        "stop-and-search; 15:40; s23; outside stn; P-23, m/22; community resolution; pos",
        "cannabis; 3 bags; 4.1g; from P-23",
    ]


@pytest.mark.parametrize(
    "line",
    ["s18 P-1, 30 Ash Close - {}", "1420 house srch s18 30 Ash Close (P-1 h/a) {}", "s18 30 Ash Close, P-1's flat, {}"],
)
def test_the_search_of_somebodys_home_is_no_warrant_and_what_its_line_names_is_theirs(line: str) -> None:
    text = "P-1 arrested PWITS crack\nP-2 arrested PWITS crack\n" + line.format("140g ketamine JB6 + £20 JB7")
    sheet, _ = read_with_left_out(text, {"date": "26/11/2026"}, READING)
    done, *things = sheet[2:]
    assert (done.texts["activity"], done.texts["place"]) == ("other", "30 Ash Close")
    assert "P-1's home" in done.texts["notes"]
    assert [(each.texts["exhibit"], each.links["arrest"], each.links["activity"]) for each in things] == [
        ("JB6", 0, 2),
        ("JB7", 0, 2),
    ]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "1145 veh stop hessle rd blk audi, P21 m 22, pos drug wipe coke, arr drug drive, rui pending bloods. "
            "car searched nowt",
            [
                "vehicle-stop; 11:45; hessle rd; P21 m 22; blk audi; pos drug wipe coke",
                "P21; male; adult; driving-drugs; released-under-investigation; 26/11/2026; pending bloods",
            ],
        ),
        (
            "2115 veh stop, Radipole Spur - driver P-20 m 27, pass P-21 m 16\nP-21 arr pwits class A, runner",
            [
                "vehicle-stop; 21:15; Radipole Spur; P-20 m 27; P-21 m 16; driver; pass",
                "P-21; male; child; runner; pwits class A",
            ],
        ),
        (
            "cuckoo visit 5 High St\nP-40, adult male, searched, negative",
            ["cuckooing-visit; 5 High St", "stop-and-search; negative; P-40, adult, male"],
        ),
        (
            "1315 veh stop Ring Road, P-22 f 32, 1 wrap coke, comm res",
            ["vehicle-stop; 13:15; Ring Road; P-22 f 32; community resolution", "coke; 1 wrap"],
        ),
        (
            "1300 ss Copse Lane male, 4g herbal cannabis, cannabis warning",
            ["stop-and-search; 13:00; Copse Lane; male; drug warning", "cannabis; herbal; 4g"],
        ),
        (
            "1600 veh stop Hardwick rbt, 1 wrap cocaine, P-51 adult male, comm res",
            [
                "vehicle-stop; 16:00; Hardwick rbt; P-51, male, adult; community resolution",
                "cocaine; 1 wrap; from P-51",
            ],
        ),
        (
            "veh stop A14 Copdock, VW Golf, driver P-35 male adult, arr PWITS crack, remanded",
            [
                "vehicle-stop; A14 Copdock; P-35 male adult; VW Golf; driver",
                "P-35; male; adult; pwits-a",
                "P-35; remanded; pwits-a",
            ],
        ),
        (
            "P-22, adult female: stop searched, 1 wrap heroin (LB/4), community resolution, ref to drug service",
            [
                "stop-and-search; P-22, female, adult; community resolution",
                "heroin; 1 wrap; LB/4; from P-22",
                "referred; adult; female; P-22; drug services",
            ],
        ),
    ],
)
def test_what_a_stop_led_to_is_of_the_one_who_was_stopped(text: str, records: list[str]) -> None:
    said = [{*each.split("; ")} for each in becomes(text)]
    assert said == [{*each.split("; ")} for each in records]


@pytest.mark.parametrize(
    "text",
    [
        "0545 wrt 9 Tanner Ct planned for Friday",
        "0545 wrt 9 Tanner Ct, not executed",
        "0545 wrt 9 Tanner Ct, put off",
        "0545 wrt 9 Tanner Ct, one in custody",
        "0545 wrt 9 Tanner Ct, P-7 pinched for it",
        "welfare visit Stonehouse, ok, ref to Harbour",
        "cuckoo visit 9 Clarence Pl, fine, ViST anyway",
        "visited 12 Elm Court, tenant fine",
        "1645, P-61, m 19, s23, neg",
        "stopped P-7 outside Boots",
        "wrt Falcon, positive",
        "Wed 14/10/26 NRM done\nwarrant 5 High St",
        "S&S m 15 + m 16 at the Rec, neg",
        "S&S males outside Boots, neg",
        "S&S group of youths, neg",
        "S&S P-22 Low St, P-23 stood by, neg",
        "cuckoo 3 lads",
        "S&S 2 lads + 1 female at the Rec, neg",
        "S&S 2 lads at the Rec, m 15 and m 16, neg",
    ],
)
def test_what_was_not_done_or_may_be_another_record_is_no_part_of_an_entry(text: str) -> None:
    with pytest.raises(Refused):
        becomes(text)


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "1510 S&S P-21 ADULT MALE REAR OF MORRISONS. 2 WRAPS CANNABIS DT/1, CANNABIS WARNING",
            [
                "stop-and-search; 15:10; REAR OF MORRISONS; P-21, male, adult; drug warning",
                "cannabis; 2 wraps; DT/1; from P-21",
            ],
        ),
        (
            "S&S P-23, SILVER ST. 9 WRAPS CRACK (1.4G) DT/3. ARR PWITS",
            ["stop-and-search; SILVER ST; P-23", 'P-23; "PWITS class unknown"', "crack; 9 wraps; 1.4g; DT/3"],
        ),
        ("WARRANT 5 HIGH ST POSITIEV", []),
        ("S&S P-7, NICKEDD", []),
    ],
)
def test_capitals_are_read_as_small_letters_and_kept_as_they_stand(text: str, records: list[str]) -> None:
    """A name of a place is told from other words; a slip is no name."""
    if not records:
        with pytest.raises(Refused):
            becomes(text)
        return
    said = becomes(text)
    assert [set(each.split("; ")) for each in said] == [set(each.split("; ")) for each in records]


@pytest.mark.parametrize("found", ["3 phones", "3 phones at 5 High St", "P-1 arrested PWITS crack\n3 phones"])
def test_what_is_below_two_addresses_of_one_line_is_asked(found: str) -> None:
    """It would be linked to the last of them."""
    with pytest.raises(Refused) as refused:
        becomes(f"warrants 5 High St and 6 High St\n{found}")
    problem, *_ = refused.value.problems
    assert "'5 High St' and '6 High St', and this may be of any" in str(problem)
    assert len(becomes("warrants 5 High St and 6 High St\n3 phones at 6 High St")) == 3


def test_a_title_may_name_the_drug_line_of_every_record_below() -> None:
    for title in ("25/11/26 Falcon", "25/11/26\nFalcon", "25/11/26\nline Falcon", "25/11/26 - Op Tern / Falcon line"):
        assert becomes(f"{title}\nwarrant 5 High St\n2 phones") == ["Falcon; warrant; 5 High St", "Falcon; phones; 2"]
    assert becomes("25/11/26 Kestrel\nwarrant 5 High St") == ["warrant; 5 High St"], "the ledger has no such line"
    for other in ("PC Falcon", "Falcon Road", "not Falcon"):
        assert becomes(f"25/11/26 {other}\nwarrant 5 High St") == ["warrant; 5 High St"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # Each was done to the person of the key.
        ("P-40, her brother arrested PWITS crack", "her brother arrested"),
        ("P-40 f 33, bf charged PWITS crack", "bf charged"),
        ("P-40 MARAC ref - bf is a runner", "bf is a runner"),
    ],
)
def test_what_was_done_to_a_relative_is_no_record_of_the_person(text: str, said: str) -> None:
    with pytest.raises(Refused, match=f"'{said}' is about somebody without a key"):
        becomes(text)
    assert becomes("P-22, her brother, arrested PWITS crack") == becomes("her brother P-22 arrested PWITS crack")


def test_both_are_two() -> None:
    with pytest.raises(Refused, match="both is said, and 3 are named"):
        becomes("P-20, P-21, P-22 arrested PWITS heroin, both 17")


def test_a_part_in_a_line_that_nobody_knows_is_no_offence() -> None:
    with pytest.raises(Refused) as refused:
        becomes("P-42 arrested, runner for Merlin, m 17")
    with pytest.raises(Refused, match="no line is called 'Merlin'"):  # Merlin was the offence
        becomes("P-42 m 17 runner for Merlin arrested")
    assert "no line is called 'Merlin'" in str(refused.value.problems[0])
