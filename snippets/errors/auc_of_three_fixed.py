from sklearn.metrics import roc_auc_score

truth = [0, 1, 2]
scores = [[0.8, 0.1, 0.1], [0.2, 0.5, 0.3], [0.3, 0.3, 0.4]]
auc = roc_auc_score(truth, scores, multi_class="ovr")
print("mean over one class against the rest:", auc)
