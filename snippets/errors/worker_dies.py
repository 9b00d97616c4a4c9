import os
import re

import torch
from torch.utils.data import DataLoader, Dataset


class Ended(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        os._exit(1)  # as if the system had ended it


torch.manual_seed(0)
loader = DataLoader(Ended(), num_workers=1, multiprocessing_context="fork")
try:
    next(iter(loader))
except RuntimeError as error:
    print("RuntimeError:", re.sub(r"\d+", "…", str(error)))
