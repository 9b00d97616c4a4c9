import torch

for kind in (torch.optim.Adam, torch.optim.AdamW):
    w = torch.tensor([10.0, 10.0], requires_grad=True)
    optimizer = kind([w], lr=0.01, weight_decay=0.1)
    w.grad = torch.tensor([0.0, 100.0])
    before = w.detach().clone()
    optimizer.step()
    moved = (before - w.detach()).tolist()
    print(f"{kind.__name__:5} moves by", [f"{step:.3f}" for step in moved])

adam, adamw = torch.optim.Adam([w]), torch.optim.AdamW([w])
print("unless set, Adam's decay is", adam.defaults["weight_decay"], end="")
print(", AdamW's", adamw.defaults["weight_decay"])
