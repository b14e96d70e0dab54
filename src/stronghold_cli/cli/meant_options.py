"""Suggestions for an unknown option: other programs' words for ours."""

from collections.abc import Collection, Sequence

from stronghold_cli.values.text import listed

_THEIRS: dict[str, tuple[str, ...]] = {
    "--since": ("--from", "--after", "--start", "--starting"),
    "--until": ("--to", "--before", "--end", "--till", "--by-date"),
    "--in": ("--month", "--year", "--period", "--during", "--for", "--window"),
    "--date": ("--day", "--on", "--when"),
    "--opened": ("--date", "--start-date"),
    "--first-seen": ("--date", "--opened", "--seen"),
    "--closed": ("--end-date",),
    "--dismantled": ("--closed", "--date-dismantled"),
    "--person": ("--name", "--suspect", "--nominal", "--key", "--who", "--defendant", "--subject"),
    "--name": ("--title", "--called"),
    "--age-band": ("--age", "--child", "--adult"),
    "--sex": ("--gender",),
    "--offence": ("--offences", "--offense", "--crime"),
    "--offences": ("--offence", "--offenses", "--charge", "--charges", "--count"),
    "--result": ("--outcome", "--disposal", "--status"),
    "--outcome": ("--result", "--verdict", "--status"),
    "--disposal": ("--sentence", "--type", "--outcome", "--result"),
    "--term": ("--length", "--years", "--months", "--duration", "--sentence-length"),
    "--item": ("--drug", "--type", "--what", "--substance", "--thing", "--product"),
    "--activity": ("--type", "--kind", "--what"),
    "--action": ("--type", "--what"),
    "--stage": ("--type", "--status"),
    "--weight": ("--grams", "--mass", "--g", "--kg"),
    "--pieces": ("--quantity", "--qty", "--number", "--count", "--wraps", "--amount"),
    "--number": ("--quantity", "--qty", "--count", "--pieces"),
    "--people": ("--number", "--count", "--persons"),
    "--value": ("--amount", "--cash", "--worth", "--sum", "--money", "--street-value"),
    "--amount": ("--value", "--cash", "--sum", "--money", "--fine"),
    "--place": ("--address", "--location", "--where", "--at", "--street"),
    "--officer-in-case": ("--oic", "--officer"),
    "--court": ("--at", "--place"),
    "--source-ref": ("--ref", "--reference", "--crime-number", "--custody", "--custody-number", "--urn", "--niche"),
    "--notes": ("--note", "--comment", "--comments", "--text", "--description"),
    "--case": ("--op", "--operation"),
    "--line": ("--drug-line", "--drugline"),
    "--why": ("--reason", "--because", "--message", "--comment", "-m"),
    "--limit": ("--max", "--top", "--first", "--last", "--number", "-n"),
    "--sort": ("--order", "--order-by", "--sort-by"),
    "--by": ("--group", "--group-by", "--per", "--split"),
    "--measure": ("--figure", "--what", "--of", "--measures"),
    "--where": ("--filter", "--only", "--with"),
    "--columns": ("--fields", "--column", "--show"),
    "--search": ("--find", "--text", "--grep", "--words"),
    "--ledger": ("--db", "--database"),
    "--actor": ("--user", "--officer", "--as"),
    "--yes": ("--force", "--assume-yes", "-y"),
    "--dry-run": ("--preview", "--test", "--try", "--check", "-n"),
    "--as-at": ("--as-of", "--asat", "--at"),
    "--ignore": ("--rule", "--skip", "--exclude", "--without"),
    "--provisional": ("--estimated", "--unconfirmed"),
}
"""Our options, each with what people type for it."""
_FORMATS = ("csv", "json", "jsonl", "md", "ics")
_FILES = ("-o", "--output", "--out", "--save", "--to-file", "--file", "--export")


def meant_by(option: str, ours: Collection[str], path: str, alike: Sequence[str]) -> str:
    """Return what to type instead of an unknown option, empty without a suggestion.

    `ours` are the options that it has, `path` is the command as it is typed, and `alike` are those spelled alike.
    """
    if "--format" in ours:
        if option in _FILES:
            return f"for a file: {path} --format csv > FILE"
        if (form := option.lstrip("-")) in _FORMATS:
            return f"did you mean --format {form}?"
    theirs = [own for own, others in _THEIRS.items() if option in others and own in ours]
    found = theirs or list(alike)
    return f"did you mean {listed(found)}?" if found else ""
