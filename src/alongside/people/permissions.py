"""Who may do what: answered with reasons, and asked by the pages that need it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from alongside.people.models import Membership, Person, Role
from alongside.terms.reason import Reason

EDITING = (Role.EDITOR, Role.LEAD)


def reasons_may_not_edit(user: object) -> list[Reason]:
    """Why this visitor may not confirm, correct or reject statements; empty when they may."""
    if not isinstance(user, Person):
        return [Reason("not-signed-in", "Sign in to review statements.")]
    if not user.is_active:
        return [Reason("account-closed", "This account is closed. Ask your team's lead to open it again.")]
    if not Membership.objects.filter(person=user, role__in=EDITING).exists():
        return [Reason("no-editing-role", "Your role is reader. Ask your team's lead to make you an editor.")]
    return []


def editors_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page for signed-in editors: others are asked to sign in, or told what they lack."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *given: Any, **named: Any) -> HttpResponse:
        reasons = reasons_may_not_edit(request.user)
        if reasons:
            raise PermissionDenied(" ".join(reason.words for reason in reasons))
        return view(request, *given, **named)

    return guarded
