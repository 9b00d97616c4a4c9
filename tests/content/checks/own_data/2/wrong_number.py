"""gives the number of rows of padding, not their share"""


def padding(lengths, batch_size):
    batches = lengths.split(batch_size)
    cells = sum(len(batch) * batch.max().item() for batch in batches)
    return cells - lengths.sum().item()
