"""Which court a title or a heading of a sheet names: `Crown, Ct 4`, `Reading mags am`, `Civil list`."""

import re
from collections.abc import Sequence
from functools import cache

from stronghold_cli.catalogue.court_words import MAGISTRATES, court_names, court_spellings, court_towns, court_words
from stronghold_cli.catalogue.sheet_words import towns
from stronghold_cli.sheet.words.court_towns import INITIALS, town_of_court
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.table_runs import run_of
from stronghold_cli.sheet.words.text import Word, is_one_of
from stronghold_cli.values.text import quoted

COURT = "court"
_CROWN = "Crown Court"
_ROOM = re.compile(r"(?:court ?room|court|ct|crt|crtrm)\.? ?(?:no )?[0-9]{1,2}[a-z]?")
_NUMBERED = re.compile(r"(?:(?:court|ct|crt|crtrm|courtroom|court room) ?(?:no )?[0-9]{1,2}[a-z]?)?(?: ?(?:am|pm))?")
_NAME = re.compile("[A-Z][A-Za-z'-]+[:,.]?")
_LONGEST = 4
_LIST = ("civil list", "civil", "civil matters", "cash and closures", "remand court", "remands court", "court list")
_BESIDE = (
    *("am", "pm", "a.m", "p.m", "morning", "afternoon", "all", "day", "all day", "list", "lists", "results", "result"),
    *(
        "hearings",
        "sitting",
        "presiding",
        "before",
        "today",
        "at",
        "in",
        "the",
        "court",
        "courts",
        "and",
        "&",
        "update",
        "session",
        "-",
    ),
    *("ours", "our", "only", "busy", "quiet", "jobs", "cases", "matters", "poca", "confiscation", "confiscations"),
    *("trials", "pleas", "sentences", "ptphs", "mentions", "bail", "remands", "crime", "hearing"),
)
_JUDGES = (
    *("hhj", "his honour judge", "her honour judge", "judge", "district judge", "dj", "recorder", "the recorder"),
    *("mr justice", "mrs justice", "the resident", "resident judge", "lay bench", "bench", "justices", "three jps"),
)


def court_headed(words: Sequence[Word]) -> tuple[str, list[Word]] | None:
    """Return the court that words name, empty for none, and the words that say anything else; None for no heading.

    Two sorts of court name neither.
    """
    words = [word._replace(text=word.text.strip("()")) for word in words]
    names: list[str] = []
    rest: list[Word] = []
    at, heads = 0, False
    while at < len(words):
        length, name = court_at(words[at:])
        if length:
            town = _town(words[at : at + length])
            behind, there = (0, "") if town else _town_behind(words[at + length :], alone=words[at + length - 1].parts)
            names.append(f"{town or there}{name}")
            length += behind
        else:
            length = next((n for n, text in run_of(words[at:], 3) if _ROOM.fullmatch(text) or text in _LIST), 0)
        heads = heads or bool(length)
        if not length:
            length = next((n for n, text in run_of(words[at:], 2) if text in _BESIDE), 0) or _judge_first(words[at:])
        if not length:
            rest.append(words[at])
        at += length or 1
    return (names[0] if len(set(names)) == 1 else "", rest) if heads else None


def _town_behind(words: Sequence[Word], *, alone: bool) -> tuple[int, str]:
    """Return how many words behind a court are its town, and that with a space: `at Leeds`, or `Leeds` if `alone`.

    Behind a comma it is one that is known: `Crown Ct, Wood Green`.
    """
    lead = int(not alone and len(words) > 1 and is_one_of(words[0], "at", "in") and not words[0].parts)
    behind = words[lead:]
    for length, text in run_of(behind, _LONGEST) if lead or alone else ():
        known = text in court_towns() or text in towns()
        named = known or (lead and length == 1 and _NAME.fullmatch(behind[0].text) and text not in _BESIDE)
        if named and behind[0].plain and (length == len(behind) or behind[length - 1].parts):
            return lead + length, " ".join(word.text.rstrip(",.") for word in behind[:length]) + " "
    return 0, ""


def _judge_first(words: Sequence[Word]) -> int:
    """Return how many of the first words say who sat, with the name behind it: `HHJ Larksong`."""
    length = next((n for n, text in run_of(words, 3) if text in _JUDGES), 0)
    name = words[length].text if 0 < length < len(words) and not words[length - 1].parts else ""
    named = _NAME.fullmatch(name) and name.rstrip(":,").casefold() not in _BESIDE
    return length + 1 if named else length


def check_no_heading(words: Sequence[Word]) -> None:
    """Raise Certain for a line that begins with a court and says nothing else: the lines below may be of it."""
    length, name = court_at(words)
    town = _town(words[:length]) if length else ""
    apart = town or (0 < length < len(words) and (words[length - 1].parts or words[length].text.startswith("(")))
    if not apart or name not in (MAGISTRATES, _CROWN):
        return  # `Crown accepted the basis`
    said = " ".join(word.said for word in words)
    court = f"{town}{name}"
    how = f"say {court} alone on a line, or put # in front"
    raise Certain(f"{quoted(said)} may be the court of the lines below", how, about=said)


def court_with_town(words: Sequence[Word]) -> str:
    """Return the name of the court that some words are, empty where they are more or name no town."""
    length, name = court_at(words)
    town = _town(words) if length == len(words) > 0 else ""
    return f"{town}{name}" if town else ""


def _town(words: Sequence[Word]) -> str:
    """Return the town in front of a court, with a space, empty for a court alone: `Hull ` for `hull mags`."""
    length = 0 if _is_of_rows(words[0]) else town_of_court(words)
    town = " ".join(word.text.title() if word.text.islower() else word.text for word in words[:length])
    return f"{town} " if length < len(words) and town else ""


def court_at(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words are a court with its town and its number, and the name of its sort."""
    town = 0 if _is_of_rows(words[0]) else town_of_court(words)
    for before in dict.fromkeys((0, town)):
        for length, text in run_of(words[before:], _LONGEST):
            name = MAGISTRATES if length == 1 and INITIALS.fullmatch(text) else court_names().get(text)
            if name:
                end = before + length
                # `Crown Ct 4`
                number = next((n for n, each in run_of(words[end:], 3) if _NUMBERED.fullmatch(each)), 0)
                return end + (number if not words[end - 1].parts else 0), name
    return 0, ""


def _is_of_rows(word: Word) -> bool:
    """Whether a word may say what was done in a court: no town is called so."""
    text = word.text.casefold()
    return text in _words_of_rows() or text in court_spellings()


@cache
def _words_of_rows() -> frozenset[str]:
    return frozenset(word for words in court_words() for word in words.split())
