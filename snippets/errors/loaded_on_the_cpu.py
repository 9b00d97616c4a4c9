import torch

torch.save(torch.ones(2), "weights.pt")
weights = torch.load("weights.pt", map_location="cpu")
print(weights.device, weights.tolist())
