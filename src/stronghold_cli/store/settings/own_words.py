"""What the team of a ledger added to the words of a day's sheet: rows of `own_word`, in and out."""

from typing import TYPE_CHECKING

from stronghold_cli.store.file.connection import Connection

if TYPE_CHECKING:  # the words of sheets are no matter to most commands that write
    from stronghold_cli.catalogue.sheet_words import OwnWords


def read_own_words(connection: Connection) -> "OwnWords":
    """Return the team's own words, each with what it stands for, in the order they were added."""
    return tuple(connection.execute("SELECT word, means FROM own_word ORDER BY number").fetchall())


def keep_own_words(connection: Connection, before: "OwnWords", after: "OwnWords") -> None:
    """Write what became of the team's words; one that is as it was is left alone."""
    for word, means in before:
        if (word, means) not in after:
            connection.execute("DELETE FROM own_word WHERE word = ?", (word,))
    for row in after:
        if row not in before:
            connection.execute("INSERT INTO own_word (word, means) VALUES (?, ?)", row)
