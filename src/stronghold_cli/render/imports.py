"""What a file came to, or would: what was made, what totals it moved, what was left out and why."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from stronghold_cli.imports.bound import BoundField, BoundRecord
from stronghold_cli.imports.listed_things import lists_things
from stronghold_cli.imports.private import looks_like_names, may_name_somebody
from stronghold_cli.imports.problems import RowProblem, in_short
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short as refs_in_short
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.render.totals import figure_to_json
from stronghold_cli.results.imports import VOIDED, ChangedRow, ImportResult, SheetResult
from stronghold_cli.values.text import counted, cut, first_of, listed, one_line, quoted

_MOST = 20
"""So many lines of one sort are shown; JSON has all of them."""


def result_page(result: ImportResult, screen: Screen, *, kept: bool) -> str:
    """Return what an import came to as people read it."""
    parts = [*_made(result, screen, kept=kept), *_against_before(result, screen), *_not_in(result, screen, kept=kept)]
    if result.moved:
        parts += ["\n", _totals(result, screen)]
    return "".join(parts)


def said_beside(result: ImportResult) -> Iterator[str]:
    """Yield what somebody should know, a line each."""
    for note in result.notes:
        yield f"note: {one_line(note)}"
    for sheet in result.sheets:
        for note in sheet.notes:
            yield f"note: {_of(sheet)}{one_line(note)}"
        once = "if a row is one thing of several, say once_by in the mapping"
        yield from _first([f"warning: {_of(sheet)}{alike} ({once})" for alike in sheet.alike], "warning")
    yield from _links(result)
    named = [f"note: {one_line(name)} is new: it was named, and nothing had that name" for name in result.new_names]
    yield from _first(named, "note")
    yield from _first([f"warning: {double}" for double in result.doubles], "warning")


def _first(lines: Sequence[str], sort: str) -> Iterator[str]:
    """Yield the first lines of one sort, and how many there are beside them."""
    yield from lines[:_MOST]
    if len(lines) > _MOST:
        yield f"{sort}: {len(lines) - _MOST:,} more of this sort"


def _links(result: ImportResult) -> Iterator[str]:
    """Yield what came of links that rows left out."""
    taken: dict[tuple[str, str], list[str]] = {}
    for each in result.taken:
        pair = f"{each.linked.reference(each.taken)} ({each.kind.reference(each.number)})"
        taken.setdefault((each.kind.plural, each.linked.name), []).append(pair)
    for (kind, linked), pairs in taken.items():
        yield f"note: {kind} that name no {linked} got the only one that can be meant: {first_of(pairs, 5)}"
    yield from _first([f"note: {one_line(words)}" for words in result.not_taken], "note")


def problem_lines(problems: Sequence[RowProblem], result: ImportResult) -> list[str]:
    """Return what is wrong, a line each; many of one sort are one line."""
    return list(in_short(problems, one_line(result.file)))


def result_json(result: ImportResult, *, kept: bool) -> dict[str, Any]:
    """Return what an import came to as scripts read it."""
    return {
        "file": result.file,
        "kept": kept,
        "rows": result.rows,
        "made": {name: made[0] for name, made in result.made.items()},
        "made_refs": {
            name: [KINDS[name].reference(made[1]), KINDS[name].reference(made[2])] for name, made in result.made.items()
        },
        "same": result.same,
        "changed": [
            {
                "ref": each.kind.reference(each.number),
                "sheet": each.sheet,
                "row": each.row,
                "fields": list(each.fields),
                "changed_by_hand": each.by_hand,
            }
            for each in result.changed
        ],
        "updated": result.updated,
        "erased_there": [kind.reference(number) for kind, number in result.erased_there],
        "links_not_compared": result.not_compared,
        "gone": [
            {"ref": each.kind.reference(each.number), "sheet": each.sheet, "row": each.row} for each in result.gone
        ],
        "stopped": result.stopped,
        "left_out": [
            {
                "file": result.file,
                "sheet": each.sheet,
                "row": each.row or None,
                "column": each.column,
                "value": each.value,
                "why": each.why,
            }
            for each in (*result.left_out, *result.problems)
        ],
        "not_read": [
            {"sheet": sheet.name, "what": sort, "rows": rows}
            for sheet in result.sheets
            for sort, rows in sheet.passed_over.items()
        ],
        "columns_left_out": [
            {"sheet": sheet.name, "column": heading, "why": why}
            for sheet in result.sheets
            if sheet.bound
            for heading, why in sheet.bound.left_out.items()
        ],
        "taken": [
            {
                "ref": each.kind.reference(each.number),
                "field": each.field,
                "of": each.linked.reference(each.taken),
            }
            for each in result.taken
        ],
        "not_taken": result.not_taken,
        "new_names": result.new_names,
        "new_people": result.new_people,
        "doubles": result.doubles,
        "renumbered": {
            name: {KINDS[name].reference(theirs): KINDS[name].reference(here) for theirs, here in pairs}
            for name, pairs in result.numbers.items()
        },
        "totals_before": list(map(figure_to_json, result.before)),
        "totals_after": list(map(figure_to_json, result.after)),
    }


def _of(sheet: SheetResult) -> str:
    return f"{one_line(sheet.name)}: " if sheet.name else ""


def _made(result: ImportResult, screen: Screen, *, kept: bool) -> Iterator[str]:
    verb = "recorded" if kept else "would be recorded"
    if result.made:
        kinds = [KINDS[name].counted(made[0]) for name, made in result.made.items()]
        rows = counted(result.rows, "row")
        yield folded(f"{verb} from {rows} of {one_line(result.file)}: {listed(kinds, 'and')}", screen)
        for name, (many, first, last) in result.made.items():
            kind = KINDS[name]
            refs = kind.reference(first) if many == 1 else f"{kind.reference(first)} to {kind.reference(last)}"
            yield folded(refs, screen, "  ", "  ")
    elif not result.updated:
        yield folded(f"nothing new in {one_line(result.file)}", screen)
    if result.new_people:
        yield folded(f"{counted(result.new_people, 'person', 'people')} new, each with a key", screen, "    ", "  ")
    for name, pairs in result.numbers.items():
        yield folded(first_of(list(_renumbered(KINDS[name], pairs)), _MOST), screen, "    ", "  ")


def _renumbered(kind: Kind, pairs: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Yield which references became which; neighbours that stay neighbours are one run."""
    for _, run in groupby(enumerate(pairs), lambda each: (each[1][0] - each[0], each[1][1] - each[0])):
        several = [pair for _, pair in run]
        theirs, here = ([(kind, number) for number in numbers] for numbers in zip(*several, strict=True))
        yield f"{refs_in_short(theirs)} {'is' if len(several) == 1 else 'are'} {refs_in_short(here)} here"


def _against_before(result: ImportResult, screen: Screen) -> Iterator[str]:
    if result.same:
        yield folded(f"{counted(result.same, 'record')} came in before", screen)
    for each in result.changed[:_MOST]:
        place = ", ".join(filter(None, (one_line(each.sheet), f"row {each.row:,}")))
        done = "; its record was changed by hand since, and stays as it is" if each.by_hand else ""
        ref = each.kind.reference(each.number)
        yield folded(f"changed: {place} differs from {ref} in {_fields(each)}{done}", screen, "  ")
    if more := result.changed[_MOST:]:
        sorts = Counter((each.kind.name, _fields(each)) for each in more)
        counts = [f"{KINDS[name].counted(many)} ({fields})" for (name, fields), many in sorts.most_common()]
        yield folded(f"changed: {len(more):,} more: {listed(counts, 'and')}", screen, "  ")
    if result.updated:
        whose = "its row says" if result.updated == 1 else "their rows say"
        yield folded(f"{counted(result.updated, 'record')} edited to what {whose}", screen)
    elif any(not each.by_hand for each in result.changed):
        yield folded("--update edits these records to what their rows say", screen, "    ", "  ")
    by_hand = (each for each in result.changed if each.by_hand and {*each.fields} != {VOIDED})
    if stays := next(by_hand, None):
        ref = stays.kind.reference(stays.number)
        yield folded(f"where the file is right about what stays: stronghold edit {ref} …", screen, "    ", "  ")
    if voided := next((each for each in result.changed if VOIDED in each.fields), None):
        ref = voided.kind.reference(voided.number)
        yield folded(f"voided in one ledger alone: stronghold void {ref} …, or unvoid", screen, "    ", "  ")
    if result.erased_there:
        refs = refs_in_short(result.erased_there, 10)
        yield folded(f"erased by law where the file is from, and not here (stronghold erase): {refs}", screen, "  ")
    if result.not_compared:
        many = counted(result.not_compared, "link")
        yield folded(f"{many} to records that are in none of the files not compared: import the folder", screen, "  ")
    if result.gone:
        refs = refs_in_short([(each.kind, each.number) for each in result.gone], 10)
        yield folded(f"gone from the file, and still in the ledger: {refs}", screen, "  ")
    if result.stopped:
        yield folded(f"{counted(result.stopped, 'row')} left out: what they made was erased by law", screen)


def _fields(changed: ChangedRow) -> str:
    return listed([name.replace("_", " ") for name in changed.fields], "and")


def _not_in(result: ImportResult, screen: Screen, *, kept: bool) -> Iterator[str]:
    for sheet in result.sheets:
        for sort, rows in sheet.passed_over.items():
            shown = first_of([f"{row:,}" for row in rows], 8)
            yield folded(f"{_of(sheet)}not read, {sort}: row {shown}", screen, "  ")
        if sheet.bound:
            for heading, why in sheet.bound.left_out.items():
                yield folded(f"{_of(sheet)}column {quoted(heading)} left out: {why}", screen, "  ")
    if result.left_out:
        many = len({(each.sheet, each.row) for each in result.left_out})
        yield folded(f"{counted(many, 'row')} left out, for something is wrong with them:", screen)
        lines = problem_lines(result.left_out, result)
        for line in lines[:_MOST]:
            yield folded(line, screen, "    ", "  ")
        if len(lines) > _MOST:
            all_of_them = "the file of them has all" if kept else "--keep-going writes all of them into a file"
            yield folded(f"and {counted(len(lines) - _MOST, 'more line')}: {all_of_them}", screen, "    ", "  ")


def _totals(result: ImportResult, screen: Screen) -> str:
    columns = [Column("measure"), *(Column(words, right=True) for words in ("before", "change", "after"))]
    rows = [
        [row.figure.measure.name, row.other.display, row.difference_words, row.figure.display] for row in result.moved
    ]
    return table(columns, rows, screen)


def plan_page(result: ImportResult, screen: Screen) -> str:
    """Return what a file was taken for, sheet by sheet and column by column."""
    parts = []
    for sheet in result.sheets:
        parts.append(_sheet_plan(sheet, result, screen))
    wrong = problem_lines(result.problems, result)
    if wrong:
        parts.append(folded(f"{counted(len(result.problems), 'problem')} to be mended, or left out:", screen))
        parts += [folded(line, screen, "    ", "  ") for line in wrong[: 2 * _MOST]]
        if len(wrong) > 2 * _MOST:
            parts.append(folded(f"and {counted(len(wrong) - 2 * _MOST, 'more line')}", screen, "    ", "  "))
    return "\n".join(filter(None, ("".join(part) for part in parts[: len(result.sheets)]))) + "".join(
        ["\n", *parts[len(result.sheets) :]] if wrong else []
    )


def _sheet_plan(sheet: SheetResult, result: ImportResult, screen: Screen) -> str:
    name = one_line(sheet.name or result.file)
    bound = sheet.bound
    if bound is None:
        return folded(f"{name}: not understood", screen)
    makes = [KINDS[kind].counted(many) for kind, many in sheet.made.items()]
    finds = [counted(sheet.finds, "find")] if sheet.finds else []
    said = f"{name}: {counted(sheet.rows, 'row')}"
    said += f" under the headings in row {sheet.heading_row:,}" if sheet.heading_row else ""
    text = folded(f"{said}, which would make {listed([*makes, *finds], 'and') or 'nothing'}", screen)
    for sort, rows in sheet.passed_over.items():
        shown = first_of([f"{row:,}" for row in rows], 8)
        text += folded(f"not read, {sort}: row {shown}", screen, "    ", "  ")
    lines = [_column_plan(heading, at, sheet) for at, heading in enumerate(bound.headings) if heading]
    return text + table([Column("column"), Column("is taken for"), Column("what is in it", wide=True)], lines, screen)


def _column_plan(heading: str, at: int, sheet: SheetResult) -> list[str]:
    bound, seen = sheet.bound, sheet.columns.get(heading)
    assert bound is not None  # noqa: S101 - the caller looked
    taken = [_taken_for(record, each, at) for record in bound.records for each in record.fields if at in each.cells]
    taken += ["a list of things" for lines in bound.lines if lines.cell == at]
    taken += ["decides whether a record is made" for record in bound.records if record.when and record.when[0] == at]
    why = bound.left_out.get(heading, "not read")
    if not taken and seen and lists_things(seen.texts):
        why = "it may list things, which [[lines]] reads"
    what = ", ".join(dict.fromkeys(taken)) or f"left out: {why}"
    if seen is None:
        return [one_line(heading), what, "empty"]
    understood = bool(taken) or why.startswith("it may list")
    prose = [each.field for record in bound.records for each in record.fields if at in each.cells]
    named = any(may_name_somebody(field, text) for field in prose for text in seen.texts)
    if at in bound.private or named or (not understood and looks_like_names(seen.texts)):
        return [one_line(heading), what, f"{counted(seen.filled, 'cell')}, not shown"]
    if seen.values:
        words = [f"{cut(one_line(value), 30)} ({many:,})" for value, many in _by_count(seen.values)]
        return [one_line(heading), what, ", ".join(words)]
    return [one_line(heading), what, "; ".join(cut(one_line(text), 30) for text in seen.samples)]


def _taken_for(record: BoundRecord, each: BoundField, at: int) -> str:
    """Return which field a column is for, with the unit of its numbers."""
    if at != each.cells[0] and not each.ours:
        return f"unit of {each.field.name}"
    unit = f" ({each.source.unit})" if each.source.unit else ""
    return f"{record.kind.name} {each.field.name}{unit}"


def _by_count(values: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(values.items(), key=lambda each: (-each[1], each[0]))
