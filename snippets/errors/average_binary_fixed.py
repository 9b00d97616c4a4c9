from sklearn.metrics import f1_score

truth, prediction = [0, 1, 2, 2], [0, 1, 1, 2]
each = f1_score(truth, prediction, average=None)
print("each class:", [round(float(f1), 2) for f1 in each])
macro = f1_score(truth, prediction, average="macro")
print(f"their mean: {macro:.2f}")
