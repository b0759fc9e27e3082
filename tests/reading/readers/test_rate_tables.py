"""Tables of rates: a row for each kind of work, a column for each unit of time."""

from alongside.reading.readers import rate_tables
from alongside.terms.statement import in_words
from tests.reading.copies import NORTHMOOR_KEY, said_by
from tests.reading.northmoor import NORTHMOOR

TABLE = """What we pay

Kind of work\tPer hour\tHalf day\tFull day\tNotes
Reading papers\t£11\t£40\t£75\tby post
Leading a session\t£14.50\t£55\t£105\t£5 for lunch

Kind of post\tNumber
Peer worker\t£5
"""


def test_each_sum_has_the_unit_of_its_column_and_the_work_of_its_row():
    said = said_by(rate_tables, TABLE, kind="policy", publisher=NORTHMOOR)
    assert [(each.of["task"], in_words(each.value)) for each in said] == [
        ("Reading papers", "£11 an hour"),
        ("Reading papers", "£40 a half day"),
        ("Reading papers", "£75 a day"),
        ("Leading a session", "£14.50 an hour"),
        ("Leading a session", "£55 a half day"),
        ("Leading a session", "£105 a day"),
    ]


def test_the_quote_runs_from_the_work_to_the_sum():
    said = said_by(rate_tables, TABLE)
    assert said[1].quote.exact == "Reading papers\t£11\t£40"


def test_a_table_without_units_of_time_gives_nothing():
    assert said_by(rate_tables, "Item\tPrice\nLeaflets\t£40\n") == []


def test_a_title_in_the_row_makes_it_the_bodys_post():
    said = said_by(
        rate_tables, "Role\tHourly\nPeer trainer\t£20\n", kind="policy",
        publisher=NORTHMOOR,
    )  # fmt: skip
    assert [each.subject.ref for each in said] == [f"post:{NORTHMOOR_KEY}:trainer:2022"]


def test_a_unit_in_its_own_column_is_that_of_the_rate_in_its_row():
    text = (
        "Role\tRate\tUnit\nInterview panel\t£13.20\tper hour\nService reviewer\t£70\thalf day\n"
        "Lunch allowance\t£5\tper day\n\n"
        "Activity\tPayment\nFull day (over 4 hours)\t£150\nPanel member\t£15 an hour\n"
    )
    said = said_by(rate_tables, text, kind="dataset")
    assert [(str(each.value), each.of["task"]) for each in said] == [
        ("£13.20 an hour", "Interview panel"), ("£70 a half day", "Service reviewer"),
        ("£150 a day", "Full day (over 4 hours)"), ("£15 an hour", "Panel member"),
    ]  # fmt: skip
