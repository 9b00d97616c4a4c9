"""compares the folders, not the people"""

from pathlib import Path


def people(files):
    return {Path(file).parent.name for file in files}


def shared(training, testing):
    return sorted(people(training) & people(testing))
