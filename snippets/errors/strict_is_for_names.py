from torch import nn

saved = nn.Linear(64, 10).state_dict()
nn.Linear(64, 5).load_state_dict(saved, strict=False)
