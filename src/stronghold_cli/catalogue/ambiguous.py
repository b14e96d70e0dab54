"""Words that mean two things: which, and what they may mean.  They are asked, never guessed."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from stronghold_cli.catalogue.items import Own, find_item, key_of, keys_of
from stronghold_cli.errors import SeveralMeanings
from stronghold_cli.tables import rows_of, several
from stronghold_cli.values.text import listed, quoted


class AmbiguousWord(NamedTuple):
    """A row of ambiguous.csv."""

    word: str
    candidates: tuple[str, ...]
    """The items of items.csv that it may mean, the likeliest first; one, where it may be no drug at all."""
    why: str

    @property
    def may_be(self) -> str:
        """What it may mean, in words."""
        one, *others = self.candidates
        return listed(self.candidates) if others else f"{one}, or something else"


def ambiguous(text: str, own: Own = ()) -> AmbiguousWord | None:
    """Return what a word or its plain plural may mean, None where it means one thing, or the team has said which.

    What ends it like a sentence is no part of it: `white.`
    """
    text = text.strip().rstrip(".,;:!?")
    if find_item(text, own):
        return None
    known = ambiguous_words()
    return next((known[key] for key in keys_of(text) if key in known), None)


def check_one_meaning(text: str, own: Own = ()) -> None:
    """Raise SeveralMeanings for a word that may mean several things, with what it may mean."""
    found = ambiguous(text, own)
    if found:
        problem = SeveralMeanings(f"{quoted(text)} may be {found.may_be}: {found.why}", "say which one", about=text)
        raise problem.but(candidates=found.candidates)


@cache
def ambiguous_words() -> Mapping[str, AmbiguousWord]:
    """Return every row by how its word is looked for."""
    return _table("ambiguous.csv")


@cache
def offence_drugs() -> Mapping[str, AmbiguousWord]:
    """Return what a word behind an offence of drugs may mean, which alone is another word: `PWITS her`."""
    return MappingProxyType({**ambiguous_words(), **_table("offence_drugs.csv")})


def _table(name: str) -> Mapping[str, AmbiguousWord]:
    rows = rows_of(name, lambda row: AmbiguousWord(row["word"], several(row["candidates"]), row["why"]))
    return MappingProxyType({key_of(row.word): row for row in rows})
