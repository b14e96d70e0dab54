"""A community resolution, a penalty notice or no further action in the street, of somebody not arrested: a note.

As a record it ends an arrest, and here is none.
"""

import re
from collections.abc import Collection, Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE
from stronghold_cli.records.activity import ACTIVITY, STOPPED
from stronghold_cli.records.arrest import AGE_BAND, ARREST, SEX
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.described import DESCRIBED
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.officers.one_record import Addition
from stronghold_cli.sheet.remarks.prose import NOTES
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.words.keys import people
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened

_VEHICLE_STOP = "vehicle-stop"
_PERSON = tuple(people(ARREST))
_RESULT = ARREST.fields["result"]
_RESOLVED = ("community-resolution", "penalty-notice", "drug-warning", "cautioned", "no-further-action")


def with_street_resolutions(heard: HeardRow, who: People) -> HeardRow:
    """Return what a line says with each such resolution in the notes; `who` was arrested above is not among them."""
    arrested = {*who.offences, *(key for each in heard.contents if each.kind is ARREST for key in _keys(each))}
    contents = list(heard.contents)
    additions: list[Addition] = []
    for addition in heard.additions:
        keys = {key for each in addition.options if is_resolved(each) for key in _keys(each)} - arrested
        at = next((n for n, each in enumerate(contents) if _is_search_of(each, keys)), None)
        if at is None:
            additions.append(addition)
            continue
        option = next(each for each in addition.options if is_resolved(each))
        contents[at] = contents[at].noted(option.texts["result"].replace("-", " "), option.texts.get(NOTES, ""))
    heard = heard._replace(contents=tuple(contents), additions=tuple(additions))
    return _of_one_stop(heard, arrested) or heard


def resolution_last(words: list[Word], reading: Reading) -> tuple[list[Word], str]:
    """Return some words without such a resolution in their last part, and that as a note; empty for none."""
    begins = next((at for at in range(len(words) - 1, 0, -1) if words[at - 1].parts), 0)
    found = phrase(words[begins:], reading.own_words, ANYWHERE)
    means = found[1].means if found and found[0] == len(words) - begins else ""
    means = means or _RESULT.type.heard(" ".join(word.text for word in words[begins:]), _RESULT.name, reading) or ""
    if hyphened(means) not in _RESOLVED:
        return words, ""
    return words[:begins], hyphened(means).replace("-", " ")


def _of_one_stop(heard: HeardRow, arrested: Collection[str]) -> HeardRow | None:
    """Return the stop of a line with who was stopped and what came of it for them; None for any other line.

    `veh stop Mill Rd, P-51 adult male, comm res` describes one person who was not arrested.
    """
    told = [addition.options[0] for addition in heard.additions]
    stops = [n for n, each in enumerate(heard.contents) if each.kind is ACTIVITY]
    keys = {key for each in told for key in _keys(each)}
    plain = all(
        each.kind is ARREST and each.texts.keys() <= {"result", "result_on", *DESCRIBED, *_PERSON} for each in told
    )
    came = [each.texts["result"] for each in told if each.texts.get("result")]
    stopped = len(stops) == 1 and heard.contents[stops[0]].texts.get("activity") in (STOPPED, _VEHICLE_STOP)
    if not (stopped and plain and len(keys) == 1 and keys.isdisjoint(arrested) and came) or not {*came} <= {*_RESOLVED}:
        return None
    said = [
        text for each in told for name, text in each.texts.items() if name in (SEX.name, AGE_BAND.name, "role", NOTES)
    ]
    note = [", ".join([*keys, *said]), *(text.replace("-", " ") for text in came)]
    contents = list(heard.contents)
    for each in note:
        contents[stops[0]] = contents[stops[0]].noted(each)
    return heard._replace(contents=tuple(contents), additions=())


def is_resolved(content: LineContent) -> bool:
    """Whether a line says that this is all that came of it for a person."""
    more = content.texts.keys() - {"result", "result_on", NOTES, *people(ARREST)}
    return content.kind is ARREST and content.texts.get("result") in _RESOLVED and not more


def _keys(content: LineContent) -> Sequence[str]:
    return [content.texts[name] for name in people(content.kind) if content.texts.get(name)]


def _is_search_of(content: LineContent, keys: set[str]) -> bool:
    stopped = content.kind is ACTIVITY and content.texts.get("activity") == STOPPED
    return stopped and not keys.isdisjoint(re.split("[,; ]+", content.texts.get(NOTES, "")))
