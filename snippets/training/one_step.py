import torch
from torch import nn

x = torch.tensor([[1.0], [2.0]])
y = torch.tensor([[10.0], [20.0]])
model = nn.Linear(1, 1)
nn.init.zeros_(model.weight)
nn.init.zeros_(model.bias)
loss_function = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

prediction = model(x)  # 1 predict
loss = loss_function(prediction, y)  # 2 compare
optimizer.zero_grad()  # 3 clear old gradients
loss.backward()  # 4 compute new ones
optimizer.step()  # 5 change the weights

print("loss before:", loss.item())
print(f"w = {model.weight.item():.2f}, b = {model.bias.item():.2f}")
print(f"loss after: {loss_function(model(x), y).item():.2f}")
