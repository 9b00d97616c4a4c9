SPECIAL = ["<pad>", "<unknown>", "<begin>", "<end>"]
vocabulary = SPECIAL + sorted(set("a cat sat"))
ids = {token: i for i, token in enumerate(vocabulary)}


def encode(text, length):
    found = [ids.get(letter, ids["<unknown>"]) for letter in text]
    row = [ids["<begin>"], *found, ids["<end>"]]
    return row + [ids["<pad>"]] * (length - len(row))


def decode(row):
    return " ".join(vocabulary[i] for i in row if i != ids["<pad>"])


for text in ("sat", "cats!"):
    print(*encode(text, 8), "is", decode(encode(text, 8)))
