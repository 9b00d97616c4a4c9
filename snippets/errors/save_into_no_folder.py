import torch

torch.save({"epoch": 3}, "runs/first/model.pt")
