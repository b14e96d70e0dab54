"""`cautioned` on a line: what became of an arrest, or the words that are said at one and before an interview.

The words are the caution of the Police and Criminal Evidence Act 1984, Code C, section 10.
"""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import SeveralMeanings
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.became import says_arrest
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import quoted

CAUTIONED = "cautioned"
_SAID = {
    *("interview", "interviewed", "interviews", "i/v", "i/vd", "iv", "ivd", "intv", "intvd", "int", "reply", "replied"),
    *("replies", "comment", "n/c", "nocomment", "rights", "said", "solicitor", "sol", "silent", "silence"),
}
"""What follows the words, or comes before them."""
_REPLIES = ("no reply", "no comment", "nothing said")
_AT_ARREST = "cautioned on arrest"


def check_caution(results: Sequence[str], words: Sequence[Word], reading: Reading) -> None:
    """Raise SeveralMeanings for `cautioned` alone beside an arrest, an interview or a reply, which may be either.

    `results` are those of the arrests that a line of some words records.
    """
    if CAUTIONED not in results or key_of(words[0].text) == ARREST.name:
        return
    at = next((at for at, word in enumerate(words) if _is_alone(words, at)), None)
    if at is None:
        return
    arrested = any(says_arrest(words[n:], reading) for n in range(len(words)))
    texts = {text.strip("().,;:") for word in words for text in key_of(word.text).split()}
    if arrested or not texts.isdisjoint(_SAID):
        reply = " ".join(word.text for word in words[at + 1 : at + 3])
        replied = key_of(reply) in _REPLIES
        said = " ".join(word.said for word in words[at : at + 3]).rstrip(",;:.") if replied else words[at].text
        caution = f"adult caution notes={in_quotes(reply)}" if replied else "adult caution"
        what = f"{quoted(said)} may be what became of the arrest, or the words said at it"
        candidates = (caution, f"notes={in_quotes(f'cautioned on arrest, {reply}' if replied else _AT_ARREST)}")
        raise SeveralMeanings(what, "say which one", about=said).but(candidates=candidates)


def _is_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a word is `cautioned`, with nothing that it was for."""
    word, after = words[at], words[at + 1 : at + 2]
    alone = word.parts or not after or key_of(after[0].text) not in ("for", "re")
    return word.plain and word.name is None and key_of(word.text.strip("()")) == CAUTIONED and alone
