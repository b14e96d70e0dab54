"""A list of things in officers' words, in whatever order: each is what it says, or the line stops with what to say."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet

READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)
ARREST = "P-20 arrested PWITS crack\n"
ON_TOP = 1


def things(text: str) -> list[str]:
    """Return each thing under an arrest as `item pieces weight value exhibit [notes] whose`."""
    found = []
    for line in read_sheet(ARREST + text, {"date": "12/11/2026"}, READING)[ON_TOP:]:
        said = [line.texts.get(name) for name in ("item", "pieces", "weight", "value", "exhibit")]
        notes = line.texts.get("notes")
        nobodys = "nobody's" if "arrest" not in line.links else None
        found.append(" ".join(filter(None, [*said, f"[{notes}]" if notes else None, nobodys])))
    return found


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("off p-20 615 cash, 2 ph, lock knife", ["cash £615", "phone 2", "lock knife"]),
        ("coke 112g JC/1, scales JC/3, cash 6250 JC/4", ["coke 112g JC/1", "scales JC/3", "cash £6250 JC/4"]),
        ("Found there - 11 wraps crack, not weighed, MH/1 and scales MH/2",
         ["crack 11 wraps MH/1 [not weighed]", "scales MH/2"]),
        ("2 phones, £40 in kitchen drawer", ["phones 2", "cash £40 [kitchen drawer]"]),
        ("ex P-20: RK/1 42 wraps crack (8.1g), RK/3 £1,240, RK/4 iPhone (Falcon handset, ringing on entry)",
         ["crack 42 wraps 8.1g RK/1", "cash £1,240 RK/3", "iPhone RK/4 [Falcon handset ringing on entry]"]),
        ("Seized from P-20, 27 wrpas heroin (5.1 grammes), £390.00, one mobile.",
         ["heroin 27 wraps 5.1 grammes", "cash £390.00", "mobile 1"]),
        ("£1240 JB/3, iphone and nokia JB/4 JB/5, 3 phones TMB/4-6",
         ["cash £1240 JB/3", "iphone JB/4", "nokia JB/5", "phones 1 TMB/4", "phones 1 TMB/5", "phones 1 TMB/6"]),
        ("P-20. 3 x bags coke 28g 26g 27g, SW/1. £3,460 kitchen drawer, SW/2. Samsung SW/3.",
         ["coke 3 bags 81g SW/1 [28g 26g 27g]", "cash £3,460 SW/2 [kitchen drawer]", "Samsung SW/3"]),
        ("60 crack, 30 heroin (wraps), £2.1k, zombie knife under bed",
         ["crack 60 wraps", "heroin 30 wraps", "cash £2.1k", "zombie knife [under bed]"]),
        ("und pass seat 35 wraps crack 25 wraps heroin, 11.4g all in",
         ["crack 35 wraps [und pass seat; 11.4g all in]", "heroin 25 wraps [und pass seat; 11.4g all in]"]),
        ("112g coke (£9k), £4,875, 3 phones inc Jay handset, half a key of coke (502g) val £20k",
         ["coke 112g £9k", "cash £4,875", "phones 3 [inc Jay handset]", "coke 502g £20k [half a key of]"]),
        ("84g cocaine (3oz) behind the glovebox, £2310 in drivers door pocket, a Nokia burner. all P-20",
         ["cocaine 84g [3oz; behind the glovebox]", "cash £2310 [in drivers door pocket]", "Nokia [burner]"]),
        ("23 cannabis plants, 15 xanax tablets, VW Golf outside recovered, P-20 has keys, POCA",
         ["cannabis plants 23 plants", "xanax 15 tablets", "car [VW Golf; outside; P-20 has keys]"]),
        # Bags right before a drug are what it was in, not empty ones.
        ("On P-20 £85 LK/6, 1 lock knife LK/7", ["cash £85 LK/6", "lock knife 1 LK/7"]),
        ("exhibits P-20: 62g cocaine SP/1, 2 x mobiles SP/4 to SP/5",
         ["cocaine 62g SP/1", "mobiles 1 SP/4", "mobiles 1 SP/5"]),
        ("Also from the garage: 1 shotgun, 24 cartridges.",
         ["shotgun 1 [the garage]", "shotgun cartridges 24 [the garage]"]),
        ("a wrap of heroin, 61 diazepam tabs",
         ["heroin 1 wrap", "diazepam 61 tablets"]),
        ("21 wraps heroin (ex AB/1), £560 ex AB/2", ["heroin 21 wraps AB/1", "cash £560 AB/2"]),
        ("scales and snap bags KL/9, machete KL/10", ["scales KL/9", "snap bags KL/9", "machete KL/10"]),
        ("grow of 43 cannabis plants KL/1, lights and fans KL/2",
         ["cannabis plants 43 plants KL/1", "lights and fans KL/2"]),
        ("2g ketamine, 2 phones all KL/1-3",
         ["ketamine 2g [among exhibits KL/1-3]", "phones 2 [among exhibits KL/1-3]"]),
        ("In the Golf, under the spare wheel: 2 phones", ["phones 2 [Golf, under the spare wheel]"]),
        ("on P-20 = 40 wraps crack JN/5, 2 phones JN/6-7", ["crack 40 wraps JN/5", "phones 1 JN/6", "phones 1 JN/7"]),
        ("Seized P-20 - 1 x phone EJ4, £35 EJ5.", ["phone 1 EJ4", "cash £35 EJ5"]),
        ("Seized from him: iPhone EJ/4", ["iPhone EJ/4"]),
        ("His: iPhone EJ/4, £35 EJ/5", ["iPhone EJ/4", "cash £35 EJ/5"]),
        ("his phone & laptop seized GB/1 GB/2", ["phone GB/1", "laptop GB/2"]),
        ("P-20 = 40 wraps crack & 20 wraps heroin JN5/JN6, 2 phones JN7-8, £1,060.50 JN9",
         ["crack 40 wraps JN5", "heroin 20 wraps JN6", "phones 1 JN7", "phones 1 JN8", "cash £1,060.50 JN9"]),
        ("6 wraps heroin, 8 wraps crack LG/4 LG/5, £130 LG/6",
         ["heroin 6 wraps LG/4", "crack 8 wraps LG/5", "cash £130 LG/6"]),
        ("SZ P-20: 1 block coke 248g MM/1 val £9,900, £4,600 MM/2",
         ["coke 248g £9,900 MM/1 [1 block]", "cash £4,600 MM/2"]),
        ("P-20's property: 27 wraps crack WB/1 and a Nokia", ["crack 27 wraps WB/1", "Nokia"]),
        # A time in front is no number of things.
        ("0740 scales and deal bags from kitchen KL/9, P-20s", ["scales", "snap bags KL/9 [from kitchen]"]),
        ("1140 scales KL/9, P-20's", ["scales KL/9"]),
        ("11 deal bags cannabis 19g", ["cannabis 11 bags 19g [deal bags]"]),
        # Two makes are two phones.
        ("iphone nokia samsung", ["iphone", "nokia", "samsung"]),
        ("off P-20 nokia samsung, burner iphone", ["nokia", "samsung", "burner [iphone]"]),
        ("black samsung galaxy phone", ["samsung galaxy phone [black]"]),
        ("2 knives: machete and a zombie knife", ["machete", "zombie knife"]),
        ("RK/7 Samsung, bedroom 2, P-20 says hers", ["Samsung RK/7 [bedroom 2; P-20 says hers]"]),
        ("zombie knife down back of sofa LKT/2, no one owning up to it",
         ["zombie knife LKT/2 [down back of sofa; no one owning up to it] nobody's"]),
        ("5 wraps heroin in bathroom, nobody to put it to",
         ["heroin 5 wraps [bathroom; nobody to put it to] nobody's"]),
        ("9 wraps heroin 1.1g & 4 wraps crack .6g", ["heroin 9 wraps 1.1g", "crack 4 wraps 0.6g"]),
        ("no owner: 142 cannabis plants PJ/1, 2 phones",
         ["cannabis plants 142 plants PJ/1 [no owner] nobody's", "phones 2 [no owner] nobody's"]),
        ("seized P-20 1 iphone DW/3, £35 left with him", ["iphone 1 DW/3 [£35 left with him]"]),
    ],
)  # fmt: skip
def test_a_list_is_read_in_any_order_and_shape(text: str, each: list[str]) -> None:
    """What says nothing of its own is a note of its thing; nothing is counted twice, or given to nobody in silence."""
    assert things(text) == each


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("machete, zombie knife, TR/1", "'TR/1' is the exhibit of the last thing, or of all 2"),
        ("2 knives: machete, axe and a sword", "'2 knives': those named behind the colon are others"),
        ("P-20, fine £120, £85, £48", "nothing says what the £85 is"),
        ("27 ph, £390", "'£390' is cash, or what phone is worth"),
        ("iphone 12 samsung", "'iphone 12' is a model, or how many there were"),
        ("iphone x2 nokia", "reads in two ways"),
        ("2 bags cannabis @ 28g, 3 plants", "may be the weight of each, 56g in all, or of all of them"),
        ("14 wraps heroin @ 0.2", "'0.2' is not understood"),
        # One phone was read, a value, and a place of theirs.
        ("P-21 arrested\nboth had a phone", "nothing says whose the things are"),
        ("61 wraps heroin KD/1, £40, bedroom", "'£40' is cash, or what heroin is worth"),
        ("next to P-20's bedroom: 6 wraps heroin", "'next to P-20's bedroom:' may be no place of theirs"),
        # It was 0.2 g in all, or became that when Enter was pressed.
        *((text, "may be the weight of each, 2.8g in all, or of all of them (say 2.8g, or 0.2g)") for text in
          ("14 wraps heroin @ 0.2g", "14 wraps heroin at .2g", "14 wraps heroin, 0.2g each", "14 x 0.2g heroin wraps",
           "14 wraps of 0.2g heroin")),
        *((text, "") for text in (
            "22 wraps crack and heroin 2 ph", "3 bags coke 28g 26g", "3 ph JB/1 JB/2", "off P-20 or P-21: 2 ph, £40",
            "2 ph from P-20 or P-21", "iPhone (not taken), 2 ph", "60 crack, 2 ph, 30 heroin (wraps)",
            "her ph taken JB/1", "Tally: 2 ph, £40, 3 wraps crack (1.1 grammes)", "3 ph, 2 returned to P-20",
            "1500 vehicle stop, 1 van, 2 ph", "2 ph, £40 in each pocket", "1oz heroin TMB/1, 2 ph", "2 ph seen",
            "offered 2 ph, £40, knife",
        )),
    ],
)  # fmt: skip
def test_what_may_be_read_in_two_ways_stops(text: str, message: str) -> None:
    """A sum, an exhibit, an amount or a name that may be of something else is no thing that was seized."""
    with pytest.raises(Refused) as refused:
        read_sheet(ARREST + text, {"date": "12/11/2026"}, READING)
    assert message in str(refused.value.problems[0])
