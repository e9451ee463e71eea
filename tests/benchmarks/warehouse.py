"""How long the tables take to build and test when 100,000 mentions are known, and when a night adds 1,000 more.

    python -m tests.benchmarks.warehouse [MENTIONS]

The world is made up by `made_up_warehouse.sql`, six articles for ten mentions, straight into the raw tables; what is
timed is `flows.build.build` as a night calls it. For each build: its seconds by the clock and on the processors (the
former depends on what else the machine does), what of them is dbt's start and end, and the dearest nodes by the time
that dbt reports for them.
"""

import json
import resource
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from flows.build import build
from flows.home import Home
from flows.load import Batch, load
from flows.records import Run
from flows.signatures import signature_version

MENTIONS = 100_000
MENTIONS_OF_A_NIGHT = 1_000
ARTICLES_A_MENTION = 0.6
NODES_SHOWN = 12
WORLD = Path(__file__).with_suffix("").with_name("made_up_warehouse.sql")


def add(home: Home, day: int, first: int, beyond: int) -> None:
    """Mentions ``first`` to ``beyond`` and their articles, as the run of ``day`` would have loaded them."""
    run = Run(run_id=f"night-{day}", started_at=datetime(2026, 1, day, tzinfo=UTC), code_version="1")
    load(home.build_database, Batch(run=run, extractions={}))
    articles = [int(number * ARTICLES_A_MENTION) for number in (first, beyond)]
    mentions = [number // 2 for number in (first, beyond)]
    rows = {
        "articles": ("made_articles", [*articles, run.run_id, signature_version()]),
        "ipo_mentions": ("made_ipo_mentions", [*mentions, *articles]),
        "funding_mentions": ("made_funding_mentions", [*mentions, *articles]),
        "document_outcomes": ("made_outcomes", [*articles, run.run_id]),
    }
    with duckdb.connect(home.build_database) as connection:
        connection.execute(WORLD.read_text(encoding="utf-8"))
        for table, (macro, of) in rows.items():
            connection.execute(f"INSERT INTO raw.{table} BY NAME FROM {macro}({', '.join('?' * len(of))})", of)


def timed(home: Home) -> None:
    """Build, and print where the time went."""
    begun, used = time.perf_counter(), processor_seconds()
    build(home)
    seconds, used = time.perf_counter() - begun, processor_seconds() - used
    results = json.loads((home.dbt_target / "run_results.json").read_text(encoding="utf-8"))
    nodes = sorted(results["results"], key=lambda node: -node["execution_time"])
    around = seconds - results["elapsed_time"]
    print(f"{seconds:.1f} s ({used:.1f} processor seconds), {around:.1f} around dbt's {len(nodes)} nodes")
    for kind in ("seed", "model", "test"):
        of_kind = [node["execution_time"] for node in nodes if node["unique_id"].startswith(kind)]
        print(f"  {len(of_kind)} {kind}s: {sum(of_kind):.1f} s, two at a time")
    for node in nodes[:NODES_SHOWN]:
        print(f"  {node['execution_time']:6.2f} s  {node['unique_id'].split('.', 2)[2][:90]}")


def processor_seconds() -> float:
    """Of dbt's processes that have ended."""
    return sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def sizes(home: Home) -> str:
    with duckdb.connect(home.build_database, read_only=True) as connection:
        tables = [
            *("raw.articles", "raw.ipo_mentions", "raw.funding_mentions", "marts.companies"),
            *("marts.ipo_offerings", "marts.funding_commitments", "marts.event_conflicts", "marts.id_redirects"),
        ]
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for table in tables]
    told = ", ".join(f"{table} {count:,}" for table, count in zip(tables, counts, strict=True))
    return f"{told}; {home.build_database.stat().st_size / 1e6:.0f} MB"


def main(mentions: int) -> None:
    with TemporaryDirectory() as folder:
        home = Home(Path(folder)).create()
        add(home, 1, 0, mentions)
        print(f"{mentions:,} mentions, nothing built before:", end=" ")
        timed(home)
        print(sizes(home))
        add(home, 2, mentions, mentions + MENTIONS_OF_A_NIGHT)
        print(f"\na night with {MENTIONS_OF_A_NIGHT:,} more:", end=" ")
        timed(home)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MENTIONS)
