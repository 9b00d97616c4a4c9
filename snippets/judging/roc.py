"""The share of positives found over the share of false alarms, for
logits drawn as above: the curves of both shares lie on each other, far
above the dotted diagonal, which is a guesser's."""

import matplotlib.pyplot as plt
import torch
from sklearn.metrics import average_precision_score, roc_auc_score

torch.manual_seed(0)
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(3.2, 2.7), layout="constrained")
for share, look in [(0.5, "C0-"), (0.05, "C1.")]:
    truth = torch.arange(5000) < share * 5000
    logits = torch.randn(5000) + 2 * truth
    above = logits > torch.linspace(4, -3, 30)[:, None]
    found = above[:, truth].float().mean(dim=1)
    alarms = above[:, ~truth].float().mean(dim=1)
    ax.plot(alarms, found, look, label=f"{share} positive")
    pairs = logits[truth][:, None] > logits[~truth]
    print(f"share of positives {share}: ", end="")
    print(f"positive above negative in {pairs.float().mean():.2f}", end=" ")
    print(f"of the pairs, ROC AUC {roc_auc_score(truth, logits):.2f},", end=" ")
    average = average_precision_score(truth, logits)
    print(f"average precision {average:.2f}")
ax.plot([0, 1], [0, 1], "C7:")
ax.legend(frameon=False)
ax.set(title="Two shares, one curve", ylabel="recall")
ax.set_xlabel("share of negatives called positive")
plt.show()
