"""The page about nights as text: what it schedules, when, and that the files beside it say the same."""

import asyncio
import configparser
import itertools
import shlex
import shutil
import subprocess
from datetime import UTC, datetime, time, timedelta

import pytest
import yaml
from prefect.server.schemas.schedules import CronSchedule

from flows.cli.app import DEFAULT_CRON
from flows.nightly import ONE_AT_A_TIME, schedule_of
from tests.conftest import PROJECT
from tests.schedules.page import blocks, lines

SERVICE, TIMER = blocks("systemd", "ini")
DEPLOYMENT = yaml.safe_load((PROJECT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"][0]
TWO = time(2)


def cron_fields():
    (line,) = lines("cron", "cron")
    return line.split(maxsplit=5)


def unit(text):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(text)
    return parser


CRONS = {
    "cron": " ".join(cron_fields()[:5]),
    "serve": shlex.split(lines("One process")[-1])[-1],
    "its default": DEFAULT_CRON,
    "prefect.yaml": DEPLOYMENT["schedules"][0]["cron"],
}


@pytest.mark.parametrize("cron", CRONS.values(), ids=CRONS)
def test_a_year_has_a_night_each_day_at_the_same_hour(cron):
    """With the four days on which clocks change in New York and Berlin."""
    told = schedule_of(cron)
    first = datetime(2026, 1, 1, tzinfo=UTC)
    schedule = CronSchedule(cron=told.cron, timezone=told.timezone)
    nights = asyncio.run(schedule.get_dates(n=365, start=first))
    assert [night.astimezone(UTC) for night in nights] == [
        datetime.combine(first.date() + timedelta(days=day), TWO, UTC) for day in range(365)
    ]


def test_a_local_hour_would_be_met_at_another_time():
    """Why the schedule is in UTC: nights as New York counts them are 23 and 25 hours apart, or not at 02:30 at all."""
    schedule = CronSchedule(cron="30 2 * * *", timezone="America/New_York")
    nights = asyncio.run(schedule.get_dates(n=4, start=datetime(2026, 3, 6, 12, tzinfo=UTC)))
    hours = {(later.timestamp() - earlier.timestamp()) / 3600 for earlier, later in itertools.pairwise(nights)}
    assert hours != {24.0}


def test_the_deployment_is_in_utc_and_one_at_a_time():
    assert DEPLOYMENT["schedules"][0]["timezone"] == "UTC"
    limit = {"limit": ONE_AT_A_TIME.limit, "collision_strategy": ONE_AT_A_TIME.collision_strategy.value}
    assert DEPLOYMENT["concurrency_limit"] == limit


def test_cron_and_systemd_run_the_same_command():
    service = unit(SERVICE)["Service"]
    command = cron_fields()[5].partition(" >>")[0]
    assert f"{service['Environment']} {service['ExecStart']}" == command


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
def test_systemd_takes_the_units(tmp_path):
    text = SERVICE.replace("User=dealflow\n", "").replace("/srv/dealflow/.venv/bin/dealflow", "/bin/true")
    (tmp_path / "dealflow.service").write_text(text)
    (tmp_path / "dealflow.timer").write_text(TIMER)
    units = [str(tmp_path / "dealflow.service"), str(tmp_path / "dealflow.timer")]
    result = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    assert [line for line in result.stderr.splitlines() if str(tmp_path) in line or "dealflow" in line] == []
    assert result.returncode == 0, result.stderr


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Europe/Berlin"])
def test_systemd_runs_at_two_in_utc_whatever_the_machine_thinks(zone):
    moment = unit(TIMER)["Timer"]["OnCalendar"]
    command = ["systemd-analyze", "calendar", "--base-time=2026-01-01 00:00:00 UTC", "--iterations=365", moment]
    told = subprocess.run(
        command, capture_output=True, text=True, check=True, env={"TZ": zone, "PATH": "/usr/bin:/bin"}
    )
    in_utc = [line for line in told.stdout.splitlines() if line.strip().startswith(("(in UTC)", "Next elapse", "Iter"))]
    utc_times = [line for line in in_utc if line.endswith("02:00:00 UTC")]
    assert len(utc_times) == 365
