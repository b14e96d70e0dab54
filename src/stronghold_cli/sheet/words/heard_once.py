"""Words of a sheet that are heard once: a line is tried in many ways, and the same words come again in most of them."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Concatenate, ParamSpec, TypeVar

from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.words.text import Word

_MOST = 8192
"""How many answers are kept: those of a long sheet."""

Rest = ParamSpec("Rest")
Answer = TypeVar("Answer")


def heard_once(
    hear: Callable[Concatenate[Sequence[Word], Rest], Answer],
) -> Callable[Concatenate[Sequence[Word], Rest], Answer]:
    """Return a function of words that keeps what it answered or raised.  Nobody changes an answer."""

    def outcome(words: tuple[Word, ...], *rest: Rest.args, **named: Rest.kwargs) -> Answer | StrongholdError:
        try:
            return hear(words, *rest, **named)
        except StrongholdError as problem:
            return problem

    kept: Callable[..., Any] = lru_cache(maxsize=_MOST)(outcome)

    def heard(words: Sequence[Word], /, *rest: Rest.args, **named: Rest.kwargs) -> Answer:
        found: Answer | StrongholdError = kept(tuple(words), *rest, **named)
        if isinstance(found, StrongholdError):
            raise found.but()
        return found

    return heard
