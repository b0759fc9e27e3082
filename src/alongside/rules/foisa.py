"""Time limits of the Freedom of Information (Scotland) Act 2002.

Source: asp 2002/13 s.1(3), s.9, s.10, s.20, s.21, s.47, s.73. Only Scottish bank holidays are skipped;
there is no extension for the public interest.
"""

from alongside.reference.calendars import SCOTLAND
from alongside.rules.clock.regime import Regime

REGIME = Regime(
    name="foisa",
    title="the Freedom of Information (Scotland) Act 2002",
    parts=(SCOTLAND,),
    reply="foisa-reply",
    clarification="FOISA 2002 s.1(3), s.10(1)(b)",
    fee="foisa-fee",
    fee_section="FOISA 2002 s.9, s.10(2)",
    review_ask="foisa-internal-review-ask",
    review_answer="foisa-internal-review-answer",
    regulator="foisa-regulator",
    regulator_name="the Scottish Information Commissioner",
)
