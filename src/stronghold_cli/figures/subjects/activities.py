"""Measures of what the team did: warrants, stops, visits."""

from typing import Any

from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure, Subset
from stronghold_cli.figures.words import Words
from stronghold_cli.records.conditions import is_


def _activities(name: str, title: str, activity: str, about: str, add: str = "number", **rest: Any) -> Measure:
    return Measure(name, title, about, "activity", "date", where=(is_("activity", activity),), add=add, **rest)


ACTIVITIES = (
    _activities(
        "warrants",
        "Warrants executed",
        "warrant",
        "warrants executed",
        words=Words("warrants, search warrants", words.DONE),
    ),
    _activities(
        "vehicle-stops",
        "Vehicle stops",
        "vehicle-stop",
        "vehicle stops",
        words=Words("vehicle stops, stops of vehicles, vehicles stopped, vehicles were stopped", words.DONE),
    ),
    _activities(
        "stop-and-searches",
        "Stops and searches",
        "stop-and-search",
        "stops and searches",
        words=Words("stop and searches, stops and searches, stop searches", words.DONE),
    ),
    _activities(
        "cuckooing-visits",
        "Cuckooing visits",
        "cuckooing-visit",
        "visits to cuckooed addresses",
        words=Words("cuckooing visits, visits to cuckooed addresses, visits to cuckooed properties", words.DONE),
    ),
    _activities(
        "addresses.visited",
        "Addresses visited",
        "cuckooing-visit",
        "addresses visited for cuckooing",
        add="addresses",
        left_out=(Subset((is_("addresses"),), "without a number of addresses", unrecorded=True),),
        words=Words(words.VISITED, "visited", words.CUCKOOED, "addresses visited for cuckooing, found cuckooed or not"),
    ),
)
