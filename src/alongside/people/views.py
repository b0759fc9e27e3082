"""Signing in and out, passwords, and the audit log."""

from django.conf import settings
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import PasswordChangeForm, SetPasswordForm
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy

from alongside.people import audit
from alongside.people.forms import SignInForm
from alongside.people.models import Act, Person

ACTS_A_PAGE = 50


class SignIn(auth.LoginView):
    """Sign in with address and password; leads on only to pages of this site."""

    template_name = "people/sign_in.html"
    authentication_form = SignInForm


class SignOut(auth.LogoutView):
    """Sign out, by a button and not by a link."""

    http_method_names = ["post", "options"]


class ChangePassword(auth.PasswordChangeView):
    """Change one's own password."""

    template_name = "people/change_password.html"
    success_url = reverse_lazy(settings.LOGIN_REDIRECT_URL)

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        response = super().form_valid(form)
        audit.record(form.user, "set password", form.user.ref)
        return response


class SetPassword(auth.PasswordResetConfirmView):
    """Set a password by a one-time link."""

    template_name = "people/set_password.html"
    success_url = reverse_lazy("people:sign-in")

    def form_valid(self, form: "SetPasswordForm[Person]") -> HttpResponse:
        response = super().form_valid(form)
        audit.record(form.user, "set password", form.user.ref)
        return response


@login_required
def acts(request: HttpRequest) -> HttpResponse:
    """The audit log, newest first, for everyone with an account."""
    page = Paginator(Act.objects.all(), ACTS_A_PAGE).get_page(request.GET.get("page"))
    roles = {person.ref: person.shown_as for person in Person.objects.all()}
    shown = [(act, roles.get(act.who, act.who)) for act in page]
    return render(request, "people/acts.html", {"page": page, "acts": shown, "broken": audit.first_broken()})
