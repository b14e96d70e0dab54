"""Lines of a sheet that add to a record above them, or to a charge that a court has still to decide."""

import shlex
from collections.abc import Collection, Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.short_forms import is_same_offence, of_no_class, offence
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.typed_offences import counted
from stronghold_cli.records.types import Day
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.described import described_beside, person_of, with_description
from stronghold_cli.sheet.officers.found_at import RESULT, with_result
from stronghold_cli.sheet.officers.one_record import Addition
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.places.found_elsewhere import NO_DRUGS, NOTHING
from stronghold_cli.sheet.sentences.subjects import offences_of
from stronghold_cli.sheet.words.keys import people
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import hyphened, listed, quoted


class SaidMore(NamedTuple):
    """An addition, the line it is on, and how many records stand above it."""

    number: int
    addition: Addition
    above: int


def with_additions(
    said: Sequence[HeardLine], additions: Sequence[SaidMore], unread: Collection[str] | None = None
) -> tuple[list[HeardLine], list[StrongholdError]]:
    """Return the lines of a sheet with what other lines add to them, and what is wrong with those.

    Where other lines are wrong, one of them may be what is missed: nothing is said about the people in `unread`, nor
    about what names nobody.
    """
    lines, wrong = list(said), list[StrongholdError]()
    moved = 0
    for number, addition, above in additions:
        try:
            found = _found(lines[: above + moved], addition)
            if found is None and (at := described_beside(lines, number, addition.options[0])) is not None:
                lines[at] = lines[at]._replace(heard=with_description(lines[at].heard, addition.options[0]))
            elif found is None:
                lines.insert(above + moved, HeardLine(number, _of_open(addition)))
                moved += 1
            else:
                at, option = found
                _check_nothing(option, lines[at + 1 : above + moved])
                lines[at] = lines[at]._replace(heard=_joined(lines[at].heard, option, lines[at].number))
        except StrongholdError as problem:
            if unread is None or not any(_may_be_unread(option, unread) for option in addition.options):
                wrong.append(problem.at(line=number))
    filled: list[HeardLine] = []
    for line in lines:
        try:
            filled.append(line._replace(heard=_filled(line, lines)))
        except StrongholdError as problem:
            wrong.append(problem.at(line=line.number))
    return filled, wrong


def with_people(said: Sequence[HeardLine], about: Sequence[LineContent]) -> list[HeardLine]:
    """Return the lines of a sheet with what others say about who somebody is, where they say nothing of it."""
    lines = list(said)
    for told in about:
        for at, line in enumerate(lines):
            heard = line.heard
            if heard.settles is None and people(heard.kind) and person_of(heard) == person_of(told):
                more = {name: text for name, text in told.texts.items() if name in heard.kind.fields}
                lines[at] = line._replace(heard=heard._replace(texts=more | heard.texts))
    return lines


def _found(lines: Sequence[HeardLine], addition: Addition) -> tuple[int, LineContent] | None:
    """Return the place of the one record that an addition is of, with what it says; None where the sheet has none."""
    for option in addition.options:
        places = [at for at, line in enumerate(lines) if _is_of(line.heard, option)]
        if people(option.kind) and len(places) > 1:
            numbers = " and ".join(str(lines[at].number) for at in places)
            what = f"lines {numbers} have each an {option.kind.name} of {person_of(option)}"
            raise Unreadable(what, f"say on one of them: {quoted(addition.words)}", about=addition.words)
        if places:
            return places[-1], option
    return None


def _is_of(line: LineContent, option: LineContent) -> bool:
    """Whether a line is of the record that an addition is of; of one that it settles, if that is the same charge."""
    if line.kind is not option.kind or (line.settles is not None and (not people(line.kind) or _differ(line, option))):
        return False
    return not people(option.kind) or person_of(line) == person_of(option)


def _differ(line: LineContent, option: LineContent) -> bool:
    """Whether two lines say which record they settle, and that is not the same."""
    telling = {each.name for each in line.kind.typed if each.required} - {*people(line.kind)}
    both = telling & line.texts.keys() & option.texts.keys()
    return line.which is not None or any(line.texts[name].casefold() != option.texts[name].casefold() for name in both)


def _may_be_unread(option: LineContent, unread: Collection[str]) -> bool:
    return not people(option.kind) or person_of(option) in unread


def _joined(line: LineContent, option: LineContent, number: int) -> LineContent:
    if option.searched is not None:
        return with_result(line, option)
    if notes := [each.texts[NOTES] for each in (line, option) if each.texts.get(NOTES)]:
        joined = {NOTES: "; ".join(notes)}
        line, option = (each._replace(texts=each.texts | joined) for each in (line, option))
    for name, text in option.texts.items():
        before = line.texts.get(name)
        same = before is None or name in people(line.kind) or before.casefold() == text.casefold()
        if not same and not (line.kind.fields[name] in _offences(line.kind) and is_same_offence(before or "", text)):
            what = f"{quoted(text)} is a second {hyphened(name)}, after {quoted(before or '')} on line {number}"
            one = line.kind.fields[name] in _offences(line.kind)
            raise Unreadable(
                what, f'one is kept: say the other in notes="for {offence(text)}"' if one else "", about=text
            )
    return line._replace(texts={**option.texts, **line.texts}, by={**option.by, **line.by})


def _check_nothing(option: LineContent, below: Sequence[HeardLine]) -> None:
    """Raise Certain for a search that is said to have found nothing below what was found there."""
    came = option.texts.get(RESULT, "").casefold() if option.kind is ACTIVITY else ""
    kind, item = item_kinds()[0]
    things = [line for line in below if line.heard.kind is kind]
    if came in NO_DRUGS:
        things = [line for line in things if _is_drug(line.heard.texts.get(item.name, ""))]
    elif came not in NOTHING:
        return
    if things:
        what = f"{quoted(came)} stands below what was found there, line {things[-1].number}"
        raise Certain(what, f'say there where it was, e.g. notes="loft {came}"; # in front leaves the line out')


def _is_drug(item: str) -> bool:
    known = find_item(item)
    return known is None or known.category == "drug"


def _of_open(addition: Addition) -> LineContent:
    """Return an addition as what it says about an open record.  Raises Unreadable where there is no such record."""
    for option in map(_for_what, addition.options):
        for field in option.kind.typed:
            if field.on_sheet.settles and _says_what_became(option):
                return option._replace(settles=field.name)
            days = (each.name for each in option.kind.typed if isinstance(each.type, Day))
            why = (each.name for each in _offences(option.kind))
            only = option.texts.keys() <= {field.name, *people(option.kind), *days, *why, NOTES}
            if only and hyphened(option.texts.get(field.name, "")) in field.on_sheet.decided:
                return option._replace(settles=field.name)
    option = addition.options[0]
    kind = option.kind
    for field in kind.typed:
        choice = hyphened(option.texts.get(field.name, ""))
        if field.on_sheet.ended_by and choice and choice not in field.on_sheet.decided:
            other = KINDS[field.on_sheet.ended_by[0]]
            what = next(each for each in other.typed if each.on_sheet.beside)
            example = f"{person_of(option)} {choice} {what.on_sheet.example}"
            raise Unreadable(
                f"{quoted(addition.words)} does not say with what",
                f"say it there, e.g. {example}",
                about=addition.words,
            )
    of = f" of {person_of(option)}" if people(kind) else ""
    said = {kind.fields[name].option: text for name, text in option.texts.items()}
    change = " ".join(f"{name} {shlex.quote(text)}" for name, text in said.items() if name[2:] not in people(kind))
    how = f"say what was done on its line, e.g. {kind.name} {addition.words}"
    recorded = f"if it is recorded: stronghold edit {kind.prefix}-N {change}"
    raise Unreadable(f"no {kind.name}{of} is above {quoted(addition.words)}", f"{how}, or {recorded}")


def _says_what_became(option: LineContent) -> bool:
    """Whether an addition says more than who and for what: `P-1 for PWITS crack` may be an arrest as well."""
    what = {each.name for each in option.kind.typed if each.type.in_words and each.required}
    return not option.texts.keys() <= {*people(option.kind), *what, NOTES}


def _for_what(option: LineContent) -> LineContent:
    """Return what a line says with what that was for in its notes too: `cautioned for possession` changes no offence.

    The offence stays, to be compared with that of the record: a result for another one is asked.
    """
    for field in _offences(option.kind) if any(each.on_sheet.decided for each in option.kind.typed) else ():
        if text := option.texts.get(field.name):
            option = option.noted(f"for {of_no_class(offence(text))}", first=True)
    return option


def _shown(offence_said: str) -> str:
    name, many = counted(offence_said)
    return offence(name) if many == 1 else f"{offence(name)} x{many}"


def _offences(kind: Kind) -> list[Field]:
    """Return the field of a kind that keeps one offence, nothing for a kind that keeps several."""
    return [each for each in kind.typed if each.type.in_words and each.type.between is None]


def _filled(charged: HeardLine, lines: Sequence[HeardLine]) -> LineContent:
    """Return a record with what one of the same person says for it: the offence of an arrest is what was charged.

    On its own line that is all of them, `arrested PWITS crack + affray, charged`.  Raises Unreadable for an
    arrest on another line that has several.
    """
    content = charged.heard
    for field in content.kind.typed:
        if not field.on_sheet.beside or field.name in content.texts or content.settles:
            continue
        by = {KINDS[content.kind.links[each.name].kind].name for each in content.kind.typed if each.on_sheet.by}
        for line in lines:
            told = line.heard.texts.get(field.on_sheet.beside)
            if line.heard.kind.name in by and told and person_of(line.heard) == person_of(content):
                every = offences_of(line.heard)
                if line.number == charged.number:
                    said = (field.type.between or "").join(every)
                    return content._replace(texts={**content.texts, field.name: said})
                if any(not is_same_offence(counted(each)[0], told) for each in every):
                    what = f"{person_of(content)} was arrested for {listed([*map(_shown, every)], 'and')}"
                    raise Unreadable(
                        f"{content.kind.name}: {what}", f"say with which, e.g. {person_of(content)} charged {every[0]}"
                    )
                many = sum(counted(each)[1] for each in every)
                told = told if many == 1 else f"{told} x{many}"
                return content._replace(texts={**content.texts, field.name: told})
    return content
