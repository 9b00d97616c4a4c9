import torch
from sklearn.model_selection import train_test_split

truth = (torch.arange(1000) < 50).long()
for name, stratify in {"at random": None, "stratified": truth}.items():
    found = []
    for seed in range(100):
        _, test = train_test_split(
            truth, test_size=100, stratify=stratify, random_state=seed
        )
        found.append(test.sum().item())
    print(f"{name}: from {min(found)} to {max(found)} positive examples of 100")
