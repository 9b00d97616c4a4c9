def shared(training, testing):
    found = []
    for file in training:
        name = file.split("/")[-1].split("-")[0]
        if any(name == other.split("/")[-1].split("-")[0] for other in testing) and name not in found:
            found.append(name)
    found.sort()
    return found
