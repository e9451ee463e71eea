"""Documents written for this project: name → (content, address, day as ISO 8601 or None where nothing says it)."""

PAGES: dict[str, tuple[str, str | None, str | None]] = {}
TEXTS: dict[str, tuple[str, str | None, str | None]] = {}
