"""A web server on this machine for the tests, and the surroundings in which dealflow meets it."""

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from flows.read.web import Surroundings, Web

STORY = "Acme Robotics has raised $5 million in a seed round led by Foundry Lane Ventures. " * 3
PAGE = f"<!doctype html><html><head><title>Acme</title></head><body><article><p>{STORY}</p></article></body></html>"
HTML = {"Content-Type": "text/html; charset=utf-8"}


def page(body=PAGE, status=200, **headers):
    """An answer: status, headers, body. ``etag="x"`` makes it answer 304 to those who have it."""
    data = body.encode() if isinstance(body, str) else body
    return status, {**HTML, **{name.replace("_", "-").title(): str(value) for name, value in headers.items()}}, data


@dataclass
class Site:
    """What the server serves: path → an answer, a list of answers in turn, or a function of the handler."""

    pages: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)
    port: int = 0

    @property
    def root(self):
        return f"http://127.0.0.1:{self.port}"

    def times(self, path):
        return sum(each == path for each, _ in self.asked)

    def headers_of(self, path):
        return [headers for each, headers in self.asked if each == path]


def served(site):
    """The server, already running; the caller shuts it down."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            site.asked.append((self.path, dict(self.headers)))
            answer = site.pages.get(self.path, page("nothing", 404))
            if isinstance(answer, list):
                answer = answer.pop(0) if len(answer) > 1 else answer[0]
            if callable(answer):
                answer(self)
                return
            self.answer(*answer)

        def answer(self, status, headers, body):
            if "Etag" in headers and self.headers.get("If-None-Match") == headers["Etag"]:
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # a client that hangs up is what some tests are about
    site.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server


@dataclass
class Clock:
    """A clock that only sleeping moves."""

    now: float = 1000.0
    slept: list = field(default_factory=list)

    def time(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds


def web(clock=None, **settings):
    """The web as the tests see it: the local server allowed by name, and time that costs none."""
    clock = clock or Clock()
    surroundings = Surroundings(clock=clock.time, sleep=clock.sleep)
    return Web(**{"allowed_private": frozenset({"127.0.0.1"}), "surroundings": surroundings, **settings})
