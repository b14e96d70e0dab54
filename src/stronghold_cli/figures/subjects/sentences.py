"""Measures of sentences, and years of them."""

from collections.abc import Sequence
from typing import Any

from stronghold_cli.catalogue.disposals import DTO, LIFE, SUSPENDED, counting_as
from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure, Subset
from stronghold_cli.figures.subjects.shared import EACH_PERSON_ONCE
from stronghold_cli.figures.words import Words
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.sentence import CUSTODY, LICENSED, PRISON
from stronghold_cli.values.units import TERM

_RUN_TOGETHER = "Sentencing Council, Totality guideline: terms passed to run together are not added to each other"


def _sentences(
    name: str, title: str, about: str, *disposals: str, left_out: Sequence[Subset] = (), **rest: Any
) -> Measure:
    """A measure of sentences: not quashed ones; a varied one counts as varied, on the day it was first passed."""
    return Measure(
        name,
        title,
        about,
        "sentence",
        "date",
        where=(is_("disposal", *disposals),),
        last_of="sentence",
        left_out=(Subset((is_not("quashed_on"),), "quashed"), *left_out),
        tells_apart="disposal",
        **rest,
    )


def _terms(name: str, title: str, about: str, *disposals: str, **rest: Any) -> Measure:
    return _sentences(
        name,
        title,
        about,
        *disposals,
        add="term",
        unit=TERM,
        distinct="sentence group",
        stated="effective",
        stated_of="person",
        parts_overlap="terms that run together count once, as the longest",
        source=_RUN_TOGETHER,
        **rest,
    )


SENTENCES = (
    _sentences(
        "people.jailed",
        "People jailed",
        "people given immediate custody, life, IPP and detention and training orders included, each once",
        *CUSTODY,
        distinct="person",
        parts_overlap=EACH_PERSON_ONCE,
        words=Words(
            words.OFFENDERS,
            "jailed, imprisoned, sent to prison, put behind bars, locked up",
            words.DEALERS,
            "people jailed, whatever for",
        ),
    ),
    _terms(
        "prison",
        "Prison terms",
        "terms of immediate custody: sentenced to, not served",
        *PRISON,
        words=Words(words.PRISON, words.JAILED),
        first=True,
    ),
    _sentences(
        "prison.licence",
        "Extended licences",
        "licences that follow extended and special custodial terms, which are not prison",
        *LICENSED,
        add="licence",
        unit=TERM,
        distinct="sentence group",
        left_out=(Subset((is_("licence"),), "without a licence", unrecorded=True),),
        parts_overlap="licences of terms that run together count once, as the longest",
        words=Words("extended licence, on extended licence, of extended licence, extended licences", words.SENTENCED),
        source=_RUN_TOGETHER,
    ),
    _terms(
        "prison.dto",
        "Training orders (DTO)",
        "terms of detention and training orders",
        *counting_as(DTO),
        words=Words("detention and training orders, in detention and training orders", words.JAILED),
    ),
    _terms(
        "prison.suspended",
        "Suspended terms",
        "suspended terms, which are not prison",
        *counting_as(SUSPENDED),
        words=Words("suspended, suspended sentences, in suspended sentences, suspended terms", words.SENTENCED),
    ),
    _sentences(
        "prison.life",
        "Life sentences",
        "life sentences and imprisonment for public protection, each group of them once",
        *counting_as(LIFE),
        distinct="sentence group",
        parts_overlap="life sentences that run together count once",
        words=Words("life sentences, life terms", "sentenced, handed down, handed out, imposed, passed, given"),
        source="Ministry of Justice, as in its averages: the length of a life sentence is not known, so that it "
        "makes no years",
    ),
)
