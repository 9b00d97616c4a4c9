"""does not sort the names from a to z"""

from pathlib import Path


def people(files):
    return dict.fromkeys(Path(file).stem.split("-")[0] for file in files)


def shared(training, testing):
    return [name for name in people(training) if name in people(testing)]
