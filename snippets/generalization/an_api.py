import json

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).eval()


def answer(request):
    """A JSON list of 64 numbers from 0 to 16 in; a digit, as JSON, out."""
    pixels = torch.tensor(json.loads(request), dtype=torch.float32)
    if pixels.shape != (64,):
        return json.dumps({"error": f"64 numbers wanted, got {pixels.numel()}"})
    if not ((pixels >= 0) & (pixels <= 16)).all():
        return json.dumps({"error": "every number must be from 0 to 16"})
    with torch.inference_mode():
        return json.dumps({"digit": model(pixels / 16).argmax().item()})


print(sorted(json.loads(answer(json.dumps([0] * 64)))))
print(answer(json.dumps([0] * 63)))
print(answer(json.dumps([99] * 64)))
