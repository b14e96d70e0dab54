"""What a sentence asks of somebody beside its term, and costs: `120 hrs upw`, `15 RAR days`, `85 costs`."""

import re
from collections.abc import Sequence

from stronghold_cli.sheet.court.said_in_court import SaidInCourt
from stronghold_cli.sheet.court.spelt import said_as
from stronghold_cli.sheet.words.table_runs import run_of
from stronghold_cli.sheet.words.text import Word

_LONGEST = 10
_SUM = r"£?[0-9][0-9,]*(?:\.[0-9]{2})?"
_COSTS = "(?:court |cps |prosecution |victim )*(?:costs|cost|surcharge|criminal courts charge)"
_PAID = re.compile(
    rf"(?:in )?total(?: of)? £{_SUM[2:]}|{_SUM}(?: (?:quid|pounds))? {_COSTS}|{_COSTS}(?: of)? {_SUM}"
    rf"|(?:benefit|available|recoverable|realisable)(?: (?:amount|assets|figure|sum))?(?: (?:agreed|of|at|is))* {_SUM}"
)
_WORK = "(?:unpaid work|upw|unpaid|community service)"
_HOURS = f"(?:hours? |hrs? |h )?(?:of )?{_WORK}"
_TERM = r"[0-9]{1,3}[ -]?(?:days?|weeks?|wks?|months?|mths?|m|years?|yrs?|y)"
_TREATED = (
    "(?:drug rehabilitation requirement|drug rehab|drug treatment|drr|alcohol treatment|atr|mental health treatment"
    "|mhtr|alcohol monitoring|aamr|alcohol abstinence|intensive supervision|iss|attendance centre|thinking skills)"
)
_KEPT_IN = "(?:curfew|tag|sobriety tag|supervision|post sentence supervision|exclusion|programme|electronic monitoring)"
_REQUIRED = re.compile(
    rf"(?:with |to do )?(?:[0-9]{{1,3}} ?{_HOURS}|{_WORK} ?[0-9]{{1,3}}(?: ?hours?| ?hrs?)?)"
    r"|(?:with |up to )?(?:[0-9]{1,3} ?(?:rar(?: days?)?|days?(?: of)? rar)|rar ?[0-9]{1,3}(?: ?days?)?|rar)"
    rf"|(?:with )?(?:an? )?(?:{_TERM} )?(?:of |on )?(?:an? )?{_TREATED}(?: (?:for )?{_TERM})?"
    rf"|(?:with )?(?:an? )?(?:{_TERM} (?:of |on )?(?:an? )?{_KEPT_IN}|{_KEPT_IN} (?:for )?{_TERM})"
    rf"|(?:or )?{_TERM} (?:to pay|in default|default)|(?:in )?default (?:of )?{_TERM}"
    rf"|(?:to be |to )?(?:paid|pay|payable) (?:with)?in {_TERM}|time to pay {_TERM}"
)


def take_required(said: SaidInCourt, words: Sequence[Word]) -> int:
    """Take what a sentence requires, whose own term is no term of it: `4 months curfew`."""
    for length, text in run_of(words, _LONGEST):
        if _REQUIRED.fullmatch(text):
            said.note(said_as(words[:length]))
            said.required = True
            return length
        if _PAID.fullmatch(text):
            shown = said_as(words[:length])
            said.note(shown if "£" in shown else re.sub("([0-9])", r"£\1", shown, count=1))
            said.required = True
            return length
    return 0
