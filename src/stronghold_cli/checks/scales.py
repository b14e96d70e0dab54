"""What is probably a slip of the pen: an amount that one seizure seldom has."""

from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import Judged
from stronghold_cli.checks.rule import WARN, Check
from stronghold_cli.records.fields import Record
from stronghold_cli.records.scales import beyond_scale
from stronghold_cli.records.seizure import SEIZURE
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import listed


def _beyond(seizure: Record, reading: Reading) -> Explanation | None:
    """Name each amount that is more than is usual, and the usual most."""
    found = dict(beyond_scale(seizure))
    if not found:
        return None
    ref = SEIZURE.reference(seizure["no"])
    over = [f"{field} {seizure[field]}, over the {most} that one seizure usually has" for field, most in found.items()]
    right = " ".join(f"--{field} {field.upper()}" for field in found)
    return Explanation(f"{ref}: {seizure['item']}: {listed(over, 'and')}", f"stronghold edit {ref} {right}")


SCALES = (
    Check(
        "amount-out-of-scale",
        WARN,
        "A seizure has more of something than one usually has: 480 kg may be 480 g.",
        (Judged("seizure", (), _beyond),),
        unless=("weight-far-off",),
    ),
)
