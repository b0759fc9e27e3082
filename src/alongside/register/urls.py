"""Addresses of the register's pages. All but review are plain GETs that anyone may read."""

from django.urls import path

from alongside.register.views import (
    documents,
    findings,
    ladder,
    organisations,
    pay,
    posts,
    review,
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
