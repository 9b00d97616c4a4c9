import torch
from torch import nn

torch.manual_seed(0)
hidden = torch.randn(6, 16)
tasks = {
    "numbers": (nn.Linear(16, 1), nn.MSELoss(), torch.randn(6, 1)),
    "yes or no": (nn.Linear(16, 1), nn.BCEWithLogitsLoss(), torch.ones(6, 1)),
    "one of 5": (nn.Linear(16, 5), nn.CrossEntropyLoss(), torch.arange(6) % 5),
    "any of 5": (nn.Linear(16, 5), nn.BCEWithLogitsLoss(), torch.ones(6, 5)),
}
for task, (last, loss, target) in tasks.items():
    output = last(hidden)
    print(f"{task:9} output {tuple(output.shape)}", end=", ")
    print(f"target {tuple(target.shape)} {str(target.dtype)[6:]}", end=", ")
    print("loss is one number:", loss(output, target).ndim == 0)
