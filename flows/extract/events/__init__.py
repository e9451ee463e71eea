"""The kinds of event, a package each; they do not know one another."""
