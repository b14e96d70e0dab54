"""An order to pay what somebody gained by crime, with its sum."""

from sqlite_utils.db import Database

from stronghold_cli.store.schema.migrations.made_again import make_again

_LAST, _WITH_SUM = "disposal = 'disqualification'))", "(disposal = 'fine' OR disposal = 'compensation')"
_ORDER = "disposal = 'confiscation-order'"


def m017_confiscation_orders(db: Database) -> None:
    """Let a sentence be a confiscation order, beside another, and say its sum."""
    ((sql,),) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'sentence_record'").fetchall()
    for before, after in ((_LAST, f"{_LAST[:-2]} OR {_ORDER}))"), (_WITH_SUM, f"{_WITH_SUM[:-1]} OR {_ORDER})")):
        sql = sql.replace(before, after, 1)
    make_again(db, "sentence_record", sql)
