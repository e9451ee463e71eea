"""A dozen made-up articles in two evenings: what the first night reads, and what the second finds beside it."""

from pathlib import Path

DEAL = "{} has raised ${} million in a {} round led by {}, it said on {}.\n\nThe company makes {}.\n"
LISTING = "{} has filed for an initial public offering in {}, it said on {}. It hopes to raise ${} million.\n"

FIRST = {
    "01-qanto.txt": DEAL.format("Qanto Robotics", 40, "Series A", "Civic Ventures", "3 March 2026", "robots"),
    "02-belvar.txt": DEAL.format("Belvar Labs", 75, "Series B", "Northgate Capital", "4 March 2026", "sensors"),
    "03-empty.txt": "",
    "04-ostrel.txt": LISTING.format("Ostrel Energy", "Hong Kong", "5 March 2026", 300),
    "05-mirsk.txt": DEAL.format("Mirsk Bio", 120, "Series C", "Alder Partners", "5 March 2026", "enzymes"),
    "06-danvers.txt": LISTING.format("Danvers Cloud", "New York", "6 March 2026", 150),
}
SECOND = {
    "07-qanto-again.txt": "Qanto Robotics, a maker of robots, closed a $40 million Series A round on 3 March 2026. "
    "Civic Ventures led it. It now has 80 people.\n",
    "08-ostrel-listed.txt": "Ostrel Energy listed in Hong Kong on 12 March 2026 and raised $310 million.\n",
    "09-noise.txt": "\x00\x01\x02" * 50,
    "10-tavish.txt": DEAL.format("Tavish Foods", 18, "Series A", "Civic Ventures", "11 March 2026", "noodles"),
    "11-kelm.txt": DEAL.format("Kelm Optics", 260, "Series D", "Northgate Capital", "12 March 2026", "lenses"),
    "12-kelm-copy.txt": DEAL.format("Kelm Optics", 260, "Series D", "Northgate Capital", "12 March 2026", "lenses"),
    "13-perrin.txt": LISTING.format("Perrin Marine", "Singapore", "13 March 2026", 90),
    "14-umbra.txt": "Umbra Chips secured a loan of $55 million from Harbour Bank on 13 March 2026.\n",
}


def write(folder: Path, articles: dict[str, str]) -> None:
    """Put articles into a folder, made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")
