"""The vehicle that a vehicle stop on a sheet was of, which is a note of it, and seized only where that is said."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE, key_of, place_words
from stronghold_cli.catalogue.thing_words import WHY, thing_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import time_said
from stronghold_cli.sheet.words.text import Word, parts_of, quoted_word, quoted_words, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.sheet.words.vehicles import is_in_street, is_vehicle_alone
from stronghold_cli.values.text import hyphened

_SEIZED = "seized"
_STOP = "vehicle-stop"
_STOPPED = ("of", "on", "for")
_BECAUSE = ("after", "following", "because", "as")
"""Words that begin why it was stopped."""
_FAILED = ["failed", "to", "stop"]


def with_stopped(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line of a vehicle stop with the vehicle that a part of it is, not said to be seized, as a note.

    It is what was stopped, and is seized as well where that stands behind it; one with a number in front, `1 van`, may
    be a thing that was found.
    """
    words = _stopped_by_us(words, reading)
    begin = next((n for n in (0, 1, 2) if words[n:] and n in (0, 1, _time(words)) and _is_stop(words[n:])), None)
    if begin is None:
        return list(words)
    length = _is_stop(words[begin:])
    made = list(words[: begin + length])
    parts = parts_of(words[begin + length :])
    stopped = False
    for part, after in zip(parts, [*parts[1:], []], strict=False):
        said = part[1:] if len(part) > 1 and part[0].plain and part[0].text.casefold() in _STOPPED else part
        vehicle = 0 if stopped else _vehicle_before_place(said, reading)
        if vehicle:
            stopped = True
            made.append(quoted_words(said[:vehicle], NOTES))
            made += said[vehicle:]
            if vehicle == len(said) and is_seized(after):
                made += [*said[:-1], said[-1]._replace(parts=False)]
        else:
            made += part
    return made


def is_seized(words: Sequence[Word]) -> bool:
    """Whether words only say that what stands before them was seized, and perhaps why: `seized no insurance`."""
    if not words or not words[0].plain or words[0].text.casefold() != _SEIZED:
        return False
    part = parts_of(words)[0][1:]
    return not part or any(n == len(part) and (WHY, key_of(text)) in thing_words() for n, text in runs(part, 5))


def _stopped_by_us(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return `2110 we stopped a white van` and `1930 black Corsa failed to stop` as a vehicle stop of that."""
    texts = [word.text.casefold() if word.plain else "" for word in words]
    begin = _time(words)
    at = begin + (texts[begin : begin + 1] in (["we"], ["officers"], ["police"]))
    if texts[at : at + 1] == ["stopped"] and _vehicle_before_place(_without_article(words[at + 1 :]), reading):
        return [*words[max(0, begin - 1) : begin], *words_of(_STOP), *_without_article(words[at + 1 :])]
    failed = next((n for n in range(begin + 1, len(texts)) if texts[n : n + 3] == _FAILED), 0)
    vehicle = _without_article(words[begin:failed])
    if failed and is_vehicle_alone(vehicle, reading):
        said = quoted_word(" ".join(_FAILED), NOTES, parts=words[failed + 2].parts)
        parted = [*vehicle[:-1], vehicle[-1]._replace(parts=True), said, *words[failed + 3 :]]
        return [*words[max(0, begin - 1) : begin], *words_of(_STOP), *parted]
    return list(words)


def _time(words: Sequence[Word]) -> int:
    """Return how many of the first words say when: `2110`, `At 2110`."""
    at = int(bool(words) and words[0].plain and words[0].text.casefold() == "at")
    return at + 1 if words[at:] and time_said(words[at]) else 0


def _without_article(words: Sequence[Word]) -> list[Word]:
    article = bool(words) and words[0].plain and words[0].text.casefold() in ("a", "an", "the")
    return list(words[article:])


def _is_stop(words: Sequence[Word]) -> int:
    """Return how many of the first words say that a vehicle was stopped, 0 for none."""
    if not words[0].plain:
        return 0
    found = phrase(words, (), ANYWHERE)
    if found and found[1].means.split()[0] == _STOP:
        return found[0]
    return next((n for n, text in runs(words, 2) if hyphened(text) == _STOP), 0)


def _vehicle_before_place(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a vehicle, with nothing behind it but where it was; 0 for none."""
    for length in range(len(words), 0, -1):
        after = words[length:]
        placed = (
            not after
            or key_of(after[0].text) in place_words()
            or after[0].text in _BECAUSE
            or is_in_street(after, words[length - 1])
        )
        if placed and is_vehicle_alone(words[:length], reading):
            return length
    return 0
