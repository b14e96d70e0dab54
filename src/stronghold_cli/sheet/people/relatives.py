"""What was done to a relative or a friend who has no key: `P-40, her brother arrested PWITS`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.people_words import kin_words
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.arrest_words import is_arrest
from stronghold_cli.sheet.words.called import line_called
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.starts import choices_said
from stronghold_cli.sheet.words.text import Word, bare, is_one_of
from stronghold_cli.values.text import quoted

_LEADS = ("his", "her", "their", "the", "older", "elder", "younger", "big", "little", "half", "and")
_IS = ("is", "was", "also", "has", "been", "now", "a", "the")


def check_relatives(words: Sequence[Word], reading: Reading) -> None:
    """Raise Certain for a part about a relative or a friend of somebody, which is no record of that person.

    `her brother P-22 arrested` says who it is, and `P-22, her brother, arrested` is about P-22.
    """
    begins = [at for at in range(len(words)) if not at or words[at - 1].parts or is_key([bare(words[at - 1])], reading)]
    for begin in begins:
        at = begin
        while at < len(words) and is_one_of(words[at], *_LEADS) and not words[at].parts:
            at += 1
        length = next((n for n, text in runs(words[at:], 2) if key_of(text) in kin_words()), 0)
        end = at + length
        if not length or words[end - 1].parts or any(word.parts for word in words[at : end - 1]):
            continue
        while end < len(words) and is_one_of(words[end], *_IS) and not words[end].parts:
            end += 1
        done = words[end:]
        if done and _is_done(done, reading):
            said = " ".join(word.said for word in words[begin : end + 1]).rstrip(",;:.")
            how = "say who it is by a key, on a line of its own; # in front leaves it out"
            raise Certain(f"{quoted(said)} is about somebody without a key", how, about=said)


def _is_done(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words begin with what is done to somebody who is arrested, what came of it, or a part in a line."""
    behind = words[words[0].plain and line_called(words[0].text, reading) is not None :]  # `Kestrel runner`
    said = choices_said(behind)
    if is_arrest(words) or any(kind in (ARREST, CHARGE) and field.of_person is None for kind, field, _ in said):
        return True
    found = phrase(words, ())
    return found is not None and found[1].means.startswith((CHARGE.name, "bailed"))
