import torch
from sklearn.metrics import precision_score, recall_score

found = []
for copies in (1, 10):
    truth = torch.cat([torch.ones(10), torch.zeros(100 * copies)])
    alarms = (torch.arange(100) < 8).float().repeat(copies)
    guess = torch.cat([(torch.arange(10) < 8).float(), alarms])
    precision = precision_score(truth, guess)
    print(f"precision {precision:.2f}, recall {recall_score(truth, guess)}")
    found.append(precision)
print(found[0] == found[1])
