"""A community resolution, a penalty notice or no further action in the street, of somebody not arrested: a note.

As a record it ends an arrest, and here is none.
"""

import re
from collections.abc import Sequence

from stronghold_cli.records.activity import ACTIVITY, STOPPED
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.officers.one_record import Addition
from stronghold_cli.sheet.remarks.prose import NOTES
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.words.keys import people

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
    return heard._replace(contents=tuple(contents), additions=tuple(additions))


def is_resolved(content: LineContent) -> bool:
    """Whether a line says that this is all that came of it for a person."""
    more = content.texts.keys() - {"result", "result_on", NOTES, *people(ARREST)}
    return content.kind is ARREST and content.texts.get("result") in _RESOLVED and not more


def _keys(content: LineContent) -> Sequence[str]:
    return [content.texts[name] for name in people(content.kind) if content.texts.get(name)]


def _is_search_of(content: LineContent, keys: set[str]) -> bool:
    stopped = content.kind is ACTIVITY and content.texts.get("activity") == STOPPED
    return stopped and not keys.isdisjoint(re.split("[,; ]+", content.texts.get(NOTES, "")))
