"""leaves out the last batch where it is short"""


def padding(lengths, batch_size):
    lengths = lengths[: len(lengths) // batch_size * batch_size]
    batches = lengths.split(batch_size)
    cells = sum(len(batch) * batch.max().item() for batch in batches)
    return 1 - lengths.sum().item() / cells
