"""Which code reads: two runs of one version make the same of the same bytes."""

from __future__ import annotations

import hashlib
from importlib import metadata
from pathlib import Path

from flows.home import PACKAGE_FOLDER, reference_folder


def code_version() -> str:
    """The version of the package and, behind a plus, that of the rules: a digest of all that decides what an article
    says.
    """
    digest = hashlib.sha256(b"".join(hashlib.sha256(file.read_bytes()).digest() for file in deciding_files()))
    return f"{metadata.version('dealflow')}+{digest.hexdigest()[:12]}"


def deciding_files() -> list[Path]:
    """The code that decodes, cleans and extracts, and the reference files that it names between quotes.

    How something is fetched decides nothing of what its bytes say. Nor does a reference file that only the warehouse
    reads: a night builds its tables anew anyway.
    """
    decoding = sorted((PACKAGE_FOLDER / "read").glob("*.py"))
    folders = (PACKAGE_FOLDER / "clean", PACKAGE_FOLDER / "extract")
    code = decoding + [file for folder in folders for file in sorted(folder.rglob("*.py"))]
    text = b"".join(file.read_bytes() for file in code)
    words = [file for file in sorted(reference_folder().glob("*.csv")) if f'"{file.stem}"'.encode() in text]
    return [*code, *words]
