"""The first step: history, the six first kinds of record, the cover and the settings.  Landed, and frozen."""

from sqlite_utils.db import Database

_HISTORY = (
    """
    CREATE TABLE command (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        login TEXT,
        machine TEXT,
        actor TEXT,
        verb TEXT NOT NULL,
        why TEXT,
        kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'migration', 'outside')),
        undoes INTEGER REFERENCES command (number),
        seal TEXT
    ) STRICT
    """,
    # A command is open while it has no seal: the triggers of the record tables look it up here, and there is only one.
    "CREATE UNIQUE INDEX command_open ON command ((seal IS NULL)) WHERE seal IS NULL",
    """
    CREATE TABLE version (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        command INTEGER REFERENCES command (number),
        record_table TEXT NOT NULL,
        record_number INTEGER NOT NULL,
        content TEXT CHECK (content IS NULL OR json_valid(content)),
        salt BLOB NOT NULL,
        digest BLOB
    ) STRICT
    """,
    "CREATE INDEX version_record ON version (record_table, record_number)",
    "CREATE INDEX version_command ON version (command)",
)

# SQLite gives 30 February back as it is; with a modifier, even of nothing, it works the day out.
_RECORDS = (
    """
    CREATE TABLE case_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        name TEXT NOT NULL,
        opened TEXT NOT NULL CHECK (opened IS date(opened, '+0 days')),
        closed TEXT CHECK (closed IS date(closed, '+0 days')),
        summary TEXT,
        officer_in_case TEXT,
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK (closed >= opened)
    ) STRICT
    """,
    """
    CREATE TABLE line_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        name TEXT NOT NULL,
        reach TEXT NOT NULL CHECK (reach IN ('county', 'local', 'unknown')),
        runs_from TEXT,
        first_seen TEXT CHECK (first_seen IS date(first_seen, '+0 days')),
        dismantled TEXT CHECK (dismantled IS date(dismantled, '+0 days')),
        closure TEXT CHECK (closure IN ('holder-charged', 'restriction-order', 'number-deactivated', 'other')),
        replaces_no INTEGER REFERENCES line_record (number) CHECK (replaces_no <> number),
        basis TEXT,
        case_no INTEGER REFERENCES case_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK (dismantled >= first_seen),
        CHECK (replaces_no IS NULL OR first_seen IS NOT NULL)
    ) STRICT
    """,
    """
    CREATE TABLE arrest_record (
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
            'pending', 'charged', 'bailed', 'released-under-investigation', 'cautioned',
            'no-further-action', 'recalled', 'transferred')),
        result_on TEXT CHECK (result_on IS date(result_on, '+0 days')),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK (result = 'pending' OR result_on IS NOT NULL),
        CHECK (result_on >= date)
    ) STRICT
    """,
    """
    CREATE TABLE seizure_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        item TEXT NOT NULL,
        category TEXT NOT NULL CHECK (category IN ('drug', 'cash', 'vehicle', 'weapon', 'phone', 'other')),
        form TEXT CHECK (form IN (
            'powder', 'rock', 'resin', 'herbal', 'plant', 'tablet', 'liquid', 'mushroom',
            'injectable', 'vape', 'edible', 'other')),
        class TEXT CHECK (class IN ('A', 'B', 'C', 'none', 'unknown')),
        weight_mg INTEGER CHECK (weight_mg BETWEEN 1 AND 1000000000000),
        pieces_number INTEGER CHECK (pieces_number BETWEEN 1 AND 1000000000000),
        pieces_unit TEXT CHECK (pieces_unit IN ('item', 'wrap', 'tablet', 'plant', 'ml')),
        weighed TEXT CHECK (weighed IN ('gross', 'net', 'estimated')),
        identified TEXT CHECK (identified IN ('believed', 'field-test', 'lab')),
        purity_hundredths INTEGER CHECK (purity_hundredths BETWEEN 1 AND 10000),
        lab_ref TEXT,
        value_pence INTEGER CHECK (value_pence BETWEEN 1 AND 1000000000000),
        value_basis TEXT CHECK (value_basis IN ('street', 'wholesale', 'expert')),
        exhibit TEXT,
        power TEXT CHECK (power IN ('pace', 'poca', 'rta', 'mda', 'other')),
        find_no INTEGER REFERENCES seizure_record (number) CHECK (find_no <> number),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        arrest_no INTEGER REFERENCES arrest_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK ((pieces_number IS NULL) = (pieces_unit IS NULL)),
        CHECK ((category = 'drug') = (class IS NOT NULL)),
        CHECK (category <> 'drug' OR weight_mg IS NOT NULL OR pieces_number IS NOT NULL),
        CHECK (category <> 'drug' OR pieces_unit <> 'item'),
        CHECK (category = 'drug' OR weight_mg IS NULL),
        CHECK (category IN ('drug', 'cash') OR (pieces_number IS NOT NULL AND pieces_unit = 'item')),
        CHECK (category <> 'cash' OR pieces_number IS NULL),
        CHECK (category = 'drug' OR value_basis IS NULL)
    ) STRICT
    """,
    """
    CREATE TABLE cash_order_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        seizure_no INTEGER NOT NULL REFERENCES seizure_record (number),
        stage TEXT NOT NULL CHECK (stage IN ('detained', 'forfeited', 'returned', 'confiscated')),
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
    """,
    """
    CREATE TABLE sentence_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        disposal TEXT NOT NULL CHECK (disposal IN (
            'imprisonment', 'yoi', 'detention', 'extended', 'life', 'dto', 'suspended',
            'activation', 'community', 'fine', 'discharge', 'hospital-order', 'no-separate-penalty', 'other')),
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
        CHECK ((term_months IS NULL) = (term_days IS NULL)),
        CHECK ((minimum_term_months IS NULL) = (minimum_term_days IS NULL)),
        CHECK ((licence_months IS NULL) = (licence_days IS NULL)),
        CHECK ((suspended_for_months IS NULL) = (suspended_for_days IS NULL)),
        CHECK ((effective_months IS NULL) = (effective_days IS NULL)),
        CHECK ((disposal IN (
            'imprisonment', 'yoi', 'detention', 'extended', 'dto', 'suspended', 'activation')) =
            (term_months IS NOT NULL)),
        CHECK ((disposal = 'life') = (minimum_term_months IS NOT NULL)),
        CHECK (disposal = 'extended' OR licence_months IS NULL),
        CHECK (disposal = 'suspended' OR suspended_for_months IS NULL),
        CHECK (varied_on >= date),
        CHECK (quashed_on >= date)
    ) STRICT
    """,
    "CREATE INDEX line_record_replaces_no ON line_record (replaces_no) WHERE replaces_no IS NOT NULL",
    "CREATE INDEX line_record_case_no ON line_record (case_no) WHERE case_no IS NOT NULL",
    "CREATE INDEX arrest_record_case_no ON arrest_record (case_no) WHERE case_no IS NOT NULL",
    "CREATE INDEX arrest_record_line_no ON arrest_record (line_no) WHERE line_no IS NOT NULL",
    "CREATE INDEX seizure_record_find_no ON seizure_record (find_no) WHERE find_no IS NOT NULL",
    "CREATE INDEX seizure_record_case_no ON seizure_record (case_no) WHERE case_no IS NOT NULL",
    "CREATE INDEX seizure_record_line_no ON seizure_record (line_no) WHERE line_no IS NOT NULL",
    "CREATE INDEX seizure_record_arrest_no ON seizure_record (arrest_no) WHERE arrest_no IS NOT NULL",
    # Not a partial index: SQLite does not take one for a column that is never null anyway.
    "CREATE INDEX cash_order_record_seizure_no ON cash_order_record (seizure_no)",
    "CREATE INDEX sentence_record_with_no ON sentence_record (with_no) WHERE with_no IS NOT NULL",
    "CREATE INDEX sentence_record_replaces_no ON sentence_record (replaces_no) WHERE replaces_no IS NOT NULL",
    "CREATE INDEX sentence_record_case_no ON sentence_record (case_no) WHERE case_no IS NOT NULL",
    "CREATE INDEX sentence_record_line_no ON sentence_record (line_no) WHERE line_no IS NOT NULL",
    "CREATE INDEX sentence_record_arrest_no ON sentence_record (arrest_no) WHERE arrest_no IS NOT NULL",
)

_LEDGER = (
    """
    CREATE TABLE cover (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL UNIQUE,
        complete_from TEXT NOT NULL CHECK (complete_from IS date(complete_from, '+0 days'))
    ) STRICT
    """,
    """
    CREATE TABLE setting (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        value TEXT NOT NULL
    ) STRICT
    """,
)


def m001_first_ledger(db: Database) -> None:
    """Make history, the six kinds of record, the cover and the settings."""
    for statement in (*_HISTORY, *_RECORDS, *_LEDGER):
        db.execute(statement)
