from pathlib import Path


def shared(training, testing):
    """The people of whom there are files in both lists, sorted."""
    people = [
        {Path(f).stem.split("-")[0] for f in part}
        for part in (training, testing)
    ]
    return sorted(people[0] & people[1])


files = ["run/ada-1.csv", "walk/ada-2.csv", "run/bo-1.csv", "rest/cy-1.csv"]
print(shared(files[:1], files[1:]))
print(shared(files[:2], files[2:]))
print(shared([], files))
