"""Forms of account pages, in our words."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm

WRONG = "Address and password do not belong together. Check both; capitals matter in the password."


class SignInForm(AuthenticationForm):
    """The same answer for an unknown address as for a wrong password."""

    error_messages = {"invalid_login": WRONG, "inactive": WRONG}

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["username"] = forms.EmailField(
            label="E-mail address", widget=forms.EmailInput(attrs={"autocomplete": "username"}),
            error_messages={
                "required": "Write the e-mail address of your account.",
                "invalid": "This is not an e-mail address. Write it like name@example.org.",
            },
        )  # fmt: skip
        self.fields["password"].label = "Password"
        self.fields["password"].error_messages["required"] = "Write your password."
