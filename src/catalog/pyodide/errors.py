"""One error type for everything that can go wrong while the runtime is built."""


class BundleError(Exception):
    """The runtime could not be built or proved. ``str()`` gives both languages, Japanese first."""

    def __init__(self, ja: str, en: str, detail: str = "") -> None:
        self.ja = ja
        self.en = en
        self.detail = detail
        super().__init__("\n".join(part for part in (ja, en, detail) if part))
