"""Two classes that are not `none`, of a temporary order and of the Psychoactive Substances Act; units of drugs."""

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
            'item', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose')),
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
            'g', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose')),
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
_OWN_ITEM = """
    CREATE TABLE own_item_anew (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        category TEXT NOT NULL CHECK (category IN ('drug', 'cash', 'vehicle', 'weapon', 'phone', 'other')),
        words TEXT NOT NULL,
        form TEXT,
        class TEXT CHECK (class IN ('A', 'B', 'C', 'temporary', 'psa', 'none')),
        authority TEXT,
        CHECK ((class IS NULL) = (authority IS NULL)),
        CHECK (category = 'drug' OR (class IS NULL AND form IS NULL))
    ) STRICT
"""
_OWN_PRICE = """
    CREATE TABLE own_price_anew (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        item TEXT NOT NULL,
        form TEXT,
        unit TEXT NOT NULL CHECK (unit IN (
            'g', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose', 'kg')),
        price_pence INTEGER NOT NULL CHECK (price_pence BETWEEN 1 AND 1000000000000),
        basis TEXT NOT NULL CHECK (basis IN ('street', 'wholesale', 'expert')),
        source TEXT NOT NULL,
        valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
        valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
        CHECK (valid_to >= valid_from)
    ) STRICT
"""
_SEIZURE_COLUMNS = (
    "number, uid, date, time, item, category, form, class, weight_mg, pieces_number, pieces_unit, "
    "weighed, identified, purity_hundredths, lab_ref, value_pence, value_basis, exhibit, power, find_no, "
    "case_no, line_no, arrest_no, area, source_ref, notes, provisional, voided, activity_no, price_pence, "
    "price_per, price_from, price_source"
)
_OWN_ITEM_COLUMNS = "number, name, category, words, form, class, authority"
_OWN_PRICE_COLUMNS = "number, item, form, unit, price_pence, basis, source, valid_from, valid_to"


def m006_temporary_classes(db: Database) -> None:
    """Let a drug be of class `temporary` or `psa`, and be counted in canisters, vials, bottles, tabs and doses.

    Every record keeps the class and the unit that it has: what was typed as doses stays tablets.
    """
    for table, anew, columns in (
        ("seizure_record", _SEIZURE, _SEIZURE_COLUMNS),
        ("own_item", _OWN_ITEM, _OWN_ITEM_COLUMNS),
        ("own_price", _OWN_PRICE, _OWN_PRICE_COLUMNS),
    ):
        db.execute(anew)
        db.execute(f"INSERT INTO {table}_anew ({columns}) SELECT {columns} FROM {table}")
        db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [f"{table}_anew"])
        db.execute(
            "INSERT INTO sqlite_sequence SELECT ?, seq FROM sqlite_sequence WHERE name = ?", [f"{table}_anew", table]
        )
        db.execute(f"DROP TABLE {table}")
        db.execute(f"ALTER TABLE {table}_anew RENAME TO {table}")
    for link in ("find", "case", "line", "arrest", "activity"):
        db.execute(f"CREATE INDEX seizure_record_{link}_no ON seizure_record ({link}_no) WHERE {link}_no IS NOT NULL")
