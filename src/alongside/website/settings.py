"""Settings: all have a default on a laptop; in production a missing one is named and stops the start."""

import os
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF

from alongside.website import production
from alongside.website.mail import mail_settings

DATA_DIR = Path(os.environ.get("ALONGSIDE_DATA", "data")).resolve()
"""Where the register keeps its database and the captured bytes."""

IS_PRODUCTION = os.environ.get("ALONGSIDE_ENV", "laptop") == "production"
OPERATOR = os.environ.get("ALONGSIDE_OPERATOR", "").strip()
"""Who runs the site, as the foot of every page says; empty on a laptop."""
CONTACT = os.environ.get("ALONGSIDE_CONTACT", "").strip()

SITE_ADDRESS = os.environ.get("ALONGSIDE_ADDRESS", "").strip().rstrip("/") or "http://127.0.0.1:8000"
"""Where the site is, for links in mail."""

DEBUG = False
SECRET_KEY = os.environ.get("SECRET_KEY", "for-this-machine-only-set-SECRET_KEY-before-others-can-reach-it")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "alongside.people",
    "alongside.register",
    "alongside.campaigns",
    "alongside.website",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "alongside.website.headers.browser_features_off",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "alongside.website.headers.private_pages_not_kept",
    "alongside.website.headers.deeds_explained",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "alongside.website.urls"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "alongside.website.context.of_every_page",
            ]
        },
    }
]

# --- accounts ---------------------------------------------------------------------------------

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "people:sign-in"
LOGIN_REDIRECT_URL = "campaigns:desk"
LOGOUT_REDIRECT_URL = "website:home"
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24

# Guessing is slowed down by account, not by visitor: no address or browser of anyone is kept. The
# count of failures is kept for a quarter of an hour, in a table that the server's workers share.
AXES_HANDLER = "axes.handlers.cache.AxesCacheHandler"
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_CLIENT_IP_CALLABLE = "alongside.people.throttling.no_address"
AXES_USERNAME_CALLABLE = "alongside.people.throttling.account_tried"
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 0.25
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "alongside.people.throttling.locked_out"
AXES_VERBOSE = False
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "people_failed_sign_ins",
    }
}
# axes would rather count by network address as well (W006); that is what must not be kept.
SILENCED_SYSTEM_CHECKS = ["axes.W006"]

# --- what browsers are told -------------------------------------------------------------------

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
# Nothing of a visit is told to other sites. Not "no-referrer": browsers would then send our own forms
# with the origin "null", which the protection against forged forms must refuse.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "alongside.website.views.form_expired"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Forms hold text and ticks for some hundred bodies. One file at a time may be added by those who have
# signed in, on the pages that ask for one; website/uploads.py refuses every other before it is kept.
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
DATA_UPLOAD_MAX_NUMBER_FILES = 1
LARGEST_UPLOAD = 30 << 20
UPLOAD_PAGES = (
    "campaigns:add-mail", "campaigns:paper-reply", "campaigns:found-there", "campaigns:authorities",
)  # fmt: skip
FILE_UPLOAD_HANDLERS = ["alongside.website.uploads.OnlyWhereAsked"]

# --- database ---------------------------------------------------------------------------------

_SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728;"
        "PRAGMA journal_size_limit=27103364; PRAGMA cache_size=-20000;"
    ),
}


def _database() -> dict[str, Any]:
    url = os.environ.get("DATABASE_URL")
    if url:
        return dict(dj_database_url.parse(url, conn_max_age=60))
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "register.sqlite3",
        "OPTIONS": _SQLITE_OPTIONS,
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- language, files, logs --------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 600
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Faults of ours are logged; who asked for what is not: no address, query or form value.
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "ERROR"},
        "axes": {"level": "CRITICAL"},
    },
}

# --- mail -------------------------------------------------------------------------------------

MAIL_IS_SET = False
"""Whether ALONGSIDE_MAIL and ALONGSIDE_MAIL_FROM are set: see website/mail.py."""
globals().update(mail_settings(os.environ))

REPLY_DOMAIN = os.environ.get("ALONGSIDE_REPLY_DOMAIN", "").strip().lower()
"""Mail to any address of this domain reaches the mailbox that campaigns read; empty: none is sent."""
MAIL_RATE = max(1, int(os.environ.get("ALONGSIDE_MAIL_RATE", "").strip() or 20))
"""Letters of campaigns a minute."""

if IS_PRODUCTION:
    globals().update(production.settings_for(os.environ))
    CONTENT_SECURITY_POLICY["DIRECTIVES"]["upgrade-insecure-requests"] = True
