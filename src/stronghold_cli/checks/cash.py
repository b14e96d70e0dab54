"""What is probably wrong with seized cash: orders that are missing, that ran out, or that cannot be."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from stronghold_cli.catalogue.limits import EACH_ORDER, IN_ALL, Limit, least_cash, limit_on, today
from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import Capped, DatedBefore, Groups, Judged, Overdue
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.figures.minimums import CASH_MINIMUM, CASH_OF_A_FIND
from stronghold_cli.records.cash_order import CASH_ORDER, NOTICE, UNDECIDED
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day

_HOURS = today("{cash-hours}")
_LEAST = least_cash(date.max)
"""What can be detained at least, by today's law; of other days `CASH_MINIMUM` says it."""
DETAINED = is_("stage", "detained")
_DETAINED_TO = CLOCKS["detention-ends"]


def _within(kind: Kind, orders: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Say which detention of a seizure ends no later than one that was made before it: it detains nothing longer."""
    before, *later = sorted(orders, key=lambda order: (order["date"], order["no"]))
    for order in later:
        if order["until"] <= before["until"]:
            ref, other = (kind.reference(each["no"]) for each in (order, before))
            why = (
                f"{ref} detains to {show_day(order['until'])}, and {other} did so to {show_day(before['until'])} "
                "already: cash.detentions counts both"
            )
            yield (before, order), Explanation(why, f"stronghold void {ref} --why 'entered twice'")
        else:
            before = order


def _beyond_limit(kind: Kind, orders: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Say which order detains for longer than one order can, or than all of them can together."""
    first, *_ = ordered = sorted(orders, key=lambda order: (order["date"], order["no"]))
    for order in ordered:
        ref, day, last = kind.reference(order["no"]), order["date"], order["until"] or order["date"]
        one, whole, why = limit_on(EACH_ORDER, day), limit_on(IN_ALL, first["date"]), []
        if one and last > one.last_day(day):
            why.append(f"over {one.words()} from {show_day(day)}, {_ends(one, day)}")
        if whole and last > whole.last_day(first["date"]):
            since = "" if order is first else f", {kind.reference(first['no'])} of {show_day(first['date'])}"
            why.append(f"over {whole.words()} from the first order{since}, {_ends(whole, first['date'])}")
        if why:
            said = f"{ref} detains to {show_day(last)}, {' and '.join(why)}"
            yield (order,), Explanation(said, f"stronghold edit {ref} --until DATE")


def _ends(limit: Limit, day: date) -> str:
    return f"whose last day is {show_day(limit.last_day(day))} ({limit.section})"


def _under_minimum(order: Record, reading: Reading) -> Explanation | None:
    """Report a detention where the whole find comes to less than can be detained."""
    find, seizure = order["joined"], order["beside"]
    if find is None or seizure is None or find >= (least := CASH_MINIMUM.least_on(seizure["date"])):
        return None
    detained = f"{order['amount']} was detained on {show_day(order['date'])}"
    why = f"{detained}; the find comes to {find} of one person, under the {least} minimum"
    if order["parts"]:
        return Explanation(f"{why}; {order['parts'].why}", order["parts"].mends)
    why += " (if it was all of one search, join it by --find; if it was miscounted, edit its --value)"
    return Explanation(why, f"stronghold void {CASH_ORDER.reference(order['no'])} --why 'no court made it'")


def _lapsed(kind: Kind, orders: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Say which detention or application came after the power to hold the cash had run out."""
    held, by = _first_hours(orders[0]["beside"])
    for order in sorted(orders, key=lambda order: (order["date"], order["no"])):
        ref, day = kind.reference(order["no"]), order["date"]
        if held and day > held:
            why = f"{ref} is of {show_day(day)}, and {by} {show_day(held)}: nothing held the cash in between"
            yield (order,), Explanation(why, f"stronghold edit {ref} --date DATE")
        by = "the order before it detained to"
        if order["stage"] in UNDECIDED:
            held = date.max  # until it is decided
        elif last := _DETAINED_TO.by(order):
            held = max(held or date.min, last if isinstance(last, date) else last.date())


def _first_hours(seizure: Record | None) -> tuple[date | None, str]:
    """Return the last day on which cash is held without an order, and in words what ended then; None for none."""
    if seizure is None or seizure["power"] not in (None, "poca"):
        return None, ""
    # Of an hour that nobody recorded the latest is taken: `due` takes the earliest.
    hours, seized = CLOCKS["cash-48-hours"], seizure | {"time": seizure["time"] or "23:59"}
    ended = hours.by(seized)
    ref = hours.recorded.reference(seizure["no"])
    return ended.date() if isinstance(ended, datetime) else ended, f"the {_HOURS} of {ref} ran out on"


def _not_detained(kind: Kind, orders: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Say which notice of forfeiture was given of cash that no order detained."""
    first, *_ = sorted(orders, key=lambda order: (order["date"], order["no"]))
    if first["stage"] == NOTICE:
        why = (
            f"{kind.reference(first['no'])} is a notice of {show_day(first['date'])}, and no order detained the cash "
            "before it (POCA 2002 s.297A, not checked)"
        )
        seizure = kind.links["seizure"].show(first["seizure"])
        yield (first,), Explanation(why, f"stronghold add cash-order --seizure {seizure} --stage detained")


CASH = (
    Check(
        "detention-lapsed",
        WARN,
        f"Cash is detained, or its forfeiture asked for, after the {_HOURS} or the last order had run out.",
        (
            Groups(
                "cash-order", (is_("stage", "detained", *UNDECIDED),), ("seizure",), _lapsed, least=1, beside="seizure"
            ),
        ),
    ),
    Check(
        "notice-without-detention",
        WARN,
        "A notice of forfeiture was given of cash that no order detained before it.",
        (Groups("cash-order", (is_("stage", "detained", *UNDECIDED),), ("seizure",), _not_detained, least=1),),
    ),
    Check(
        "cash-order-before-seizure",
        FAIL,
        "An order is dated before the cash was seized: one of the two days is wrong, and counts in the wrong window.",
        (
            DatedBefore(
                "cash-order",
                "seizure",
                day="date",
                their_day="date",
                why="{ref} is of {date}, and {their_ref} was on {their_date}",
                mends="stronghold edit {ref} --date DATE",
            ),
        ),
    ),
    Check(
        "cash-order-over-count",
        FAIL,
        "Orders are of more cash than was counted, or than was left on their day: one of the sums is wrong.",
        (Capped("cash-order"),),
    ),
    Check(
        "detention-beyond-limit",
        WARN,
        today(
            "An order detains cash for over {each-order}, or beyond {in-all} from the first order (POCA 2002 s.295(2))."
        ),
        (Groups("cash-order", (DETAINED,), ("seizure",), _beyond_limit, least=1),),
    ),
    Check(
        "cash-without-order",
        WARN,
        f"A find of cash, {_LEAST} or more of one person, has no order, and the {_HOURS} have run out.",
        (
            Overdue(
                CLOCKS["cash-48-hours"],
                why="seized on {date}, {value} of a find of {sum}; no order names it, and the "
                f"{_HOURS} ran out on {{by}}",
            ),
        ),
    ),
    Check(
        "cash-under-minimum",
        WARN,
        f"Cash is detained, and its find comes to less than {_LEAST} of one person, which no court can detain.",
        (
            Judged(
                "cash-order",
                (DETAINED,),
                _under_minimum,
                minimum=CASH_MINIMUM._replace(sum=CASH_OF_A_FIND._replace(left_out=())),
                beside="seizure",
            ),
        ),
    ),
    Check(
        "detention-over",
        WARN,
        "An order that detains cash has run out, and no later one says where the cash went.",
        (Overdue(CLOCKS["detention-ends"], why="{amount} of {seizure} was detained to {by}, and no order followed"),),
    ),
    Check(
        "detention-within-another",
        WARN,
        "A detention of the same cash ends no later than an earlier one: it detains nothing for longer.",
        (Groups("cash-order", (DETAINED, is_not("until")), ("seizure",), _within),),
    ),
)
