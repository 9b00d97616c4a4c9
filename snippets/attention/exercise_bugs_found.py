import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention


class Reader(nn.Module):
    def __init__(self, mended, tokens=10, width=16):
        super().__init__()
        self.mended, self.embed = mended, nn.Embedding(tokens, width)
        self.mix = nn.TransformerEncoderLayer(
            width, nhead=2, batch_first=mended
        )
        self.score = nn.Linear(width, 1)

    def forward(self, question, text):
        x, notes = self.embed(question), self.embed(text)
        mask = ((text != 0) if self.mended else (text == 0))[:, None, :]
        x = x + scaled_dot_product_attention(x, notes, notes, mask)
        return self.score(self.mix(x).mean(dim=1))


def sound(model, questions, texts):
    twice = [model(questions, texts) for _ in range(2)]
    other_question, other_word = questions.clone(), texts.clone()
    other_question[2, 0], other_word[0, 1] = 3, 5
    score = model.eval()(questions, texts)[0]
    return (
        torch.equal(*twice),
        torch.equal(score, model(other_question, texts)[0]),
        bool(score != model(questions, other_word)[0]),
    )


questions = torch.tensor([[4, 7, 2, 1], [5, 1, 9, 3], [8, 8, 6, 2]])
texts = torch.tensor(
    [[3, 9, 1, 4, 0, 0], [2, 2, 7, 0, 0, 0], [6, 5, 1, 8, 4, 0]]
)
names = (
    "twice the same score:",
    "another example's question does not matter:",
    "a word of the text matters:",
)
for mended in (False, True):
    torch.manual_seed(0)
    model = Reader(mended).train(not mended)
    for name, truth in zip(names, sound(model, questions, texts)):
        print(name, truth)
