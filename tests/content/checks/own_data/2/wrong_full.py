"""counts a short batch as a full one"""


def padding(lengths, batch_size):
    batches = lengths.split(batch_size)
    cells = sum(batch_size * batch.max().item() for batch in batches)
    return 1 - lengths.sum().item() / cells
