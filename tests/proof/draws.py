"""A random draw without a seed is a fault, even where nothing that is printed shows it.

Each generator that a program shares with its libraries is looked at before it is first seeded, and at the
end: a state that has moved by then was drawn from. That holds for what a library draws, too: a `DataLoader`,
scikit-learn with `random_state=None`. Only the first weights of torch's layers are let be: many programs show
the shapes of a layer, and one that shows what depends on its weights shows something else at each run.
"""

import functools
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass
class Generator:
    """One generator, whose state can be read."""

    advice: str
    read: Callable[[], object]
    state: object = None
    seeded: bool = False
    drawn: bool = False

    def begin(self) -> None:
        """Forget what was, and watch from here on."""
        self.state, self.seeded, self.drawn = self.read(), False, False

    def look(self) -> None:
        """Has anything been drawn that no seed came before?"""
        self.drawn |= not self.seeded and self.read() != self.state

    def seed(self, real: Callable[..., object], *args: Any, **options: Any) -> object:
        """Stands for the function that sets the seed; without a value that is no seed."""
        self.look()
        self.seeded |= any(given is not None for given in (*args, *options.values()))
        return real(*args, **options)

    def pardon(self, real: Callable[..., object], *args: Any, **options: Any) -> object:
        """Stands for a function that may move the state, such as one that puts an earlier state back."""
        if self.seeded:
            return real(*args, **options)
        self.look()
        returned = real(*args, **options)
        self.state = self.read()
        return returned


class Watch:
    """Watches all generators: made once, in the server, and begun in each process."""

    def __init__(self) -> None:
        import numpy
        import torch

        read_torch, read_numpy = torch.get_rng_state, numpy.random.get_state
        of_torch = Generator("torch.manual_seed(0)", lambda: read_torch().numpy().tobytes())
        of_numpy = Generator("np.random.seed(0), or give random_state=0", lambda: _numbers(read_numpy()))
        of_python = Generator("random.seed(0)", random.getstate)
        of_new = Generator("np.random.default_rng(0), not default_rng()", lambda: None)
        self.generators = [of_torch, of_numpy, of_python, of_new]
        for owner in (torch, torch.random):
            _stand_in(owner, "manual_seed", of_torch.seed)
            _stand_in(owner, "set_rng_state", of_torch.pardon)
        for layer, name in _layers():
            _stand_in(layer, name, of_torch.pardon)
        _stand_in(numpy.random, "seed", of_numpy.seed)
        _stand_in(numpy.random, "set_state", of_numpy.pardon)
        _stand_in(random, "seed", of_python.seed)
        _stand_in(random, "setstate", of_python.pardon)

        def new(real: Callable[..., object], seed: object = None) -> object:
            of_new.drawn |= seed is None
            return real(seed)

        _stand_in(numpy.random, "default_rng", new)

    def begin(self) -> None:
        """Watch a program from its first line."""
        import numpy
        import torch

        # The server's states are every child's: a draw without a seed must differ from run to run.
        torch.seed()
        numpy.random.seed()
        random.seed()
        for generator in self.generators:
            generator.begin()

    def fault(self) -> str:
        """What was drawn without a seed, if anything, and what to do."""
        for generator in self.generators:
            generator.look()
        missing = [generator.advice for generator in self.generators if generator.drawn]
        if not missing:
            return ""
        return f"it draws random numbers without a seed: first call {' and '.join(missing)}"


def _layers() -> list[tuple[type, str]]:
    """Where torch's layers draw their first weights: each class with the name of its method."""
    from torch.nn import modules

    classes = [value for value in vars(modules).values() if isinstance(value, type)]
    bases = {
        base for each in classes for base in each.__mro__ if base.__module__.startswith(modules.__name__)
    }
    return [
        (base, name)
        for base in bases
        for name in ("reset_parameters", "_reset_parameters")
        if name in vars(base)
    ]


def _numbers(state: Any) -> tuple[object, ...]:
    """NumPy's state, so that two can be compared."""
    _, key, *others = state
    return key.tobytes(), *others


def _stand_in(owner: Any, name: str, act: Callable[..., object]) -> None:
    real = getattr(owner, name)

    @functools.wraps(real)
    def stand_in(*args: object, **options: object) -> object:
        return act(real, *args, **options)

    setattr(owner, name, stand_in)
