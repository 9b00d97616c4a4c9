# prints: A
import pickle


class A:
    pass


print(type(pickle.loads(pickle.dumps(A()))).__name__)
