"""dealflow: a nightly pipeline from raw news articles to a warehouse of capital-markets events.

Whatever arrives is read as raw articles, cleaned into readable text, and read for what it says about
listings and funding; the facts are loaded into DuckDB, built into tables by dbt, and published as one
whole release that BI tools can open.

    read → clean → extract → load → build → publish

Each arrow is a module of this package by that name; ``nightly.py`` runs them in order.
"""
