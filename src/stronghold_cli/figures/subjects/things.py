"""Measures of finds of any sort, and of things seized that are no drugs and no cash."""

from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.words import Words
from stronghold_cli.records.conditions import is_


def _things(name: str, category: str, also: str = "") -> Measure:
    return Measure(
        name,
        name.capitalize(),
        f"{name} seized",
        "seizure",
        "date",
        where=(is_("category", category),),
        add="pieces",
        words=Words(f"{name}, {also}", words.SEIZED),
    )


THINGS = (
    Measure(
        "finds",
        "Finds of any sort",
        "finds of any sort: one search of one person, vehicle or premises",
        "seizure",
        "date",
        distinct="find",
        parts_overlap="a find of several items counts once under each and once in all",
        words=Words("finds", "made, seized"),
    ),
    _things("vehicles", "vehicle"),
    _things("weapons", "weapon"),
    _things("phones", "phone", "mobile phones, mobiles, handsets, mobile handsets"),
)
