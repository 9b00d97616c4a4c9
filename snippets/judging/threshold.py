import torch
from sklearn.metrics import precision_score, recall_score

torch.manual_seed(0)
truth = (torch.arange(1000) < 200).long()
logits = torch.randn(1000) + 2 * truth
for threshold in (-1.0, 1.0, 3.0):
    guess = (logits > threshold).long()
    precision = precision_score(truth, guess)
    recall = recall_score(truth, guess)
    scores = f"precision {precision:.2f}, recall {recall:.2f}"
    print(f"logit above {threshold:4}: {scores}")
