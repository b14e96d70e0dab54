"""A seizure of one item: a drug, cash, or a thing."""

from collections.abc import Collection, Iterator, Mapping

from stronghold_cli.catalogue import items
from stronghold_cli.catalogue.items import category_with_article
from stronghold_cli.catalogue.price_terms import BASES, PRICED_PER, STREET
from stronghold_cli.errors import Forbidden, Misplaced, Missing, StrongholdError
from stronghold_cli.records.across import ENTERED_TWICE, Alike, Near, Warns
from stronghold_cli.records.amounts import Count, Percent, Sum, Weight, Worth
from stronghold_cli.records.fields import DAY, TEXT, Field, Only, Record, SheetWords
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.line import WHILE_IT_RUNS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice, ItemName
from stronghold_cli.records.scales import is_beyond_scale, is_heavy
from stronghold_cli.records.seized_amounts import units_as_typed, wrong_amount
from stronghold_cli.records.types import Exhibit, Reading, TimeOfDay
from stronghold_cli.values.choices import find_choice
from stronghold_cli.values.quantity import Pieces
from stronghold_cli.values.text import quoted


def _fill(seizure: Record, reading: Reading) -> Iterator[StrongholdError]:
    """Work out category, class, the defaults that depend on the category, and a value that is asked for."""
    if seizure["item"] is None:
        return
    known = items.find_item(seizure["item"], reading.own_items)
    given, value = seizure["category"], seizure["value"]
    asked = isinstance(value, str)  # STREET, the only value that is no sum: many are read, and this is quicker
    if known is None and given is None:
        why = f"for {quoted(seizure['item'])} is not in the item table"
        yield Missing("category", why, hint=f"one of {', '.join(items.CATEGORIES)}", example="drug")
        return
    if known and given not in (None, known.category):
        yield Forbidden(
            f"{known.name} is {category_with_article(known.category)}, not {category_with_article(given)}",
            "leave it out",
            field="category",
        )
        return
    seizure["category"] = category = known.category if known else given
    seizure["class"] = None
    if category == "drug":
        if seizure["date"] is None:
            return
        ruling = items.class_of(seizure["item"], seizure["form"], seizure["date"], reading.own_items)
        seizure["class"] = ruling.drug_class
        if value is not None and not asked and seizure["value_basis"] is None:
            seizure["value_basis"] = STREET
        # What was kept so stays so: nobody who changes something else of it knows the value.
        if value is None and seizure["value_basis"] is not None and reading.typed and "no" not in seizure:
            how = f"{STREET} works it out" if seizure["value_basis"] == STREET else ""
            example = STREET if seizure["value_basis"] == STREET else "£410"
            yield Missing("value", "beside value_basis", hint=how, example=example)
    elif category != "cash" and seizure["pieces"] is None:
        seizure["pieces"] = Pieces(1)
    if asked:
        yield from _street_value(seizure, reading)


def _street_value(seizure: Record, reading: Reading) -> Iterator[StrongholdError]:
    # Loaded where a value is asked for: the prices are a table of their own.
    from stronghold_cli.records.street_value import work_out

    yield from work_out(seizure, reading.prices() if reading.prices else ())


def _changed(before: Record, seizure: Record, given: Collection[str]) -> None:
    """Let go of a listed price that no longer stands beside the value, and work a street value out again."""
    if seizure["value"] is None and before["value"] is not None and "value_basis" not in given:
        seizure["value_basis"] = None
    if before["price"] is None:
        return
    from stronghold_cli.records.street_value import after_change  # only a listed price needs it

    if after_change(before, seizure, given):
        seizure.update(dict.fromkeys(PRICE))


def _worked_out(seizure: Record) -> str | None:
    if seizure["price"] is None:
        return _doubted(seizure)
    from stronghold_cli.records.street_value import worked_out  # only a listed price needs it

    return worked_out(seizure)


def _doubted(seizure: Record) -> str | None:
    """Say that nobody has said how what is seldom what it is sold as was identified, or what cash came to."""
    if seizure["category"] == "cash" and seizure["value"] is None:
        return "no sum in pounds is recorded, so no figure of cash counts it"
    known = items.find_item(seizure["item"]) if seizure["category"] == "drug" else None
    return known.note or None if known and seizure["identified"] is None else None


def _as_typed(problem: StrongholdError, texts: Mapping[str, str], reading: Reading) -> StrongholdError:
    """Offer for an item that nobody knows one of the category that was typed, or that the rest is only for."""
    if isinstance(problem, items.UnknownItem):
        from stronghold_cli.catalogue.own_items import unknown_item  # only what is wrong needs it

        given = (field.only.choice for name, field in SEIZURE.fields.items() if field.only and texts.get(name))
        category = next(given, None) or find_choice(texts.get("category", ""), items.CATEGORIES)
        return unknown_item(reading.own_items, texts.get("item", ""), category).at(field=problem.field)
    return units_as_typed(problem, texts, reading)


PRICE = ("price", "price_per", "price_from", "price_source")
"""A listed price as a seizure keeps it."""


def _priced(seizure: Record) -> StrongholdError | None:
    """A listed price is kept whole, beside the street value that was worked out from it, and beside no other."""
    given = [name for name in PRICE if seizure[name] is not None]
    if given and (seizure["value"] is None or seizure["value_basis"] != STREET):
        return Misplaced("is only for a street value", "leave it out", field=given[0])
    if given and len(given) < len(PRICE):
        lost = next(name for name in PRICE if seizure[name] is None)
        return Missing(lost, f"beside {given[0]}", hint=f"a listed price has {', '.join(PRICE)}")
    return None


DRUGS = Only("category", "drug", "drugs")

_OF_ONE_EVENT = ("date", "item", "form", "weight", "pieces", "value", "line", "case", "arrest", "find", "activity")
"""What two seizures have the same of that may be one."""

SEIZURE = Kind(
    "seizure",
    about="A seizure of one item.  Several items of one search are several seizures of one find.",
    example='stronghold add seizure --date 4/3/2021 --item heroin --weight "4.92 g"',
    date="date",
    shows=("date", "item", "class", "weight", "pieces", "value", "line", "case"),
    spared=("class", "case", "pieces", "value"),
    borrows={
        "case": ("line", "arrest", "activity"),
        "line": ("arrest", "activity"),
        "area": ("line", "arrest", "activity"),
    },
    joins=(("find", ("find",)),),
    estimated=("weighed", "estimated"),
    fields=(
        Field("date", DAY, "The day it was seized.", "4/3/2021", required=True),
        Field("time", TimeOfDay(), "The time of day it was seized.", "06:15"),
        Field(
            "item",
            ItemName("category", "form"),
            "What was seized, by its usual name.",
            "heroin",
            required=True,
            on_sheet=SheetWords(leads=True),
        ),
        Field(
            "category",
            Choice(*items.CATEGORIES),
            "What sort of thing it is; needed only for a new item.",
            "drug",
            on_sheet=SheetWords(first=True),
            follows=("item",),
        ),
        Field(
            "form",
            Choice(*items.FORMS),
            "The form of a drug, which may change its class; injectable is a preparation for injection, not powder "
            "beside a syringe.",
            "powder",
            only=DRUGS,
        ),
        Field(
            "class",
            Choice(
                *items.CLASSES,
                means={
                    "temporary": "controlled, without a class, by a temporary class drug order",
                    "psa": "a psychoactive substance, which is no controlled drug",
                    "none": "neither, as a cutting agent is",
                    "unknown": "the table of drugs cannot say",
                },
            ),
            "The class of a drug on that day.",
            derived=True,
            follows=("item", "category", "form", "date"),
            only=DRUGS,
        ),
        Field("weight", Weight(), "What a drug weighed, with its unit.", '"4.92 g"', only=DRUGS._replace(words="")),
        Field(
            "pieces",
            Count(),
            "How many: wraps, tablets, plants, ml, canisters … of a drug; things bare (1).",
            '"41 wraps"',
        ),
        Field(
            "weighed",
            Choice(
                *("gross", "net", "estimated"),
                means={
                    "gross": "with what it is packed in",
                    "net": "without what it is packed in",
                    "estimated": "by eye, and not on scales",
                },
            ),
            "How the weight was obtained.",
            "net",
            only=DRUGS,
        ),
        Field(
            "identified",
            Choice(
                *("believed", "field-test", "lab"),
                means={"believed": "by its look", "field-test": "by a test on the spot", "lab": "by a laboratory"},
            ),
            "How the drug was identified.",
            "lab",
            only=DRUGS,
        ),
        Field("purity", Percent(), "The purity found by a laboratory.", "42%", only=DRUGS),
        Field("lab_ref", TEXT, "The laboratory's reference.", "LAB-7781", only=DRUGS),
        Field("value", Worth(), "What it is worth; for cash, the sum counted.", "£410"),
        Field(
            "value_basis",
            Choice(*BASES),
            "The basis of a drug's value; street where a value is given.",
            "street",
            only=DRUGS,
        ),
        Field("price", Sum(), "The listed price that its street value was worked out from.", derived=True, kept=True),
        Field("price_per", Choice(*PRICED_PER), "The unit that the price is for.", derived=True, kept=True),
        Field("price_from", DAY, "The day from which that price holds.", derived=True, kept=True),
        Field("price_source", TEXT, "Where that price is from.", derived=True, kept=True, tells=True),
        Field("exhibit", Exhibit(), "The exhibit number.", "JB/1"),
        Field("power", Choice("pace", "poca", "rta", "mda", "other"), "The Act it was seized under.", "pace"),
        Field(
            "find",
            Link("seizure", says="is of the find of"),
            "The first seizure of the same search.",
            "SEIZURE-12",
            on_sheet=SheetWords(opens=True, another="another item of the same search?"),
        ),
        Field(
            "case", Link("case"), "The case; left out, it is its line's, else its arrest's or its activity's.", "CASE-1"
        ),
        Field("line", Link("line"), "The drug line; left out, it is its arrest's, else its activity's.", "LINE-7"),
        Field(
            "arrest",
            Link("arrest"),
            "The arrest it belongs to.",
            "ARREST-31",
            on_sheet=SheetWords(words=("on", "from", "seized from"), by="person"),
        ),
        Field(
            "activity",
            Link("activity"),
            "The activity during which it was made.",
            "ACTIVITY-4",
            on_sheet=SheetWords(latest=True),
        ),
    ),
    near=(
        Near("arrest", "date", "date"),
        Near("activity", "date", "date", months_before=0, days_after=1),
        WHILE_IT_RUNS,
    ),
    fill=_fill,
    changed=_changed,
    worked_out=_worked_out,
    as_typed=_as_typed,
    rules=(
        wrong_amount,
        _priced,
    ),
    warns=(
        Warns("amount-out-of-scale", when=is_beyond_scale),
        Warns("weight-far-off", when=is_heavy),
        Warns(ENTERED_TWICE, shared=_OF_ONE_EVENT),
    ),
    # Our reading of one search: the Home Office does not say where one ends.
    alike=(Alike("find", ("date", "activity", "case"), "a find is one search, of one day, activity and case"),),
)
