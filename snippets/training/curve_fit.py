import torch
from torch import nn


class Network(nn.Module):
    def __init__(self, inputs, hidden, outputs):
        super().__init__()
        self.hidden = nn.Linear(inputs, hidden)
        self.activation = nn.Sigmoid()
        self.output = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.output(self.activation(self.hidden(x)))


torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
x = torch.randn(500, 1)
y = x**2 + 15 * torch.sin(x) ** 3
model = Network(1, 3, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for step in range(1001):
    loss = nn.functional.mse_loss(model(x), y)
    if step in {0, 10, 100, 1000}:
        print(f"after {step:4} steps: error {loss.item():.2f}")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
