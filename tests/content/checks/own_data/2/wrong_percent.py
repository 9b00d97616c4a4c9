"""gives the share in percent"""


def padding(lengths, batch_size):
    batches = lengths.split(batch_size)
    cells = sum(len(batch) * batch.max().item() for batch in batches)
    return 100 * (1 - lengths.sum().item() / cells)
