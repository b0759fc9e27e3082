"""Addresses of the register's pages. All but review are plain GETs that anyone may read."""

from django.urls import path

from alongside.register.views import (
    documents,
    feed,
    findings,
    ladder,
    organisations,
    pay,
    posts,
    review,
    saved_searches,
    search,
    statements,
    topics,
)

app_name = "register"
urlpatterns = [
    path("pay/", pay.page, name="pay"),
    path("posts/", posts.index, name="posts"),
    path("posts/ladder/", ladder.ladder_page, name="ladder"),
    path("posts/ceiling/", ladder.ceiling_page_of, name="ceiling"),
    path("posts/feed/", feed.posts_feed, name="posts-feed"),
    path("posts/by-e-mail/", saved_searches.ask, name="ask-search"),
    path("posts/by-e-mail/check/", saved_searches.check_mail, name="check-mail"),
    path("posts/by-e-mail/confirm/<str:token>/", saved_searches.confirm, name="confirm-search"),
    path("posts/by-e-mail/stop/<str:token>/", saved_searches.stop, name="stop-search"),
    path("posts/<slug:slug>/", posts.page, name="post"),
    path("topics/", topics.index, name="topics"),
    path("topics/<slug:slug>/", topics.page, name="topic"),
    path("organisations/", organisations.index, name="organisations"),
    path("organisations/<str:code>/", organisations.page, name="organisation"),
    path("documents/", documents.index, name="documents"),
    path("documents/<slug:slug>/", documents.page, name="document"),
    path("statements/<slug:key>/", statements.page, name="statement"),
    path("findings/", findings.index, name="findings"),
    path("findings/<int:pk>/", findings.page, name="finding"),
    path("findings/<int:pk>/explain/", findings.explain, name="explain-finding"),
    path("sources-disagree/", statements.disagreements_page, name="disagreements"),
    path("names-not-placed/", organisations.not_placed, name="not-placed"),
    path("search/", search.page, name="search"),
    path("review/", review.queue, name="review"),
    path("review/<slug:key>/", review.page, name="review-statement"),
]
