"""The real documents, from folder to settled values and findings. Skipped where they are not at hand."""

from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from lxml import html

from alongside.reading.intake.files import found_in
from alongside.register.actions import load_organisations, read_files, rebuild
from alongside.register.models import Settled, StoredFinding, StoredStatement
from alongside.register.queries.held import held

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TODAY = date(2026, 11, 22)
TOPIC = "kuf-band-7-2020"


@pytest.fixture
def _register(evidence: Path) -> None:
    load_organisations(by="command:test")
    read_files(by="command:test", found=found_in([evidence]), today=TODAY)


def page(client: Client, path: str) -> html.HtmlElement:
    return html.fromstring(client.get(path).content.decode())


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.usefixtures("_register")
def test_every_quote_stands_in_its_text() -> None:
    for each in StoredStatement.objects.select_related("capture"):
        assert each.capture.text[each.start : each.end] == each.exact


@pytest.mark.usefixtures("_register")
def test_the_topic_shows_its_lists_with_their_lengths(client: Client) -> None:
    """24 entries funded that name 25 bodies, one a joint bid; 31 that did not apply, 2 of them withdrew."""
    rows = {
        cells[0]: cells[1:]
        for row in page(client, f"/topics/{TOPIC}/").xpath("//h2[@id='who']/following::table[1]/tbody/tr")
        if (cells := [words(cell) for cell in row])
    }
    assert rows["Awarded the funding"] == ["24", "25", "1 joint bid"]
    assert rows["Did not apply"] == ["31", "31", "2 applied and withdrew"]


@pytest.mark.usefixtures("_register")
def test_fifty_five_were_offered_it() -> None:
    offered = Settled.objects.filter(topic=TOPIC, property="organisations-count", of={"outcome": "offered"})
    assert [row.value for row in offered] == [55]


@pytest.mark.usefixtures("_register")
def test_every_list_of_who_did_not_apply_or_withdrew_has_its_length() -> None:
    for code, entries in (("did-not-apply", 31), ("withdrew", 2)):
        found = held().filter(topic=TOPIC, property="funding-outcome", value=code, row__isnull=False)
        lists: dict[tuple[int, str], set[int | None]] = {}
        for each in found:
            lists.setdefault((each.source_id, each.group), set()).add(each.row)
        assert lists, code
        assert {len(rows) for rows in lists.values()} == {entries}, code
        assert len({each.subject_key for each in found}) == entries


@pytest.mark.usefixtures("_register")
def test_the_joint_bid_is_one_entry_of_two_bodies() -> None:
    awarded = held().filter(topic=TOPIC, property="funding-outcome", value="awarded", row__isnull=False)
    rows: dict[tuple[str, int | None], set[str]] = {}
    for each in awarded:
        rows.setdefault((each.group, each.row), set()).add(each.subject_key)
    joint = {frozenset(bodies) for bodies in rows.values() if len(bodies) > 1}
    assert len(joint) == 1
    assert [len(bodies) for bodies in joint] == [2]


@pytest.mark.usefixtures("_register")
def test_the_dissolved_body_shows_both_successors_and_what_each_did(client: Client) -> None:
    shown = page(client, "/organisations/RTV/")
    after = (
        words(shown).partition("What the bodies that took over did")[2].partition("Names and relatives")[0]
    )
    mersey, manchester = "Mersey Care NHS Foundation Trust", "Greater Manchester Mental Health"
    assert "Its services passed to 2 bodies" in words(shown)
    assert after.index(mersey) >= 0
    assert after.index(manchester) >= 0
    parts = {section.get("href"): section for section in shown.xpath("//h3/a[starts-with(@href, '/organ')]")}
    assert set(parts) == {"/organisations/RW4/", "/organisations/RXV/"}
    assert "Awarded the funding" in _below(parts["/organisations/RW4/"])
    assert "Did not apply" in _below(parts["/organisations/RXV/"])


@pytest.mark.usefixtures("_register")
def test_the_four_figures_for_one_salary_stand_together_and_the_one_that_conflicts(client: Client) -> None:
    rows = page(client, "/organisations/RRE/").xpath("//h2[@id='posts']/following::table[1]/tbody/tr")
    assert [words(row[0]) for row in rows] == [
        "£110,000 to £115,000 a year", "up to £115,000 a year", "£115,000 a year", "£150,000 a year",
    ]  # fmt: skip
    assert [row.get("class") for row in rows] == ["supporting"] * 3 + ["opposing"]
    (pay,) = Settled.objects.filter(organisation="RRE", property="pay")
    assert (pay.state, pay.witnesses) == ("conflict", 1)


@pytest.mark.usefixtures("_register")
def test_the_letter_of_the_chair_stands_item_by_item_with_stances(client: Client) -> None:
    rows = page(client, "/organisations/RXT/").xpath("//h2[@id='concerns']/following::table[1]/tbody/tr")
    items = [words(row[0]) for row in rows]
    assert items == ["1", "1a", "1b", "1c", "1d", "1e", "1f", "2", "3", "4", "5", "6", "6a", "6b"]
    assert all(row.xpath(".//a[contains(@class, 'tag')]/@href") for row in rows if words(row[0]) != "6")


@pytest.mark.usefixtures("_register")
def test_the_errors_are_the_misspelt_trust_and_the_offer_in_the_future() -> None:
    errors = StoredFinding.objects.filter(severity="E").order_by("check_number")
    assert [each.check_number for each in errors] == ["C13", "C15"]
    assert "'Surry NHS Foundation Trust'" in errors[1].message
    assert "Royal Surrey" in errors[1].arithmetic


@pytest.mark.usefixtures("_register")
def test_the_stated_findings_come_out() -> None:
    found = set(StoredFinding.objects.filter(topic=TOPIC).values_list("check_number", "severity"))
    assert {("C01", "P"), ("C02", "P"), ("C03", "W")} <= found


@pytest.mark.usefixtures("_register")
def test_a_rebuild_gives_the_same_statements_settled_values_and_findings() -> None:
    before = _everything()
    rebuild(by="command:test", today=TODAY)
    assert _everything() == before


def _below(heading: html.HtmlElement) -> str:
    """The words between a heading and the next one."""
    found = []
    for each in heading.getparent().itersiblings():
        if each.tag in ("h2", "h3"):
            break
        found.append(words(each))
    return " ".join(found)


def _everything() -> tuple[list[object], ...]:
    return (
        list(StoredStatement.objects.order_by("id").values_list("id", "status", "exact")),
        list(Settled.objects.order_by("claim", "id").values_list("claim", "value", "state", "supporting")),
        list(StoredFinding.objects.order_by("identity").values_list("identity", "severity", "arithmetic")),
    )
