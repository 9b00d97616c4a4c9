"""What others wrote is as they wrote it: each file is made again, by the recipe beside it, byte for byte."""

import json
import re
import shlex
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from proof import node
from proof.pages import DOCS, ROOT

pytestmark = pytest.mark.long

ASSETS = DOCS / "assets"
# Of a package from npm: the folder with the recipe, the file there, and the file in the package.
UNCHANGED = {
    ASSETS / "vendor" / "iframe-worker": ("shim.js", "shim/index.js"),
    ROOT / "tests" / "browser" / "axe": ("axe.min.js", "axe.min.js"),
}
BUNDLE, FONT = ASSETS / "vendor" / "d3", ASSETS / "fonts"


def recipe(folder: Path, pattern: str) -> str:
    text = (folder / "README.txt").read_text(encoding="utf-8")
    found = re.search(pattern, text, re.DOTALL)
    assert found, f"{folder.relative_to(ROOT).as_posix()}/README.txt gives no recipe like {pattern}"
    return found[1]


def test_each_folder_of_others_is_made_again() -> None:
    others = {path for path in (ASSETS / "vendor").iterdir() if path.is_dir()}
    others |= {
        path.parent for path in [*ASSETS.rglob("README.txt"), *ROOT.glob("tests/browser/*/README.txt")]
    }
    assert others == {*UNCHANGED, BUNDLE, FONT}


@pytest.mark.parametrize("folder", UNCHANGED, ids=lambda folder: folder.name)
def test_a_file_of_a_package_is_unchanged(folder: Path, tmp_path: Path) -> None:
    ours, theirs = UNCHANGED[folder]
    package = recipe(folder, r"`npm pack (\S+)`")
    done = node.run("npm", "pack", "--silent", "--pack-destination", str(tmp_path), package)
    if done.returncode:
        pytest.skip(f"npm could not fetch {package} here")
    (archive,) = tmp_path.glob("*.tgz")
    with tarfile.open(archive) as packed:
        file = packed.extractfile(f"package/{theirs}")
        assert file is not None and file.read() == (folder / ours).read_bytes()


def test_the_bundle_is_what_its_command_makes(tmp_path: Path) -> None:
    command = recipe(BUNDLE, r"    npm run (\w+)")
    script = json.loads((node.FOLDER / "package.json").read_text(encoding="utf-8"))["scripts"][command]
    *arguments, last = shlex.split(script)
    target = last.removeprefix("--outfile=")
    assert (node.FOLDER / target).resolve() == BUNDLE / "d3.js"
    done = node.run("npm", "exec", "--", *arguments, f"--outfile={tmp_path}/d3.js")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "d3.js").read_bytes() == (BUNDLE / "d3.js").read_bytes()


def test_the_font_is_what_its_command_makes(tmp_path: Path) -> None:
    package = recipe(FONT, r"Debian's package `(\S+)`")
    needs = re.findall(r"(\w+) ([\d.]+\d)", recipe(FONT, r"with (fonttools .*?):\n"))
    command = shlex.split(recipe(FONT, r"\n    (pyftsubset .*?)\n\n").replace("\\\n", " "))
    if (
        not shutil.which("apt-get")
        or subprocess.run(
            ["apt-get", "download", "-qq", package], cwd=tmp_path, capture_output=True, check=False
        ).returncode
    ):
        pytest.skip(f"apt-get could not fetch {package} here")
    (archive,) = tmp_path.glob("*.deb")
    subprocess.run(["dpkg", "-x", archive.name, "."], cwd=tmp_path, check=True)
    (source,) = tmp_path.rglob(command[1])
    with_needs = [part for name, version in needs for part in ("--with", f"{name}=={version}")]
    done = subprocess.run(
        [
            "uv",
            "run",
            "--quiet",
            "--isolated",
            "--no-project",
            *with_needs,
            command[0],
            str(source),
            *command[2:],
        ],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    (made,) = re.findall(r"--output-file=(\S+)", " ".join(command))
    if done.returncode:
        pytest.skip("uv could not fetch " + " and ".join(" ".join(need) for need in needs))
    assert (tmp_path / made).read_bytes() == (FONT / made).read_bytes()
