"""Calendar days and times of day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import tried
from stronghold_cli.errors import SeveralMeanings, Unreadable
from stronghold_cli.values.day import (
    EARLIEST,
    LATEST,
    Toward,
    month_number,
    read_day,
    read_time,
    show_day,
    show_day_in_full,
    show_weekday,
)

TODAY = date(2021, 3, 1)
DAYS = st.dates(date(EARLIEST, 1, 1), date(LATEST, 12, 31))
HINT = "(e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)"


@given(DAYS)
def test_a_day_reads_back_however_it_is_written(day: date) -> None:
    """Shown short, shown in full, as numbers in the British order, and as ISO."""
    for written in (
        show_day(day),
        show_weekday(day),
        show_day_in_full(day),
        f"{day.day}/{day.month}/{day.year}",
        day.isoformat(),
    ):
        assert read_day(written, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        *("4/3/2021", "04/03/2021", "4.3.2021", "2021-03-04", "2021-3-4", "4 Mar 2021", "4 march 2021"),
        *("4th March, 2021", "04-MAR-2021", "  4/3/2021\n", "4/3/21", "04.03.21", "4-3-2021", "4-Mar-21", "4 mar 21"),
        *("2021/03/04", "Thu 4 Mar 2021", "Thursday, 4th March 2021", "thurs 4/3/21", "on Thursday 2021-03-04"),
    ],
)
def test_days_are_read_as_british_people_write_them(text: str) -> None:
    """The day comes before the month."""
    assert read_day(text, TODAY) == date(2021, 3, 4)


def test_today_and_yesterday_are_counted_from_the_clock() -> None:
    """The day before 1 March is in February."""
    assert read_day("Today", TODAY) == TODAY
    assert read_day("yesterday", TODAY) == date(2021, 2, 28)
    assert read_day("tomorrow", TODAY) == date(2021, 3, 2)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
@tried(20)
def test_a_year_of_two_digits_is_of_this_century(day: date) -> None:
    """Also one that is still to come: a field of what happened refuses that by itself."""
    for form in ("%d/%m/%y", "%d.%m.%y", "%d-%b-%y", "%a %d %B %y"):
        assert read_day(day.strftime(form), TODAY) == day


@given(st.dates(date(1910, 1, 1), date(2180, 12, 31)), st.dates(date(1910, 1, 1), date(2180, 12, 31)))
@tried(30)
def test_a_day_without_its_year_is_the_nearest_on_its_side_of_today(today: date, said: date) -> None:
    """Today itself is on both sides, and no such day lies between."""
    for toward in Toward:
        for form in (f"{said.day}/{said.month}", f"{said.day} {said:%b}", f"{said:%A}"):
            try:
                day = read_day(form, today, toward)
            except SeveralMeanings as asked:
                assert form == f"{today:%A}"
                days = [read_day(each, today) for each in asked.candidates]
                assert days == [today, today + timedelta(days=7 * toward.value)]
                continue
            near, far = sorted((today, day))
            assert (day - today).days * toward.value >= 0
            between = [near + timedelta(days=n) for n in range((far - near).days + 1)]
            assert [each for each in between if _is_said(each, form, said)] == [day]


def _is_said(day: date, form: str, said: date) -> bool:
    return f"{day:%A}" == form if form.isalpha() else (day.day, day.month) == (said.day, said.month)


def test_a_day_is_shown_short_and_in_full() -> None:
    """No nought in front, and the month in letters."""
    assert (show_day(date(2021, 9, 4)), show_day_in_full(date(2021, 9, 4))) == ("4 Sep 2021", "4 September 2021")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31/02/2021", f"'31/02/2021' is not a day of the calendar {HINT}"),
        ("29 Feb 2021", f"'29 Feb 2021' is not a day of the calendar {HINT}"),
        ("29/2/1900", f"'29/2/1900' is not a day of the calendar {HINT}"),
        ("2021-13-01", f"'2021-13-01' is not a day of the calendar {HINT}"),
        ("3/14/2021", f"'3/14/2021' is not a day of the calendar {HINT}"),
        ("4 Mar 121", f"'4 Mar 121' is not a date {HINT}"),
        ("4/3-2021", f"'4/3-2021' is not a date {HINT}"),
        ("1/9", f"'1/9' is not a date {HINT}"),
        ("1 Sep", f"'1 Sep' has no year {HINT}"),
        ("Thursday", f"'Thursday' is not a date {HINT}"),
        ("Fri 4 Mar 2021", "'Fri 4 Mar 2021' is a Thursday (leave the day of the week out, or mend it)"),
        ("4/3/1899", f"'4/3/1899' is not in the years 1900 to 2199 {HINT}"),
        ("4/3/2200", f"'4/3/2200' is not in the years 1900 to 2199 {HINT}"),
        ("21", f"'21' is not a date {HINT}"),
        ("", f"'' is not a date {HINT}"),
        ("March 2021", f"'March 2021' is not a date {HINT}"),
        ("4 Marchember 2021", f"'4 Marchember 2021' is not a date {HINT}"),
        ("-4/3/2021", f"'-4/3/2021' is not a date {HINT}"),
        ("４/３/２０２１", f"'４/３/２０２１' is not a date {HINT}"),
        ("20210304", f"'20210304' is not a date {HINT}"),
    ],
)
def test_what_is_no_day_is_refused_with_the_reason(text: str, why: str) -> None:
    """Nothing is guessed: no American order, no days that never were, no year where nobody says on which side it is."""
    with pytest.raises(Unreadable) as caught:
        read_day(text, TODAY)
    assert str(caught.value) == why


@pytest.mark.parametrize("year", [2000, 2020, 2024])
def test_a_leap_year_has_a_twenty_ninth_of_february(year: int) -> None:
    """2000 has one too."""
    assert read_day(f"29/2/{year}", TODAY) == date(year, 2, 29)


def test_months_are_known_by_name() -> None:
    """In full, by three letters and as Sept; nothing else."""
    assert [month_number(word) for word in ("March", "mar", "SEPT", "dec", "m", "")] == [3, 3, 9, 12, None, None]


@given(st.times())
def test_a_time_of_day_reads_back_as_it_is_written(time: object) -> None:
    """Every minute of the day, with and without its colon."""
    written = f"{time:%H:%M}"
    assert read_time(written) == read_time(written.replace(":", "")) == written


@pytest.mark.parametrize(
    ("text", "time"),
    [
        *(("6:15", "06:15"), ("615", "06:15"), ("6.15am", "06:15"), ("6:15 PM", "18:15"), ("12:30am", "00:30")),
        *(("12.30pm", "12:30"), ("06:15:00", "06:15"), ("23:59", "23:59")),
    ],
)
def test_times_are_read_as_people_write_them(text: str, time: str) -> None:
    """Noon is pm and midnight am."""
    assert read_time(text) == time


@pytest.mark.parametrize(
    "text", ["", "6", "24:00", "06:60", "06:15:99", "13:00pm", "0:30am", "-6:15", "０６:１５", "dawn", "6:5"]
)
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    """The message quotes it and shows one that can be read."""
    with pytest.raises(Unreadable) as caught:
        read_time(text)
    assert str(caught.value) == f"'{text}' is not a time of day (e.g. 06:15)"
