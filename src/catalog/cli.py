"""Command line of the catalogue: `python -m catalog check | site | pdf | serve | schemas | stale`."""

import argparse
import os
import sys
from datetime import date, datetime, timezone
from pathlib import Path

from catalog.catalog import read_catalog
from catalog.problems import ContentRefused


def main(arguments=None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="catalog")
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--on", type=date.fromisoformat, default=reading_day(), help="the day the site is read, YYYY-MM-DD")
    options = parser.parse_args(arguments)
    from catalog.pyodide import BundleError
    from catalog.search.build import SearchFailed
    from catalog.search.join import JoinFailed
    from catalog.site import BuildFailed
    from catalog.stage import PageTwice
    try:
        return COMMANDS[options.command](options)
    except (ContentRefused, BuildFailed, BundleError, PageTwice, SearchFailed, JoinFailed) as refused:
        print(refused, file=sys.stderr)
        print("✗ site/ は前のままです。 / site/ is as it was.", file=sys.stderr)
        return 1


def reading_day() -> date:
    """Today, or the day of SOURCE_DATE_EPOCH for a build that can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), timezone.utc).date() if epoch else date.today()


def _catalog(options):
    from catalog.site import memory_of
    return read_catalog(options.root / "content", memory_of(options.root))


def check(options):
    """Only read and check the records."""
    catalog = _catalog(options)
    total = sum(len(entries) for entries in catalog.records.values())
    print(f"{total} 件の記録に問題はありません。 / {total} records, no problems.")
    return 0


def site(options):
    """Build site/."""
    from catalog.site import build_site
    build_site(options.root.resolve(), options.on)
    return 0


def pdf(options):
    """Print what has changed and put it into site/pdf."""
    from catalog.print.publish import print_all
    from catalog.print.store import PressFailed
    from catalog.site import printed
    root = options.root.resolve()
    if not (root / "site" / "index.html").exists():
        print("✗ 先に make site でサイトを作ってください。 / Build the site first: make site", file=sys.stderr)
        return 1
    try:
        import catalog.print.render  # noqa: F401  what WeasyPrint needs beside Python may be missing
        files = print_all(root / "site", _catalog(options), options.on, printed(root))
    except (ImportError, OSError) as missing:
        print(f"✗ PDF を作る道具がありません。 / The tools for PDFs are missing: {missing}\n  python3 setup/install.py pdf", file=sys.stderr)
        return 1
    except PressFailed as failed:
        print(f"✗ PDF を作れません。site/pdf は前のままです。 / Cannot print; site/pdf is as it was.\n  {failed}", file=sys.stderr)
        return 1
    total = sum(entry["pages"] for entry in files)
    print(f"→ できました：site/pdf/（{len(files)} ファイル、{total} ページ） / Done: {len(files)} files, {total} pages")
    return 0


def serve(options):
    """Serve site/ until Ctrl+C."""
    from catalog.serve import server
    try:
        running = server((options.root / "site").resolve(), options.port)
    except OSError as error:
        print(f"✗ ポート {options.port} を使えません（{error.strerror}）。PORT=8080 make serve のように変えてください。\n"
              f"  Cannot use port {options.port} ({error.strerror}). Choose another: PORT=8080 make serve", file=sys.stderr)
        return 1
    print(f"→ http://127.0.0.1:{running.server_port}/ （止めるには Ctrl+C） / press Ctrl+C to stop", flush=True)
    try:
        running.serve_forever()
    except KeyboardInterrupt:
        print()
    return 0


def write_schemas(options):
    """Write the JSON Schemas for editors."""
    from catalog.schema import write_schemas
    write_schemas(options.root / "schemas")
    return 0


def stale(options):
    """List what must be looked at again, and by when."""
    from catalog.stale import report
    print(report(_catalog(options), options.on))
    return 0


COMMANDS = {"check": check, "site": site, "pdf": pdf, "serve": serve, "schemas": write_schemas, "stale": stale}
