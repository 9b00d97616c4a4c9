"""gives those who are in one list only"""

from pathlib import Path


def people(files):
    return {Path(file).stem.split("-")[0] for file in files}


def shared(training, testing):
    return sorted(people(training) ^ people(testing))
