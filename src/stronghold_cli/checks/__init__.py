"""What is probably wrong in a ledger: each rule that `check` looks for, as data; store turns it into findings."""

from collections.abc import Sequence

from stronghold_cli.checks.availability import AVAILABILITY
from stronghold_cli.checks.cash import CASH
from stronghold_cli.checks.drugs import DRUGS
from stronghold_cli.checks.duplicates import DUPLICATES
from stronghold_cli.checks.keys import KEYS
from stronghold_cli.checks.last_days import LAST_DAYS
from stronghold_cli.checks.ledger import LEDGER
from stronghold_cli.checks.limits import LIMITS
from stronghold_cli.checks.lines import LINES
from stronghold_cli.checks.links import LINKS
from stronghold_cli.checks.people import PEOPLE
from stronghold_cli.checks.rule import STRENGTHS, Check
from stronghold_cli.checks.scales import SCALES
from stronghold_cli.checks.terms import TERMS
from stronghold_cli.checks.warrants import WARRANTS
from stronghold_cli.errors import Unreadable
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.text import quoted

CHECKS = {
    check.name: check
    for strength in STRENGTHS
    for check in (
        *(
            *DUPLICATES,
            *DRUGS,
            *SCALES,
            *CASH,
            *LINES,
            *LINKS,
            *PEOPLE,
            *KEYS,
            *TERMS,
            *LIMITS,
            *LAST_DAYS,
            *AVAILABILITY,
        ),
        *(*WARRANTS, *LEDGER),
    )
    if check.strength == strength
}
"""Every rule, in the order that findings are shown in: what makes a figure wrong comes first."""


def find_check(text: str, option: str) -> Check:
    """Return the rule of that name, which the option gave.  Raises Unreadable for an unknown name."""
    name = text.strip().lower()
    if name not in CHECKS:
        close = did_you_mean(name, list(CHECKS)) or "see: stronghold check --help"
        raise Unreadable(f"{quoted(name)} is not a rule", close, place=option)
    return CHECKS[name]


def checks_without(ignored: Sequence[str]) -> list[Check]:
    """Return the rules but for some.  Raises Unreadable for an unknown name."""
    left_out = [find_check(name, "--ignore") for name in ignored]
    return [check for check in CHECKS.values() if check not in left_out]
