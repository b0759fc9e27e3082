"""Addresses of campaigns. The calculator is a plain GET that anyone may use; nothing typed is kept."""

from django.urls import path

from alongside.campaigns.views import due

app_name = "campaigns"
urlpatterns = [
    path("due/", due.page, name="due"),
    path("due/answer.ics", due.calendar, name="due-calendar"),
]
