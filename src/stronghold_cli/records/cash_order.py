"""A cash order: what became of seized cash, one stage a record (POCA 2002, ss.294 to 298)."""

from stronghold_cli.records.across import Cap, LinkedIs, NotBefore, Warns
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.fields import DAY, DUE, TEXT, Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.records.rules import in_order, only_for

SETTLED = ("forfeited", "returned", "confiscated")
"""The stages at which cash has gone somewhere; detained cash has not."""
NOTICE = "forfeiture-notice"
"""The stage of a notice that cash will be forfeited unless somebody objects: POCA 2002 s.297A."""
UNDECIDED = ("forfeiture-applied", NOTICE)
"""The stages that keep cash detained until they are decided, appeals included: POCA 2002 ss.298(4) and 297C."""

CASH_ORDER = Kind(
    "cash-order",
    about="What became of seized cash: detained, forfeited, returned or confiscated, in whole or in part.",
    example="stronghold add cash-order --date 6/3/2021 --seizure 12 --stage detained --amount £4,260",
    date="date",
    shows=("date", "seizure", "stage", "amount", "until", "by", "order_ref"),
    spared=("order_ref", "by", "until"),
    borrows={"case": ("seizure",), "line": ("seizure",), "area": ("seizure",)},
    fields=(
        Field("date", DAY, "The day of the order.", "6/3/2021", required=True),
        Field("seizure", Link("seizure", by_sum=True), "The seizure of the cash.", "SEIZURE-12", required=True),
        Field(
            "stage",
            Choice(
                "detained",
                *UNDECIDED,
                *SETTLED,
                means={
                    "detained": "held while it is looked into",
                    "forfeiture-applied": "a court was asked to forfeit it",
                    NOTICE: "notice was given, and it is forfeited if nobody objects",
                    "forfeited": "lost to its owner for good",
                    "returned": "given back",
                    "confiscated": "taken after a conviction, to pay a confiscation order",
                },
            ),
            "What was ordered; or that forfeiture was applied for, or notice of it given.",
            "detained",
            required=True,
        ),
        Field("amount", Sum(), "The principal, never interest.", "£4,260", required=True),
        Field(
            "until",
            DUE,
            "The last day of a detention, or for objecting to a notice.",
            "5/9/2021",
        ),
        Field("by", Choice("court", "notice", "consent"), "Whether a court, a notice or consent decided.", "court"),
        Field("order_ref", TEXT, "The court's or the notice's reference.", "MC-4471"),
    ),
    rules=(
        in_order("until", "date"),
        only_for("until", "a detention or a notice", lambda order: order["stage"] in ("detained", NOTICE)),
    ),
    warns=(
        *("detention-beyond-limit", "detention-lapsed"),
        Warns("notice-without-detention", "stage", (NOTICE,)),
        Warns("last-day-outside-limit", "until"),
    ),
    across=(LinkedIs("seizure", "category", "cash"), NotBefore("seizure", "date", "date")),
    caps=(
        Cap(
            "cash-order",
            "seizure",
            "amount",
            "stage",
            SETTLED,
            "value",
            each=("detained", *UNDECIDED),
            recounted="if the cash was recounted",
            recount="stronghold edit {ref} --value {value}",
            undone="if that was set aside on appeal, correct it first: stronghold edit {took}, "
            "or stronghold void {took} --why WHY",
        ),
    ),
)
