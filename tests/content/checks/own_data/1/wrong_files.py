"""compares whole files, not the people in their names"""


def people(files):
    return set(files)


def shared(training, testing):
    return sorted(people(training) & people(testing))
