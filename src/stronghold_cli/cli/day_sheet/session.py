"""One sheet from text to records: rehearsed, read back, kept after a yes; nothing typed is ever lost."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from stronghold_cli.actions.day import KeptSheet
from stronghold_cli.actions.finds import Unsure
from stronghold_cli.actions.rehearse_sheet import Rehearsal, keep_text, rehearse_sheet, unread_lines
from stronghold_cli.cli.day_sheet.editor import edit, private_file
from stronghold_cli.cli.day_sheet.keep_question import After, ask_to_keep
from stronghold_cli.cli.day_sheet.line_by_line import STOP, How, LineByLine, Typed
from stronghold_cli.cli.day_sheet.messages_on_top import tell
from stronghold_cli.cli.day_sheet.source import SAVED, decoded
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.writing import A_DRY_RUN
from stronghold_cli.errors import Forbidden, NoSuchRecord, Refused, StrongholdError, Unreadable
from stronghold_cli.input_files import content_of
from stronghold_cli.render.day import ReadBack, changed, changes, page, references
from stronghold_cli.render.tables import folded
from stronghold_cli.sheet.fields.line_content import WHAT
from stronghold_cli.sheet.lines import Heading
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing
from stronghold_cli.values.text import one_line

EMPTY = "the sheet is empty: nothing was recorded"

_WRONG = (Refused, Unreadable, Forbidden, NoSuchRecord)
"""Faults in a sheet, not in the ledger: editing can mend them."""


class ShownHeading(NamedTuple):
    """The heading of a sheet, as kept and as shown."""

    heading: Heading
    words: str
    said: Mapping[str, Any]
    """Its values, by field."""
    case: int | None
    """The case that it is about, its own or its line's."""
    whose: str
    """The case whose running totals are shown, else the whole ledger."""


class _Changed(Exception):
    """The ledger changed after the sheet was read back, so that something else would be kept."""


class SheetSession:
    """Somebody with a sheet under one heading, for one ledger."""

    def __init__(
        self,
        desk: Desk,
        place: Path,
        headed: Callable[[str], ShownHeading],
        entry: Entry,
        *,
        yes: bool,
        dry_run: bool,
    ) -> None:
        """Take what returns the heading of a text, and say whether to keep it without asking, or only read it back."""
        self._desk, self._place, self._heads, self._entry = desk, place, headed, entry
        self._headed = headed("")
        self._yes, self._dry_run = yes, dry_run
        self._typed: Typed = []
        """Each line as it was typed, with what stands in its place; nothing before somebody is asked."""
        self._source = ("", "")
        """The name of the file that the sheet came from, and its text; empty where it was typed."""

    def with_text(self, text: str, name: str) -> int:
        """Take a text from a file, which is never changed, or a pipe.  Raises what is wrong if nobody is asked."""
        if is_empty(text):
            raise Unreadable(EMPTY)
        self._headed = self._heads(text)
        if not self._desk.keyboard or self._yes or self._dry_run:
            self._take(text)
            return 0
        self._source = (name, text)
        path = private_file(self._name, text)
        with self._saving(path):
            return self._until_kept(path)

    def with_typed(self, text: str) -> int:
        """Take a text typed at the keyboard; unless it is recorded it is saved, for there is no other copy."""
        if is_empty(text):
            raise Unreadable(EMPTY)
        path = private_file(self._name, text)
        with self._saving(path):
            if not (self._yes or self._dry_run):
                return self._until_kept(path)
            self._done(path, kept=self._take(text) is After.KEPT)
            return 0

    def with_editor(self, template: str) -> int:
        """Let the user write the sheet in an editor, as often as it takes.  Raises Unreadable if the editor fails."""
        path = private_file(self._name, template)
        with self._saving(path):
            edit(path, self._desk.environ)
            return self._until_kept(path)

    def _until_kept(self, path: Path) -> int:
        """Read the sheet in a private file, and have it changed, until it is kept or the user stops."""
        text = ""
        while True:
            try:
                text = _contents(path, self._desk)
                if is_empty(text):
                    path.unlink()
                    self._desk.say(EMPTY)
                    return 0
                self._typed = self._typed or [(line, [line]) for line in text.split("\n")]
                after = self._take(text)
            except _WRONG as problem:
                how, left = self._mended(path, problem)
                if how is How.STOPS:
                    self._done(path, kept=False)
                    return problem.exit_code
                if how is How.READ:
                    continue
                tell(path, left)
            else:
                if isinstance(after, int):
                    how = self._lines(path).change(self._typed, after)
                elif after is After.EDITS:
                    how = How.EDITS
                else:
                    self._done(path, kept=after is After.KEPT)
                    return 0
                if how is not How.EDITS:
                    continue
                tell(path, None)
            edit(path, self._desk.environ)
            self._typed = []

    def _mended(self, path: Path, problem: StrongholdError) -> tuple[How, StrongholdError]:
        """Go through the lines that are wrong; return how they were left, and what is wrong with them then.

        Where it is no line, or --yes asks for no answer, offer the editor.
        """
        several = problem.one_by_one()
        if self._yes or not any(each.line for each in several):
            self._say_wrong(problem)
            stops = self._desk.answer(f"Enter opens the editor again, {STOP} stops: ") == STOP
            return How.STOPS if stops else How.EDITS, problem

        for each in several:
            if not each.line:
                self._say_wrong(each)
        lines = self._lines(path)
        how = lines.mend(self._typed, several)
        return how, Refused(WHAT, lines.left) if lines.left else problem

    def _lines(self, path: Path) -> LineByLine:
        def wrong(text: str) -> tuple[StrongholdError, ...]:
            return unread_lines(self._place, self._entry, self._desk.patience, self._heading_of, text)

        return LineByLine(self._desk, wrong, lambda changed: _write(path, changed))

    def _heading_of(self, sheet: str) -> Heading:
        return self._heads(sheet).heading

    @property
    def _name(self) -> str:
        return str(self._headed.said["date"])

    def _take(self, text: str) -> After | int:
        """Read a sheet back and keep it; return what became of it, else the number of the line to mend.

        The ledger is not locked while the user reads; what is kept is exactly what was read back.
        """
        self._headed = self._heads(text)
        asks, asked, as_one = not (self._yes or self._dry_run), set[int](), set[int]()
        while True:
            desk, headed, entry = self._desk, self._headed, self._entry
            rehearsed = rehearse_sheet(self._place, entry, desk.patience, text, headed.heading, headed.case, as_one)
            unsure = [each for each in rehearsed.kept.unsure if each.line not in asked] if asks else []
            if unsure:
                asked |= {each.line for each in unsure}
                as_one |= {each.line for each in unsure if self._is_one(each)}
                continue
            if desk.terminal or self._dry_run:
                desk.put(self._page(rehearsed) + changes(self._typed, desk.screen))
            if self._dry_run:
                desk.put(f"\n{A_DRY_RUN}\n")
                return After.NOT_KEPT
            if not self._yes and (answer := ask_to_keep(desk, text, self._name)) is not After.KEPT:
                return answer
            try:
                with writing(self._place, entry, desk.patience) as connection:
                    _, kept = keep_text(
                        connection,
                        self._place,
                        desk.patience,
                        text,
                        headed.heading,
                        desk.today,
                        as_one,
                        rehearsed.read,
                    )
                    if not self._yes and _as_read(kept) != _as_read(rehearsed.kept):
                        raise _Changed
            except _Changed:
                desk.say("somebody changed the ledger while you were reading: read it again")
                continue
            self._say_kept(kept, rehearsed)
            return After.KEPT

    def _is_one(self, unsure: Unsure) -> bool:
        """Ask whether items are one find if the sheet does not say; Enter is no answer."""
        words = f"{unsure.items}: {unsure.why}, and nothing says whether they came of one search"
        self._desk.put(folded(words, self._desk.screen))
        while True:
            text = self._desk.answer("one find? (yes or no): ")
            if text in ("y", "yes", "n", "no"):
                return text in ("y", "yes")
            self._desk.put(
                folded("yes: one search of one person, vehicle or premises; no: each apart", self._desk.screen)
            )

    def _page(self, rehearsed: Rehearsal) -> str:
        kept, headed = rehearsed.kept, self._headed
        parts = (
            kept.records,
            kept.settled,
            rehearsed.before,
            kept.remarks,
            kept.warnings,
            headed.whose,
            rehearsed.moved,
        )
        return page(ReadBack(headed.words, headed.said, *parts), self._desk.screen)

    def _say_wrong(self, problem: StrongholdError) -> None:
        """Say what is wrong with the sheet, folded, for a terminal breaks long lines within words."""
        for line in f"error: {problem}".split("\n"):
            start = line[: len(line) - len(line.lstrip())]
            self._desk.say(folded(line, self._desk.screen, f"{start}  ", start).removesuffix("\n"))

    def _say_kept(self, kept: KeptSheet, rehearsed: Rehearsal) -> None:
        """Print the references, with the remarks if nobody saw the sheet read back."""
        desk = self._desk
        if desk.terminal:
            done = [("recorded", kept.records), ("settled", kept.settled)]
            words = "; ".join(f"{verb} {references(records)}" for verb, records in done if records)
            desk.put(folded(words, desk.screen))
            return
        for kind, record, _ in kept.settled:
            # Where somebody else recorded meanwhile, a record may have another number than it was rehearsed with.
            desk.say(changed(kind, rehearsed.before.get((kind.name, record["no"]), {}), record))
        for remark in kept.remarks:
            desk.say(f"note: {remark}")
        for warning in kept.warnings:
            desk.say(f"warning: {warning}")
        desk.put("".join(f"{kind.reference(record['no'])}\n" for kind, record, _ in kept.records))

    @contextmanager
    def _saving(self, path: Path) -> Iterator[None]:
        """Say where the text is if anything stops the sheet; leave no file behind if nothing was typed."""
        try:
            yield
        except BaseException:
            if path.exists():
                self._done(path, kept=_nothing_in(path))
            raise

    def _done(self, path: Path, *, kept: bool) -> None:
        """Leave a sheet that is kept, and one that its own file still has; say where any other is."""
        name, was = self._source
        same = bool(name) and _is(path, was)
        if kept or same:
            path.unlink(missing_ok=True)
        else:
            tell(path, None)
            self._desk.say(f"the sheet is saved in {one_line(str(path))}")
        if name and not (kept and same):
            self._desk.say(f"{one_line(name)} is as it was")


def is_empty(text: str) -> bool:
    """Whether a text has only comments."""
    return not any(line.strip() and not line.lstrip().startswith("#") for line in text.split("\n"))


def _contents(path: Path, desk: Desk) -> str:
    return decoded(content_of(path, SAVED, "what the editor saved"), "the sheet", desk.say)


def _is(path: Path, text: str) -> bool:
    """Whether a file still has a text."""
    try:
        return decoded(content_of(path, SAVED), "", lambda _: None) == text
    except (StrongholdError, OSError):
        return False


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _nothing_in(path: Path) -> bool:
    try:
        return is_empty(decoded(content_of(path, SAVED), "", lambda _: None))
    except (StrongholdError, OSError):
        return False


def _as_read(kept: KeptSheet) -> tuple[Any, ...]:
    """Return what was read back, to compare it with what would be kept now."""
    records = [(kind.name, {**record, "uid": None}, line) for kind, record, line in (*kept.records, *kept.settled)]
    return records, kept.remarks
