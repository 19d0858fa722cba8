"""What holds for every test."""

from hypothesis import settings

SLOWEST_FIRST = ("browser", "print", "site", "theme", "search", "content")    # so that no worker is left alone with them at the end

settings.register_profile("no clock", deadline=None)     # a busy machine is no fault
settings.load_profile("no clock")


def pytest_collection_modifyitems(items):
    """Put the folders in which browsers run first; the rest stays in order."""
    items.sort(key=lambda item: SLOWEST_FIRST.index(found) if (found := item.nodeid.split("/")[1]) in SLOWEST_FIRST else len(SLOWEST_FIRST))
