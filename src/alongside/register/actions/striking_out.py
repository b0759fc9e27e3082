"""Black out words of an older version of a source that nobody is to read any more.

A source speaks with its newest version, but the older ones stay. Where somebody finds a name in one, it has
to go from those too: this is the one case in which a capture is changed.
"""

from collections.abc import Iterable

from django.db import transaction

from alongside.people import audit
from alongside.people.models import Person
from alongside.register.models import Capture, StoredStatement

MARK = "█"


@transaction.atomic
def strike_out(*, by: Person | str, capture: Capture, spans: Iterable[tuple[int, int]]) -> int:
    """Black out these stretches letter for letter; statements that quote them are deleted. Returns how many.

    Only of a version that is not the newest: of that a new one is taken in.
    """
    if capture.is_current:
        raise ValueError("The newest version of a source is not struck out. Take in a new one.")
    text, touched = list(capture.text), set()
    for start, end in spans:
        text[start:end] = [MARK if not letter.isspace() else letter for letter in text[start:end]]
        quoting = StoredStatement.objects.filter(capture=capture, start__lt=end, end__gt=start)
        touched |= set(quoting.values_list("pk", flat=True))
    capture.text = "".join(text)
    capture.save(update_fields=["text"])
    StoredStatement.objects.filter(pk__in=touched).delete()
    audit.record(by, "struck out words", f"capture:{capture.sha256}", {"statements": len(touched)})
    return len(touched)
