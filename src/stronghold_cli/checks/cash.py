"""What is probably wrong with seized cash: orders that are missing, that ran out, or that cannot be."""

from collections.abc import Iterator, Sequence

from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import DatedBefore, Groups, Judged, Overdue
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.figures.clocks import CASH_OF_A_FIND, CLOCKS, LEAST_CASH
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.seizure import SEIZURE
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day

DETAINED = is_("stage", "detained")


def _within(kind: Kind, orders: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Say which detention of a seizure ends no later than one that was made before it: it detains nothing longer."""
    before, *later = sorted(orders, key=lambda order: (order["date"], order["no"]))
    for order in later:
        if order["until"] <= before["until"]:
            ref, other = (kind.reference(each["no"]) for each in (order, before))
            why = (
                f"{ref} detains to {show_day(order['until'])}, and {other} did so to {show_day(before['until'])} "
                "already: figures add both"
            )
            yield (before, order), Explanation(why, f"stronghold void {ref} --why 'entered twice'")
        else:
            before = order


def _under_minimum(order: Record, reading: Reading) -> Explanation | None:
    """Report a detention where the whole find comes to less than can be detained."""
    find = order["joined"]
    if find is None or find >= LEAST_CASH:
        return None
    detained = f"{order['amount']} was detained on {show_day(order['date'])}"
    why = f"{detained}; the find comes to {find} of one person, under the {LEAST_CASH} minimum"
    return Explanation(why, f"stronghold edit {SEIZURE.reference(order['seizure'])} --value VALUE")


CASH = (
    Check(
        "cash-order-before-seizure",
        FAIL,
        "An order is dated before the cash was seized: one of the two days is wrong, and stands in the wrong window.",
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
        "cash-without-order",
        WARN,
        f"A find of cash, {LEAST_CASH} or more of one person, has no order, and the 48 hours have run out.",
        (
            Overdue(
                CLOCKS["cash-48-hours"],
                why="seized on {date}, {value} of a find of {sum}; no order names it, and the 48 hours ran out on {by}",
                sum=CASH_OF_A_FIND,
                reaches=LEAST_CASH,
            ),
        ),
    ),
    Check(
        "cash-under-minimum",
        WARN,
        f"Cash is detained, and its find comes to less than {LEAST_CASH} of one person, which no court can detain.",
        (
            Judged(
                "cash-order",
                (DETAINED,),
                _under_minimum,
                link="seizure",
                sum=CASH_OF_A_FIND._replace(left_out=()),
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
        "A detention of the same cash ends no later than an earlier one: it adds nothing but its amount.",
        (Groups("cash-order", (DETAINED, is_not("until")), ("seizure",), _within),),
    ),
)
