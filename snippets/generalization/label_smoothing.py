import torch
from torch.nn.functional import cross_entropy

answer = torch.tensor([0])
for logit in (0.0, 2.0, 4.51, 8.0, 16.0):
    logits = torch.zeros(1, 10)
    logits[0, 0] = logit
    surprise = -logits.log_softmax(dim=1)[0]
    by_hand = 0.9 * surprise[0] + 0.1 * surprise.mean()
    smoothed = cross_entropy(logits, answer, label_smoothing=0.1)
    plain = cross_entropy(logits, answer)
    print(f"logit {logit:5}: p = {logits.softmax(dim=1)[0, 0]:.2f}", end=", ")
    print(f"plain {plain:.2f}, smoothed {smoothed:.2f} = {by_hand:.2f}")
