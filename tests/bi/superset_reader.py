"""Superset as a person meets it, in a Python of its own: sign in, add the database by its address, ask, draw a chart.

    python superset_reader.py FOLDER WAREHOUSE TABLE …

Asks each table in SQL Lab again and again for as long as lines come in on standard input, and prints a JSON line for
each: the table, the HTTP status, its rows, and the lowest and highest article count of the companies. The first line is
what a chart of `ipo_offerings` shows.
"""

import json
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

CONFIGURATION = """
SECRET_KEY = "no secret: this Superset lives for one test, on this machine"
SQLALCHEMY_DATABASE_URI = "sqlite:///{folder}/superset.db"
WTF_CSRF_ENABLED = False
TALISMAN_ENABLED = False
"""
SUM = {"expressionType": "SIMPLE", "column": {"column_name": "amount_usd"}, "aggregate": "SUM", "label": "raised"}
AS_DATA = {"result_format": "json", "result_type": "full"}
EXTREMES = "SELECT min(article_count) AS low, max(article_count) AS high FROM marts.companies"


def signed_in(folder: Path):
    """A client of a fresh Superset, signed in as its administrator."""
    configuration = folder / "superset_config.py"
    configuration.write_text(CONFIGURATION.format(folder=folder))
    os.environ["SUPERSET_CONFIG_PATH"] = str(configuration)
    from flask_migrate import upgrade
    from superset import appbuilder, security_manager
    from superset.app import create_app

    app = create_app()
    with app.app_context():
        import superset

        upgrade(directory=str(Path(superset.__file__).parent / "migrations"))
        appbuilder.add_permissions(update_perms=True)
        security_manager.sync_role_definitions()
        security_manager.add_user("admin", "A", "B", "a@example.org", security_manager.find_role("Admin"), "admin")
    client = app.test_client(use_cookies=False)
    who = {"username": "admin", "password": "admin", "provider": "db"}
    token = client.post("/api/v1/security/login", json=who).json["access_token"]
    return lambda path, body: client.post(f"/api/v1/{path}", json=body, headers={"Authorization": f"Bearer {token}"})


def asked(post, database: int, sql: str):
    query = {"database_id": database, "schema": "marts", "sql": sql, "runAsync": False}
    answer = post("sqllab/execute/", query)
    if answer.status_code != 200:
        raise RuntimeError(answer.text)
    return answer


def chart(post, database: int) -> list[dict]:
    dataset = post("dataset/", {"database": database, "schema": "marts", "table_name": "ipo_offerings"}).json["id"]
    query = {"columns": ["exchange_id"], "metrics": [SUM], "row_limit": 100}
    source = {"id": dataset, "type": "table"}
    drawn = post("chart/data", {"datasource": source, "queries": [query], **AS_DATA})
    if drawn.status_code != 200:
        raise RuntimeError(drawn.text)
    return drawn.json["result"][0]["data"]


def main(folder: Path, warehouse: str, tables: list[str]) -> None:
    with redirect_stdout(sys.stderr):  # its migrations talk
        post = signed_in(folder)
    address = f"duckdb:///{warehouse}?access_mode=read_only"
    database = post("database/", {"database_name": "dealflow", "sqlalchemy_uri": address}).json["id"]
    print(json.dumps(chart(post, database)), flush=True)
    for _ in sys.stdin:
        for table in tables:
            answer = asked(post, database, f"SELECT * FROM marts.{table}")
            extremes = asked(post, database, EXTREMES).json["data"][0]
            told = {"table": table, "status": answer.status_code, "rows": len(answer.json["data"]), **extremes}
            print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
