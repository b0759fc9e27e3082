"""Which worker gets which test: one by one in their order, but together what shares something costly.

The groups of pytest-xdist (`--dist loadgroup`) are not used: they are written into the names of tests, where
the pytest that is pinned no longer looks. Together are the tests of each folder and file below: all whose
fixtures are made once for a module or a package, as tests/repository/test_sharing_out.py sees to.
"""

from xdist.scheduler import LoadScopeScheduling

TOGETHER = (
    "tests/campaigns/evidence/",
    "tests/campaigns/receiving/test_hostile.py",
    "tests/campaigns/receiving/test_imap.py",
    "tests/checking/test_evidence_clocks.py",
    "tests/checking/test_evidence_lists.py",
    "tests/checking/test_evidence_pay.py",
    "tests/cli/test_mail.py",
    "tests/cli/test_tick.py",
    "tests/cli/test_tick_campaigns.py",
    "tests/corpus/test_engines.py",
    "tests/corpus/test_going_on.py",
    "tests/corpus/test_report.py",
    "tests/reference/organisations/test_spellings.py",
    "tests/repository/test_redaction_benchmark.py",
)


def share_of(test: str) -> str:
    """The name of what goes to one worker as a whole: of a folder or file above, or the test itself."""
    return next((place for place in TOGETHER if test.startswith(place)), test)


class SharingOut(LoadScopeScheduling):
    """Hands the largest shares out first, then test by test, so that no worker waits long for the other."""

    def _split_scope(self, nodeid: str) -> str:
        return share_of(nodeid)
