from torch import nn

body = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4))
model = nn.Sequential(body, nn.Linear(4, 2))
body.requires_grad_(False).eval()
print("batch norm in training mode:", body[1].training)
model.train()
print("after model.train():        ", body[1].training)
body.eval()
print("after body.eval():          ", body[1].training)
