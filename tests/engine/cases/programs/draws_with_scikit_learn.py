# says: without a seed: first call np.random.seed(0), or give random_state=0
from sklearn.datasets import make_circles

print(make_circles(6)[0].shape)
