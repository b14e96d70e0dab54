"""Who somebody is, at their key or in a part of its line: `P-55 M 30`, `front pass P-30, F35`, `P-2 arr, m 34 yrs`."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.sheet_words import ANYWHERE, drug_offences, key_of
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.safeguarding import SAFEGUARDING
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.age_shapes import shape_first
from stronghold_cli.sheet.people.who_it_is import WhoItIs, who_first
from stronghold_cli.sheet.words.arrest_words import is_arrest
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, bare, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import hyphened

_OF_NO_TERM = (ACTIVITY, SAFEGUARDING)
"""The kinds of what is done with people that no court does …"""
_IN_COURT = frozenset(
    ["ct", "cts", "count", "counts", "conc", "concurrent", "consec", "consecutive", "court", "crown", "mags", "jail"]
)
"""… and words of what a court does."""


class _Description(NamedTuple):
    words: int = 0
    said: tuple[Word, ...] = ()


@heard_once
def with_descriptions(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return a line with what it says about sex, age, position and looks in the words of their fields, behind the key.

    Raises Certain for a number that may be an age as well as that of a house, and for one that is near 18.
    """
    made: list[Word] = []
    at = 0
    before: tuple[Word, ...] = ()
    terms = _may_say_term(words)
    keys = [at for at, word in enumerate(words) if word.name is None and is_key([bare(word)], reading)]
    while at < len(words):
        if (at == 0 or words[at - 1].parts) and (front := _in_front(words[at:], reading, terms=terms)).words:
            before = front.said
            at += front.words
        elif len(keys) == 1 and keys[0] < at and (apart := _apart(words, at, reading, terms=terms)).words:
            made += apart.said
            at += apart.words
            continue
        word = words[at]
        made.append(word)
        at += 1
        if at - 1 not in keys:
            continue
        who = who_first(words[at:], reading, before=word, placed=bool(before), terms=terms)
        behind = _said(who, words[at:])
        if before and not behind.words:
            made[-1] = word._replace(parts=False, said=word.text)
            made += [*before[:-1], before[-1]._replace(parts=True)]
        elif behind.words:
            closed = words[at + behind.words - 1].text.endswith(")")
            if closed or not word.text.startswith("("):
                # `(P-22, f, 4): referral` is `P-22 (f, 4), referral`.
                text = word.text.removeprefix("(") if closed and not word.text.endswith(")") else word.text
                made[-1] = word._replace(parts=False, said=text, text=text)
            made += [*before, *behind.said]
            at += behind.words
        before = ()
    return made


def _in_front(words: Sequence[Word], reading: Reading, *, terms: bool) -> _Description:
    """Return what the first words say about the person whose key follows right behind: `front pass P-29`."""
    key = next((n for n, word in enumerate(words) if is_key([word], reading)), 0)
    if not key or words[key].name is not None:
        return _Description()
    found = _said(who_first(words[:key], reading, terms=terms), words)
    return found if found.words == key else _Description()


def _apart(words: Sequence[Word], at: int, reading: Reading, *, terms: bool) -> _Description:
    """Return what a part of a line says about the one whom the line names: `P-22 arrested PWITS, male 34 yrs, RUI`.

    It is a whole part, or stands between the word for an arrest and what it was for.
    """
    last = words[at - 1]
    behind_arrest = is_arrest(words[at - 1 :])
    bracketed = words[at].text.startswith("(")
    if not (last.parts or last.text.endswith(")") or bracketed or behind_arrest):
        return _Description()
    who = who_first(words[at:], reading, before=last, terms=terms, asks=False)
    end = at + who.length
    whole = end == len(words) or words[end - 1].parts or words[end - 1].text.endswith(")") or is_arrest(words[end:])
    whole = whole or (behind_arrest and who.aged)  # `P-1 arr f/17 PWITS crack`
    number = who.length == 1 and words[at].text.isdigit()
    if number and not terms and last.parts:
        begins = next((n + 1 for n in range(at - 2, -1, -1) if words[n].parts), 0)
        number = not any(is_key([bare(word)], reading) for word in words[begins:at])  # `P-1 arrested PWITS, 17, RUI`
    return _said(who, words[at:]) if whole and (who.known or who.notes) and not number else _Description()


def _may_say_term(words: Sequence[Word]) -> bool:
    """Whether a line may say how long a sentence is: of an offence or a sentence, or of nothing else.

    In a line of an arrest, a search or a referral years are an age.
    """
    silent = True
    court = False
    for at, word in enumerate(words):
        found = phrase(words[at:], (), ANYWHERE)
        said = hyphened((found[1].means.split() or [""])[0] if found else word.text)
        kinds = [(kind, field) for kind, field, _ in choices().get(said, ())]
        if said == ARREST.name or any(kind in _OF_NO_TERM and field.required for kind, field in kinds):
            return False
        offence = any(key_of(text) in drug_offences() or is_known_list(text) for _, text in runs(words[at:], 4))
        court = court or offence or any(kind is SENTENCE for kind, _ in kinds) or key_of(word.text) in _IN_COURT
        silent = silent and (at == 0 or word.name == NOTES or shape_first(words[at:], told=True) is not None)
    return court or silent


def _said(who: WhoItIs, words: Sequence[Word]) -> _Description:
    """Return what somebody is in the words of its fields."""
    if not who.length:
        return _Description()
    if who.about:
        raise Certain(f"about {who.about} may be a child or an adult", "say child or adult")
    parted = [who.told[:-1] or who.told, who.told[-1:]] if len(who.known) > 1 else [who.told]
    said = [" ".join(word.said for word in each) for each in parted]
    made = [Word(known, text, True) for known, text in zip(who.known, said, strict=False)]
    made += [quoted_word("; ".join(who.notes), NOTES)] if who.notes else []
    last = words[who.length - 1]
    ends = last.parts or last.text.endswith(")") or who.aged or bool(who.notes)
    return _Description(who.length, (*made[:-1], made[-1]._replace(parts=ends)))
