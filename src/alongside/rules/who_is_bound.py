"""Whether a body must answer, and by which Act: by its kind and its nation.

Source: FOIA 2000 s.3, s.80 and Schedule 1; FOISA 2002 s.3 and schedule 1, kept in reference/bound_kinds.
Where the kind alone does not tell, a person decides; nothing is guessed.
"""

from dataclasses import dataclass

from alongside.reference.bound_kinds import bound_kinds
from alongside.rules.regimes import regime_of_nation
from alongside.terms.reason import Reason


@dataclass(frozen=True, slots=True)
class Bound:
    """`regime` is the name of the Act that binds the body; empty when none does as far as we know.

    `is_sure` is false where a person has to look.
    """

    regime: str
    is_sure: bool
    reason: Reason


def who_is_bound(kind: str, nation: str) -> Bound:
    """Which Act binds a body of this kind in this nation, with the reason."""
    known = bound_kinds().get(kind)
    if known is None:
        words = "We do not know what kind of body it is, so not whether it must answer. Look, and say so."
        return Bound("", False, Reason("kind-unknown", words))
    act = regime_of_nation(nation)
    if known.is_bound:
        section = (
            (known.scotland if act.name == "foisa" else known.section) or known.section or known.scotland
        )
        words = f"It is {known.title}: {act.title} binds it ({section}). {known.why}".strip()
        if not nation:
            where = (
                f"It is {known.title}, but we do not know where, so not which Act binds it. Look, and say so."
            )
            return Bound("", False, Reason("nation-unknown", where))
        return Bound(act.name, True, Reason("bound", words))
    if known.is_bound is None:
        return Bound("", False, Reason("may-be-bound", f"It is {known.title}. {known.why} Look, and say so."))
    words = f"It is {known.title}. {known.why} You can ask it as a courtesy."
    return Bound("", True, Reason("not-bound", words))
