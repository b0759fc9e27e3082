"""The Django app."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "alongside.campaigns"
    label = "campaigns"
    default_auto_field = "django.db.models.BigAutoField"
