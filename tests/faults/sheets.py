"""Day sheets that can be kept, a random one at a time."""

import random

_BESIDE = (
    "arrest {0} line-holder pwits-a",
    "arrest {0} child runner pwits-a",
    "arrest {0} runner",
    "nrm-referral {0}",
)
_FOUND = (
    "heroin 41 wraps 4.92g gross £410",
    "crack 12 wraps £120",
    "cash £4,260 poca",
    "2 phones",
    "machete",
    "car rta",
)


def any_good_sheet(chance: random.Random) -> str:
    """Return the sheet of a warrant: a few people, and what was found on one of them."""
    people = [f"P-{number}" for number in chance.sample(range(31, 40), chance.randrange(1, 4))]
    lines = ["warrant 1 address", *(chance.choice(_BESIDE[:3]).format(person) for person in people)]
    lines += [f"find on {people[0]}", *(f"  {found}" for found in chance.sample(_FOUND, chance.randrange(1, 5)))]
    return "\n".join([*lines, ""])
