from sklearn.metrics import f1_score

truth, prediction = [0, 1, 2, 2], [0, 1, 1, 2]
f1_score(truth, prediction)
