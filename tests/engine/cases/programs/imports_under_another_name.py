# prints: relu
import torch.nn.functional as F

print(F.relu.__name__)
