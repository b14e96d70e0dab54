"""Forms: a warrant or a visit with its place, time and result each on a line of its own, `Where: 5 High St`."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import ANYWHERE, key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices, time_said
from stronghold_cli.sheet.words.text import SheetRow, Word, quoted_word
from stronghold_cli.tables import one_of, rows_of
from stronghold_cli.values.text import hyphened

WHEN = "when"
_WHERE, _WHY, _DONE, _CAME = _OTHERS = ("where", "why", "done", "came")
_HEADING = "heading"
"""A label alone on its line, over things that say themselves what they are."""
_FORMS = ("report", "form", "return", "log", "sheet", "debrief", "result", "results", "record", "proforma")
_MOST = 9
"""How many lines the head of a form has at most."""
_LONGEST = 3


class _Field(NamedTuple):
    """A line of a form: where it stands among the rows, and what is behind its label."""

    at: int
    words: tuple[Word, ...]


def form_fields(written: Sequence[SheetRow | StrongholdError]) -> dict[str, _Field]:
    """Return the lines of a form's head by what they say; none for a sheet that is no form, or says one twice."""
    found: dict[str, _Field] = {}
    for at, row in enumerate(written[:_MOST]):
        if not isinstance(row, SheetRow):
            continue
        length, says = _label(row.words)
        if says == _HEADING:
            continue
        if not says and at == 0 and _DONE not in found and (title := _form_of(row.words)):
            found[_DONE] = _Field(at, title)
        elif says in found:
            return {}
        elif says and row.words[length:]:
            found[says] = _Field(at, tuple(row.words[length:]))
    done = found.get(_DONE)
    return found if _WHERE in found and done and _activity(done.words) == len(done.words) else {}


def with_form(written: Sequence[SheetRow | StrongholdError]) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with the head of a form as one line, `0530 warrant 5 High St`; others as they are."""
    written = [row for row in written if not (isinstance(row, SheetRow) and _is_heading(row.words))]
    rows, fields = written, form_fields(written)
    if not fields:
        return rows
    when = fields[WHEN].words if WHEN in fields else ()
    made = [word._replace(parts=False) for word in when[:1] if time_said(word)]
    made += fields[_DONE].words
    made[-1] = made[-1]._replace(parts=False, said=made[-1].text)
    place = " ".join(word.said for word in fields[_WHERE].words)
    made += [Word("at", "at", True), quoted_word(place, parts=True)]
    for says, name in ((_CAME, "result"), (_WHY, "notes")):
        if says in fields:
            text = " ".join(word.said for word in fields[says].words)
            made.append(quoted_word(text, name, parts=True)._replace(said=f'{name}="{text}"'))
    heads = [
        row._replace(words=tuple(words))
        for says, words in ((WHEN, day_of(when)), (_WHERE, made))
        if says in fields and words and isinstance(row := written[fields[says].at], SheetRow)
    ]
    first, taken = min(each.at for each in fields.values()), {each.at for each in fields.values()}
    return [*rows[:first], *heads, *(row for at, row in enumerate(rows) if at > first and at not in taken)]


def day_of(when: Sequence[Word]) -> tuple[Word, ...]:
    """Return the day of a line that may have a time in front: `0530, 27 Oct 26`."""
    return tuple(when[1:] if when and time_said(when[0]) else when)


def _is_heading(words: Sequence[Word]) -> bool:
    """Whether a line is a label over things and nothing else: `Seized:`."""
    plain = bool(words) and all(word.plain and word.name is None for word in words)
    return plain and _labels().get(key_of(" ".join(word.text for word in words))) == _HEADING


def _label(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words are a label of a form with its colon, and what it says; 0 for none."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        said = words[:length]
        if said[-1].said.endswith(":") and all(word.plain and word.name is None for word in said):
            text = key_of(" ".join(word.text for word in said))
            return length, _labels().get(text, "")
    return 0, ""


@cache
def _labels() -> dict[str, str]:
    """Return what the labels of forms say, by label."""
    return dict(rows_of("form_labels.csv", lambda row: (row["label"], one_of(row["is"], WHEN, *_OTHERS, _HEADING))))


def _form_of(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return what was done by the title of a form, `WARRANT REPORT`; nothing for any other line."""
    length = _activity(words)
    rest = words[length:]
    form = bool(length) and all(word.plain and word.text.casefold() in _FORMS for word in rest)
    return tuple(words[:length]) if form and rest else ()


def _activity(words: Sequence[Word]) -> int:
    """Return how many of the first words say what was done, 0 for none."""
    found = phrase(words, (), ANYWHERE)
    if found and _is_activity(found[1].means.split()[0]):
        return found[0]
    return next(
        (n for n in (3, 2, 1) if len(words) >= n and _is_activity(" ".join(word.text for word in words[:n]))), 0
    )


def _is_activity(text: str) -> bool:
    return any(kind is ACTIVITY for kind, _, _ in choices().get(hyphened(text), ()))
