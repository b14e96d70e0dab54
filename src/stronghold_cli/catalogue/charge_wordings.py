"""Offences of drugs as a charge sheet words them: `Possession of a controlled drug of Class B - Cannabis`."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from stronghold_cli.catalogue.items import class_rows, find_item
from stronghold_cli.catalogue.short_forms import offence
from stronghold_cli.tables import rows_of
from stronghold_cli.values.text import fold

_LETTER = r"\bclass ([abc])\b"
_LEFT_OUT = r"\b(?:the|an|of|being|(?<!class )a)\b|[^\w]+"
"""What another offence is not meant by: small words, and any mark."""
_DRUG = r"(?P<words>.*\bclass [abc])(?:\s*[-:]\s*|\s+)(?P<drug>[^()]+|\([^()]+\))"
"""The drug itself, behind its class."""


def as_charged(text: str) -> str | None:
    """Return the offence that a charge sheet words as a text does, a drug of that class behind it or none, else None.

    What says anything more is asked, and never read so: `Possession of a controlled drug of Class B - Heroin`.
    """
    plain = fold(text).rstrip(" .")
    letter = re.search(_LETTER, plain)
    if letter is None:
        return None
    short = _short(plain)
    if short is None and (behind := re.fullmatch(_DRUG, plain)):
        drugs = behind["drug"].strip("()").split("/")
        short = _short(behind["words"]) if all(_is_of_class(drug, letter[1].upper()) for drug in drugs) else None
    return offence(f"{short}-{letter[1]}") if short else None


def _short(plain: str) -> str | None:
    return _wordings().get(_plain(re.sub(_LETTER, "class *", plain, count=1)))


def _is_of_class(drug: str, letter: str) -> bool:
    """Whether a text is a drug that was once of a class in any form; nothing here knows the day of the offence."""
    found = find_item(drug)
    rows = class_rows(found.name) if found else ()
    return any(row.form is None and row.ruling.drug_class == letter for row in rows)


def _plain(wording: str) -> str:
    return re.sub(r"\s+", " ", re.sub(_LEFT_OUT, " ", wording.replace("*", "x"))).strip()


@cache
def _wordings() -> Mapping[str, str]:
    """Return the short form of each wording, without its class."""
    return MappingProxyType(dict(rows_of("charge_wordings.csv", lambda row: (_plain(row["wording"]), row["short"]))))


def may_begin_so(text: str) -> bool:
    """Whether a text begins as a wording does."""
    return set(text.casefold().split(maxsplit=1)[:1]) <= _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words in _wordings())
