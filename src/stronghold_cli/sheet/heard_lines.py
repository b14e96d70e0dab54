"""Hearing a sheet line by line: what stands at its top, then what was done."""

from datetime import date

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.heard_so_far import HeardSoFar
from stronghold_cli.sheet.last_night import with_days_before
from stronghold_cli.sheet.nights import rows_after_midnight
from stronghold_cli.sheet.places.visits import heads_visits
from stronghold_cli.sheet.same_place import with_same_places
from stronghold_cli.sheet.sentences.announced import with_announced
from stronghold_cli.sheet.sentences.subjects import NobodyMeant
from stronghold_cli.sheet.shift.ages_in_street import with_ages_in_street
from stronghold_cli.sheet.shift.counted_again import without_counted_again
from stronghold_cli.sheet.shift.in_sheet_words import in_sheet_words
from stronghold_cli.sheet.shift.tallies import tally_of
from stronghold_cli.sheet.small_letters import as_typed, in_small_letters
from stronghold_cli.sheet.things.car_models import with_models
from stronghold_cli.sheet.things.described_again import with_descriptions_behind
from stronghold_cli.sheet.things.exhibit_marks import with_exhibits
from stronghold_cli.sheet.things.weight_each import check_weight_each
from stronghold_cli.sheet.things.worth import check_worth
from stronghold_cli.sheet.top_of_sheet.closed_line import is_line_closed
from stronghold_cli.sheet.top_of_sheet.dated import MOST_TITLES, day_apart, holds_below, top_of_sheet
from stronghold_cli.sheet.top_of_sheet.forms import with_form
from stronghold_cli.sheet.top_of_sheet.line_of_sheet import is_line_alone
from stronghold_cli.sheet.top_of_sheet.titles import is_over, is_part_of_day, is_title
from stronghold_cli.sheet.words.slips import without_slips
from stronghold_cli.sheet.words.starts import opening
from stronghold_cli.sheet.words.text import SheetRow, Word, rows

_LOOKED_AT = 50
"""How many lines under a title are looked at for what it says that was done."""


def heard_lines(text: str, reading: Reading, day: date | None = None) -> HeardSoFar:
    """Hear each line of a sheet by itself.  `day` is the sheet's.  Raises Unreadable for an empty one."""
    reader = HeardSoFar(reading, day or reading.today)
    typed_rows = without_slips(day_apart(list(rows(text)), reading))
    aged, reader.taken = with_ages_in_street(typed_rows, reading)
    modelled = with_models(with_form(in_small_letters(aged)))
    marked = with_descriptions_behind(with_exhibits(with_days_before(modelled), reading), reading)
    entered = in_sheet_words(marked, reading)
    written = [row for row in with_announced(entered) if not _is_empty(row)]
    reader.days = rows_after_midnight(written, reader.day)
    openings = (opening(row.words) for row in written if isinstance(row, SheetRow))
    reader.has_finds = any(each and each.words for each in openings)
    over = True
    for at, row in enumerate(written):
        if isinstance(row, StrongholdError):
            reader.problems.append(row)
            continue
        try:
            under = written[at + 1 : at + 1 + _LOOKED_AT] if over or not reader.said else []
            below_top = [each.words if isinstance(each, SheetRow) else () for each in under]
            if over and (top := top_of_sheet(row.words, reader.day, reading, below_top)):
                reader.shared |= top.shared
                reader.titled(row, top.besides)
                continue
            if over and is_line_closed(row.words):
                reader.read(row, None)
                continue
            titled = is_over(row.words, reading) or is_line_alone(row.words, reading)
            over = over and at + 1 < min(len(written), MOST_TITLES) and titled
            over = over and not holds_below(row.words, reading)
            if over:
                reader.titled(row, () if is_title(row.words) else row.words)
                continue
            if is_part_of_day(row.words):
                reader.leave_out(row, row.words)
                continue
            if is_part_of_day(row.words[:1]) and row.words[0].parts:
                reader.leave_out(row, row.words[:1])
                row = row._replace(words=row.words[1:])  # `pm - P-6 charged`
            if reader.takes_total(row):
                continue
            next_row = written[at + 1] if at + 1 < len(written) else None
            below = next_row if isinstance(next_row, SheetRow) else None
            told = next((each for each in below_top if each and tally_of(each, reading) is None), ())
            if not reader.said and heads_visits(row.words, told, reading):
                reader.titled(row, row.words)
                continue
            check_worth(row.words, reading)
            check_weight_each(row.words)
            reader.read(row, below)
        except NobodyMeant as problem:
            # Somebody may be named on a line that is wrong, and be meant.
            reader.problems += [] if reader.is_astray else at_line(problem, row.number)
        except StrongholdError as problem:
            reader.problems += at_line(problem, row.number)
            reader.astray(row)
    reader.close()
    reader.add()
    reader.said, wrong = with_same_places(reader.said)
    reader.problems += wrong
    reader.said = as_typed(reader.said, typed_rows)
    reader.check_mentions()
    reader.check_totals()
    typed: dict[int, list[Word]] = {}
    for row in written:
        if isinstance(row, SheetRow):
            typed.setdefault(row.number, []).extend(row.words)  # `//` parts one line
    reader.said, again, wrong = without_counted_again(reader.said, typed)
    reader.problems += wrong
    for counted in {row.number: row for row in written if isinstance(row, SheetRow) and row.number in again}.values():
        reader.leave_out(counted, counted.words)
    if not reader.said and not reader.problems:
        whole = "nothing on the sheet is a record" if reader.left_out else "the sheet is empty"
        raise Unreadable(whole, "a line a record, e.g. warrant 1 address")
    return reader


def at_line(problem: StrongholdError, number: int) -> list[StrongholdError]:
    """Return all that is wrong with a record, each with the line of the sheet that it is on."""
    return [each.at(line=number) for each in problem.one_by_one()]


def _is_empty(row: SheetRow | StrongholdError) -> bool:
    return isinstance(row, SheetRow) and not row.words
