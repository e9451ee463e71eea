"""The container files as text, since no engine is at hand: they parse, and what they run is what the page runs."""

import re
import shlex
import shutil
import subprocess

import pytest
import yaml

from tests.conftest import PROJECT
from tests.schedules.page import lines

COMPOSE = yaml.safe_load((PROJECT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
INSTRUCTIONS = "FROM ENV RUN WORKDIR COPY USER VOLUME CMD".split()
README = (PROJECT / "README.md").read_text(encoding="utf-8")


def instructions():
    """Each instruction of the Dockerfile with its arguments."""
    text = (PROJECT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    stated = (line.split(maxsplit=1) for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return [(name, " ".join(arguments.split())) for name, arguments in stated]


def of_kind(name):
    return [arguments for kind, arguments in instructions() if kind == name]


def test_the_image_is_made_of_known_instructions():
    assert [name for name, _ in instructions() if name not in INSTRUCTIONS] == []
    assert instructions()[0][0] == "FROM"


def test_the_base_is_pinned_to_the_python_of_the_project():
    assert re.fullmatch(r"python:3\.11\.\d+-slim-\w+", *of_kind("FROM"))


def test_it_installs_as_the_readme_does_and_names_no_index():
    run = " ".join(of_kind("RUN"))
    for command in re.findall(r"pip (install -q --no-deps --(?:require-hashes|no-build-isolation) )", README):
        assert command in run
    text = (PROJECT / "Dockerfile").read_text(encoding="utf-8")
    assert not re.search(r"://|index-url|find-links|trusted-host", text)


def test_what_it_copies_is_there_and_reaches_the_build():
    let_in = re.findall(r"^!(.+)$", (PROJECT / ".dockerignore").read_text(encoding="utf-8"), flags=re.MULTILINE)
    copied = [source for arguments in of_kind("COPY") for source in arguments.split()[:-1]]
    assert sorted(copied) == sorted(let_in)
    assert all((PROJECT / source).exists() for source in copied)


def test_it_runs_as_a_user_without_rights_who_owns_its_volumes():
    names = [name for name, _ in instructions()]
    assert of_kind("USER") == ["dealflow"]
    assert names.index("USER") > max(place for place, name in enumerate(names) if name in ("RUN", "COPY"))
    assert "useradd --uid 10001 --create-home dealflow" in of_kind("RUN")[0]
    assert of_kind("RUN")[0].endswith("--owner=dealflow --group=dealflow /data /prefect")


@pytest.mark.skipif(not shutil.which("docker-compose"), reason="docker-compose is not installed")
def test_compose_takes_its_file():
    command = ["docker-compose", "--profile", "reader", "--file", PROJECT / "compose.yaml", "config", "--quiet"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_the_image_and_its_volumes_are_declared(name):
    service = SERVICES[name]
    assert service["image"] == SERVICES["server"]["image"]
    assert service["build"] == "."
    mounted = {volume.split(":")[0] for volume in service.get("volumes", [])}
    assert mounted <= set(COMPOSE["volumes"])
    assert set(service.get("depends_on", {})) <= set(SERVICES)


def test_a_service_waits_for_what_can_be_waited_for():
    waits = {
        (name, on): how["condition"]
        for name, service in SERVICES.items()
        for on, how in service.get("depends_on", {}).items()
    }
    assert waits == {("deploy", "server"): "service_healthy", ("worker", "deploy"): "service_completed_successfully"}
    assert "healthcheck" in SERVICES["server"]


def test_readers_may_only_read_and_find_the_home_where_it_is():
    assert SERVICES["worker"]["volumes"] == ["warehouse:/data"]
    assert SERVICES["reader"]["volumes"] == ["warehouse:/data:ro"]
    assert "DEALFLOW_HOME=/data" in of_kind("ENV")[0]


def test_the_server_is_reached_from_this_machine_alone_and_keeps_leases_in_files():
    assert SERVICES["server"]["ports"] == ["127.0.0.1:4200:4200"]
    on_page = next(line for line in lines("Prefect server and worker") if "LEASE_STORAGE" in line)
    name, _, value = on_page.removeprefix("export ").partition("=")
    assert SERVICES["server"]["environment"][name] == value


def test_its_commands_are_those_of_the_page():
    """``tests/schedules`` runs the page's; the address to listen at is the container's own."""
    told = {line.replace("127.0.0.1", "0.0.0.0") for line in lines("Prefect server and worker")}
    told |= {*lines("In the morning"), "dealflow run", "dealflow status --check"}
    run = [*of_kind("CMD"), *(SERVICES[name]["command"] for name in SERVICES), *_health_commands()]
    for command in run:
        words = yaml.safe_load(command) if isinstance(command, str) else command
        script = words[2] if words[:2] == ["sh", "-c"] else shlex.join(words)
        assert set(script.split(" && ")) <= told


def _health_commands():
    """But for the server's: its address is asked as `dealflow serve` asks its own."""
    checks = {name: service["healthcheck"]["test"] for name, service in SERVICES.items() if "healthcheck" in service}
    assert all(words.pop(0) == "CMD" for words in checks.values())
    assert checks.pop("server")[:2] == ["python", "-c"]
    return list(checks.values())


def test_the_image_has_the_version_of_the_package():
    version = re.search(r'^version = "(.+)"', (PROJECT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)[1]
    assert SERVICES["server"]["image"] == f"dealflow:{version}"
