"""The register's codes and dates as words, in templates."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from alongside.register.presenters import words

register = template.Library()

register.filter("edtf", words.date_words)
register.filter("source_kind", words.source_kind)
register.filter("body_kind", words.body_kind)
register.filter("topic_words", words.topic_words)
register.filter("body_name", words.body_name)


@register.simple_tag
def severity_tag(severity: str) -> SafeString:
    """How serious a finding is, in words and with a sign."""
    said, tag = words.SEVERITIES[severity]
    return format_html('<span class="tag tag-{}">{}</span>', tag, said)


@register.filter
def drawing(svg: str) -> SafeString:
    """A drawing made by the drawing room, whose words are escaped there."""
    return mark_safe(svg)  # noqa: S308  # only ever given what drawing/svg.py wrote
