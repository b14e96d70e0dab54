"""What is probably wrong with a sentence by itself: it is longer than the law lets such a sentence be."""

import operator
from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce

from stronghold_cli.catalogue.sentence_limits import limited, limits_on
from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import Groups, Judged
from stronghold_cli.checks.rule import WARN, Check
from stronghold_cli.checks.terms import surely_longer
from stronghold_cli.records.charge import CHARGE, CONVICTED, GUILTY
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import hyphened, listed


def convicted_on(sentence: Record) -> tuple[date | None, str]:
    """Return the day of conviction where the charge that a sentence names says that, and words for what is taken."""
    charge = sentence["beside"]
    if charge and charge["outcome"] == CONVICTED and charge["outcome_on"]:
        # Who pleads guilty is convicted by that: a sentence that settles the charge says the day of the hearing.
        pleaded = charge["plea_on"] if charge["plea"] == GUILTY else None
        convicted = min(pleaded or charge["outcome_on"], charge["outcome_on"])
        return convicted, f"convicted on {show_day(convicted)} ({CHARGE.reference(charge['no'])})"
    own = show_day(sentence["date"])
    return None, f"by its own day, {own}, as it names no charge with a day of conviction"


def _beyond_limit(sentence: Record, reading: Reading) -> Explanation | None:
    """Say which part of a sentence is longer than the law allows, by the day of conviction where its charge says it."""
    convicted, by = convicted_on(sentence)
    over, options = [], []
    for limit in limits_on(sentence["disposal"], convicted or sentence["date"]):
        term = sentence[limit.field]
        if term is not None and surely_longer(term, limit.most):
            name = hyphened(limit.field)
            but = f", or {limit.but}" if limit.but else ""
            over.append(f"{name} {term.words()}, over {limit.most.words()}{but} ({limit.law})")
            options.append(f"--{name} {SENTENCE.fields[limit.field].type.metavar}")
    if not over:
        return None
    ref = SENTENCE.reference(sentence["no"])
    why = f"{ref} ({sentence['disposal']}): {'; '.join([*over, by])}"
    return Explanation(why, f"stronghold edit {ref} {' '.join(options)}")


def _in_all(kind: Kind, sentences: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Say which consecutive terms of one hearing come to more than the law lets them in all, as no total is stated."""
    numbers = {sentence["no"]: sentence for sentence in sentences}
    heads = {sentence["after"] for sentence in sentences}
    for last in sentences:
        chain = [last]
        # A ring is another rule's.
        while (before := numbers.get(chain[-1]["after"])) and before not in chain:
            chain.append(before)
        if len(chain) < 2 or last["no"] in heads or any(each["effective"] or each["term"] is None for each in chain):
            continue
        whole = reduce(operator.add, (each["term"] for each in chain))
        for limit in limits_on(last["disposal"], last["date"]):
            if limit.field == "effective" and surely_longer(whole, limit.most):
                refs = listed([kind.reference(each["no"]) for each in reversed(chain)], "and")
                over = f"over {limit.most.words()} ({limit.law})"
                why = f"{refs} ({last['disposal']}) come to {whole.words()} in all, {over}"
                yield chain, Explanation(why, f"stronghold edit {kind.reference(last['no'])} --term TERM")


LIMITS = (
    Check(
        "sentence-beyond-limit",
        WARN,
        "A term, a suspension or a licence is longer than the law lets such a sentence be.",
        (
            Judged(
                "sentence",
                (is_("disposal", *limited()), is_("quashed_on")),
                _beyond_limit,
                beside="charge",
                counts="replaces",
            ),
            Groups(
                "sentence",
                (is_("disposal", *limited()), is_("quashed_on")),
                ("person", "date", "disposal"),
                _in_all,
                counts="replaces",
            ),
        ),
    ),
)
