import torch

logits = torch.tensor([200.0, 0.0], requires_grad=True)
truth = torch.tensor([1.0, 0.0])
with torch.autograd.set_detect_anomaly(True):
    p = torch.softmax(logits, dim=0)
    loss = -(truth * p.log()).sum()
    print("p", p.tolist(), "loss", loss.item())
    loss.backward()
