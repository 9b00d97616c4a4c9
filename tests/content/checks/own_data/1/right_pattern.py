import re
from collections import Counter


def shared(training, testing):
    def people(files):
        return {re.search(r"/(\w+)-\d+\.csv$", file)[1] for file in files}

    counts = Counter([*people(training), *people(testing)])
    return tuple(sorted(name for name, count in counts.items() if count == 2))
