"""The local server behaves as a good host: policies, types, the 404 page of the language, nothing but 127.0.0.1."""

import http.client

import pytest

from catalog.serve import PAGE_POLICY, WORKER_POLICY, host_headers, server
from tests.serving import serving


@pytest.fixture
def host(tmp_path):
    for name, text in {"index.html": "home", "404.html": "ない", "en/404.html": "none", "self-check/a/index.html": "check",
                       "assets/selfcheck/worker.mjs": "//", "assets/selfcheck/pyodide-0/a.wasm": "w"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    running = server(tmp_path, 0)
    with serving(running):
        yield running.server_address


def get(host, path):
    connection = http.client.HTTPConnection(*host)
    connection.request("GET", path)
    reply = connection.getresponse()
    body = reply.read().decode()
    connection.close()
    return reply.status, reply.headers, body


@pytest.mark.parametrize(("path", "policy"), [
    ("/", PAGE_POLICY),
    ("/self-check/a/", PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")),
    ("/assets/selfcheck/worker.mjs", WORKER_POLICY),
])
def test_webassembly_is_allowed_only_where_it_runs(host, path, policy):
    status, headers, _ = get(host, path)
    assert (status, headers["Content-Security-Policy"]) == (200, policy)
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(("path", "words"), [("/gone/", "ない"), ("/en/gone/", "none")])
def test_a_missing_page_is_told_in_its_language(host, path, words):
    status, headers, body = get(host, path)
    assert (status, body, headers["Content-Type"]) == (404, words, "text/html; charset=utf-8")


def test_scripts_and_webassembly_have_their_types(host):
    assert get(host, "/assets/selfcheck/worker.mjs")[1]["Content-Type"] == "text/javascript"
    assert get(host, "/assets/selfcheck/pyodide-0/a.wasm")[1]["Content-Type"] == "application/wasm"
    assert "immutable" in get(host, "/assets/selfcheck/pyodide-0/a.wasm")[1]["Cache-Control"]


def test_only_this_machine_is_served(host):
    assert host[0] == "127.0.0.1"


def test_the_headers_file_gives_the_worker_its_policy():
    assert f"/assets/selfcheck/worker.mjs\n  Content-Security-Policy: {WORKER_POLICY}\n" in host_headers()
