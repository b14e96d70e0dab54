"""Several results of one arrest on a line, each for another offence: an arrest keeps one, else the line is asked."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, end_of_part, quoted_words
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import hyphened, listed, quoted

_RESULT = ARREST.fields["result"]
_CHARGED, _HANDED_OVER, _NO_ACTION = "charged", "transferred", "no-further-action"


def with_one_result(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return a sentence with one result of each arrest, and that somebody was handed over beside no action as a note.

    `handed to immigration, NFA our end`.  Raises Certain for two results of one person, each of a part of its own,
    where one is said for an offence.
    """
    keys = [word.text for word in words if is_key([word], reading)]
    begins = [at for at in range(len(words)) if at == 0 or words[at - 1].parts or is_key([words[at - 1]], reading)]
    found = {at: choice for at in begins if (choice := _result(words[at:], reading))}
    if len(keys) > 1 or len(found) < 2 or len(set(found.values())) < 2 or _CHARGED in found.values():
        return words
    if set(found.values()) == {_HANDED_OVER, _NO_ACTION}:
        at = next(n for n, choice in found.items() if choice == _HANDED_OVER)
        end = end_of_part(words, at)
        return [*words[:at], quoted_words(words[at:end], NOTES), *words[end:]]
    said = [" ".join(word.text for word in words[at : end_of_part(words, at)]) for at in found]
    if all(len(each.split()) == 1 for each in said):
        return words
    about = f"{keys[0]} " if keys else ""
    what = f"{listed([quoted(each) for each in said], 'and')}: an arrest has one result"
    raise Certain(what, f"say the one that counts, e.g. {about}{said[0]} notes={in_quotes(said[-1])}")


def _result(words: Sequence[Word], reading: Reading) -> str:
    """Return the result of an arrest that the first of some words say; empty for none."""
    row = phrase(words, reading.own_words, ANYWHERE)
    texts = [row[1].means.partition(" ")[0]] if row else [text for _, text in runs(words)]
    every = [choice for text in texts for _, field, choice in choices().get(hyphened(text), ()) if field is _RESULT]
    return every[0] if every and every[0] != _RESULT.default else ""
