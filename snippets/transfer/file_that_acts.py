import pickle

import torch


class Surprise:
    def __reduce__(self):
        return print, ("this ran while the file was loaded",)


torch.save(Surprise(), "model.pt")
try:
    torch.load("model.pt")
except pickle.UnpicklingError:
    print("default: refused")
torch.load("model.pt", weights_only=False)
