"""How much of an item was seized: what has a weight, what pieces, and in which units a drug is counted."""

import re
from collections.abc import Mapping, Sequence

from stronghold_cli.catalogue import items
from stronghold_cli.errors import Forbidden, Misplaced, Missing, StrongholdError
from stronghold_cli.records.fields import Record
from stronghold_cli.records.types import Reading
from stronghold_cli.values.quantity import PIECE_WORDS, UNITS, Pieces, instead


def wrong_amount(seizure: Record) -> StrongholdError | None:
    """A drug has a weight, pieces or both; a thing has pieces; cash has neither; without an item nobody can say."""
    category, weight, pieces = seizure["category"], seizure["weight"], seizure["pieces"]
    if category is None:
        return None
    if category == "drug":
        if weight is None and pieces is None:
            return Missing("weight", "a drug has a weight, pieces or both", example='"4.92 g"')
        if pieces is not None:
            return _unit(seizure["item"], pieces)
    elif category == "cash":
        if weight is not None or pieces is not None:
            given = "weight" if weight is not None else "pieces"
            return Misplaced(
                "cash has no weight and no pieces, only the sum counted", field=given, example=[("value", "£4,260")]
            )
    elif weight is not None:
        return Misplaced("is only for drugs", "leave it out", field="weight")
    elif pieces is not None and pieces.unit != "item":
        return Forbidden("a thing is counted without a unit", field="pieces", example=[("pieces", str(pieces.number))])
    return None


def _unit(item: str | None, pieces: Pieces) -> StrongholdError | None:
    """A drug is counted in something, and only in what it comes in: nitrous oxide in canisters, and not in wraps."""
    units = units_of(item)
    if pieces.unit in units:
        return None
    example = [("", f'"{Pieces(pieces.number, unit)}"') for unit in units[:2]]
    said = "say what was counted" if pieces.unit == "item" else f"{item} is not counted in {UNITS[pieces.unit]}"
    if len(units) == 1:
        return Forbidden(said, field="pieces", example=example)
    # Where the item has several, the first two show how a unit is typed.
    return Forbidden(said, _one_of(units), field="pieces", example=example if pieces.unit == "item" else ())


def _one_of(units: Sequence[str]) -> str:
    return f"one of {', '.join(UNITS[unit] for unit in units)}"


def units_as_typed(problem: StrongholdError, texts: Mapping[str, str], reading: Reading) -> StrongholdError:
    """Say about pieces that cannot be kept what the item as it was typed is counted in: `cannabis plants` in plants."""
    text = texts.get("item", "")
    known = items.find_item(text, reading.own_items) if problem.field == "pieces" else None
    number = re.match(r"\s*([0-9][0-9,]*)\s*([a-z]*)", texts.get("pieces", ""), re.IGNORECASE)
    if known is None or number is None or not number[1]:
        return problem
    from stronghold_cli.catalogue.near import unit_said  # only what is wrong needs it

    unit = unit_said(text, known.units) if not number[2] else None
    if unit:
        many = UNITS[unit] if number[1] != "1" else unit
        return problem.but(hint="", example=[("pieces", f'"{number[1]} {many}"')])
    if number[2].casefold() in PIECE_WORDS:
        return problem
    how = (
        instead(number[2], known.units) or _one_of(known.units)
        if known.units
        else f"a thing is counted without a unit: {number[1]}"
    )
    return problem.but(said=f"{known.name} is not counted in {number[2]}", hint=how)


def units_of(item: str | None) -> Sequence[str]:
    """Return what a drug may be counted in, the likeliest first; any unit, where its item is in no table."""
    known = items.find_item(item) if item else None
    return (known and known.units) or [unit for unit in UNITS if unit != "item"]
