import torch
from torch.utils.data import DataLoader


def shown(batches, every):
    """Pass the batches on, and print a bar now and then."""
    total = len(batches)
    for done, batch in enumerate(batches, 1):
        yield batch
        if done % every == 0 or done == total:
            bar = "#" * (20 * done // total)
            print(f"[{bar:<20}] {done} of {total} batches")


torch.manual_seed(0)
seen = 0
for batch in shown(DataLoader(range(1000), batch_size=100), every=4):
    seen += len(batch)  # here stand the five steps of training
print(seen, "examples")
