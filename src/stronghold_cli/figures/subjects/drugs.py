"""Measures of drugs, and finds of any sort."""

from collections.abc import Sequence
from typing import Any

from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure, Subset
from stronghold_cli.figures.words import Words
from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.values.quantity import PIECE_UNITS, Pieces, PieceUnit
from stronghold_cli.values.units import COUNT, MASS, MONEY, VOLUME

_NONE = Subset((is_("class", "none"),), "of class none, not a controlled drug")
_UNKNOWN = Subset((is_("class", "unknown"),), "of unknown class")
_SEIZURES = (
    'Home Office, user guide to "Seizures of drugs in England and Wales": a seizure of several drugs counts once in '
    "all, and once under each drug and each class of it; what is weighed and what is counted stay apart. It counts "
    "controlled drugs and psychoactive substances of the Act of 2016: together they are drugs.home-office, and apart "
    "drugs.psa"
)
_FINDS = "a find of several drugs counts once under each and once in all"


def _drugs(
    name: str, title: str, about: str, where: Sequence[Condition] = (), left_out: Sequence[Subset] = (), **rest: Any
) -> Measure:
    """A measure of drugs: what is no controlled drug is left out and named, what nobody knows stays in and is named."""
    return Measure(
        name,
        title,
        about,
        "seizure",
        "date",
        where=(is_("category", "drug"), *where),
        left_out=(
            _NONE,
            Subset(
                (is_("class", "psa"),), "of class psa, a psychoactive substance and not a controlled drug (drugs.psa)"
            ),
            *left_out,
        ),
        named=(_UNKNOWN,),
        **({"source": _SEIZURES} | rest),
    )


_ADDS = {each.name: each for each in (COUNT, VOLUME)}
_COUNTED = [unit for unit in PIECE_UNITS if unit.figure]
"""The units that have a figure of their own, for units never add to each other."""


def _counted_in(unit: PieceUnit) -> Condition:
    return Condition("pieces", low=Pieces(0, unit.name))


def _pieces(unit: PieceUnit) -> Measure:
    """The measure of what is counted in a unit; what officers counted instead of it is looked at, and left out."""
    instead = [each for each in PIECE_UNITS if each.instead_of == unit.name]
    others = [each for each in PIECE_UNITS if each is not unit and each not in instead]
    return _drugs(
        f"drugs.{unit.figure}",
        unit.title,
        unit.about,
        where=(is_not("pieces"), *(_counted_in(each)._replace(negated=True) for each in others))
        if instead
        else (_counted_in(unit),),
        left_out=[
            Subset((_counted_in(each),), f"counted in {each.plural} and not in {unit.plural}") for each in instead
        ],
        add="pieces",
        unit=_ADDS[unit.adds],
        words=Words(", ".join((*unit.things, words.OF_DRUGS)), words.SEIZED),
    )


def _psa(name: str, about: str, where: Sequence[Condition] = (), **rest: Any) -> Measure:
    """A measure of what the Psychoactive Substances Act alone is against: counted apart from controlled drugs."""
    return Measure(
        f"drugs.psa.{name}",
        f"Psychoactive: {name}",
        about,
        "seizure",
        "date",
        where=(is_("category", "drug"), is_("class", "psa"), *where),
        source=_SEIZURES,
        **rest,
    )


DRUGS = (
    _drugs(
        "drugs.seizures",
        "Drug seizures",
        "finds with a controlled drug, each once",
        distinct="find",
        parts_overlap=_FINDS,
        words=Words("drug seizures, drugs seizures, seizures of drugs, seizures of", "made, seized"),
    ),
    _drugs(
        "drugs.weight",
        "Weight of drugs",
        "the weight of drugs, as weighed",
        add="weight",
        unit=MASS,
        of_which="class",
        left_out=(Subset((is_("weight"),), "without a weight", unrecorded=True),),
        words=Words(words.DRUGS, words.SEIZED),
        first=True,
    ),
    *map(_pieces, _COUNTED),
    _drugs(
        "drugs.value",
        "Street value of drugs",
        "the street value of drugs",
        add="value",
        unit=MONEY,
        left_out=(
            Subset((is_("value"),), "without a value", unrecorded=True),
            Subset((is_not("value_basis", "street"),), "valued on another basis than street", unrecorded=True),
        ),
        source="the team's own, for there is no official way to value drugs; each value keeps what it rests on",
        words=Words(words.WORTH, words.SEIZED),
    ),
    Measure(
        "drugs.home-office",
        "Home Office drug seizures",
        "finds with a controlled drug or a psychoactive substance, each once: what the Home Office counts",
        "seizure",
        "date",
        where=(is_("category", "drug"),),
        distinct="find",
        left_out=(_NONE,),
        named=(_UNKNOWN,),
        of_which="class",
        parts_overlap=_FINDS,
        source=_SEIZURES,
        words=Words("drug seizures, drugs seizures, seizures of drugs, seizures of", "made, seized"),
    ),
    _psa(
        "seizures",
        "finds with a psychoactive substance that is no controlled drug, each once",
        distinct="find",
        parts_overlap=_FINDS,
        words=Words(f"seizures of, {words.PSYCHOACTIVE}", "made, seized"),
    ),
    _psa(
        "weight",
        "the weight of psychoactive substances that are no controlled drugs, as weighed",
        add="weight",
        unit=MASS,
        left_out=(Subset((is_("weight"),), "without a weight", unrecorded=True),),
        words=Words(words.PSYCHOACTIVE, words.SEIZED),
    ),
    *(
        _psa(
            unit.figure,
            f"{unit.figure} of psychoactive substances that are no controlled drugs",
            where=(_counted_in(unit),),
            add="pieces",
            unit=_ADDS[unit.adds],
            words=Words(", ".join((*unit.things, words.PSYCHOACTIVE)), words.SEIZED),
        )
        for unit in _COUNTED
        if unit.figure and unit.psa
    ),
)
