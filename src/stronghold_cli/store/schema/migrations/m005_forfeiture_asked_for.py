"""The fifth step: cash whose forfeiture was applied for, or notice of it given, and not decided yet."""

from sqlite_utils.db import Database

_CASH_ORDERS = """
    CREATE TABLE cash_order_record_anew (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        seizure_no INTEGER NOT NULL REFERENCES seizure_record (number),
        stage TEXT NOT NULL CHECK (stage IN (
            'detained', 'forfeiture-applied', 'forfeiture-notice', 'forfeited', 'returned', 'confiscated')),
        amount_pence INTEGER NOT NULL CHECK (amount_pence BETWEEN 1 AND 1000000000000),
        until TEXT CHECK (until IS date(until, '+0 days')),
        "by" TEXT CHECK ("by" IN ('court', 'notice', 'consent')),
        order_ref TEXT,
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK (until >= date),
        CHECK (stage = 'detained' OR until IS NULL)
    ) STRICT
"""
_COLUMNS = (
    'number, uid, date, seizure_no, stage, amount_pence, until, "by", order_ref, area, source_ref, notes, provisional, '
    "voided"
)


def m005_forfeiture_asked_for(db: Database) -> None:
    """Build the table of cash orders with two more stages."""
    db.execute(_CASH_ORDERS)
    db.execute(f"INSERT INTO cash_order_record_anew ({_COLUMNS}) SELECT {_COLUMNS} FROM cash_order_record")
    db.execute("DELETE FROM sqlite_sequence WHERE name = 'cash_order_record_anew'")
    db.execute(
        "INSERT INTO sqlite_sequence SELECT 'cash_order_record_anew', seq FROM sqlite_sequence "
        "WHERE name = 'cash_order_record'"
    )
    db.execute("DROP TABLE cash_order_record")
    db.execute("ALTER TABLE cash_order_record_anew RENAME TO cash_order_record")
    db.execute("CREATE INDEX cash_order_record_seizure_no ON cash_order_record (seizure_no)")
