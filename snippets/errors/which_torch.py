from pathlib import Path

import torch

print(*Path(torch.__file__).parts[-2:])
