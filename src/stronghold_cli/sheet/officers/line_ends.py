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
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.text import SMALL_WORDS, quoted

_BASIS = "basis"
"""The field for what a line was judged on to be closed."""
_CLOSED_ON = re.compile(rf"(?i)(?:the )?line {NAME} {DONE} .+")
_NOT = re.compile(
    r"(?i)\b(?:not|never|nearly|almost|to be|will be|before|if|when|may|might|until) (?:clos|shut|finish)"
)
_REACH = "(?:county|local)"
_BEGUN = "(?:opened|set|started|up|identified|running|now|today|called|named|calling|itself|known|as)"
_WHERE = "(?:on (?:the )?(?:us|ours|system|estate|patch|our patch|our area|area|town))"
_WE = "(?:(?:we|i) )?(?:have )?"
_OPENED = (
    re.compile(
        rf"(?i){_WE}(?:opened )?(?:an? )?new (?:(?P<reach>{_REACH}),? )?(?:drugs? )?line"
        rf"(?:,? (?:{_BEGUN}|{_WHERE}))*[,:]? [\"“]?(?P<name>{NAME})[\"”]?(?P<rest>.*)"
    ),
    re.compile(
        rf"(?i)(?:(?P<reach>{_REACH}),? )?line (?:now )?opened(?: up| today)?[,:] (?P<name>{NAME})(?P<rest>.*)",
    ),
    re.compile(
        rf"(?i)(?:the |an? )?(?:new )?(?:(?P<reach>{_REACH}),? )?(?:drugs? )?"
        rf"(?:line (?P<name>{NAME})|(?P<called>{NAME}) (?:(?P<sort>{_REACH}) )?line)"
        rf"(?:,? \(?(?P<so>{_REACH})\)?,?)? (?:was |is |has been )?(?:now )?opened\b(?P<rest>.*)"
    ),
    re.compile(
        rf"(?i){_WE}opened (?P<name>{NAME}) as an? (?:new )?(?:(?P<reach>{_REACH}),? )?(?:drugs? )?line(?P<rest>.*)"
    ),
)
_IS_REACH = re.compile(rf"(?i)(?:an? )?(?P<reach>{_REACH})(?: line)?(?: opened(?: up)?)?(?: today)?(?: (?P<rest>.*))?")
_ALSO_OPENED = re.compile(rf"(?i)(?:(?:(?:now )?(?:opened|set up|started)(?: up)?)?(?: ?today)?(?: ?{_WHERE})?)")
_RUNS_FROM = re.compile(r"(?i)(?:out of|from|running from|run from|runs from) ([A-Za-z ]+)")
_GOES_ON = re.compile(
    rf"(?i) (?:{_REACH}\b|opened|set up|started|seen|first seen|today|on |out of|from|run|[a-z]{{4,}}ing\b)"
)
"""What follows a name without a comma: of any other words it may be no name, `new line number texted`."""
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
_HOLDER = re.compile(r"(?i)(?:the |its )?(?:line )?holder (?:was |has been )?(?:arrested and )?charged")
_ELSEWHEN = re.compile(
    r"(?i)\b(?:since|before|earlier|yesterday|last|ago|still|again|back(?! of)|reopened"
    r"|prob|poss|maybe|perhaps|may|might|think)"
    r"|[0-9]{1,2}[/.][0-9]"
)
"""What may say that a line was first seen on another day, or that nobody is sure of it."""
_SINCE = re.compile(
    r"(?i)(?:(?:been )?(?:running|live|going|active|up|seen|texting) )?since ([0-9]{1,2}/[0-9]{1,2}[/0-9]*)"
)


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
    parted = " ".join(
        word.said + "," * (word.parts and not word.said.endswith((",", ";", ":"))) for word in words
    ).rstrip(".,")
    if found := next((found for looks in _OPENED if (found := looks.fullmatch(parted))), None):
        said = found.groupdict()
        name = said["name"] or said["called"]
        reach = said["reach"] or said.get("sort") or said.get("so") or ""
        return _opened(name, reach, said["rest"], reading, day) if _ends(said["rest"]) else None
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


def _ends(rest: str) -> bool:
    """Whether a drug line's name ends where other words begin."""
    return not rest or not re.match(r" ?[A-Za-z]", rest) or _GOES_ON.match(rest) is not None


def _opened(name: str, reach: str, said: str, reading: Reading, day: date) -> HeardRow | None:
    words = {*SMALL_WORDS, *NEGATIONS, *telling_words(), *doing_words(), *_NO_NAMES}
    if key_of(name) in words or find_item(name, reading.own_items):
        return None  # `new line not seen yet`
    if (number := line_called(name, reading)) is not None:
        raise Certain(f"{name} is {LINE.reference(number)} already", f"say line={name} on what was done against it")
    runs_from, notes = "", list[str]()
    for part in (each.strip(" ,:.") for each in re.split("[,;()]", said)):
        if found := _IS_REACH.fullmatch(part):
            reach, part = found["reach"], found["rest"] or ""
        if found := _RUNS_FROM.fullmatch(part):
            runs_from = found[1]
        elif not _ALSO_OPENED.fullmatch(part):
            notes.append(part)
    more = ", ".join(notes)
    if _says_more(more, reading):
        return None
    if _ELSEWHEN.search(more):
        since = _SINCE.fullmatch(more)
        seen = since[1] if since else f"{day:%d/%m/%Y}"
        told = " ".join(filter(None, (f"line name={name}", reach.casefold(), f"first-seen={seen}")))
        how = f"say {told} if it was first seen then" if since else f"say {told} with its day"
        raise Certain(f"{quoted(more)}: it does not say when in words that a sheet reads", how, about=more)
    texts = {
        "name": name,
        "reach": reach.casefold(),
        "first_seen": f"{day:%d/%m/%Y}",
        "runs_from": runs_from,
        NOTES: more,
    }
    return HeardRow((LineContent(LINE, {key: each for key, each in texts.items() if each}, {}),))


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
    parts = [part for part in re.split(r"[,;] *", (found[2] or "").strip(" ,:-")) if part]
    others = [part for part in parts if not _HOLDER.fullmatch(part)]
    rest = ", ".join(others)
    if rest and _says_more(rest, reading):
        return None
    texts = {
        LINE.date: f"{day:%d/%m/%Y}",
        "closure": "holder-charged" if len(others) < len(parts) else "",
        _BASIS: rest,
    }
    said = {key: each for key, each in texts.items() if each}
    return HeardRow((LineContent(LINE, said, {}, settles=LINE.date, which=number),))


def _says_more(text: str, reading: Reading) -> bool:
    """Whether words behind a line's name may say what another record holds."""
    things = [find_item(word.strip(",;:"), reading.own_items) for word in text.split()]
    return bool(_FACTS.search(text) or undone_in_note(text)) or any(
        each and each.category in ("drug", "cash", "weapon") for each in things
    )
