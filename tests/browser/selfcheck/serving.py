"""A local threaded server for the fixture: pages with their policy, scripts, the runtime, faulty workers."""

import json
import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.browser.selfcheck import fixture_page
from tests.browser.selfcheck.fixture_checklist import CHECKLIST

ROOT = Path(__file__).resolve().parents[3]
ASSETS = ROOT / "overrides" / "assets"
WORKER_CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

TYPES = {
    ".mjs": "text/javascript", ".js": "text/javascript", ".css": "text/css", ".json": "application/json",
    ".wasm": "application/wasm", ".zip": "application/zip", ".whl": "application/zip",
}  # fmt: skip

# Starts the form with another worker and short waits; both come from the address of the page.
MOUNT = """
import { mount } from "/assets/selfcheck/form.mjs";
const query = new URLSearchParams(location.search);
const worker = new URL("/fixture/worker.mjs", location.href);
worker.search = location.search;
const limits = { backoffMs: [50, 100, 200] };
for (const name of ["answerMs", "bootMs"]) if (query.has(name)) limits[name] = Number(query.get(name));
mount(document.querySelector("form[data-selfcheck]"), { workerUrl: worker.href, limits });
"""

# Each runs before the real worker, which is imported after it unless the script throws at once.
FAULTS = {
    "throws": 'throw new Error("broken on purpose");',
    "silent": "addEventListener('message', (event) => event.stopImmediatePropagation());",
    "garbage": """
addEventListener("message", (event) => {
  event.stopImmediatePropagation();
  postMessage({ id: event.data.id, kind: "scored", axes: "?" });
});""",
    "dies-at-score": """
addEventListener("message", (event) => {
  if (event.data.kind !== "score") return;
  event.stopImmediatePropagation();
  throw new Error("died on purpose");
});""",
    "slow-at-score": """
addEventListener("message", (event) => {
  if (event.data.kind !== "score" || !event.isTrusted) return;
  event.stopImmediatePropagation();
  setTimeout(() => dispatchEvent(new MessageEvent("message", { data: event.data })), 600);
});""",
    "hangs-at-score": """
addEventListener("message", (event) => {
  if (event.data.kind === "score") event.stopImmediatePropagation();
});""",
}
SOUND = 'import "/assets/selfcheck/worker.mjs";'


class Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A worker that is ended leaves half-read answers behind; that is no error here."""


@dataclass
class Site:
    """What the server knows; ``launches`` counts how often a test worker was asked for."""

    runtime: Path
    origin: str = ""
    launches: int = 0
    seen: list[str] = field(default_factory=list)


def start(runtime: Path) -> tuple[Site, ThreadingHTTPServer]:
    site = Site(runtime=runtime)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            status, headers, body = _answer(site, self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.origin = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return site, server


def _answer(site: Site, target: str) -> tuple[int, dict[str, str], bytes]:
    parts = urlsplit(target)
    site.seen.append(parts.path)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if parts.path in ("/self-check/trial-check/", "/en/self-check/trial-check/"):
        return _page(site, parts.path, query)
    if parts.path == "/self-check/trial-check/checklist.json":
        return 200, {"Content-Type": TYPES[".json"]}, json.dumps(CHECKLIST).encode()
    if parts.path == "/fixture/mount.mjs":
        return 200, {"Content-Type": TYPES[".mjs"]}, MOUNT.encode()
    if parts.path == "/fixture/theme.css":
        return 200, {"Content-Type": TYPES[".css"]}, _theme()
    if parts.path == "/fixture/fault.mjs":
        return 200, {"Content-Type": TYPES[".mjs"]}, FAULTS[query["fault"]].encode()
    if parts.path == "/fixture/worker.mjs":
        return _faulty(site, query)
    return _file(site, parts.path)


def _page(site: Site, path: str, query: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
    language = "en" if path.startswith("/en/") else "ja"
    runtime = f"/assets/{site.runtime.name}/" if query.get("runtime") != "missing" else "/assets/pyodide-000000000000/"
    text = fixture_page.page(
        language,
        runtime,
        manual="fault" in query,
        wasm=query.get("wasm") != "no",
        theme="theme" in query,
        bar_first=query.get("bar") == "first",
    )
    return 200, {"Content-Type": "text/html; charset=utf-8"}, text.encode()


def _faulty(site: Site, query: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
    site.launches += 1
    first = 'import "/fixture/fault.mjs?fault={fault}";'.format(**query)
    script = (first if site.launches <= int(query.get("times", "1")) else "") + SOUND
    headers = {"Content-Type": TYPES[".mjs"], "Cache-Control": "no-store"}
    policy = {"default": WORKER_CSP, "no-wasm": WORKER_CSP.replace(" 'wasm-unsafe-eval'", ""), "none": None}
    if sent := policy[query.get("policy", "default")]:
        headers["Content-Security-Policy"] = sent
    return 200, headers, script.encode()


def _theme() -> bytes:
    """The theme's screen style sheet, joined in the order its template names."""
    names = re.findall(r'"((?:styles/)?[a-z]+)"', (ASSETS / "mamoru.css").read_text(encoding="utf-8"))
    return "\n".join((ASSETS / f"{name}.css").read_text(encoding="utf-8") for name in names).encode()


def _file(site: Site, path: str) -> tuple[int, dict[str, str], bytes]:
    name = path.rpartition("/")[2]
    place = {
        f"/assets/{site.runtime.name}/{name}": site.runtime / name,
        f"/assets/selfcheck/{name}": ASSETS / "selfcheck" / name,
    }.get(path)
    if place is None or not place.is_file():
        return 404, {"Content-Type": "text/plain"}, b"not found"
    headers = {"Content-Type": TYPES[place.suffix]}
    if name == "worker.mjs":
        headers["Content-Security-Policy"] = WORKER_CSP
    return 200, headers, place.read_bytes()
