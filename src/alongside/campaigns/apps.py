"""The Django app."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "alongside.campaigns"
    label = "campaigns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell on the pages of organisations which campaigns asked them."""
        from alongside.campaigns.presenters.of_organisation import asked_of
        from alongside.register.presenters.beside import TELLERS

        TELLERS.add(asked_of)
