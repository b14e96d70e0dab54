"""Texts, sources and conditions as a mapping has them."""

import textwrap
from collections.abc import Iterator

from stronghold_cli.imports.mapping import FieldSource, When

_WIDTH = 78
"""The longest line that somebody reads: an editor may show 80 characters."""


def comment(text: str) -> Iterator[str]:
    """Yield a remark as lines of comment."""
    for line in textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False):
        yield f"# {line}"


def source_in_toml(source: FieldSource) -> str:
    """Return where a field is read from as TOML has it."""
    if source.always is not None:
        return f"{{ always = {quoted_in_toml(source.always)} }}"
    parts = _parts(source)
    if source.words:
        words = ", ".join(f"{quoted_in_toml(said)} = {quoted_in_toml(meant)}" for said, meant in source.words.items())
        parts.append(f"words = {{ {words} }}")
    return f"{{ {', '.join(parts)} }}" if len(parts) > 1 else quoted_in_toml(source.column)


def line_or_lines(name: str, source: FieldSource) -> Iterator[str]:
    """Yield a field with where it is read from: in one line, or with a line for each word where that is too long."""
    line = f"{name} = {source_in_toml(source)}"
    if len(line) <= _WIDTH or not source.words:
        yield line
        return
    yield from (f"{name}.{part}" for part in _parts(source))
    for said, meant in source.words.items():
        yield f"{name}.words.{quoted_in_toml(said)} = {quoted_in_toml(meant)}"


def when_in_toml(when: When) -> str:
    """Return which rows a record is made for as TOML has it."""
    column = quoted_in_toml(when.column)
    if words := when.any_of or when.none_of:
        how = "is" if when.any_of else "not"
        return f"{{ column = {column}, {how} = [{', '.join(map(quoted_in_toml, words))}] }}"
    return column


def _parts(source: FieldSource) -> list[str]:
    units = [f"{name} = {quoted_in_toml(said)}" for name in ("unit", "unit_column") if (said := getattr(source, name))]
    return [f"column = {quoted_in_toml(source.column)}", *units]


def quoted_in_toml(text: str) -> str:
    """Return a text as TOML has it."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(character: str) -> str:
    if character in '\\"':
        return f"\\{character}"
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
