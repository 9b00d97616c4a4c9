import torch
from torch import nn

vocabulary = sorted(set("one two three"))
number = {letter: i for i, letter in enumerate(vocabulary)}
ids = torch.tensor([number[letter] for letter in "three"])
print(ids.max().item(), "is less than", len(vocabulary))
print(tuple(nn.Embedding(len(vocabulary), 4)(ids).shape))
