"""Run a module as a process that ends when its parent does: ``python -m flows.cli.tethered MODULE [ARGUMENT …]``.

Standard input has to be a pipe whose other end only the parent holds. However the parent goes, killed or well, the
kernel closes that end; a server that lost its parent would otherwise go on for ever, on the same files as the next one.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading


def main() -> None:
    """Run the module that the arguments name, as if it had been started with the rest of them."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
