"""Time limits of the Environmental Information Regulations, of the UK and of Scotland.

Source: SI 2004/3391 reg.5, 7, 8, 9, 11; SSI 2004/520 reg.5, 7, 8, 9, 16, 17. The UK regulations take
working days as FOIA does, the Scottish ones as FOISA does.
"""

from alongside.reference.calendars import PARTS
from alongside.reference.calendars import SCOTLAND as SCOTLAND_ONLY
from alongside.rules.clock.regime import Regime

REGIME = Regime(
    name="eir",
    title="the Environmental Information Regulations 2004",
    parts=PARTS,
    reply="eir-reply",
    clarification="EIR 2004 reg.9(2), 9(4)",
    extended="eir-extended",
    extension_for="the request is complex and its volume large",
    fee="eir-fee",
    fee_section="EIR 2004 reg.8",
    review_ask="eir-internal-review-ask",
    review_answer="eir-internal-review-answer",
    regulator="eir-regulator",
    regulator_name="the Information Commissioner",
    hears_of_silence=True,
)

SCOTLAND = Regime(
    name="eir-scotland",
    title="the Environmental Information (Scotland) Regulations 2004",
    parts=(SCOTLAND_ONLY,),
    reply="eir-scotland-reply",
    clarification="EI(S)R 2004 reg.9",
    extended="eir-scotland-extended",
    extension_for="the request is complex and its volume large",
    fee="eir-scotland-fee",
    fee_section="EI(S)R 2004 reg.8",
    review_ask="eir-scotland-internal-review-ask",
    review_answer="eir-scotland-internal-review-answer",
    regulator="eir-scotland-regulator",
    regulator_name="the Scottish Information Commissioner",
)
