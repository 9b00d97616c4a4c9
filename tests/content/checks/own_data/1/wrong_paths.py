"""gives the files, not the names of the people"""

from pathlib import Path


def people(files):
    return {Path(file).stem.split("-")[0] for file in files}


def shared(training, testing):
    return sorted(file for file in training if people([file]) <= people(testing))
