"""Help pages: commands in groups, each described in full, and long lists at the end."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from typer.core import TyperCommand, TyperGroup

from stronghold_cli.render.tables import Screen, folded
from stronghold_cli.render.unbroken import as_text, whole_words

_NO_GROUPS: Mapping[str, str] = MappingProxyType({})


def group_of_commands(groups: Mapping[str, str] = _NO_GROUPS, order: Sequence[str] = ()) -> type[TyperGroup]:
    """Return the class of a command with subcommands, which its help lists by group, in order.

    `groups` has the group of a command by its name; without any it is one list.
    """

    class CommandsInGroups(TyperGroup):
        def format_commands(self, ctx: Any, formatter: Any) -> None:
            """Write the whole description of each command: Typer would cut it, and groups only with colours."""
            found: dict[str, list[tuple[str, str]]] = {each: [] for each in order}
            for name in self.list_commands(ctx):
                command = self.get_command(ctx, name)
                if command and not command.hidden:
                    about = _first_sentence(command.help or "")
                    found.setdefault(groups.get(name, "Commands"), []).append((name, about))
            # One width of names for all groups: they read as one list.
            longest = max((len(name) for rows in found.values() for name, _ in rows), default=0)
            for heading, rows in found.items():
                with formatter.section(heading):
                    formatter.write_dl([(name.ljust(longest), about) for name, about in rows])

    return CommandsInGroups


class WithWholeWords(TyperCommand):
    """A command whose help never breaks a typed word such as `line-holder` over two lines."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Hold words with hyphens together while lines are folded."""
        write = formatter.write_dl

        def write_whole(rows: Iterable[tuple[str, str]], *args: Any, **others: Any) -> None:
            write([(name, whole_words(words)) for name, words in rows], *args, **others)

        formatter.write_dl = write_whole
        super().format_help(ctx, formatter)

    def get_help(self, ctx: Any) -> str:
        """Return the help with its hyphens again."""
        return as_text(super().get_help(ctx))


def ending_with(heading: str, sections: Callable[[], Iterable[tuple[str, Iterable[str]]]]) -> type[TyperCommand]:
    """Return the class of a command whose help ends with names by section."""

    class Ending(TyperCommand):
        def format_epilog(self, ctx: Any, formatter: Any) -> None:
            """Write the end of its help."""
            del ctx  # Typer's other parts need it
            with formatter.section(heading):
                for section, names in sections():
                    line = f"{section}: {', '.join(names)}"
                    formatter.write(folded(line, Screen(formatter.width), "    ", "  "))

    return Ending


def ending_with_measures() -> type[TyperCommand]:
    """Return the class of a command whose help ends with the names of all measures."""

    def sections() -> Iterable[tuple[str, Iterable[str]]]:
        from stronghold_cli.figures.measures import SECTIONS  # only this help needs it

        return ((section, [each.name for each in those]) for section, those in SECTIONS.items())

    return ending_with("Measures", sections)


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=\.)\s", " ".join(text.split("\n\n", maxsplit=1)[0].split()), maxsplit=1)[0]
