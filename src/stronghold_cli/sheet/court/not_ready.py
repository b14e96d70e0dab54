"""Why a court put something off, which decides nothing: `defence not served`, `no IDPC`, `report outstanding`."""

import re
from functools import cache

from stronghold_cli.catalogue.court_words import DELAYED_BY, LACKING, STATE, court_delays

_NO = "(?:not|never|n't|isn't|wasn't|aren't|weren't|hasn't|haven't|didn't)"
_WITHOUT = (
    "(?:(?:as|because|but|for) )?(?:no|without|lack of|awaiting|await|waiting for|waiting on|pending|needs|needed|need"
    "|for|due to|owing to)"
)


def says_not_ready(text: str) -> bool:
    """Whether a text says what a court had to have and had not."""
    return _not_ready().fullmatch(text) is not None


@cache
def _not_ready() -> re.Pattern[str]:
    what, state, lacking = (_one_of(court_delays()[sort]) for sort in (DELAYED_BY, STATE, LACKING))
    is_ = "(?:(?:is|are|was|were|has|have|had|still) )*"
    return re.compile(
        rf"{_WITHOUT} (?:(?:the|an?|his|her|any|more) )?{what}(?: (?:yet|today|again|available|here|issues?))?"
        rf"|(?:the )?{what} {is_}(?:{_NO} (?:(?:been|yet|fully) )*{state}|{lacking})(?: (?:yet|today|still|in time))?"
    )


def _one_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
