from torch import nn

model = nn.Sequential()
for depth in range(11):
    model.add_module(f"layer{depth}", nn.Linear(4, 4))
for start in ("layer1", "layer1."):
    model.requires_grad_(True)
    for name, p in model.named_parameters():
        if name.startswith(start):
            p.requires_grad = False
    frozen = {n for n, p in model.named_parameters() if not p.requires_grad}
    print(f"{start!r:10} freezes", *sorted(frozen))
