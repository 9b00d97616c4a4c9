import os

import torch

os.environ["CUDA_VISIBLE_DEVICES"] = ""  # a machine without a GPU
torch.save(torch.ones(2), "weights.pt")
torch.load("weights.pt", map_location="cuda")
