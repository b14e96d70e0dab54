"""A line that cannot be read by itself: a referral, an entry of what was done somewhere, or a visit of a round."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.safeguarding import SAFEGUARDING
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.agencies import says_why
from stronghold_cli.sheet.activities.beside_referrals import check_who_came, check_whom
from stronghold_cli.sheet.activities.duty_to_notify import duty_notified
from stronghold_cli.sheet.activities.heard_entry import hear_entry, hear_referrals, with_referrals_apart
from stronghold_cli.sheet.in_its_line import says_who
from stronghold_cli.sheet.officers.described import DESCRIBED
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.officers.street_resolutions import is_resolved
from stronghold_cli.sheet.one_sentence import is_certain, is_denied
from stronghold_cli.sheet.places.visits import as_visit
from stronghold_cli.sheet.remarks.awaited import says_grounds
from stronghold_cli.sheet.rows import hear_row
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.text import Word, bare

_SEVERAL = 2


def heard_otherwise(
    words: Sequence[Word], alone: StrongholdError, sort: str, reading: Reading, day: date, who: People
) -> HeardRow:
    """Read a line otherwise than by itself; `alone` is wrong with it so.  Raises what is wrong with it.

    `sort` is the visit that the title of the sheet is of, empty for none.
    """
    certain, problem = is_certain(alone), alone
    keys = [bare(word) for word in words if is_key([bare(word)], reading)]
    if heard := duty_notified(words, reading, day):
        return heard
    if says_grounds(words) and len(keys) == 1 and (heard := with_referrals_apart(words, keys[0], reading, day, who)):
        return heard
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
    if not certain and len(keys) == 1 and (heard := with_referrals_apart(words, keys[0], reading, day, who)):
        return heard
    visit = as_visit(words, sort, reading) if sort else []
    with suppress(StrongholdError):
        if visit:
            return hear_row(visit, reading, day, who)
    check_whom(words)
    raise problem from None


def heard_in_full(heard: HeardRow, words: Sequence[Word], reading: Reading, day: date, who: People) -> HeardRow:
    """Return what a line that was read by itself says, where as an entry or as referrals it says more.

    Raises Certain for an agency beside a meeting, which it may only have come to.
    """
    referrals = bool(heard.contents) and all(each.kind is SAFEGUARDING for each in heard.contents)
    if referrals:
        check_who_came(words)
    fuller: HeardRow | None = None
    with suppress(StrongholdError):
        if _only_describes(heard, who):
            # Whom a visit or a search was of, `cuckoo visit 5 Ash Close, P-29, adult male, vulnerable`.
            fuller = hear_entry(words, "", reading, day, who)
        elif referrals:
            told = hear_referrals(words, reading, day)  # `P-21 adult safeguarding + housing referral` is two
            why = any(says_why(each.texts.get("agency", "")) for each in heard.contents)
            fuller = told if told and (why or len(told.contents) > len(heard.contents)) else None
    return fuller or _of_whom_they_name(heard, words, reading)


def _of_whom_they_name(heard: HeardRow, words: Sequence[Word], reading: Reading) -> HeardRow:
    """Return several referrals of a line that names one person as theirs: `NRM and MASH for P-31`."""
    keys = {bare(word).text for word in words if is_key([bare(word)], reading)}
    if (
        len(keys) != 1
        or len(heard.contents) < _SEVERAL
        or any(each.kind is not SAFEGUARDING for each in heard.contents)
    ):
        return heard
    theirs = dict.fromkeys(people(SAFEGUARDING), keys.pop())
    told = (each if says_who(each) else each._replace(texts=each.texts | theirs) for each in heard.contents)
    return heard._replace(contents=tuple(told))


def _only_describes(heard: HeardRow, who: People) -> bool:
    """Whether a line tells what was done, and of people who were not arrested only what they are like.

    And what came of it in the street: `community resolution`.
    """
    options = [option for addition in heard.additions for option in addition.options]
    theirs = {option.texts[name] for option in options for name in people(option.kind) if option.texts.get(name)}
    plain = (option for option in options if not is_resolved(option) and option.kind is not ACTIVITY)
    told = {name for option in plain for name in option.texts.keys() - set(people(option.kind))}
    done = any(each.kind is ACTIVITY for each in heard.contents)
    return done and bool(theirs) and told <= DESCRIBED and theirs.isdisjoint(who.arrested)
