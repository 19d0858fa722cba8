"""Two more browsers, driven without a library: Firefox through its own Marionette, WebKitGTK through the WebDriver it ships."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

MINI_BROWSER = "webkit2gtk-4.1/MiniBrowser"
START_SECONDS = 60
SCRIPT_MS = 90_000
KEYS = {"Down": "\ue015", "Up": "\ue013", "Escape": "\ue00c", "Enter": "\ue007"}     # WebDriver, 17.4.2


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_until(ready, what):
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            return ready()
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(what)


class Gone(Exception):
    """The page went away while a script ran in it."""


def key_actions(keys):
    """WebDriver's input for keys pressed one after the other; special keys by their names in KEYS."""
    pressed = [KEYS.get(key, key) for key in keys]
    return {"actions": [{"type": "key", "id": "keyboard", "actions": [
        {"type": kind, "value": key} for key in pressed for kind in ("keyDown", "keyUp")]}]}


class Firefox:
    """Marionette speaks "length:json" over a socket: [0, id, command, parameters] there, [1, id, error, result] back."""

    def __init__(self, port):
        self._socket = wait_until(lambda: socket.create_connection(("127.0.0.1", port)), "Firefox did not start")
        self._socket.settimeout(SCRIPT_MS / 1000)
        self._id = 0
        self._receive()
        self._ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"timeouts": {"script": SCRIPT_MS}}}})

    def goto(self, url):
        self._ask("WebDriver:Navigate", {"url": url})

    def press(self, *keys):
        self._ask("WebDriver:PerformActions", key_actions(keys))

    def close(self):
        self._socket.close()

    def run(self, script, *arguments):
        """The value that the body of an async function returns."""
        text = f"const done = arguments[arguments.length - 1]; (async (...given) => {{ {script} }})(...arguments).then(done, (e) => done('!' + e))"
        return self._ask("WebDriver:ExecuteAsyncScript", {"script": text, "args": list(arguments)})["value"]

    def _ask(self, command, parameters):
        self._id += 1
        text = json.dumps([0, self._id, command, parameters]).encode()
        self._socket.sendall(f"{len(text)}:".encode() + text)
        _, _, error, result = self._receive()
        if error and error["message"] == "Document was unloaded":
            raise Gone
        assert error is None, error
        return result

    def _receive(self):
        length = b""
        while not length.endswith(b":"):
            length += self._socket.recv(1)
        text = b""
        while len(text) < int(length[:-1]):
            text += self._socket.recv(int(length[:-1]) - len(text))
        return json.loads(text)


class WebKit:
    """WebDriver over HTTP."""

    def __init__(self, port):
        self._root = f"http://127.0.0.1:{port}"
        wanted = {"timeouts": {"script": SCRIPT_MS}, "webkitgtk:browserOptions": {"binary": mini_browser(), "args": ["--automation"]}}
        found = wait_until(lambda: self._ask("/session", {"capabilities": {"alwaysMatch": wanted}}), "WebKit did not start")
        self._session = f"/session/{found['sessionId']}"

    def close(self):
        request = urllib.request.Request(self._root + self._session, method="DELETE")
        urllib.request.urlopen(request, timeout=START_SECONDS).close()

    def goto(self, url):
        self._ask(f"{self._session}/url", {"url": url})

    def press(self, *keys):
        self._ask(f"{self._session}/actions", key_actions(keys))

    def run(self, script, *arguments):
        """The value that the body of an async function returns."""
        text = f"const done = arguments[arguments.length - 1]; (async (...given) => {{ {script} }})(...arguments).then(done, (e) => done('!' + e))"
        return self._ask(f"{self._session}/execute/async", {"script": text, "args": list(arguments)})

    def _ask(self, path, body):
        request = urllib.request.Request(self._root + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=SCRIPT_MS / 1000) as answer:
            return json.loads(answer.read())["value"]


def mini_browser() -> str:
    return str(next(Path("/usr/lib").glob(f"*/{MINI_BROWSER}")))


@contextmanager
def firefox():
    """A fresh Firefox without a window."""
    port, profile = free_port(), tempfile.mkdtemp(prefix="firefox-")
    Path(profile, "user.js").write_text(f'user_pref("marionette.port", {port});\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\n')
    run = subprocess.Popen([shutil.which("firefox-esr") or "firefox", "--headless", "--marionette", "--profile", profile, "--no-remote"],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": profile})
    browser = None
    try:
        browser = Firefox(port)
        yield browser
    finally:
        if browser:
            browser.close()
        run.kill()
        run.wait()
        shutil.rmtree(profile, ignore_errors=True)


@contextmanager
def webkit():
    """A fresh WebKitGTK on a screen of its own."""
    port, display = free_port(), f":{os.getpid() % 30_000 + 100}"
    screen = subprocess.Popen(["Xvfb", display, "-screen", "0", "1280x900x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    driver = subprocess.Popen(["WebKitWebDriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              env={**os.environ, "DISPLAY": display, "GDK_BACKEND": "x11", "WEBKIT_DISABLE_COMPOSITING_MODE": "1"})
    browser = None
    try:
        browser = WebKit(port)
        yield browser
    finally:
        if browser:
            browser.close()
        for one in (driver, screen):
            one.terminate()
            one.wait()
