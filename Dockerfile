# The nightly run with everything it needs; compose.yaml starts it. Code is root's, and the user who runs it writes to /data alone.
FROM python:3.11.14-slim-bookworm

ENV PYTHONUNBUFFERED=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_ROOT_USER_ACTION=ignore \
    DEALFLOW_HOME=/data \
    PREFECT_HOME=/prefect \
    PREFECT_SERVER_ANALYTICS_ENABLED=false \
    DO_NOT_TRACK=1

RUN useradd --uid 10001 --create-home dealflow \
    && install --directory --owner=dealflow --group=dealflow /data /prefect

WORKDIR /srv/dealflow
COPY requirements.lock ./
RUN pip install -q --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE prefect.yaml ./
COPY flows flows
COPY seeds seeds
COPY dbt_project dbt_project
RUN pip install -q --no-deps --no-build-isolation .

USER dealflow
VOLUME ["/data", "/prefect"]
CMD ["dealflow", "run"]
