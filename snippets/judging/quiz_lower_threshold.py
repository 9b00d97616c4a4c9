import torch
from sklearn.metrics import recall_score

falls = 0
for seed in range(100):
    torch.manual_seed(seed)
    truth = (torch.rand(50) < 0.3).long()
    truth[0] = 1
    logits = torch.randn(50)
    high = recall_score(truth, (logits > 0.5).long())
    low = recall_score(truth, (logits > -0.5).long())
    falls += low < high
print("recall fell in", falls, "of 100 cases")
print(falls > 0)
