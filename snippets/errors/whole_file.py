import os
import zipfile

import torch
from torch import nn

torch.save(nn.Linear(2, 1).state_dict(), "new.pt")
os.replace("new.pt", "model.pt")
print("whole:", zipfile.is_zipfile("model.pt"))
print(list(torch.load("model.pt")))
