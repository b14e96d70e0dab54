"""A line that cannot be read by itself: a referral, an entry of what was done somewhere, or a visit of a round."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.heard_entry import hear_entry, hear_referrals
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.one_sentence import is_certain, is_denied
from stronghold_cli.sheet.places.visits import as_visit
from stronghold_cli.sheet.rows import hear_row
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.words.text import Word


def heard_otherwise(
    words: Sequence[Word], alone: StrongholdError, sort: str, reading: Reading, day: date, who: People
) -> HeardRow:
    """Read a line otherwise than by itself; `alone` is wrong with it so.  Raises what is wrong with it.

    `sort` is the visit that the title of the sheet is of, empty for none.
    """
    certain, problem = is_certain(alone), alone
    told: HeardRow | None = None
    with suppress(StrongholdError):
        told = None if certain else hear_referrals(words, reading, day)
    if told and sort:
        return told  # `P-35: MASH referral` is no visit more
    try:
        if not certain and (heard := hear_entry(words, sort, reading, day, who)):
            return heard
    except StrongholdError as of_rest:
        problem = alone if is_denied(alone) else of_rest
    if told:
        return told
    visit = as_visit(words, sort, reading) if sort else []
    with suppress(StrongholdError):
        if visit:
            return hear_row(visit, reading, day, who)
    raise problem from None
