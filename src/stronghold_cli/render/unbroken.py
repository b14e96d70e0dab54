"""What stays on one line, however narrow the screen is: what a person copies, and a term."""

import re
from functools import cache

from stronghold_cli.values.day import MONTHS
from stronghold_cli.values.text import cut

_JOINTS = str.maketrans(" -", "\ufdd0\ufdd1")
"""What stands for a space and a hyphen that no line may end at: both are no characters, and in nobody's text."""
_PARTED = str.maketrans("\ufdd0\ufdd1", " -")
_NUMBER = r"(?<!\d[,.])\b\d[\d,.]*"
"""A number from its first digit on: to begin anywhere in a long row of digits takes seconds."""
_TERM = r"(?<![\w-])(?<!\d,)[+-]?\d[\d,]* (?:year|month|day)s?(?: [+-]?\d[\d,]* (?:month|day)s?)*\b"


_VALUE = r"(?:\"[^\"]*\"|'[^']*'|[^\s();\"']*[^a-z\s();,\"'][^\s();\"']*)"
"""What follows an option: words in quotes, or one that is no word of a sentence."""
_PLACE = r"[^\s/\\'\"();:,]+(?: [^\s/\\'\"();:,]+)*[/\\]"
"""A folder in a path: its name may have spaces, and ends at a separator."""
_LAST = r"[^\s/\\'\"();:,]*(?:(?: [^\s/\\'\"();:,]+){1,6}?\.\w{1,6}\b)?"
"""The last name in a path: it may have spaces where it ends with a suffix, as `Results 2019.xlsx` does."""

_AFTER_REFERENCE = "|".join(rf"(?<=E-{digits} )" for digits in (r"\d", r"\d\d", r"\d\d\d", r"\d\d\d\d"))
"""After CASE-2 or LINE-14 stands its name."""


@cache
def _whole() -> re.Pattern[str]:
    """What might be parted: a date, a month, an amount, a class, a count of offences, a term, a command, an option with
    its value, a path, a number in capitals, what a case or a line is called; and the letters of footnotes.
    """
    # Imported here: the table of units is read where a text is folded, and `--help` folds none.
    from stronghold_cli.values.quantity import PIECE_WORDS

    return re.compile(
        rf"\b(?:\d{{1,2}} )?(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]* \d{{4}}(?: \d\d:\d\d)?"
        rf"|{_NUMBER} (?:[kMG]B|records?|changes?|address(?:es)?)\b"
        rf"|{_NUMBER} (?:(?:mg|g|kg|{'|'.join(filter(None, PIECE_WORDS))})\b|%)"
        r"|\bclass [A-C]\b(?: x\d+\b)?|\b\w+ x\d+\b"
        rf"|{_TERM}"
        r"|(?<=e\.g\. )stronghold [^();]+(?=[);])|(?<=try: )stronghold [^(),;]+(?=[),;])"
        r"|(?<=; )[-<?] \w+(?: back)?(?=;)"
        r"|(?:\bsee: (?=stronghold [a-z -]{1,20}\)))?\bstronghold [a-z-]+(?: [a-z-]+(?=[\s();]|$))?"
        rf"(?: (?:--[a-z-]+(?: [a-z]+\b)?|{_VALUE}))*"
        rf"|(?<!\S)--[a-z-]+ {_VALUE}"
        r"|(?<=\bno folder )[^()]+(?= \()"
        r"|(?<!\w)'[^']*[/\\][^']*'(?!\w)"
        rf"|(?<![^\s(])(?:~|[A-Za-z]:|\.\.?)?[/\\](?:{_PLACE})*{_LAST}"
        rf"|(?:{_AFTER_REFERENCE})[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)+"
        r"|\b[A-Z][A-Z0-9]*(?:[-/][A-Z0-9]+)+\b"
        r"|\[[a-z]{1,2}(?: [a-z]{1,2})+\]"
    )


def unbroken(text: str) -> str:
    """Return a text that `folded` and `table` keep on one line, such as a path with spaces in it."""
    return text.translate(_JOINTS)


def whole_words(text: str) -> str:
    """Return a text in which no line ends at a hyphen."""
    return re.sub(r"(?<=\w)-(?=\w)", lambda found: unbroken(found[0]), text)


def held_together(text: str) -> str:
    """Return a text in which what stays whole is unbroken."""
    return _whole().sub(lambda found: unbroken(found[0]), text)


def as_text(text: str) -> str:
    """Return a text that was folded with its spaces and hyphens again."""
    return text.translate(_PARTED)


def cut_whole(text: str, most: int) -> str:
    """Return a text that is `most` characters long at most, as `cut` does, and nothing of a date or a sum."""
    return as_text(cut(held_together(text), most)) if len(text) > most else text


def short_term(text: str) -> str:
    """Return a term in words as `6y9m`, a difference as `+86y10m-14d`, and any other text as it is."""
    return re.sub(r" ?([+-]?[\d,]+) ([ymd])[a-z]+", r"\1\2", text) if re.fullmatch(_TERM, text) else text
