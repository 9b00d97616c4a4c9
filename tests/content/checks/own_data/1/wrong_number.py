"""compares name and number together"""

from pathlib import Path


def people(files):
    return {Path(file).stem for file in files}


def shared(training, testing):
    return sorted(people(training) & people(testing))
