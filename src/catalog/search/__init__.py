"""The search of the site: sections of the built pages, an index in small parts, made by the same script that answers queries."""

from catalog.search.build import write_search
from catalog.search.join import join_scripts

__all__ = ["join_scripts", "write_search"]
