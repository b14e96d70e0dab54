"""Who is who on a sheet: keys, and people who are new and may be named on several lines."""

from collections.abc import Iterator, Sequence

from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.sheet_words import drug_offences, entry_words, key_of, other_street_words, street_words
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, is_one_of
from stronghold_cli.values.keys import Reference, read_person
from stronghold_cli.values.text import SMALL_WORDS, hyphened, quoted

_NEW = "new"
_STREET = 2
"""How many words a street has behind `New`."""


def is_new(key: str) -> bool:
    """Whether a person's key is one that the ledger has yet to give: `new`, or `new=A`."""
    return key.casefold() == _NEW or key.casefold().startswith("new=")


def wrong_as_new(words: Sequence[Word], reading: Reading) -> list[StrongholdError]:
    """Return what is wrong where `new` tells of a thing and is nobody's key: `ASC referral, new lock ordered`."""
    found: list[StrongholdError] = []
    for at, word in enumerate(words[:-1]):
        what = key_of(words[at + 1].text) if words[at + 1].plain and words[at + 1].name is None else ""
        if word.parts or not is_one_of(word, _NEW) or not what.isalpha() or what in SMALL_WORDS:
            continue
        known = phrase(words[at:], reading.own_words)
        noted = key_of(f"{_NEW} {what}") in entry_words("note")  # `new locks` of a visit
        if noted or _is_street(words[at : at + _STREET + 1]) or (known and known[0] > 1):
            continue
        if not _says_more(words[at + 1 :], reading):
            found.append(Certain(f"{quoted(f'{word.text} {what}')} is not understood", about=f"{word.text} {what}"))
    return found


def _is_street(words: Sequence[Word]) -> bool:
    """Whether words begin with the name of a street, `New Park Rd`: a word that may end one has a capital, as `New`."""
    capitals = words[0].text[:1].isupper()
    for word in words[1:]:
        if key_of(word.text) in street_words():
            return key_of(word.text) not in other_street_words() or (capitals and word.text[:1].isupper())
        if not word.plain or word.parts or word.text[:1].isupper() != capitals:
            return False
    return False


def _says_more(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words go on about a person: what was done, for which offence, or who that is."""
    said = [text for _, text in runs(words)]
    offence = any(is_known_list(text) or key_of(text) in drug_offences() for text in said)
    return offence or any(hyphened(text) in choices() for text in said) or bool(phrase(words, reading.own_words))


def same_person(text: str) -> str | None:
    """Return what lines of one sheet have in common that name one person; None for `new`, who is nobody else's."""
    if is_new(text):
        return text.casefold() if "=" in text else None
    try:
        return read_person(text)
    except Unreadable:
        return None


def keys_of(lines: Sequence[Line], reading: Reading) -> list[dict[str, str]]:
    """Return the texts of each line with a key for everybody who is new: the next of the ledger and of this sheet.

    Raises Forbidden where there is no next one.
    """
    given: dict[str, str] = {}
    following: Iterator[str] | None = None
    keyed = []
    for line in lines:
        texts = dict(line.texts)
        for name, text in line.texts.items():
            if isinstance(line.kind.fields[name].type, Person) and is_new(text):
                following = following or _following(lines, reading)
                label = same_person(text)
                texts[name] = next(following) if label is None else given.get(label) or next(following)
                if label is not None:
                    given[label] = texts[name]
        keyed.append(texts)
    return keyed


def _following(lines: Sequence[Line], reading: Reading) -> Iterator[str]:
    """Yield the next keys: none that the ledger has, and none that another line of the sheet names."""
    prefix, number = Reference.parse(reading.next_person())
    for line in lines:
        for name, text in line.texts.items():
            if isinstance(line.kind.fields[name].type, Person) and text and not is_new(text):
                named, _, digits = (same_person(text) or "").rpartition("-")
                number = max(number, int(digits) + 1) if named == prefix else number
    while True:
        yield f"{prefix}-{number}"
        number += 1
