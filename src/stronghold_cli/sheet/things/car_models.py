"""Cars that a sheet calls by their model once it named the make: `a grey Ford Focus … The Focus was seized`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.words.text import SheetRow, Word, words_of
from stronghold_cli.sheet.words.vehicles import make_first


def with_models(written: Sequence[SheetRow | StrongholdError]) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with the make of each car that is called by its model, if a row above has both.

    `We stopped a grey Ford Focus … The Focus was seized` is the Ford Focus; no car where several makes have the model.
    """
    makes: dict[str, set[str]] = {}
    made: list[SheetRow | StrongholdError] = []
    for row in written:
        if not isinstance(row, SheetRow):
            made.append(row)
            continue
        words: list[Word] = []
        for word in row.words:
            known = makes.get(word.text, set()) if word.plain and word.name is None else set()
            called = len(known) == 1 and bool(words) and words[-1].plain and words[-1].text.casefold() == "the"
            words += [*words_of(next(iter(known))), word] if called else [word]
        for make, model in pairwise(row.words):
            named = make.plain and not make.parts and make_first([make]) and model.plain
            if named and re.fullmatch("[A-Z][a-z]+", model.text):
                makes.setdefault(model.text, set()).add(make.text)
        made.append(row._replace(words=tuple(words)))
    return made
