"""One line of a sheet: as a sheet has it, else in officers' words."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ANYWHERE, ASKED, BESIDE, HEADING, key_of
from stronghold_cli.errors import Instead, Refused, SeveralMeanings, StrongholdError
from stronghold_cli.records.activity import ACTIVITY, EXECUTED, STOPPED
from stronghold_cli.records.amounts import Whole
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.kinds import kind_called
from stronghold_cli.records.line import LINE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.court_line import hear_court
from stronghold_cli.sheet.court.hearings import is_listing
from stronghold_cli.sheet.fields.line_content import WHAT, LineContent
from stronghold_cli.sheet.fields.whole_line import hear
from stronghold_cli.sheet.officers.about_people import about_each
from stronghold_cli.sheet.officers.as_on_sheet import as_on_sheet, is_sum, segments
from stronghold_cli.sheet.officers.line_ends import hear_drug_line, opened_as
from stronghold_cli.sheet.officers.negations import negated
from stronghold_cli.sheet.officers.officers_line import HeardRow, hear_officers
from stronghold_cli.sheet.officers.street_resolutions import with_street_resolutions
from stronghold_cli.sheet.people.became import became, with_what_became
from stronghold_cli.sheet.people.custody_days import with_custody_days
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.people.offences_said import with_offences_said
from stronghold_cli.sheet.people.reasons import with_reasons
from stronghold_cli.sheet.people.several_people import for_each_person
from stronghold_cli.sheet.places.addresses import AT, with_addresses
from stronghold_cli.sheet.remarks.asides import is_aside, says_none
from stronghold_cli.sheet.remarks.conditions import with_conditions_of_bail
from stronghold_cli.sheet.remarks.left_out import is_left_out, with_remarks
from stronghold_cli.sheet.remarks.mentions import mentioned
from stronghold_cli.sheet.remarks.prose import NOTES, as_note, is_remark
from stronghold_cli.sheet.sentences.in_sentence import as_meant, is_presence, with_ages_of_all
from stronghold_cli.sheet.sentences.line_names import with_line_names
from stronghold_cli.sheet.sentences.one_message import as_one_message
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.sentences.roles import with_roles
from stronghold_cli.sheet.sentences.subjects import (
    NOBODY,
    NobodyMeant,
    People,
    heads_arrests,
    is_all,
    keys_in,
    with_subject,
)
from stronghold_cli.sheet.sentences.to_paste import all_sentences, said_again
from stronghold_cli.sheet.things.doubted import joined_looks, with_doubted
from stronghold_cli.sheet.top_of_sheet.dated import holds_below
from stronghold_cli.sheet.top_of_sheet.titles import is_signature
from stronghold_cli.sheet.words.goods import many
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.starts import StartsNothing, item_kinds, relations_by, time_said
from stronghold_cli.sheet.words.text import Word, words_of
from stronghold_cli.values.text import hyphened, quoted

_ADDRESSES = ("addr", "address", "premises", "property", "location")
"""Words before the number of an address, in a list of them."""
_WARRANTS = ("warrant", "warrants", "wt", "warr", "wrnt")
_NUMBERED = 2
_SENTENCES = 512
"""How many sentences are kept as they were heard: those of a long sheet, while some of its lines are changed."""


def hear_row(words: Sequence[Word], reading: Reading, day: date, who: People = NOBODY) -> HeardRow:
    """Read one line, sentence by sentence; `who` are the people whom lines above it name.

    Raises what is wrong with it.
    """
    return with_street_resolutions(_hear_line(words, reading, day, who), who)


def _hear_line(words: Sequence[Word], reading: Reading, day: date, who: People) -> HeardRow:
    parted = joined_looks(sentences(words), reading)
    said = [clause for sentence in parted for clause in _clauses(sentence, reading)]
    if len(said) == 1:
        return _hear_or_told(said[0], who, reading, day, alone=True)
    rows: list[HeardRow] = []
    problems: list[StrongholdError] = []
    remarks: list[Word] = []
    pasted: list[Instead | None] = []
    for sentence in said:
        described = with_descriptions(sentence, reading)
        if is_presence(described, reading):
            rows.append(HeardRow(about=about_each(described, reading)))
        if _is_beside(described, reading, day):
            who = who.on_line(keys_in(sentence, reading), ())
            at = next((n for n in reversed(range(len(rows))) if rows[n].contents), None)
            if at is None:
                remarks.append(as_note(sentence))
            else:
                *before, last = rows[at].contents
                rows[at] = rows[at]._replace(contents=(*before, _noted(last, [as_note(sentence)])))
            pasted.append(Instead(said_again(sentence)))
            continue
        heard: HeardRow | None = None
        try:
            if (reach := opened_as(sentence)) and rows and rows[-1].contents and rows[-1].contents[-1].kind is LINE:
                *before, last = rows[-1].contents
                rows[-1] = rows[-1]._replace(contents=(*before, last._replace(texts={"reach": reach} | last.texts)))
                pasted.append(Instead(said_again(sentence)))
                continue
            heard = _hear_or_told(sentence, who, reading, day)
        except StrongholdError as problem:
            several = problem.one_by_one()
            problems += (each.but(instead=None) for each in several)
            pasted.append(next((each.instead for each in several if each.instead), None))
            continue
        finally:
            with suppress(StrongholdError):
                sentence = _about(sentence, who, reading)
            who = who.on_line(keys_in(sentence, reading), heard.contents if heard else ())
        pasted.append(Instead(said_again(sentence)))
        rows.append(heard)
    if problems:
        # A line has one line to paste, for what follows `#` in a sentence would take the next ones with it.
        problems[-1] = problems[-1].but(instead=all_sentences(pasted))
        raise Refused(WHAT, problems) if len(problems) > 1 else problems[0]
    contents = [content for row in rows for content in row.contents]
    if rows and rows[0].contents and not _is_thing(rows[0].contents[0]):
        # Somebody is named before the things, wherever on the line it says what was done.
        contents.sort(key=_is_thing)
    additions = tuple(addition for row in rows for addition in row.additions)
    if contents:
        contents[0] = _noted(contents[0], remarks)
        remarks = []
    left_out = "; ".join([*filter(None, (row.left_out for row in rows)), *(word.text for word in remarks)])
    about = tuple(each for row in rows for each in row.about)
    mentions = tuple(key for row in rows for key in row.mentions)
    return HeardRow(tuple(contents), additions, about=about, left_out=left_out, mentions=mentions)


def _is_beside(words: Sequence[Word], reading: Reading, day: date) -> bool:
    """Whether a sentence is no record, and stands beside those of its line."""
    plain = is_remark(words, reading) or is_signature(words) or is_presence(words, reading)
    return plain or is_listing(words, reading, day)


def _about(words: Sequence[Word], who: People, reading: Reading) -> list[Word]:
    """Return a sentence with whom it means.  Raises Certain where nobody can tell."""
    return with_subject(with_descriptions(with_ages_of_all(words), reading), who, reading)


def _same(who: People) -> str:
    """Return what the last who was arrested was arrested for, empty where that is not one offence."""
    return [*who.offences.values(), ""][-2 if who.offences else -1]


def _clauses(words: Sequence[Word], reading: Reading) -> list[Sequence[Word]]:
    """Return a sentence in the parts that say what became of all whom it names, or of one of them.

    `P-46 (27), P-47 (25) - both arrested PWITS crack - P-46 charged, P-47 NFA`
    """
    begins = [0]
    for at in range(1, len(words)):
        named = is_key(words[at:], reading) and words[at].text in keys_in(words[:at], reading)
        if words[at - 1].parts and (named or is_all(words[at])) and became(words[at + 1 :], reading):
            begins.append(at)
    return [words[a:b] for a, b in zip(begins, [*begins[1:], len(words)], strict=True)]


def _hear_alone(said: Sequence[Word], who: People, reading: Reading, day: date) -> HeardRow:
    """Read a sentence that is a line by itself: an arrest under `Arrests:`, what became of the one arrested above."""
    words = _as_meant(said, who, reading, day)
    keys = keys_in(words, reading)
    headed = heads_arrests(words[:1]) and words[0].parts
    if (who.arrests or headed) and is_key(words[headed:], reading):
        with suppress(StrongholdError):
            heard = _hear_sentence([*words_of(ARREST.name), *words[headed:]], reading, day)
            if any(each.kind is ARREST and each.texts.get("offence") for each in heard.contents):
                return heard
    try:
        return _hear_sentence(words, reading, day)
    except StrongholdError:
        became_of = any(became(words[at:], reading) for at in range(len(words)) if not at or words[at - 1].parts)
        if keys or not became_of or not who.arrested:
            raise
        if len(who.arrested) > 1:
            text = said_again(said)
            raise NobodyMeant(f"{quoted(text)} does not say who", f"say P-31 {text}") from None
        heard = _hear_sentence([*words_of(who.arrested[0]), *_without_heading(words)], reading, day)
        if not all(people(each.kind) for each in heard.contents):
            raise
        return heard


def _as_meant(words: Sequence[Word], who: People, reading: Reading, day: date) -> list[Word]:
    """Return a sentence with what it means as a sheet has it.  Raises Certain where nobody can tell."""
    meant = as_meant(with_what_became(words, reading), who, reading)
    meant = with_offences_said(meant, reading, same=_same(who), arrests=who.arrests)
    meant = with_reasons(with_custody_days(meant, reading._replace(today=day)), reading)
    return with_doubted(with_line_names(with_roles(meant, reading), reading), reading)


def _hear_or_told(words: Sequence[Word], who: People, reading: Reading, day: date, *, alone: bool = False) -> HeardRow:
    """Read a sentence.  Raises what is wrong with it as one message, with what would be read in its place."""
    heard = _outcome(tuple(words), who, reading._replace(known=None), day, alone)
    if isinstance(heard, StrongholdError):
        raise heard.but()
    return heard


@lru_cache(maxsize=_SENTENCES)
def _outcome(
    words: tuple[Word, ...], who: People, reading: Reading, day: date, alone: bool
) -> HeardRow | StrongholdError:
    """Return a sentence as it is heard, else what is wrong: a sheet is read again when one of its lines is changed."""
    try:
        return _heard(words, who, reading, day, alone=alone)
    except StrongholdError as problem:
        return as_one_message(problem, words, reading, lambda part: _reads(part, who, reading, day))


def _heard(words: Sequence[Word], who: People, reading: Reading, day: date, *, alone: bool) -> HeardRow:
    """Read a sentence, which is a line by itself (`alone`) or goes on after others."""
    if alone and is_listing(words, reading, day):
        return _left_out(words)
    line = _about(words, who, reading)
    named = line if alone or not who.one or keys_in(line, reading) else [*words_of(who.one), *line]
    if known := hear_drug_line(line, reading, day) or hear_court(named, reading, day):
        return known
    if alone:
        return _hear_alone(line, who, reading, day)
    return _hear_about(_as_meant(line, who, reading, day), who, reading, day)


def _hear_about(words: Sequence[Word], who: People, reading: Reading, day: date) -> HeardRow:
    """Read a sentence that may go on about the person whom the one before it names."""
    if not who.one or keys_in(words, reading):
        return _hear_sentence(words, reading, day)
    about = [*words_of(who.one), *words]
    try:
        heard = _hear_sentence(words, reading, day)
    except StrongholdError:
        try:
            return _hear_sentence(about, reading, day)
        except StrongholdError:
            pass
        raise
    if any(people(content.kind) and not _says_who(content) for content in heard.contents):
        return _hear_sentence(about, reading, day)
    if not who.searched:
        return heard
    return heard._replace(
        contents=tuple(of_whom(each, who.one) if _is_thing(each) else each for each in heard.contents)
    )


def _says_who(content: LineContent) -> bool:
    """Whether a record of people names one of them, or says how many there were."""
    said = (*people(content.kind), *(each.name for each in content.kind.typed if isinstance(each.type, Whole)))
    return content.which is not None or any(content.texts.get(name) for name in said)


def _is_thing(content: LineContent) -> bool:
    return content.kind is item_kinds()[0][0]


def _left_out(words: Sequence[Word], mentions: Sequence[str] = ()) -> HeardRow:
    return HeardRow(left_out=" ".join(word.said for word in words), mentions=tuple(mentions))


def _noted(content: LineContent, remarks: Sequence[Word]) -> LineContent:
    """Return a record with remarks in its notes."""
    said = [*filter(None, [content.texts.get(NOTES)]), *(word.text for word in remarks)]
    return content._replace(texts={**content.texts, NOTES: "; ".join(said)}) if remarks else content


def _hear_sentence(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    """Read one sentence; what is only a remark between its commas is a note where it cannot be read otherwise."""
    problems: list[StrongholdError] = []
    for line, how in _ways(words, reading):
        try:
            heard = _hear_for_each(line, how, day)
            noted = [key for key in mentioned(words, reading) if key not in mentioned(line, reading)]
            return heard._replace(mentions=(*heard.mentions, *noted))
        except StrongholdError as problem:
            problems.append(problem)
    if is_presence(words, reading):
        return _left_out(words)._replace(about=about_each(words, reading))
    if is_left_out(words, reading):
        return _left_out(words, mentioned(words, reading))
    raise min(problems, key=lambda each: (not _is_certain(each), len(each.one_by_one()), len(str(each))))


def _reads(words: Sequence[Word], who: People, reading: Reading, day: date) -> bool:
    """Whether words by themselves are a record, or add to one."""
    try:
        heard = _heard(words, who, reading, day, alone=False)
    except StrongholdError:
        return False
    # A thing by itself may be one that was only seen: `van was off the road`.
    noted = words[-1].name == NOTES
    said = heard.additions or any(not _is_thing(each) or each.by or noted for each in heard.contents)
    return bool(said) and all(_is_whole(each, reading, day) for each in heard.contents)


def _is_whole(content: LineContent, reading: Reading, day: date) -> bool:
    """Whether a record by itself has what it needs; what settles another one is looked up later."""
    texts = {content.kind.date: day.isoformat()} | {name: text for name, text in content.texts.items() if text}
    try:
        if content.settles is None:
            content.kind.read(texts, reading._replace(next_person=lambda: "P-1"))
    except StrongholdError:
        return False
    return True


def _ways(words: Sequence[Word], reading: Reading) -> Iterator[tuple[Sequence[Word], Reading]]:
    """Yield the ways in which a sentence is read, with ever more of what nobody knows taken as remarks."""
    yield words, reading
    noted = with_remarks(words, reading)
    if noted != list(words):
        yield noted, reading
    yield noted, reading._replace(remarks=True)


def _done_with_all(contents: Sequence[LineContent]) -> LineContent | None:
    """Return what was done once with several people as one record that has them in its notes; None for anything else.

    Each who is searched is one search.
    """
    first = contents[0]
    plain = [{name: text for name, text in each.texts.items() if name != NOTES} for each in contents]
    if any(each.kind is not ACTIVITY or said != plain[0] for each, said in zip(contents, plain, strict=True)):
        return None
    who = [each.texts.get(NOTES, "") for each in contents]
    if any(", " in each for each in who):
        return None  # `P-1 and P-2 (17)`: of whom that is said
    notes = ", ".join(who)
    number = {"number": str(len(contents))} if plain[0].get("activity") == STOPPED and "number" not in plain[0] else {}
    return first._replace(texts={**first.texts, **number, NOTES: notes})


def _hear_for_each(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    """Read one sentence: once for each of several people, as a sheet has it, or in officers' words."""
    words = with_conditions_of_bail(_without_heading(words))
    several = for_each_person(words, reading)
    if not several:
        return _hear_row(words, reading, day)
    rows = [_hear_row(each, reading, day) for each in several]
    contents = [content for row in rows for content in row.contents]
    if stray := next((content for content in contents if not people(content.kind)), None):
        if as_one := _done_with_all(contents):
            return HeardRow((as_one,))
        thing = stray.kind is item_kinds()[0][0]
        what = "whose the things are" if thing else f"whom the {stray.kind.name} is about"
        raise Certain(f"several people are named, and nothing says {what}", "put the people on a line of their own")
    return HeardRow(tuple(contents), tuple(addition for row in rows for addition in row.additions))


def _hear_row(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    words = _unnumbered(words, reading)
    if heading := phrase(words, (), HEADING, ASKED):
        length, row = heading
        if length == len(words) and row.where == HEADING:
            return HeardRow()
        if says_none(words, length):
            return _left_out(words)
        if words[length - 1].said.endswith(":") and not _is_number(words[length:]):
            return _hear_row(words[length:], reading, day)  # `Drugs: 12 wraps heroin`
    if is_aside(words, reading):
        return _left_out(words, mentioned(words, reading))
    if len(words) > 1 and words[0].said.endswith(":") and _is_same_thing(words, reading):
        return _hear_row(words[1:], reading, day)
    if shared := holds_below(words):
        return HeardRow(shared=shared)
    heard: LineContent | None = None
    plain: StrongholdError | None = None
    if not _is_officers(words):
        try:
            heard = hear(words, reading)
            _check_thing(heard, reading, day)
            return HeardRow((heard,))
        except StrongholdError as problem:
            plain = problem
    try:
        found = hear_officers(words, reading, day)
        if negation := negated(words, reading, day):
            raise negation
        return found
    except StrongholdError as problem:
        if heard is not None and not _is_certain(problem):
            return HeardRow((heard,))
        if not _is_certain(problem) and (negation := negated(words, reading, day)):
            raise negation from None
        better = plain is None or isinstance(plain, StartsNothing) or _is_certain(problem)
        raise problem if plain is None or better or _is_changed(words, reading, day) else plain from None


def _without_heading(words: Sequence[Word]) -> Sequence[Word]:
    """Return a line without what it is headed, where that says nothing of what was done: `Custody: P-1 RUI`."""
    heading = phrase(words, (), HEADING)
    if heading is None or heading[0] == len(words) or not words[heading[0] - 1].said.endswith(":"):
        return words
    said = hyphened(" ".join(word.text for word in words[: heading[0]]))
    return words if kind_called(said) else words[heading[0] :]


def _is_same_thing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line begins with a thing that it names again with how many: `Phones: 5 handsets`."""
    counted = many(words[1:])
    label, again = (find_item(word.text, reading.own_items) if word.plain else None for word in (words[0], words[-1]))
    return counted is not None and len(words) == counted[1] + 2 and label is not None and label is again


def _unnumbered(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return a line without which of several addresses it is about: `Addr 2: 60 Walton St`, `Wt 2 - 4 Ash Rd`."""
    if len(words) > _NUMBERED and time_said(words[0]) and key_of(words[1].text) in _WARRANTS:
        return [words[0]._replace(parts=False), *_unnumbered(words[1:], reading)]
    if len(words) > _NUMBERED and words[0].plain and key_of(words[0].text) in _WARRANTS and _is_serial(words):
        rest = with_addresses(words[2:], reading)
        if rest[0].text == AT and sum(word.plain and word.text == AT for word in rest) == 1:
            return [Word(EXECUTED, words[0].text, True), *words[2:]]
    label = len(words) > 2 and words[0].plain and key_of(words[0].text) in _ADDRESSES
    if label and words[0].said.endswith(":"):
        return words[1:]
    return words[2:] if label and words[1].said.endswith(":") and words[1].text.isdigit() else words


def _is_serial(words: Sequence[Word]) -> bool:
    """Whether a line begins with a number of a list: `Warrant 2 - `, `WARRANTS: 1. `."""
    listed = words[1].plain and re.fullmatch("[1-9][.)]?", words[1].text) is not None
    single = words[0].text[-1:] not in "sS" and words[1].parts
    return listed and (single or (words[0].said.endswith(":") and not words[1].text.isdigit()))


def _is_number(words: Sequence[Word]) -> bool:
    """Whether words are a number alone, or begin with one that what stands before it was counted by."""
    return not words or (words[0].text.isdigit() and (len(words) == 1 or words[0].parts or words[1].text[:1] == "("))


def _is_officers(words: Sequence[Word]) -> bool:
    """Whether a line says in officers' words more than its own would: where somebody is held, a sum between commas."""
    found = (phrase(words[at:], (), ANYWHERE) for at in range(len(words)))
    clock = any(word.plain and re.fullmatch("0[0-9]{3}", word.text) for word in words[1:])
    return clock or _has_bare_sum(words) or any(each and each[0] > 1 and "=" in each[1].means for each in found)


def _has_bare_sum(words: Sequence[Word]) -> bool:
    """Whether a sum stands alone between commas behind something else: cash, or what that is worth."""
    return any(is_sum(part) for part in segments(words)[1:])


def _is_certain(problem: StrongholdError) -> bool:
    return any(isinstance(each, Certain | SeveralMeanings) for each in problem.one_by_one())


def _is_changed(words: Sequence[Word], reading: Reading, day: date) -> bool:
    """Whether officers' words are in a line, so that what is wrong is said about what they stand for."""
    return as_on_sheet(words, reading, day)[0] != list(words) or bool(phrase(words, (), BESIDE))


def _check_thing(heard: LineContent, reading: Reading, day: date) -> None:
    """Raise what is wrong with a thing by itself, for it may be two: `2 phones, cash £50`."""
    for kind, item in item_kinds():
        if heard.kind is kind and heard.texts.get(item.name):
            texts = {name: text for name, text in heard.texts.items() if text}
            kind.read({kind.date: day.isoformat()} | texts, reading)


def of_whom(content: LineContent, key: str) -> LineContent:
    """Return a thing with whose it is, where its own line does not say."""
    [link] = [each.name for each in relations_by(content.kind)]
    if link in content.by or link in content.texts:
        return content
    return content._replace(by={**content.by, link: key})
