"""Whoever wants to hear how a run ended does, by web hook and by mail; whoever cannot be reached stops nothing."""

import json
import socketserver
import threading
from contextlib import contextmanager
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from flows.ledger import Entry
from flows.notify import is_wanted, message_of, notify

PUBLISHED = Entry(
    run_id="r1", started_at="2026", seconds=12.0, release="r1", counts={"inputs": 9, "loaded": 7, "rejected": 2}
)
FAILED = Entry(run_id="r2", started_at="2026", seconds=3.0, outcome="failed", counts={"inputs": 9},
               problem="NightFailedError: every document was rejected (9): https://u:hunter22@h/: 403")  # fmt: skip


@contextmanager
def serving(server):
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def hook():
    """A web hook, with what it was sent; ``status`` is what it answers."""

    class Hook(BaseHTTPRequestHandler):
        got, status = [], 200

        def do_POST(self):
            self.got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(self.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *said):
            """Nothing."""

    with serving(ThreadingHTTPServer(("127.0.0.1", 0), Hook)) as port:
        yield Hook, f"json://127.0.0.1:{port}/hook"


@pytest.fixture
def mailbox():
    """A mail server of the plainest kind (RFC 5321 §4.1.1), with the mails that it took."""
    mails = []

    class Mailbox(socketserver.StreamRequestHandler):
        def handle(self):
            self.say("220 here")
            while line := self.rfile.readline().strip().upper():
                if line == b"DATA":
                    self.say("354 go on")
                    mails.append(b"".join(iter(self.rfile.readline, b".\r\n")))
                self.say("221 bye" if line == b"QUIT" else "250 ok")
                if line == b"QUIT":
                    return

        def say(self, text):
            self.wfile.write(f"{text}\r\n".encode())

    with serving(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Mailbox)) as port:
        yield mails, f"mailto://127.0.0.1:{port}/?from=dealflow@one.example&to=you@two.example&mode=insecure"


def test_a_hook_hears_of_a_failure(hook):
    received, address = hook
    notify(message_of(FAILED, "/data"), {"DEALFLOW_NOTIFY": address})
    [sent] = received.got
    assert sent["title"] == "dealflow: a run failed, nothing published"
    assert sent["type"] == "failure"
    assert "9 inputs" in sent["message"]
    assert "every document was rejected" in sent["message"]
    assert "dealflow status --rejected" in sent["message"]
    assert "hunter22" not in sent["message"]


def test_a_mail_tells_of_a_failure(mailbox):
    mails, address = mailbox
    notify(message_of(FAILED, "/data"), {"DEALFLOW_NOTIFY": address})
    [mail] = [message_from_bytes(each, policy=policy.default) for each in mails]
    assert mail["Subject"] == "dealflow: a run failed, nothing published"
    assert mail["To"] == "you@two.example"
    assert "every document was rejected" in mail.get_body(("plain", "html")).get_content()


@pytest.mark.parametrize(("when", "heard"), [(None, False), ("failure", False), ("always", True), ("Always ", True)])
def test_success_is_told_on_request(hook, when, heard):
    received, address = hook
    environment = {"DEALFLOW_NOTIFY": address, **({"DEALFLOW_NOTIFY_ON": when} if when else {})}
    notify(message_of(PUBLISHED, "/data", "3 gained, 0 lost, 1 changed"), environment)
    assert [sent["title"] for sent in received.got] == ["dealflow published r1"] * heard
    assert all("3 gained, 0 lost, 1 changed" in sent["message"] for sent in received.got)


def test_all_addresses_hear(hook, mailbox):
    received, address = hook
    mails, mail_address = mailbox
    notify(message_of(FAILED, "/data"), {"DEALFLOW_NOTIFY": f" {address}, {mail_address}\n{address}2 "})
    assert (len(received.got), len(mails)) == (2, 1)


def test_nobody_is_asked_where_no_address_is_set():
    assert not is_wanted(message_of(FAILED, "/data"), {})
    assert not is_wanted(message_of(FAILED, "/data"), {"DEALFLOW_NOTIFY": " "})


@pytest.mark.parametrize(
    "address",
    [
        "json://user:hunter22@127.0.0.1:9/hunter22?token=hunter22",
        "nosuch://hunter22@h/",
        "no address but hunter22",
        "slack://hunter22",
    ],
)
def test_who_cannot_be_reached_is_a_warning_without_the_address(address, caplog, capfd):
    notify(message_of(FAILED, "/data"), {"DEALFLOW_NOTIFY": address})
    [record] = caplog.records
    assert record.levelname == "WARNING"
    assert "not delivered" in record.getMessage()
    assert "hunter22" not in caplog.text
    assert capfd.readouterr() == ("", "")


def test_a_hook_that_refuses_is_a_warning(hook, caplog):
    received, address = hook
    received.status = 500
    notify(message_of(FAILED, "/data"), {"DEALFLOW_NOTIFY": address})
    assert "not delivered" in caplog.text


def test_a_service_that_breaks_is_a_warning(monkeypatch, caplog):
    import apprise

    def broken(self, *given, **options):
        raise RuntimeError("hunter22 broke it")

    monkeypatch.setattr(apprise.Apprise, "notify", broken)
    notify(message_of(FAILED, "/data"), {"DEALFLOW_NOTIFY": "json://hunter22@127.0.0.1:9"})
    assert "RuntimeError" in caplog.text
    assert "hunter22" not in caplog.text


def test_what_is_said_is_short_and_cannot_steer():
    long = Entry(run_id="r", started_at="2026", seconds=1.0, outcome="killed", problem="x\x1b[2J\n" * 1000)
    message = message_of(long, "/data")
    assert len(message.body) < 6000
    assert "\x1b" not in message.body
    assert message.title == "dealflow: a run killed, nothing published"
