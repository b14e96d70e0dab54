"""Words that people type as commands, from other programs or from their work, and our commands for them."""

ONE: dict[str, tuple[str, ...]] = {
    "search {words}": ("find", "grep", "look", "lookup", "query", "where"),
    "show {words}": ("open", "view", "get", "display", "see", "read", "person"),
    "add {words}": ("new", "create", "record", "enter", "insert"),
    "edit {words}": ("change", "update", "correct", "amend", "modify", "set", "rename", "move", "fix", "mend"),
    "edit {words} --notes TEXT": ("note", "notes", "comment", "annotate"),
    "edit {words} --dismantled DATE": ("dismantle", "dismantled"),
    "edit {words} --closed DATE": ("close",),
    "same {words}": ("merge", "join", "alias", "combine"),
    "list {words}": ("ls", "records", "all"),
    "totals {words}": ("total", "figures", "stats", "statistics", "count", "counts", "sum"),
    **{
        f"totals --by {period}": (period, f"{period}ly", f"{period}s")
        for period in ("week", "month", "quarter", "year")
    },
    "due": ("todo", "deadlines", "reminders", "diary", "next", "overdue", "tasks", "task", "jobs", "bail"),
    "day {words}": ("sheet", "shift", "today"),
    "history {words}": ("changes", "recent", "latest", "timeline"),
    "history --kind consultation": ("audit", "looks", "looked", "viewed", "accessed", "who"),
    "undo {words}": ("revert", "rollback", "oops", "back-out"),
    "explain": ("why", "how", "define", "definitions", "meaning", "measures", "measure"),
    "prices": ("price", "values"),
    "items": ("item", "substances"),
    "words": ("word", "synonyms", "slang"),
    "import {words}": ("load", "upload", "ingest"),
    "export {words}": ("download", "spreadsheet", "excel", "csv", "xlsx"),
    "hold {words}": ("lock", "freeze", "preserve"),
    "restrict {words}": ("hide",),
    "backup {words}": ("copy", "snapshot"),
    "doctor": ("repair", "health", "integrity"),
    "--version": ("version",),
}
"""People's words, by our command; `{words}` is what follows."""

SEVERAL: dict[tuple[str, ...], str] = {
    ("delete", "remove", "rm", "del", "cancel"): (
        "stronghold void {ref} --why WHY, so that it no longer counts; stronghold undo takes back your last change; "
        "stronghold erase is for what the law erases"
    ),
    ("report", "reports", "summary", "release", "foi", "press", "publish"): (
        "stronghold totals --since 2019 --format md, for figures; stronghold reconcile FILE, for a release to be "
        "checked; stronghold export KIND, for a spreadsheet"
    ),
    ("people", "persons", "nominals", "suspects"): (
        "stronghold show P-31, for all that is tied to a person; stronghold list arrest, for who was arrested"
    ),
    ("verify", "validate", "test"): (
        "stronghold check, for the records; stronghold doctor, for the file; stronghold reconcile FILE, for a release"
    ),
    ("log", "logs"): (
        "stronghold history, for who changed what; stronghold history --kind consultation, for who looked; "
        "stronghold add KIND, to record something"
    ),
    ("status", "home", "dashboard", "menu"): "stronghold alone, which says where things stand; stronghold --help",
    ("compare", "versus", "vs"): "stronghold totals --in 2020 --compare 2019",
    (
        "save",
        "commit",
        "exit",
        "quit",
        "login",
        "logout",
    ): "nothing is left to do: each command keeps what it did, and ends",
    ("print",): "stronghold totals --format md, or any command with > FILE at its end",
}
"""Advice by people's words, where several of our commands may be meant."""
