"""names somebody once for each file: name everybody once"""

from pathlib import Path


def people(files):
    return [one for one in (Path(file).stem.split("-")[0] for file in files)]


def shared(training, testing):
    return sorted(name for name in people(training) if name in people(testing))
