"""Orders that stand beside a sentence, the day to which one is deferred, and warnings and notices after an arrest."""

from sqlite_utils.db import Database

_ARREST = """
    CREATE TABLE arrest_record_anew (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        age_band TEXT NOT NULL CHECK (age_band IN ('adult', 'child', 'unknown')),
        sex TEXT CHECK (sex IN ('female', 'male', 'other', 'unknown')),
        role TEXT CHECK (role IN (
            'line-holder', 'runner', 'courier', 'cash-holder', 'cuckooed-occupant', 'associate',
            'other')),
        offence TEXT,
        result TEXT NOT NULL CHECK (result IN (
            'pending', 'charged', 'summonsed', 'bailed', 'released-under-investigation', 'cautioned',
            'conditional-caution', 'youth-caution', 'community-resolution', 'outcome-22', 'no-further-action',
            'mental-health-act', 'died', 'recalled', 'transferred', 'penalty-notice', 'drug-warning',
            'before-court')),
        result_on TEXT CHECK (result_on IS date(result_on, '+0 days')),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        activity_no INTEGER REFERENCES activity_record (number),
        bail_until TEXT CHECK (bail_until IS date(bail_until, '+0 days') AND bail_until >= date),
        CHECK (result = 'pending' OR result_on IS NOT NULL),
        CHECK (result_on >= date)
    ) STRICT
"""
_SENTENCE = """
    CREATE TABLE sentence_record_anew (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        disposal TEXT NOT NULL CHECK (disposal IN (
            'imprisonment', 'yoi', 'detention', 'extended', 'sopc', 'hybrid', 'life', 'ipp', 'dto', 'suspended',
            'activation', 'community', 'yro', 'referral-order', 'fine', 'compensation', 'conditional-discharge',
            'absolute-discharge', 'discharge', 'bind-over', 'deferred', 'hospital-order', 'no-separate-penalty',
            'other', 'reparation-order', 'cbo', 'scpo', 'stpo', 'forfeiture-order', 'deprivation-order',
            'travel-restriction', 'disqualification')),
        term_months INTEGER CHECK (term_months BETWEEN 0 AND 12000),
        term_days INTEGER CHECK (term_days BETWEEN 0 AND 360000),
        minimum_term_months INTEGER CHECK (minimum_term_months BETWEEN 0 AND 12000),
        minimum_term_days INTEGER CHECK (minimum_term_days BETWEEN 0 AND 360000),
        licence_months INTEGER CHECK (licence_months BETWEEN 0 AND 12000),
        licence_days INTEGER CHECK (licence_days BETWEEN 0 AND 360000),
        suspended_for_months INTEGER CHECK (suspended_for_months BETWEEN 0 AND 12000),
        suspended_for_days INTEGER CHECK (suspended_for_days BETWEEN 0 AND 360000),
        with_no INTEGER REFERENCES sentence_record (number) CHECK (with_no <> number),
        effective_months INTEGER CHECK (effective_months BETWEEN 0 AND 12000),
        effective_days INTEGER CHECK (effective_days BETWEEN 0 AND 360000),
        replaces_no INTEGER REFERENCES sentence_record (number) CHECK (replaces_no <> number),
        varied_on TEXT CHECK (varied_on IS date(varied_on, '+0 days')),
        varied_by TEXT,
        quashed_on TEXT CHECK (quashed_on IS date(quashed_on, '+0 days')),
        court TEXT,
        offence TEXT,
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        arrest_no INTEGER REFERENCES arrest_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        after_no INTEGER REFERENCES sentence_record (number) CHECK (after_no <> number),
        charge_no INTEGER REFERENCES charge_record (number),
        deferred_until TEXT CHECK (deferred_until IS date(deferred_until, '+0 days')),
        CHECK ((term_months IS NULL) = (term_days IS NULL)),
        CHECK ((minimum_term_months IS NULL) = (minimum_term_days IS NULL)),
        CHECK ((licence_months IS NULL) = (licence_days IS NULL)),
        CHECK ((suspended_for_months IS NULL) = (suspended_for_days IS NULL)),
        CHECK ((effective_months IS NULL) = (effective_days IS NULL)),
        CHECK ((disposal IN (
            'imprisonment', 'yoi', 'detention', 'extended', 'sopc', 'hybrid', 'dto', 'suspended', 'activation')) =
            (term_months IS NOT NULL)),
        CHECK ((disposal IN ('life', 'ipp')) = (minimum_term_months IS NOT NULL)),
        CHECK (disposal IN ('extended', 'sopc') OR licence_months IS NULL),
        CHECK (disposal = 'suspended' OR suspended_for_months IS NULL),
        CHECK (disposal = 'deferred' OR deferred_until IS NULL),
        CHECK (deferred_until >= date),
        CHECK (varied_on >= date),
        CHECK (quashed_on >= date)
    ) STRICT
"""
_ARREST_COLUMNS = (
    "number, uid, date, person, age_band, sex, role, offence, result, result_on, case_no, line_no, area, "
    "source_ref, notes, provisional, voided, activity_no, bail_until"
)
_SENTENCE_COLUMNS = (
    "number, uid, date, person, disposal, term_months, term_days, minimum_term_months, minimum_term_days, "
    "licence_months, licence_days, suspended_for_months, suspended_for_days, with_no, effective_months, "
    "effective_days, replaces_no, varied_on, varied_by, quashed_on, court, offence, case_no, line_no, "
    "arrest_no, area, source_ref, notes, provisional, voided, after_no, charge_no"
)


def m010_orders_beside(db: Database) -> None:
    """Let a sentence be an order beside another, or say to which day it is deferred, and an arrest end in more ways."""
    for table, anew, columns, links in (
        ("arrest_record", _ARREST, _ARREST_COLUMNS, ("case", "line", "activity")),
        (
            "sentence_record",
            _SENTENCE,
            _SENTENCE_COLUMNS,
            ("with", "replaces", "case", "line", "arrest", "after", "charge"),
        ),
    ):
        db.execute(anew)
        db.execute(f"INSERT INTO {table}_anew ({columns}) SELECT {columns} FROM {table}")
        db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [f"{table}_anew"])
        db.execute(
            "INSERT INTO sqlite_sequence SELECT ?, seq FROM sqlite_sequence WHERE name = ?", [f"{table}_anew", table]
        )
        db.execute(f"DROP TABLE {table}")
        db.execute(f"ALTER TABLE {table}_anew RENAME TO {table}")
        for link in links:
            db.execute(f"CREATE INDEX {table}_{link}_no ON {table} ({link}_no) WHERE {link}_no IS NOT NULL")
