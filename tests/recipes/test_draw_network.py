"""Draw a network."""

from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from torch import nn

from proof.recipes import load

draw_network = load("draw_network").draw_network


@pytest.fixture
def closing() -> Iterator[None]:
    yield
    plt.close("all")


@pytest.mark.usefixtures("closing")
class TestDrawing:
    def test_draws_each_unit_and_each_weight(self) -> None:
        model = nn.Sequential(nn.Flatten(), nn.Sequential(nn.Linear(3, 5), nn.ReLU()), nn.Linear(5, 2))
        ax = draw_network(model)
        assert [len(np.asarray(units.get_xdata())) for units in ax.lines] == [3, 5, 2]
        assert [len(lines.get_paths()) for lines in ax.collections] == [15, 10]
        assert [t.get_text() for t in ax.texts] == ["3 inputs", "5 Linear\nReLU", "2 Linear"]

    def test_draws_a_layer_that_is_used_twice_twice(self) -> None:
        layer = nn.Linear(2, 2)
        assert len(draw_network(nn.Sequential(layer, nn.ReLU(), layer)).lines) == 3

    def test_draws_on_the_axes_it_is_given(self) -> None:
        _, ax = plt.subplots()
        assert draw_network(nn.Sequential(nn.Linear(1, 1)), ax) is ax
        assert len(plt.get_fignums()) == 1

    def test_draws_only_some_of_a_wide_layer(self) -> None:
        ax = draw_network(nn.Sequential(nn.Linear(784, 10)), most=6)
        assert [len(np.asarray(units.get_xdata())) for units in ax.lines] == [6, 6]
        assert [t.get_text() for t in ax.texts] == ["784 inputs", "10 Linear"]

    def test_draws_a_compiled_model_as_its_original(self) -> None:
        ax = draw_network(torch.compile(nn.Sequential(nn.Linear(3, 2), nn.ReLU()), backend="eager"))
        assert [t.get_text() for t in ax.texts] == ["3 inputs", "2 Linear\nReLU"]

    def test_refuses_what_it_cannot_draw(self) -> None:
        for model in (nn.Sequential(nn.Conv2d(1, 1, 3)), nn.Sequential(nn.ModuleList([nn.Linear(1, 1)]))):
            with pytest.raises(ValueError, match="only Linear"):
                draw_network(model)
        with pytest.raises(ValueError, match=r"'1' takes 4 features and gets 3"):
            draw_network(nn.Sequential(nn.Linear(2, 3), nn.Linear(4, 1)))
        with pytest.raises(ValueError, match=r"no nn\.Linear to draw"):
            draw_network(nn.Sequential(nn.ReLU()))
        with pytest.raises(ValueError, match="at least 1 unit"):
            draw_network(nn.Sequential(nn.Linear(1, 1)), most=0)
        with pytest.raises(TypeError, match=r"pass an nn\.Sequential, not a Linear"):
            draw_network(nn.Linear(1, 1))
        with pytest.raises(ValueError, match="'1' has no sizes yet: pass a batch first"):
            draw_network(nn.Sequential(nn.ReLU(), nn.LazyLinear(3)))
        assert not plt.get_fignums()
