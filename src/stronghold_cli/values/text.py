"""Text from people, shown harmlessly; and the words that messages are put together from."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

# Control characters, and the characters that turn, hide or join the text around them (Unicode TR36: bidirectional and
# zero-width), with the fillers and marks that show nothing.  A record may hold them; a terminal never gets them.  New
# lines are dealt with by whoever prints.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\uffa0]"
    "|[\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a]"
    "|[\ud800-\udfff]|[\U000e0000-\U000e007f]"
)


_TYPED = str.maketrans(
    "‘’‚‛′‵ʹʻʼʽ´" + "“”„‟″‶«»" + "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63",
    "'" * 11 + '"' * 8 + "-" * 10,
)
"""Apostrophes, quotes and hyphens that word processors and phones put in by themselves, as they are typed."""


SMALL_WORDS = {
    *("a", "an", "and", "as", "at", "but", "by", "for", "from", "had", "has", "he", "her", "him", "his", "in", "into"),
    *("is", "it", "of", "off", "on", "or", "out", "she", "that", "the", "their", "they", "till", "to", "under"),
    *("until", "up", "was", "were", "when", "who", "with"),
}
"""Words that say nothing without those beside them."""


def harmless(text: str) -> str:
    """Return the text with each control and direction character written out, as in `\\x1b`; tabs and new lines stay."""
    return _HARMFUL.sub(_written_out, text)


def escaped(text: str, escape: Callable[[str], str]) -> str:
    """Return the text with each such character as `escape` writes it, for a format that has an escape of its own."""
    return _HARMFUL.sub(lambda found: escape(found[0]), text)


def _written_out(found: re.Match[str]) -> str:
    number = ord(found[0])
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def one_line(text: str) -> str:
    """Return the text harmless and on one line, as a table cell or a message needs it."""
    return harmless(" ".join(text.split())) if text.isprintable() else harmless(re.sub(r"\s+", " ", text).strip())


def fold(text: str) -> str:
    """Return what two texts share that are one: without capitals, each blank once, in one Unicode form (NFKC).

    Every apostrophe, quote, hyphen and dash is the keyboard's.  What shows nothing (a zero-width space, a soft
    hyphen) is left out.  Folding twice is folding once.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.lower().split())
    from unicodedata import normalize  # only a text beyond ASCII needs it

    plain = _HARMFUL.sub(lambda found: " " if found[0].isspace() else "", text)
    # Unicode, D146: caseless matching of compatible characters.
    plain = normalize("NFKD", normalize("NFKD", normalize("NFD", plain.translate(_TYPED)).casefold()).casefold())
    # Once more, for a form may be made of one of them: a full-width quote.
    return " ".join(normalize("NFKC", plain).translate(_TYPED).split())


def apart(text: str, other: str) -> str:
    """Return what tells a text from another that looks like it: `with an "en dash"`; nothing where it can be seen.

    Where this text has nothing that the other lacks, it is said what that one has.
    """
    from unicodedata import name, normalize  # only two spellings of one text need it

    def seen(one: str) -> str:
        shown = _HARMFUL.sub(lambda found: " " if found[0].isspace() else "", one)
        return " ".join(normalize("NFKC", shown.translate(_TYPED)).translate(_TYPED).split())

    if seen(text) != seen(other):
        return ""
    if normalize("NFC", text) == normalize("NFC", other):
        return "in another Unicode form"
    for words, one, without in (("with", text, other), ("without", other, text)):
        odd = [mark for mark in dict.fromkeys(one) if mark not in without and not mark.isascii() and not mark.isalnum()]
        if odd:
            return f"{words} {listed([with_article(name(mark, 'unnamed mark').lower()) for mark in odd], 'and')}"
    return "with other blanks" if " ".join(text.split()) == " ".join(other.split()) else "in another Unicode form"


def as_most_spell(uses: Mapping[str, int], folded: Callable[[str], str] = fold) -> dict[str, str]:
    """Return how texts are shown, by what they fold to: as most are spelled, of as many each the first in order.

    `uses` is how often each spelling is used.
    """
    shown: dict[str, str] = {}
    for text in sorted(uses, key=lambda text: (-uses[text], text)):
        shown.setdefault(folded(text), text)
    return shown


def quoted(text: str, most: int = 40) -> str:
    """Return what somebody typed as a message shows it: in quotes, on one line, cut at `most` characters."""
    return f"'{cut(one_line(text), most)}'"


def cut(text: str, most: int) -> str:
    """Return a text that is `most` characters long at most, with a sign where some of it was left off.

    It ends with a whole word, for LINE-5 is another line than LINE-59; one word alone is parted.
    """
    if len(text) <= most:
        return text
    whole = text[: most - 1].rpartition(" ")[0].rstrip(" ,;")
    return f"{whole} …" if whole else f"{text[: most - 1]}…"


def counted(number: int, one: str, several: str = "") -> str:
    """Return `1 record`, `1,204 records`; `several` is the plural where it is more than an s."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def with_article(noun: str) -> str:
    """Return `a charge`, `an arrest`."""
    return f"{'an' if noun[:1] in tuple('aeiou') else 'a'} {noun}"


def listed(words: Sequence[str], last: str = "or") -> str:
    """Return `one`, `one or two`, `one, two or three`."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def first_of(words: Sequence[str], most: int = 3) -> str:
    """Return `one, two, three and 4 more`."""
    more = len(words) - most
    return f"{', '.join(words[:most])} and {more:,} more" if more > 0 else ", ".join(words)


@lru_cache(maxsize=8192)  # a line of a sheet is read in many ways, and each asks about the same words
def hyphened(text: str) -> str:
    """Return a name as people type it, and as a choice is declared: lower case, with hyphens between its words."""
    return "-".join(text.split()).replace("_", "-").casefold()
