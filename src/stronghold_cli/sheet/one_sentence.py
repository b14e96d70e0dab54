"""One sentence of a sheet by itself: as a sheet has it, else in officers' words."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ANYWHERE, ASKED, BESIDE, HEADING
from stronghold_cli.errors import SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.activity import ACTIVITY, STOPPED
from stronghold_cli.records.kinds import kind_called
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.fields.whole_line import hear
from stronghold_cli.sheet.officers.about_people import about_each
from stronghold_cli.sheet.officers.as_on_sheet import as_on_sheet, is_placed_sum, is_sum
from stronghold_cli.sheet.officers.negations import negated
from stronghold_cli.sheet.officers.numbered import is_number, unnumbered
from stronghold_cli.sheet.officers.officers_line import HeardRow, hear_officers
from stronghold_cli.sheet.people.several_people import for_each_person
from stronghold_cli.sheet.remarks.asides import is_aside, says_none
from stronghold_cli.sheet.remarks.conditions import with_conditions_of_bail
from stronghold_cli.sheet.remarks.left_out import is_left_out, with_new_things, with_remarks
from stronghold_cli.sheet.remarks.mentions import mentioned
from stronghold_cli.sheet.remarks.prose import NOTES
from stronghold_cli.sheet.sentences.in_sentence import is_presence
from stronghold_cli.sheet.top_of_sheet.dated import holds_below
from stronghold_cli.sheet.words.begin import StartsNothing
from stronghold_cli.sheet.words.goods import many
from stronghold_cli.sheet.words.keys import people
from stronghold_cli.sheet.words.phrases import Certain, NoItem, NoRecord, phrase
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.text import Word, parts_of
from stronghold_cli.values.text import hyphened, quoted


def hear_sentence(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    """Read one sentence; what is only a remark between its commas is a note where it cannot be read otherwise."""
    problems: list[StrongholdError] = []
    for line, how in _ways(words, reading):
        try:
            heard = _hear_for_each(line, how, day)
            said = mentioned(line, reading)
            noted = [key for key in mentioned(words, reading) if key not in said]
            return heard._replace(mentions=(*heard.mentions, *noted))
        except StrongholdError as problem:
            problems.append(problem)
    if is_presence(words, reading):
        return left_out(words)._replace(about=about_each(words, reading))
    if is_left_out(words, reading):
        return left_out(words, mentioned(words, reading))
    least = min(problems, key=lambda each: (not _is_certain(each), len(each.one_by_one()), len(str(each))))
    doubted = next((word.text for word in words if word.plain and len(word.text) > 1 and word.text.endswith("?")), "")
    if doubted and not _is_certain(least):
        fix = f"say {doubted.rstrip('?')} if it is so; # in front leaves the line out"
        raise Certain(f"{quoted(doubted)} is not certain", fix, about=doubted)
    raise least


def _ways(words: Sequence[Word], reading: Reading) -> Iterator[tuple[Sequence[Word], Reading]]:
    """Yield the ways in which a sentence is read, with ever more of what nobody knows taken as remarks."""
    words = with_new_things(words, reading)
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
    words = with_conditions_of_bail(without_heading(words))
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
        problem = Unreadable if stray.kind is ACTIVITY else Certain  # an entry may say who they are
        raise problem(f"several people are named, and nothing says {what}", "put the people on a line of their own")
    return HeardRow(tuple(contents), tuple(addition for row in rows for addition in row.additions))


def _hear_row(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    words = unnumbered(words, reading)
    if heading := phrase(words, (), HEADING, ASKED):
        length, row = heading
        if length == len(words) and row.where == HEADING:
            return HeardRow()
        if says_none(words, length):
            return left_out(words)
        if words[length - 1].said.endswith(":") and not is_number(words[length:]):
            return _hear_row(words[length:], reading, day)  # `Drugs: 12 wraps heroin`
    if is_aside(words, reading):
        return left_out(words, mentioned(words, reading))
    if len(words) > 1 and words[0].said.endswith(":") and _is_same_thing(words, reading):
        return _hear_row(words[1:], reading, day)
    if shared := holds_below(words, reading):
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


def without_heading(words: Sequence[Word]) -> Sequence[Word]:
    """Return a line without what it is headed, where that says nothing of what was done: `Custody - P-1 RUI`."""
    heading = phrase(words, (), HEADING)
    if heading is None or heading[0] == len(words) or not words[heading[0] - 1].parts:
        return words
    said = hyphened(" ".join(word.text for word in words[: heading[0]]))
    return words if kind_called(said) else words[heading[0] :]


def _is_same_thing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line begins with a thing that it names again with how many: `Phones: 5 handsets`."""
    counted = many(words[1:])
    label, again = (find_item(word.text, reading.own_items) if word.plain else None for word in (words[0], words[-1]))
    return counted is not None and len(words) == counted[1] + 2 and label is not None and label is again


def _is_officers(words: Sequence[Word]) -> bool:
    """Whether a line says in officers' words more than its own would: where somebody is held, a sum between commas."""
    found = (phrase(words[at:], (), ANYWHERE) for at in range(len(words)))
    clock = any(word.plain and re.fullmatch("0[0-9]{3}", word.text) for word in words[1:])
    return clock or _has_bare_sum(words) or any(each and each[0] > 1 and "=" in each[1].means for each in found)


def _has_bare_sum(words: Sequence[Word]) -> bool:
    """Whether a sum stands alone between commas behind something else: cash, or what that is worth."""
    parts = parts_of(words)
    return len(parts) > 1 and any(is_sum(part) or is_placed_sum(part) for part in parts)


def _is_certain(problem: StrongholdError) -> bool:
    return any(isinstance(each, Certain | SeveralMeanings) for each in problem.one_by_one())


def is_certain(problem: StrongholdError) -> bool:
    """Whether a line is wrong however else it may be read: not only for words that are no record."""
    return any(isinstance(each, Certain) and not isinstance(each, NoItem | NoRecord) for each in problem.one_by_one())


def is_denied(problem: StrongholdError) -> bool:
    """Whether a line says that something was not so, or was not done."""
    return any(isinstance(each, NoRecord) for each in problem.one_by_one())


def _is_changed(words: Sequence[Word], reading: Reading, day: date) -> bool:
    """Whether officers' words are in a line, so that what is wrong is said about what they stand for."""
    return as_on_sheet(words, reading, day)[0] != list(words) or bool(phrase(words, (), BESIDE))


def _check_thing(heard: LineContent, reading: Reading, day: date) -> None:
    """Raise what is wrong with a thing by itself, for it may be two: `2 phones, cash £50`."""
    for kind, item in item_kinds():
        if heard.kind is kind and heard.texts.get(item.name):
            texts = {name: text for name, text in heard.texts.items() if text}
            kind.read({kind.date: day.isoformat()} | texts, reading)


def is_thing(content: LineContent) -> bool:
    return content.kind is item_kinds()[0][0]


def left_out(words: Sequence[Word], mentions: Sequence[str] = ()) -> HeardRow:
    return HeardRow(left_out=" ".join(word.said for word in words), mentions=tuple(mentions))
