"""Steps of optimizers, over several of them, and the rates at which they diverge."""

import ast
import math
from collections.abc import Callable

import torch
from torch import Tensor, optim

from proof.arithmetic import evaluate
from proof.checks.case import FUNCTIONS, Case, Check, close, gives, number, points

STEPS = 5
BETAS = (0.9, 0.999)
NAMES = ("beta_1", "beta_2")
SETTINGS = {
    "lr": 0.05,
    "mu": 0.9,
    "alpha": 0.8,
    "d": 0.3,
    "decay": 0.1,
    "epsilon": 1e-3,
    **dict(zip(NAMES, BETAS, strict=True)),
}
AVERAGES = {"m": "exp_avg", "s": "exp_avg_sq"}  # Adam's
State = dict[str, Tensor]


def follows(case: Case, optimizer: optim.Optimizer, state: Callable[[State], State]) -> bool:
    """Does an update, `w ← …`, do what the optimizer does, step after step?

    The updated symbol has its value from before the step; the others have theirs from after it.
    """
    (w,) = optimizer.param_groups[0]["params"]
    target = ast.unparse(case.formula.sides[0])
    for _ in range(STEPS):
        before = {"w": w.detach().clone(), **state(optimizer.state[w])}
        (w.grad,) = torch.autograd.grad((w.sin() * torch.arange(1, 8)).sum(), w)
        optimizer.step()
        after = {"w": w.detach().clone(), **state(optimizer.state[w])}
        names = {**FUNCTIONS, **SETTINGS, **after, target: before[target], "g": w.grad}
        if not close(evaluate(case.formula.sides[1], names), after[target]):
            return False
    return case.formula.relations == ("←",)


def sgd(case: Case) -> bool:
    w = points().requires_grad_()
    return follows(case, optim.SGD([w], lr=SETTINGS["lr"]), lambda state: {})


def sgd_with_decay(case: Case) -> bool:
    w = points().requires_grad_()
    optimizer = optim.SGD([w], lr=SETTINGS["lr"], weight_decay=SETTINGS["decay"])
    return follows(case, optimizer, lambda state: {})


def momentum(case: Case) -> bool:
    w = points().requires_grad_()
    optimizer = optim.SGD([w], lr=SETTINGS["lr"], momentum=SETTINGS["mu"])
    return follows(case, optimizer, lambda state: {"v": state.get("momentum_buffer", torch.zeros(7)).clone()})


def nesterov(case: Case) -> bool:
    w = points().requires_grad_()
    optimizer = optim.SGD([w], lr=SETTINGS["lr"], momentum=SETTINGS["mu"], nesterov=True)
    return follows(case, optimizer, lambda state: {"v": state.get("momentum_buffer", torch.zeros(7)).clone()})


def dampening(case: Case) -> bool:
    """After the first step, which takes the whole gradient."""
    w = points().requires_grad_()
    optimizer = optim.SGD([w], lr=SETTINGS["lr"], momentum=SETTINGS["mu"], dampening=SETTINGS["d"])
    w.grad = points()
    optimizer.step()
    return follows(case, optimizer, lambda state: {"v": state["momentum_buffer"].clone()})


def adagrad(case: Case) -> bool:
    """Its step, or the sum that it keeps."""
    w = points().requires_grad_()
    optimizer = optim.Adagrad([w], lr=SETTINGS["lr"], eps=SETTINGS["epsilon"])
    return follows(case, optimizer, lambda state: {"s": state["sum"].clone()})


def rmsprop(case: Case) -> bool:
    """Its step, or the mean that it keeps."""
    w = points().requires_grad_()
    optimizer = optim.RMSprop([w], lr=SETTINGS["lr"], alpha=SETTINGS["alpha"], eps=SETTINGS["epsilon"])
    return follows(case, optimizer, lambda state: {"s": state.get("square_avg", torch.zeros(7)).clone()})


def adadelta(case: Case) -> bool:
    """Its step, from the mean of the squared steps before it."""
    w, zero = points().requires_grad_(), torch.zeros(7, dtype=torch.float64)
    before = [zero]
    optimizer = optim.Adadelta([w], lr=1.0, rho=SETTINGS["alpha"], eps=SETTINGS["epsilon"])

    def state(now: State) -> State:
        found = {"s": now.get("square_avg", zero).clone(), "d": before[-1]}
        before.append(now.get("acc_delta", zero).clone())
        return found

    return follows(case, optimizer, state)


def adagrad_and_rmsprop(case: Case) -> bool:
    return adagrad(case) and rmsprop(case)


def running_means(state: State) -> State:
    """Adam's two means, corrected for the zeros that they start from."""
    named = zip(("m_hat", "s_hat"), ("exp_avg", "exp_avg_sq"), BETAS, strict=True)
    return {name: state[key] / (1 - beta ** state["step"].item()) for name, key, beta in named if state}


def adamw(case: Case) -> bool:
    w = points().requires_grad_()
    lr, decay, epsilon = SETTINGS["lr"], SETTINGS["decay"], SETTINGS["epsilon"]
    optimizer = optim.AdamW([w], lr=lr, betas=BETAS, eps=epsilon, weight_decay=decay)
    return follows(case, optimizer, running_means)


def adam(case: Case) -> bool:
    """Its step, or one of its two means."""
    w = points().requires_grad_()

    def means(state: State) -> State:
        kept = {name: state.get(key, torch.zeros(7)).clone() for name, key in AVERAGES.items()}
        return {**kept, **running_means(state)}

    return follows(case, optim.Adam([w], lr=SETTINGS["lr"], betas=BETAS, eps=SETTINGS["epsilon"]), means)


def corrected_mean(case: Case) -> bool:
    """One of Adam's two means without the zeros that it starts from: with it, the step is Adam's."""
    w = points().requires_grad_()
    optimizer = optim.Adam([w], lr=SETTINGS["lr"], betas=BETAS, eps=SETTINGS["epsilon"])
    target, said = ast.unparse(case.formula.sides[0]), case.formula.sides[-1]
    for t in range(1, STEPS + 1):
        before, w.grad = w.detach().clone(), points()
        optimizer.step()
        state = optimizer.state[w]
        names = {**SETTINGS, "t": t, **{name: state[key] for name, key in AVERAGES.items()}}
        found = running_means(state) | {target: number(evaluate(said, names))}
        step = SETTINGS["lr"] * found["m_hat"] / (found["s_hat"].sqrt() + SETTINGS["epsilon"])
        if len(found) > len(AVERAGES) or not close(before - step, w):
            return False
    return case.formula.relations == ("=",)


def what_adam_averages(case: Case) -> bool:
    """The second mean, after the first step, corrected."""
    w = points().requires_grad_()
    optimizer = optim.Adam([w], betas=BETAS)
    w.grad = points()
    optimizer.step()
    return gives(case, {"g": w.grad}, running_means(optimizer.state[w])["s_hat"])


def distances(lr: float, curvature: float, steps: int) -> list[float]:
    """From the bottom of a valley, after each step of gradient descent from 1."""
    w = torch.ones((), dtype=torch.float64, requires_grad=True)
    optimizer, found = optim.SGD([w], lr=lr), [1.0]
    for _ in range(steps):
        (w.grad,) = torch.autograd.grad(curvature / 2 * w**2, w)
        optimizer.step()
        found.append(w.item())
    return found


def factor_of_a_step(case: Case) -> bool:
    lr, c = torch.rand(2).tolist()
    before, after = distances(lr, c, steps=1)
    return gives(case, {"lr": lr, "c": c}, after / before)


def largest_rate(case: Case) -> bool:
    """Below it the distance shrinks, above it it grows; as an expression, or as what lr is less than."""
    for c in (0.5, 3.0, 20.0):
        limit = float(evaluate(case.formula.sides[-1], {"c": c}))  # type: ignore[arg-type]
        below, above = (abs(distances(part * limit, c, steps=50)[-1]) for part in (0.99, 1.01))
        if not below < 1 < above:
            return False
    return len(case.formula.sides) == 1 or str(case.formula).startswith("lr < ")


def ends_below(lr: float, curvature: float, mu: float, nesterov: bool) -> bool:
    """Does momentum come closer to the bottom of a valley?"""
    w = torch.ones((), dtype=torch.float64, requires_grad=True)
    optimizer = optim.SGD([w], lr=lr, momentum=mu, nesterov=nesterov)
    for _ in range(1000):
        w.grad = curvature * w.detach()
        optimizer.step()
    return w.abs().item() < 1


def limits(case: Case, nesterov: bool) -> bool:
    """Below it momentum arrives, above it momentum diverges; as an expression, or as what lr is less than."""
    for c, mu in ((0.5, 0.3), (3.0, 0.6), (20.0, 0.9)):
        limit = float(evaluate(case.formula.sides[-1], {"c": c, "mu": mu}))  # type: ignore[arg-type]
        if not ends_below(0.99 * limit, c, mu, nesterov) or ends_below(1.01 * limit, c, mu, nesterov):
            return False
    return len(case.formula.sides) == 1 or str(case.formula).startswith("lr < ")


def largest_rate_with_momentum(case: Case) -> bool:
    return limits(case, nesterov=False)


def largest_rate_with_nesterov(case: Case) -> bool:
    return limits(case, nesterov=True)


def final_velocity(case: Case) -> bool:
    """Where the velocity ends if the gradient stays 1."""
    for mu in (0.2, 0.5, 0.9):
        w = torch.zeros((), dtype=torch.float64, requires_grad=True)
        optimizer = optim.SGD([w], lr=0.1, momentum=mu)
        for _ in range(300):
            w.grad = torch.ones_like(w)
            optimizer.step()
        if not gives(case, {"mu": mu}, optimizer.state[w]["momentum_buffer"]):
            return False
    return True


def cosine(case: Case) -> bool:
    """The rate after each of some steps of the schedule."""
    lr, steps = SETTINGS["lr"], 7
    optimizer = optim.SGD([points().requires_grad_()], lr=lr)
    schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for t in range(steps + 1):
        names = {"lr": lr, "pi": math.pi, "t": t, "T": steps}
        if not gives(case, names, schedule.get_last_lr()[0]):
            return False
        optimizer.step()
        schedule.step()
    return True


checks: dict[str, Check] = {
    check.__name__: check
    for check in (
        sgd,
        sgd_with_decay,
        momentum,
        nesterov,
        dampening,
        adagrad_and_rmsprop,
        adagrad,
        rmsprop,
        adadelta,
        adam,
        adamw,
        corrected_mean,
        what_adam_averages,
        factor_of_a_step,
        largest_rate,
        largest_rate_with_momentum,
        largest_rate_with_nesterov,
        final_velocity,
        cosine,
    )
}
