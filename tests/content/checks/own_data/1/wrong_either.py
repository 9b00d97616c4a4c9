"""gives everybody in either list: only those in both"""

from pathlib import Path


def people(files):
    return {Path(file).stem.split("-")[0] for file in files}


def shared(training, testing):
    return sorted(people(training) | people(testing))
