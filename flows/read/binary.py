"""What a file is that is no text, told by its first bytes.

Sources: the "magic" numbers of each format's own specification, as collected in file(1)'s database and in
https://www.iana.org/assignments/media-types; an office document is a zip archive by its specification (ECMA-376).
"""

from __future__ import annotations

import re

_SIGNATURES = (
    (rb"%PDF-", "a PDF"),
    (rb"PK\x03\x04.{26,60}(?:\[Content_Types\]\.xml|_rels/|word/|xl/|ppt/)", "an office document (docx, xlsx, pptx)"),
    (rb"PK\x03\x04.{26}mimetypeapplication/epub", "an e-book (epub)"),
    (rb"PK(?:\x03\x04|\x05\x06)", "a zip archive"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document (doc, xls, ppt, msg)"),
    (rb"\x1f\x8b\x08", "gzip data"),
    (rb"\x28\xb5\x2f\xfd", "zstd data"),
    (rb"BZh[1-9]1AY&SY", "bzip2 data"),
    (rb"\xfd7zXZ\x00", "xz data"),
    (rb"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (rb"Rar!\x1a\x07", "a rar archive"),
    (rb".{257}ustar", "a tar archive"),
    (rb"\x89PNG\r\n\x1a\n", "an image (png)"),
    (rb"\xff\xd8\xff", "an image (jpeg)"),
    (rb"GIF8[79]a", "an image (gif)"),
    (rb"RIFF.{4}WEBP", "an image (webp)"),
    (rb"II\*\x00|MM\x00\*", "an image (tiff)"),
    (rb"\x00\x00\x01\x00", "an image (ico)"),
    (rb".{4}ftyp(?:avif|heic|mif1)", "an image (heif)"),
    (rb".{4}ftyp", "a video (mp4)"),
    (rb"\x1a\x45\xdf\xa3", "a video (mkv, webm)"),
    (rb"RIFF.{4}(?:WAVE|AVI )|OggS\x00|ID3[\x02-\x04]\x00|fLaC\x00", "a sound or video file"),
    (rb"SQLite format 3\x00", "an SQLite database"),
    (rb".{8}DUCK", "a DuckDB database"),
    (rb"PAR1", "a Parquet file"),
    (rb"ARROW1\x00", "an Arrow file"),
    (rb"Obj\x01", "an Avro file"),
    (rb"\x7fELF|MZ.{58}.\x00\x00\x00|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe", "a program"),
    (rb"wOF[F2]\x00\x01|\x00\x01\x00\x00\x00", "a font"),
    (rb"\{\\rtf1", "a rich text document (rtf)"),
    (rb"bplist00", "a binary property list"),
)
_KNOWN = tuple((re.compile(pattern, re.DOTALL), kind) for pattern, kind in _SIGNATURES)


def binary_kind(data: bytes) -> str | None:
    """What ``data`` is (``a PDF``) where its first bytes say that it is no text; else None."""
    start = data[:512]
    return next((kind for pattern, kind in _KNOWN if pattern.match(start)), None)
