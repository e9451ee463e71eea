"""What to do about a run that went wrong, in a sentence with the command to type.

A problem is known by the kind of error that the ledger wrote down (``Kind: message``).
"""

from __future__ import annotations

from flows.ledger import Entry

_NO_MEMORY = ("can't start new thread", "bad allocation", "bad_alloc", "failed to allocate", "Out of Memory Error")
"""How Python (for want of a thread's stack), C++ and DuckDB say that there is too little memory."""
_AGAIN = "`dealflow run` goes on where it stopped"
_REMEDIES = {
    "QualityGateError": "the tests of the data say what is not true: mend what they name, then `dealflow run`",
    "AuditError": "the release was not what readers are promised: mend what it names, then `dealflow run`",
    "NightFailedError": "`dealflow status --rejected` says why inputs were rejected, `dealflow retry` tries them again",
    "BuildError": "the run's log says what dbt could not build; `dealflow run` builds it again",
    "PublishError": "`dealflow run` publishes again; `dealflow status` shows what readers see",
    "HomeBusyError": "wait for the run that holds the home, or stop it",
    "NoSpaceError": f"free the space that it names; then {_AGAIN}",
    "StoppedError": f"it was stopped; {_AGAIN}",
    "KeyboardInterrupt": f"it was stopped; {_AGAIN}",
    "SystemExit": f"it was stopped; {_AGAIN}",
    "IOException": "close what else has the build database open, then `dealflow run`",
    "PathNotFoundError": "check the path that it was given, then `dealflow run`",
    "NothingMatchedError": "check the pattern that it was given, then `dealflow run`",
    "AddressError": "check the address that it was given, then `dealflow run`",
    "MemoryError": "give it more memory, or stop what else uses it; then `dealflow run`",
}


def remedy(entry: Entry) -> str:
    """What to do about a run that was not published; its log says more."""
    if entry.outcome == "killed":
        return _AGAIN
    problem = entry.problem or ""
    kind = "MemoryError" if is_short_of_memory(problem) else problem.partition(":")[0]
    return _REMEDIES.get(kind, f"logs/{entry.run_id}.log says more; then `dealflow run`")


def is_short_of_memory(problem: str) -> bool:
    """Whether a problem, as ``Kind: message``, is that there was too little memory."""
    return problem.startswith("MemoryError") or any(words in problem for words in _NO_MEMORY)
