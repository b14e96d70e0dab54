"""A line that cannot be read otherwise as an entry of what was done somewhere, and the rest of it by itself."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import STOPPED
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.safeguarding import NRM, SAFEGUARDING
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.beside_referrals import is_who_came
from stronghold_cli.sheet.activities.entry import read_entry
from stronghold_cli.sheet.activities.nrm_decisions import heard_decision
from stronghold_cli.sheet.activities.referral_line import referrals_of
from stronghold_cli.sheet.activities.searched_home import without_home
from stronghold_cli.sheet.activities.sheet_entry import VEHICLE_STOP, SheetEntry
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.in_its_line import of_whom
from stronghold_cli.sheet.listed_rows import hear_listed
from stronghold_cli.sheet.officers.about_people import about_people
from stronghold_cli.sheet.officers.negations import negated
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.officers.street_resolutions import resolution_last, with_street_resolutions
from stronghold_cli.sheet.one_sentence import is_thing
from stronghold_cli.sheet.people.who_is_who import wrong_as_new
from stronghold_cli.sheet.remarks.awaited import says_grounds
from stronghold_cli.sheet.remarks.matters import says_meeting
from stronghold_cli.sheet.rows import hear_row
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.things.stopped_vehicles import is_seized
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import Word, bare, parts_of, words_of


def hear_entry(words: Sequence[Word], sort: str, reading: Reading, day: date, who: People) -> HeardRow | None:
    """Return what an entry comes to, None for any other line.  Raises what is wrong with the rest of it.

    `sort` is the visit that the title of the sheet is of, empty for none.
    """
    words, home = without_home(words, reading)
    entry = read_entry(words, sort, reading)
    heard = _hear_read(entry, words, reading, day, who) if entry else None
    if entry is None or heard is None:
        return None
    if home:
        done, *more = heard.contents
        things = (of_whom(each, home) if is_thing(each) else each for each in more)
        heard = heard._replace(contents=(done.noted(f"{home}'s home"), *things))
    return heard._replace(about=(*heard.about, *_who_they_are(entry, reading)))


def _who_they_are(entry: SheetEntry, reading: Reading) -> Iterator[LineContent]:
    """Yield what an entry says about the people whom it names, for their other lines: `driver P-45 m 27, P-46 m 16`."""
    for each in entry.people:
        told = about_people([each.key, *words_of(" ".join(each.known))], reading) if each.key and each.known else None
        if told:
            yield told


def _hear_read(entry: SheetEntry, words: Sequence[Word], reading: Reading, day: date, who: People) -> HeardRow | None:
    """Return what an entry comes to with the rest of its line.  Raises what is wrong with the rest."""
    line, rest = entry.words(), list(words[entry.read :])
    if entry.vehicle and is_seized(rest):
        rest = [*words_of(entry.vehicle), *rest]
    if rest and _goes_on(entry):
        try:
            return _of_the_one(hear_row([*line, *rest], reading, day, who), entry.keys[0])
        except StrongholdError:
            if heard := with_referrals_apart([*line, *rest], entry.keys[0], reading, day, who, len(line)):
                return heard
            if entry.done[0] != VEHICLE_STOP:
                raise
    heard = hear_row(line, reading, day, who)
    if entry.done[0] in (STOPPED, VEHICLE_STOP) and not _names_others(entry, rest, reading, who):
        rest, resolved = resolution_last(rest, reading)  # `stop search male, 2g cannabis, comm res`
        heard = heard._replace(contents=(heard.contents[0].noted(resolved), *heard.contents[1:])) if resolved else heard
    if not rest:
        return heard
    who = who.on_line([word.text for word in entry.keys], heard.contents)
    more = _hear_rest(rest, entry, reading, day, who)
    if more.left_out and more.mentions:
        return None  # `P-3 lifted too`: nobody is left out of what was done there
    if more.left_out and (negation := negated(rest, reading, day)):
        raise negation  # `warrant 5 High St planned for Friday`
    return with_street_resolutions(_both(heard, more), who)


def _names_others(entry: SheetEntry, rest: Sequence[Word], reading: Reading, who: People) -> bool:
    """Whether what came of a stop may be of several people, or end an arrest that is above it."""
    one = [word.text for word in entry.keys]
    return len(one) > 1 or any(key in who.offences for key in one) or any(is_key([bare(w)], reading) for w in rest)


def with_referrals_apart(
    words: Sequence[Word], key: Word, reading: Reading, day: date, who: People, first: int = 0
) -> HeardRow | None:
    """Return a line with what its one person was referred to apart: `P-21 bailed 11/1, NRM done`, `P-21 NRM, RUI`.

    They begin behind so many words.  In their place may be a decision on a referral, with all that says so.  None for
    anything else.
    """
    ends = [n for n, word in enumerate(words, 1) if word.parts or word.text.endswith(".") or n == len(words)]
    begins = sorted({*ends, 1} if is_key(words[:1], reading) else ends)
    decided = says_grounds(words)
    spans = [(at, end) for end in reversed(ends) for at in reversed(begins) if first < at < end]
    if decided:
        spans.sort(key=lambda span: span[0] - span[1])
    for at, end in spans:
        named = any(is_key([bare(word)], reading) for word in words[at:end])
        line = [*([] if named else [key._replace(parts=True)]), *words[at:end]]
        told = heard_decision(line, reading, day) if decided else hear_referrals(line, reading, day)
        if told:
            with suppress(StrongholdError):
                rest = _of_the_one(hear_row([*words[:at], *words[end:]], reading, day, who), key)
                if not (decided and any(each.texts.get("action") == NRM for each in rest.contents)):
                    return _both(rest, told)
    return None


def _of_the_one(heard: HeardRow, key: Word) -> HeardRow:
    """Return a line with what names nobody as of the one person who was stopped: `arr drug drive`, `remanded`."""

    def of_them(content: LineContent) -> LineContent:
        silent = content.kind in (ARREST, CHARGE) and content.settles is None and not content.texts.get("person")
        return content._replace(texts={**content.texts, "person": key.text}) if silent else content

    return heard._replace(contents=tuple(map(of_them, heard.contents)))


def _hear_rest(words: Sequence[Word], entry: SheetEntry, reading: Reading, day: date, who: People) -> HeardRow:
    """Read what follows an entry, of the one person whom it names where it is a referral."""
    try:
        return hear_listed(words, reading, day, who)
    except StrongholdError:
        named = any(
            is_key([bare(word)], reading) and not wrong_as_new(words[at : at + 2], reading)
            for at, word in enumerate(words)
        )
        key = [entry.keys[0]._replace(parts=True)] if len(entry.keys) == 1 and not named else []
        if heard := hear_referrals([*key, *words], reading, day):
            return heard
        raise


def hear_referrals(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return the referrals that a line tells, None for a line of anything else."""
    if says_meeting(words) and any(is_who_came(part) for part in parts_of(words)):
        return None
    lines, left = referrals_of(words, reading)
    rows = [hear_row(line, reading, day) for line in lines]
    contents = tuple(content for row in rows for content in row.contents)
    told = bool(contents) and all(each.kind is SAFEGUARDING for each in contents)
    return HeardRow(contents, left_out=left) if told else None


def _goes_on(entry: SheetEntry) -> bool:
    """Whether what follows is of the one person who was searched, or stopped in a vehicle."""
    return entry.done[0] in (STOPPED, VEHICLE_STOP) and len(entry.keys) == 1


def _both(one: HeardRow, other: HeardRow) -> HeardRow:
    return HeardRow(
        contents=(*one.contents, *other.contents),
        additions=(*one.additions, *other.additions),
        whose=other.whose,
        shared={**one.shared, **other.shared},
        about=(*one.about, *other.about),
        left_out="; ".join(filter(None, (one.left_out, other.left_out))),
        mentions=(*one.mentions, *other.mentions),
    )
