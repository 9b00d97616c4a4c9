import torch

above = []
for seed in range(20):
    torch.manual_seed(seed)
    truth = torch.randint(2, (100,))
    guesses = torch.randint(2, (200, 100))
    best = (guesses == truth).double().mean(dim=1).max().item()
    above.append(best > 0.55)
print("best of 200 guessers above 0.55:", sum(above), "of 20 times")
print(not all(above))
