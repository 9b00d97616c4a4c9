from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

truth = [0, 0, 1, 1, 1, 1, 1, 1, 1, 1]
scores = [i / 10 for i in range(10)]
_, held_out, _, held_scores = train_test_split(
    truth, scores, test_size=5, stratify=truth, random_state=0
)
print("classes held out:", sorted(set(held_out)))
print("AUC:", roc_auc_score(held_out, held_scores))
