"""Many measures counted in one pass over a table: each comes to what it comes to alone."""

from pathlib import Path

import pytest
from by_hand import TODAY, Book

from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.scan import together
from stronghold_cli.store.counting.totals import count_figures, figures_by_field, figures_by_period
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.values.window import Window

EVERYTHING = """\
case name=Larch opened=1/1/2019
line name=Falcon reach=county first_seen=1/1/2019 dismantled=1/2/2019 case=1
line name=Kestrel reach=local first_seen=1/3/2019 dismantled=1/4/2020 replaces=1
line name=Heron reach=local first_seen=1/3/2019
activity date=4/3/2019 activity=warrant line=1
activity date=4/3/2019 activity=cuckooing-visit addresses=2
arrest date=4/3/2019 person=P-1 role=line-holder
arrest date=4/3/2020 person=P-1
charge date=5/3/2019 person=P-1 offences='PWITS class A x2' arrest=1 outcome=convicted outcome_on=1/2/2020
charge date=5/3/2020 person=P-2 offences='PWITS class A'
seizure date=4/3/2019 item=heroin weight=4g pieces='41 wraps' value=£40 provisional=yes
seizure date=4/3/2019 item=crack weight=2g find=1 weighed=estimated
seizure date=4/3/2020 item=paracetamol category=drug weight=9g
seizure date=4/3/2020 item=cash value=£90
seizure date=4/3/2020 item=phone pieces=3 find=4
cash-order date=5/3/2020 seizure=4 stage=forfeited amount=£80
sentence date=4/5/2020 person=P-1 disposal=imprisonment term=3y
sentence date=4/5/2020 person=P-1 disposal=imprisonment term=4y with=1
sentence date=4/6/2020 person=P-1 disposal=imprisonment term=2y replaces=1
sentence date=4/5/2020 person=P-2 disposal=life minimum_term=18y
safeguarding date=4/3/2020 action=referred people=3
safeguarding date=4/3/2020 action=referred person=P-3
"""

ALL = list(MEASURES.values())


@pytest.mark.parametrize("window", [Window(), Window(since=TODAY.replace(year=2020, month=1, day=1))], ids=str)
@pytest.mark.parametrize("confirmed", [False, True])
def test_all_measures_at_once_come_to_what_each_comes_to_alone(ledger: Path, window: Window, confirmed: bool) -> None:
    """Whole, by period and by case: sharing a pass changes no figure, no part and no note."""
    Book(ledger, EVERYTHING)
    question = Question(window, confirmed=confirmed, today=TODAY)
    with reading(ledger) as connection:
        assert count_figures(connection, ALL, question) == [
            count_figures(connection, [one], question)[0] for one in ALL
        ]
        # From one day for all, for alone each begins with its own first record.
        by_year = question._replace(window=Window(window.since or TODAY.replace(year=2019), window.until))
        groups = figures_by_period(connection, ALL, by_year, "year", TODAY)
        alone = [figures_by_period(connection, [one], by_year, "year", TODAY) for one in ALL]
        for n, group in enumerate(groups):
            assert (group.key, group.figures) == (alone[0][n].key, [each[n].figures[0] for each in alone])
            assert group.running == [(each[n].running or [])[0] for each in alone]
        with_case = [one for one in ALL if "case" in one.by()]
        parts = figures_by_field(connection, with_case, question, "case")
        found = {
            (part.label, cell.measure.name): cell
            for part in parts
            for cell in part.figures
            if cell.records or cell.not_recorded
        }
        assert found == {
            (part.label, one.name): part.figures[0]
            for one in with_case
            for part in figures_by_field(connection, [one], question, "case")
        }


def test_one_pass_serves_all_measures_of_a_kind_by_one_day() -> None:
    """Whatever they join and add: a table of a million records is read once."""
    passes = list(together(ALL))
    assert sorted(measure.name for several in passes for measure in several) == sorted(MEASURES)
    read = [{(measure.kind, measure.date, measure.ends, measure.last_of) for measure in several} for several in passes]
    assert [len(each) for each in read] == [1] * len(read)
    assert len({each for several in read for each in several}) == len(read)
