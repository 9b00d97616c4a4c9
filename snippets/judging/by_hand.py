import torch
from sklearn.metrics import f1_score, precision_score, recall_score

truth = torch.tensor([1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
guess = torch.tensor([1, 1, 0, 0, 1, 0, 0, 0, 0, 0])
hits = ((guess == 1) & (truth == 1)).sum()
precision = hits / (guess == 1).sum()
recall = hits / (truth == 1).sum()
f1 = 2 * precision * recall / (precision + recall)
accuracy = (guess == truth).float().mean()
print(f"accuracy {accuracy:.2f}, F1 {f1:.2f}")
print(f"precision {precision:.2f}, recall {recall:.2f}")
scores = [
    score(truth, guess) for score in (precision_score, recall_score, f1_score)
]
print("scikit-learn:", [f"{score:.2f}" for score in scores])
