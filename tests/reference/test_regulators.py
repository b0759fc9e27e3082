"""Every Act that sets a clock has one regulator, with a public page and a source."""

from alongside.reference.regulators import regulator_of, regulators
from alongside.rules.regimes import REGIMES


def test_every_act_has_its_regulator() -> None:
    for regime in ("foia", "foisa", "eir", "eir-scotland"):
        assert regime in REGIMES
        found = regulator_of(regime)
        assert found is not None
        assert ("Scottish" in found.name) == (regime in ("foisa", "eir-scotland"))
    assert regulator_of("") is None


def test_every_entry_has_its_page_and_source() -> None:
    for each in regulators():
        assert each.page.startswith("https://")
        assert all((each.section, each.source, each.link))
        assert each.check in ("seen", "recalled")
