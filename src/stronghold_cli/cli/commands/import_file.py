"""`stronghold import FILE`: a spreadsheet, row by row, as records."""

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.actions.importing.pseudonyms import Pseudonyms
from stronghold_cli.actions.importing.workbook import ImportOptions, ImportStopped, import_workbook
from stronghold_cli.actions.running_totals import running_totals
from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import emit, format_option, formats_of, read_format
from stronghold_cli.cli.progress import progress_of
from stronghold_cli.cli.signals import Ended
from stronghold_cli.cli.writing import WriteOptions, writes
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.imports.mapping_reader import read_mapping
from stronghold_cli.input_files import InputFile, content_of
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.imports import plan_page, problem_lines, result_json, result_page, said_beside
from stronghold_cli.render.tables import folded
from stronghold_cli.results.comparison import compare
from stronghold_cli.results.imports import ImportResult
from stronghold_cli.spreadsheets.table import Workbook
from stronghold_cli.spreadsheets.workbook import open_workbook
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.rows import next_file
from stronghold_cli.store.ledger.session import reading_if_there
from stronghold_cli.values.text import one_line

_MAPPING = InputFile("mapping", "name a TOML file; --plan writes one")
_FORMATS = formats_of("document")
_STANDARD_INPUT = "-"
_KEEP = "which key stands for whom is in {}: it never comes in, keep it safe"
_KEPT = "the file had come in before that, and is kept (stronghold imports shows it, stronghold undo takes it back)"
LEFT_OUT = 1
"""The exit code if some rows were left out and the others imported."""


@writes
def import_(
    ctx: typer.Context,
    file: Annotated[
        str,
        options.argument("FILE", "A spreadsheet, JSON Lines, or a folder that export wrote; - for standard input."),
    ],
    mapping: Annotated[
        str | None, typer.Option("--mapping", metavar="FILE", help="What its columns are, in TOML; --plan writes one.")
    ] = None,
    plan: Annotated[
        bool, typer.Option("--plan", help="Say what each column is taken for, write a mapping, and import nothing.")
    ] = False,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Take the rows that are right, and write the others to a file.")
    ] = False,
    update: Annotated[
        bool, typer.Option("--update", help="Edit records to what their rows say now; without it you are only told.")
    ] = False,
    backfill: Annotated[
        bool, typer.Option("--backfill", help="Take it as years old: do not chase clocks that have run out already.")
    ] = False,
    hidden: Annotated[bool, typer.Option("--hidden", help="Also read hidden sheets, rows and columns.")] = False,
    delimiter: Annotated[
        str | None,
        typer.Option("--delimiter", metavar="CHARACTER", help="The character between the columns of a text file."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Keep it without asking, as a script must.")] = False,
    format: Annotated[str, format_option(_FORMATS)] = "table",
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Import a file."""
    desk: Desk = ctx.obj
    form = read_format(format, _FORMATS)
    act.check_yes(yes, "keeps it")
    place = desk.ledger(ledger)
    _check(desk, plan=plan, yes=yes, act=act, keep_going=keep_going, update=update)
    said = None if mapping is None or (plan and not Path(mapping).exists()) else content_of(mapping, _MAPPING)
    read = read_mapping(said, Path(mapping or "").name) if said is not None else None
    digest = None if said is None else hashlib.sha256(said).hexdigest()
    hidden = hidden or any(sheet.hidden for sheet in (read.sheets if read else ()))
    workbook = open_workbook(None if file == _STANDARD_INPUT else Path(file), hidden=hidden, delimiter=delimiter)
    given = ImportOptions(read, digest, keep_going, update, backfill, plan)
    sitting = _Sitting(desk, place, act, form, workbook, given, None if mapping is None else Path(mapping))
    if plan:
        return sitting.plan(file, mapping)
    if not (yes or act.dry_run):
        sitting.rehearse()
        if not sitting.is_wanted():
            desk.say("nothing was kept")
            return 0
    return sitting.keep(file)


register = registers(
    import_,
    "\n\nEach row becomes a record, or several by a mapping; all rows come in, or none.  What came in before is "
    "recognised, and comes in once.\n\n\b\nExample:\n  stronghold import seizures.csv --dry-run\n"
    "  stronghold import warrants.xlsx --plan\n  stronghold import warrants.xlsx --mapping warrants.toml",
)


def _check(desk: Desk, *, plan: bool, yes: bool, act: WriteOptions, keep_going: bool, update: bool) -> None:
    """Refuse options that do not go together.  Raises Forbidden and Unreadable."""
    if plan:
        for option, given in (
            ("--dry-run", act.dry_run),
            ("--yes", yes),
            ("--keep-going", keep_going),
            ("--update", update),
        ):
            if given:
                raise Forbidden(f"--plan imports nothing, and {option} is about what is imported", "say one of them")
    elif not (desk.keyboard or yes or act.dry_run):
        raise Unreadable(
            "nobody is at the keyboard to say yes to it", "say --yes to keep it, --dry-run to see what it would do"
        )


class _Sitting:
    """A file to import, and its options."""

    def __init__(
        self,
        desk: Desk,
        place: Path,
        act: WriteOptions,
        form: str,
        workbook: Workbook,
        given: ImportOptions,
        mapping: Path | None,
    ) -> None:
        self._desk, self._place, self._act, self._form = desk, place, act, form
        self._workbook, self._given = workbook, given
        self._mapping = mapping
        self._entry = act.entry(desk, "import")
        self._number: int | None = None
        """The number of the file in the ledger, once it is being kept."""

    def plan(self, file: str, mapping: str | None) -> int:
        """Show how the file is understood, write a mapping if there is none yet, and show what that would make."""
        from stronghold_cli.actions.importing.planned import planned  # only a plan proposes a mapping
        from stronghold_cli.actions.importing.written_mapping import proposal
        from stronghold_cli.cli.audited import log_written

        result = self._tried()
        proposed = proposal(result, self._given.mapping, Path(mapping) if mapping else None, file)
        if proposed is None:
            self._print(result, kept=False, planned=True)
            return 0
        written = proposed.write()
        if written:
            log_written(self._desk, self._entry, proposed.place)
        self._mapping, name = proposed.place, one_line(str(proposed.place))
        self._given = self._given._replace(mapping=read_mapping(proposed.text.encode(), proposed.place.name))
        said = f"{name} is there already, and stays as it is: --mapping with it plans by what it says"
        if written:
            said = f"wrote {name}: read it, mend it, and say --mapping with it"
        try:
            self._print(planned(self._tried(), result), kept=False, planned=True)
        finally:  # another file may lie where the keys are to be, which the mapping names
            self._desk.say(said)
        return 0

    def _tried(self) -> ImportResult:
        """Return what an import would come to; nothing is kept."""
        from stronghold_cli.cli.audited import dry_run_logged

        with dry_run_logged(self._desk, self._place, self._entry) as connection:
            return self._import(connection, self._people())

    def rehearse(self) -> None:
        """Show what an import would do."""
        result = self._do(kept=False)
        self._print(result, kept=False)

    def is_wanted(self) -> bool:
        """Ask whether to keep it; Enter means no, because it may be thousands of records."""
        return self._desk.answer("keep it? [no]: ") in ("y", "yes")

    def keep(self, file: str) -> int:
        """Import it, or try to in a dry run."""
        try:
            result = self._do(kept=not self._act.dry_run, file=file)
            self._print(result, kept=not self._act.dry_run)
        except (KeyboardInterrupt, Ended):
            if self._is_kept():
                self._desk.say(_KEPT)
            raise
        self._act.said(self._desk)
        return LEFT_OUT if result.left_out else 0

    def _is_kept(self) -> bool:
        """Whether the file came in, though the command was stopped: between keeping it and saying so."""
        if self._number is None:
            return False
        with reading_if_there(self._place, self._desk.patience) as connection:
            return connection is not None and next_file(connection) > self._number

    def _do(self, *, kept: bool, file: str = "") -> ImportResult:
        people, left_out = self._people(), None
        try:
            if kept:
                with self._act.keeping(self._desk, self._place, self._entry) as connection:
                    self._number = next_file(connection)
                    result = self._counted(connection, people)
                    if people:
                        people.save()
                        result.notes += [_KEEP.format(one_line(str(people.path)))] if people.added else []
                    left_out = self._write_left_out(result, file)
                if left_out:
                    from stronghold_cli.cli.audited import log_written  # most files leave nothing out

                    log_written(self._desk, self._entry, left_out)
            else:
                from stronghold_cli.cli.audited import dry_run_logged

                with dry_run_logged(self._desk, self._place, self._entry) as connection:
                    result = self._counted(connection, people)
        except ImportStopped as stopped:
            if self._form == "json":
                document = result_json(stopped.result, kept=False)
                emit(self._desk, self._form, Answer(document=lambda: document))
            lines = problem_lines(stopped.result.problems, stopped.result)
            if self._desk.terminal:
                lines = [folded(line, self._desk.screen, "    ", "  ").strip() for line in lines]
            raise stopped.with_lines(lines) from None
        return result

    def _counted(self, connection: Connection, people: Pseudonyms | None) -> ImportResult:
        before = running_totals(connection)
        result = self._import(connection, people)
        after = running_totals(connection)
        result.before, result.after = before, after
        result.moved = [row for row in compare(after, before) if row.figure.value != row.other.value]
        if result.made:
            from stronghold_cli.actions.importing.doubles import doubles  # what is not new is no double

            result.doubles = list(doubles(connection, result, self._desk.now))
        return result

    def _import(self, connection: Connection, people: Pseudonyms | None) -> ImportResult:
        def rows() -> int:
            return sum(1 for each in self._workbook.tables for _ in each.rows)

        with progress_of(self._desk, rows, "reading") as progress:
            return import_workbook(connection, self._workbook, self._given, self._desk.today, people, progress)

    def _people(self) -> Pseudonyms | None:
        mapping = self._given.mapping
        said = [sheet.people for sheet in mapping.sheets if sheet.people] if mapping else []
        if not said or self._mapping is None:
            return None
        names = {each.pseudonyms for each in said}
        if len(names) > 1:
            raise Unreadable(f"{self._mapping.name} names several files of pseudonyms", "one for all sheets")
        return Pseudonyms.beside(self._mapping, names.pop())

    def _write_left_out(self, result: ImportResult, file: str) -> Path | None:
        if not result.left_out:
            return None
        from stronghold_cli.actions.importing.left_out import write_left_out  # most files leave nothing out

        written = write_left_out(self._workbook, result, Path("standard-input.csv" if file == "-" else file))
        self._desk.say(f"wrote the rows that were left out into {one_line(str(written))}: mend them and import that")
        return written

    def _print(self, result: ImportResult, *, kept: bool, planned: bool = False) -> None:
        desk = self._desk
        if planned:
            page = Answer(lambda screen: plan_page(result, screen), lambda: result_json(result, kept=False))
        else:
            page = Answer(lambda screen: result_page(result, screen, kept=kept), lambda: result_json(result, kept=kept))
        emit(desk, self._form, page)
        for line in said_beside(result):
            desk.say(line)
