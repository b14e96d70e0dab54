"""Who is meant on a line of a sheet that names nobody: `Both bailed`, `all three charged`, `He was arrested`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import ASIDE, RESULT, key_of
from stronghold_cli.records.activity import EXECUTED, STOPPED
from stronghold_cli.records.arrest import ARREST, SEX
from stronghold_cli.records.typed_offences import COUNTS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.kept_offences import ALSO
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.remarks.prose import NOTES, is_remark
from stronghold_cli.sheet.words.keys import is_key, keyed, people
from stronghold_cli.sheet.words.phrases import Certain, phrase, replaced
from stronghold_cli.sheet.words.text import AND, Word, bare, words_of
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.text import quoted

_ALL = ("both", "all")
_ONE = {"he": "male", "she": "female"}
_WHOSE = {"him": "male", "her": "female"}
_FROM_HIM = 2
_FROM = ("from", "off", "on")
"""Words before `him`, where something was found."""
_ARRESTS = ("arrests", "arrest", "people arrested", "persons arrested", "prisoners")
"""Headings over people who were arrested."""
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_BOTH = 2
_SAME = ("of", "them", "people", "persons", "males", "suspects")


BETWEEN = "; "
"""What stands between two offences, or two notes."""


class NobodyMeant(Certain):
    """A line that says `both`, and nobody can tell who that is."""


class People(NamedTuple):
    """Who was named on a sheet since the last thing that was done, in its order."""

    named: tuple[str, ...] = ()
    arrested: tuple[str, ...] = ()
    one: str = ""
    """Whom the words before on the same line are about, where that is one person."""
    searched: bool = False
    """Whether that person was searched, arrested or had something: what was found is theirs."""
    indoors: bool = False
    """Whether people may be searched otherwise than in the street: by warrant, in custody."""
    offences: Mapping[str, str] = {}
    """What each person was arrested for, by key, where that is one offence."""
    every: Mapping[str, str] = {}
    """All that each person was arrested for, by key, as a charge has its offences."""
    last: str = ""
    """Whom the last line that named anybody is about, where that is one person: `he` on the next one."""
    sexes: Mapping[str, str] = {}
    """What each person's sex was said to be, by key."""
    line: tuple[str, ...] = ()
    """Who was named on the same line so far."""
    arrests: bool = False
    """Whether the line stands under `Arrests:`."""

    def __hash__(self) -> int:
        """Return a hash, for a sentence is read once for the people named before it."""
        return hash(tuple(tuple(each.items()) if isinstance(each, Mapping) else each for each in self))

    def after(self, words: Sequence[Word], contents: Iterable[LineContent], reading: Reading) -> "People":
        """Return who was named once a line was read."""
        keys = keys_in(words, reading)
        kinds = [content.kind for content in contents]
        arrested = [
            content.texts[name]
            for content in contents
            if content.kind is ARREST and content.settles is None
            for name in people(ARREST)
            if content.texts.get(name)
        ]
        before = People() if any(not people(kind) and "result" in kind.fields for kind in kinds) else self
        seen = self.seen(contents)
        named, held = _each_once(before.named, keys), _each_once(before.arrested, arrested)
        last = self.last if not keys else keys[0] if len(keys) == 1 else ""
        begins = self.arrests and is_key(words, reading)
        arrests = begins or heads_arrests(words)
        return seen._replace(named=named, arrested=held, one="", searched=False, last=last, line=(), arrests=arrests)

    def one_of(self, sex: str) -> str:
        """Return the one person of that sex whom the words before are about; empty for nobody.

        Where those are about somebody of the other sex, it is the only one of that sex who was named.
        """
        one = self.one or self.last
        if self.sexes.get(one, sex) == sex:
            return one
        others = [key for key in self.named if self.sexes.get(key, sex) == sex]
        return others[0] if len(others) == 1 else ""

    def missed(self, words: Sequence[Word], reading: Reading) -> "People":
        """Return the same people once a line that could not be read names some."""
        keys = keys_in(words, reading)
        return self._replace(last=keys[0] if len(keys) == 1 else "") if keys else self

    def seen(self, contents: Iterable[LineContent]) -> "People":
        """Return the same people with what some records say about where they are and why they were arrested."""
        indoors, offences, sexes = self.indoors, dict(self.offences), dict(self.sexes)
        every = dict(self.every)
        for content in contents:
            if sex := content.texts.get(SEX.name):
                sexes |= {content.texts[name]: sex for name in people(content.kind) if content.texts.get(name)}
            indoors = indoors or content.texts.get("activity") == EXECUTED
            if content.kind is ARREST and content.settles is None:
                all_of_it = offences_of(content)
                keys = [content.texts[name] for name in people(ARREST) if content.texts.get(name)]
                offences |= dict.fromkeys(keys, all_of_it[0] if len(all_of_it) == 1 else "")
                every |= dict.fromkeys(keys, BETWEEN.join(all_of_it))
        return self._replace(indoors=indoors, offences=offences, every=every, sexes=sexes)

    def on_line(self, keys: Sequence[str], contents: Sequence[LineContent]) -> "People":
        """Return who was named once a sentence of a line names some people: the next one may go on about them."""
        one = keys[0] if len(keys) == 1 else "" if keys else self.one
        theirs = any(people(each.kind) or each.texts.get("activity") == STOPPED or each.by for each in contents)
        searched = theirs or (self.searched and not keys)
        named, line = _each_once(self.named, keys), _each_once(self.line, keys)
        return self.seen(contents)._replace(named=named, one=one, searched=searched, line=line)


NOBODY = People()


def offences_of(arrest: LineContent) -> list[str]:
    """Return what somebody was arrested for, each with its counts (`pwits-a x2`): as kept, and in the notes."""
    every = [arrest.texts.get("offence", "")]
    for note in arrest.texts.get(NOTES, "").split(BETWEEN):
        if note.startswith(ALSO):
            every.append(note.removeprefix(ALSO))
        elif every[-1] and COUNTS.fullmatch(note):
            every[-1] += f" {note.casefold()}"
    return [each for each in every if each]


def heads_arrests(words: Sequence[Word]) -> bool:
    """Whether a line is a heading over people who were arrested."""
    return key_of(" ".join(word.text for word in words)) in _ARRESTS


def is_all(word: Word) -> bool:
    """Whether a word stands for several people who were named: `both`."""
    return word.plain and word.name is None and word.text.casefold() in _ALL


def keys_in(words: Sequence[Word], reading: Reading) -> list[str]:
    """Return the people whom some words name, each once."""
    plain = [bare(word) for word in words]
    return list(dict.fromkeys(word.text for word in keyed(plain, reading) if is_key([word], reading)))


def with_subject(words: Sequence[Word], who: People, reading: Reading) -> list[Word]:
    """Return words with the people whom `both`, `all` or `he` at their beginning means, other words as they are.

    Raises Certain where nobody can tell who that is.
    """
    first = words[0].text.casefold() if words[0].plain and words[0].name is None else ""
    if first in _ONE and len(words) > 1 and not is_remark(words, reading):
        one = who.one_of(_ONE[first])
        if not one:
            done = " ".join(word.text for word in words[1:])
            raise NobodyMeant(f"{quoted(first)}: it does not say who", f"say P-31 {done}", about=first)
        return [_key(one), *words[1:]]
    words = _with_object(words, who, reading)
    spared = len(words) == 1 or phrase(words, (), RESULT, ASIDE) or is_remark(words, reading)
    part = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    if first not in _ALL or spared or keys_in(words[:part], reading):
        return list(words)
    at, number = 1, _BOTH if first == _ALL[0] else 0
    if said := words[1].text.casefold() if words[1].plain else "":
        many = int(said) if said.isdigit() else _NUMBERS.get(said, 0)
        number, at = (many, 2) if many and not number else (number, at)
    while at < len(words) and words[at].plain and words[at].text.casefold() in _SAME:
        at += 1
    rest = list(words[at:])
    meant = _meant(who, number)
    if not rest or not meant:
        text = " ".join(word.text for word in words)
        done = " ".join(word.text for word in rest)
        raise NobodyMeant(f"{quoted(text)}: it does not say who", f"say P-31 and P-32 {done}", about=text)
    line, _ = replaced(rest, reading)
    if line[0].plain and line[0].text == ARREST.name and set(meant) <= set(who.arrested):
        rest = line[1:]  # what they were arrested for, who are arrested above
    return [*_row(meant), *rest]


def _with_object(words: Sequence[Word], who: People, reading: Reading) -> Sequence[Word]:
    """Return a sentence that names nobody and ends with `from him` with the person whom that means.

    What was found on somebody who was searched and not arrested is of the search above.
    """
    sex = _WHOSE.get(words[-1].text.casefold(), "")
    found = len(words) > 1 and sex and words[-2].plain and words[-2].text.casefold() in _FROM
    one = who.one_of(sex) if found else ""
    if not one or words[0].text.casefold() in NEGATIONS or keys_in(words, reading):
        return words
    if one in who.arrested:
        return [*words[:-1], _key(one)._replace(parts=words[-1].parts)]
    return [*words[:-3], words[-3]._replace(parts=words[-1].parts)] if len(words) > _FROM_HIM else words


def _meant(who: People, number: int) -> tuple[str, ...]:
    """Return who are meant, nobody where it may be others: so many as are said, of those arrested or of those named."""
    least = number or _BOTH
    # Those of the line itself are meant before others who were named above it.
    named = who.line if len(who.line) >= least else who.named
    fitting = {each for each in (who.arrested, named) if len(each) == number or (not number and len(each) >= least)}
    return fitting.pop() if len(fitting) == 1 else ()


def _row(keys: Sequence[str]) -> list[Word]:
    *before, last = map(_key, keys)
    return [*(key._replace(parts=True) for key in before), Word(AND[0], AND[0], True), last]


def _key(key: str) -> Word:
    return words_of(key)[0]


def _each_once(*keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for each in keys for key in each))
