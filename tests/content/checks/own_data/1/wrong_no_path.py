"""stops with AttributeError"""


def people(files):
    return {file.stem.split("-")[0] for file in files}


def shared(training, testing):
    return sorted(people(training) & people(testing))
