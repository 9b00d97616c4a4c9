import torch
from sklearn.metrics import recall_score

truth = torch.tensor([0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
guess = torch.tensor([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
accuracy = (guess == truth).double().mean().item()
recall = recall_score(truth, guess, average="macro")
print(f"accuracy {accuracy}, mean recall {recall}")
print(recall == accuracy)
