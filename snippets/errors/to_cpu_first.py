import torch

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
loss = torch.ones(3, device=device, requires_grad=True) * 2
print(loss.detach().cpu().numpy())
