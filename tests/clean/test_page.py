"""The story of a page: which blocks are read, which container is chosen, and what is trimmed."""

# ruff: noqa: E501 – one case per line

import pytest
from selectolax.lexbor import LexborHTMLParser

from flows.clean import clean
from flows.clean.page.blocks import read_page
from flows.clean.page.body import read_body
from flows.clean.page.story import find_story
from flows.records import Article, RawArticle

STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital."
MORE = "The company will spend the money on a second foundry, which it expects to open next spring."
LAST = "Its chief executive said that demand for anvils, rockets and springs has doubled since last year."
OTHER = "In an unrelated story, the mayor of the town opened a new bridge, and everybody went home happy."


def tree(html):
    return LexborHTMLParser(html)


def story(html):
    return find_story(read_page(tree(html))).paragraphs


def body(html, *, wants_text=False):
    return read_body(html, tree(html), wants_text=wants_text)


def page(inner):
    return f"<html><body><nav><a href='/'>Home</a></nav><article><p>{STORY}</p><p>{MORE}</p>{inner}<p>{LAST}</p></article></body></html>"


@pytest.mark.parametrize("html, texts", [
    ("<p>One <b>two</b> <a href=x>three</a>.</p>", ["One two three."]),
    ("<div>One<p>Two</p>three</div>", ["One", "Two", "three"]),
    ("One<br>two", ["One two"]),
    ("One<br><br>two", ["One", "two"]),
    ("One<br>\n<br>two", ["One", "two"]),
    ("One<br/>&nbsp;<br/>two", ["One two"]),
    ("<script>x</script><style>y</style>One", ["One"]),
    ("<ul><li>One</li><li><p>Two</p></li></ul>", ["One", "Two"]),
    ("One<!-- a comment -->two", ["Onetwo"]),
    ("<svg><text>One</text></svg><template>Two</template><select><option>Three</select>Four", ["Four"]),
    ("<span> </span><b>One</b> <i>two</i>", ["One two"]),
    ("One &amp; two &lt;three&gt;", ["One & two <three>"]),
    ("", []),
])  # fmt: skip
def test_blocks(html, texts):
    assert [block.text for block in read_page(tree(f"<body>{html}</body>")).blocks] == texts


@pytest.mark.parametrize("element, is_furniture", [
    ('<div class="post-share">', True), ('<div id="comments">', True), ("<aside>", True), ('<div role="navigation">', True),
    ('<div hidden>', True), ('<div style="display: none">', True), ('<div aria-hidden="true">', True), ('<span class="sr-only">', True),
    ('<div class="entry-content comments">', True), ('<div class="gdpr modal">', True),
    ('<div class="shareholder-news">', False), ('<div class="entry-content share">', False), ("<div>", False),
    ('<span aria-hidden="true">', False), ('<div class="commentary">', False),
])  # fmt: skip
def test_furniture(element, is_furniture):
    texts = [block.text for block in read_page(tree(f"<body>{element}x</body>")).blocks]
    assert texts == ([] if is_furniture else ["x"])


@pytest.mark.parametrize("inner", [
    '<div class="related"><p>Rival firm raises money for its own springs, and investors are glad of it.</p></div>',
    "<aside><p>Sign up</p></aside>", "<script>var x;</script>", "<ul><li><a href=x>A link</a></li></ul>",
    "<p>Subscribe to our newsletter</p>", "<p>Photo: Jane Roe</p>", "<figure><figcaption>An anvil</figcaption></figure>",
    "<h1>The title</h1>", "<p>Advertisement</p>", "<form><p>Enter your address to be told when we write about anvils again, every single day of the week.</p></form>",
    "<p><a href=x>Rival maker of anvils says that it will not be moved by this</a></p>", "<h3>Read more</h3>", "<div>Tags</div>",
    '<div class="ad-slot ad"><p>Buy the best springs in town, and be surprised how far and how high they carry you.</p></div>',
    '<noscript><p>Please switch on your scripts to see the whole of this story about anvils, rockets and springs.</p></noscript>',
])  # fmt: skip
def test_furniture_inside_the_story_goes(inner):
    assert story(page(inner)) == [STORY, MORE, LAST]


@pytest.mark.parametrize("inner, text", [
    ("<h2>A second foundry</h2>", "A second foundry"), ("<ul><li>An anvil for everyone</li></ul>", "An anvil for everyone"),
    ("<blockquote>We are glad.</blockquote>", "We are glad."), ("<table><tr><td>2024</td></tr></table>", "2024"),
    ("<pre>anvil = 5</pre>", "anvil = 5"), ("<dl><dt>Anvil</dt></dl>", "Anvil"), ("<ol><li>First, an anvil</li></ol>", "First, an anvil"),
    ("<p><strong>Q: Why anvils?</strong></p>", "Q: Why anvils?"), ("<p>Why?</p>", "Why?"),
    ("<p>See <a href=x>the report</a> for more.</p>", "See the report for more."),
    ("<div><div><p>“Glad.”</p></div></div>", "“Glad.”"),
])  # fmt: skip
def test_what_belongs_to_the_story_stays(inner, text):
    assert story(page(inner)) == [STORY, MORE, text, LAST]


@pytest.mark.parametrize("heading", [
    "Related articles", "Comments", "3 Comments", "Mehr zum Thema", "Lire aussi", "Te puede interesar", "Leia também", "Leggi anche",
    "Читайте также", "関連記事", "相关阅读", "관련기사", "You may also like", "Most read", "Leave a reply", "اقرأ أيضا",
])  # fmt: skip
def test_what_follows_the_story_goes(heading):
    tail = f"<h3>{heading}</h3><p>{OTHER}</p>"
    assert story(page("").replace("</article>", f"{tail}</article>")) == [STORY, MORE, LAST]


def paragraphs(*texts, element="p", name=""):
    mark = f' class="{name}"' if name else ""
    return "".join(f"<{element}{mark}>{text}</{element}>" for text in texts)


THREE = paragraphs(STORY, MORE, LAST)
CARDS = "".join(f"<li><h3>Card {n}</h3><p>{OTHER} Number {n} of them.</p></li>" for n in range(9))
REPLIES = "".join(f"<div class='comment'><p>I do not agree, said reader {n}: {OTHER}</p></div>" for n in range(9))
HALF = "".join(f"<p>{text} And so on, at some length, since news takes room.</p>" for text in (STORY, MORE, LAST))
TOLD = [f"{text} And so on, at some length, since news takes room." for text in (STORY, MORE, LAST)]
AGAIN = HALF.replace("And so on", "And more")
TOLD_AGAIN = [text.replace("And so on", "And more") for text in TOLD]


@pytest.mark.parametrize("html, expected", [
    # containers of all kinds
    (f"<body>{THREE}</body>", [STORY, MORE, LAST]),
    (f"<main>{THREE}</main>", [STORY, MORE, LAST]),
    (f"<div><div><div><div>{THREE}</div></div></div></div>", [STORY, MORE, LAST]),
    (f"<form>{THREE}</form>", [STORY, MORE, LAST]),
    (f"<div class='sidebar-right'>{THREE}</div>", [STORY, MORE, LAST]),
    (f"<table><tr><td><a href=x>Home</a></td><td>{THREE}</td></tr></table>", [STORY, MORE, LAST]),
    (f"<center><font size=2>{STORY}<br><br>{MORE}<br><br>{LAST}</font></center>", [STORY, MORE, LAST]),
    (f"<div>{STORY}<br>\n<br>{MORE}<br> <br>{LAST}</div>", [STORY, MORE, LAST]),
    (paragraphs(STORY, MORE, LAST, element="div"), [STORY, MORE, LAST]),
    (f"<section>{paragraphs(STORY, MORE, LAST, element='section')}</section>", [STORY, MORE, LAST]),
    # a story in parts
    (f"<div id=x><div class='chunk'>{HALF}</div><div>Video</div><div class='chunk'>{paragraphs(OTHER)}</div></div>", [*TOLD, OTHER]),
    (f"<div><div class='article-body'>{HALF}</div><div class=promo>x</div><div class='article-body'>{AGAIN}</div></div>", [*TOLD, *TOLD_AGAIN]),
    (f"<div><div><p>{OTHER}</p><div class=rest>{HALF}</div></div></div>", [OTHER, *TOLD]),
    (f"<div><div><div>{OTHER}</div><div class=rest>{HALF}</div></div></div>", [OTHER, *TOLD]),
    # other stories on the page
    (f"<main><article>{HALF}</article></main><ul>{CARDS}</ul>", TOLD),
    (f"<div><div class='entry-content'>{HALF}</div><ul>{CARDS}</ul></div>", TOLD),
    (f"<div><div>{HALF}</div><div><h4>More stories</h4>{CARDS}</div></div>", TOLD),
    (f"<div><ul class=news>{CARDS}</ul><div>{HALF}{AGAIN}</div></div>", [*TOLD, *TOLD_AGAIN]),
    (f"<article>{HALF}<div><h2>You may also like</h2>{CARDS}</div></article>", TOLD),
    # comments, however long
    (f"<div><article>{HALF}</article><div id=comments>{REPLIES}</div></div>", TOLD),
    (f"<div><div>{HALF}</div><div>{REPLIES}</div></div>", TOLD),
    (f"<article>{HALF}<h3>9 comments</h3><ol class=list>{REPLIES}</ol></article>", TOLD),
    # notices beside a short story
    (f"<div class='post-content'>{HALF}</div><div><p>{'We value your privacy, and therefore we ask for all of it. ' * 20}</p></div>", TOLD),
    (f"<div class=x><p>{STORY}</p></div><footer><p>{'The publisher is not answerable for anything. ' * 5}</p></footer>", [STORY]),
    # copies of one story
    (f"<div><div class='phone'>{paragraphs(STORY * 3)}</div><div class='desk'>{paragraphs(STORY * 3, MORE)}</div></div>", [STORY * 3, MORE]),
    # lists and tables are the story
    (f"<article><p>{STORY}</p><ul>{''.join(f'<li>Reason {n}: anvils are heavy, and so are the bills that come with them, every month.</li>' for n in range(5))}</ul><p>{LAST}</p></article>",
     [STORY, *[f"Reason {n}: anvils are heavy, and so are the bills that come with them, every month." for n in range(5)], LAST]),
    (f"<article><p>{STORY}</p><table><tr><th>Year</th><th>Anvils</th></tr><tr><td>2024</td><td>7</td></tr></table><p>{LAST}</p></article>", [STORY, "Year", "Anvils", "2024", "7", LAST]),
    (f"<article><p>{STORY}</p><p>{MORE}</p><p>{STORY}</p></article>", [STORY, MORE, STORY]),
    # scripts without spaces, or with other commas
    ("<div><p>极峰科技周一表示，公司已从走鹃资本获得五百万美元的融资，用于建设第二座铸造厂，预计明年春天投产。</p><p>公司首席执行官说，去年以来，对铁砧、火箭和弹簧的需求翻了一番。</p></div><div><a href=x>首页</a></div>",
     ["极峰科技周一表示，公司已从走鹃资本获得五百万美元的融资，用于建设第二座铸造厂，预计明年春天投产。", "公司首席执行官说，去年以来，对铁砧、火箭和弹簧的需求翻了一番。"]),
    ("<div>アクメは月曜日、ロードランナー・キャピタルから五百万ドルを調達したと発表した。資金は第二工場の建設に充てられる。<br><br>同社の最高経営責任者は、金床とロケットの需要が昨年から倍増したと述べた。来春に開業する見込みだ。</div>",
     ["アクメは月曜日、ロードランナー・キャピタルから五百万ドルを調達したと発表した。資金は第二工場の建設に充てられる。", "同社の最高経営責任者は、金床とロケットの需要が昨年から倍増したと述べた。来春に開業する見込みだ。"]),
    ("<div dir=rtl><p>قالت شركة أكمي، المصنعة للسندان، يوم الاثنين إنها جمعت خمسة ملايين دولار من شركة رودرنر كابيتال لبناء مصنع جديد.</p></div>",
     ["قالت شركة أكمي، المصنعة للسندان، يوم الاثنين إنها جمعت خمسة ملايين دولار من شركة رودرنر كابيتال لبناء مصنع جديد."]),
    ("<div><p>บริษัทแอคมีกล่าวเมื่อวันจันทร์ว่าได้ระดมทุนห้าล้านดอลลาร์จากโรดรันเนอร์แคปิตอลเพื่อสร้างโรงหล่อแห่งที่สองซึ่งคาดว่าจะเปิดในฤดูใบไม้ผลิหน้า</p></div>",
     ["บริษัทแอคมีกล่าวเมื่อวันจันทร์ว่าได้ระดมทุนห้าล้านดอลลาร์จากโรดรันเนอร์แคปิตอลเพื่อสร้างโรงหล่อแห่งที่สองซึ่งคาดว่าจะเปิดในฤดูใบไม้ผลิหน้า"]),
])  # fmt: skip
def test_story(html, expected):
    assert story(f"<html><body>{html}</body></html>" if "<body>" not in html else html) == expected


@pytest.mark.parametrize("html", ["", "<html></html>", "<body></body>", "<frameset></frameset>", "<p>", "plain"])
def test_no_story(html):
    assert story(html) == []


def test_share_is_of_all_prose_on_the_page():
    assert find_story(read_page(tree(f"<article>{THREE}</article>"))).share == 1
    assert find_story(
        read_page(tree(f"<article>{THREE}</article><aside><p>{OTHER}</p></aside>"))
    ).share == pytest.approx(0.75, abs=0.02)


def test_paragraphs_stand_apart():
    assert body(page("")).text == f"{STORY}\n\n{MORE}\n\n{LAST}"


def test_second_readings_only_where_the_first_is_unsure(monkeypatch):
    monkeypatch.setattr("flows.clean.page.body._agreed", lambda own, content: "read again")
    unsure = f"<div>{HALF}</div><ul>{CARDS}</ul>"
    off_topic = unsure.replace("raised $5 million from Roadrunner Capital", "moved")
    assert body(page("")).text != "read again"
    assert body(unsure).text == "read again"
    assert body(off_topic).text != "read again"
    assert body(off_topic, wants_text=True).text == "read again"


def test_the_reading_that_agrees_with_the_others_is_taken(monkeypatch):
    monkeypatch.setattr("flows.clean.page.body._read_plain", lambda content: "one two three four five six")
    monkeypatch.setattr("flows.clean.page.body._read_carefully", lambda content: "one two three four five seven")
    text = body(f"<div>{HALF}</div><ul>{CARDS}</ul>").text
    assert text in ("one two three four five six", "one two three four five seven")


def test_an_off_topic_page_is_an_article_that_is_marked():
    html = page("").replace("raised $5 million from Roadrunner Capital", "moved")
    articles = [clean(RawArticle(doc_id="x", source="x", form="html", content=content)) for content in (html, page(""))]
    assert [article.is_off_topic for article in articles if isinstance(article, Article)] == [True, False]
