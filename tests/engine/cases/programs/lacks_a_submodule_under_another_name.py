# says: line 4: uses `sklearn.model_selection` without
import sklearn as sk

print(sk.model_selection.KFold.__name__)
