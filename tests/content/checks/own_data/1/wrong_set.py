"""returns a set, which has no order: return a sorted list"""

from pathlib import Path


def people(files):
    return {Path(file).stem.split("-")[0] for file in files}


def shared(training, testing):
    return people(training) & people(testing)
