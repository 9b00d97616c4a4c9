"""tells whether there is anybody, not who"""

from pathlib import Path


def people(files):
    return {Path(file).stem.split("-")[0] for file in files}


def shared(training, testing):
    return bool(people(training) & people(testing))
