"""Who came to be interviewed by their own will: `P-21 vol attendance, adult female, money laundering, interviewed`.

Nobody was arrested, so a line that says no more, or that it is still investigated, is left out; one with another
result, a thing or a number is asked.  Behind a search it is a note, and what was found stays.
"""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.sheet_words import ANYWHERE, NOTE, VOLUNTARY, key_of
from stronghold_cli.records.activity import STOPPED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.words_of_court import offence_first
from stronghold_cli.sheet.people.became import is_not_arrested, with_not_arrested
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import is_about_somebody
from stronghold_cli.sheet.words.text import Word, bare, clock_said, is_one_of, parts_of, quoted_words
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.text import hyphened

_FOR = (
    *("for", "re", "on", "suspicion", "of", "susp", "and", "&", "+", "was", "under", "caution", "at", "came", "in"),
    *("i/v", "iv", "int", "interview", "interviewed"),
)
_ENDS = (
    *("no arrest", "reported for summons", "report for summons", "for summons", "file to follow", "file to cps"),
    *(
        "summons to follow",
        "summons tbf",
        "postal req to follow",
        "pr to follow",
        "file tbs",
        "for file",
        "papers to cps",
    ),
    *(
        "rui",
        "released under investigation",
        "under investigation",
        "enquiries ongoing",
        "investigation ongoing",
        "still under investigation",
    ),
)
"""What may be said to end it that no record has."""
_ARRESTED = ("arrested", "arr", "arr'd", "arrd", "nicked")


def only_came(words: Sequence[Word], reading: Reading, day: date) -> bool:
    """Whether a line says only that people came to be interviewed, who they are and about which offence."""
    line = with_not_arrested(with_descriptions(words[len(words) > 1 and clock_said(words[0]) :], reading), reading)
    if not any(phrase(line[at:], (), VOLUNTARY) for at in range(len(line))):
        return False
    if not any(is_key([bare(word)], reading) for word in line):
        return False
    return all(_says_no_more(part, reading, day) for part in parts_of(line))


def with_how_they_came(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return a line of somebody who came by their own will with that as a note, where the line has what that is about.

    It is about an arrest that was made then, or a search before which found something: `stop search P-21, 2 wraps
    heroin, vol interview`.
    """
    found = ((at, said) for at in range(len(words)) if (said := phrase(words[at:], (), VOLUNTARY)))
    at, said = next(found, (0, None))
    if said is None:
        return words
    behind = words[at + said[0] :]
    if any(is_one_of(word, *NEGATIONS) for word in behind):
        return words
    arrested = any(is_one_of(word, *_ARRESTED) for word in behind)
    searched = any(_is_search(words[n:at]) for n in range(at))
    if not (arrested or searched):
        return words
    return [*words[:at], quoted_words(words[at : at + said[0]], NOTES), *behind]


def _is_search(words: Sequence[Word]) -> bool:
    """Whether the first of some words say that somebody or a car was stopped and searched."""
    found = phrase(words, (), ANYWHERE)
    said = [found[1].means] if found else [key_of(text) for _, text in runs(words, 3)]
    return any(hyphened(each) in (STOPPED, "vehicle-stop") for each in said)


def _says_no_more(words: Sequence[Word], reading: Reading, day: date) -> bool:
    at = 0
    while at < len(words):
        said = phrase(words[at:], reading.own_words, VOLUNTARY, NOTE)
        ends = next((n for n, text in runs(words[at:], 3) if text.casefold().rstrip(".") in _ENDS), 0)
        length = said[0] if said else ends or offence_first(words[at:], day, reading)
        word = bare(words[at])
        who = is_key([word], reading) or is_about_somebody(word) or is_not_arrested([word])
        if not length and not (who or is_one_of(word, *_FOR)):
            return is_remark(words[at:], reading)
        at += length or 1
    return True
