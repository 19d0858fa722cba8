"""The same way through the site in Firefox and in WebKit: answer, score, plan, code, reload, search by keys alone."""

import re
import time
from contextlib import suppress

import pytest

from tests.browsers import Gone, firefox, webkit

CHECK = "self-check/technical-information/"

ANSWER = """
const wait = async (find) => { for (let n = 0; n < 1200; n++) { const found = find(); if (found) return found; await new Promise((r) => setTimeout(r, 100)); } throw new Error("waited in vain: " + find); };
const quick = [...document.querySelectorAll("fieldset[data-quick]")];
await wait(() => !document.querySelector("[data-selfcheck-save]").closest("[hidden]"));
for (const field of quick) field.querySelector("input[value=partly]").click();
await wait(() => document.querySelectorAll("[data-plan-step]").length > 4);
document.querySelector("#code").open = true;
const code = (await wait(() => document.querySelector(".selfcheck-code"))).textContent;
return { quick: quick.length, sentence: document.querySelector(".selfcheck-sentence").textContent,
  radar: document.querySelectorAll(".selfcheck-radar svg path").length, code,
  qr: !!(await wait(() => document.querySelector(".selfcheck-qr svg"))) };
"""

AGAIN = """
const wait = async (find) => { for (let n = 0; n < 1200; n++) { const found = find(); if (found) return found; await new Promise((r) => setTimeout(r, 100)); } throw new Error("waited in vain: " + find); };
await wait(() => document.querySelectorAll("input[value=partly]:checked").length === 10);
document.querySelector("input[value=partly]:checked").dispatchEvent(new Event("change", { bubbles: true }));
return { checked: document.querySelectorAll("input[value=partly]:checked").length,
  sentence: (await wait(() => document.querySelector(".selfcheck-sentence"))).textContent };
"""

LOOK = """
const box = document.querySelector("#mg-search");
const links = [...document.querySelectorAll("[data-search-results]:not([hidden]) a")];
const at = document.activeElement === box ? "box" : links.indexOf(document.activeElement);
return { at, ready: document.querySelector("form[data-search]")?.hidden === false, links: links.map((one) => one.pathname), some: links.length > 0, path: location.pathname, typed: box?.value };
"""
SECONDS = 60


def until(browser, **wanted):
    """What the search box shows once it is as wanted: at ("box", or the place of the link), links, some of them or none, path, typed."""
    end, seen = time.monotonic() + SECONDS, {}
    while time.monotonic() < end:
        with suppress(Gone):
            seen = browser.run(LOOK) or {}     # nothing while Firefox changes pages
            if all(seen.get(name) == value for name, value in wanted.items()):
                return seen
        time.sleep(0.1)
    raise AssertionError(f"waited in vain for {wanted}: {seen}")


@pytest.mark.parametrize("start", [firefox, webkit], ids=["firefox", "webkit"])
def test_the_way_through_the_site(start, origin):
    with start() as browser:
        browser.goto(f"{origin}/{CHECK}")
        found = browser.run(ANSWER)
        assert isinstance(found, dict), found
        assert found["quick"] == 10 and "50%" in found["sentence"] and found["radar"] > 5 and found["qr"]
        assert re.fullmatch(r"T2026\.1(-[0-5]{5}){8}-[0-9A-Z*]", found["code"])
        browser.goto(f"{origin}/en/{CHECK}")
        again = browser.run(AGAIN)
        assert isinstance(again, dict), again
        assert again["checked"] == 10 and "50%" in again["sentence"]


@pytest.mark.parametrize("start", [firefox, webkit], ids=["firefox", "webkit"])
def test_search_by_keys_alone(start, origin):
    with start() as browser:
        browser.goto(f"{origin}/en/start/")
        until(browser, path="/en/start/", ready=True)
        browser.press("/")
        until(browser, at="box", typed="")
        browser.press(*"deemed export")
        found = until(browser, at="box", typed="deemed export", some=True)
        assert any("export-control/deemed-export/" in one for one in found["links"])
        browser.press("Down", "Down")
        until(browser, at=1)
        browser.press("Up", "Up")
        until(browser, at="box", some=True)
        browser.press("Escape")
        until(browser, at="box", some=False)
        browser.press("Down")
        until(browser, at="box", some=False)     # Escape closed the list, and it stays closed
        browser.press(*"s")
        found = until(browser, typed="deemed exports", some=True)
        browser.press("Down", "Enter")
        reached = until(browser, path=found["links"][0])
        assert reached["path"].startswith("/en/")
