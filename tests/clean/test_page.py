"""The story of a page: which blocks are read, which container is chosen, and what is trimmed."""

# ruff: noqa: E501 – one case per line

import pytest

from flows.clean.page.blocks import read_page
from flows.clean.page.body import main_text
from flows.clean.page.story import find_story

STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital."
MORE = "The company will spend the money on a second foundry, which it expects to open next spring."
LAST = "Its chief executive said that demand for anvils, rockets and springs has doubled since last year."


def page(inner):
    return f"<html><body><nav><a href='/'>Home</a></nav><article><p>{STORY}</p><p>{MORE}</p>{inner}<p>{LAST}</p></article></body></html>"


@pytest.mark.parametrize("html, texts", [
    ("<p>One <b>two</b> <a href=x>three</a>.</p>", ["One two three."]),
    ("<div>One<p>Two</p>three</div>", ["One", "Two", "three"]),
    ("One<br>two", ["One two"]),
    ("One<br><br>two", ["One", "two"]),
    ("<script>x</script><style>y</style>One", ["One"]),
    ("<ul><li>One</li><li><p>Two</p></li></ul>", ["One", "Two"]),
    ("", []),
])  # fmt: skip
def test_blocks(html, texts):
    assert [block.text for block in read_page(f"<body>{html}</body>").blocks] == texts


@pytest.mark.parametrize("element, is_suspect", [
    ('<div class="post-share">', True), ('<div id="comments">', True), ("<aside>", True), ('<div role="navigation">', True),
    ('<div hidden>', True), ('<div style="display: none">', True), ('<div aria-hidden="true">', True),
    ('<div class="shareholder-news">', False), ('<div class="entry-content share">', False), ("<div>", False),
])  # fmt: skip
def test_suspects(element, is_suspect):
    assert read_page(f"<body>{element}x").containers[1].is_suspect is is_suspect


@pytest.mark.parametrize("inner", [
    '<div class="related"><p>Rival firm raises money for its own springs, and investors are glad of it.</p></div>',
    "<aside><p>Sign up</p></aside>", "<script>var x;</script>", "<ul><li><a href=x>A link</a></li></ul>",
    "<p>Subscribe to our newsletter</p>", "<p>Photo: Jane Roe</p>", "<figure><figcaption>An anvil</figcaption></figure>",
    "<h1>The title</h1>", "<p>Advertisement</p>",
])  # fmt: skip
def test_furniture_inside_the_story_goes(inner):
    assert find_story(read_page(page(inner))) == [STORY, MORE, LAST]


@pytest.mark.parametrize("inner, text", [
    ("<h2>A second foundry</h2>", "A second foundry"), ("<ul><li>An anvil for everyone</li></ul>", "An anvil for everyone"),
    ("<blockquote>We are glad.</blockquote>", "We are glad."), ("<table><tr><td>2024</td></tr></table>", "2024"),
])  # fmt: skip
def test_what_belongs_to_the_story_stays(inner, text):
    assert find_story(read_page(page(inner))) == [STORY, MORE, text, LAST]


def test_what_follows_the_story_goes():
    tail = f"<h3>Related articles</h3><p>{STORY.replace('Acme', 'Another')}</p>"
    assert find_story(read_page(page("").replace("</article>", f"{tail}</article>"))) == [STORY, MORE, LAST]


@pytest.mark.parametrize("html", ["", "<html></html>", "<body></body>", "<frameset></frameset>", "<p>", "plain"])
def test_no_story(html):
    assert find_story(read_page(html)) == []


def test_paragraphs_stand_apart():
    assert main_text(page("")) == f"{STORY}\n\n{MORE}\n\n{LAST}"
