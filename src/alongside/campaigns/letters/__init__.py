"""Letters: templates with named fields, filled in for each body, checked before they go.

`fields` what a template may hold · `template` filling in, and what is wrong by name and line · `law` what the
Acts say, for letters · `values` what stands in each field · `compose` whole letters · `wrapping` lines for
mail · `models` letters to begin from · `pdf` for post · `by_hand` links for another site.
Sending is in campaigns/actions/. No letter gives legal advice: it states the rule and its section.
"""

from alongside.campaigns.letters.compose import Composed, LetterError, compose_letters, compose_requests
from alongside.campaigns.letters.fields import FIELDS
from alongside.campaigns.letters.library import ModelLetter, model_letters
from alongside.campaigns.letters.template import Template, TemplateError
from alongside.campaigns.letters.wrapping import wrapped

__all__ = [
    "FIELDS",
    "Composed",
    "LetterError",
    "ModelLetter",
    "Template",
    "TemplateError",
    "compose_letters",
    "compose_requests",
    "model_letters",
    "wrapped",
]
