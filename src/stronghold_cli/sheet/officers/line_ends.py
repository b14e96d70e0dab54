"""Drug lines that a sheet says were closed or opened: `Kestrel line closed`, `new county line Marlin`."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import doing_words, key_of, telling_words
from stronghold_cli.records.line import LINE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.negations import undone_in_note
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.top_of_sheet.closed_line import CLOSED, DONE, NAME
from stronghold_cli.sheet.words.called import line_called
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, end_of_part
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.text import SMALL_WORDS, quoted

_BASIS = "basis"
"""The field for what a line was judged on to be closed."""
_CLOSED_ON = re.compile(rf"(?i)(?:the )?line {NAME} {DONE} .+")
_NOT = re.compile(
    r"(?i)\b(?:not|never|nearly|almost|to be|will be|before|if|when|may|might|until) (?:clos|shut|finish)"
)
_OPENED = re.compile(
    r"(?i)(?:an? )?new (?:(county|local) )?(?:drugs? )?line(?: up| set up| opened)?"
    r"(?: on (?:the )?(?:system|estate|patch))?(?:,|:| -)? (?:called |calling itself |callng itself |named |known as )?"
    rf"[\"“]?{NAME}[\"”]?"
    r"(?:,? ((?:opened|started|seen|first seen).*?)|,? (?!out of|from|run)([a-z]{4,}ing .*?))?"
    r"(?:,? (?:an? )?(county|local)(?: line)?(?:,? opened(?: today)?)?)?"
    r"(?:,? (?:out of|from|running from|run from) ([A-Za-z ]+))?"
)
_NAMED_OPENED = re.compile(
    rf"(?i)(?:the |an? )?(?:new )?((?:county |local )?)(?:drugs? )?"
    rf"(?:line {NAME}|{NAME} line)(?:, (county|local),)? (?:was |is )?(?:now )?opened(?: today)?,?"
)
_SAID_OPENED = re.compile("(?i)^opened(?: today)?(?:, ?|$)")
_OPENED_AS = re.compile(
    r"(?i)(?:(?:i|we) (?:have )?)?(?:now )?opened(?: it)?(?: as an? (county|local) line)?"
    r"(?: on (?:the )?system)?(?: today)?"
)
_TAKEN_OVER = (
    re.compile(rf"(?i){NAME}(?: line)? (?:has been |was |is )?taken over by {NAME}(?: line)?"),
    re.compile(rf"(?i){NAME}(?: line)? (?:has )?(?:taken|took) over from {NAME}(?: line)?"),
)
_NAMELESS = re.compile(
    rf"(?i)(?:the |an? |our )?(?:new )?(?:drugs? |deal |county |local )*line"
    rf"(?: is| was| has been| now)? (?:{DONE}|opened|open)"
)
_FACTS = re.compile(r"(?i)£|\b(?:arrest|nick|charg|seiz|warrant|search|bail|remand|nrm|mash)")
_NO_NAMES = ("opened", "open", "county", "local", "drug", "drugs", "deal", "new")
"""Words beside `line` that are no line's name."""
_HOLDER = re.compile(r"(?i)(?:the )?line holder (?:arrested and )?charged")
_ELSEWHEN = re.compile(
    r"(?i)\b(?:since|before|earlier|yesterday|last|ago|still|again|back(?! of)|reopened"
    r"|prob|poss|maybe|perhaps|may|might|think)"
    r"|[0-9]{1,2}[/.][0-9]"
)
"""What may say that a line was first seen on another day, or that nobody is sure of it."""


def hear_drug_line(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return the drug line that a sentence closes or opens, None for any other sentence.

    Raises Certain for a line that another one took over, and where nothing says which line it is.
    """
    text = " ".join(word.said for word in words).rstrip(".")
    for looks in _TAKEN_OVER:
        if found := looks.fullmatch(text):
            old, new = found.groups() if looks is _TAKEN_OVER[0] else reversed(found.groups())
            how = f"say line name={new} replaces={old} first-seen={day:%d/%m/%Y}; close the old one on its own line"
            raise Certain(f"{quoted(text)}: a line that takes over is a new record", how, about=text)
    if _NAMELESS.fullmatch(text):
        raise Certain(f"{quoted(text)} does not say which line", "say its name, e.g. Falcon line closed", about=text)
    if found := _OPENED.fullmatch(text):
        return _opened(found, reading, day)
    for end in (len(words), end_of_part(words, 0)):
        if found := _NAMED_OPENED.fullmatch(" ".join(word.said for word in words[:end]).rstrip(".")):
            rest = " ".join(word.said for word in words[end:]).rstrip(".")
            reach = found[1].strip() or found[4] or ""
            return _opened_line(found[2] or found[3], reach.casefold(), rest, "", reading, day)
    return _closed(text, words, reading, day)


def each_closed_once(said: Sequence[HeardLine]) -> list[HeardLine]:
    """Return the lines of a sheet with all that is said about the end of one drug line as one change of it."""
    made: list[HeardLine] = []
    for line in said:
        heard = line.heard
        at = next((n for n, each in enumerate(made) if heard.kind is LINE and _is_same(each.heard, heard)), None)
        if at is None:
            made.append(line)
            continue
        first = made[at].heard
        basis = "; ".join(filter(None, (first.texts.get(_BASIS), heard.texts.get(_BASIS))))
        texts = {**heard.texts, **first.texts, **({_BASIS: basis} if basis else {})}
        made[at] = made[at]._replace(heard=first._replace(texts=texts))
    return made


def _is_same(line: LineContent, other: LineContent) -> bool:
    return (
        line.kind is LINE and other.settles is not None and (line.settles, line.which) == (other.settles, other.which)
    )


def opened_as(words: Sequence[Word]) -> str | None:
    """Return the reach that a sentence says the line was opened as, which the one before it names; None for others.

    It is empty for one that says only that it was opened.
    """
    found = _OPENED_AS.fullmatch(" ".join(word.said for word in words).rstrip("."))
    return (found[1] or "").casefold() if found else None


def _opened(found: re.Match[str], reading: Reading, day: date) -> HeardRow | None:
    more, reach = found[3] or found[4] or "", (found[1] or found[5] or "").casefold()
    if found[4] and _ELSEWHEN.search(more):
        return None
    return _opened_line(found[2], reach, _SAID_OPENED.sub("", more), found[6] or "", reading, day)


def _opened_line(name: str, reach: str, more: str, runs_from: str, reading: Reading, day: date) -> HeardRow | None:
    words = {*SMALL_WORDS, *NEGATIONS, *telling_words(), *doing_words(), *_NO_NAMES}
    if key_of(name) in words or find_item(name, reading.own_items):
        return None  # `new line not seen yet`
    if (number := line_called(name, reading)) is not None:
        raise Certain(f"{name} is {LINE.reference(number)} already", f"say line={name} on what was done against it")
    if _says_more(more, reading):
        return None
    if _ELSEWHEN.search(more):
        said = " ".join(filter(None, (f"line name={name}", reach, f"first-seen={day:%d/%m/%Y}")))
        raise Certain(
            f"{quoted(more)}: it does not say when in words that a sheet reads", f"say {said} with its day", about=more
        )
    opened = f"{day:%d/%m/%Y}"
    texts = {"name": name, "reach": reach, "first_seen": opened, "runs_from": runs_from, NOTES: more}
    return HeardRow((LineContent(LINE, {key: said for key, said in texts.items() if said}, {}),))


def _closed(text: str, words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    found = next((found for looks in CLOSED if (found := looks.fullmatch(text))), None)
    if found is None and (later := _CLOSED_ON.fullmatch(text)):
        how = f"say {later[1]} line closed on a sheet of that day"
        raise Certain(f"{quoted(text)}: it does not say when in words that a sheet reads", how, about=text)
    if found is None or _NOT.search(text) or any(is_key([word], reading) for word in words):
        return None
    number = line_called(found[1], reading)
    if number is None:
        return None  # `Road closed`
    rest = (found[2] or "").strip(" ,:-")
    holder = _HOLDER.fullmatch(rest)
    if rest and not holder and _says_more(rest, reading):
        return None
    texts = {
        LINE.date: f"{day:%d/%m/%Y}",
        "closure": "holder-charged" if holder else "",
        _BASIS: "" if holder else rest,
    }
    said = {key: each for key, each in texts.items() if each}
    return HeardRow((LineContent(LINE, said, {}, settles=LINE.date, which=number),))


def _says_more(text: str, reading: Reading) -> bool:
    """Whether words behind a line's name may say what another record holds."""
    things = [find_item(word.strip(",;:"), reading.own_items) for word in text.split()]
    return bool(_FACTS.search(text) or undone_in_note(text)) or any(
        each and each.category in ("drug", "cash", "weapon") for each in things
    )
