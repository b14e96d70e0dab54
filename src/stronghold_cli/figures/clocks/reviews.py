"""Clocks of a day that somebody set for looking again at a line or a case."""

from stronghold_cli.figures.clock import Clock

REVIEWS = (
    Clock(
        "closure-check-back",
        "whether the number of a closed line has stayed out of use is to be checked",
        "line",
        starts="check_back",
        says=("name", "closure"),
        source="the team's own day; Home Office county lines programme data: a Type 1 closure is checked back",
        settle="recording the day of the next check, or that there is none (--clear check-back)",
        command=("stronghold edit {ref} --check-back DATE",),
    ),
    Clock(
        "retention-review",
        "whether a case is still to be kept",
        "case",
        starts="review_due",
        says=("name",),
        source="Code of Practice on police information and records management 2023; APP on retention",
        settle="recording the decision of the review and the day of the next one",
        command=("stronghold edit {ref} --review-decision DECISION --review-due DATE",),
    ),
)
