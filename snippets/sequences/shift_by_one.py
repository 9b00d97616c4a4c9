import torch

text = "one two three"
vocabulary = sorted(set(text))
ids = torch.tensor([vocabulary.index(character) for character in text])
inputs, targets = ids[:-1], ids[1:]
for k in range(4):
    read = text[: k + 1]
    print(f"after {read!r:6} comes {vocabulary[targets[k]]!r}")
print(len(inputs), "inputs,", len(targets), "targets")
