"""Illustrative safeguarding: of those identified fewer were engaged, fewer referred, fewer still safeguarded."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dice import LAST, Dice, Row, counting, twice

STEPS = (("engaged", 78, 6), ("referred", 72, 12), ("safeguarded", 60, 75))
"""Each action after the first, how many of a hundred of those before came to it, and within how many days."""
AGENCIES = {"child": ("children's services", "youth offending team"), "adult": ("adult social care", "drug service")}
NRM = {"child": 80, "adult": 20}
"""How many of a hundred people at risk with a key were referred to the National Referral Mechanism."""


def make_safeguarding(dice: Dice, arrests: Sequence[Row], activities: Sequence[Row]) -> list[Row]:
    """Make the actions for people with a key, then for those who were only counted."""
    actions = [*with_a_key(dice, arrests), *without_one(dice, activities)]
    for action in actions:
        action["provisional"] = action["date"] > LAST - timedelta(days=7)
    return [*actions, twice(actions[4])]


def with_a_key(dice: Dice, arrests: Sequence[Row]) -> Iterator[Row]:
    """Children who were arrested, and people in whose homes others dealt: once each."""
    known = set()
    for arrest in counting(arrests):
        child = arrest["age_band"] == "child"
        if arrest["person"] in known or not (child or arrest["role"] == "cuckooed-occupant"):
            continue
        known.add(arrest["person"])
        who = {name: arrest.get(name) for name in ("person", "age_band", "sex", "line", "activity")}
        yield who | {"date": arrest["date"], "action": "identified"}
        if dice.number(1, 100) <= NRM["child" if child else "adult"]:
            day = min(arrest["date"] + timedelta(days=dice.number(0, 9)), LAST)
            yield who | {"date": day, "action": "nrm-referral", "activity": None}
        yield from steps(dice, who, arrest["date"])


def without_one(dice: Dice, activities: Sequence[Row]) -> Iterator[Row]:
    """People met on visits, who have no key: most of them adults, each step for fewer of them."""
    for activity in counting(activities):
        if activity["activity"] not in ("cuckooing-visit", "welfare-visit") or dice.chance(0.45):
            continue
        age = dice.weighted("adult 9 child 1 unknown 1")
        who = {"age_band": age, "people": dice.number(1, 3), "activity": activity, "line": activity.get("line")}
        yield who | {"date": activity["date"], "action": "identified"}
        yield from steps(dice, who, activity["date"])


def steps(dice: Dice, who: Row, since: date) -> Iterator[Row]:
    """Go on with somebody, as far as it went: a later step is never for more people than the one before."""
    who = who | {"activity": None}
    for action, of_a_hundred, days in STEPS:
        since += timedelta(days=dice.number(0, days))
        if since > LAST or dice.number(1, 100) > of_a_hundred:
            return
        if who.get("people"):
            who["people"] = dice.number(1, who["people"])
        agency = dice.choose(AGENCIES["child" if who["age_band"] == "child" else "adult"])
        yield who | {"date": since, "action": action, "agency": agency if action != "engaged" else None}
