"""No password, key or token in anything that is kept, logged or shown; and nothing else taken out."""

import io
import logging

import pytest

from flows import masking
from flows.masking import hide, masked, masked_address, masked_within
from flows.read import ReadError, read
from flows.read.web.addresses import document_id

TOLD = [
    ("https://user:secret@host/feed?api_key=k123&page=2", "https://***@host/feed?api_key=***&page=2"),
    ("sftp://user:p@ss@host/dir", "sftp://***@host/dir"),
    ("s3://KEY:SEC/RET@bucket/x", "s3://***@bucket/x"),
    ("https://token@host/x", "https://***@host/x"),
    ("https://h/a?X-Amz-Credential=a%2Fb&X-Amz-Signature=ab&X-Amz-Security-Token=q",
     "https://h/a?X-Amz-Credential=***&X-Amz-Signature=***&X-Amz-Security-Token=***"),
    ("https://h/a?sv=2024&sig=ab%3D", "https://h/a?sv=2024&sig=***"),
    ("https://h/#access_token=abc", "https://h/#access_token=***"),
    ("zip://*.html::https://u:p@h/a.zip", "zip://*.html::https://***@h/a.zip"),
]  # fmt: skip
AS_THEY_ARE = [
    "https://host:8080/a@b",
    "http://[::1]:80/a@b",
    "https://h/?keyword=ipo&monkey=2&author=x&passport=7&design=a",
    "https://news.example.org/2026/01/acme-lists?id=7",
    "/data/in box/a?key=1.html",
    "mail a@b.example",
]


@pytest.fixture(autouse=True)
def nothing_hidden(monkeypatch):
    monkeypatch.setattr(masking, "_hidden", set())


@pytest.mark.parametrize(("address", "told"), TOLD)
def test_an_address_tells_no_secret(address, told):
    assert masked_address(address) == told
    assert masked(f"cannot read {address} (403)") == f"cannot read {told} (403)"


@pytest.mark.parametrize("text", AS_THEY_ARE)
def test_what_holds_no_secret_stays(text):
    assert masked_address(text) == text


@pytest.mark.parametrize("address", [address for address, _ in TOLD])
def test_masking_twice_is_masking_once(address):
    assert masked(masked(address)) == masked(address)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Authorization: Bearer abcdefghij", "Authorization: Bearer ***"),
        ("password=hunter22 for user", "password=*** for user"),
        ("{'aws_secret_access_key': 'abcdef12'}", "{'aws_secret_access_key': '***'}"),
        ("the key AKIAIOSFODNN7EXAMPLE is not known", "the key *** is not known"),
        ("the key: something else", "the key: something else"),
    ],
)
def test_what_a_server_says(text, told):
    assert masked(text) == told


def test_the_environment_is_not_told():
    hide({
        "AWS_SECRET_ACCESS_KEY": "abcDEF/123+xyz",
        "PREFECT_API_KEY": "pnu_12345678",
        "DEALFLOW_NOTIFY": "slack://aaaa/bbbb, mailto://u:p@h.example",
        "MY_TOKEN": "short",
        "HOME": "/root/some/where",
        "PWD": "/root/some/where",
        "OLDPWD": "/root/some/where",
        "SSH_AUTH_SOCK": "/root/some/where",
    })  # fmt: skip
    told = masked("abcDEF/123+xyz abcDEF%2F123%2Bxyz pnu_12345678 slack://aaaa/bbbb short /root/some/where")
    assert told == "*** *** *** *** short /root/some/where"


def test_all_texts_of_a_value():
    value = {"paths": ("https://u:p@h/a",), "counts": {"inputs": 2}, "problem": None}
    assert masked_within(value) == {"paths": ["https://***@h/a"], "counts": {"inputs": 2}, "problem": None}


def test_a_rejected_document_tells_no_secret():
    [refused] = read(["https://127.0.0.1:9/feed?api_key=hunter22"])
    told = f"{refused.source} {refused.reason} {refused.doc_id}"
    assert "127.0.0.1" in told
    assert "hunter22" not in told


def test_an_article_tells_no_secret(tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "Acme plans to list.", "url": "https://u:hunter22@h.example/a?token=hunter22"}\n')
    [article] = read([str(rows)])
    assert article.url == "https://***@h.example/a?token=***"


def test_a_mistaken_path_tells_no_secret():
    for path in ("https://user:hunter22@host/?api_key=hunter22", "nosuch://user:hunter22@h/a.txt", "a?key=hunter22"):
        with pytest.raises(ReadError) as caught:
            read([path])
        assert "hunter22" not in str(caught.value)


def test_the_name_of_a_page_tells_no_secret():
    assert document_id("https://h/?token=a1") == document_id("https://h/?token=b2")
    assert "hunter22" not in document_id("https://h/?token=hunter22")
    assert document_id("https://h/?page=1") != document_id("https://h/?page=2")


def test_whoever_listens_to_the_log_hears_no_secret():
    """As Prefect does, whose handler stands at the root of all loggers."""
    heard = io.StringIO()
    handler = logging.StreamHandler(heard)
    logging.getLogger().addHandler(handler)
    hide({"FEED_TOKEN": "hunter22hunter22"})
    try:
        raise ValueError("https://u:hunter22@h/")
    except ValueError:
        logging.getLogger("dealflow").exception("asking %s with %s", "https://h/?key=hunter22", "hunter22hunter22")
    finally:
        logging.getLogger().removeHandler(handler)
    assert "asking https://h/?key=*** with ***" in heard.getvalue()
    assert "ValueError: https://***@h/" in heard.getvalue()
    assert "hunter22" not in heard.getvalue()
