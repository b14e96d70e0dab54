"""A sentence of a sheet in its line: whom it goes on about."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.amounts import Whole
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.court_line import hear_court
from stronghold_cli.sheet.court.hearings import is_listing
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.about_people import about_each
from stronghold_cli.sheet.officers.line_ends import hear_drug_line
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.one_sentence import hear_sentence, is_thing, left_out, without_heading
from stronghold_cli.sheet.people.became import became, is_not_arrested, parted_further_arrest
from stronghold_cli.sheet.people.custody_days import is_police_bail
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.people.relatives import check_relatives
from stronghold_cli.sheet.remarks.asides import is_aside
from stronghold_cli.sheet.remarks.awaited import is_awaited
from stronghold_cli.sheet.remarks.matters import is_matter_of_somebody
from stronghold_cli.sheet.remarks.mentions import mentioned
from stronghold_cli.sheet.remarks.office_lines import is_line_of_office, is_paperwork
from stronghold_cli.sheet.remarks.others import is_of_others
from stronghold_cli.sheet.sentences.facts import said_again
from stronghold_cli.sheet.sentences.in_sentence import is_presence
from stronghold_cli.sheet.sentences.meant import about_whom, sentence_meant
from stronghold_cli.sheet.sentences.subjects import (
    NobodyMeant,
    People,
    heads_arrests,
    keys_in,
)
from stronghold_cli.sheet.top_of_sheet.court_headings import check_no_heading
from stronghold_cli.sheet.top_of_sheet.dated import holds_below
from stronghold_cli.sheet.voluntary import only_came, with_how_they_came
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.starts import relations_by
from stronghold_cli.sheet.words.text import Word, words_of
from stronghold_cli.values.text import quoted

_SENTENCES = 512
"""How many sentences are kept as they were heard: those of a long sheet, while some of its lines are changed."""


def hear_or_told(words: Sequence[Word], who: People, reading: Reading, day: date, *, alone: bool = False) -> HeardRow:
    """Read a sentence, once for all times that it is tried.  Raises what is wrong with it."""
    heard = _outcome(tuple(words), who, reading._replace(known=None), day, alone)
    if isinstance(heard, StrongholdError):
        raise heard.but()
    if alone and heard.left_out and not (heard.contents or heard.additions or keys_in(words, reading)):
        check_no_heading(words)
    return heard


@lru_cache(maxsize=_SENTENCES)
def _outcome(
    words: tuple[Word, ...], who: People, reading: Reading, day: date, alone: bool
) -> HeardRow | StrongholdError:
    """Return a sentence as it is heard, else what is wrong: a sheet is read again when one of its lines is changed."""
    try:
        return _heard(words, who, reading, day, alone=alone)
    except StrongholdError as problem:
        return problem


def _heard(words: Sequence[Word], who: People, reading: Reading, day: date, *, alone: bool) -> HeardRow:
    """Read a sentence, which is a line by itself (`alone`) or goes on after others."""
    words = with_how_they_came(words, reading)
    check_relatives(words, reading)
    line = about_whom(words, who, reading)
    if alone and (is_of_others(words, reading) or (is_listing(line, reading, day) and not holds_below(line, reading))):
        return left_out(words)
    if only_came(words, reading, day) or is_paperwork(words, reading) or is_awaited(words, reading):
        return left_out(words)
    if is_matter_of_somebody(words, reading):
        return left_out(words)._replace(about=about_each(with_descriptions(words, reading), reading))
    if is_not_arrested(line) and is_presence(line, reading):
        return left_out(words, keys_in(line, reading))._replace(about=about_each(line, reading))
    named = line if alone or not who.one or keys_in(line, reading) else [*words_of(who.one), *line]
    bailed = line[0].text in who.offences and is_police_bail(line[1:])
    if known := hear_drug_line(line, reading, day) or (None if bailed else hear_court(named, reading, day)):
        return known
    try:
        meant = sentence_meant(line, who, reading, day)
        if (parted := parted_further_arrest(meant, reading)) and (found := _found_on(parted, reading, day)):
            return found
        if alone:
            return _hear_alone(line, who, reading, day)
        return _hear_about(meant, who, reading, day)
    except StrongholdError:
        # Its meaning may look like a fact where its own words say none: `not arrested, treated as victim`.
        if not (is_aside(line, reading) or is_aside(words, reading) or is_line_of_office(words, reading)):
            raise
        return left_out(line, mentioned(line, reading))


def _found_on(parted: Sequence[Sequence[Word]], reading: Reading, day: date) -> HeardRow | None:
    """Return a further arrest with what was found on who it was; None where there is anything else as well."""
    try:
        arrest, things = (hear_sentence(words, reading, day) for words in parted)
    except StrongholdError:
        return None
    if arrest.contents or not things.contents or not all(map(is_thing, things.contents)):
        return None
    return things._replace(additions=(*arrest.additions, *things.additions))


def _hear_alone(said: Sequence[Word], who: People, reading: Reading, day: date) -> HeardRow:
    """Read a sentence that is a line by itself: an arrest under `Arrests:`, what became of the one arrested above."""
    words = sentence_meant(said, who, reading, day)
    keys = keys_in(words, reading)
    headed = heads_arrests(words[:1]) and words[0].parts
    if (who.arrests or headed) and is_key(words[headed:], reading):
        with suppress(StrongholdError):
            heard = hear_sentence([*words_of(ARREST.name), *words[headed:]], reading, day)
            if any(each.kind is ARREST and each.texts.get("offence") for each in heard.contents):
                return heard
    try:
        return hear_sentence(words, reading, day)
    except StrongholdError:
        became_of = any(became(words[at:], reading) for at in range(len(words)) if not at or words[at - 1].parts)
        if keys or not became_of or not who.arrested:
            raise
        if len(who.arrested) > 1:
            text = said_again(said)
            raise NobodyMeant(f"{quoted(text)} does not say who", f"say P-31 {text}", about=text) from None
        heard = hear_sentence([*words_of(who.arrested[0]), *without_heading(words)], reading, day)
        if not all(people(each.kind) for each in heard.contents):
            raise
        return heard


def _hear_about(words: Sequence[Word], who: People, reading: Reading, day: date) -> HeardRow:
    """Read a sentence that may go on about the person whom the one before it names."""
    if not who.one or keys_in(words, reading):
        return hear_sentence(words, reading, day)
    about = with_descriptions([*words_of(who.one), *words], reading)  # `P-23 arrested. Male 41.`
    try:
        heard = hear_sentence(words, reading, day)
    except StrongholdError:
        try:
            return hear_sentence(about, reading, day)
        except StrongholdError:
            pass
        raise
    if any(people(content.kind) and not says_who(content) for content in heard.contents):
        return hear_sentence(about, reading, day)
    if not who.searched:
        return heard
    return heard._replace(contents=tuple(of_whom(each, who.one) if is_thing(each) else each for each in heard.contents))


def says_who(content: LineContent) -> bool:
    """Whether a record of people names one of them, or says how many there were."""
    said = (*people(content.kind), *(each.name for each in content.kind.typed if isinstance(each.type, Whole)))
    return content.which is not None or any(content.texts.get(name) for name in said)


def of_whom(content: LineContent, key: str) -> LineContent:
    """Return a thing with whose it is, where its own line does not say."""
    [link] = [each.name for each in relations_by(content.kind)]
    if link in content.by or link in content.texts:
        return content
    return content._replace(by={**content.by, link: key}, headed=True)
