"""The command line: the one place where an error becomes a message and an exit code."""

import importlib
import io
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import typer
import typer.main

from stronghold_cli import __version__
from stronghold_cli.cli.command import COMMANDS, GROUPS, not_loaded
from stronghold_cli.cli.command_line import BY_KIND, filled_in, in_usual_order
from stronghold_cli.cli.desk import Desk, let_go_of
from stronghold_cli.cli.help import group_of_commands
from stronghold_cli.cli.signals import Ended
from stronghold_cli.errors import OutputUnusable, ReaderGone, StrongholdError, Unreadable, system_words
from stronghold_cli.store.file.half_made import half_made
from stronghold_cli.values.text import cut, first_of, harmless, one_line, quoted

HELP = """A case tracker and results ledger for a police team that breaks up drug lines.

Record what was done, print exact totals, trace every figure to its records, and check published figures against them.
See it at work: stronghold demo
"""


_REPEATABLE = ("--where", "--measure", "--ignore", "--clear")
"""The options that may be given more than once."""

_NO_PAGER = "--no-pager"
"""An option of the program that may stand before or after the command."""

_COMPLETE = "_STRONGHOLD_COMPLETE"
"""The variable that a shell sets to ask for completions, or for its completion script."""

_STOPPED = 130
"""The exit code of Ctrl-C, which is also what Typer returns for it."""
_STOPPED_SAID = "stopped: nothing more was changed"


def main(argv: Sequence[str], desk: Desk | None = None) -> int:
    """Run one command line and return its exit code.  Nothing that a user can cause raises."""
    _make_printable()
    desk = desk or Desk.here()
    desk.typed[:] = argv
    desk.named.typed(*argv)
    desk.named.log = lambda names: _log_named(desk, names)
    if desk.environ.get(_COMPLETE, "").startswith("complete_"):
        return _complete(desk)
    try:
        return _run(argv, desk)
    except ReaderGone as gone:
        let_go_of(sys.stdout)
        return gone.exit_code
    except StrongholdError as problem:
        if isinstance(problem, OutputUnusable):
            let_go_of(sys.stdout)
        if problem.shows and desk.ledgers:
            from stronghold_cli.cli.audited import log_quoted  # few refusals quote a record

            log_quoted(desk, problem.shows)
        desk.say(f"error: {problem}")
        return problem.exit_code
    except typer.TyperException as problem:
        from stronghold_cli.cli.leads import lead, said_as_lead  # only a line that no command takes needs them

        line = lead(in_usual_order(argv), desk.today)
        desk.say(f"error: {said_as_lead(argv, line) if line else _in_our_manner(problem, in_usual_order(argv))}")
        return problem.exit_code
    except (KeyboardInterrupt, typer.Abort):
        desk.say(_STOPPED_SAID)
        return _STOPPED
    except Ended as ended:
        desk.say(_STOPPED_SAID)
        return ended.exit_code
    except SystemExit as leaving:
        # Typer leaves like this when standard output was closed under its help, and after printing a shell's script.
        if leaving.code == 1 and not _completing(desk):
            let_go_of(sys.stdout)
            return 0
        return leaving.code if isinstance(leaving.code, int) else 0
    except OSError as fault:
        # Typer writes its help by itself; our own output and the ledger's file have said already what is wrong.
        let_go_of(sys.stdout)
        desk.say(f"error: cannot write standard output: {system_words(fault)}")
        return OutputUnusable.exit_code
    except Exception as fault:
        from stronghold_cli.store.health.behind_faults import behind_a_fault  # no command that works needs it

        if wrong := behind_a_fault(desk.ledgers, desk.patience):
            desk.say(f"error: {wrong}")
            return wrong.exit_code
        if desk.environ.get("STRONGHOLD_DEBUG"):
            raise
        desk.say(
            f"error: a fault in stronghold itself: {type(fault).__name__}: {quoted(str(fault), 200)} "
            "(nothing of this command was kept; STRONGHOLD_DEBUG=1 shows where)"
        )
        return StrongholdError.exit_code


def _log_named(desk: Desk, names: list[str]) -> None:
    if desk.ledgers:
        from stronghold_cli.cli.audited import log_named  # what most commands print is no news

        log_named(desk, names)


def _complete(desk: Desk) -> int:
    """Answer a shell that asks for completions.  Whatever goes wrong, nothing is offered or printed."""
    try:
        from stronghold_cli.cli.completion.shells import joined  # only a shell that completes needs it

        return _run([], joined(desk))
    except SystemExit as leaving:
        # Typer leaves like this, and with 1 to tell fish that it may offer files.
        return leaving.code if isinstance(leaving.code, int) else 0
    except (Exception, KeyboardInterrupt):
        let_go_of(sys.stdout)
        return 0


def _run(argv: Sequence[str], desk: Desk) -> int:
    for word in argv:
        if any("\ud800" <= character <= "\udfff" for character in word):
            raise Unreadable(f"{quoted(word)} is not UTF-8 text", "set the terminal to UTF-8, and type it again")
        if "\0" in word:
            raise Unreadable(f"{quoted(word)} holds a NUL character", "type it again")
    argv = in_usual_order(argv)
    if list(argv[:1]) == ["--version"]:
        desk.put(f"stronghold {__version__}\n")
        return 0
    if not argv and desk.terminal and not _completing(desk):
        from stronghold_cli.cli.commands.first_screen import first  # only a bare start needs it

        return first(desk)
    if _NO_PAGER in _before_dashes(argv):
        argv = [*(word for word in _before_dashes(argv) if word != _NO_PAGER), *argv[len(_before_dashes(argv)) :]]
        desk = replace(desk, height=None)
    if desk.keyboard and not _completing(desk):
        argv = filled_in(argv, desk)
    _refuse_twice(argv)
    argv = _with_references(argv, desk)
    words = _words_typed(argv, desk)
    command = made(words, alone=words[:1] == list(argv[:1]))
    result = command(args=list(argv) or ["--help"], prog_name="stronghold", standalone_mode=False, obj=desk)
    if result == _STOPPED:
        raise KeyboardInterrupt
    if not _completing(desk):
        _say_half_made(desk, words)
    return result if isinstance(result, int) else 0


def _before_dashes(argv: Sequence[str]) -> Sequence[str]:
    """Return the words before `--`, where options may stand."""
    return argv[: argv.index("--")] if "--" in argv else argv


def _with_references(argv: Sequence[str], desk: Desk) -> Sequence[str]:
    """Return a line with references in place of record names that come right after its command."""
    is_named = any(command.takes_names and command.name == argv[0] for command in COMMANDS if argv)
    if not is_named or _completing(desk) or len(argv) < 2 or argv[1].startswith("-"):
        return argv
    from stronghold_cli.cli.typed_names import with_references  # other commands take no references

    return with_references(argv, desk)


def _say_half_made(desk: Desk, words: Sequence[str]) -> None:
    """Name the half-made files of an earlier command, for they may hold every record; `doctor` does so itself."""
    if words[:1] == ["doctor"]:
        return
    for ledger in dict.fromkeys(desk.ledgers):
        if left := half_made(ledger):
            named = first_of([one_line(str(path)) for path in left])
            desk.say(f"note: a command that was ended left {named}, which may hold records (see: stronghold doctor)")


def _refuse_twice(argv: Sequence[str]) -> None:
    """Refuse an option that is given twice: the command would take the last value and lose the first."""
    seen: set[str] = set()
    for word in _before_dashes(argv):
        option = word.partition("=")[0]
        if not option.startswith("--") or option in _REPEATABLE:
            continue
        if option in seen:
            raise Unreadable(f"{quoted(option)} is given twice", "say it once")
        seen.add(option)


def made(words: Sequence[str], *, alone: bool = False) -> Callable[..., Any]:
    """Return the program that runs a line: the typed command is built, the others are only named for `--help`.

    A command typed first is built `alone`, because the others are not needed.
    """
    app = typer.Typer(
        name="stronghold",
        help=HELP,
        cls=group_of_commands({each.name: each.group for each in COMMANDS}, GROUPS),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    )

    @app.callback()
    def start(
        version: bool = typer.Option(False, "--version", help="Print the version."),
        no_pager: bool = typer.Option(
            False,
            _NO_PAGER,
            help="Print everything at once, without the pager; works after a command too.  [env: PAGER]",
        ),
    ) -> None:
        pass

    typed = [command for command in COMMANDS if command.name in words[:1]]
    for command in typed if typed and alone else COMMANDS:
        if command in typed:
            importlib.import_module(f"stronghold_cli.cli.commands.{command.module}").register(app, command, words[1:])
        else:
            app.command(command.name, help=command.about, add_help_option=False)(not_loaded)
    return typer.main.get_command(app)


def _words_typed(argv: Sequence[str], desk: Desk) -> list[str]:
    """Return the words after the options, taken from the line being completed if a shell asks."""
    line = desk.environ.get("COMP_WORDS") or desk.environ.get("_TYPER_COMPLETE_ARGS")
    words = line.split()[1:] if line and _completing(desk) else argv
    return [word for word in words if not word.startswith("-")]


def _completing(desk: Desk) -> bool:
    return bool(desk.environ.get(_COMPLETE))


def _typed_path(argv: Sequence[str]) -> str:
    """Return the command that was typed, with the kind that it has options by."""
    names = [command.name for command in COMMANDS if command.name in argv[:1]]
    kinds = [word for word in argv[1:2] if names and names[0] in BY_KIND and not word.startswith("-")]
    return " ".join(["stronghold", *names, *kinds])


def _in_our_manner(problem: typer.TyperException, argv: Sequence[str]) -> str:
    """Return Typer's message in our style: one line, lower case, no full stop, with where to look."""
    # It quotes what was typed, which may be anything.
    line = cut(harmless(" ".join(problem.format_message().split())).rstrip("."), 300)
    context = getattr(problem, "ctx", None)
    path = getattr(context, "command_path", "") or _typed_path(argv)
    if extra := re.fullmatch(r"Got unexpected extra arguments? ?(?:\(s\))? ?\((.*)\)", line):
        return f"{quoted(extra[1], 60)} stands alone: what it says goes after an option (see: {path} --help)"
    if line.endswith("requires an argument"):
        line = line.replace("Option", "option").replace("requires an argument", "needs a value after it")
    if option := getattr(problem, "option_name", ""):
        from stronghold_cli.cli.meant_options import meant_by  # only an option that there is not needs it

        ours = [name for each in getattr(context, "command", context).params for name in each.opts] if context else []
        if meant := meant_by(option, ours, path, getattr(problem, "possibilities", None) or ()):
            return f"no such option: {cut(one_line(option), 60)} ({meant})"
    return line[:1].lower() + line[1:] + (f" (see: {path} --help)" if "(" not in line else "")


class _Closed(io.StringIO):
    """Standard output closed before the start: writing to it is refused, never lost in silence."""

    def write(self, _: str) -> int:
        """Raise the OSError of a full disk."""
        raise OSError("it is closed")


def _make_printable() -> None:
    """Let a console without UTF-8 show question marks, and drop messages if standard error is closed."""
    # Python has None here where a stream was closed before the start; nothing else prepares for that.
    sys.stdout = sys.stdout or _Closed()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
