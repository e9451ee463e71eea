"""What may stand in an inbox that is no plain file, or is a plain file of a name that is none."""

# ruff: noqa: E501 – one kind per line

import os
import socket
import subprocess
from pathlib import Path
from threading import Event, Thread

from tests.hostile.kind import PAGE, STORY, Kind, file, loaded, rejected

SECRET = "root:x:0:0 and other secrets of this machine"
NAMES = {
    "a line end": "a\nb\r.txt",
    "terminal escapes": "\x1b[2J\x1b]0;owned\x07.txt",
    "right to left": "\u202etxt.exe\u202c.txt",
    "zero-width characters": "a\u200bb\ufeff.txt",
    "bytes that are no text": b"a\xff\xfe\x80.txt",
    "255 bytes": "a" * 251 + ".txt",
    "255 bytes of Chinese": "公" * 83 + ".txt",
    "SQL": "'; DROP TABLE marts.articles; --.txt",
    "Jinja": "{{ 1 % 0 }}{% raw %}.txt",
    "a shell's words": "$(touch owned) `touch owned` ; touch owned & .txt",
    "HTML": "<img src=x onerror=alert(1)>.txt",
    "markup": "[bold red]a[link=https:x]b.txt",
    "a formula": "=cmd|'C calc'!A0.txt",
    "an option": "--help.txt",
    "wild cards": "*?[a-z]{a,b}!.txt",
    "a percent sign": "%s%n%00%2e%2e.txt",
    "a backslash": "a\\..\\..\\etc\\passwd.txt",
    "an address": "http:\\\\127.0.0.1.txt",
    "a protocol": "memory::a.txt",
    "a space": " .txt",
    "a number": "a.txt:7.txt",
    "three extensions": "a.exe.pdf.txt",
    "capitals": "A.TXT",
}


def named(name):
    def build(folder):
        (folder / os.fsdecode(name)).write_text(STORY)

    return build


def linked(name, target):
    return lambda folder: (folder / name).symlink_to(target)


def outside(name, target):
    """A link to something beside the inbox."""

    def build(folder):
        (folder.parent / "private").mkdir()
        (folder.parent / "private" / "secret.txt").write_text(SECRET)
        (folder / name).symlink_to(folder.parent / target)

    return build


def bound(folder):
    with socket.socket(socket.AF_UNIX) as door:
        here = Path.cwd()
        os.chdir(folder)  # an address of a socket has room for 107 bytes
        door.bind("a.txt")
        os.chdir(here)


def closed(name):
    def build(folder):
        (folder / name).mkdir() if name == "folder" else (folder / name).write_text(STORY)
        (folder / name).chmod(0)

    return build


def nested(levels, name="d"):
    """Folders in one another, deeper than a path can say."""

    def build(folder):
        here = os.open(folder, os.O_RDONLY)
        for _ in range(levels):
            os.mkdir(name, dir_fd=here)
            inner = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = inner
        with open("a.txt", "w", opener=lambda path, flags: os.open(path, flags, dir_fd=here)) as out:
            out.write(STORY)
        os.close(here)
        return lambda: subprocess.run(["rm", "-rf", folder / name], check=True)  # deeper than shutil can go

    return build


def restless(name, data, change):
    """A file to which something happens every few milliseconds for as long as it is looked at."""

    def build(folder):
        path, is_over = folder / name, Event()
        path.write_bytes(data)

        def go_on():
            while not is_over.wait(0.002):
                change(path)

        worker = Thread(target=go_on, daemon=True)
        worker.start()

        def end():
            is_over.set()
            worker.join()

        return end

    return build


def rewritten(path):
    os.utime(path)


def grown(path):
    with path.open("ab") as out:
        out.write(b'{"text": "More of it."}\n')


def many(count):
    def build(folder):
        for number in range(count):
            (folder / f"{number}.txt").touch()

    return build


ROW = b'{"text": "' + STORY.encode() + b'"}\n'

FILES = [
    rejected("a pipe", lambda folder: os.mkfifo(folder / "a.txt"), "named pipe"),
    rejected("a socket", bound, "socket"),
    rejected("a link to nowhere", linked("a.txt", "nowhere"), "cannot be opened"),
    rejected("a link to itself", linked("a.txt", "a.txt"), "cannot be opened"),
    rejected("a link to endless zeros", linked("a.txt", "/dev/zero"), "a device"),
    rejected("a link to the terminal", linked("a.txt", "/dev/tty"), "a device"),
    rejected("a link to a process's memory", linked("a.txt", "/proc/self/mem"), "leads out of the folder"),
    rejected("a link to a system file", linked("a.txt", "/etc/passwd"), "leads out of the folder"),
    rejected("a link to a file beside the inbox", outside("a.txt", "private/secret.txt"), "leads out of the folder"),
    rejected("a link to a folder beside the inbox", outside("a", "private"), "folder behind a link"),
    rejected("a link to the inbox itself", linked("a", "."), "folder behind a link"),
    rejected("a link to the root", linked("a", "/"), "folder behind a link"),
    loaded("a link within the inbox", lambda folder: ((folder / "a.txt").write_text(STORY), (folder / "b.txt").symlink_to("a.txt"))),
    Kind(name="a folder named as a text", build=lambda folder: ((folder / "a.txt").mkdir(), (folder / "a.txt" / "b.txt").write_text(STORY)), outcomes="loaded"),
    rejected("a file without permission", closed("a.txt"), "permission", as_nobody=True),
    rejected("a folder without permission", closed("folder"), "permission", as_nobody=True),
    Kind(name="folders 200 deep", build=nested(200), outcomes="loaded"),
    loaded("folders deeper than Python's stack", nested(1_500)),
    rejected("folders deeper than a path", nested(3_000), "name too long"),
    Kind(name="5,000 empty files", build=many(5_000), outcomes=" ".join(["rejected"] * 5_000), words="is empty"),
    Kind(name="rows that are rewritten while they are read", build=restless("a.jsonl", ROW * 300, rewritten), outcomes=" ".join(["loaded"] * 300 + ["rejected"]), words="changed while it was read"),
    rejected("a text that is rewritten while it is read", restless("a.txt.gz", bytes(8_000_000), rewritten), ""),
    *(loaded(f"a name with {what}", named(name)) for what, name in NAMES.items()),
    rejected("a name of nothing but an extension", lambda folder: [file("b.exe", PAGE)(folder), file(".txt", STORY)(folder)], ".exe"),
]  # fmt: skip
