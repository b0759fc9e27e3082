"""On the real documents the rules give the bodies that the collective wrote to by hand."""

from datetime import date
from pathlib import Path

import pytest

from alongside.campaigns.models import Campaign
from alongside.campaigns.recipients import Selection, parse, selection
from alongside.reading.intake.files import found_in
from alongside.register.actions import load_organisations, read_files

pytestmark = pytest.mark.django_db

TOPIC = "kuf-band-7-2020"
BEFORE, AFTER = date(2021, 5, 1), date(2021, 8, 2)


def chosen(outcome: str, on: date) -> Selection:
    rule = parse({"all": [{"property": "funding-outcome", "is": outcome, "topic": TOPIC}]})
    return selection(rule, Campaign(), on)


def test_the_real_register_gives_the_bodies_of_both_lists(evidence: Path) -> None:
    load_organisations(by="command:test")
    read_files(by="command:test", found=found_in([evidence]), today=AFTER)

    funded = chosen("awarded", BEFORE)
    assert (funded.entries, funded.chosen, len(funded.proposals)) == (24, 25, 25)
    assert not funded.unresolved

    stayed_out = chosen("did-not-apply", BEFORE)
    assert (stayed_out.chosen, len(stayed_out.proposals)) == (31, 31)
    withdrew = {each.organisation for each in chosen("withdrew", BEFORE).proposals}
    assert len(withdrew) == 2
    assert withdrew < {each.organisation for each in stayed_out.proposals}

    later = {each.organisation: each for each in chosen("awarded", AFTER).proposals}
    assert len(later) == 24
    assert "RTV" not in later
    assert later["RW4"].in_place_of == ("RTV",)
    assert all(each.because[0].statement and each.because[0].quote for each in later.values())
