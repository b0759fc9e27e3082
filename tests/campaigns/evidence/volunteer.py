"""A person with a browser that runs no scripts: reads a page, fills in what it asks, presses its buttons."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.test import Client
from lxml import html

Given = str | list[str]


class Visitor:
    """Somebody who opens pages. Nothing is done that the page has no link, field or button for."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.path = "/"
        self.page: html.HtmlElement = html.fromstring("<html></html>")

    def opens(self, path: str, status: int = 200) -> str:
        """Open a page. Returns its words."""
        return self._shown(self.client.get(path, follow=True), path, status)

    def follows(self, words: str) -> str:
        """Follow the first link with these words."""
        links = [each for each in self.page.iter("a") if words in said(each) and each.get("href")]
        assert links, f"{self.path} has no link “{words}”"
        return self.opens(urljoin(self.path, links[0].get("href")))

    def presses(
        self, words: str, fields: Mapping[str, Given] | None = None, beside: str = "", within: str = ""
    ) -> str:
        """Press the first button with these words; `beside` are words in the same part of the page.

        `within` is the id of a part. `fields` are filled in first, by their names; each must be there.
        """
        part = self.page.get_element_by_id(within) if within else self.page
        buttons = [each for each in part.iter("button") if words in said(each)]
        buttons = [each for each in buttons if beside in said(_part_of(each))]
        assert buttons, f"{self.path} has no button “{words}”; it has {self.buttons}"
        return self._sent(buttons[0], dict(fields or {}))

    def sees_choice(self, words: str) -> dict[str, Given]:
        """The ticks with these words beside them, as they are sent when they are ticked."""
        labels = [each for each in self.page.iter("label") if words in said(each)]
        assert labels, f"{self.path} has nothing to choose with “{words}”"
        boxes = [each.for_element if each.get("for") else next(iter(each.iter("input"))) for each in labels]
        return {boxes[0].get("name"): [each.get("value") or "on" for each in boxes]}

    @property
    def words(self) -> str:
        """All words of the page."""
        return said(self.page)

    @property
    def buttons(self) -> list[str]:
        """What the buttons of the page say."""
        return [said(each) for each in self.page.iter("button")]

    def _sent(self, button: html.HtmlElement, fields: dict[str, Given]) -> str:
        form = next(each for each in button.iterancestors("form"))
        told: dict[str, list[str]] = {}
        for name, value in form.form_values():
            told.setdefault(name, []).append(value)
        names = {each.get("name") for each in form.iter("input", "textarea", "select")}
        unknown = set(fields) - names
        assert not unknown, f"{self.path}: the form has no field {unknown}; it has {sorted(map(str, names))}"
        told |= {name: [value] if isinstance(value, str) else value for name, value in fields.items()}
        if button.get("name"):
            told[button.get("name")] = [button.get("value") or ""]
        action = button.get("formaction") or form.get("action") or ""
        method = (button.get("formmethod") or form.get("method") or "get").lower()
        path = urljoin(self.path, action)
        send = self.client.post if method == "post" else self.client.get
        return self._shown(send(path, told, follow=True), path, 200)

    def _shown(self, answer: Any, path: str, status: int) -> str:
        shown = html.fromstring(answer.content.decode()) if answer.content else self.page
        assert answer.status_code == status, f"{path} gave {answer.status_code}: {said(shown)[:600]}"
        if answer.redirect_chain:
            path = answer.redirect_chain[-1][0]
        self.path, self.page = urlsplit(path)._replace(scheme="", netloc="").geturl(), shown
        return self.words


class Volunteer(Visitor):
    """A member of the collective with an account."""

    def __init__(self, email: str, password: str) -> None:
        super().__init__()
        self.email, self.password = email, password

    def chooses_a_password(self, link: str) -> None:
        """By the link that the operator sent."""
        self.opens(urlsplit(link).path)
        self.presses("Set password", {"new_password1": self.password, "new_password2": self.password})

    def signs_in(self) -> None:
        """As on any day: who was away for a night is asked again."""
        self.client.cookies.clear()
        self.opens("/desk/")
        self.presses("Sign in", {"username": self.email, "password": self.password})
        assert "Your desk" in self.words


def _part_of(button: html.HtmlElement) -> html.HtmlElement:
    """The smallest part of the page that tells what a button is about."""
    return next(button.iterancestors("li", "article", "section", "form"))


def said(element: html.HtmlElement) -> str:
    """The words of an element on one line."""
    return " ".join(element.text_content().split())
