"""Serve site/ on this machine as a good host would: security headers, right types, the right 404 page."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGE_POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
               "worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
               "frame-ancestors 'none'")
FOREVER = "public, max-age=31536000, immutable"
WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"


def policy(path: str) -> str:
    """The Content-Security-Policy of an address: pages may not run WebAssembly, self-checks and their worker may."""
    if path.endswith("selfcheck/worker.mjs"):
        return WORKER_POLICY
    if "/self-check/" in path:
        return PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    return PAGE_POLICY


def host_headers() -> str:
    """The same headers for hosts that read a `_headers` file. Pages carry their policy themselves, in a meta element."""
    return (f"/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Content-Security-Policy: frame-ancestors 'none'\n"
            f"/assets/selfcheck/worker.mjs\n  Content-Security-Policy: {WORKER_POLICY}\n"
            f"/en/assets/selfcheck/worker.mjs\n  Content-Security-Policy: {WORKER_POLICY}\n"
            f"/assets/selfcheck/pyodide-*\n  Cache-Control: {FOREVER}\n")


class Handler(SimpleHTTPRequestHandler):
    """Static files only."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript", ".wasm": "application/wasm", ".csv": "text/csv; charset=utf-8", ".html": "text/html; charset=utf-8",
        ".json": "application/json; charset=utf-8", ".whl": "application/zip", ".webmanifest": "application/manifest+json"}

    def end_headers(self):
        path = self.path.split("?")[0]
        self.send_header("Content-Security-Policy", policy(path))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", FOREVER if "/pyodide-" in path else "no-cache")
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / ("en/404.html" if self.path.startswith("/en/") else "404.html")
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        pass


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server for `folder` on 127.0.0.1; port 0 takes any free one."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(folder)))
