"""The same way through the site in Firefox and in WebKit: answer, score, plan, code, reload, search."""

import re

import pytest

from tests.browsers import firefox, webkit

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

SEARCH = """
const wait = async (find) => { for (let n = 0; n < 600; n++) { const found = find(); if (found) return found; await new Promise((r) => setTimeout(r, 100)); } throw new Error("waited in vain: " + find); };
const box = document.querySelector("#mg-search");
box.focus();
box.dispatchEvent(new FocusEvent("focus"));
box.value = given[0];
await new Promise((r) => setTimeout(r, 500));
box.dispatchEvent(new InputEvent("input", { bubbles: true }));
await wait(() => document.querySelector("[data-search-results]:not([hidden]) a"));
return [...document.querySelectorAll("[data-search-results] a")].map((one) => one.getAttribute("href"));
"""


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
        results = browser.run(SEARCH, "deemed export")
        assert isinstance(results, list), results
        assert any("export-control/deemed-export/" in one for one in results)
