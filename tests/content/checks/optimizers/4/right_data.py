class Momentum:
    def __init__(self, parameters, lr, momentum):
        self.parameters = list(parameters)
        self.lr, self.momentum = lr, momentum
        self.steps = [0.0] * len(self.parameters)

    def zero_grad(self):
        for p in self.parameters:
            if p.grad is not None:
                p.grad.zero_()

    def step(self):
        for i, p in enumerate(self.parameters):
            self.steps[i] = self.momentum * self.steps[i] - self.lr * p.grad
            p.data = p.data + self.steps[i]
