"""A sentence on one person for one count, and the groups and totals that courts make of them."""

from collections.abc import Callable

from stronghold_cli.records.arrest import PERSON
from stronghold_cli.records.charge import AWAITING, CONVICTED, contested
from stronghold_cli.records.fields import (
    DAY,
    TERM,
    TEXT,
    Answers,
    Field,
    NotBefore,
    Presumes,
    Record,
    SheetWords,
    Takes,
)
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Choice, Link
from stronghold_cli.records.offences import Offence, in_force
from stronghold_cli.records.rules import in_order, needs, only_for

ACTIVATION = "activation"
"""The disposal of an old term, which says nothing of a new charge."""
WITH_TERM = ("imprisonment", "yoi", "detention", "extended", "dto", "suspended", ACTIVATION)
"""The disposals that have a term; an extended sentence's is its custodial part."""
PRISON = ("imprisonment", "yoi", "detention", "extended", "activation")
"""The disposals whose terms are years of prison given; dto, suspended and life are counted apart."""
CUSTODY = (*PRISON, "dto", "life")
"""Every immediate custody."""

WITHOUT_CONVICTION = (ACTIVATION, "hospital-order", "other")
"""The disposals that need no conviction of a new charge: of an old term, or of who was unfit to plead."""

_TERMED = ", ".join(WITH_TERM)


def _has_term(sentence: Record) -> bool:
    return sentence["disposal"] in WITH_TERM


def _convicts(sentence: Record) -> bool:
    """Whether it says that the charge was proved; what is varied or quashed is of a hearing that was before."""
    old = (sentence["replaces"], sentence["quashed_on"])
    return sentence["disposal"] not in WITHOUT_CONVICTION and old == (None, None)


def _is(disposal: str) -> Callable[[Record], bool]:
    return lambda sentence: sentence["disposal"] == disposal


SENTENCE = Kind(
    "sentence",
    about="A sentence on one person.  Concurrent terms are joined by --with; one that is varied is replaced.",
    example="stronghold add sentence --date 4/9/2021 --person P-31 --disposal imprisonment --term 6y9m",
    date="date",
    shows=("date", "person", "disposal", "term", "with", "after", "effective", "line", "case"),
    borrows={
        "case": ("line", "arrest", "charge"),
        "line": ("arrest", "charge"),
        "area": ("line", "arrest", "charge"),
    },
    joins=(("sentence group", ("with", "replaces")), ("sentence", ("replaces",))),
    fields=(
        Field("date", DAY, "The day of the hearing.", "4/9/2021", required=True),
        PERSON,
        Field(
            "disposal",
            Choice(
                *("imprisonment", "yoi", "detention", "extended", "life", "dto", "suspended", "activation"),
                *("community", "fine", "discharge", "hospital-order", "no-separate-penalty", "other"),
            ),
            "What the court did.",
            "imprisonment",
            required=True,
        ),
        Field("term", TERM, f"The term; needed for {_TERMED}.", "6y9m", on_sheet=SheetWords(first=True)),
        Field(
            "minimum_term", TERM, "The minimum term of a life sentence.", "18y", on_sheet=SheetWords(words=("minimum",))
        ),
        Field("licence", TERM, "The extended licence of an extended sentence; never prison.", "3y"),
        Field(
            "suspended_for",
            TERM,
            "How long a suspended sentence is suspended for.",
            "2y",
            on_sheet=SheetWords(words=("for",)),
        ),
        Field(
            "with",
            Link("sentence", says="runs with"),
            "The sentence that it runs concurrently with.",
            "SENTENCE-4",
            on_sheet=SheetWords(relation="concurrent", where="term"),
        ),
        Field(
            "after",
            Link("sentence", says="runs after"),
            "The sentence that it runs after, consecutively.",
            "SENTENCE-4",
            on_sheet=SheetWords(relation="consecutive", where="term"),
        ),
        Field("effective", TERM, "The judge's stated total for that person at that hearing.", "9y"),
        Field(
            "replaces",
            Link("sentence", says="replaces"),
            "The sentence that it replaces on variation or appeal.",
            "SENTENCE-4",
        ),
        Field("varied_on", DAY, "The day it was varied.", "4/2/2022"),
        Field("varied_by", TEXT, "The court that varied it.", '"Court of Appeal"'),
        Field("quashed_on", DAY, "The day it was quashed.", "4/2/2022"),
        Field("court", TEXT, "The court.", '"Aylesbury Crown Court"'),
        Field("offence", Offence(), "The offence it was passed for.", '"being concerned in supply of crack"'),
        Field(
            "charge",
            Link("charge"),
            "The charge that it was passed for, which is then settled: convicted on the day of the hearing.",
            "CHARGE-31",
            takes=Takes(
                among=(("outcome", AWAITING),),
                stays=contested,
                when=_convicts,
                otherwise="still awaits an outcome, which this sentence does not say",
                settles=("outcome", CONVICTED),
            ),
        ),
        Field(
            "case", Link("case"), "The case; left out, it is its line's, else its arrest's or its charge's.", "CASE-1"
        ),
        Field("line", Link("line"), "The drug line; left out, it is its arrest's, else its charge's.", "LINE-7"),
        Field("arrest", Link("arrest"), "The arrest that led to it.", "ARREST-31"),
    ),
    rules=(
        in_force("offence"),
        needs("term", "6y9m", f"since the disposal is one of {_TERMED}", _has_term),
        only_for("term", _TERMED, _has_term),
        needs("minimum_term", "18y", "since it is a life sentence", _is("life")),
        only_for("minimum_term", "life", _is("life")),
        only_for("licence", "extended", _is("extended")),
        only_for("suspended_for", "suspended", _is("suspended")),
        only_for("effective", _TERMED, _has_term),
        in_order("varied_on", "date"),
        in_order("quashed_on", "date"),
    ),
    presumes=Presumes("charge", "person", "was never charged in this ledger"),
    answers=Answers(
        "charge",
        alike=("person", "case"),
        beside=("line",),
        unless=(("disposal", ACTIVATION),),
        stands=("outcome", CONVICTED),
        since="outcome_on",
        waits="awaits sentence",
        wait="await sentence",
    ),
    across=tuple(NotBefore(link, "date", "date") for link in ("after", "charge", "arrest")),
)
