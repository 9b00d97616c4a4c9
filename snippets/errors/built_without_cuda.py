import inspect

import torch

lines = inspect.getsource(torch.cuda._lazy_init).splitlines()
for above, line in zip(lines, lines[1:]):
    if "not compiled" in line:
        print(above.strip(), line.strip(), sep="\n")
