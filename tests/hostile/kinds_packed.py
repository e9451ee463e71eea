"""Hostile archives: bombs, names that climb, lengths that lie, compression in compression."""

# ruff: noqa: E501 – one kind per line

import gzip
import io
import struct
import tarfile
import zipfile
import zlib

import brotli
import zstandard

from tests.hostile.kind import MEGABYTE, PAGE, STORY, Kind, file, loaded, rejected

STORY_PAGE = PAGE.encode()
RESPONSE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def bomb(byte_count, unit=b"\0"):
    """gzip data of so many bytes, without ever holding them."""

    def make():
        packer = zlib.compressobj(9, wbits=31)
        block = unit * (MEGABYTE // len(unit))
        return b"".join([*(packer.compress(block) for _ in range(byte_count // MEGABYTE)), packer.flush()])

    return make


def zstd_bomb(byte_count, unit=b"\0"):
    def make():
        packer = zstandard.ZstdCompressor(level=1).compressobj()
        block = unit * (MEGABYTE // len(unit))
        return b"".join([*(packer.compress(block) for _ in range(byte_count // MEGABYTE)), packer.flush()])

    return make


def repacked(data, times):
    for _ in range(times):
        data = gzip.compress(data, mtime=0)
    return data


def record(body=STORY_PAGE, head=RESPONSE, length=None, kind="response", uri="https://example.org/a", more=b""):
    """One WARC record, right or wrong."""
    block = head + b"\r\n" + body if kind == "response" else body
    header = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nContent-Type: application/http\r\n"
    said = len(block) if length is None else length
    return header.encode() + more + f"Content-Length: {said}\r\n\r\n".encode() + block + b"\r\n\r\n"


def encoded(body, *codings):
    return record(body, RESPONSE + b"Content-Encoding: " + ", ".join(codings).encode() + b"\r\n")


def chunked(body):
    return record(body, RESPONSE + b"Transfer-Encoding: chunked\r\n")


def warc(name, data, outcomes, words, **more):
    return Kind(name=name, build=file("a.warc", data), outcomes=outcomes, words=words, **more)


def zipped(*members):
    """A zip archive in the inbox's own folder, of (name, bytes) pairs."""

    def build(folder):
        with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as out:
            for name, data in members:
                out.writestr(name, data() if callable(data) else data)

    return build


def tarred(folder):
    with tarfile.open(folder / "a.tar", "w") as out:
        for name, kind, target in (
            ("../../b.txt", tarfile.REGTYPE, ""),
            ("/c.txt", tarfile.REGTYPE, ""),
            ("d.txt", tarfile.SYMTYPE, "/etc/passwd"),
            ("e.txt", tarfile.LNKTYPE, "../../etc/passwd"),
            ("f.txt", tarfile.FIFOTYPE, ""),
            ("g.txt", tarfile.CHRTYPE, ""),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, target
            info.size = len(STORY) if kind == tarfile.REGTYPE else 0
            out.addfile(info, io.BytesIO(STORY.encode()))


def lying_zip(folder):
    """A member that says it is ten bytes long, and is a hundred megabytes."""
    zipped(("a.txt", lambda: bytes(100 * MEGABYTE)))(folder)
    path = folder / "a.zip"
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<I", 100 * MEGABYTE), struct.pack("<I", 10)))


def inside(protocol, pattern="**"):
    return lambda folder: [f"{protocol}://{pattern}::{folder}/a.{protocol}"]


BOMBS = [
    rejected("a gzip bomb as text", file("a.txt.gz", bomb(256 * MEGABYTE)), "more than 16 MB"),
    rejected("a gzip bomb of text", file("a.txt.gz", bomb(64 * MEGABYTE, b"word ")), "more than 16 MB"),
    rejected("a gzip bomb as page", file("a.html.gz", bomb(64 * MEGABYTE, b"<b>")), "more than 16 MB"),
    rejected("a gzip bomb as one row", file("a.jsonl.gz", bomb(64 * MEGABYTE, b'{"text": "')), "more than 16 MB"),
    rejected("a gzip bomb of empty rows", file("a.jsonl.gz", bomb(32 * MEGABYTE, b"\n")), "lines in a row are empty"),
    rejected("a gzip bomb as archive", file("a.warc.gz", bomb(64 * MEGABYTE)), "breaks off after record 0"),
    rejected("a gzip bomb as feed", file("a.xml.gz", bomb(64 * MEGABYTE, b"<item>")), "more than 16 MB"),
    rejected("a zstd bomb as text", file("a.txt.zst", zstd_bomb(1024 * MEGABYTE)), "more than 16 MB"),
    rejected("a zstd bomb as one row", file("a.jsonl.zst", zstd_bomb(64 * MEGABYTE, b"[")), "more than 16 MB"),
    rejected("a zstd bomb as archive", file("a.warc.zst", zstd_bomb(64 * MEGABYTE)), "breaks off after record 0"),
    Kind(name="a gzip bomb of 10 GB", build=file("a.jsonl.gz", bomb(10 * 1024 * MEGABYTE)), outcomes="rejected rejected", words="goes on for more than 1 GB", is_large=True),
    rejected("gzip in gzip", file("a.txt.gz", repacked(STORY.encode(), 2)), "gzip data"),
    rejected("gzip in gzip that says so", file("a.txt.gz.gz", repacked(STORY.encode(), 2)), "no reader knows files of the form .gz"),
    rejected("gzip a hundred times over", file("a.txt.gz", repacked(STORY.encode(), 100)), "gzip data"),
    rejected("gzip named page", file("a.html", gzip.compress(PAGE.encode())), "is gzip data"),
    rejected("zstd named gzip", file("a.txt.gz", zstandard.compress(STORY.encode())), "gzip data is broken"),
    rejected("text named gzip", file("a.txt.gz", STORY), "gzip data is broken"),
    rejected("text named zstd", file("a.txt.zst", STORY), "zstd data is broken"),
    rejected("nothing named gzip", file("a.txt.gz", b""), ""),
    rejected("nothing named zstd", file("a.txt.zst", b""), ""),
    rejected("gzip of nothing", file("a.txt.gz", gzip.compress(b"")), "is empty"),
    rejected("a truncated gzip text", file("a.txt.gz", gzip.compress(STORY.encode() * 50)[:-20]), "gzip data is broken"),
    rejected("a gzip text of a wrong checksum", file("a.txt.gz", gzip.compress(STORY.encode())[:-8] + b"\0" * 8), "gzip data is broken"),
    loaded("a gzip text in a thousand members", file("a.txt.gz", b"".join(gzip.compress(letter.encode()) for letter in STORY * 10))),
    rejected("a gzip header without end", file("a.txt.gz", b"\x1f\x8b\x08\x08" + b"\0" * 6 + b"x" * MEGABYTE), "gzip data is broken"),
    Kind(name="truncated gzip rows", build=file("a.jsonl.gz", gzip.compress(b'{"text": "' + STORY.encode() + b'"}\n' * 1)[:-4]), outcomes="loaded rejected", words="gzip data is broken"),
]  # fmt: skip

WEB_ARCHIVES = [
    warc("a truncated archive", record() + record()[:-100], "loaded rejected", "breaks off after record 1"),
    Kind(name="a truncated gzip archive", build=file("a.warc.gz", gzip.compress(record()) + gzip.compress(record())[:-30]), outcomes="loaded rejected", words="breaks off after record 1"),
    warc("a record longer than it is", record() + record(length=10**6), "loaded rejected", "breaks off after record 1"),
    warc("a record longer than the world", record() + record(length=10**18), "loaded rejected", "breaks off after record 1"),
    warc("a record beyond all numbers", record() + record(length="9" * 300), "loaded rejected", "breaks off after record 2"),
    warc("a record of negative length", record() + record(length=-5), "loaded rejected", "breaks off after record 2"),
    warc("a record of no length", record() + record(length="many"), "loaded rejected", "breaks off after record 2"),
    warc("a record shorter than it is", record() + record(length=120), "loaded rejected rejected", "breaks off after record 2"),
    warc("records of length nought", record(length=0) * 50, "rejected", ""),
    warc("a record with two lengths", record(more=b"Content-Length: 5\r\n"), "rejected", ""),
    warc("a header without end", record() + b"WARC/1.0\r\nWARC-Type: response\r\nX: " + b"x" * MEGABYTE, "loaded rejected", "breaks off after record 1"),
    warc("a header of a million lines", record() + b"WARC/1.0\r\n" + b"X: y\r\n" * 10**6, "loaded rejected", "breaks off after record 1"),
    warc("an answer with 100,000 headers", record(head=RESPONSE + b"X: y\r\n" * 100_000), "rejected", "holds no web page"),
    warc("an answer with a header of 5 MB", record(head=RESPONSE + b"X: " + b"y" * 5 * MEGABYTE + b"\r\n"), "rejected", "holds no web page"),
    warc("an answer without a head", record(head=b""), "rejected", ""),
    warc("20,000 records that are no pages", record(b"a", kind="metadata") * 20_000 + record(), "loaded", "raised $5 million"),
    warc("an archive that names no kind", record().replace(b"WARC-Type", b"X-Type"), "rejected", ""),
    warc("an archive's address that is none", record(uri="javascript:alert(1)//\x1b[2J\u202e" + "x" * 5_000), "loaded", "raised $5 million"),
    warc("a body that is a gzip bomb", encoded(gzip.compress(bytes(64 * MEGABYTE)), "gzip"), "rejected", "unpacks to more than 16 MB"),
    warc("a body that is a brotli bomb", encoded(brotli.compress(bytes(64 * MEGABYTE), quality=1), "br"), "rejected", "unpacks to more than 16 MB"),
    warc("a body that is a zstd bomb", encoded(zstandard.compress(bytes(64 * MEGABYTE)), "zstd"), "rejected", "unpacks to more than 16 MB"),
    warc("a body packed 1,000 times over", encoded(b"x", *["gzip"] * 1_000), "rejected", "packed 1000 times over"),
    warc("a chunk longer than the world", chunked(b"ffffffff\r\n" + PAGE.encode()), "rejected", "a chunk is missing"),
    warc("a chunk of negative length", chunked(b"-5\r\n" + PAGE.encode()), "loaded", "raised $5 million"),
    warc("a body of a million chunks", chunked(b"1\r\na\r\n" * 10**6 + b"0\r\n\r\n"), "loaded", "aaa", is_large=True),
    warc("a page of 20 MB in an archive", record(b"<p>" + b"word " * 4 * MEGABYTE), "rejected", "more than 16 MB"),
    Kind(name="an archive of archives", build=file("a.warc.gz", gzip.compress(gzip.compress(record()))), outcomes="loaded", words="raised $5 million"),
]  # fmt: skip

CHAINS = [
    Kind(name="a zip archive with names that climb", build=zipped(("../../b.txt", STORY), ("/c.txt", STORY), ("d\\..\\e.txt", STORY)), outcomes="loaded rejected loaded", words="raised $5 million", paths=inside("zip")),
    Kind(name="a zip bomb", build=zipped(("a.txt", lambda: bytes(300 * MEGABYTE)), ("b.txt", STORY)), outcomes="rejected loaded", words="raised $5 million", paths=inside("zip")),
    Kind(name="a zip member longer than it says", build=lying_zip, outcomes="rejected", words="", paths=inside("zip")),
    Kind(name="a zip archive in a zip archive", build=zipped(("a.zip", b"PK\x03\x04"), ("b.txt", STORY)), outcomes="rejected loaded", words="raised $5 million", paths=inside("zip")),
    Kind(name="a tar archive with names that climb, links and devices", build=tarred, outcomes="loaded rejected rejected rejected rejected rejected", words="cannot be opened where it lies", paths=inside("tar")),
    rejected("a zip archive in the inbox", zipped(("../../b.txt", STORY)), "no reader knows files of the form .zip"),
    rejected("a tar archive in the inbox", tarred, "no reader knows files of the form .tar"),
]  # fmt: skip
