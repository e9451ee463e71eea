"""Ways of saying that a listing is only talked of: weighed, studied, possible."""

from __future__ import annotations

from flows.extract.rule import Rule

RUMOURED = (
    Rule(
        "ipo.rumoured.options_for",
        "rumoured",
        r"\b(?P<v>explor\w+|consider\w*|weigh\w*|review\w*|study\w*|evaluat\w*|mull\w*) (?:strategic |its |"
        r"several |various )*(?:options|alternatives|exits?|a sale)\b[^;.<]{0,25}? (?:for|of|from) "
        r"(?:[\w'-]+ |<place> |<demonym> ){0,5}?(?P<co><org>)[^;.]{0,60}?(?:{ipo})",
        "Buyout firm Harrow Partners is exploring options for Kunfeng including a sale or an IPO.",
    ),
    Rule(
        "ipo.rumoured.studied",
        "rumoured",
        r"(?:{ipo}|listing|float)\b[^;.<]{0,25}? (?:is|was|are|were|has been|being) (?:also )?(?P<v>being (?:studied|"
        r"considered|weighed|explored|discussed|examined|looked at)|studied|considered|discussed|under consideration|"
        r"an option|on the table|on the cards|one option)\b",
        "A listing of the dental chain is being studied as plan B.",
    ),
    Rule(
        "ipo.rumoured.approached",
        "rumoured",
        r"\b(?P<v>approached|courted|wooed|sounded out|contacted) by (?:[\w-]+ ){0,5}?(?:spacs?|blank[- ]che\w+|"
        r"special[- ]purpose)\b",
        "Seafood marketplace Sao Vela has been approached by at least two blank-cheque vehicles.",
    ),
    Rule(
        "ipo.rumoured.ready",
        "rumoured",
        r"\b(?P<v>ipo-ready|dust(?:ing|ed|s) off (?:its|the|their) (?:prospectus|ipo|listing|float))\b",
        "Pulse is dusting off its prospectus.",
    ),
    Rule(
        "ipo.rumoured.interviews",
        "rumoured",
        r"\b(?P<v>interview(?:s|ed|ing)|sounding out|sounded out|meeting|met with|invit(?:es|ed|ing)|"
        r"speaking (?:to|with)|soliciting|ask(?:s|ed|ing)|approach(?:es|ed|ing)) [^;.]{0,25}?"
        r"(?:banks|bankers|underwriters|advisers|advisors|arrangers)\b[^;.]{0,60}?(?:{ipo}|go public|listing)\b",
        "Voltar is interviewing banks for a U.S. listing.",
    ),
    Rule(
        "ipo.rumoured.could",
        "rumoured",
        r"\b(?P<v>could|may|might) (?:[\w-]+ ){0,2}(?:list\b|go public|float\b|debut\b|seek {few}{ipo}|"
        r"pursue {few}{ipo}|"
        r"hold {few}{ipo}|launch {few}{ipo})",
        "Voltar could list as early as next year.",
        rejects=r"bonds|notes",
    ),
    Rule(
        "ipo.rumoured.similar",
        "rumoured",
        r"\b(?P<v>weighing|considering|weighs|considers|exploring|mulling|studying) (?:something|a|"
        r"an) similar(?: [\w-]+){0,4}? (?:for|of|by) (?:[\w-]+ ){0,5}?(?P<co><org>)",
        "Delphi is weighing something similar for D-Head.",
    ),
    Rule(
        "ipo.rumoured.others",
        "rumoured",
        r"\b(?:firms|companies|startups|start-ups|names|groups)\b[^;.]{0,40}?\b(?P<v>mulling|considering|"
        r"weighing|exploring|eyeing) {near}(?:{ipo})[^;.]{0,140}? includ(?:e|ing) (?:[\w'-]+ ){0,4}(?P<co>{org})",
        "Other crypto firms mulling an IPO include exchanges Gemina, Kragen and stablecoin issuer Cirque.",
    ),
    Rule(
        "ipo.rumoured.considers",
        "rumoured",
        r"\b(?P<v>consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:es|ed|ing)|mull(?:s|ed|ing)?|evaluat(?:es|ed|"
        r"ing)|study(?:ing)?|contemplat\w+|pitch(?:es|ing)?|toying|leaning toward|in talks|discuss(?:es|ed|ing)|"
        r"examining|debating|thinking about|asking banks|looking at)\b"
        r"(?:[^;.]{0,90}?)(?:{ipo}|go public|going public|share sale|spin[- ]?off|public markets?|list\b)",
        "Voltar is weighing a Hong Kong IPO that could raise as much as $500 million.",
    ),
    Rule(
        "ipo.rumoured.potential",
        "rumoured",
        r"\b(?P<v>potential|possible|rumou?red|eventual) (?:[\w-]+ |<place> |<exchange> |<money> |<date> ){0,4}{ipo}",
        "Investors await Voltar's possible IPO.",
    ),
)
