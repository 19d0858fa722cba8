"""Watches one browser context: requests to other origins, policy violations, uncaught errors."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request

REPORT = """
addEventListener("securitypolicyviolation", (event) => reportViolation(event.violatedDirective + " " + event.blockedURI));
"""


class Watch:
    """Collects from the start of a context; ``check`` fails the test that caused anything."""

    def __init__(self) -> None:
        self.origin = ""
        self.elsewhere: list[str] = []
        self.violations: list[str] = []
        self.errors: list[str] = []

    def start(self, context: BrowserContext, origin: str) -> None:
        self.origin = origin
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.expose_function("reportViolation", lambda text: self.violations.append(text))
        context.add_init_script(REPORT)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.origin + "/", "data:", "blob:" + self.origin)):
            self.elsewhere.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "violates the following" in message.text:
            self.violations.append(message.text)

    def check(self) -> None:
        assert self.elsewhere == []
        assert self.violations == []
        assert self.errors == []
