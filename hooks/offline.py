"""With `OFFLINE=1`, a site that works from a folder: pages load whole, and the search is Material's own.

`OFFLINE=zip` also writes the folder as one file beside it. The same sources give the same bytes.
"""

import os
import zipfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

ASKED = "OFFLINE"
# For search engines, which find no folder; and they tell the day of the build, nothing else does.
FOR_HOSTS = ("sitemap.xml", "sitemap.xml.gz")
DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can tell


@event_priority(100)  # before the plugins read their own settings
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if os.environ.get(ASKED, "0") not in {"", "0", "false"}:
        config.plugins["material/offline"].config.enabled = True
        config.plugins["material/search"].config.enabled = True
        config.theme["features"].remove("navigation.instant")
        config.extra["polyfills"] = ["assets/vendor/iframe-worker/shim.js"]  # its search wants it
    return config


@event_priority(-100)  # when all else is written
def on_post_build(config: MkDocsConfig) -> None:
    if not config.plugins["material/offline"].config.enabled:
        return
    site = Path(config.site_dir)
    for name in FOR_HOSTS:
        (site / name).unlink(missing_ok=True)
    if os.environ[ASKED] == "zip":
        bundle(site, site.with_name(f"{site.name}.zip"), str(config.site_name).lower())


def bundle(site: Path, made: Path, name: str) -> None:
    """Write a folder as a zip of one folder with this name: sorted, without times and rights of files."""
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundled:
        for path in sorted(filter(Path.is_file, site.rglob("*")), key=Path.as_posix):
            entry = zipfile.ZipInfo(f"{name}/{path.relative_to(site).as_posix()}", DATE)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # as on Linux, wherever it is made
            bundled.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
