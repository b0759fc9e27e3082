"""What the sources together say of each claim: pure functions over statements; no tables here.

standing.py ranks who speaks, ranges.py tells how two values relate, settle.py puts them together.
"""

from alongside.register.settling.settle import Said, Settlement, State, settle, settle_claim

__all__ = ["Said", "Settlement", "State", "settle", "settle_claim"]
