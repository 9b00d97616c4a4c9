import torch

z = torch.tensor([1000.0, 999.0, 0.0])
print("as written: ", (z.exp() / z.exp().sum()).tolist())
shifted = (z - z.max()).exp()
stable = shifted / shifted.sum()
print("shifted:    ", [f"{p:.3f}" for p in stable])
print("as torch's: ", torch.allclose(stable, z.softmax(dim=0)))

by_hand = z.max() + shifted.sum().log()
print("log-sum-exp:", by_hand.item() == torch.logsumexp(z, dim=0).item())
print("its log:    ", [f"{p:.1f}" for p in z - by_hand])
print("log of it:  ", [f"{p:.1f}" for p in stable.log()])
