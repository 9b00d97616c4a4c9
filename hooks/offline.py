"""With `OFFLINE=1`, a site that works from a folder: pages load whole, and the search is Material's own."""

import os

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority


@event_priority(100)  # before the plugins read their own settings
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if os.environ.get("OFFLINE", "0") not in {"", "0", "false"}:
        config.plugins["material/offline"].config.enabled = True
        config.plugins["material/search"].config.enabled = True
        config.theme["features"].remove("navigation.instant")
        config.extra["polyfills"] = ["assets/vendor/iframe-worker/shim.js"]  # its search wants it
    return config
