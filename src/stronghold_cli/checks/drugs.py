"""What is probably wrong with drugs: values, weights and classes."""

from collections.abc import Iterator, Sequence
from shlex import quote

from stronghold_cli.catalogue import items
from stronghold_cli.catalogue.ambiguous import ambiguous
from stronghold_cli.catalogue.limits import today
from stronghold_cli.catalogue.near import near_item
from stronghold_cli.catalogue.own_items import unknown_item
from stronghold_cli.catalogue.price_terms import STREET
from stronghold_cli.checks.explanation import Explanation, named, refs_of
from stronghold_cli.checks.forms import Groups, InParts, Judged, Middle, Outlier
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.figures.moving import would_move
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short
from stronghold_cli.records.seized_amounts import units_of
from stronghold_cli.records.seizure import SEIZURE
from stronghold_cli.records.street_value import MOST_YEARS, is_old, price_of, stale
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import UNITS, Mass, Pieces
from stronghold_cli.values.text import counted, listed, quoted

TIMES_WORTH = 5
"""So many times the middle is far: by the wrap a gram sells for some three times its price by the ounce, and experts in
one case before the Court of Appeal put the same material at £40 to £168 a gram."""
TIMES_HEAVY = 500
"""A weight typed in kg for g is 1,000 times too heavy; half of that leaves room for what the others weigh."""

DRUG = is_("category", "drug")


def _stale_value(seizure: Record, reading: Reading) -> Explanation | None:
    """Offer the street value again, at the price of today's list, else at the kept one."""
    found = stale(seizure, reading.prices() if reading.prices else ())
    if found is None:
        return None
    ref = SEIZURE.reference(seizure["no"])
    if found.offer is None:
        return Explanation(f"{found.why}; no price says what it is worth", f"stronghold edit {ref} --clear value")
    why = f"{found.why}; it is {found.offer.value}: {found.offer.words()}"
    value = STREET if found.listed else quote(str(found.offer.value))
    return Explanation(why, f"stronghold edit {ref} --value {value}")


def _old_price(kind: Kind, seizures: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Say which values rest on a price that was over five years old on the day of the seizure."""
    old = [seizure for seizure in seizures if is_old(seizure["price_from"], seizure["date"])]
    if old:
        many, item = counted(len(old), "value"), old[0]["item"]
        day = show_day(min(seizure["date"] for seizure in old))
        why = f"{many} of {item} worked out at {price_of(old[0])}, over {MOST_YEARS} years old on {day}"
        again = f"stronghold edit {' '.join(refs_of(named(kind, old)))} --value {STREET}"
        yield old, Explanation(why, f"stronghold prices use FILE && {again}")


def _counted_in(seizure: Record, reading: Reading) -> Explanation | None:
    """Say about a drug that it is counted in what it does not come in, as older programs took it."""
    pieces, units = seizure["pieces"], units_of(seizure["item"])
    if pieces.unit in units:
        return None
    ref = SEIZURE.reference(seizure["no"])
    right = [UNITS[unit] for unit in units]
    why = f"{pieces} of {seizure['item']}, which is counted in {listed(right)}: another figure counts it"
    amount = quote(str(Pieces(pieces.number, units[0]))) if len(units) == 1 else "PIECES"
    return Explanation(why, f"stronghold edit {ref} --pieces {amount}")


def _ruling(seizure: Record, reading: Reading) -> items.Ruling:
    return items.class_of(seizure["item"], seizure["form"], seizure["date"], reading.own_items)


def _stale_class(seizure: Record, reading: Reading) -> Explanation | None:
    """Say what class the table gives now, where it is another one than was kept."""
    now = _ruling(seizure, reading)
    if now.drug_class == seizure["class"]:
        return None
    kept = f"{seizure['item']} is kept as class {seizure['class']}"
    why = (
        f"{kept}, and for {show_day(seizure['date'])} the table gives {now.drug_class}, {now.authority}: "
        f"{would_move(SEIZURE, seizure, 'class', now.drug_class)}"
    )
    return Explanation(why, f"stronghold edit {SEIZURE.reference(seizure['no'])} --item {quote(seizure['item'])}")


def _unknown(kind: Kind, seizures: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Say why the class of an item's seizures is unknown, where the table still cannot give it."""
    reasons: dict[str, list[Record]] = {}
    for seizure in seizures:
        ruling = _ruling(seizure, reading)
        if ruling.drug_class == "unknown":
            reasons.setdefault(ruling.authority, []).append(seizure)
    for reason, several in reasons.items():
        refs, item = " ".join(refs_of(named(kind, several))), quote(several[0]["item"])
        again = f"stronghold edit {refs} --item {item}"
        known = items.find_item(several[0]["item"], reading.own_items)
        if known is None or known.own:
            adding = f"stronghold items add {item} --category drug --class CLASS --authority AUTHORITY"
            near = near_item(several[0]["item"], category="drug")
            why = f"{reason} ({near + ' if not, ' if near else ''}give it one, or say what it was found to be)"
            yield several, Explanation(why, f"{adding} && {again}")
        else:
            yield several, Explanation(f"{item}: {reason}", f"stronghold edit {refs} --item ITEM")


def _one_search(kind: Kind, seizures: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Say which drug seizures of one search, as it seems, are several finds and so count several times."""
    first, *others = list(dict.fromkeys(seizure["joined"] for seizure in seizures))
    if others:
        of = [
            KINDS[name].reference(seizures[0][name]) for name in ("arrest", "activity") if seizures[0][name] is not None
        ]
        several = f"{1 + len(others)} finds of drugs on {show_day(seizures[0]['date'])}"
        why = f"{several}, all of {' and '.join(of)}: one search of one person, vehicle or premises counts once"
        refs = " ".join(kind.reference(number) for number in others)
        yield seizures, Explanation(why, f"stronghold edit {refs} --find {kind.reference(first)}")


def _renamed(kind: Kind, seizures: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Report a team's own item whose name is now the table's word for another item."""
    name = seizures[0]["item"]
    found = items.find_item(name, reading.own_items)
    if found and found.name != name:
        refs = " ".join(refs_of(named(kind, seizures)))
        why = f"{quoted(name)} is a word for {found.name} now, and is in no figure of {found.name}"
        yield seizures, Explanation(why, f"stronghold edit {refs} --item {quote(found.name)}")


def _known_to_none(
    kind: Kind, seizures: list[Record], reading: Reading
) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Report an item that neither the item table nor the team knows, with the nearest that one of them does."""
    item = seizures[0]["item"]
    if items.find_item(item, reading.own_items) is None:
        several = ambiguous(item, reading.own_items)
        near = "" if several else unknown_item(reading.own_items, item, seizures[0]["category"]).nearest
        nearest = f"it may be {several.may_be};" if several else near or "a slip, or a new thing?"
        refs = in_short((kind, seizure["no"]) for seizure in seizures).replace(", ", ",")
        adding = f"stronghold items add {quote(item)}{' --yes' if near else ''}"
        why = f"{quoted(item)} is in no table ({nearest} if it is right: {adding})"
        yield seizures, Explanation(why, f"stronghold edit {refs} --item ITEM")


def _worth(seizure: Record, middle: Middle) -> Explanation:
    a_gram = Money(seizure["value"].pence * 1000 // seizure["weight"].milligrams)
    usual = Money(middle.top * 1000 // middle.bottom)
    ref = SEIZURE.reference(seizure["no"])
    why = (
        f"{seizure['value']} for {seizure['weight']} of {seizure['item']} is {a_gram} a gram; the median of "
        f"{middle.others:,} others is {usual} ({seizure['value_basis']} values)"
    )
    return Explanation(why, f"stronghold edit {ref} --weight WEIGHT --value VALUE")


def _heavy(seizure: Record, middle: Middle) -> Explanation:
    weight, ref = seizure["weight"], SEIZURE.reference(seizure["no"])
    usual = Mass(middle.top // middle.bottom)
    why = f"{weight} of {seizure['item']}; the median of {middle.others:,} others is {usual} (kg typed for g?)"
    grams, finer = divmod(weight.milligrams, 1000)
    return Explanation(why, f"stronghold edit {ref} --weight {'WEIGHT' if finer else quote(str(Mass(grams)))}")


DRUGS = (
    Check(
        "stale-class",
        FAIL,
        "A drug is kept under a class that the class table no longer gives for that day.",
        (Judged("seizure", (DRUG,), _stale_class),),
    ),
    Check(
        "stale-value",
        WARN,
        "A street value is not what its price gives, or the price list now has another price for that day.",
        (Judged("seizure", (is_not("price"),), _stale_value),),
    ),
    Check(
        "old-price",
        WARN,
        f"A street value was worked out from a price that was over {MOST_YEARS} years old on the day of the seizure.",
        (Groups("seizure", (is_not("price"),), ("item", "price", "price_per", "price_from"), _old_price, least=1),),
        unless=("stale-value",),
    ),
    Check(
        "unit-of-another",
        FAIL,
        "A drug has a unit that it does not come in, so another figure counts it: nitrous oxide in wraps.",
        (Judged("seizure", (DRUG, is_not("pieces")), _counted_in),),
    ),
    Check(
        "weight-far-off",
        WARN,
        f"A drug weighs over {TIMES_HEAVY} times the median of the others of that item, in its case or in the ledger.",
        (
            Outlier(
                "seizure",
                (DRUG, is_not("weight")),
                (),
                by=("item",),
                near=("case",),
                over="weight",
                per=None,
                above=TIMES_HEAVY,
                below=None,
                judge=_heavy,
            ),
        ),
        tells=True,
    ),
    Check(
        "search-in-parts",
        WARN,
        today(
            "Drugs or cash of one person, activity and day are in several finds: "
            "each counts, and no {cash-hours} may run."
        ),
        (
            InParts(CLOCKS["cash-48-hours"]),
            Groups("seizure", (DRUG, is_not("arrest")), ("arrest", "activity", "date"), _one_search, join="find"),
            Groups(
                "seizure",
                (DRUG, is_("arrest"), is_not("activity")),
                ("activity", "date"),
                _one_search,
                join="find",
            ),
        ),
    ),
    Check(
        "value-per-gram",
        WARN,
        f"A drug's value per gram is over {TIMES_WORTH} times the median of its item's others, or under a fifth.",
        (
            Outlier(
                "seizure",
                (DRUG, is_not("weight"), is_not("value")),
                (is_("price"),),
                by=("item", "value_basis"),
                near=(),
                over="value",
                per="weight",
                above=TIMES_WORTH,
                below=TIMES_WORTH,
                judge=_worth,
            ),
        ),
        unless=("weight-far-off",),
    ),
    Check(
        "item-unknown",
        WARN,
        "An item is in no table, neither the program's nor the team's: it may be a slip that was kept as a new item.",
        (Groups("seizure", (is_not("item", *items.all_items()),), ("item",), _known_to_none, least=1),),
        unless=("class-unknown", "item-has-another-name"),
    ),
    Check(
        "item-has-another-name",
        FAIL,
        "An item is now a word for another one, as the table has changed since: no condition on either finds it.",
        (Groups("seizure", (is_not("item", *items.all_items()),), ("item",), _renamed, least=1),),
    ),
    Check(
        "class-unknown",
        WARN,
        "The class of a drug is unknown: it counts in the total, and under no class.",
        (Groups("seizure", (DRUG, is_("class", "unknown")), ("item",), _unknown, least=1),),
    ),
)
