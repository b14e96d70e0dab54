"""What the Home Office decided on a referral to the National Referral Mechanism, and when."""

from sqlite_utils.db import Database


def m016_decisions_of_the_nrm(db: Database) -> None:
    """Keep the reasonable grounds and the conclusive grounds decision of a referral, each with its day."""
    for grounds in ("reasonable_grounds", "conclusive_grounds"):
        for column in (
            f"{grounds} TEXT CHECK ({grounds} = 'positive' OR {grounds} = 'negative')",
            f"{grounds}_on TEXT CHECK ({grounds}_on IS date({grounds}_on, '+0 days'))",
        ):
            db.execute(f"ALTER TABLE safeguarding_record ADD COLUMN {column}")
