import torch

print(torch.device("cuda"), torch.device("cuda:1"), torch.device("mps"))
device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
print(torch.ones(2).to(device).tolist())
