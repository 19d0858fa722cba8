"""MkDocs adapter: gives each page's macros the catalogue, the language and the page's place. Decides nothing."""

from pathlib import Path

from catalog.stage import staged
from catalog.view import blocks
from catalog.view.place import Place
from catalog.view.scene import Scene

MACROS = ("bodies", "caps", "cards", "cite", "compare_schemes", "control_index", "figure", "figure_ages", "figure_versions",
          "filterable", "glossary", "incentives", "lessons", "link", "offices", "scheme_steps", "selfcheck_card", "sources", "table",
          "term", "timeline", "timeline_picture")


def define_env(env):
    """Called once a build by mkdocs-macros."""
    catalog, on, prose = staged(Path(env.project_dir) / "build")
    language = env.conf["extra"]["language"]

    def on_this_page(block):
        def macro(*arguments, **options):
            return block(Scene(catalog, Place(language, env.page.url), on, prose[language]), *arguments, **options)
        return macro

    for name in MACROS:
        env.macro(on_this_page(getattr(blocks, name)), name)
