import torch
from sklearn.metrics import f1_score, precision_score, recall_score

verdicts, outside = [], 0
for seed in range(40):
    torch.manual_seed(seed)
    truth, guess = torch.randint(2, (2, 50))
    p, r = precision_score(truth, guess), recall_score(truth, guess)
    both = f1_score(truth, guess)
    verdicts.append(min(p, r) - 1e-12 <= both <= max(p, r) + 1e-12)
    truth, guess = torch.randint(3, (2, 50))
    means = [
        score(truth, guess, average="macro", zero_division=0)
        for score in (precision_score, recall_score, f1_score)
    ]
    outside += not min(means[:2]) <= means[2] <= max(means[:2])
print("means over three classes: F1 outside in", outside, "of 40")
print(all(verdicts))
