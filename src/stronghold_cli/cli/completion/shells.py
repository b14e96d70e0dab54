"""How each shell asks for completions and takes the answer; loaded only when one asks."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

import typer

from stronghold_cli.cli.completion import candidates
from stronghold_cli.cli.completion.candidates import Candidate, CompletionRequest
from stronghold_cli.cli.desk import Desk
from stronghold_cli.values.text import cut, fold, one_line

_LONGEST = 60
_BREAKS = ":="
"""Where bash parts a word in two."""


class _Fitting(str):
    """A value that already fits; Typer itself would compare only the start of it."""

    __slots__ = ()

    def startswith(self, *_: Any) -> bool:
        return True


def answer(ctx: typer.Context, typed: str, name: str, of: Iterable[Any]) -> list[tuple[str, str]]:
    """Return the completions that a function of `candidates` offers, in the form that the asking shell takes.

    A fault in the ledger or the line is not reported here: nothing is offered then.
    """
    desk: Desk = ctx.obj
    found: list[Candidate] = []
    # What was found before something was the matter is still good.
    with suppress(Exception):
        for offer in getattr(candidates, name)(CompletionRequest(typed, desk, ctx.params), *of):
            fits = offer.by_name or fold(offer.value).startswith(fold(typed))
            # Offered is what means nothing to any shell once its spaces are quoted: a text may be anything.
            if fits and offer.value.isprintable() and re.fullmatch(r"[\w .,:;=£%&/+@–-]+", offer.value):
                found.append(offer)
    most = min(_LONGEST, (desk.terminal_width or desk.width) - 1)
    return [(_Fitting(value), _short(about, most)) for value, about in _spelled(found, typed, desk.environ)]


def _short(text: str, most: int = _LONGEST) -> str:
    """Return the start of a text, without characters that a shell or Rich would interpret."""
    plain = re.sub(r"[^\w .,:£%&/+@’–-]", " ", one_line(text).replace("'", "’"))
    # Rich draws a picture for a word between colons.
    return cut(" ".join(re.sub(r":(?=\S*:)", " ", plain).split()), most)


def _spelled(found: list[Candidate], typed: str, environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    shell = environ.get("_STRONGHOLD_COMPLETE", "").removeprefix("complete_")
    if shell == "bash":
        yield from ((value, "") for value in _for_bash(found, typed, environ))
        return
    for offer in found:
        value = offer.value
        if shell in ("powershell", "pwsh") and re.search(r"[^\w:=./+-]", value):
            value = f"'{value}'"
        elif shell == "zsh" and not (offer.by_name or offer.as_written):
            # zsh takes nothing that begins otherwise, not even in capitals.
            value = typed + value[len(typed) :]
        yield value, offer.name or offer.about


def _for_bash(found: list[Candidate], typed: str, environ: Mapping[str, str]) -> Iterator[str]:
    """Yield what bash inserts after the last point where it splits words, quoted like the typed text.

    bash shows no description beside a value, so while there is a choice the description is part of the value: bash then
    inserts only the start that all values share.
    """
    words, at = _bash_line(environ)
    raw = words[at] if at < len(words) else ""
    last = "" if _parts(raw) else re.sub(r"[\"'\\]", "", raw)
    begun = len(typed) - len(last) if typed.endswith(last) else 0
    in_quotes = "'" in raw or '"' in raw
    for offer in found:
        value = offer.value[begun:]
        if not in_quotes:
            value = re.sub(r"[^\w.,:=/%+@–-]", r"\\\g<0>", value)
        yield f"{value}  {_short(offer.name)}" if offer.name and len(found) > 1 else value
    if len(found) > 1 and all(offer.by_name for offer in found):
        # In common with nothing: what is typed then stays.
        yield f"{last}..."
    elif len(found) == 1 and found[0].value.endswith("="):
        # A second one keeps bash from ending the word after the sign, for the value comes next.
        yield f"{found[0].value[begun:]}..."


def joined(desk: Desk) -> Desk:
    """Rejoin the words that bash split at a colon or an equals sign, for Typer to read.

    Returns the desk with the command line as bash has it.
    """
    if "COMP_WORDS" not in desk.environ:
        return desk
    desk = replace(desk, environ=dict(desk.environ))
    words, at = _bash_line(desk.environ)
    whole: list[str] = []
    place = 0
    for n, word in enumerate(words):
        before = words[n - 1] if n else ""
        belongs = n > 1 and (_parts(word) or (_parts(before) and word and not word.startswith("-")))
        if belongs:
            whole[-1] += word
        else:
            whole.append(word)
        if n == at:
            place = len(whole) - 1
    os.environ["COMP_WORDS"] = "\n".join(whole)
    os.environ["COMP_CWORD"] = str(place if at < len(words) else len(whole))
    return desk


def _bash_line(environ: Mapping[str, str]) -> tuple[list[str], int]:
    """Return the words of the line, one a line in the script's form, and which one the cursor is in.

    bash splits a word after an @ as well, but replaces the whole word.
    """
    line = environ["COMP_WORDS"]
    words, at = line.split("\n" if "\n" in line else " "), int(environ["COMP_CWORD"])
    for n in reversed(range(len(words) - 1)):
        if words[n] == "@" and words[n + 1]:
            words[n : n + 2] = ["@" + words[n + 1]]
            at -= n < at
    return words, at


def _parts(word: str) -> bool:
    return bool(word) and not word.strip(_BREAKS)
