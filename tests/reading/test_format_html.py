"""What of a page is text, and how it is laid out."""

from pathlib import Path

import pytest

from alongside.reading.formats.visible import visible_text_of
from tests.reading.reading_files import read, refused


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One\n  <b>two</b>,<i> three</i></p><p>four</p>", "One two, three\n\nfour"),
        ("a<br>b<br><br><br>c", "a\nb\n\nc"),
        ("<ul><li>a<li><p>b</p><ol start=3><li>c<li>d</ol></ul>", "• a\n• b\n  3. c\n  4. d"),
        ('<ol type="a"><li>x</li><li value="4">y</li></ol>', "a. x\nd. y"),
        ("<ul><li></li><li>b</li></ul>after", "• b\n\nafter"),
        ("<table><tr><td>a<td><td>c</tr><tr><td><td>e</table>", "a\t\tc\n\te"),
        ("<table><tr><td><p>a</p><td><p>b</p></table>", "a\tb"),
        ("<table><tr><td>head<td><ul><li>x<li>y</ul></table>", "head\n\n• x\n• y"),
        ("<table><tr><td>a<br>b<td>c</table>", "a\nb\n\nc"),
        ("<pre>one\n  two</pre>", "one\n  two"),
        ("<dl><dt>Grade<dd>Band 3</dl>", "Grade\nBand 3"),
        ("x<!-- no -->y<script>no</script>z<noscript>no</noscript>", "xyz"),
        ('<p hidden>no</p><p style="Display : none">no</p><dialog>no</dialog>yes', "yes"),
        ("co&shy;production&#8203;s", "coproductions"),
        ("cafe<b>\u0301</b>", "café"),
        ("<select><option>no</option></select>&pound;75", "£75"),
        ("&lt;b&gt; stays", "<b> stays"),
        ("", ""),
    ],
)
def test_markup_becomes_the_text_a_reader_sees(markup: str, text: str) -> None:
    assert visible_text_of(markup) == text


def test_a_copy_for_small_screens_is_dropped_and_one_of_a_kind_stays() -> None:
    page = (
        "<div class='hide-mobile'><h2>Essential</h2><ul><li>Own experience</li></ul></div>"
        "<details class='x show-mobile'><summary>Essential</summary><ul><li>Own experience</ul></details>"
        "<p class='show-mobile'>Only here</p>"
    )
    assert visible_text_of(page) == "Essential\n\n• Own experience\n\nOnly here"


def test_the_encoding_a_page_declares_is_believed(tmp_path: Path) -> None:
    page = "<html><head><meta charset=iso-8859-1></head><body>£75 – day".encode("cp1252")
    found = read(tmp_path, "a.html", page)
    assert found.text == "£75 – day"
    assert found.warnings == ()


def test_deep_nesting_is_read_or_refused_but_never_cut_off(tmp_path: Path) -> None:
    assert read(tmp_path, "a.html", b"<p>" + b"<font>" * 1000 + b"deep").text == "deep"
    assert "nested too deep" in refused(tmp_path, "b.html", b"<div>" * 50_000 + b"deep").reason


def test_a_long_text_is_not_cut_off() -> None:
    assert visible_text_of("<p>" + "word " * 2_500_000 + "end").endswith(" end")


def test_what_is_opened_and_never_closed_is_read_to_its_end() -> None:
    assert visible_text_of("<table><tr><td>" * 600).strip() == ""
    assert "end" in visible_text_of("<ul><li>" * 900 + "end")
    assert visible_text_of("&" * 200_000 + "<" * 200_000).startswith("&&")
