"""Documents written for this project: name → (content, address, day as ISO 8601 or None where nothing says it)."""

# ruff: noqa: E501 – one case per line

_STORY = (
    "The maker of anvils has raised five million dollars from two investors, the company said on Tuesday. It will spend "
    "the money on a second foundry near the river, which should open before the end of next year."
)
_MORE = "Its chief executive said that demand for anvils, rockets and springs has doubled since the foundry was built."
_TITLE = "Northgate Anvil Works raises five million dollars"

Case = tuple[str, str | None, str | None]


def _page(above: str = "", below: str = "", *, head: str = "", top: str = "", end: str = "", lang: str = "en") -> str:
    """A page with something above the headline, below it, in its head, in front of the article and behind it."""
    article = f"<article>{above}<h1>{_TITLE}</h1>{below}<p>{_STORY}</p><p>{_MORE}</p></article>"
    return f'<!doctype html><html lang="{lang}"><head><title>{_TITLE} | The Ledger</title>{head}</head><body>{top}<main>{article}</main>{end}</body></html>'


def _below(text: str, day: str | None, lang: str = "en") -> Case:
    return _page(below=f'<div class="meta">{text}</div>', lang=lang), None, day


def _linked(data: str, day: str | None) -> Case:
    return _page(head=f'<script type="application/ld+json">{data}</script>'), None, day


def _meta(name: str, content: str, day: str | None) -> Case:
    return _page(head=f'<meta name="{name}" content="{content}">'), None, day


def _text(above: str, day: str | None, story: str = _STORY) -> Case:
    return f"{_TITLE}\n\n{above}\n\n{story}\n\n{_MORE}\n", None, day


_DAY = "2024-05-06"

PAGES: dict[str, Case] = {
    "nothing": (_page(), None, None),
    # stated for programs
    "linked article": _linked(
        '{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-06T09:30:00+02:00"}', _DAY
    ),
    "linked graph": _linked(
        '{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"L"},{"@type":"Article","datePublished":"2024-05-06"}]}',
        _DAY,
    ),
    "linked list": _linked(
        '[{"@type":"BreadcrumbList"},{"@type":["ReportageNewsArticle"],"datePublished":"May 6, 2024"}]', _DAY
    ),
    "linked main entity": _linked(
        '{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","datePublished":"2024-05-06"}}', _DAY
    ),
    "linked, comma too many": _linked('{"@type":"NewsArticle","datePublished":"2024-05-06",}', _DAY),
    "linked, quote not escaped": _linked(
        '{"@type":"NewsArticle","headline":"The "anvil" deal","datePublished":"2024-05-06"}', _DAY
    ),
    "linked in cdata": _linked('//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2024-05-06"}\n//]]>', _DAY),
    "linked event only": _linked('{"@type":"Event","name":"Fair","startDate":"2024-05-06"}', None),
    "linked blank": _linked('{"@type":"NewsArticle","headline":"x","datePublished":"0001-01-01T00:00:00Z"}', None),
    "linked epoch": _linked('{"@type":"NewsArticle","headline":"x","datePublished":"1970-01-01T00:00:00Z"}', None),
    "linked modified only": _linked('{"@type":"NewsArticle","headline":"x","dateModified":"2024-05-09"}', None),
    "linked and modified": _linked(
        '{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-06","dateModified":"2024-08-09"}', _DAY
    ),
    "linked related first of others": _linked(
        '[{"@type":"NewsArticle","headline":"a","datePublished":"2024-05-06"},{"@type":"NewsArticle","headline":"b","datePublished":"2023-01-01"}]',
        _DAY,
    ),
    "meta property": (
        _page(head='<meta property="article:published_time" content="2024-05-06T10:00:00Z">'),
        None,
        _DAY,
    ),
    "meta parsely": _meta("parsely-pub-date", "2024-05-06T10:00:00Z", _DAY),
    "meta dublin core": _meta("DC.date.issued", "2024-05-06", _DAY),
    "meta modified only": _meta("article:modified_time", "2024-05-06T10:00:00Z", None),
    "meta far ahead": (
        _page(
            head='<meta name="date" content="2099-01-01"><meta property="article:modified_time" content="2024-05-06">'
        ),
        None,
        None,
    ),
    "meta ambiguous": _meta("pubdate", "03/04/2024", None),
    "meta ambiguous in Britain": (
        _page(head='<meta name="pubdate" content="03/04/2024">', lang="en-GB"),
        None,
        "2024-04-03",
    ),
    "meta ambiguous in America": (
        _page(head='<meta name="pubdate" content="03/04/2024">', lang="en-US"),
        None,
        "2024-03-04",
    ),
    "microdata": (_page(below='<span itemprop="datePublished" content="2024-05-06">last week</span>'), None, _DAY),
    "time element": (_page(below='<time datetime="2024-05-06T08:00:00Z">3 hours ago</time>'), None, _DAY),
    "time of change": (_page(below='Updated <time datetime="2024-05-06T08:00:00Z">3 hours ago</time>'), None, None),
    # in the address
    "address": (_page(), "https://ledger.example/2024/05/06/anvil-works", _DAY),
    "address with month name": (_page(), "https://ledger.example/story/2024/may/06/anvil-works", _DAY),
    "address with hyphens": (_page(), "https://ledger.example/news/anvil-works-2024-05-06", _DAY),
    "address with digits": (_page(), "https://ledger.example/20240506/anvil-works.html", _DAY),
    "address with a number": (_page(), "https://ledger.example/story/20249999123/anvil-works", None),
    "address with a month": (_page(), "https://ledger.example/2024/05/anvil-works", None),
    # shown, in many languages
    "shown": _below("May 6, 2024", _DAY),
    "shown with author": _below("By Jane Roe | May 6, 2024 | 4 min read", _DAY),
    "shown behind author": _below("By Jane Roe, Staff Writer May 6, 2024 at 5:00 a.m. EDT", _DAY),
    "shown before author": _below("May 6, 2024 by Jane Roe", _DAY),
    "shown by the theme": _below(
        '<span class="posted-on">Posted on <a href="/x">May 6, 2024</a></span> <span class="byline">by Jane Roe</span>',
        _DAY,
    ),
    "shown with change": _below("Published May 6, 2024. Updated May 9, 2024", _DAY),
    "shown with change first": _below("<p>Updated: May 9, 2024</p><p>Published: May 6, 2024</p>", _DAY),
    "shown change only": _below("Last updated May 9, 2024", None),
    "shown label apart": _below("<div>Published:</div><div>6 May 2024</div>", _DAY),
    "shown weekday": _below("Monday 6 May 2024 07.31 BST", _DAY),
    "shown place": _below("Hong Kong, May 6, 2024", _DAY),
    "shown ambiguous": _below("03/04/2024", None),
    "shown in Germany": _below("Veröffentlicht am 6. Mai 2024 um 10:31 Uhr", _DAY, "de"),
    "shown in figures in Germany": _below("06.05.2024, 10:31 Uhr", _DAY, "de"),
    "shown in France": _below("Publié le 6 mai 2024 à 10h31", _DAY, "fr"),
    "shown in figures in France": _below("Publié le 06/05/2024", _DAY, "fr-FR"),
    "shown in Spain": _below("6 de mayo de 2024", _DAY, "es"),
    "shown in Brazil": _below("Publicado em 06/05/2024 10h31", _DAY, "pt-BR"),
    "shown in Italy": _below("Pubblicato il 6 maggio 2024", _DAY, "it"),
    "shown in the Netherlands": _below("Gepubliceerd op 6 mei 2024", _DAY, "nl"),
    "shown in Poland": _below("6 maja 2024", _DAY, "pl"),
    "shown in Turkey": _below("Yayınlanma: 6 Mayıs 2024", _DAY, "tr"),
    "shown in Russia": _below("6 мая 2024, 10:31", _DAY, "ru"),
    "shown in China": _below("2024年5月6日 10:31", _DAY, "zh-CN"),
    "shown in Taiwan": _below("發布時間：2024/05/06 10:31", _DAY, "zh-TW"),
    "shown in Japan": _below("2024年5月6日 10時31分", _DAY, "ja"),
    "shown in Korea": _below("입력 2024.05.06 10:31", _DAY, "ko"),
    "shown in Vietnam": _below("Đăng ngày 6 tháng 5 năm 2024", _DAY, "vi"),
    "shown in Indonesia": _below("Senin, 6 Mei 2024", _DAY, "id"),
    "shown in Israel": _below("6 במאי 2024", _DAY, "he"),
    "shown in Arabia": _below("6 مايو 2024", _DAY, "ar"),
    "shown in India": _below("6 मई 2024", _DAY, "hi"),
    "shown above": (_page(above='<p class="date">May 6, 2024</p>'), None, _DAY),
    "shown at the end": (_page(end="<p>First published on 6 May 2024</p>"), None, _DAY),
    # other days than that of publication
    "clock": (_page(top="<header><div>Friday, November 22, 2024</div></header>"), None, None),
    "clock and day": (
        _page(top="<header><div>Friday, November 22, 2024</div></header>", below="<p>May 6, 2024</p>"),
        None,
        _DAY,
    ),
    "clock without a class, flat": (
        f"<html><head><title>{_TITLE}</title></head><body><div>Friday, November 22, 2024</div><h1>{_TITLE}</h1><p>{_STORY}</p></body></html>",
        None,
        None,
    ),
    "copyright": (_page(end="<footer>© 2024 The Ledger. All rights reserved.</footer>"), None, None),
    "copyright with a day": (_page(end="<footer>Copyright May 6, 2024 The Ledger</footer>"), None, None),
    "comment": (
        _page(
            end='<div id="comments"><h3>One comment</h3><div>John Doe</div><div>Posted on May 9, 2024</div><p>I like anvils.</p></div>'
        ),
        None,
        None,
    ),
    "event": (
        _page(below="<p>Anvil fair: join us on May 20, 2024 in the town hall, with music and food for everyone.</p>"),
        None,
        None,
    ),
    "event in bold": (_page(below="<p>The fair opens on <b>May 20, 2024</b> in the town hall.</p>"), None, None),
    "deadline": (_page(below="<p>Apply by May 20, 2024</p>"), None, None),
    "text": (
        _page(
            below="<p>The works were founded on May 20, 1994, by two brothers who had met at school in the town of Northgate, where they still live.</p>"
        ),
        None,
        None,
    ),
    "related story": (
        _page(
            end='<section class="related"><h3>Related</h3><a href="/a"><h4>Springs are dear</h4><span>May 9, 2024</span></a></section>'
        ),
        None,
        None,
    ),
    "related stories with time": (
        _page(end='<aside><h4>Springs are dear</h4><time datetime="2024-05-09">May 9</time></aside>'),
        None,
        None,
    ),
    "list of stories": (
        _page(
            end='<ul><li>Springs<time itemprop="datePublished" datetime="2024-05-09">9 May</time></li><li>Rockets<time itemprop="datePublished" datetime="2024-05-08">8 May</time></li></ul>'
        ),
        None,
        None,
    ),
    "weather": (_page(top='<div class="weather">May 9, 2024 21°</div>'), None, None),
    "too old": _below("May 6, 1924", None),
}

TEXTS: dict[str, Case] = {
    "nothing": _text("", None),
    "line": _text("May 6, 2024", _DAY),
    "byline": _text("By Jane Roe | The Ledger | Updated: 2024-05-06 09:30", _DAY),
    "published line": _text("Published on May 6, 2024 at 9:30 AM GMT", _DAY),
    "weekday": _text("Monday, 6 May 2024", _DAY),
    "German line": _text("Veröffentlicht am 6. Mai 2024", _DAY),
    "Chinese line": _text("2024年5月6日 10:31", _DAY),
    "ambiguous line": _text("03/04/2024", None),
    "dateline": _text("", _DAY, f"TUCSON, Ariz., May 6, 2024 (Example Wire) -- {_STORY}"),
    "dateline with a dash": _text("", _DAY, f"LONDON – 6 May 2024 – {_STORY}"),
    "address": (f"{_TITLE}\n\n{_STORY}", "https://ledger.example/2024/05/06/anvils", _DAY),
    "day in the story": _text("", None, f"{_STORY} The fair opens on May 20, 2024."),
    "event line": _text("The fair opens on May 20, 2024", None),
    "copyright": _text("© 2024 The Ledger", None),
    "comment below": (
        f"{_TITLE}\n\n{_STORY}\n\n{_MORE}\n\nComments\n\nJohn Doe\nMay 9, 2024\nI like anvils.\n",
        None,
        None,
    ),
}
