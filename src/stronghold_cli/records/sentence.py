"""A sentence on one person for one count, and the groups and totals that courts make of them."""

from collections.abc import Callable, Sequence

from stronghold_cli.catalogue import disposals as kinds
from stronghold_cli.catalogue.disposals import DISPOSALS, counting_as
from stronghold_cli.records.across import ENTERED_TWICE, Answers, NotBefore, Presumes, Warns
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.arrest import PERSON
from stronghold_cli.records.charge import AWAITING, CONVICTED, contested
from stronghold_cli.records.fields import DAY, DUE, TERM, TEXT, Field, Record, SheetWords, Takes
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.records.offences import Offence, in_force
from stronghold_cli.records.rules import in_order, needs, only_for
from stronghold_cli.values.text import listed

PRISON = counting_as(kinds.PRISON)
"""The disposals whose terms are years of prison given; dto, suspended and life are counted apart."""
WITH_TERM = counting_as(kinds.PRISON, kinds.DTO, kinds.SUSPENDED)
"""The disposals that have a term; an extended sentence's is its custodial part."""
CUSTODY = counting_as(kinds.PRISON, kinds.DTO, kinds.LIFE)
"""Every immediate custody."""
WITHOUT_CONVICTION = tuple(row.name for row in DISPOSALS if not row.convicts)
"""The disposals that need no conviction of a new charge: of an old term, or of who was unfit to plead."""
ONLY_NAMED = tuple(row.name for row in DISPOSALS if row.answers == kinds.NAMED)
"""The disposals that say nothing of a new charge, unless they name it."""
NOT_PASSED = tuple(row.name for row in DISPOSALS if row.answers == kinds.NEVER)
"""The disposals after which a person still awaits sentence: it is put off, or the order stands beside one."""
DEFERRED = "deferred"
"""The disposal that puts a sentence off to a day."""
OF_AGES = tuple(row.name for row in DISPOSALS if row.available)
"""The disposals that are for some people, or of some days, alone."""

_LIFE, _SUSPENDED = counting_as(kinds.LIFE), counting_as(kinds.SUSPENDED)
LICENSED = tuple(row.name for row in DISPOSALS if row.licence)
"""The disposals whose term a licence follows."""
TO_PAY = tuple(row.name for row in DISPOSALS if row.sum)
"""The disposals that are to pay a sum."""

_LASTING = tuple(row.name for row in DISPOSALS if row.lasts)


def _listed(disposals: Sequence[str]) -> str:
    return ", ".join(disposals)


def _convicts(sentence: Record) -> bool:
    """Whether it says that the charge was proved; what is varied or quashed is of a hearing that was before."""
    old = (sentence["replaces"], sentence["quashed_on"])
    return sentence["disposal"] not in WITHOUT_CONVICTION and old == (None, None)


def _among(disposals: Sequence[str]) -> Callable[[Record], bool]:
    return lambda sentence: sentence["disposal"] in disposals


SENTENCE = Kind(
    "sentence",
    about="A sentence on one person.  Concurrent terms are joined by --with; one that is varied is replaced.",
    example="stronghold add sentence --date 4/9/21 --person P-31 --disposal yoi --term 3y",
    date="date",
    shows=("date", "person", "disposal", "term", "order_term", "amount", "with", "after", "effective", "line", "case"),
    spared=("with", "after", "effective", "case", "order_term", "amount"),
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
                *(row.name for row in DISPOSALS),
                means={row.name: row.means for row in DISPOSALS},
                also={row.name: row.also for row in DISPOSALS},
            ),
            "What the court did; of a discharge say conditional-discharge or absolute-discharge, of a prison term with "
            "a hospital direction hybrid.",
            "imprisonment",
            required=True,
            on_sheet=SheetWords(usual="imprisonment"),
        ),
        Field("term", TERM, f"The term; needed for {_listed(WITH_TERM)}.", "6y9m", on_sheet=SheetWords(first=True)),
        Field(
            "minimum_term",
            TERM,
            "The minimum term of a life sentence, or the tariff of an ipp.",
            "18y",
            on_sheet=SheetWords(words=("minimum",)),
        ),
        Field("licence", TERM, f"The licence that follows the term of {listed(LICENSED)}; never prison.", "3y"),
        Field(
            "suspended_for",
            TERM,
            "How long a suspended sentence is suspended for.",
            "2y",
            on_sheet=SheetWords(words=("for",), shares=True),
        ),
        Field(
            "order_term",
            TERM,
            "How long an order lasts: a community order, a conditional discharge …; never prison.",
            "12m",
            on_sheet=SheetWords(first=True),
        ),
        Field("amount", Sum(), f"The sum of {listed(TO_PAY)}; it is no seized cash.", "£200"),
        Field(
            "deferred_until",
            DUE,
            "The day to which the sentence is deferred.",
            "4/3/2022",
            on_sheet=SheetWords(words=("until",), introduced=True),
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
        Field(
            "court",
            TEXT,
            "The court.",
            '"Aylesbury Crown Court"',
            on_sheet=SheetWords(heads=r"(?i)(?:[a-z']+ ){0,4}(?:crown|magistrates'?|youth) court"),
        ),
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
        needs("term", "6y9m", f"since the disposal is one of {_listed(WITH_TERM)}", _among(WITH_TERM)),
        only_for("term", _listed(WITH_TERM), _among(WITH_TERM), instead=("order_term", _among(_LASTING))),
        needs("minimum_term", "18y", f"since it is a {listed(_LIFE)} sentence", _among(_LIFE)),
        only_for("minimum_term", _listed(_LIFE), _among(_LIFE)),
        only_for("licence", _listed(LICENSED), _among(LICENSED)),
        only_for("suspended_for", _listed(_SUSPENDED), _among(_SUSPENDED)),
        only_for("order_term", _listed(_LASTING), _among(_LASTING)),
        only_for("amount", _listed(TO_PAY), _among(TO_PAY)),
        only_for("effective", _listed(WITH_TERM), _among(WITH_TERM)),
        only_for("deferred_until", "a deferred sentence", _among((DEFERRED,))),
        in_order("deferred_until", "date"),
        in_order("varied_on", "date"),
        in_order("quashed_on", "date"),
    ),
    presumes=Presumes("charge", "person", "was never charged in this ledger, so no conviction is counted"),
    answers=Answers(
        "charge",
        alike=("person", "case"),
        beside=("line",),
        unless=("disposal", ONLY_NAMED),
        never=("disposal", NOT_PASSED),
        stands=("outcome", CONVICTED),
        since="outcome_on",
        waits="awaits sentence",
        wait="await sentence",
    ),
    warns=(
        Warns("counts-apart", "term"),
        Warns(
            ENTERED_TWICE,
            shared=("date", "person", "disposal", "minimum_term", "order_term", "amount", "offence"),
        ),
        Warns("sentence-beyond-limit"),
        Warns("last-day-outside-limit", "deferred_until"),
        Warns("not-of-that-age-or-day", "disposal", OF_AGES),
    ),
    across=tuple(NotBefore(link, "date", "date") for link in ("after", "charge", "arrest")),
)
