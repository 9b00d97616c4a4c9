import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention


class Reader(nn.Module):
    """Scores a question of 4 tokens about a text, padded with 0."""

    def __init__(self, tokens=10, width=16):
        super().__init__()
        self.embed = nn.Embedding(tokens, width)
        self.mix = nn.TransformerEncoderLayer(width, nhead=2)
        self.score = nn.Linear(width, 1)

    def forward(self, question, text):
        x, notes = self.embed(question), self.embed(text)
        mask = (text == 0)[:, None, :]  # True: padding, not to be read
        x = x + scaled_dot_product_attention(x, notes, notes, mask)
        return self.score(self.mix(x).mean(dim=1))


torch.manual_seed(0)
model = Reader()
questions = torch.tensor([[4, 7, 2, 1], [5, 1, 9, 3], [8, 8, 6, 2]])
texts = torch.tensor(
    [[3, 9, 1, 4, 0, 0], [2, 2, 7, 0, 0, 0], [6, 5, 1, 8, 4, 0]]
)
with torch.no_grad():
    print("scores:", tuple(model(questions, texts).shape))
