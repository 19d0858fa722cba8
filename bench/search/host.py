"""The site's own server with three additions: it notes what it sent, can act like a slow line, and lets Material's pages run.

Everything lies under /self-check/, where the site allows WebAssembly, so that all engines run behind the same policy.
"""

import gzip
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from catalog.serve import Handler

try:
    import brotli
except ImportError:
    brotli = None

WAIT = 0.05             # seconds before an answer, on the slow line
RATE = 10_000_000 / 8   # bytes a second, on the slow line


@dataclass(slots=True, kw_only=True)
class Host:
    """A running server; `sent` are the files that were asked for since it was last emptied."""

    origin: str = ""
    slow: bool = False
    sent: list[Path] = field(default_factory=list)
    line: threading.Lock = field(default_factory=threading.Lock)


class Counting(Handler):
    """Static files, noted as they go out; connections are kept, as good hosts keep them."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *args, host: Host, **more):
        self._host = host
        super().__init__(*args, **more)

    def send_head(self):
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if file.exists():
            self._host.sent.append(file)
        if self._host.slow and file.exists():
            time.sleep(WAIT)
            with self._host.line:
                time.sleep(squeezed(file, "gzip") / RATE)
        return super().send_head()

    def send_header(self, keyword, value):
        # Material's pages carry scripts and styles in their HTML; ours may not.
        if keyword == "Content-Security-Policy" and "/material/" in self.path:
            value = value.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'").replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        super().send_header(keyword, value)


@cache
def squeezed(file: Path, how: str) -> int:
    """Bytes of a file on the wire, the way a good host sends it; what is compressed already goes as it is."""
    data = file.read_bytes()
    return min(len(data), len(brotli.compress(data) if how == "brotli" else gzip.compress(data, 6)))


@contextmanager
def hosting(folder: Path):
    """A `Host` for a folder, while the block runs."""
    host = Host()
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Counting, directory=str(folder), host=host))
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, daemon=True).start()
    host.origin = f"http://127.0.0.1:{running.server_port}"
    yield host
    running.shutdown()
    running.server_close()
