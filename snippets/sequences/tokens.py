text = "one two three"
vocabulary = sorted(set(text))
id_of = {token: number for number, token in enumerate(vocabulary)}


def encode(text):
    return [id_of[character] for character in text]


def decode(ids):
    return "".join(vocabulary[number] for number in ids)


print(len(vocabulary), "tokens:", vocabulary)
print("one two →", encode("one two"))
print("and back:", decode(encode("one two")))
words = text.split()
print("with words for tokens:", [words.index(word) for word in words])
