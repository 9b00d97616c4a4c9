# says: line 4: imports `yaml`, which requirements/programs.txt does not name
import torch

import yaml

print(torch.__name__, yaml.__name__)
