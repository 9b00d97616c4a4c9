"""column_means: the means, and what is no table."""

import pytest
import torch

from proof.recipes import load

column_means = load("column_means").column_means


def test_each_column_has_its_mean() -> None:
    assert column_means(torch.tensor([[1.0, 2.0], [3.0, 6.0]])).tolist() == [2.0, 4.0]


def test_no_row_is_refused() -> None:
    with pytest.raises(ValueError, match="a row"):
        column_means(torch.empty(0, 3))
