from sklearn.metrics import roc_auc_score

truth = [1, 1, 1]
scores = [0.2, 0.7, 0.9]
print(roc_auc_score(truth, scores))
