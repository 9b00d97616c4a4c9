import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()


class Network(nn.Module):
    def __init__(self, inputs, hidden, outputs):
        super().__init__()
        self.hidden = nn.Linear(inputs, hidden)
        self.activation = nn.Sigmoid()
        self.output = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.output(self.activation(self.hidden(x)))


def train(model, loader, epochs):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    model.train()
    for _ in range(epochs):
        for xb, yb in loader:
            xb, yb = xb.to(device), yb.to(device)
            optimizer.zero_grad()
            nn.functional.mse_loss(model(xb), yb).backward()
            optimizer.step()


def error_on(rows, model):
    model.eval()
    with torch.no_grad():
        prediction = model(x[rows].to(device))
    return nn.functional.mse_loss(prediction, y[rows].to(device)).item()


torch.manual_seed(0)
x = 6 * torch.rand(500, 1) - 3
y = x**2 + 15 * torch.sin(x) ** 3 + 3 * torch.randn(500, 1)
training, validation, test = torch.randperm(500).split([300, 100, 100])
data = TensorDataset(x[training], y[training])
loader = DataLoader(data, batch_size=50, shuffle=True)
best = float("inf")
for hidden in (3, 10, 30):
    model = Network(1, hidden, 1).to(device)
    train(model, loader, epochs=30)
    error = error_on(validation, model)
    print(f"{hidden:2} units: validation error {error:.0f}")
    if error < best:
        best, kept = error, model
units = kept.hidden.out_features
print(f"kept {units} units: test error {error_on(test, kept):.0f}")
