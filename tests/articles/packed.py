"""The sample articles that are kept packed, as their sources, and how they are packed.

    python -m tests.articles.packed        # writes them into seeds/articles

Times inside the files are fixed, so that the same sources give the same articles. None of them tells a deal:
they show forms.
"""

# ruff: noqa: E501 – a paragraph of an article is one line

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

FOLDER = Path(__file__).resolve().parents[2] / "seeds" / "articles"
CRAWLED_AT = "2026-01-14T03:10:00Z"

LIBRARY = """<!doctype html>
<html lang="en">
<head>
<title>Old customs house reopens as a library – Saltmarsh Courier</title>
<meta property="article:published_time" content="2026-01-12T07:40:00+00:00">
<meta property="og:site_name" content="Saltmarsh Courier">
<script>window.dataLayer=window.dataLayer||[];</script>
</head>
<body>
<div class="cookie">We and our 214 partners store cookies. <button>Accept</button></div>
<nav><a href="/">Home</a> <a href="/town">Town</a> <a href="/harbour">Harbour</a> <a href="/sport">Sport</a></nav>
<article>
<h1>Old customs house reopens as a library</h1>
<p class="by">By Imogen Tarrant · 12 January 2026</p>
<p>The customs house on Saltmarsh quay, empty since the ferries stopped calling, opened its doors on Saturday as a public library with room for 40,000 books.</p>
<p>Rain kept nobody away. By noon the queue reached the fish market, and the librarians had handed out every one of the 600 canvas bags that they had ordered for the week.</p>
<p>The building took four years to restore. Slates came from the old rope works, and the long counter at which captains once declared their cargo now holds the returns. The works ended £200,000 below what the council had set aside, a thing so rare that the mayor mentioned it twice.</p>
<p>“We kept the scales,” said head librarian Percival Adeyemi. “Children weigh their books on them. The record is eleven kilos.”</p>
<h2>Open late</h2>
<p>On weekdays the reading room stays open until nine, which students of the nautical college had asked for in a petition. A café will follow in spring, once the kitchen has been inspected.</p>
<p>Not everyone is content. The angling club, which had used the ground floor as a store, still looks for a roof for its boats.</p>
</article>
<aside><h3>Most read</h3><ol><li><a href="/1">Swan stops tram for an hour</a></li><li><a href="/2">Bakery fined over loud oven</a></li></ol></aside>
<footer>© Saltmarsh Courier. Reproduction needs permission.</footer>
</body>
</html>
"""

FERRY = """<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><title>Night ferry keeps its timetable – for now</title>
<meta name="date" content="2026-01-09"></head>
<body bgcolor="#ffffff">
<table width="100%"><tr><td><a href="/">Isles Gazette</a> | <a href="/weather">Weather</a> | <a href="/tides">Tides</a></td></tr></table>
<h1>Night ferry keeps its timetable – for now</h1>
<p><b>Friday 9 January 2026</b></p>
<p>The night boat to Skerrow will sail at 22:15 all winter, the harbour board decided on Thursday, after islanders had filled the hall to the last chair.</p>
<p>The operator had wanted to leave an hour earlier to save fuel. It puts the cost of the late crossing at £1,900 a night, or “rather more than the passengers bring in,” as its manager Torquil Baines told the meeting.</p>
<p>Against that stood the nurses of the mainland hospital, whose shift ends at nine, and the bakery in Skerrow, which gets its flour by the same boat. “Without the late one there are no rolls on Monday,” said baker Una MacAskill, to long applause.</p>
<p>The board voted six to two. It will look again in April, when figures for the winter are in; until then the crew is paid for the extra hour, and the galley stays shut after eleven.</p>
<p>Fares stay where they are. A return costs £14.60, a bicycle nothing, a sheep £3 – a tariff that goes back to 1974 and that nobody on the board could explain.</p>
<p>Meanwhile the older of the two boats, the <i>Guillemot</i>, goes into dry dock on the 20th for a new propeller. Her sister ship sails in her stead, without the car deck.</p>
<hr><p><font size="1">Page 4 · Isles Gazette, printed on Skerrow since 1911 · <a href="/imprint">Imprint</a></font></p>
</body></html>
"""

OBSERVATORY = """<html lang="en"><head><title>Dome by dome, the old observatory gets its sight back</title></head>
<body>
<header><a href="/">Hilltop Herald</a><form action="/search"><input name="q" placeholder="Search"></form></header>
<main>
<h1>Dome by dome, the old observatory gets its sight back</h1>
<p>Hilltop Herald, 11 January 2026</p>
<p>For the first time in thirty years the great refractor above Kelderburg will be turned towards Saturn. On Wednesday the volunteers who mend the observatory put its lens back into the tube, four hands on each side and nobody breathing.</p>
<p>The glass had lain in a bank vault since the roof began to leak. It weighs 88 kilograms, was ground in Munich and is insured for €340,000, “which would buy the frame of another one,” said Lieselotte Brandt, a retired optician who leads the work.</p>
<p>Two of the three domes turn again. The motor of the second came out of a dairy; the third dome is still stuck, and a family of jackdaws has a say in the matter until June.</p>
<p>Schools may visit from March, on clear evenings only. Entrance is free, a cup of soup costs two euros, and whoever brings a folding chair is asked to take it home again.</p>
<p>The town, which owns the hill, pays for heat and light. Everything else is the work of 23 people, most of them past seventy, who meet on Tuesdays and speak of little else.</p>
</main>
<section id="comments"><h2>Comments (1)</h2><p>stargazer62: my grandfather oiled that motor!</p></section>
</body></html>
"""

TRAM = """<html lang="en"><head><title>Tram drivers learn to sing out the stops</title></head>
<body>
<ul class="menu"><li><a href="/">Start</a></li><li><a href="/city">City</a></li><li><a href="/letters">Letters</a></li></ul>
<h1>Tram drivers learn to sing out the stops</h1>
<p>By Caspar Oduya, 7 January 2026</p>
<p>When the loudspeakers failed on line 5 in November, driver Marit Solheim did what her grandfather had done in the same street: she called out the stops herself, and at the opera she sang.</p>
<p>A passenger filmed it. Two million people have watched since, and now the tramway teaches its drivers to use their voices. Fourteen have signed up for the course, which a retired baritone gives on Thursdays in the depot canteen – “the acoustics are dreadful, so they learn quickly,” he says.</p>
<p>The company insists that the speakers will be mended. Parts are slow to come, and the repair of all 36 cars would cost €290,000, a sum that is not in this year’s plan.</p>
<p>Passengers seem in no hurry. In a survey at the stops, 81% of 1,200 said that they would miss the singing; the rest asked for more Verdi, or for silence before eight in the morning.</p>
<p>Solheim herself is on leave until February. She has lost her voice, which her doctor puts down to the draught in the cab and she to the Wagner that somebody asked for on Boxing Day.</p>
<p class="tags">Tags: trams, music, line 5</p>
<div id="newsletter"><p>Never miss a story: sign up for our morning letter.</p></div>
</body></html>
"""

ROWS = {
    "orchard_and_harbour_rows.ndjson": [
        {
            "doc_id": "orchard_frost_notice",
            "title": "Frost candles burn in the orchards again",
            "published": "2026-01-08",
            "publisher": "Valley Wire",
            "text": "Growers in the Lauter valley lit some 9,000 frost candles on Wednesday night, the earliest in the year that "
            "anyone there remembers. The apricots stand in bud after a warm December, and at minus six they are lost within the "
            "hour. A candle costs about €8 and burns until morning. Neighbours complained of the smoke, then came with shovels "
            "to help. Whether it was enough will be known in a week, when the buds are cut open and counted.",
        },
        {
            "doc_id": "harbour_dredging_notice",
            "published": "2026-01-10",
            "publisher": "Valley Wire",
            "language": "en",
            "text": "Dredgers return to the outer harbour on Monday and stay for three weeks. Boats over two metres of draught have to "
            "wait for high water, and the swimming club moves to the indoor pool. The harbour master asks skippers to keep "
            "clear of the pipeline, which is marked by yellow buoys. Last year an anchor tore it open, and the promenade had to "
            "be hosed down for two days. Mud goes to the dyke works upstream, where it is wanted.",
        },
    ],
    "court_and_council_rows.jsonl.gz": [
        {
            "doc_id": "council_bus_lane",
            "url": "https://courier.example/council/bus-lane",
            "title": "Bus lane stays, say judges",
            "published": "2026-01-06T16:30:00+01:00",
            "html": "<article><p>The bus lane on Mill Street may stay. An administrative court threw out the suit of eleven shopkeepers, who "
            "had blamed it for empty tills, on Tuesday.</p><p>Sales had fallen before the paint was dry, the judges found, and a "
            "survey paid for by the plaintiffs themselves counted more customers on foot than before. The town must put up "
            "two loading bays by Easter, though, and bear a third of the costs, some €4,100.</p><p>An appeal is possible.</p></article>",
        }
    ],
    "weather_desk_rows.jsonl.zst": [
        {
            "doc_id": "snow_gauge_moves",
            "title": "The snow gauge moves uphill",
            "published": "2026-01-13",
            "publisher": "Weather Desk",
            "text": "After 61 winters in a schoolyard the snow gauge of Oberried moves two hundred metres uphill. New houses had shielded it "
            "from the wind, so that it caught too much. For a year both places will be read each morning at seven, to make "
            "the old figures comparable with the new. The caretaker, who has missed four readings in his life, goes on doing "
            "it for a bottle of plum brandy at Christmas. This week he measured 38 centimetres.",
        }
    ],
}


def packed() -> dict[str, bytes]:
    """File name → content of every sample that this module makes."""
    files = {name: _rows(name, rows) for name, rows in ROWS.items()}
    return files | {
        "library_opening_page.html.gz": gzip.compress(LIBRARY.encode(), mtime=0),
        "ferry_timetable_old_page.htm": FERRY.encode("cp1252"),
        "crawl_with_errors_and_requests.warc": _crawl(OBSERVATORY, is_gzipped=False),
        "crawl_gzipped_by_record.warc.gz": _crawl(TRAM, is_gzipped=True),
    }


def _rows(name: str, rows: list[dict[str, str]]) -> bytes:
    data = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()
    pack = {"gz": lambda plain: gzip.compress(plain, mtime=0), "zst": zstandard.compress}
    return pack.get(name.rpartition(".")[2], bytes)(data)


def _crawl(page: str, is_gzipped: bool) -> bytes:
    """What a crawler keeps of three addresses: an error, a page with its request, and an image."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=is_gzipped)
    body, coding = (
        (gzip.compress(page.encode("cp1252"), mtime=0), "gzip") if is_gzipped else (_chunks(page.encode()), None)
    )
    said = [("Content-Type", f"text/html; charset={'windows-1252' if is_gzipped else 'utf-8'}")]
    said += [("Content-Encoding", coding)] if coding else [("Transfer-Encoding", "chunked")]
    for number, (kind, path, status, headers, data) in enumerate([
        ("response", "/gone", "404 Not Found", [("Content-Type", "text/html")], b"<h1>Not found</h1>"),
        ("request", "/news/1.html", "GET /news/1.html HTTP/1.1", [("Host", "herald.example")], b""),
        ("response", "/news/1.html", "200 OK", said, body),
        ("response", "/dot.gif", "200 OK", [("Content-Type", "image/gif")], b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"),
    ]):  # fmt: skip
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1", is_http_request=kind == "request")
        record = writer.create_warc_record(
            f"https://herald.example{path}",
            kind,
            payload=io.BytesIO(data),
            http_headers=http,
            warc_headers_dict={
                "WARC-Date": CRAWLED_AT,
                "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012}>",
            },
        )
        writer.write_record(record)
    return file.getvalue()


def _chunks(body: bytes, length: int = 700) -> bytes:
    parts = [body[start : start + length] for start in range(0, len(body), length)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in [*parts, b""])


if __name__ == "__main__":
    for file_name, content in packed().items():
        (FOLDER / file_name).write_bytes(content)
