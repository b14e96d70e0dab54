"""A suspended sentence of one term on a line, which may be the term or for how long it is suspended.

The court says both (Sentencing Act 2020 ss.286-288, not checked): `12 months suspended for 2 years`.
"""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.sheet.court.sentence_words import term_first
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, is_one_of
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import quoted

_SUSPENDED, _TERM = "suspended", "term"
_SAID = (_SUSPENDED, "susp", "susp'd", "suspd")
_LONGEST = Term(24)
"""The longest term that may be suspended, and the longest that it is suspended for, which is the usual one."""


def check_suspended(contents: Sequence[LineContent], words: Sequence[Word]) -> None:
    """Raise Certain for a term that may be for how long another one is suspended: `P-7 suspended 2 years`."""
    terms = [each.texts[_TERM] for each in contents if each.kind is SENTENCE and _has_one_term(each)]
    if not terms or key_of(words[0].text) == SENTENCE.name or any(word.name == _TERM for word in words):
        return
    for at, word in enumerate(words):
        if not is_one_of(word, *_SAID) or word.parts:
            continue
        behind = at + 1 + is_one_of(words[at + 1 : at + 2][-1] if words[at + 1 :] else word, "for")
        length = term_first(words[behind:])
        if length and not any(term_first(words[n:]) for n in range(at)):
            raise _ask(" ".join(each.text for each in words[at : behind + length]), "may be for how long, and no term")
    if longest := next((text for text in terms if Term.parse(text) == _LONGEST), ""):
        raise _ask(f"{longest} suspended", "may be the term, or for how long it is suspended", longest)


def _ask(said: str, what: str, about: str = "") -> StrongholdError:
    return Certain(f"{quoted(said)} {what}", "say both, e.g. 12 months suspended for 2 years", about=about or said)


def _has_one_term(content: LineContent) -> bool:
    said = content.texts
    return said.get("disposal") == _SUSPENDED and bool(said.get(_TERM)) and not said.get("suspended_for")
