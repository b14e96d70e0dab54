"""What a plan says: what the mapping that it proposes would make, and what nobody has said yet."""

from stronghold_cli.imports.bound import NOT_IN_MAPPING
from stronghold_cli.results.imports import ImportResult
from stronghold_cli.values.text import quoted


def planned(by_mapping: ImportResult, by_headings: ImportResult) -> ImportResult:
    """Return a trial of the proposed mapping, completed with what only the headings told.

    The mapping knows no more than that it leaves a column or a sheet out; what proposed it knows why.
    """
    unsaid: list[tuple[str, str]] = []
    for tried, read in zip(by_mapping.sheets, by_headings.sheets, strict=True):
        if read.bound is None:
            unsaid.append((read.name, ""))
        elif tried.bound is not None:
            for heading, why in tried.bound.left_out.items():
                if why.startswith(NOT_IN_MAPPING):
                    tried.bound.left_out[heading] = read.bound.left_out.get(heading, why)
                    unsaid.append((read.name, quoted(heading)))
    problems = by_mapping.problems
    problems[:0] = [
        each
        for each in by_headings.problems
        if not each.row
        and each not in problems
        and any(each.sheet == name and said in each.why for name, said in unsaid)
    ]
    return by_mapping
