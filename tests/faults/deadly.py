"""A cleaner that a document can kill: it does to its process what the worst page could do to a parser in C."""

import ctypes

from flows.workers import worker

DEADLY = "KILL THE WORKER"


def cleaned(raw, memory_bytes):
    """As the real one, unless the document is deadly."""
    if DEADLY in raw.content:
        ctypes.string_at(0)
    return worker.cleaned(raw, memory_bytes)
