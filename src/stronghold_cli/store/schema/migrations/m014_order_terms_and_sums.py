"""How long an order lasts that is no prison, and the sum that a court ordered somebody to pay."""

from sqlite_utils.db import Database

_LASTING = (
    "'community', 'yro', 'referral-order', 'conditional-discharge', 'bind-over', 'cbo', 'scpo', 'stpo', "
    "'travel-restriction', 'disqualification'"
)
_ADDED = (
    "order_term_months INTEGER CHECK (order_term_months BETWEEN 0 AND 12000)",
    f"order_term_days INTEGER CHECK (order_term_days BETWEEN 0 AND 360000) "
    f"CHECK ((order_term_days IS NULL) = (order_term_months IS NULL)) "
    f"CHECK (order_term_months IS NULL OR disposal IN ({_LASTING}))",
    "amount_pence INTEGER CHECK (amount_pence BETWEEN 1 AND 1000000000000) "
    "CHECK (amount_pence IS NULL OR disposal IN ('fine', 'compensation'))",
)


def m014_order_terms_and_sums(db: Database) -> None:
    """Keep how long an order lasts, and the sum of a fine or of compensation."""
    for column in _ADDED:
        db.execute(f"ALTER TABLE sentence_record ADD COLUMN {column}")
