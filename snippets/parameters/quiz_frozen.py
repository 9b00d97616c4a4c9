from torch import nn

model = nn.Linear(4, 4)
model.weight.requires_grad_(False)
listed = sum(p.numel() for p in model.parameters())
trainable = sum(p.numel() for p in model.parameters() if p.requires_grad)
print("listed:", listed, " trainable:", trainable)
print(listed == trainable)
