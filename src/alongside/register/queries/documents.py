"""Documents: the list of them, and one with its text and statements."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, QuerySet

from alongside.reading.vocabulary import VOCABULARY
from alongside.register.models import Capture, Source, StoredStatement
from alongside.register.queries.held import end_of, held


def documents(kind: str = "", topic: str = "") -> QuerySet[Source]:
    """All documents, newest first by their own date."""
    found = Source.objects.all()
    if kind:
        found = found.filter(kind=kind)
    if topic:
        found = found.filter(topic=topic)
    return found.order_by("-published_from", "-recorded_at", "-pk")


def newest(count: int) -> list[Source]:
    """The documents that came in last, adverts left out unless there is nothing else."""
    others = list(Source.objects.exclude(kind="job-advert").order_by("-recorded_at", "-pk")[:count])
    return others or list(Source.objects.order_by("-recorded_at", "-pk")[:count])


def statement_counts(sources: Iterable[Source]) -> dict[int, int]:
    """How many statements the register holds from each of these sources."""
    rows = held().filter(source__in=list(sources)).order_by().values_list("source_id").annotate(Count("id"))
    return dict(rows)


def kinds() -> list[str]:
    """The kinds of documents that occur."""
    return list(Source.objects.exclude(kind="").order_by("kind").values_list("kind", flat=True).distinct())


def capture_of(source: Source, known: date | None = None) -> Capture | None:
    """The version that is current, or was on `known`; None when there was none yet."""
    captures = source.captures.order_by("-read_at", "-pk")
    if known is None:
        return captures.filter(is_current=True).first() or captures.first()
    return captures.filter(read_at__lt=end_of(known)).first()


def statements_in(capture: Capture, known: date | None = None) -> list[StoredStatement]:
    """What was read from this version, in the order of the text."""
    return list(held(known).filter(capture=capture).order_by("start", "end", "row", "id"))


def counting_people(sources: Iterable[Source]) -> list[StoredStatement]:
    """What is said in these sources of how many people: small counts are hidden wherever they would show."""
    return list(held().filter(source__in=list(sources), property__in=_COUNT_PEOPLE))


_COUNT_PEOPLE = [name for name, declared in VOCABULARY.items() if declared.counts == "person"]


def current_texts(sources: Iterable[Source]) -> dict[int, str]:
    """The current text of each of these sources, by the source's number."""
    captures = Capture.objects.filter(source__in=list(sources), is_current=True)
    return dict(captures.values_list("source_id", "text"))
