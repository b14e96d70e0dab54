"""Illustrative activities: the days behind arrests and seizures, and what officers did that led to neither."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dice import FIRST, LAST, Dice, Row, counting, moved, twice, working_day

HOW = {
    "line-holder": "warrant",
    "cash-holder": "warrant",
    "premises": "warrant",
    "courier": "vehicle-stop",
    "cuckooed-occupant": "cuckooing-visit",
    "runner": "stop-and-search",
    "associate": "arrest-enquiry",
}
"""What officers were doing, by the part of whom they arrested; the first of these rules for all of one line and day."""

PLACES = {
    "warrant": ("a flat above a shop", "a terraced house", "a flat in a tower block", "a house in multiple occupation"),
    "vehicle-stop": ("a ring road", "a retail park", "a lay-by"),
    "stop-and-search": ("the town centre", "the canal path", "a skate park", "a multi-storey car park"),
    "cuckooing-visit": (
        "an estate in the north of the town",
        "an estate in the south of the town",
        "a sheltered block",
    ),
    "arrest-enquiry": ("a home address",),
    "welfare-visit": ("a hostel", "a home address"),
}
PARTNERS = ("housing association", "council", "drug service", "housing association and council")
NOTHING = ("nobody in", "nothing found", "tenant no longer there")


def make_activities(dice: Dice, lines: Sequence[Row], arrests: Sequence[Row], seizures: Sequence[Row]) -> list[Row]:
    """Make every activity, and link to it the arrests and seizures that were made during it."""
    activities = [
        *behind(dice, arrests, seizures),
        *fruitless(dice, lines),
        *operations(dice),
        *visits(dice),
        *closures(dice),
    ]
    return [*activities, twice(activities[11]), twice(activities[-3])]


def behind(dice: Dice, arrests: Sequence[Row], seizures: Sequence[Row]) -> Iterator[Row]:
    """Make the activity of each line's day with an arrest or a search."""
    days: dict[tuple[date, str], list[Row]] = {}
    for row in [*counting(arrests), *counting(seizures)]:
        about = row.get("line") or row.get("case") or {}
        days.setdefault((row["date"], about.get("name", "")), []).append(row)
    for rows in days.values():
        roles = [row["role"] for row in rows if "role" in row] or ["premises"]
        done = next(how for role, how in HOW.items() if role in roles)
        activity: Row = {"date": rows[0]["date"], "activity": done, "number": 1, "place": dice.choose(PLACES[done])}
        activity |= {name: rows[0].get(name) for name in ("line", "case")}
        activity["time"] = before(dice, [row["time"] for row in rows if row.get("time")], done)
        if done in ("warrant", "cuckooing-visit"):
            activity["addresses"] = 1
        if done == "warrant" and dice.chance(0.15):
            activity |= {"number": 2, "addresses": 2}
        if roles == ["premises"]:
            activity["result"] = "nobody in"
        for row in rows:
            row["activity"] = activity
        yield activity


def before(dice: Dice, times: Sequence[str], done: str) -> str | None:
    """Return the time at which it began, not after the first thing was found."""
    if times:
        hour, minute = map(int, min(times).split(":"))
        began = max(60 * hour + minute - 5 * dice.number(1, 6), 5 * 60)
        return f"{began // 60:02}:{began % 60:02}"
    return f"0{dice.number(5, 7)}:{15 * dice.number(0, 3):02}" if done == "warrant" else None


def fruitless(dice: Dice, lines: Sequence[Row]) -> Iterator[Row]:
    """Warrants and enquiries on a line that led to nothing that day."""
    for line in counting(lines):
        ended = line["dismantled"] or LAST
        if dice.chance(0.45):
            when = moved(ended, -dice.number(3, 30), line["first_seen"])
            done = dice.weighted("warrant 3 arrest-enquiry 2")
            activity = {"date": when, "activity": done, "number": 1, "line": line, "result": dice.choose(NOTHING)}
            activity |= {"place": dice.choose(PLACES[done]), "time": before(dice, (), done)}
            yield activity | {"addresses": 1 if done == "warrant" else None}


def every(dice: Dice, low: int, high: int) -> Iterator[date]:
    """Yield days so many days apart, to the end of the window."""
    when = FIRST + timedelta(days=dice.number(6, 20))
    while working_day(when) <= LAST:
        yield working_day(when)
        when += timedelta(days=dice.number(low, high))


def operations(dice: Dice) -> Iterator[Row]:
    """Days of action in the street, each one record however many were stopped."""
    for when in every(dice, 16, 40):
        done = dice.weighted("stop-and-search 3 vehicle-stop 2")
        many = dice.number(3, 14) if done == "vehicle-stop" else dice.number(2, 18)
        partners = "roads policing" if done == "vehicle-stop" else dice.choose(("British Transport Police", None, None))
        activity = {"date": when, "activity": done, "number": many, "partners": partners}
        result = dice.choose(("searched and let go", "nothing found")) if dice.chance(0.3) else None
        activity |= {"place": dice.choose(PLACES[done]), "result": result}
        yield activity | {"provisional": when > LAST - timedelta(days=21)}


def visits(dice: Dice) -> Iterator[Row]:
    """Visits to people whose homes were taken over, or may be: some addresses more than once on a day."""
    for when in every(dice, 9, 26):
        done = dice.weighted("cuckooing-visit 4 welfare-visit 1")
        many = dice.number(2, 9) if done == "cuckooing-visit" else dice.number(1, 3)
        activity: Row = {"date": when, "activity": done, "number": many, "place": dice.choose(PLACES[done])}
        activity["partners"] = dice.choose(PARTNERS) if dice.chance(0.7) else None
        if done == "cuckooing-visit" and dice.chance(0.93):
            activity["addresses"] = many - (dice.number(0, many // 3))
        yield activity


def closures(dice: Dice) -> Iterator[Row]:
    """Homes closed by a court's order, and some of their tenants evicted later."""
    for when in every(dice, 75, 130):
        home = {"number": 1, "addresses": 1, "place": dice.choose(PLACES["warrant"])}
        order = {"date": when, "activity": "closure-order", "partners": "council", **home}
        yield order | {"result": dice.choose(("closed in part for three months", "closed for three months"))}
        later = working_day(when + timedelta(days=dice.number(40, 120)))
        if later <= LAST and dice.chance(0.6):
            yield {"date": later, "activity": "eviction", "partners": "housing association", **home}
