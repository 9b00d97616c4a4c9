import torch
from sklearn.datasets import make_blobs
from torch import nn

X, y = make_blobs(300, centers=3, random_state=0)
X, y = torch.tensor(X), torch.tensor(y)
torch.manual_seed(0)
model = nn.Linear(2, 3, dtype=torch.float64)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for _ in range(200):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(X), y).backward()
    optimizer.step()

logits = model(X)
print("one row an example, one column a class:", tuple(logits.shape))
probabilities = torch.softmax(logits, dim=1)
print("first example:", [f"{p:.2f}" for p in probabilities[0].tolist()])
print("predicted", logits.argmax(dim=1)[0].item(), "- true", y[0].item())
accuracy = (logits.argmax(dim=1) == y).double().mean()
print(f"accuracy {accuracy:.2f}")
