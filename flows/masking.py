"""What nobody else is to read: passwords, keys and tokens, taken out of every text that is kept, logged or shown.

An address may carry them (``https://user:password@host/?api_key=…``), and so may the message of whoever was asked.
Sources of the names: the query parameters of AWS Signature Version 4, Google and Azure signed addresses, OAuth 2.0
(RFC 6749 §2.3.1, RFC 6750 §2.3) and the usual ways to call an API key; the form of an address by RFC 3986 §3.2.1.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

MASK = "***"

LEAST_CHARACTERS = 8
"""A shorter value of the environment is no secret that could be told from an ordinary word."""

_SECRET = (
    "(?:access|api|app|auth|bearer|client|consumer|csrf|id|oauth|private|refresh|secret|security|session|shared|"
    "subscription|user)?[_.-]?"
    "(?:key|keyid|key_id|token|secret|password|passwd|passphrase|passcode|pass|pwd|signature|sig|credentials?|auth|"
    "authorization|jwt|hmac|sessionid)"
)
_NAME = rf"(?:[\w.-]*[_.-])?{_SECRET}"

_USER = re.compile(r"(?<=://)(?:[^/\s?#\"'<>]*|[^/\s?#@:\"'<>\[\]]+:(?![:/]|\d+(?:/|$))[^\s@\"'<>]*)@")
_PARAMETER = re.compile(rf"([?&;#]{_NAME}=)[^&;#\s\"'<>]*[^&;#\s\"'<>:.,()]", re.IGNORECASE)
_SAID = re.compile(
    rf"(?<![\w-])((?:{_NAME}[\"']?\s?=|(?:[\w.]+[_-]{_SECRET}|{_NAME}[\"']|(?:proxy-)?authorization)\s?:)\s?[\"']?"
    r"(?:(?:bearer|basic)\s)?)(?!\*)[^\s\"'&;,<>)\]}]{6,}",
    re.IGNORECASE,
)
_ACCESS_KEY = re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b")
_OF_A_SECRET = re.compile(
    r"(?:.*_)?(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|APIKEY|CREDENTIALS?|AUTH_STRING|CONNECTION_(?:URL|STRING)|NOTIFY)"
    r"|.*_(?:KEY|KEY_ID|PASS|PWD|PW|SIGNATURE|JWT|DSN)",
    re.IGNORECASE,
)

_hidden: set[str] = set()


def masked_address(address: str) -> str:
    """An address without the user, password and tokens that it may carry; any other text stays as it is."""
    if "://" not in address:
        return address
    return _PARAMETER.sub(rf"\g<1>{MASK}", _USER.sub(f"{MASK}@", address))


def masked(text: str) -> str:
    """A text without what lets anybody in: in its addresses, after the name of a key, or known from ``hide``."""
    for secret in sorted(_hidden, key=len, reverse=True):
        text = text.replace(secret, MASK)
    text = _SAID.sub(rf"\g<1>{MASK}", masked_address(text))
    return _ACCESS_KEY.sub(MASK, text)


def masked_within(value: Any) -> Any:
    """A value as JSON knows them, with every text in it masked; keys stay as they are."""
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, Mapping):
        return {key: masked_within(each) for key, each in value.items()}
    return [masked_within(each) for each in value] if isinstance(value, list | tuple) else value


def mask_error(error: BaseException) -> None:
    """Take what is secret out of what an error says, and out of what led to it: others will log it, too."""
    told: BaseException | None = error
    while told is not None:
        told.args = tuple(masked(each) if isinstance(each, str) else each for each in told.args)
        told = told.__cause__ or told.__context__


class _Discreet(logging.Filter):
    """Masks a record before any handler has it: also those of others, such as the console of Prefect."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, masked."""
        record.msg, record.args = masked(record.getMessage()), None
        if record.exc_info:
            record.exc_text = masked(logging.Formatter().formatException(record.exc_info))
        return True


_DISCREET = _Discreet()


def hide(environment: Mapping[str, str]) -> None:
    """Have ``masked`` take out the values of those variables, too, whose name says that they are secret; and have
    everything that dealflow logs masked, whoever listens.
    """
    logging.getLogger("dealflow").addFilter(_DISCREET)
    for name, value in environment.items():
        if _OF_A_SECRET.fullmatch(name):
            parts = {value, *re.split(r"[\s,]+", value)}
            _hidden.update(form for part in parts if len(part) >= LEAST_CHARACTERS for form in (part, quote(part, "")))
