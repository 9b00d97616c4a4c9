# says: line 4: uses `sklearn.datasets` without importing it: add `import sklearn.datasets`
import sklearn

print(len(sklearn.datasets.load_digits().target))
