"""What the clocks of bail, custody, warrants, closures and notices run from, and what stops them."""

from sqlite_utils.db import Database

_COMMON = """
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT"""
_ACTIVITY = f"""
    CREATE TABLE activity_record_anew (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        activity TEXT NOT NULL CHECK (activity IN (
            'warrant', 'warrant-issued', 'vehicle-stop', 'stop-and-search', 'cuckooing-visit', 'arrest-enquiry',
            'welfare-visit', 'closure-notice', 'closure-order', 'eviction', 'other')),
        number_of INTEGER NOT NULL CHECK (number_of BETWEEN 1 AND 1000000),
        addresses INTEGER CHECK (addresses BETWEEN 1 AND 1000000),
        power TEXT CHECK (power IN ('mda', 'pace')),
        until TEXT CHECK (until IS date(until, '+0 days')),
        partners TEXT,
        place TEXT,
        result TEXT,
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),{_COMMON},
        CHECK (activity = 'warrant' OR until >= date)
    ) STRICT
"""
_CASH_ORDER = f"""
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
        order_ref TEXT,{_COMMON},
        CHECK (until >= date),
        CHECK (stage IN ('detained', 'forfeiture-notice') OR until IS NULL)
    ) STRICT
"""
_KEPT = {
    "activity_record": "number, uid, date, time, activity, number_of, addresses, partners, place, result, case_no, "
    "line_no, area, source_ref, notes, provisional, voided",
    "cash_order_record": 'number, uid, date, seizure_no, stage, amount_pence, until, "by", order_ref, area, '
    "source_ref, notes, provisional, voided",
}
_LINKS = {
    "activity_record": (("case_no", " WHERE case_no IS NOT NULL"), ("line_no", " WHERE line_no IS NOT NULL")),
    "cash_order_record": (("seizure_no", ""),),
}
_ADDED = (
    ("arrest_record", "bail_until TEXT CHECK (bail_until IS date(bail_until, '+0 days') AND bail_until >= date)"),
    ("charge_record", "remanded_on TEXT CHECK (remanded_on IS date(remanded_on, '+0 days') AND remanded_on >= date)"),
    (
        "charge_record",
        "custody_limit TEXT CHECK (custody_limit IN ('56-summary', '70-either-way', '112-committed', '182-sent'))",
    ),
    (
        "charge_record",
        "custody_until TEXT CHECK (custody_until IS date(custody_until, '+0 days') AND custody_until >= remanded_on)",
    ),
    ("line_record", "check_back TEXT CHECK (check_back IS date(check_back, '+0 days') AND check_back >= dismantled)"),
)


def m008_clocks(db: Database) -> None:
    """Add those days, two activities and the Act of a warrant, and let a notice of forfeiture have a last day."""
    for statement, (table, kept) in zip((_ACTIVITY, _CASH_ORDER), _KEPT.items(), strict=True):
        db.execute(statement)
        db.execute(f"INSERT INTO {table}_anew ({kept}) SELECT {kept} FROM {table}")
        db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [f"{table}_anew"])
        db.execute(
            "INSERT INTO sqlite_sequence SELECT ?, seq FROM sqlite_sequence WHERE name = ?", [f"{table}_anew", table]
        )
        db.execute(f"DROP TABLE {table}")
        db.execute(f"ALTER TABLE {table}_anew RENAME TO {table}")
        for column, where in _LINKS[table]:
            db.execute(f"CREATE INDEX {table}_{column} ON {table} ({column}){where}")
    for table, column in _ADDED:
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
