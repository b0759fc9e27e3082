"""A campaign with everything private planted in it, for the tests of what is public."""

from datetime import timedelta

from django.utils import timezone

from alongside.campaigns.actions.campaigns import publish_parts
from alongside.campaigns.actions.publishing import publish_message
from alongside.campaigns.addresses import reply_address
from alongside.campaigns.models import (
    Answer,
    Attachment,
    Campaign,
    Claim,
    Incoming,
    Note,
    Outgoing,
    Part,
    Request,
    RequestEvent,
)
from alongside.campaigns.queries.private import private_words
from alongside.campaigns.redaction import proposed, without
from alongside.people.models import Person
from tests.campaigns import making, worked

APPLICANT = "Wilhelmina Quagmire"
SECRETS = (
    "Quagmire", "Wilhelmina", "Zebulon", "Ptarmigan", "01632 960147", "zptarmigan", "foi1@northmoor.example",
    "editor@example.org", "secret-note", "secret-claim", "secret-problem", "secret-warning", "secret-guess",
    "secret-cue", "secret-override", "secret-dropped", "secret-postal", "secret-unlooked", "secret-held",
    "secret-coder", "secret-proposal", "secret-file", "secret-authenticity", "secret-draft", "20481937",
    "secret-subject", "secret-rejected", "us@replies.example.org",
)  # fmt: skip
"""Words that stand in private fields and may stand nowhere in public."""

REPLY = """Dear Wilhelmina Quagmire

Thank you for your request of 2 August 2021.

1. Did you apply? No, the Trust did not apply for the funding.
2. Why? There was no capacity to host the post, our Director of Nursing, Zebulon Ptarmigan, has said.

Staff number: 20481937. Telephone 01632 960147.

Yours sincerely

Zebulon Ptarmigan
Head of Information Governance
Northmoor Trust 1
"""
FIRST = "No, the Trust did not apply for the funding."
SECOND = "There was no capacity to host the post, our Director of Nursing, Zebulon Ptarmigan, has said."


def campaign() -> Campaign:
    """Five requests sent; the first is answered, read, coded and published; private words everywhere else."""
    held = worked.campaign()
    held.legal_applicant = APPLICANT
    held.save()
    editor = Person.objects.get(email="editor@example.org")
    requests = list(Request.objects.order_by("pk"))
    first = requests[0]
    Request.objects.filter(pk=first.pk).update(letter="secret-override", postal_address="secret-postal 1")
    _letters(first)
    reply = _reply(first)
    words = without(reply.text, proposed(reply.text, private_words(held, reply)))
    publish_message(by=editor, message=reply, public_text=words)
    _answers(first, reply, editor)
    _private(held, requests)
    return held


def open_all(held: Campaign) -> Campaign:
    """The same campaign with every part public."""
    publish_parts(by=making.BY, campaign=held, parts=list(Part))
    held.refresh_from_db()
    return held


def _letters(to: Request) -> None:
    token = reply_address(to.token, "replies.example.org")
    text = f"Dear FOI team\n\nDid you apply?\n\nPlease write to {token}.\n\nYours faithfully\n\n{APPLICANT}\n"
    Outgoing.objects.filter(request=to).update(
        text=text, problem="secret-problem", subject=f"For {APPLICANT}"
    )


def _reply(to: Request) -> Incoming:
    now = timezone.now()
    reply = Incoming.objects.create(
        campaign=to.stage.campaign, request=to, bound_by="address", file_sha256="a" * 64,
        content_sha256="b" * 64,
        size=1, sender="Zebulon Ptarmigan <zptarmigan@northmoor.example>", sender_domain="northmoor.example",
        reply_to="foi1@northmoor.example", authenticity="secret-authenticity", subject="secret-subject",
        text=REPLY, received_at=now - timedelta(days=2), kind="answer", where="text",
        start=REPLY.index(FIRST), end=REPLY.index(FIRST) + len(FIRST), cue="secret-cue",
        guesses=[{"request": to.pk, "why": "secret-guess"}], warnings=["secret-warning"],
        looked_at=now - timedelta(days=1),
    )  # fmt: skip
    RequestEvent.objects.create(
        request=to, kind="replied", on=timezone.localdate(), at=now, message=reply,
        reason="Zebulon Ptarmigan, Head of Information Governance, wrote",
    )  # fmt: skip
    Attachment.objects.create(
        message=reply, name="secret-file.pdf", media_type="application/pdf", size=1, file_sha256="c" * 64
    )
    return reply


def _answers(to: Request, reply: Incoming, editor: Person) -> None:
    questions = list(to.stage.questions.order_by("number"))
    told = (("no", False, FIRST), ("text", SECOND, SECOND))
    for question, (kind, value, exact) in zip(questions, told, strict=True):
        start = REPLY.index(exact)
        given = {"request": to, "question": question, "message": reply, "start": start,
                 "end": start + len(exact),
                 "exact": exact, "at": timezone.now(), "kind": kind}  # fmt: skip
        Answer.objects.create(**given, value=value, coder=editor, state="confirmed", is_outcome=True)
        Answer.objects.create(**given, value="secret-coder", coder=editor, state="coded", note="secret-note")
        Answer.objects.create(**given, value="secret-proposal", state="proposed", how="secret-cue")


def _private(held: Campaign, requests: list[Request]) -> None:
    first, second, third = requests[:3]
    now = timezone.now()
    Note.objects.create(request=first, by="person:1", at=now, words="secret-note")
    Claim.objects.create(request=second, at=now, words="secret-claim")
    given = {"campaign": held, "bound_by": "address", "size": 1, "received_at": now, "kind": "answer",
             "is_public": True}  # fmt: skip
    Incoming.objects.create(request=second, file_sha256="d" * 64, text="secret-unlooked",
                            public_text="secret-unlooked", **given)  # fmt: skip
    Incoming.objects.create(request=third, file_sha256="e" * 64, text="secret-held", looked_at=now,
                            public_text="secret-held", held_for=["recall"], **given)  # fmt: skip
    Incoming.objects.create(request=third, file_sha256="f" * 64, text=f"secret-rejected {APPLICANT}",
                            public_text=f"secret-rejected {APPLICANT}", looked_at=now, **given)  # fmt: skip
    making.request(first.stage, 8, state="dropped", body_name="secret-dropped")
    draft = making.stage(held, 2)
    draft.title = "secret-draft"
    draft.save()
