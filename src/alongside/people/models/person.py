"""A person with an account. We keep an e-mail address, a display role and a password hash; no more."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class PersonManager(BaseUserManager["Person"]):
    """Makes people with their address in one form, so that one address is one account."""

    def create_user(self, email: str, password: str | None = None, display_role: str = "") -> "Person":
        """A stored person. Without a password nobody can sign in until one is set by a one-time link."""
        person = self.model(email=address_in_one_form(email), display_role=display_role)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person with this address, however its letters are cased."""
        return self.get(email=address_in_one_form(username or ""))


class Person(AbstractBaseUser):
    """An account. `display_role` is what others see beside an act: "Editor, the collective"."""

    last_login = None  # when somebody last came is nobody's business

    email = models.EmailField("e-mail address", unique=True)
    display_role = models.CharField("role shown to others", max_length=80, blank=True)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[PersonManager] = PersonManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"

    @property
    def ref(self) -> str:
        """How the audit log names the person: `person:3`."""
        return f"person:{self.pk}"

    @property
    def shown_as(self) -> str:
        """What others see: the role, never the address."""
        return self.display_role or f"Person {self.pk}"

    def __str__(self) -> str:
        return self.shown_as


def address_in_one_form(email: str) -> str:
    """The address in lower case and without white space at its sides."""
    return email.strip().lower()
