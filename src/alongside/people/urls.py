"""Addresses of account pages and the audit log."""

from django.urls import path

from alongside.people import views

app_name = "people"
urlpatterns = [
    path("account/sign-in/", views.SignIn.as_view(), name="sign-in"),
    path("account/sign-out/", views.SignOut.as_view(), name="sign-out"),
    path("account/password/", views.ChangePassword.as_view(), name="change-password"),
    path("account/set-password/<uidb64>/<token>/", views.SetPassword.as_view(), name="set-password"),
    path("acts/", views.acts, name="acts"),
]
