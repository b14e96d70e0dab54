"""The item table and the class table: what is written in them, and what they answer."""

import csv
import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.catalogue import items as module
from stronghold_cli.catalogue.items import (
    CATEGORIES,
    CLASSES,
    FORMS,
    Item,
    all_items,
    class_of,
    find_item,
    item_name,
    named_item,
)
from stronghold_cli.catalogue.price_terms import PRICED_PER
from stronghold_cli.errors import Unreadable


def rows(name: str) -> list[dict[str, str]]:
    """Read a table as it is written, without the program."""
    with Path(module.__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ITEM_ROWS = rows("items.csv")
CLASS_ROWS = rows("classes.csv")


def key(word: str) -> str:
    """Write a word as the look-up compares it."""
    return "".join(letter for letter in word.lower() if letter.isalnum())


def last_day(row: dict[str, str]) -> date:
    """Return the last day of a class row."""
    return date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max


CHANGES = [
    ("heroin", None, "1973-07-01", "unknown", "A"),
    ("crack", None, "1973-07-01", "unknown", "A"),
    ("cocaine", None, "1973-07-01", "unknown", "A"),
    ("lsd", None, "1973-07-01", "unknown", "A"),
    ("methadone", None, "1973-07-01", "unknown", "A"),
    ("morphine", None, "1973-07-01", "unknown", "A"),
    ("fentanyl", None, "1973-07-01", "unknown", "A"),
    ("clonitazene", None, "1973-07-01", "unknown", "A"),
    ("etonitazene", None, "1973-07-01", "unknown", "A"),
    ("amphetamine", None, "1973-07-01", "unknown", "B"),
    ("methylamphetamine", "injectable", "1973-07-01", "unknown", "A"),
    ("opium", None, "1973-07-01", "unknown", "A"),
    ("oxycodone", None, "1973-07-01", "unknown", "A"),
    ("dmt", None, "1973-07-01", "unknown", "A"),
    ("psilocin", None, "1973-07-01", "unknown", "A"),
    ("mescaline", None, "1973-07-01", "unknown", "A"),
    ("pethidine", None, "1973-07-01", "unknown", "A"),
    ("hydrocodone", None, "1973-07-01", "unknown", "A"),
    ("hydromorphone", None, "1973-07-01", "unknown", "A"),
    ("codeine", None, "1973-07-01", "unknown", "B"),
    ("dihydrocodeine", None, "1973-07-01", "unknown", "B"),
    ("methylphenidate", None, "1973-07-01", "unknown", "B"),
    ("pholcodine", None, "1973-07-01", "unknown", "B"),
    ("mdma", None, "1977-01-01", "none", "unknown"),
    ("dexamphetamine", None, "1973-07-01", "unknown", "B"),
    ("dexamphetamine", "injectable", "1973-07-01", "unknown", "A"),
    *((name, None, "1977-01-01", "none", "unknown") for name in ("2c-e", "2c-i", "mda", "5-meo-dmt")),
    *((name, None, "1978-01-01", "unknown", "A") for name in ("2c-e", "2c-i", "mda", "5-meo-dmt")),
    ("2c-b", None, "1977-01-01", "none", "unknown"),
    ("proscaline", None, "1977-01-01", "none", "unknown"),
    ("proscaline", None, "1978-01-01", "unknown", "A"),
    ("mdma", None, "1978-01-01", "unknown", "A"),
    ("2c-b", None, "1978-01-01", "unknown", "A"),
    ("barbiturates", None, "1985-01-01", "none", "B"),
    ("barbiturates", "injectable", "1985-01-01", "none", "A"),
    ("diazepam", None, "1986-04-01", "none", "C"),
    ("alprazolam", None, "1986-04-01", "none", "C"),
    ("flunitrazepam", None, "1986-04-01", "none", "C"),
    ("oxazepam", None, "1986-04-01", "none", "C"),
    ("chlordiazepoxide", None, "1986-04-01", "none", "C"),
    ("triazolam", None, "1986-04-01", "none", "C"),
    ("lormetazepam", None, "1986-04-01", "none", "C"),
    ("temazepam", None, "1986-04-01", "none", "C"),
    ("nitrazepam", None, "1986-04-01", "none", "C"),
    ("lorazepam", None, "1986-04-01", "none", "C"),
    ("clonazepam", None, "1986-04-01", "none", "C"),
    ("buprenorphine", None, "1989-09-18", "none", "C"),
    ("pcp", None, "1991-07-01", "unknown", "A"),
    ("carfentanil", None, "1991-07-01", "unknown", "A"),
    ("anabolic-steroids", None, "1996-09-01", "none", "C"),
    ("ghb", None, "2003-07-01", "none", "C"),
    ("zolpidem", None, "2003-07-01", "none", "C"),
    ("cannabis", None, "2004-01-29", "B", "C"),
    ("cannabis", "resin", "2004-01-29", "B", "C"),
    ("cannabis", "injectable", "2004-01-29", "A", "C"),
    ("cannabis", "liquid", "2004-01-29", "unknown", "C"),
    ("cannabis", "edible", "2004-01-29", "unknown", "C"),
    ("cannabis", "vape", "2004-01-29", "unknown", "C"),
    ("psilocybin-mushrooms", "mushroom", "2005-07-18", "unknown", "A"),
    ("psilocybin-mushrooms", None, "2005-07-18", "unknown", "A"),
    ("ketamine", None, "2006-01-01", "none", "C"),
    ("methylamphetamine", None, "2007-01-18", "B", "A"),
    ("methylamphetamine", "injectable", "2007-01-18", "A", "A"),
    ("cannabis", None, "2009-01-26", "C", "B"),
    ("cannabis", "plant", "2009-01-26", "C", "B"),
    ("cannabis", "vape", "2009-01-26", "C", "B"),
    ("cannabis", "injectable", "2009-01-26", "C", "A"),
    ("cannabis", "edible", "2009-01-26", "C", "B"),
    ("cannabis", "liquid", "2009-01-26", "C", "B"),
    ("synthetic-cannabinoids", None, "2009-12-23", "none", "unknown"),
    ("gbl", None, "2009-12-23", "none", "C"),
    ("1-4-butanediol", None, "2009-12-23", "none", "C"),
    ("piperazines", None, "2009-12-23", "none", "C"),
    ("mephedrone", None, "2010-04-16", "none", "B"),
    ("synthetic-cathinones", None, "2010-04-16", "unknown", "B"),
    ("mephedrone", "injectable", "2010-04-16", "none", "A"),
    ("synthetic-cathinones", "injectable", "2010-04-16", "unknown", "A"),
    *((name, None, "2010-04-16", "none", "B") for name in ("methylone", "3-mmc", "alpha-pvp", "mdpv")),
    *((name, "injectable", "2010-04-16", "none", "A") for name in ("methylone", "3-mmc", "alpha-pvp", "mdpv")),
    ("cathinone", None, "2010-04-16", "unknown", "C"),
    ("methcathinone", None, "2010-04-16", "unknown", "B"),
    ("pentazocine", None, "2010-04-16", "unknown", "B"),
    ("nabilone", None, "2010-04-16", "unknown", "B"),
    ("dextropropoxyphene", None, "2010-04-16", "unknown", "C"),
    ("phentermine", None, "2010-04-16", "unknown", "C"),
    ("midazolam", None, "2010-04-16", "unknown", "C"),
    ("clenbuterol", None, "2010-04-16", "unknown", "C"),
    ("growth-hormone", None, "2010-04-16", "unknown", "C"),
    ("fentanyl-analogues", None, "2010-04-16", "unknown", "A"),
    ("methcathinone", "injectable", "2010-04-16", "unknown", "A"),
    ("pentazocine", "injectable", "2010-04-16", "unknown", "A"),
    ("nabilone", "injectable", "2010-04-16", "unknown", "A"),
    ("tapentadol", None, "2011-03-28", "none", "A"),
    ("methoxetamine", None, "2012-04-05", "none", "temporary"),
    ("phenazepam", None, "2012-06-13", "none", "C"),
    ("synthetic-cannabinoids", None, "2013-02-26", "unknown", "unknown"),
    ("methoxetamine", None, "2013-02-26", "temporary", "B"),
    ("methoxetamine", "injectable", "2013-02-26", "temporary", "A"),
    ("nbome", None, "2013-06-10", "none", "temporary"),
    ("benzo-fury", None, "2013-06-10", "none", "temporary"),
    ("ketamine", None, "2014-06-10", "C", "B"),
    ("tramadol", None, "2014-06-10", "none", "C"),
    ("zopiclone", None, "2014-06-10", "none", "C"),
    ("zaleplon", None, "2014-06-10", "none", "C"),
    ("ketamine", "injectable", "2014-06-10", "C", "A"),
    ("nbome", None, "2014-06-10", "temporary", "A"),
    ("benzo-fury", None, "2014-06-10", "temporary", "B"),
    ("lisdexamfetamine", None, "2014-06-10", "none", "B"),
    ("benzo-fury", "injectable", "2014-06-10", "temporary", "A"),
    ("lisdexamfetamine", "injectable", "2014-06-10", "none", "A"),
    ("khat", None, "2014-06-24", "none", "C"),
    ("alpha-methyltryptamine", None, "2015-01-07", "none", "A"),
    ("5-meo-dalt", None, "2015-01-07", "none", "A"),
    ("ah-7921", None, "2015-01-07", "none", "A"),
    ("al-lad", None, "2015-01-07", "none", "A"),
    ("ald-52", None, "2015-01-07", "none", "A"),
    ("eth-lad", None, "2015-01-07", "none", "A"),
    ("pro-lad", None, "2015-01-07", "none", "A"),
    ("lsz", None, "2015-01-07", "none", "A"),
    ("ethylphenidate", None, "2015-04-10", "none", "temporary"),
    ("methiopropamine", None, "2015-11-27", "none", "temporary"),
    ("etizolam", None, "2016-05-26", "none", "psa"),
    ("bromazolam", None, "2016-05-26", "none", "psa"),
    ("flubromazolam", None, "2016-05-26", "none", "psa"),
    ("clonazolam", None, "2016-05-26", "none", "psa"),
    ("diclazepam", None, "2016-05-26", "none", "psa"),
    ("flualprazolam", None, "2016-05-26", "none", "psa"),
    ("nitrous-oxide", None, "2016-05-26", "none", "psa"),
    ("u-47700", None, "2016-05-26", "none", "psa"),
    ("brorphine", None, "2016-05-26", "none", "psa"),
    ("butonitazene", None, "2016-05-26", "none", "psa"),
    ("ethyleneoxynitazene", None, "2016-05-26", "none", "psa"),
    ("etodesnitazene", None, "2016-05-26", "none", "psa"),
    ("flunitazene", None, "2016-05-26", "none", "psa"),
    ("isotonitazene", None, "2016-05-26", "none", "psa"),
    ("metodesnitazene", None, "2016-05-26", "none", "psa"),
    ("metonitazene", None, "2016-05-26", "none", "psa"),
    ("protonitazene", None, "2016-05-26", "none", "psa"),
    ("n-desethyl-etonitazene", None, "2016-05-26", "none", "psa"),
    ("n-desethyl-isotonitazene", None, "2016-05-26", "none", "psa"),
    ("etonitazepyne", None, "2016-05-26", "none", "psa"),
    ("etonitazepipne", None, "2016-05-26", "none", "psa"),
    ("protonitazepyne", None, "2016-05-26", "none", "psa"),
    ("n-desethyl-protonitazene", None, "2016-05-26", "none", "psa"),
    ("diphenidine", None, "2016-05-26", "none", "psa"),
    ("ephenidine", None, "2016-05-26", "none", "psa"),
    ("methoxyphenidine", None, "2016-05-26", "none", "psa"),
    ("ap-237", None, "2016-05-26", "none", "psa"),
    ("ap-238", None, "2016-05-26", "none", "psa"),
    ("azaprocin", None, "2016-05-26", "none", "psa"),
    ("para-methyl-ap-237", None, "2016-05-26", "none", "psa"),
    ("para-nitroazaprocin", None, "2016-05-26", "none", "psa"),
    ("2-methyl-ap-237", None, "2016-05-26", "none", "psa"),
    ("flunitrazolam", None, "2016-05-26", "none", "psa"),
    ("norfludiazepam", None, "2016-05-26", "none", "psa"),
    ("gidazepam", None, "2016-05-26", "none", "psa"),
    ("desalkylgidazepam", None, "2016-05-26", "none", "psa"),
    ("methylclonazepam", None, "2016-05-26", "none", "psa"),
    ("cloniprazepam", None, "2016-05-26", "none", "psa"),
    ("difludiazepam", None, "2016-05-26", "none", "psa"),
    ("thionordazepam", None, "2016-05-26", "none", "psa"),
    ("clobromazolam", None, "2016-05-26", "none", "psa"),
    ("4-chloro-deschloroalprazolam", None, "2016-05-26", "none", "psa"),
    ("fluclotizolam", None, "2016-05-26", "none", "psa"),
    ("deschloroclotizolam", None, "2016-05-26", "none", "psa"),
    ("flubrotizolam", None, "2016-05-26", "none", "psa"),
    ("fluetizolam", None, "2016-05-26", "none", "psa"),
    ("bentazepam", None, "2016-05-26", "none", "psa"),
    ("bretazenil", None, "2016-05-26", "none", "psa"),
    ("rilmazafone", None, "2016-05-26", "none", "psa"),
    ("synthetic-cannabinoids", None, "2016-12-14", "unknown", "B"),
    ("synthetic-cannabinoids", "injectable", "2016-12-14", "unknown", "A"),
    ("etizolam", None, "2017-05-31", "psa", "C"),
    ("u-47700", None, "2017-05-31", "psa", "A"),
    ("ethylphenidate", None, "2017-05-31", "temporary", "B"),
    ("bromazolam", None, "2017-05-31", "psa", "C"),
    ("flubromazolam", None, "2017-05-31", "psa", "C"),
    ("clonazolam", None, "2017-05-31", "psa", "C"),
    ("diclazepam", None, "2017-05-31", "psa", "C"),
    ("ethylphenidate", "injectable", "2017-05-31", "temporary", "A"),
    ("methiopropamine", None, "2017-11-27", "temporary", "B"),
    ("methiopropamine", "injectable", "2017-11-27", "temporary", "A"),
    ("pregabalin", None, "2019-04-01", "none", "C"),
    ("gabapentin", None, "2019-04-01", "none", "C"),
    ("synthetic-cannabinoids", None, "2019-11-15", "B", "B"),
    ("flualprazolam", None, "2021-08-18", "psa", "C"),
    ("flunitrazolam", None, "2021-08-18", "psa", "C"),
    ("norfludiazepam", None, "2021-08-18", "psa", "C"),
    ("ghb", None, "2022-04-13", "C", "B"),
    ("gbl", None, "2022-04-13", "C", "B"),
    ("1-4-butanediol", None, "2022-04-13", "C", "B"),
    ("ghb", "injectable", "2022-04-13", "C", "A"),
    ("gbl", "injectable", "2022-04-13", "C", "A"),
    ("1-4-butanediol", "injectable", "2022-04-13", "C", "A"),
    ("nitrous-oxide", None, "2023-11-08", "psa", "C"),
    ("isotonitazene", None, "2024-03-20", "psa", "A"),
    ("brorphine", None, "2024-03-20", "psa", "A"),
    ("remimazolam", None, "2024-03-20", "none", "C"),
    ("diphenidine", None, "2024-03-20", "psa", "B"),
    ("ephenidine", None, "2024-03-20", "psa", "B"),
    ("methoxyphenidine", None, "2024-03-20", "psa", "B"),
    ("etonitazepyne", None, "2024-03-20", "psa", "A"),
    ("etonitazepipne", None, "2024-03-20", "psa", "A"),
    ("protonitazepyne", None, "2024-03-20", "psa", "A"),
    ("n-desethyl-protonitazene", None, "2024-03-20", "psa", "A"),
    ("butonitazene", None, "2024-03-20", "psa", "A"),
    ("ethyleneoxynitazene", None, "2024-03-20", "psa", "A"),
    ("etodesnitazene", None, "2024-03-20", "psa", "A"),
    ("flunitazene", None, "2024-03-20", "psa", "A"),
    ("metodesnitazene", None, "2024-03-20", "psa", "A"),
    ("metonitazene", None, "2024-03-20", "psa", "A"),
    ("protonitazene", None, "2024-03-20", "psa", "A"),
    ("n-desethyl-etonitazene", None, "2024-03-20", "psa", "A"),
    ("n-desethyl-isotonitazene", None, "2024-03-20", "psa", "A"),
    ("diphenidine", "injectable", "2024-03-20", "psa", "A"),
    ("ephenidine", "injectable", "2024-03-20", "psa", "A"),
    ("methoxyphenidine", "injectable", "2024-03-20", "psa", "A"),
    ("cumyl-pegaclone", None, "2009-12-23", "none", "unknown"),
    ("cumyl-pegaclone", None, "2024-03-20", "unknown", "B"),
    ("cumyl-pegaclone", "injectable", "2024-03-20", "unknown", "A"),
    ("xylazine", None, "2025-01-15", "none", "C"),
    ("nitazenes", None, "2025-01-15", "unknown", "A"),
    ("ap-237", None, "2025-01-15", "psa", "A"),
    ("ap-238", None, "2025-01-15", "psa", "A"),
    ("azaprocin", None, "2025-01-15", "psa", "A"),
    ("2-methyl-ap-237", None, "2025-01-15", "psa", "A"),
    ("para-methyl-ap-237", None, "2025-01-15", "psa", "A"),
    ("para-nitroazaprocin", None, "2025-01-15", "psa", "A"),
    ("gidazepam", None, "2025-01-15", "psa", "C"),
    ("desalkylgidazepam", None, "2025-01-15", "psa", "C"),
    ("methylclonazepam", None, "2025-01-15", "psa", "C"),
    ("cloniprazepam", None, "2025-01-15", "psa", "C"),
    ("difludiazepam", None, "2025-01-15", "psa", "C"),
    ("thionordazepam", None, "2025-01-15", "psa", "C"),
    ("clobromazolam", None, "2025-01-15", "psa", "C"),
    ("4-chloro-deschloroalprazolam", None, "2025-01-15", "psa", "C"),
    ("fluclotizolam", None, "2025-01-15", "psa", "C"),
    ("deschloroclotizolam", None, "2025-01-15", "psa", "C"),
    ("flubrotizolam", None, "2025-01-15", "psa", "C"),
    ("fluetizolam", None, "2025-01-15", "psa", "C"),
    ("bentazepam", None, "2025-01-15", "psa", "C"),
    ("bretazenil", None, "2025-01-15", "psa", "C"),
    ("rilmazafone", None, "2025-01-15", "psa", "C"),
]


@pytest.mark.parametrize(("item", "form", "day", "before", "after"), CHANGES)
def test_a_class_changes_on_the_first_day_of_the_order(
    item: str, form: str | None, day: str, before: str, after: str
) -> None:
    """The day before an order has the old class; the day of the order has the new one."""
    first = date.fromisoformat(day)
    assert class_of(item, form, first - timedelta(days=1)).drug_class == before
    assert class_of(item, form, first).drug_class == after


@pytest.mark.parametrize("item", ["amphetamine", "codeine", "dihydrocodeine"])
def test_what_is_prepared_for_injection_is_class_a(item: str) -> None:
    """The row for the form goes before the row for any form, and leaves the other forms alone."""
    day = date(2021, 8, 1)
    assert class_of(item, "injectable", day).drug_class == "A"
    assert class_of(item, "powder", day).drug_class == class_of(item, None, day).drug_class == "B"


def test_whatever_is_class_b_is_class_a_prepared_for_injection() -> None:
    """Misuse of Drugs Act 1971 Sch 2 Pt I para 6 is of all of Part II: a class B row has one of class A beside it."""
    spans: dict[str, set[tuple[str, str, str]]] = {"B": set(), "A": set()}
    for row in CLASS_ROWS:
        if row["class"] == ("A" if row["form"] else "B"):
            spans[row["class"]].add((row["item"], row["valid_from"], row["valid_to"]))
    assert spans["B"] and spans["B"] <= spans["A"]


def test_every_change_of_class_is_tried_on_its_day() -> None:
    """A first day in the table without the day before and the day of it in CHANGES is one that nobody has tried."""
    tried = {(item, form or "", day) for item, form, day, _, _ in CHANGES}
    begun = {(row["item"], row["form"], row["valid_from"]) for row in CLASS_ROWS if row["valid_from"] > "1973-07-01"}
    assert sorted(begun - tried) == []


@pytest.mark.parametrize("item", ["poppers", "cbd", "sildenafil", "promethazine", "kratom", "salvia"])
def test_what_is_seized_and_not_controlled_is_known_to_be_so(item: str) -> None:
    """It is no drug of unknown class, which would stand in every weight."""
    assert class_of(item, None, date(2021, 8, 1)).drug_class == "none"


def test_what_no_order_has_settled_is_unknown_with_the_reason() -> None:
    """Class B was promised for HHC, and a promise is no order."""
    ruling = class_of("hhc", None, date(2026, 8, 1))
    assert ruling.drug_class == "unknown"
    assert "no order has been found" in ruling.authority


def test_cannabis_oil_before_2004_is_unknown() -> None:
    """Cannabis and cannabinol derivatives had two classes until 2004, and an oil may have been either."""
    assert class_of("cannabis", "liquid", date(2004, 1, 28)).drug_class == "unknown"
    assert class_of("cannabis", "liquid", date(2004, 1, 29)).drug_class == "C"


def test_a_temporary_class_drug_has_no_class_and_is_controlled() -> None:
    """Misuse of Drugs Act 1971 s.2(1)(a)(ii): it is no class A, B or C, and it is not `none`."""
    ruling = class_of("methiopropamine", None, date(2016, 6, 1))
    assert ruling == ("temporary", "SI 2015/1929, then SI 2016/1126, a temporary class drug")


def test_a_substance_of_the_psychoactive_substances_act_is_neither() -> None:
    """It is no controlled drug, and the Home Office counts it in its seizures: it is not `none`."""
    ruling = class_of("nitrous-oxide", None, date(2021, 8, 1))
    assert ruling == ("psa", "Psychoactive Substances Act 2016, in force 2016-05-26 by SI 2016/553")


def test_a_cutting_agent_has_no_class() -> None:
    """A cutting agent is weighed as a drug and is not controlled."""
    assert class_of("benzocaine", "powder", date(2021, 8, 1)).drug_class == "none"


def test_the_authority_of_a_class_is_named() -> None:
    """A ruling says which order gave the class."""
    assert class_of("xylazine", None, date(2025, 1, 15)) == ("C", "SI 2024/1361")
    assert "Psychoactive Substances Act 2016" in class_of("nitrous-oxide", None, date(2023, 11, 7)).authority


def test_an_item_outside_the_table_is_unknown_and_says_so() -> None:
    """No class is guessed for a substance that nobody has entered."""
    assert class_of("unobtainium", None, date(2021, 8, 1)) == ("unknown", "'unobtainium' is not in the item table")


def test_a_day_outside_the_rows_is_unknown_and_says_so() -> None:
    """Before its first row a drug's class is unknown, not that of the first row."""
    ruling = class_of("heroin", None, date(1960, 1, 1))
    assert ruling == ("unknown", "the class table has no row for heroin on 1 Jan 1960")


def test_a_thing_that_is_no_drug_has_an_unknown_class_and_says_so() -> None:
    """A phone has no class to look up."""
    assert class_of("phone", None, date(2021, 8, 1)) == ("unknown", "phone is not a drug in the item table")


def test_a_group_of_drugs_is_unknown_until_it_is_named() -> None:
    """Benzodiazepines came under control one by one, so the group alone settles nothing."""
    assert class_of("benzodiazepines", "tablet", date(2021, 8, 1)).drug_class == "unknown"


@given(
    item=st.text() | st.sampled_from(sorted(all_items())),
    form=st.none() | st.sampled_from(FORMS) | st.text(),
    day=st.dates(),
)
def test_any_question_gets_a_class_and_an_authority(item: str, form: str | None, day: date) -> None:
    """No item, form or day raises, and none goes without a reason."""
    ruling = class_of(item, form, day)
    assert ruling.drug_class in CLASSES
    assert ruling.authority


def test_every_class_row_can_be_read() -> None:
    """Each row has a class, an authority, a known form and days in order; the line of one that has not is named."""
    for line, row in enumerate(CLASS_ROWS, 2):
        where = f"classes.csv, line {line}: {row}"
        assert row["class"] in CLASSES, where
        assert row["authority"].strip() == row["authority"] != "", where
        assert row["form"] in ("", *FORMS), where
        assert date.fromisoformat(row["valid_from"]) <= last_day(row), where


def test_a_drug_has_a_class_on_every_day_since_the_act() -> None:
    """A day without a row would be of unknown class with no reason."""
    for name in {row["item"] for row in CLASS_ROWS}:
        spans = sorted(
            (row["valid_from"], row["valid_to"], line)
            for line, row in enumerate(CLASS_ROWS, 2)
            if (row["item"], row["form"]) == (name, "")
        )
        where = f"classes.csv, lines {', '.join(str(span[2]) for span in spans)}: {name}"
        assert (spans[0][0], spans[-1][1]) == ("1973-07-01", ""), where
        for one, other in pairwise(spans):
            assert date.fromisoformat(one[1]) + timedelta(days=1) == date.fromisoformat(other[0]), where


def test_the_class_table_holds_the_drugs_and_nothing_else() -> None:
    """Every drug has a class row, and every class row is of a drug."""
    drugs = {item.name for item in all_items().values() if item.category == "drug"}
    for line, row in enumerate(CLASS_ROWS, 2):
        assert row["item"] in drugs, f"classes.csv, line {line}: {row}"
    for line, item in enumerate(ITEM_ROWS, 2):
        ruled = item["item"] in {row["item"] for row in CLASS_ROWS}
        assert ruled == (item["category"] == "drug"), f"items.csv, line {line}: {item['item']}"


def test_every_item_row_can_be_read() -> None:
    """Each name is its own canonical name, once, with a known category and form; the line of another is named."""
    assert list(all_items()) == [row["item"] for row in ITEM_ROWS]
    for line, item in enumerate(all_items().values(), 2):
        where = f"items.csv, line {line}: {item}"
        assert item_name(item.name) == item.name, where
        assert set(item.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-"), where
        assert item.category in CATEGORIES, where
        assert item.form is None or item.form in FORMS, where
        assert len(set(item.units)) == len(item.units) and set(item.units) <= set(PRICED_PER), where
        assert bool(item.units) == (item.category == "drug"), where


@pytest.mark.parametrize(
    ("unit", "names"),
    [
        ("canister", ["nitrous-oxide"]),
        ("tab", ["lsd", "nbome", "al-lad", "ald-52", "eth-lad", "pro-lad", "lsz"]),
        ("plant", ["cannabis", "opium", "khat", "mescaline", "kratom", "salvia"]),
    ],
)
def test_few_drugs_come_in_canisters_on_blotter_or_as_plants(unit: str, names: list[str]) -> None:
    """What a drug does not come in would be counted in the figure of another."""
    assert sorted(item.name for item in all_items().values() if unit in item.units) == sorted(names)


def test_no_word_means_two_things() -> None:
    """A word belongs to one item, is there once, and its plural is no other item's word; both lines are named."""
    lines: dict[str, int] = {}
    for line, item in enumerate(all_items().values(), 2):
        for word in (item.name, *item.words):
            assert key(word) not in lines, f"items.csv, lines {lines[key(word)]} and {line}: {word}"
            lines[key(word)] = line
            assert find_item(word) == find_item(word + "s") == item, f"items.csv, line {line}: {word}"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("heroin", "heroin"),
        ("  Brown ", "heroin"),
        ("crack cocaine", "crack"),
        ("CRACK-COCAINE", "crack"),
        ("ROCKS", "crack"),
        ("phones", "phone"),
        ("deal line handset", "phone"),
        ("machetes", "machete"),
        ("knives", "knife"),
        ("zombie knives", "zombie-knife"),
        ("sim cards", "sim-card"),
        ("watches", "watch"),
        ("identity documents", "identity-document"),
        ("magic mushrooms", "psilocybin-mushrooms"),
        ("vallies", "diazepam"),
        ("buds", "cannabis"),
        ("cannabis oil", "cannabis"),
        ("stones", "crack"),
        ("scag", "heroin"),
        ("eckies", "mdma"),
        ("billy whizz", "amphetamine"),
        ("tina", "methylamphetamine"),
        ("spliffs", "cannabis"),
        ("joint", "cannabis"),
        ("reefer", "cannabis"),
        ("haze", "cannabis"),
        ("meow", "mephedrone"),
        ("roids", "anabolic-steroids"),
        ("gabbies", "gabapentin"),
        ("subbies", "buprenorphine"),
        ("bupe", "buprenorphine"),
        ("nangs", "nitrous-oxide"),
        ("yayo", "cocaine"),
        ("pregabs", "pregabalin"),
        ("zimmers", "zopiclone"),
        ("acid", "lsd"),
        ("whippets", "nitrous-oxide"),
        ("U-47,700", "u-47700"),
        ("1,4-BD", "1-4-butanediol"),
        ("5-MeO-DALT", "5-meo-dalt"),
    ],
)
def test_an_item_is_found_by_the_words_people_use(text: str, name: str) -> None:
    """Names, usual words and plurals are found in any case, with spaces or hyphens."""
    found = find_item(text)
    assert found is not None
    assert found.name == item_name(text) == name


@pytest.mark.parametrize(
    "text",
    ["white", "gun", "pills", "tranq", "steroid", "meth", "bike", "face mask", "scooter", "", "s", "es", "unobtainium"],
)
def test_a_word_that_may_mean_two_things_is_not_found(text: str) -> None:
    """White may be cocaine or crack: the table leaves it to the officer."""
    assert find_item(text) is None


def test_a_sim_card_is_not_a_phone() -> None:
    """Handsets and SIM cards are two counts."""
    assert all_items()["sim-card"].category == "other"
    assert all_items()["phone"].category == "phone"


def test_an_item_says_its_form_only_where_it_has_one() -> None:
    """A mushroom is a mushroom; cocaine may come as anything."""
    assert all_items()["psilocybin-mushrooms"].form == "mushroom"
    assert all_items()["taser"] == Item("taser", "weapon", ("stun gun",), None, loose=("stun gun",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fur  coat", "fur-coat"),
        ("Driver's gloves", "drivers-gloves"),
        ("café sign", "cafe-sign"),
        ("tab\tand\nline", "tab-and-line"),
        ("knife.", "knife"),
        ("x" * 60, "x" * 60),
    ],
)
def test_an_item_nobody_knows_gets_a_plain_name(text: str, name: str) -> None:
    """Unknown items are written one way, so that the same thing is counted together."""
    assert item_name(text) == name


@pytest.mark.parametrize("text", ["", "   ", "---", "£", "\x00", "red\x1b[31m coat", "x" * 61, "\u202ecoat"])
def test_a_name_that_cannot_be_kept_is_refused_with_an_example(text: str) -> None:
    """The message names what was typed, shows a right example and sends nothing harmful to the terminal."""
    with pytest.raises(Unreadable, match=r"e\.g\. .*machete") as refused:
        item_name(text)
    assert str(refused.value).isprintable()


@given(st.text())
def test_a_name_is_its_own_name(text: str) -> None:
    """Any text gives a short plain name that stays the same when read again, or one clear refusal."""
    try:
        name = item_name(text)
    except Unreadable:
        return
    assert 0 < len(name) <= 60
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert item_name(name) == name


def test_importing_the_module_reads_no_table() -> None:
    """A command that asks nothing about items pays nothing for them."""
    code = (
        "import sys; from stronghold_cli.catalogue import items as i; "
        "print(i._items.cache_info().currsize, i._classes.cache_info().currsize, "
        "[m for m in ('importlib.resources', 'unicodedata') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0 0 []"


@pytest.mark.parametrize("item", all_items().values(), ids=list(all_items()))
def test_a_loose_word_is_taken_for_an_item_and_names_none(item: Item) -> None:
    """One sort of a thing is not the thing; its name and its other names are, in the plural too."""
    for word in item.words:
        for said in (word, f"{word}s"):
            assert find_item(said) == item
            assert named_item(said) == (None if word in item.loose else item)
    assert named_item(item.name) == item


@pytest.mark.parametrize("item", all_items().values(), ids=list(all_items()))
def test_an_items_name_with_a_further_word_is_loose_unless_it_is_another_name_for_it(item: Item) -> None:
    """Whoever adds a word says which it is: these say no more than the name."""
    same = {
        *("crack cocaine", "freebase cocaine", "cocaine hydrochloride", "morphine sulphate", "amphetamine sulphate"),
        *("ketamine hydrochloride", "codeine phosphate", "motor car", "mobile phone", "telephone", "imitation gun"),
        *("drug paraphernalia", "drugs paraphernalia", "laptop computer", "wi-fi router", "wristwatch"),
        "salvia divinorum",
    }
    longer = {word for word in item.words if item.name in word.split() or word.endswith(f" {item.name}")}
    assert longer - same <= {*item.loose}


@pytest.mark.parametrize("text", ["h\u0435roin", "x\u4e2d", "h\u65e5roin", "\u0445\u0430\u0448"])
def test_a_letter_of_another_alphabet_is_refused(text: str) -> None:
    """Left out it would make two words one item; kept, one that looks like heroin would be counted beside it."""
    with pytest.raises(Unreadable, match="a letter of no item's name"):
        item_name(text)
