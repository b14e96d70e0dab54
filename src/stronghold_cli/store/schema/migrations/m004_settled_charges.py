"""What settles a charge: outcomes without a verdict, the day of a plea, and the charge that a sentence is for."""

from sqlite_utils.db import Database

_CHARGE = """
    CREATE TABLE charge_record_anew (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        offences TEXT NOT NULL,
        counts INTEGER CHECK (counts IS NOT NULL AND counts BETWEEN 1 AND 1000000),
        "by" TEXT CHECK ("by" IN ('custody', 'requisition')),
        plea TEXT CHECK (plea IN ('guilty', 'not-guilty', 'mixed')),
        plea_on TEXT CHECK (plea_on IS date(plea_on, '+0 days')),
        outcome TEXT NOT NULL CHECK (
            outcome IN (
                'awaiting', 'convicted', 'acquitted', 'discontinued', 'lies-on-file', 'taken-into-consideration',
                'unfit-to-plead', 'died', 'other'
            )
        ),
        outcome_on TEXT CHECK (outcome_on IS date(outcome_on, '+0 days')),
        trial_on TEXT CHECK (trial_on IS date(trial_on, '+0 days')),
        arrest_no INTEGER REFERENCES arrest_record (number),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK ((outcome = 'awaiting') = (outcome_on IS NULL)),
        CHECK (plea_on IS NULL OR plea IS NOT NULL),
        CHECK (plea_on >= date),
        CHECK (outcome_on >= date),
        CHECK (trial_on >= date)
    ) STRICT
"""
_COLUMNS = (
    'number, uid, date, person, offences, counts, "by", plea, outcome, outcome_on, trial_on, '
    "arrest_no, case_no, line_no, area, source_ref, notes, provisional, voided"
)


def m004_settled_charges(db: Database) -> None:
    """Let a charge end without a verdict and say when it was pleaded to, and a sentence name its charge."""
    db.execute(_CHARGE)
    db.execute(f"INSERT INTO charge_record_anew ({_COLUMNS}) SELECT {_COLUMNS} FROM charge_record")
    db.execute("DELETE FROM sqlite_sequence WHERE name = 'charge_record_anew'")
    db.execute(
        "INSERT INTO sqlite_sequence SELECT 'charge_record_anew', seq FROM sqlite_sequence WHERE name = 'charge_record'"
    )
    db.execute("DROP TABLE charge_record")
    db.execute("ALTER TABLE charge_record_anew RENAME TO charge_record")
    for link in ("arrest", "case", "line"):
        db.execute(f"CREATE INDEX charge_record_{link}_no ON charge_record ({link}_no) WHERE {link}_no IS NOT NULL")
    db.execute("ALTER TABLE sentence_record ADD COLUMN charge_no INTEGER REFERENCES charge_record (number)")
    db.execute("CREATE INDEX sentence_record_charge_no ON sentence_record (charge_no) WHERE charge_no IS NOT NULL")
