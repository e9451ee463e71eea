"""All kinds of hostile input: name → builder → outcome and the words that its reason must hold."""

from tests.hostile.kinds_files import FILES
from tests.hostile.kinds_packed import BOMBS, CHAINS, WEB_ARCHIVES
from tests.hostile.kinds_page import LISTS, PAGES
from tests.hostile.kinds_rows import ROWS
from tests.hostile.kinds_text import BYTES, CHARACTERS, ENCODINGS
from tests.hostile.kinds_words import WORDS

KINDS = [*BYTES, *ENCODINGS, *CHARACTERS, *FILES, *BOMBS, *WEB_ARCHIVES, *CHAINS, *ROWS, *PAGES, *LISTS, *WORDS]
