"""pads all to the longest of the epoch"""


def padding(lengths, batch_size):
    batches = lengths.split(batch_size)
    cells = sum(len(batch) * lengths.max().item() for batch in batches)
    return 1 - lengths.sum().item() / cells
