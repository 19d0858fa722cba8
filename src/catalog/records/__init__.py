"""The kinds of record and their parts: dataclasses only."""
