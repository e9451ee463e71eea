"""Bytes and what they say: every encoding by its own name, and what must not be guessed. One case per line."""

# ruff: noqa: E501 – one case per line

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.read.decode import decode, mend_surrogates
from flows.read.errors import UnreadableError

CHINESE = "海岸机器人公司周三宣布，已完成五亿元人民币的丙轮融资，由长江创业投资基金领投。"
TAIWANESE = "海岸機器人公司週三宣布，已完成五億元新台幣的丙輪融資，由長江創業投資基金領投。"
JAPANESE = "海岸ロボティクスは水曜日、シリーズＣで百億円を調達したと発表した。"
KOREAN = "해안로보틱스는 수요일 시리즈 투자로 오백억 원을 유치했다고 발표했다."
RUSSIAN = "Компания объявила в среду о привлечении пятидесяти миллионов долларов."
GERMAN = "Das Unternehmen erhält fünf Millionen Euro für größere Büros – „wir sind bereit“."
POLISH = "Spółka pozyskała pięćdziesiąt milionów złotych od funduszu, ogłosiła w środę."
TURKISH = "Şirket çarşamba günü elli milyon dolarlık yatırım aldığını açıkladı."
GREEK = "Η εταιρεία ανακοίνωσε την Τετάρτη ότι άντλησε πενήντα εκατομμύρια ευρώ."
HEBREW = "החברה הודיעה ביום רביעי כי גייסה חמישים מיליון דולר."
ARABIC = "أعلنت الشركة يوم الأربعاء أنها جمعت خمسين مليون دولار."
THAI = "บริษัทประกาศเมื่อวันพุธว่าระดมทุนได้ห้าสิบล้านดอลลาร์"
ENGLISH = "It’s the firm’s third round – and “not the last”, its founder said."
WORDS = "Harbour Ventures led the round, it said on Wednesday. "


@pytest.mark.parametrize("encoding, text", [
    ("utf-8", GERMAN), ("utf-8-sig", GERMAN), ("utf-16", GERMAN), ("utf-32", GERMAN),
    ("gb18030", CHINESE), ("big5", TAIWANESE), ("shift_jis", JAPANESE), ("euc_jp", JAPANESE), ("iso2022_jp", JAPANESE),
    ("cp949", KOREAN), ("cp1251", RUSSIAN), ("koi8_r", RUSSIAN), ("cp1252", GERMAN), ("cp1252", ENGLISH),
    ("cp1250", POLISH), ("cp1254", TURKISH), ("cp1253", GREEK), ("cp1255", HEBREW), ("cp1256", ARABIC), ("cp874", THAI),
])  # fmt: skip
@pytest.mark.parametrize("shape", ["{}", WORDS * 3 + "{}" + WORDS, "{0}\n\n{0}\n\n{0}"], ids=["short", "mixed", "long"])
def test_an_encoding_that_nobody_names(encoding, text, shape):
    assert decode(shape.format(text).encode(encoding)) == shape.format(text)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ENGLISH, GERMAN, WORDS + CHINESE, "2024 年 5 月 8 日\n\n" + CHINESE, '{"text": "x"}'])
def test_utf_16_without_a_mark(encoding, text):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("label, encoding, text", [
    ("gb2312", "gb18030", "㐀 镕基"), ("gbk", "gb18030", "公司"), ("big5", "big5hkscs", "公司"), ("x-sjis", "cp932", "①髙"),
    ("euc-kr", "cp949", "똠방"), ("iso-8859-1", "cp1252", "“5 €”"), ("latin1", "cp1252", "–"), ("latin-1", "cp1252", "–"),
    ("us-ascii", "cp1252", "é"), ("windows-1251", "cp1251", "Да"), ("koi8-r", "koi8_r", "Да"), ("iso-8859-7", "cp1253", "Ά"),
    ("tis-620", "cp874", "กข…"), ("windows-1256", "cp1256", "نعم"), ("iso-8859-9", "cp1254", "İş"),
])  # fmt: skip
def test_what_is_declared_is_taken_as_browsers_take_it(label, encoding, text):
    data = text.encode(encoding)
    assert decode(f'<head><meta charset="{label}"></head>'.encode() + data, is_page=True).endswith(text)
    assert decode(f"<?xml version='1.0' encoding='{label}'?>".encode() + data, is_page=True).endswith(text)
    assert decode(b"<p>" + data, is_page=True, charset=label).endswith(text)


@pytest.mark.parametrize("page, charset, text", [
    ('<meta charset="koi8-r">Да'.encode("cp1251"), "windows-1251", "Да"),
    ('<meta charset="latin1">Да'.encode(), None, "Да"),
    ('<meta charset="utf-16">é'.encode("cp1252"), None, "é"),
    ('<!-- <meta charset="koi8-r"> --><meta charset="cp1251">Да'.encode("cp1251"), None, "Да"),
    ('<meta charset="nonsense">“5 €”'.encode("cp1252"), None, "“5 €”"),
    (f"<p>{CHINESE}".encode("gb18030"), "iso-8859-1", CHINESE),
    (f'<meta charset="utf-8">{CHINESE}'.encode("gb18030"), None, CHINESE),
    (b'<meta charset="rot13">caf\xe9', None, "café"),
], ids=["server before page", "valid utf-8", "utf-16", "comment", "unknown", "latin1 by default", "utf-8 by mistake", "no encoding"])  # fmt: skip
def test_declarations_that_contradict(page, charset, text):
    assert decode(page, is_page=True, charset=charset).endswith(text)


@pytest.mark.parametrize("data, text", [
    ("Größe ".encode() * 9 + "ß".encode()[:1], "Größe " * 9 + "�"),
    ("Größe ".encode() * 30 + b"\xff!", "Größe " * 30 + "�!"),
    (b"Acme\x00 raised $5 million in a round that closed on Wednesday, according to its founder, who would not say more.", "Acme raised"),
    (b"\xef\xbb\xbfAcme", "Acme"),
    (codecs.BOM_UTF16_LE + b"A\x00\x00\xd8B\x00", "A�B"),
    (b"\xa35m", "£5m"),
    (b"up 5% \x96 more", "up 5% – more"),
])  # fmt: skip
def test_dirt_is_no_reason_to_turn_a_text_away(data, text):
    assert decode(data).startswith(text)


@pytest.mark.parametrize("data, reason", [
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "is a PDF"),
    (b"PK\x03\x04\x14\x00\x06\x00" + bytes(18) + b"\x13\x00\x00\x00[Content_Types].xml", "is an office document"),
    (b"PK\x03\x04\x14\x00" + bytes(40), "is a zip archive"),
    (b"\x89PNG\r\n\x1a\n\x00", "is an image (png)"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is an image (jpeg)"),
    (b"GIF89a\x01\x00", "is an image (gif)"),
    (b"\x1f\x8b\x08\x00", "is gzip data"),
    (b"\x28\xb5\x2f\xfd\x00", "is zstd data"),
    (b"\x00\x00\x00\x20ftypisom", "is a video"),
    (b"SQLite format 3\x00", "is an SQLite database"),
    (b"\x7fELF\x02\x01\x01", "is a program"),
    (b"{\\rtf1\\ansi Acme}", "is a rich text document"),
    (b"\x00" * 1000, "binary"),
    (b"abc\x01\x02\x03\x04\x05\x06\x07", "binary"),
    (bytes(range(256)) * 4, "binary"),
    (bytes(range(128, 256)), "encoding"),
    ("五亿".encode("gb18030"), "encoding"),
    ("Да".encode("cp1251"), "encoding"),
    (b"\x81\x8d\x8f\x90\x9d" * 20, "encoding"),
])  # fmt: skip
def test_what_is_no_text_or_not_surely_one_is_turned_away(data, reason):
    with pytest.raises(UnreadableError, match=reason.replace("(", r"\(").replace(")", r"\)")):
        decode(data)


@pytest.mark.parametrize(
    "text",
    [
        "BMW raised $5 million.",
        "MZ Wallace raised $5 million.",
        "PAR is up.",
        "GIF87 is a year.",
        "Objects",
        "II. Results",
    ],
)
def test_words_that_begin_as_a_format_does(text):
    assert decode(text.encode()) == text


@pytest.mark.parametrize("text, mended", [("a\ud800b", "a�b"), ("\ud83d\ude00", "😀"), ("plain", "plain"), ("é", "é")])
def test_surrogates(text, mended):
    assert mend_surrogates(text) == mended


@given(st.binary(max_size=400), st.booleans(), st.sampled_from([None, "gb2312", "utf-16", "nonsense", "utf-7", "idna"]))
def test_any_bytes_are_text_or_unreadable(data, is_page, charset):
    try:
        text = decode(data, is_page=is_page, charset=charset)
    except UnreadableError as error:
        assert str(error)
    else:
        assert "\x00" not in text
        text.encode("utf-8")


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1))
def test_utf_8_comes_through(text):
    assert decode(b"A " + text.encode()) == f"A {text}"
