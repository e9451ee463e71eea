"""Ways of saying that a listing will not come now: withdrawn, postponed."""

from __future__ import annotations

from flows.extract.rule import Rule

WITHDRAWN = (
    Rule(
        "ipo.withdrawn.pulled",
        "withdrawn",
        r"\b(?P<v>withdr[ae]w\w*|pull(?:ed|s|ing)|scrap(?:ped|s|ping)|call(?:ed|s|ing)? off|abandon(?:ed|s|ing)?|"
        r"cancel(?:l?ed|s|ling)|drop(?:ped|s)(?! (?:by |about |nearly |as much as |more than )*<percent>)|"
        r"ditch(?:ed|es)|terminat(?:ed|es)|axed|aborted|nixed|rejected|"
        r"returned) {few}(?:{ipo}|listing|float|offering|application|prospectus|ipo document|"
        r"plans? (?:to (?:list|float|go public)|for))\b",
        "Fabrika has pulled its $480 million IPO.",
        rejects=r"(?:previously|had) withdrawn|terminated {few}(?:ceo|chief)",
    ),
    Rule(
        "ipo.withdrawn.decided",
        "withdrawn",
        r"\b(?P<v>decided|opted|chose|forced|moved|had|agreed) to (?:withdraw|pull|scrap|call off|abandon|cancel|"
        r"drop|ditch|"
        r"terminate|axe|abort|halt) {few}(?:{ipo}|listing|float|offering|application|plans? (?:to (?:list|float|"
        r"go public)|"
        r"for))\b",
        "Fabrika decided to scrap its planned $480 million IPO.",
    ),
    Rule(
        "ipo.withdrawn.lapsed",
        "withdrawn",
        r"\b(?:application|prospectus|filing|listing|ipo) {few}(?P<v>lapsed|withdrawn|terminated|scrapped|pulled|"
        r"rejected|called off|abandoned|cancelled|canceled|lapse|expire)\b",
        "Noor's application for an IPO lapsed.",
        rejects=r"previous|earlier|prior|first attempt|last attempt",
    ),
    Rule(
        "ipo.withdrawn.not_proceed",
        "withdrawn",
        r"(?:{ipo}|spin-?off)(?: (?:of|by) <org>)? (?P<v>will|would|does|did) not (?:proceed|go ahead|take place|"
        r"go forward)\b",
        "The proposed separate listing of Noor Cloud will not proceed.",
    ),
    Rule(
        "ipo.withdrawn.review",
        "withdrawn",
        r"\b(?P<v>terminated|ended|halted) (?:its |the )?(?:review|vetting) of (?:the )?(?P<co>{org})",
        "The bourse terminated its review of Pappu.",
    ),
)

POSTPONED = (
    Rule(
        "ipo.postponed.delayed",
        "postponed",
        r"\b(?P<v>postpon(?:ed|es|ing)|delay(?:ed|s|ing)?|shelv(?:ed|es|ing)|put(?:s|ting)?|paus(?:ed|es)|"
        r"suspend(?:ed|s)|defer(?:red|s)|push(?:ed|es) back) {few}(?:{ipo}|listing|float|offering|"
        r"flotation|plans? to (?:list|float|go public))\b(?: on hold)?",
        "Fabrika has shelved its $480 million IPO.",
        rejects=r"put {few}(?:pressure|valuation)|put(?:s|ting)? (?!.{0,60}on hold)",
    ),
    Rule(
        "ipo.postponed.passive",
        "postponed",
        r"\b{ipo} {few}(?P<v>postponed|delayed|shelved|put on hold|on ice|deferred)\b",
        "The IPO has been postponed.",
        rejects="several times",
    ),
)
