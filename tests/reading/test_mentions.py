from datetime import date

from alongside.reading.mentions import mentions_in


def test_a_mention_has_its_place_its_key_and_its_status():
    plain = "Southern Health NHS Foundation Trust and Northmoor NHS Foundation Trust were asked."
    certain, unknown = mentions_in(plain, date(2021, 8, 2))

    assert (plain[certain.start : certain.end], certain.key, certain.status) == (
        certain.name,
        "RW1",
        "certain",
    )
    assert (unknown.name, unknown.key, unknown.status) == ("Northmoor NHS Foundation Trust", "", "none")


def test_a_text_that_names_nobody_has_no_mentions():
    assert mentions_in("The trust did not reply.", None) == []
