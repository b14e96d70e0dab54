"""What is probably wrong with a disposal or a result by its person or its day: the law gives it to others alone."""

from collections.abc import Callable, Mapping
from datetime import date

from stronghold_cli.catalogue.arrest_results import ARREST_RESULTS
from stronghold_cli.catalogue.available import Available
from stronghold_cli.catalogue.disposals import DISPOSALS
from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import Judged
from stronghold_cli.checks.limits import convicted_on
from stronghold_cli.checks.rule import WARN, Check
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day

_OF_DISPOSALS = {row.name: row.available for row in DISPOSALS if row.available}
_OF_RESULTS = {row.name: row.available for row in ARREST_RESULTS if row.available}


def _sentenced(sentence: Record) -> tuple[date, str, Record | None]:
    convicted, by = convicted_on(sentence)
    return convicted or sentence["date"], f"; {by}", sentence["aged"]


def _ended(arrest: Record) -> tuple[date, str, Record | None]:
    return arrest["result_on"] or arrest["date"], "", arrest


def _judge(
    kind: Kind,
    field: str,
    rows: Mapping[str, Available],
    on: Callable[[Record], tuple[date, str, Record | None]],
    of: str,
) -> Callable[[Record, Reading], Explanation | None]:
    """Return what says that a choice is not to be had.

    `on` gives the day that decides, words for that day, and the arrest that says an age; `of` what the day is of.
    """

    def judge(record: Record, reading: Reading) -> Explanation | None:
        available = rows[record[field]]
        day, by, aged = on(record)
        if why := _out_of_days(available, day, of):
            why += by
        elif aged:
            why = _of_no_such_age(available, day, aged)
        if not why:
            return None
        ref = kind.reference(record["no"])
        said = f"{ref} ({record[field]}): {why}"
        return Explanation(said, f"stronghold edit {ref} {kind.fields[field].option} {kind.fields[field].type.metavar}")

    return judge


def _out_of_days(available: Available, day: date, of: str) -> str:
    if available.until and day > available.until:
        return f"of no {of} after {show_day(available.until)} ({available.authority})"
    if available.since and day < available.since:
        return f"of no {of} before {show_day(available.since)} ({available.authority})"
    return ""


def _of_no_such_age(available: Available, day: date, aged: Record) -> str:
    """Say that somebody whose arrest says an age cannot have the right one; a child may have grown up since."""
    never = {"child": available.never_of_child, "adult": available.never_of_adult}.get(aged["age_band"])
    if never is None or not never(aged["date"], day):
        return ""
    was = f"{aged['person']} was {'a' if aged['age_band'] == 'child' else 'an'} {aged['age_band']}"
    arrest = f"{ARREST.reference(aged['no'])} of {show_day(aged['date'])}"
    return f"only for {available.ages} ({available.authority}), and {was} in {arrest}"


AVAILABILITY = (
    Check(
        "not-of-that-age-or-day",
        WARN,
        "A disposal or result is not for a person of that age, or of that day: a youth caution of an adult, a new IPP.",
        (
            Judged("arrest", (is_("result", *_OF_RESULTS),), _judge(ARREST, "result", _OF_RESULTS, _ended, "result")),
            Judged(
                "sentence",
                (is_("disposal", *_OF_DISPOSALS), is_("quashed_on")),
                _judge(SENTENCE, "disposal", _OF_DISPOSALS, _sentenced, "conviction"),
                beside="charge",
                counts="replaces",
                aged=("arrest", "charge.arrest"),
            ),
        ),
    ),
)
