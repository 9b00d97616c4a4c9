"""The built site, served as a real host would."""

import gzip
import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from filelock import FileLock

from proof import pages

REPOSITORY = "https://github.com/someone/torchproof"
IN_A_FOLDER = {"OFFLINE": "zip", "REPO_URL": REPOSITORY}
# Not --quiet: it hides the warnings from --strict too, and a broken link passes.
MKDOCS = ("-m", "mkdocs", "build", "--strict", "--site-dir")
SUCCESSOR = ("hooks/successor.py",)
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".py"}


@dataclass(frozen=True)
class Site:
    """The built site: where it is served, and the folder that all workers of a run share for their builds."""

    url: str
    run: Path

    @property
    def folder(self) -> Path:
        """The folder of the build that is served: there once `built("site")` has been called."""
        return self.run / "site"

    @property
    def offline(self) -> Path:
        """The folder of a build for `file://`, of a site that names its repository."""
        return self.built("offline", **IN_A_FOLDER)

    @property
    def bundle(self) -> Path:
        """The same as a zip."""
        return self.offline.with_name("offline-unfinished.zip")

    @property
    def successor(self) -> Path:
        """The folder of the build by Zensical."""
        return self.built("successor", by=SUCCESSOR)

    @property
    def unpolished(self) -> Path:
        """The same without our hooks."""
        return self.built("unpolished", by=(*SUCCESSOR, "--without-hooks"))

    def built(self, name: str, by: Sequence[str] = MKDOCS, **environment: str) -> Path:
        """A folder of the run, built by the first that wants it; the others wait."""
        folder = self.run / name
        if folder.exists():
            return folder
        with FileLock(self.run / f"{name}.lock"):
            if not folder.exists():
                unfinished = self.run / f"{name}-unfinished"
                build(unfinished, self.url, by=by, **environment)
                unfinished.rename(folder)
        return folder


def view_paths() -> list[str]:
    """The address of every view, below the site's: `layers/`."""
    sources = sorted([*pages.DOCS.rglob("*.md"), *pages.DOCS.rglob("*.ipynb")])
    paths = [path.relative_to(pages.DOCS).with_suffix("").as_posix() for path in sources]
    return ["" if path == "index" else f"{path}/" for path in paths]


def build(
    folder: Path, url: str, root: Path | None = None, /, by: Sequence[str] = MKDOCS, **environment: str
) -> None:
    """Build the whole site strictly, or a copy's; raises RuntimeError with the place of each complaint."""
    command = [sys.executable, *by, str(folder)]
    # Below the browser the build sees a port of its own: instant navigation compares it with `site_url`.
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": url, **environment}
    done = subprocess.run(
        command, cwd=root or pages.ROOT, env=env, capture_output=True, text=True, check=False
    )
    lines = (done.stdout + done.stderr).splitlines(keepends=True)
    said = "".join(line for line in lines if not line.startswith("INFO"))
    if done.returncode or said.strip():
        raise RuntimeError(f"the strict build complains:\n{said}\n{places(said)}")


def places(said: str) -> str:
    """File and line of each link that mkdocs complains of: it names only the file."""
    found = []
    for name, link in re.findall(r"Doc file '([^']+)' contains a link '([^']+)'", said):
        for number, line in enumerate((pages.DOCS / name).read_text(encoding="utf-8").split("\n"), 1):
            if f"]({link})" in line or f'="{link}"' in line:
                found.append(f"docs/{name}:{number}: the link to {link} leads nowhere")
    return "\n".join(found)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder with gzip and its own 404 page, and keeps quiet."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        status = 200
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            status, path = 404, Path(self.directory, "404.html")
        body = compressed(path) if path.suffix in COMPRESSED else path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if path.suffix in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        if path.suffix != ".html":
            self.send_header("Cache-Control", "max-age=600")  # as GitHub Pages, for example
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@cache
def compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serve(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder on loopback; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", port), lambda *a: Handler(*a, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
