"""gives the share of what is no padding"""


def padding(lengths, batch_size):
    batches = lengths.split(batch_size)
    cells = sum(len(batch) * batch.max().item() for batch in batches)
    return lengths.sum().item() / cells
