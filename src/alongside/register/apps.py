"""The Django app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    name = "alongside.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"
