import torch


def perplexity(chances):
    return (-chances.log().mean()).exp().item()


chances = torch.tensor([0.5, 0.25, 0.125])
loss = -chances.log().mean()
print(f"loss {loss:.3f}, perplexity {perplexity(chances):.2f}")
print(f"bits for a token: {(-chances.log2().mean()).item():.2f}")
print("with a chance of 0:", perplexity(torch.tensor([0.5, 0.25, 0.0])))
