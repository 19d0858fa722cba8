"""The search of the site: sections of the built pages, an index in small parts, made by the same script that answers queries."""

from catalog.search.build import write_search

__all__ = ["write_search"]
