"""One line of a sheet, sentence by sentence."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from stronghold_cli.errors import Refused, StrongholdError
from stronghold_cli.records.line import LINE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.hearings import is_listing
from stronghold_cli.sheet.fields.line_content import WHAT, LineContent
from stronghold_cli.sheet.in_its_line import hear_or_told
from stronghold_cli.sheet.officers.about_people import about_each
from stronghold_cli.sheet.officers.line_ends import opened_as
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.officers.street_resolutions import with_street_resolutions
from stronghold_cli.sheet.one_sentence import is_thing
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.remarks.prose import NOTES, as_note, is_remark
from stronghold_cli.sheet.sentences.in_sentence import is_presence
from stronghold_cli.sheet.sentences.meant import about_whom, clauses
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.sentences.subjects import (
    NOBODY,
    People,
    keys_in,
)
from stronghold_cli.sheet.things.doubted import joined_looks
from stronghold_cli.sheet.top_of_sheet.titles import is_signature
from stronghold_cli.sheet.words.called import line_alone
from stronghold_cli.sheet.words.starts import typed
from stronghold_cli.sheet.words.text import Word


def hear_row(words: Sequence[Word], reading: Reading, day: date, who: People = NOBODY) -> HeardRow:
    """Read one line, sentence by sentence; `who` are the people whom lines above it name.

    Raises what is wrong with it.
    """
    return with_street_resolutions(_hear_line(words, reading, day, who), who)


def _hear_line(words: Sequence[Word], reading: Reading, day: date, who: People) -> HeardRow:
    parted = joined_looks(sentences(words), reading)
    said = [clause for sentence in parted for clause in clauses(sentence, reading)]
    if len(said) == 1:
        return hear_or_told(said[0], who, reading, day, alone=True)
    rows: list[HeardRow] = []
    problems: list[StrongholdError] = []
    remarks: list[Word] = []
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
            continue
        line = _line_of(sentence, reading)
        if line and len(rows) == 1 and rows[0].contents and not _is_of_line(rows[0]):
            rows = [rows[0]._replace(contents=tuple(_of_line(each, line) for each in rows[0].contents))]
            continue
        heard: HeardRow | None = None
        try:
            reach = opened_as(sentence)
            if reach is not None and rows and rows[-1].contents and rows[-1].contents[-1].kind is LINE:
                *before, last = rows[-1].contents
                as_reach = {"reach": reach} if reach else {}
                rows[-1] = rows[-1]._replace(contents=(*before, last._replace(texts=as_reach | last.texts)))
                continue
            heard = hear_or_told(sentence, who, reading, day)
        except StrongholdError as problem:
            problems += problem.one_by_one()
            continue
        finally:
            with suppress(StrongholdError):
                sentence = about_whom(sentence, who, reading)
            who = who.on_line(keys_in(sentence, reading), heard.contents if heard else ())
        rows.append(heard)
    if problems:
        raise Refused(WHAT, problems) if len(problems) > 1 else problems[0]
    contents = [content for row in rows for content in row.contents]
    if rows and rows[0].contents and not is_thing(rows[0].contents[0]):
        # Somebody is named before the things, wherever on the line it says what was done.
        contents.sort(key=is_thing)
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


def _line_of(words: Sequence[Word], reading: Reading) -> str:
    """Return the drug line of the ledger that a sentence names and nothing else, `…. Falcon`; else empty."""
    length, name = line_alone(words, reading)
    return name if length == len(words) else ""


def _is_of_line(row: HeardRow) -> bool:
    return any(LINE.name in each.texts for each in row.contents)


def _of_line(content: LineContent, line: str) -> LineContent:
    """Return a record with a drug line, where it has none and may have one."""
    has = LINE.name in typed(content.kind) and content.kind is not LINE
    return content._replace(texts={LINE.name: line} | content.texts) if has else content


def _noted(content: LineContent, remarks: Sequence[Word]) -> LineContent:
    """Return a record with remarks in its notes."""
    said = [*filter(None, [content.texts.get(NOTES)]), *(word.text for word in remarks)]
    return content._replace(texts={**content.texts, NOTES: "; ".join(said)}) if remarks else content
