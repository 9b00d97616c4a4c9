from torch import nn

norm = nn.BatchNorm2d(64)
names = [name for name, _ in norm.named_parameters()]
print("parameters:", names)
print("saved:", list(norm.state_dict()))
print("running_mean" in names)
