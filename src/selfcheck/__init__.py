"""The self-check without a page: checklist, score, next steps, wording and chart.

Standard library only, because the same code runs at build time and inside the reader's browser. Nothing here reads a
file, a clock, a locale or the environment, and nothing is random: the same request always gives the same bytes.
The way in for the browser is `selfcheck.bridge.handle`.
"""

__version__ = "0.1.0"
