import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.checkpoint import checkpoint_sequential

torch.manual_seed(0)
layers = [nn.Sequential(nn.Linear(64, 64), nn.ReLU()) for _ in range(16)]
model = nn.Sequential(*layers)
x, ran = torch.randn(1000, 64, requires_grad=True), []
for layer in layers:
    layer.register_forward_pre_hook(lambda *_: ran.append(1))


def kept_after(run):
    ran.clear()
    kept = {}

    def keep(tensor):
        kept[tensor.data_ptr()] = tensor.numel() * 4
        return tensor

    with saved_tensors_hooks(keep, lambda tensor: tensor):
        out = run()
    out.sum().backward()
    return sum(kept.values()) / 1e6, len(ran)


for name, run in (
    ("plain", lambda: model(x)),
    (
        "4 parts",
        lambda: checkpoint_sequential(model, 4, x, use_reentrant=False),
    ),
):
    x.grad = None
    megabytes, passes = kept_after(run)
    print(f"{name:8} keeps {megabytes:.1f} MB, runs {passes} layers", end=", ")
    print(f"gradient {x.grad.norm():.6f}")
