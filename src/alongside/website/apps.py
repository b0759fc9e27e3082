"""The Django app."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "alongside.website"
    label = "website"
    default_auto_field = "django.db.models.BigAutoField"
