"""Words on a sheet for people, with the sex and the age that each says: a table that people edit."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.tables import one_of, rows_of

_ONE, _MANY = "1", "many"
_WHO, LETTER, _KIN, _THERE = "who", "letter", "kin", "there"
"""What a word says: who somebody is, that beside a key or an age only, whose relative or friend, or as what there."""
_MAYBE = "?"
"""Behind a band: so for somebody with a key, while a family uses it for who is grown up as well, `her boy`."""


class PersonWord(NamedTuple):
    """What a word says about people: `lad`, `kids`, `mum`."""

    sex: str
    band: str
    maybe: bool
    many: bool
    says: str


@cache
def people_words() -> Mapping[str, PersonWord]:
    """Return what each word says about people who have no key, by how it is looked for."""
    return MappingProxyType({word: says for word, says in _words().items() if says.says != LETTER})


@cache
def sex_and_age_words() -> Mapping[str, PersonWord]:
    """Return what each word says about who somebody is, beside a key or an age, by how it is looked for."""
    return MappingProxyType({word: says for word, says in _words().items() if says.says not in (_KIN, _THERE)})


@cache
def kin_words() -> frozenset[str]:
    """Return the words that say whose relative or friend somebody is, as they are looked for."""
    return frozenset(word for word, says in _words().items() if says.says == _KIN)


@cache
def _words() -> Mapping[str, PersonWord]:
    return dict(rows_of("people_words.csv", _checked))


def _checked(row: dict[str, str]) -> tuple[str, PersonWord]:
    band = row["band"].removesuffix(_MAYBE)
    many = one_of(row["number"], _ONE, _MANY) == _MANY
    says = one_of(row["says"], _WHO, LETTER, _KIN, _THERE)
    return key_of(row["word"]), PersonWord(row["sex"], band, band != row["band"], many, says)
