"""The Python runtime that the self-check page loads: built, proved and described here.

Public: ``build_bundle`` (make or reuse the folder), ``run_vectors`` (run requests in a built
folder under Node), ``run_reference`` (the same requests in CPython), ``BundleError``.
"""

from catalog.pyodide.bundle import build_bundle
from catalog.pyodide.errors import BundleError
from catalog.pyodide.vectors import run_reference, run_vectors

__all__ = ["BundleError", "build_bundle", "run_reference", "run_vectors"]
