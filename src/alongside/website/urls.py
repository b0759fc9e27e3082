"""The site's addresses."""

from django.urls import URLPattern, URLResolver, include, path

from alongside.website import views

_own = [
    path("", views.home, name="home"),
    path("how-we-know/", views.how_we_know, name="how-we-know"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security_txt, name="security-txt"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((_own, "website"))),
    path("", include("alongside.people.urls")),
    path("", include("alongside.register.urls")),
    path("", include("alongside.campaigns.urls")),
]

handler400 = "alongside.website.views.bad_request"
handler403 = "alongside.website.views.not_allowed"
handler404 = "alongside.website.views.not_found"
handler500 = "alongside.website.views.our_fault"
