"""The second step: charges, activities, safeguarding, and what a team says about itself."""

from sqlite_utils.db import Database

_COMMON = """
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT"""

_WORKING_DAY = (
    f"""
    CREATE TABLE activity_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        activity TEXT NOT NULL CHECK (activity IN (
            'warrant', 'vehicle-stop', 'stop-and-search', 'cuckooing-visit', 'arrest-enquiry', 'welfare-visit',
            'closure-order', 'eviction', 'other')),
        number_of INTEGER NOT NULL CHECK (number_of BETWEEN 1 AND 1000000),
        addresses INTEGER CHECK (addresses BETWEEN 1 AND 1000000),
        partners TEXT,
        place TEXT,
        result TEXT,
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),{_COMMON}
    ) STRICT
    """,
    f"""
    CREATE TABLE charge_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        offences TEXT NOT NULL,
        counts INTEGER CHECK (counts IS NOT NULL AND counts BETWEEN 1 AND 1000000),
        "by" TEXT CHECK ("by" IN ('custody', 'requisition')),
        plea TEXT CHECK (plea IN ('guilty', 'not-guilty', 'mixed')),
        outcome TEXT NOT NULL CHECK (outcome IN ('awaiting', 'convicted', 'acquitted', 'discontinued', 'other')),
        outcome_on TEXT CHECK (outcome_on IS date(outcome_on, '+0 days')),
        trial_on TEXT CHECK (trial_on IS date(trial_on, '+0 days')),
        arrest_no INTEGER REFERENCES arrest_record (number),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),{_COMMON},
        CHECK ((outcome = 'awaiting') = (outcome_on IS NULL)),
        CHECK (outcome_on >= date),
        CHECK (trial_on >= date)
    ) STRICT
    """,
    f"""
    CREATE TABLE safeguarding_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        action TEXT NOT NULL CHECK (action IN ('identified', 'engaged', 'referred', 'nrm-referral', 'safeguarded')),
        age_band TEXT NOT NULL CHECK (age_band IN ('adult', 'child', 'unknown')),
        sex TEXT CHECK (sex IN ('female', 'male', 'other', 'unknown')),
        people INTEGER CHECK (people BETWEEN 1 AND 1000000),
        person TEXT CHECK (person GLOB '*[A-Z]-[1-9]*'),
        agency TEXT,
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        activity_no INTEGER REFERENCES activity_record (number),{_COMMON},
        CHECK ((people IS NULL) <> (person IS NULL))
    ) STRICT
    """,
    *(
        f"CREATE INDEX {kind}_record_{link}_no ON {kind}_record ({link}_no) WHERE {link}_no IS NOT NULL"
        for kind, links in (
            ("activity", "case line"),
            ("charge", "arrest case line"),
            ("safeguarding", "case line activity"),
        )
        for link in links.split()
    ),
    *(
        statement
        for kind in ("arrest", "seizure")
        for statement in (
            f"ALTER TABLE {kind}_record ADD COLUMN activity_no INTEGER REFERENCES activity_record (number)",
            f"CREATE INDEX {kind}_record_activity_no ON {kind}_record (activity_no) WHERE activity_no IS NOT NULL",
        )
    ),
    "ALTER TABLE sentence_record ADD COLUMN after_no INTEGER REFERENCES sentence_record (number) "
    "CHECK (after_no <> number)",
    "CREATE INDEX sentence_record_after_no ON sentence_record (after_no) WHERE after_no IS NOT NULL",
    "ALTER TABLE seizure_record ADD COLUMN price_pence INTEGER CHECK (price_pence BETWEEN 1 AND 1000000000000)",
    "ALTER TABLE seizure_record ADD COLUMN price_per TEXT CHECK (price_per IN ('g', 'wrap', 'tablet', 'plant', 'ml'))",
    "ALTER TABLE seizure_record ADD COLUMN price_from TEXT CHECK (price_from IS date(price_from, '+0 days'))",
    "ALTER TABLE seizure_record ADD COLUMN price_source TEXT",
    "ALTER TABLE case_record ADD COLUMN review_due TEXT CHECK (review_due IS date(review_due, '+0 days'))",
    "ALTER TABLE case_record ADD COLUMN review_decision TEXT",
)

_TEAM = (
    # Each key that stands for another one, which itself stands for none.
    """
    CREATE TABLE same_person (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        person TEXT NOT NULL UNIQUE CHECK (person GLOB '*[A-Z]-[1-9]*'),
        same_as TEXT NOT NULL CHECK (same_as GLOB '*[A-Z]-[1-9]*' AND same_as <> person)
    ) STRICT
    """,
    """
    CREATE TABLE own_item (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        category TEXT NOT NULL CHECK (category IN ('drug', 'cash', 'vehicle', 'weapon', 'phone', 'other')),
        words TEXT NOT NULL,
        form TEXT,
        class TEXT CHECK (class IN ('A', 'B', 'C', 'none')),
        authority TEXT,
        CHECK ((class IS NULL) = (authority IS NULL)),
        CHECK (category = 'drug' OR (class IS NULL AND form IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE own_price (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        item TEXT NOT NULL,
        form TEXT,
        unit TEXT NOT NULL CHECK (unit IN ('g', 'wrap', 'tablet', 'plant', 'ml')),
        price_pence INTEGER NOT NULL CHECK (price_pence BETWEEN 1 AND 1000000000000),
        basis TEXT NOT NULL CHECK (basis IN ('street', 'wholesale', 'expert')),
        source TEXT NOT NULL,
        valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
        valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
        CHECK (valid_to >= valid_from)
    ) STRICT
    """,
    """
    CREATE TABLE saved_view (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        command TEXT NOT NULL,
        options TEXT NOT NULL CHECK (json_valid(options))
    ) STRICT
    """,
)


def m002_working_day(db: Database) -> None:
    """Make charges, activities and safeguarding, and what a team says about itself: people, items, prices, views."""
    for statement in (*_WORKING_DAY, *_TEAM):
        db.execute(statement)
