"""Measures of drugs, and finds of any sort."""

from collections.abc import Sequence
from typing import Any

from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure, Subset
from stronghold_cli.figures.words import Words
from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.values.quantity import LIKE_WRAPS, UNITS, Pieces
from stronghold_cli.values.units import COUNT, MASS, MONEY, VOLUME, Unit

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


_APART = [unit for unit in UNITS if unit not in ("wrap", *LIKE_WRAPS)]
"""The units of other measures, beside wraps and what is counted instead of them."""


def _counted_in(unit: str) -> Condition:
    return Condition("pieces", low=Pieces(0, unit))


def _pieces(name: str, title: str, unit: str, about: str, things: str, kind: Unit = COUNT) -> Measure:
    return _drugs(
        name,
        title,
        about,
        where=(_counted_in(unit),),
        add="pieces",
        unit=kind,
        words=Words(things, words.SEIZED),
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
        left_out=(Subset((is_("weight"),), "without a weight"),),
        words=Words(words.DRUGS, words.SEIZED),
        first=True,
    ),
    _pieces("drugs.tablets", "Tablets", "tablet", "tablets of drugs", f"tablets, pills, {words.OF_DRUGS}"),
    _pieces("drugs.plants", "Plants", "plant", "plants of drugs", f"plants, {words.OF_DRUGS}"),
    _drugs(
        "drugs.wraps",
        "Wraps",
        "wraps of drugs",
        where=(is_not("pieces"), *(_counted_in(unit)._replace(negated=True) for unit in _APART)),
        left_out=tuple(
            Subset((_counted_in(unit),), f"counted in {UNITS[unit]} and not in wraps") for unit in LIKE_WRAPS
        ),
        add="pieces",
        words=Words(f"wraps, {words.OF_DRUGS}", words.SEIZED),
    ),
    _pieces("drugs.millilitres", "Liquid drugs", "ml", "millilitres of drugs", words.OF_DRUGS, VOLUME),
    _pieces("drugs.canisters", "Canisters", "canister", "canisters of drugs", words.CANISTERS),
    _pieces("drugs.vials", "Vials", "vial", "vials of drugs", f"vials, ampoules, {words.OF_DRUGS}"),
    _pieces("drugs.bottles", "Bottles", "bottle", "bottles of drugs", f"bottles, {words.OF_DRUGS}"),
    _pieces(
        "drugs.tabs", "Tabs on blotter", "tab", "tabs of drugs on blotter", f"tabs, blotter tabs, {words.OF_DRUGS}"
    ),
    _pieces(
        "drugs.doses", "Doses", "dose", "doses of drugs, where nothing else was counted", f"doses, {words.OF_DRUGS}"
    ),
    _drugs(
        "drugs.value",
        "Street value of drugs",
        "the street value of drugs",
        add="value",
        unit=MONEY,
        left_out=(
            Subset((is_("value"),), "without a value"),
            Subset((is_not("value_basis", "street"),), "valued on another basis than street"),
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
        left_out=(Subset((is_("weight"),), "without a weight"),),
        words=Words(words.PSYCHOACTIVE, words.SEIZED),
    ),
    *(
        _psa(
            name,
            f"{name} of psychoactive substances that are no controlled drugs",
            where=(_counted_in(unit),),
            add="pieces",
            words=Words(f"{said}, {words.PSYCHOACTIVE}", words.SEIZED),
            **more,
        )
        for name, unit, said, more in (
            ("canisters", "canister", words.CANISTERS, {}),
            ("tablets", "tablet", "tablets, pills", {}),
            ("wraps", "wrap", "wraps", {}),
            ("millilitres", "ml", "", {"unit": VOLUME}),
        )
    ),
)
