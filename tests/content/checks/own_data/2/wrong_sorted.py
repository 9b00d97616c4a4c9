"""sorts by length: leave the order as it is given"""


def padding(lengths, batch_size):
    batches = lengths.sort().values.split(batch_size)
    cells = sum(len(batch) * batch.max().item() for batch in batches)
    return 1 - lengths.sum().item() / cells
