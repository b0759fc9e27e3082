"""What templates of campaigns say in words."""

from django import template

from alongside.campaigns.letters.wrapping import unwrapped

register = template.Library()


@register.filter
def flowing(text: str) -> str:
    """A letter that was wrapped for mail, to be wrapped anew by the screen it is read on."""
    return unwrapped(text)
