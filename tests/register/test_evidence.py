"""The real documents, from folder to settled values and findings. Skipped where they are not at hand."""

from datetime import date
from pathlib import Path

import pytest

from alongside.register.actions import load_organisations, read_files, rebuild
from alongside.register.intake.files import found_in
from alongside.register.models import Settled, StoredFinding, StoredStatement
from alongside.register.queries.held import held

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TODAY = date(2026, 11, 22)
TOPIC = "kuf-band-7-2020"


@pytest.fixture
def _register(evidence: Path) -> None:
    load_organisations(by="command:test")
    read_files(by="command:test", found=found_in([evidence]), today=TODAY)


def outcomes(code: str) -> set[str]:
    """The bodies of which some source says this on the topic."""
    said = held().filter(topic=TOPIC, property="funding-outcome", value=code, polarity="affirmed")
    return {each.subject_key or each.subject_name for each in said}


@pytest.mark.usefixtures("_register")
def test_every_quote_stands_in_its_text() -> None:
    for each in StoredStatement.objects.select_related("capture"):
        assert each.capture.text[each.start : each.end] == each.exact


@pytest.mark.usefixtures("_register")
def test_the_lists_of_the_funding_topic_have_their_lengths() -> None:
    """24 entries funded that name 25 bodies; 31 that did not apply, of which 2 withdrew; 55 offered."""
    awarded = held().filter(topic=TOPIC, property="funding-outcome", value="awarded", row__isnull=False)
    by_list: dict[str, list[StoredStatement]] = {}
    for each in awarded:
        by_list.setdefault(each.group, []).append(each)
    longest = max(by_list.values(), key=len)
    assert len({each.row for each in longest}) == 24
    assert len({each.subject_key or each.subject_name for each in longest}) == 25
    assert len(outcomes("did-not-apply") | outcomes("withdrew")) >= 31
    assert len(outcomes("withdrew")) >= 2
    offered = Settled.objects.filter(topic=TOPIC, property="organisations-count", value=55)
    assert offered.exists()


@pytest.mark.usefixtures("_register")
def test_the_stated_findings_come_out() -> None:
    found = set(StoredFinding.objects.filter(topic=TOPIC).values_list("check_number", "severity"))
    assert {("C01", "P"), ("C02", "P"), ("C03", "W")} <= found


@pytest.mark.usefixtures("_register")
def test_a_rebuild_gives_the_same_statements_settled_values_and_findings() -> None:
    before = _everything()
    rebuild(by="command:test", today=TODAY)
    assert _everything() == before


def _everything() -> tuple[list[object], ...]:
    return (
        list(StoredStatement.objects.order_by("id").values_list("id", "status", "exact")),
        list(Settled.objects.order_by("claim", "id").values_list("claim", "value", "state", "supporting")),
        list(StoredFinding.objects.order_by("identity").values_list("identity", "severity", "arithmetic")),
    )
