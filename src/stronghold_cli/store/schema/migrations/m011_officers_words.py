"""What officers write on a day's sheet: units beside wraps, dealers, where somebody charged is held, a team's words."""

from sqlite_utils.db import Database

_SEIZURE = """
    CREATE TABLE seizure_record_anew (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        item TEXT NOT NULL,
        category TEXT NOT NULL CHECK (category IN ('drug', 'cash', 'vehicle', 'weapon', 'phone', 'other')),
        form TEXT CHECK (form IN (
            'powder', 'rock', 'resin', 'herbal', 'plant', 'tablet', 'liquid', 'mushroom',
            'injectable', 'vape', 'edible', 'other')),
        class TEXT CHECK (class IN ('A', 'B', 'C', 'temporary', 'psa', 'none', 'unknown')),
        weight_mg INTEGER CHECK (weight_mg BETWEEN 1 AND 1000000000000),
        pieces_number INTEGER CHECK (pieces_number BETWEEN 1 AND 1000000000000),
        pieces_unit TEXT CHECK (pieces_unit IN (
            'item', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose',
            'rock', 'bag', 'deal', 'bomb')),
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
        activity_no INTEGER REFERENCES activity_record (number),
        price_pence INTEGER CHECK (price_pence BETWEEN 1 AND 1000000000000),
        price_per TEXT CHECK (price_per IN (
            'g', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose',
            'rock', 'bag', 'deal', 'bomb')),
        price_from TEXT CHECK (price_from IS date(price_from, '+0 days')),
        price_source TEXT,
        CHECK ((pieces_number IS NULL) = (pieces_unit IS NULL)),
        CHECK ((category = 'drug') = (class IS NOT NULL)),
        CHECK (category <> 'drug' OR weight_mg IS NOT NULL OR pieces_number IS NOT NULL),
        CHECK (category <> 'drug' OR pieces_unit <> 'item'),
        CHECK (category = 'drug' OR weight_mg IS NULL),
        CHECK (category IN ('drug', 'cash') OR (pieces_number IS NOT NULL AND pieces_unit = 'item')),
        CHECK (category <> 'cash' OR pieces_number IS NULL),
        CHECK (category = 'drug' OR value_basis IS NULL)
    ) STRICT
"""
_OWN_PRICE = """
    CREATE TABLE own_price_anew (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        item TEXT NOT NULL,
        form TEXT,
        unit TEXT NOT NULL CHECK (unit IN (
            'g', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose',
            'rock', 'bag', 'deal', 'bomb', 'kg')),
        price_pence INTEGER NOT NULL CHECK (price_pence BETWEEN 1 AND 1000000000000),
        basis TEXT NOT NULL CHECK (basis IN ('street', 'wholesale', 'expert')),
        source TEXT NOT NULL,
        valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
        valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
        CHECK (valid_to >= valid_from)
    ) STRICT
"""
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
            'other', 'dealer')),
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
_OWN_WORD = """
    CREATE TABLE own_word (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        word TEXT NOT NULL UNIQUE CHECK (length(word) BETWEEN 1 AND 60),
        means TEXT NOT NULL CHECK (length(means) BETWEEN 1 AND 200)
    ) STRICT
"""
_SEIZURE_COLUMNS = (
    "number, uid, date, time, item, category, form, class, weight_mg, pieces_number, pieces_unit, "
    "weighed, identified, purity_hundredths, lab_ref, value_pence, value_basis, exhibit, power, find_no, "
    "case_no, line_no, arrest_no, area, source_ref, notes, provisional, voided, activity_no, price_pence, "
    "price_per, price_from, price_source"
)
_OWN_PRICE_COLUMNS = "number, item, form, unit, price_pence, basis, source, valid_from, valid_to"
_ARREST_COLUMNS = (
    "number, uid, date, person, age_band, sex, role, offence, result, result_on, case_no, line_no, area, "
    "source_ref, notes, provisional, voided, activity_no, bail_until"
)


def m011_officers_words(db: Database) -> None:
    """Count drugs in rocks, bags, deals and bombs, let a role be dealer, and keep where who is charged is held.

    Every record keeps the unit that it has: what was typed as deals stays wraps.
    """
    for table, anew, columns, links in (
        ("seizure_record", _SEIZURE, _SEIZURE_COLUMNS, ("find", "case", "line", "arrest", "activity")),
        ("own_price", _OWN_PRICE, _OWN_PRICE_COLUMNS, ()),
        ("arrest_record", _ARREST, _ARREST_COLUMNS, ("case", "line", "activity")),
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
    db.execute("ALTER TABLE charge_record ADD COLUMN held TEXT CHECK (held IN ('remanded', 'court-bail', 'secure'))")
    db.execute(_OWN_WORD)
