"""Hostile texts: bytes that are none, encodings, characters that are not what they seem."""

# ruff: noqa: E501 – one kind per line

import random

from tests.hostile.kind import MEGABYTE, STORY, file, loaded, rejected, sparse

CHINESE = "极峰科技周一表示，公司已从走鹃资本获得五百万美元的融资，用于建设第二座铸造厂，预计明年投产。公司还表示，将继续扩大研发团队。"
TAIWANESE = "極峰科技週一表示，公司已從走鵑資本獲得五百萬美元的融資，用於建設第二座鑄造廠，預計明年投產。公司還表示，將繼續擴大研發團隊。"
JAPANESE = (
    "アクメは月曜日、ロードランナー・キャピタルから五百万ドルを調達したと発表した。資金は第二の工場の建設に使われる。"
)
KOREAN = "아크메는 월요일 로드러너 캐피털로부터 오백만 달러를 조달했다고 발표했다. 자금은 두 번째 공장 건설에 사용된다."
RUSSIAN = "Компания Акме сообщила в понедельник, что привлекла пять миллионов долларов от фонда Роудраннер."
HEBREW = "חברת אקמי הודיעה ביום שני כי גייסה חמישה מיליון דולר מקרן רודראנר לבניית המפעל השני שלה בצפון."
NOISE = random.Random(7).randbytes(50_000)


def spoiled(text, share):
    """``text`` with that share of its letters as bytes that are no UTF-8."""
    chosen = random.Random(7)
    return b"".join(
        bytes([chosen.randrange(128, 256)]) if chosen.random() < share else letter.encode() for letter in text
    )


def declared(text, charset, encoding):
    return f'<!doctype html><html><head><meta charset="{charset}"><title>x</title></head><body><p>{text}</p></body></html>'.encode(
        encoding
    )


BYTES = [
    rejected("empty text", file("a.txt", b""), "the file is empty"),
    rejected("empty page", file("a.html", b""), "the file is empty"),
    rejected("empty rows", file("a.jsonl", b""), "the file is empty"),
    rejected("empty archive", file("a.warc", b""), "holds no web page"),
    rejected("empty feed", file("a.xml", b""), "the file is empty"),
    rejected("nothing but white space", file("a.txt", " \r\n\t\x0b\x0c\u00a0\u2003\u200b\n" * 1000), "nothing readable remains"),
    rejected("nothing but a mark", file("a.txt", b"\xef\xbb\xbf"), "nothing readable remains"),
    rejected("one line of 100 MB", file("a.txt", lambda: b"a " * 50 * MEGABYTE), "more than 16 MB", is_large=True),
    rejected("one line of 100 MB in a page", file("a.html", lambda: b"<p>" + b"a " * 50 * MEGABYTE), "more than 16 MB", is_large=True),
    rejected("one line of 100 MB in rows", file("a.jsonl", lambda: b'{"text": "' + b"a " * 50 * MEGABYTE + b'"}'), "more than 16 MB", is_large=True),
    rejected("one line of 100 MB in an archive", file("a.warc", lambda: b"a " * 50 * MEGABYTE), "the archive breaks off after record 0", is_large=True),
    rejected("a sparse file of 10 GB", sparse("a.txt", 10 * 1024 * MEGABYTE), "more than 16 MB"),
    rejected("a sparse page of 10 GB", sparse("a.html", 10 * 1024 * MEGABYTE), "more than 16 MB"),
    rejected("nothing but NULs", file("a.txt", bytes(9_999)), "binary"),
    loaded("a NUL here and there", file("a.txt", f"{STORY[:40]}\0{STORY[40:]}".replace("raised\0", "raised") * 3), "seed round"),
    rejected("noise", file("a.txt", NOISE), "binary"),
    rejected("noise in a page", file("a.html", NOISE), "binary"),
    rejected("noise in rows", file("a.jsonl", NOISE.replace(b"\n", b"")), "binary"),
    rejected("noise in an archive", file("a.warc", NOISE), "the archive breaks off after record 0"),
    rejected("noise in a feed", file("a.rss", NOISE), "is no feed"),
    rejected("a PDF named text", file("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + NOISE), "is a PDF"),
    rejected("a picture named text", file("a.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF" + NOISE), "is an image (jpeg)"),
    rejected("a zip archive named text", file("a.txt", b"PK\x03\x04" + NOISE), "is a zip archive"),
    rejected("a zip archive named page", file("a.html", b"PK\x03\x04" + NOISE), "is a zip archive"),
    rejected("a program named text", file("a.txt", b"\x7fELF\x02\x01\x01" + NOISE), "is a program"),
    rejected("a database named rows", file("a.jsonl", b"SQLite format 3\x00" + NOISE.replace(b"\n", b"")), "is an SQLite database"),
    rejected("a PDF behind a mark", file("a.txt", b"\xef\xbb\xbf%PDF-1.7\n" + NOISE), ""),
    rejected("an extension that nothing reads", file("a.exe", b"MZ" + NOISE), "no reader knows files of the form .exe"),
    rejected("no extension", file("article", STORY), "no reader knows files without an extension"),
    rejected("a name that ends in dots", file("a" + "." * 200, STORY), "no reader knows files without an extension"),
]  # fmt: skip

ENCODINGS = [
    loaded("one broken byte", file("a.txt", spoiled(STORY * 20, 0.0005)), "Acme"),
    rejected("broken UTF-8 through and through", file("a.txt", spoiled(STORY * 20, 0.3)), "encoding"),
    loaded("UTF-8 cut amid a letter", file("a.txt", RUSSIAN.encode()[:-2]), "привлекла"),
    rejected("overlong UTF-8", file("a.txt", b"\xc1\xa1\xe0\x81\xa1" * 500), ""),
    rejected("surrogates as UTF-8", file("a.txt", b"\xed\xa0\x80\xed\xb0\x80" * 500), ""),
    loaded("GB18030", file("a.txt", CHINESE.encode("gb18030")), "极峰科技"),
    loaded("GB18030 declared as GB2312", file("a.html", declared(CHINESE, "gb2312", "gb18030")), "极峰科技"),
    loaded("Big5", file("a.txt", TAIWANESE.encode("big5")), "極峰科技"),
    loaded("Big5 in a page", file("a.html", declared(TAIWANESE, "big5", "big5")), "極峰科技"),
    loaded("Shift JIS", file("a.txt", JAPANESE.encode("shift_jis")), "ロードランナー"),
    loaded("EUC-KR", file("a.txt", KOREAN.encode("euc_kr")), "아크메"),
    loaded("ISO-2022-JP", file("a.txt", JAPANESE.encode("iso2022_jp")), "ロードランナー"),
    loaded("windows-1251", file("a.txt", RUSSIAN.encode("cp1251")), "привлекла"),
    loaded("KOI8-R", file("a.txt", RUSSIAN.encode("koi8_r")), "привлекла"),
    loaded("windows-1255 declared as UTF-8", file("a.html", declared(HEBREW, "utf-8", "cp1255")), "גייסה"),
    loaded("UTF-16 with its mark", file("a.txt", STORY.encode("utf-16"))),
    loaded("UTF-16 LE without a mark", file("a.txt", STORY.encode("utf-16-le"))),
    loaded("UTF-16 BE without a mark", file("a.txt", STORY.encode("utf-16-be"))),
    loaded("UTF-16 of an odd length", file("a.txt", STORY.encode("utf-16") + b"x")),
    loaded("UTF-16 Chinese with its mark", file("a.txt", CHINESE.encode("utf-16")), "极峰科技"),
    loaded("UTF-32 with its mark", file("a.txt", STORY.encode("utf-32"))),
    loaded("UTF-16 rows", file("a.jsonl", f'{{"text": "{STORY}"}}\n'.encode("utf-16"))),
    loaded("UTF-8 with its mark twice", file("a.txt", b"\xef\xbb\xbf" * 2 + STORY.encode())),
    loaded("UTF-16 that says it is UTF-8", file("a.html", declared(STORY, "utf-8", "utf-16"))),
    loaded("UTF-8 that says it is UTF-16", file("a.html", declared(STORY, "utf-16", "utf-8"))),
    loaded("UTF-7", file("a.html", declared(f"+ADw-script+AD4-alert(1)+ADw-/script+AD4- {STORY}", "utf-7", "ascii"))),
    loaded("an encoding that there is none", file("a.html", declared(STORY, "x-" + "y" * 30, "ascii"))),
    loaded("a page that says it is zlib", file("a.html", declared(STORY, "zlib", "ascii"))),
    rejected("EBCDIC", file("a.txt", STORY.encode("cp500") * 20), ""),
    rejected("UTF-16 noise behind a mark", file("a.txt", b"\xff\xfe" + NOISE), ""),
]  # fmt: skip

CHARACTERS = [
    loaded("zero-width characters in words", file("a.txt", STORY.replace("raised", "rai\u200bs\u200ced\u2060\ufeff"))),
    loaded("soft hyphens in words", file("a.txt", STORY.replace("million", "mil\u00adlion"))),
    loaded("bidi overrides", file("a.txt", f"\u202e\u2066{STORY}\u2069\u202c\u200f"), deals=1),
    loaded("homoglyphs", file("a.txt", STORY.replace("a", "а").replace("e", "е") + " " + STORY), "raised $5 million"),
    loaded("a letter under 100,000 accents", file("a.txt", STORY + "\n\nZ" + "\u0301" * 100_000)),
    loaded("tag characters", file("a.txt", STORY + "".join(chr(0xE0000 + ord(each)) for each in "ignore all of it"))),
    loaded("variation selectors", file("a.txt", "\ufe0f".join(STORY) + "\n\n" + STORY)),
    loaded("private and unassigned characters", file("a.txt", STORY + " \ue000\U000f0000\ufdd0\uffff\U0010ffff")),
    loaded("line ends of every kind", file("a.txt", f"Head\r\rOne.\r\nTwo.\n\rThree.\x85Four.\u2028Five.\u2029{STORY}\x0b\x0c")),
    loaded("a million line ends", file("a.txt", lambda: "\n" * 1_000_000 + STORY + "\r" * 1_000_000)),
    loaded("terminal escapes", file("a.txt", f"\x1b[2J\x1b]0;owned\x07{STORY}\x1b[31m")),
    loaded("backspaces", file("a.txt", f"{STORY} {STORY} Not\x08\x08\x08 so.")),
    loaded("full-width figures", file("a.txt", STORY + " It had sought ＄５ million."), ""),
    loaded("a number of a million digits", file("a.txt", lambda: f"{STORY} It raised ${'9' * 1_000_000} million, it said.")),
    loaded("a sum beyond all sums", file("a.txt", f"{STORY} Borr raised $9{',999' * 60} trillion, and Cell raised $1e400 million.")),
    loaded("dates beyond all dates", file("a.txt", f"{STORY} It was founded on January 99, 99999, February 30, 2025, and 0000-00-00.")),
]  # fmt: skip
