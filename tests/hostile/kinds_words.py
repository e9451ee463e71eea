"""Texts that kill patterns: one thing over and over, behind words that make a reader look closely.

A text of 100,000 characters is beyond any article: what is linear takes a second for it, what is quadratic many.
"""

from tests.hostile.kind import PARAGRAPH_WORDS, STORY, file, loaded

SHORT, LONG = 100_000, 1_000_000
"""Characters."""

UNITS = {
    "spaces": " ",
    "tabs": "\t",
    "hard spaces": "\u00a0",
    "line ends": "\n",
    "line ends and spaces": " \n",
    "digits": "7",
    "figures": "1,234.5 ",
    "commas in figures": "1,",
    "dots": ".",
    "dots and spaces": ". ",
    "ellipses": "…",
    "commas": ",",
    "quotes": '"',
    "curly quotes": "“",
    "apostrophes": "'",
    "capitals": "A",
    "initials": "J. ",
    "small letters": "a",
    "short words": "a ",
    "hyphens": "-",
    "words with hyphens": "a-",
    "list marks": "- a\n",
    "stars": "*",
    "underlines": "_",
    "back ticks": "`",
    "opening brackets": "(",
    "closing brackets": ")",
    "opening square brackets": "[",
    "links that never end": "[a](",
    "pictures that never end": "![",
    "angle brackets": "<",
    "tags that never end": "<a ",
    "end tags": "</p>",
    "ampersands": "&",
    "entities that never end": "&#",
    "dollars": "$",
    "sums": "$5 million ",
    "percentages": "5% ",
    "addresses": "https://e.org/a ",
    "addresses without end": "http://",
    "mails": "a@b.org ",
    "at signs": "@",
    "hashes": "#",
    "table rows": "| a ",
    "rules of tables": "|-",
    "quoted lines": "> ",
    "pipes": "|",
    "slashes": "/",
    "backslashes": "\\",
    "gap marks": "[…] ",
    "dates": "January 8, 2026 ",
    "times": "10:00 ",
    "bylines": "By Jane Doe\n",
    "captions": "Photo: Jane Doe\n",
    "share boxes": "Share this\n",
    "cookies": "We use cookies. ",
    "pages": "1 2 3 Next\n",
    "mojibake": "â€™",
    "zero-width spaces": "\u200b",
    "soft hyphens": "\u00ad",
    "bidi marks": "\u202e",
    "accents": "e\u0301",
    "Chinese": "公司上市",
    "Arabic": "شركة ",
    "Thai": "บริษัท",
    "emoji": "👩‍👩‍👧‍👦",
    "names": "Vektra ",
    "names and commas": "Vektra, ",
    "raised": "raised $1 million ",
    "led by": "led by Fern Capital ",
    "sentences": "Vektra raised $1 million. ",
    "lines": "Vektra listed on Nasdaq\n",
    "abbreviations": "Inc. Corp. U.S. ",
    "JSON": '{"a":[',
    "scripts": "function(){",
    "copies of a line": "The company is one of the makers of robots in the north of the country.\n",
    "copies of a paragraph": "The company is one of the makers of robots in the north of the country.\n\n",
}


def repeated(unit, characters):
    return lambda: f"{STORY}\n\nIPO {unit * (characters // len(unit))}\n\n{PARAGRAPH_WORDS}"


WORDS = [
    *(loaded(f"words: {what}", file("a.txt", repeated(unit, SHORT)), "", seconds=5) for what, unit in UNITS.items()),
    *(loaded(f"words: a megabyte of {what}", file("a.txt", repeated(unit, LONG)), "", is_large=True)
      for what, unit in UNITS.items()),
    *(loaded(f"words in a page: {what}", file("a.html", repeated(unit, SHORT)), "", seconds=5, is_large=True)
      for what, unit in UNITS.items()),
]  # fmt: skip
