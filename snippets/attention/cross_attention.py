import torch
from torch import nn

torch.manual_seed(0)
cross = nn.MultiheadAttention(8, 2, batch_first=True)
memory = torch.randn(2, 5, 8)  # an encoder's output, for two texts
is_padding = torch.tensor([[0, 0, 0, 1, 1], [0, 0, 0, 0, 0]]).bool()
written = torch.randn(2, 3, 8)  # what the decoder has so far


def read(memory):
    return cross(written, memory, memory, key_padding_mask=is_padding)


out, weights = read(memory)
print("out", tuple(out.shape), "weights", tuple(weights.shape))
changed = memory.clone()
changed[0, 3:] = torch.randn(2, 8)  # other padding in the first text
print("other padding, same output:", torch.equal(out, read(changed)[0]))
changed[0, 2] = torch.randn(8)  # another last token
print("another token, same output:", torch.equal(out, read(changed)[0]))
