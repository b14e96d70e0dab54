"""The place of a user's own ledger, in a module of its own because every command asks for it."""

from pathlib import Path


def default_folder() -> Path:
    """Return the folder of a user's own ledger on this system."""
    import platformdirs  # only the usual place needs it

    return platformdirs.user_data_path("stronghold", appauthor=False)
