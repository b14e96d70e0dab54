"""What a measure declares holds together."""

import pytest

from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.conditions import Condition, conflict, is_, is_not


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_what_is_counted_once_says_why_its_parts_need_not_add_up(measure: Measure) -> None:
    """One find in two quarters is in both of them, and once in the year; so it is with all that stands on a day."""
    if measure.distinct or measure.standing or measure.ends:
        assert measure.parts_overlap


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_what_is_left_out_is_looked_at_first(measure: Measure) -> None:
    """What `where` keeps out is left out by no reason, and nobody would be told of it."""
    for reason in measure.left_out:
        refused = [(each.field, when) for each in measure.where for when in reason.when if excludes(each, when)]
        assert refused == [], reason.words


def excludes(one: Condition, other: Condition) -> bool:
    """Whether no value meets both of two conditions, either of which may be what a field must not be."""
    if one.field != other.field or one.negated == other.negated:
        return one.field == other.field and conflict(one, other)
    barred, asked = (one, other) if one.negated else (other, one)
    if not barred.any_of:
        return asked == is_(asked.field)
    return bool(asked.any_of) and {*asked.any_of} <= {*barred.any_of}


def test_a_reason_that_can_leave_out_nothing_is_noticed() -> None:
    """By a choice, by what must be given, and by what must not be; not where the field may be empty or another one."""
    assert excludes(is_("class", "A"), is_("class", "none"))
    assert excludes(is_not("weight"), is_("weight"))
    assert excludes(is_("outcome", "convicted"), is_not("outcome", "convicted"))
    assert excludes(Condition("pieces", low=1), is_("pieces"))
    assert not excludes(is_not("role", "runner"), is_("role"))
    assert not excludes(is_("class", "A"), is_("weight"))


def test_titles_tell_measures_apart_and_leave_room_beside_them() -> None:
    """In sentences too: no list of titles can be read as another one."""
    titles = [measure.title for measure in MEASURES.values()]
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if len(title) > 30 or title[0] != title[0].upper() or ";" in title] == []


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_a_sum_of_records_that_all_lack_it_is_declared_unknown(measure: Measure) -> None:
    """What is left out because the field that is added up is empty makes no 0 of a figure without any other record."""
    assert [r.words for r in measure.left_out if measure.add and is_(measure.add) in r.when and not r.unrecorded] == []
