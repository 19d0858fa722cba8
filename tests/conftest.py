"""What holds for every test."""

from hypothesis import settings

SLOWEST_FIRST = ("browser", "print", "site", "theme", "search", "content")    # so that no worker is left alone with them at the end

settings.register_profile("no clock", deadline=None)     # a busy machine is no fault
settings.load_profile("no clock")


def pytest_collection_modifyitems(items):
    """Put the folders in which browsers run first; the rest stays in order."""
    turn = {folder: number for number, folder in enumerate(SLOWEST_FIRST)}
    items.sort(key=lambda item: turn.get(item.nodeid.split("/")[1], len(turn)))
