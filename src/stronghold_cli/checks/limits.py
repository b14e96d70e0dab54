"""What is probably wrong with a sentence by itself: it is longer than the law lets such a sentence be."""

from datetime import date

from stronghold_cli.catalogue.sentence_limits import limited, limits_on
from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import Judged
from stronghold_cli.checks.rule import WARN, Check
from stronghold_cli.checks.terms import surely_longer
from stronghold_cli.records.charge import CHARGE, CONVICTED
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import hyphened


def convicted_on(sentence: Record) -> tuple[date | None, str]:
    """Return the day of conviction where the charge that a sentence names says that, and words for what is taken."""
    charge = sentence["beside"]
    if charge and charge["outcome"] == CONVICTED and charge["outcome_on"]:
        return charge["outcome_on"], f"convicted on {show_day(charge['outcome_on'])} ({CHARGE.reference(charge['no'])})"
    own = show_day(sentence["date"])
    return None, f"by its own day, {own}, as it names no charge with a day of conviction"


def _beyond_limit(sentence: Record, reading: Reading) -> Explanation | None:
    """Say what of a sentence is longer than the law lets it be, by the day of conviction where its charge says that."""
    convicted, by = convicted_on(sentence)
    over, options = [], []
    for limit in limits_on(sentence["disposal"], convicted or sentence["date"]):
        term = sentence[limit.field]
        if term is not None and surely_longer(term, limit.most):
            name, law = hyphened(limit.field), f"{limit.section}{'' if limit.is_read else ', not checked'}"
            but = f", or {limit.but}" if limit.but else ""
            over.append(f"{name} {term.words()}, over {limit.most.words()}{but} ({law})")
            options.append(f"--{name} {SENTENCE.fields[limit.field].type.metavar}")
    if not over:
        return None
    ref = SENTENCE.reference(sentence["no"])
    why = f"{ref} ({sentence['disposal']}): {'; '.join([*over, by])}"
    return Explanation(why, f"stronghold edit {ref} {' '.join(options)}")


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
        ),
    ),
)
