"""Stages for workers that do what hostile documents do; a document says in its content what it wants."""

import ctypes
import os
import time

from flows.records import Article
from flows.workers.worker import Worked, _memory_of


def cleaned(raw, memory_bytes):
    match raw.content.split():
        case ["sleep", seconds]:
            time.sleep(float(seconds))
        case ["exit", code]:
            os._exit(int(code))
        case ["segfault"]:
            ctypes.string_at(0)
        case ["eat", megabytes]:
            with _memory_of(memory_bytes):
                bytearray(int(megabytes) * 2**20)
    return Worked(made=Article(article_id="a", doc_id=raw.doc_id, source=raw.source, text=str(os.getpid())), log=())
