"""Addresses that anyone may open: below `open/` of a campaign, whatever of it is public."""

from django.urls import path

from alongside.campaigns.views import open_data, public, publishing

_OPEN = "campaigns/<slug:slug>/open/"

urlpatterns = [
    path("campaigns/<slug:slug>/public/", publishing.parts, name="public-parts"),
    path("desk/messages/<int:number>/publish/", publishing.message, name="publish-message"),
    path("desk/messages/<int:number>/publish/files/", publishing.files, name="publish-files"),
    path(_OPEN, public.page, name="public"),
    path(f"{_OPEN}responses/", public.who_answered, name="public-responses"),
    path(f"{_OPEN}answers/<int:number>/", public.answers, name="public-answers"),
    path(f"{_OPEN}correspondence/", public.correspondence, name="public-correspondence"),
    path(f"{_OPEN}letters/<int:number>/", public.letter, name="public-letter"),
    path(f"{_OPEN}replies/<int:number>/", public.reply, name="public-reply"),
    path(f"{_OPEN}requests/<int:number>/", public.one_request, name="public-request"),
    path(f"{_OPEN}requests/<int:number>.json", open_data.one_json, name="public-request-json"),
    path(f"{_OPEN}requests/<int:number>/we-did-reply/", public.we_replied, name="public-claim"),
    path(f"{_OPEN}requests/<int:number>/we-did-reply/thank-you/", public.noted, name="public-noted"),
    path(f"{_OPEN}data/", open_data.data, name="public-data"),
    path(f"{_OPEN}data/<slug:name>.csv", open_data.table_csv, name="public-csv"),
    path(f"{_OPEN}data/campaign.json", open_data.everything_json, name="public-json"),
    path(f"{_OPEN}data/datapackage.json", open_data.package_json, name="public-package"),
    path(f"{_OPEN}data/package.zip", open_data.package_zip, name="public-zip"),
    path(f"{_OPEN}new.atom", open_data.feed, name="public-feed"),
    path(f"{_OPEN}embed/", open_data.embed, name="public-embed"),
]
