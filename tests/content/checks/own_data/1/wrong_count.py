"""gives the number of people, not their names"""

from pathlib import Path


def people(files):
    return {Path(file).stem.split("-")[0] for file in files}


def shared(training, testing):
    return len(people(training) & people(testing))
