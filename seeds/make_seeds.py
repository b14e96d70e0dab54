"""Make the illustrative records: a CSV file for each kind beside this one, the same bytes every time.

Nothing here is real.  The August 2021 release gives only sums; these records are made up so that they add up to them.
What was decided is in tables.toml, and chance fills in the rest.  Only `Random.random` is promised to give the same
numbers in every version of Python, so every choice is made from it.
"""

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from activities import make_activities
from charges import make_charges
from dice import FIRST, LAST, Dice, Row, T, counting, first_day, half_year, moved, need, twice, working_day
from safeguarding import make_safeguarding

TABLES = tomllib.loads(Path(__file__).with_name("tables.toml").read_text(encoding="utf-8"))
SEED, LATER_SEED = 20210823, 20210831
"""The second is for what was added later, so that it changes nothing of what was there before."""
WEIGHT_MG, VALUE_PENCE = 10_431_867, 396_418_35
"""What the drugs weigh and are worth in all; the record called the make-weight brings them there."""

YEARS_KEPT = 6
"""Closed cases of these records are reviewed after so many years; a force sets its own day for each."""

COMMON = "area source_ref notes provisional voided"
HEADINGS = {
    "case": "name opened closed review_due review_decision summary officer_in_case",
    "line": "name reach runs_from first_seen dismantled closure replaces basis case",
    "activity": "date time activity number addresses partners place result case line",
    "arrest": "date person age_band sex role offence result result_on case line activity",
    "charge": "date person offences by plea outcome outcome_on trial_on arrest case line",
    "seizure": "date time item category form weight_g pieces pieces_unit weighed identified purity_percent lab_ref"
    " value_gbp value_basis price_gbp price_per price_from price_source exhibit power find case line arrest activity",
    "cash-order": "date seizure stage amount_gbp until by order_ref",
    "sentence": "date person disposal term_months term_days minimum_term_months minimum_term_days licence_months"
    " licence_days suspended_for_months suspended_for_days with after effective_months effective_days replaces"
    " varied_on varied_by quashed_on court offence case line arrest",
    "safeguarding": "date action age_band sex people person agency case line activity",
}
FILES = {kind: f"{kind}s.csv" for kind in HEADINGS} | {
    "activity": "activities.csv",
    "safeguarding": "safeguarding-actions.csv",
}
SOURCES = {
    "case": "OPS",
    "line": "INT",
    "arrest": "CUST",
    "seizure": "PROP",
    "cash-order": "CASH",
    "sentence": "CRT",
} | {
    "activity": "LOG",
    "charge": "CHG",
    "safeguarding": "SAFE",
}

CUTTING_AGENTS = ("benzocaine", "caffeine", "paracetamol")
DISPOSALS = {
    *("imprisonment", "yoi", "detention", "extended", "life", "dto", "suspended", "activation"),
    *("community", "yro", "fine", "discharge", "hospital-order", "no-separate-penalty"),
}

BASES = (
    "analyst, on call data",
    "officer in the case, on interview",
    "analyst, on number checks 28 days later",
    "partner force, by email",
)
RESULTS = "charged 12 released-under-investigation 2 no-further-action 4 recalled 1 transferred 1"
REACHES = ("county", "local", "unknown")
RUNS_IT = ("line-holder", "cash-holder", "courier")
LESSER = ("community", "yro", "discharge", "fine", "no-separate-penalty")
OFFENCE_OF = {
    "life": "murder",
    "extended": "wounding with intent",
    "activation": "breach of a suspended sentence",
    **dict.fromkeys(LESSER, "possession of class A"),
}
OFFENCES = (
    "supplying class A",
    "conspiracy to supply class A",
    "PWITS class A",
    "being concerned in the supply of class A",
)


def table(name: str, most: int = -1) -> list[list[str | None]]:
    """Return the cells of a table of tables.toml."""
    lines = TABLES[name].strip().splitlines()
    return [[None if cell == "-" else cell for cell in line.split(None, most)] for line in lines]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def smallest(text: str | None, places: int) -> int | None:
    """Return `12.604` as 12604 for three places."""
    if text is None:
        return None
    whole, _, part = text.partition(".")
    return int(whole + part.ljust(places, "0"))


def spread(things: Sequence[T], over: Sequence[Row]) -> list[tuple[Row, T]]:
    """Pair each thing with one of many rows, evenly and in order."""
    return [(over[(2 * i + 1) * len(over) // (2 * len(things))], thing) for i, thing in enumerate(things)]


def make_cases() -> list[Row]:
    names = "opened", "closed", "officer_in_case", "summary"
    cases: list[Row] = [
        {"name": f"{first} {second}", **dict(zip(names, (day(opened), day(closed), *rest), strict=True))}
        for first, second, opened, closed, *rest in table("cases", 5)
    ]
    for case in cases:
        if case["closed"]:
            case["review_due"] = case["closed"].replace(year=case["closed"].year + YEARS_KEPT)
    for name, due, decision in table("reviewed", 2):
        [case] = [case for case in cases if case["name"] == f"Operation {name}"]
        case |= {"review_due": day(due), "review_decision": decision}
    return cases


def make_lines(dice: Dice, cases: Sequence[Row]) -> list[Row]:
    county, local, unknown = ([(name, reach) for name in TABLES[reach].split()] for reach in REACHES)
    names = dice.shuffled(county + local[:-1])
    lines: list[Row] = []
    for i, (name, reach) in enumerate([*names[:20], *unknown, *names[20:], local[-1]]):
        dismantled = FIRST + timedelta(days=40 + i * 19 + dice.number(0, 12))
        seen = moved(dismantled, -dice.number(18, 150)) if dice.chance(0.93) else None
        lines.append({"name": name, "reach": reach, "first_seen": seen, "dismantled": dismantled})
    by_name: dict[str | None, Row] = {}
    for name, reach, seen, dismantled, replaces in table("lineages"):
        line = {"name": name, "reach": reach, "first_seen": day(seen), "dismantled": day(dismantled)}
        by_name[name] = line | {"replaces": by_name.get(replaces)}
        lines.append(by_name[name])
    lines.sort(key=first_day)
    for line in lines:
        begun, ended = first_day(line), line["dismantled"] or LAST
        then = [case for case in cases if case["opened"] <= ended and begun <= (case["closed"] or LAST)]
        line["case"] = dice.choose(then) if then and dice.chance(0.9) else None
        runs_from = {"county": dice.weighted("London 5 Birmingham 3 Luton 2"), "local": "Aylesbury"}
        closure = dice.weighted("holder-charged 13 number-deactivated 4 restriction-order 2 other 1")
        line |= {"runs_from": runs_from.get(line["reach"]), "closure": closure if line["dismantled"] else None}
        line["basis"] = dice.choose(BASES) if dice.chance(0.85) else None
        line["provisional"] = line["name"] in TABLES["provisional_lines"].split()
    by_name["Amber"]["notes"] = "Same number and runners as Topaz, under a new name"
    return [*lines, twice(by_name["Saffron"])]


def make_arrests(dice: Dice, lines: Sequence[Row]) -> list[Row]:
    arrests: list[Row] = []
    for line in counting(lines):
        seen, ended = line["first_seen"], line["dismantled"]
        if line["closure"] == "holder-charged":
            holder = {"date": moved(ended, -dice.number(0, 1), seen), "role": "line-holder", "age_band": "adult"}
            arrests.append({**holder, "result": "charged", "result_on": ended, "line": line})
        for _ in range(dice.number(1, 3) if ended else dice.number(1, 2)):
            when = moved(ended, dice.number(-40, 12), seen) if ended else moved(LAST, -dice.number(0, 70), seen)
            role = dice.weighted("runner 10 courier 3 cash-holder 2 cuckooed-occupant 2 associate 3 line-holder 1")
            child = dice.chance({"runner": 0.32, "courier": 0.15}.get(role, 0))
            result = dice.weighted(RESULTS)
            if child and dice.chance(0.3):
                result = "youth-caution"
            if when > LAST - timedelta(days=75) and dice.chance(0.5):
                result = "bailed"
            if when > LAST - timedelta(days=12):
                result = "pending"
            arrest = {"date": when, "role": role, "age_band": "child" if child else "adult", "line": line}
            later = moved(when, dice.number(0, 1)) if result != "pending" else None
            arrests.append({**arrest, "result": result, "result_on": later})
    arrests.sort(key=first_day)
    name_people(dice, arrests)
    for arrest in arrests:
        arrest["offence"] = dice.choose(OFFENCES)
        arrest["provisional"] = arrest["result"] == "pending" and dice.chance(0.5)
        if arrest["role"] == "associate" and dice.chance(0.2):
            arrest["age_band"] = "unknown"
    return [*arrests, *(twice(arrests[i]) for i in (37, 104))]


def name_people(dice: Dice, arrests: Sequence[Row]) -> None:
    """Give each arrest its person: somebody new, or somebody who was arrested before and not charged."""
    persons, again = 0, set()
    for i, arrest in enumerate(arrests):
        free = [
            other
            for other in arrests[:i]
            if other["result"] in ("no-further-action", "released-under-investigation", "cautioned", "youth-caution")
            and other["age_band"] == arrest["age_band"]
            and other["date"] < arrest["date"] - timedelta(days=25)
            and other["person"] not in again
        ]
        if free and arrest["role"] != "line-holder" and dice.chance(0.32):
            other = dice.choose(free)
            again.add(other["person"])
            arrest |= {"person": other["person"], "sex": other["sex"], "notes": "Arrested before"}
        else:
            persons += 1
            arrest |= {"person": f"P-{persons}", "sex": dice.weighted("male 5 female 1")}


def drug(row: Sequence[str | None]) -> Row:
    """Read a row of the tables of drugs."""
    item, form, grams, pieces, pounds, basis, weighed, identified, purity = row
    many, _, unit = (pieces or "").partition("_")
    seizure = {"item": item, "form": form, "weight_g": smallest(grams, 3), "pieces": many, "pieces_unit": unit}
    seizure |= {"value_gbp": smallest(pounds, 2), "value_basis": basis, "weighed": weighed, "identified": identified}
    return {**seizure, "purity_percent": purity, "category": "drug"}


def street_drug(dice: Dice, role: str, item: str | None = None) -> Row:
    """Make what is found every day: wraps on a runner, loose drugs where a line is run from, cannabis on anybody."""
    menu = "cannabis 5 cocaine 3 crack 1" if role == "associate" else "crack 9 heroin 8 cocaine 3 cannabis 3"
    item = item or dice.weighted(menu)
    seizure: Row = {"item": item, "category": "drug", "weighed": dice.weighted("net 5 gross 4 estimated 1")}
    seizure["form"] = {"crack": "rock", "cannabis": "herbal"}.get(item, "powder")
    if item in ("crack", "heroin") and role not in ("line-holder", "courier"):
        wraps = dice.number(4, 62)
        weight, value = sum(dice.number(92, 148) for _ in range(wraps)), wraps * 10_00
        seizure |= {"pieces": wraps, "pieces_unit": "wrap"}
    else:
        large = role in ("line-holder", "courier")
        weight = dice.number(6_000, 48_000) if large else dice.number(800, 14_000)
        value = weight * {"crack": 70, "heroin": 55, "cocaine": 60, "cannabis": 9}[item] // 10
    if "pieces" in seizure and dice.chance(0.16):
        seizure["weighed"] = None
    else:
        seizure["weight_g"] = weight
    if dice.chance(0.92):
        seizure |= {"value_gbp": value, "value_basis": "expert" if dice.chance(0.04) else "street"}
    seizure["identified"] = dice.weighted("lab 5 field-test 3 believed 2") if item != "cannabis" else "believed"
    if seizure["identified"] == "lab" and dice.chance(0.6):
        low, high = {"crack": (620, 860), "heroin": (310, 520)}.get(item, (480, 840))
        whole, tenth = divmod(dice.number(low, high), 10)
        seizure["purity_percent"] = f"{whole}.{tenth}".removesuffix(".0")
    return seizure


def make_seizures(dice: Dice, arrests: Sequence[Row], lines: Sequence[Row]) -> list[Row]:
    searches: list[Row] = []
    for arrest in counting(arrests):
        if arrest["role"] in RUNS_IT or dice.chance(0.62):
            searches.append({"date": arrest["date"], "arrest": arrest, "line": arrest["line"], "role": arrest["role"]})
    for i, line in enumerate(dice.shuffled([line for line in counting(lines) if line["dismantled"]])[:14]):
        when = moved(line["dismantled"], -dice.number(1, 12), line["first_seen"])
        found_for = {"case": line["case"], "notes": "No line made out"} if i % 3 == 0 else {"line": line}
        searches.append({"date": when, "role": "premises", "notes": "Nobody was found there", **found_for})
    searches.sort(key=first_day)
    for search in searches:
        found = search["found"] = [street_drug(dice, search["role"])] if dice.chance(0.78) else []
        other = {"crack": "heroin", "heroin": "crack"}.get(found[0]["item"]) if found else None
        if other and dice.chance(0.35):
            found.append(street_drug(dice, "runner", other))
        for item, category, *chances in table("things"):
            if dice.number(1, 100) <= int(chances[search["role"] not in RUNS_IT] or 0):
                many = dice.number(1, 4) if category == "phone" else 1
                found.append({"item": item, "category": category, "pieces": many, "pieces_unit": "item"})
    holders = [search for search in searches if search["role"] in RUNS_IT]
    for name, among in (("bulk", holders), ("odd", searches)):
        for search, row in spread(table(name), among):
            search["found"].append(drug(row))
    for search, (pounds, *fate) in spread([entry.split() for entry in TABLES["cash"].split(";")], holders):
        cash = {"item": "cash", "category": "cash", "value_gbp": smallest(pounds, 2), "fate": fate}
        search["found"].append(cash | {"power": "poca" if cash["value_gbp"] >= 1_000_00 else "pace"})
    holders[-1]["found"].append({"item": "cash", "category": "cash", "provisional": True, "notes": "Not yet counted"})
    exhibits: Counter[str] = Counter()
    seizures = [seizure for search in searches for seizure in found_in(dice, search, exhibits)]
    make_weight([seizure for seizure in seizures if seizure["category"] == "drug"])
    crack = [seizure for seizure in seizures if seizure["item"] == "crack" and seizure.get("pieces")]
    no_drug = {"exhibit": "AW/9", "find": crack[12], "voided": ("the laboratory found no drug in it", None)}
    return [*seizures, twice(crack[5]), twice(crack[21]), crack[12] | no_drug]


def make_weight(drugs: Sequence[Row]) -> None:
    """Work out the one large find that brings the weight and the street value of all drugs to their sums."""
    counted = [seizure for seizure in drugs if seizure["item"] not in CUTTING_AGENTS]
    last = next(seizure for seizure in counted if seizure.get("value_basis") == "make")
    street = [seizure for seizure in counted if seizure.get("value_basis") == "street"]
    last["weight_g"] = WEIGHT_MG - sum(seizure.get("weight_g") or 0 for seizure in counted)
    last["value_gbp"] = VALUE_PENCE - sum(seizure["value_gbp"] for seizure in street)
    last |= {"value_basis": "street", "notes": "Made to bring these illustrative records to the published sums"}
    need(
        3 * last["weight_g"] < last["value_gbp"] < 7 * last["weight_g"],
        f"the make-weight is {last['weight_g']} mg and {last['value_gbp']} pence",
    )


def found_in(dice: Dice, search: Row, exhibits: Counter[str]) -> list[Row]:
    """Return the seizures of one search, in order, each of the same find as the first.

    An officer's exhibit numbers run on from search to search: no number is in a case twice.
    """
    officer, first = dice.choose(("JB", "SR", "TM", "KL", "DH", "AW")), None
    time = f"{dice.number(6, 22):02}:{5 * dice.number(0, 11):02}" if dice.chance(0.7) else None
    power = dice.weighted("pace 3 mda 2")
    seizures = []
    for found in search["found"]:
        exhibits[officer] += 1
        seizure = {name: search.get(name) for name in ("date", "case", "line", "arrest", "notes")}
        seizure |= {"time": time, "exhibit": f"{officer}/{exhibits[officer]}", "power": power, "find": first}
        if found["category"] == "vehicle":
            seizure["power"] = dice.weighted("pace 2 rta 3")
        if found["category"] == "drug" and search["date"] > LAST - timedelta(days=21):
            seizure["provisional"] = dice.chance(0.5)
        if found.get("identified") == "lab":
            seizure["lab_ref"] = f"ILL-LAB-{dice.number(1000, 9999)}"
        seizure |= found
        first = first or seizure
        seizures.append(seizure)
    return seizures


def make_cash_orders(dice: Dice, seizures: Sequence[Row]) -> list[Row]:
    orders: list[Row] = []
    for seizure in (seizure for seizure in counting(seizures) if seizure.get("fate")):
        (fate, *part), value = seizure["fate"], seizure["value_gbp"]
        after = working_day(seizure["date"] + timedelta(days=2))
        if value >= 1_000_00:
            order = {"date": after, "stage": "detained", "amount_gbp": value, "by": "court"}
            orders.append({"seizure": seizure, **order, "until": half_year(after)})
        if fate in ("evidence", "detained"):
            continue
        by = {"forfeited": dice.weighted("notice 3 court 2"), "confiscated": "court"}.get(fate, "consent")
        order = {"seizure": seizure, "date": working_day(after + timedelta(days=dice.number(38, 120))), "by": by}
        amount = smallest(part[0], 2) if part else value
        orders.append({**order, "stage": fate, "amount_gbp": amount})
        if amount < value:
            orders.append({**order, "stage": "returned", "amount_gbp": value - amount, "notes": "Shown to be wages"})
    for i, order in enumerate(orders):
        order["order_ref"] = f"ILL-MC-{2001 + i}" if order["by"] == "court" else None
    need(all(order["date"] <= LAST for order in orders), "an order after the window")
    return [*orders, twice(orders[9])]


def term(name: str, text: str) -> Row:
    """Read `7y6m`, `18m` or `42d` as the months and days of a field."""
    parts = {unit: int(number) for number, unit in re.findall(r"([0-9]+)([ymd])", text)}
    return {f"{name}_months": 12 * parts.get("y", 0) + parts.get("m", 0), f"{name}_days": parts.get("d", 0)}


def read_hearing(text: str, shared: Row) -> list[Row]:
    """Read one hearing: a sentence for each count, and what a higher court made of it."""
    sentences: list[Row] = []
    appeal = working_day(shared["date"] + timedelta(days=133))
    for joint, count in re.findall(r"(^|[|+])([^|+]+)", text):
        words = count.split()
        sentence = shared | {"disposal": words.pop(0) if words[0] in DISPOSALS else "imprisonment"}
        sentence["offence"] = OFFENCE_OF.get(sentence["disposal"], sentence["offence"])
        sentence |= {"with": None, "after": None}
        if joint:
            sentence["with" if joint == "|" else "after"] = sentences[0]
        if words and words[0][0].isdecimal():
            sentence |= term("minimum_term" if sentence["disposal"] == "life" else "term", words.pop(0))
        sentences.append(sentence)
        while words:
            match words.pop(0):
                case "quashed":
                    sentence["quashed_on"] = appeal
                case "voided":
                    sentence["voided"] = ("the wrong person: it was read off another list", None)
                case "varied":
                    varied = {
                        "date": appeal,
                        "varied_on": appeal,
                        "varied_by": "Court of Appeal",
                        "with": None,
                        "after": None,
                    }
                    sentences.append(sentence | varied | term("term", words.pop(0)) | {"replaces": sentence})
                case "for":
                    sentence |= term("suspended_for", words.pop(0))
                case field:
                    sentence |= term(field, words.pop(0))
    return sentences


def make_sentences(dice: Dice, arrests: Sequence[Row]) -> list[Row]:
    sentences: list[Row] = []
    charged = [arrest for arrest in counting(arrests) if arrest["result"] == "charged"]
    for who, hearings in TABLES["hearings"].items():
        people = [arrest for arrest in charged if hears(arrest) == who]
        for hearing, arrest in zip(hearings.split(";"), people, strict=False):
            when = working_day(arrest["result_on"] + timedelta(days=dice.number(85, 190)))
            need(when <= LAST, f"a hearing after the window: {hearing}")
            court = "Aylesbury Youth Court" if "dto" in hearing else "Aylesbury Crown Court"
            shared = {"date": when, "court": court, "arrest": arrest}
            shared |= {name: arrest[name] for name in ("person", "offence", "line")}
            sentences += read_hearing(hearing.strip(), shared)
        need(len(people) >= len(hearings.split(";")), f"{len(people)} people charged for the hearings of {who}")
    return sentences


def hears(arrest: Row) -> str:
    """Return the table of hearings that somebody's is in."""
    return "child" if arrest["age_band"] == "child" else {"line-holder": "line-holder"}.get(arrest["role"], "other")


def number(kind: str, rows: list[Row]) -> None:
    """Put the rows in the order of their days, and give each its reference and the place of its evidence."""
    rows.sort(key=first_day)
    for i, row in enumerate(rows, 1):
        row["ref"] = f"{kind.upper()}-{i}"
        row["source_ref"] = f"ILL-{SOURCES[kind]}-{i:04}"


def written(heading: str, value: Any) -> str:
    """Write one cell as the program's own export does."""
    if heading == "provisional":
        return "yes" if value else "no"
    if value is None:
        return ""
    if heading.endswith("_gbp"):
        return f"{value // 100}.{value % 100:02}"
    if heading == "weight_g":
        return f"{value // 1000}.{value % 1000:03}".rstrip("0").removesuffix(".")
    if isinstance(value, tuple):
        return value[0].format(value[1] and value[1]["ref"])
    return value["ref"] if isinstance(value, dict) else str(value)


def mop_up(rows: Iterable[Row]) -> None:
    """Make what was done after a line was dismantled, and what became of those arrested then, of its case alone."""
    for row in rows:
        line, done = row.get("line"), row.get("arrest") or row
        if line and line["dismantled"] and done["date"] > line["dismantled"]:
            row |= {"line": None, "case": row.get("case") or line["case"]}


def main() -> None:
    """Make every record and write the files."""
    dice, later = Dice(SEED), Dice(LATER_SEED)
    cases = make_cases()
    lines = make_lines(dice, cases)
    arrests = make_arrests(dice, lines)
    seizures = make_seizures(dice, arrests, lines)
    orders, sentences = make_cash_orders(dice, seizures), make_sentences(dice, arrests)
    for kind, rows in (("arrest", arrests), ("seizure", seizures)):
        number(kind, rows)
    activities = make_activities(later, lines, arrests, seizures)
    charges = make_charges(later, arrests, sentences)
    made = {"case": cases, "line": lines, "activity": activities, "arrest": arrests, "charge": charges}
    made |= {"seizure": seizures, "cash-order": orders, "sentence": sentences}
    made["safeguarding"] = make_safeguarding(later, arrests, activities)
    mop_up(row for kind in ("activity", "arrest", "seizure", "safeguarding") for row in made[kind])
    mop_up(row for kind in ("charge", "sentence") for row in made[kind] if row.get("arrest"))
    for kind, rows in made.items():
        number(kind, rows)
    for kind, rows in made.items():
        headings = ["ref", *HEADINGS[kind].split(), *COMMON.split()]
        with Path(__file__).with_name(FILES[kind]).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(headings)
            writer.writerows([written(heading, row.get(heading)) for heading in headings] for row in rows)
        print(f"{FILES[kind]}: {len(rows)} records")


if __name__ == "__main__":
    main()
