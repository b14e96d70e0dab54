"""A visit to somebody's family, `welfare visit P-8's mum, ok`, was not to P-8, who is named in its notes."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE, key_of, who_words
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import SheetRow, Word, quoted_word, with_runs
from stronghold_cli.sheet.words.unheard import NOTES

_WHOSE = "'s"


def with_visited_family(
    written: Sequence[SheetRow | StrongholdError], reading: Reading
) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with whose family was visited as a note; other rows as they are."""

    def family(words: Sequence[Word]) -> tuple[int, list[Word]]:
        to = len(words) > 1 and words[0].plain and words[0].text.casefold() == "to"
        words = words[to:]
        text = words[0].text
        whose = words[0].plain and text.casefold().endswith(_WHOSE) and not words[0].parts and len(words) > 1
        owner = words[0]._replace(text=text[: -len(_WHOSE)])
        if not whose or not is_key([owner], reading) or key_of(words[1].text.strip(".")) not in who_words():
            return 0, []
        return 2 + to, [quoted_word(f"{text} {words[1].text}", NOTES, parts=words[1].parts)]

    return [
        row._replace(words=tuple(with_runs(row.words, family)))
        if isinstance(row, SheetRow) and _is_visit(row.words)
        else row
        for row in written
    ]


def _is_visit(words: Sequence[Word]) -> bool:
    found = (phrase(words[at:], (), ANYWHERE) for at in range(len(words)))
    texts = [key_of(word.text) for word in words]
    return any(each and each[1].means.endswith("-visit") for each in found) or "visit" in texts
