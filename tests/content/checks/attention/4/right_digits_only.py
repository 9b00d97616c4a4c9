import torch


def both_ways(model, texts):
    told = model(texts[:, :8])[:, 4:, :8].argmax(-1)
    alone = torch.empty(len(texts), 0, dtype=torch.long)
    for _ in range(4):
        logits = model(torch.cat([texts[:, :5], alone], dim=1))[:, -1, :8]
        alone = torch.cat([alone, logits.topk(1).indices], dim=1)
    return told, alone
