"""Choose the next token from a language model's logits."""

import torch
from torch import Tensor


def sample_next(
    logits: Tensor,
    temperature: float = 1.0,
    top_k: int | None = None,
    top_p: float | None = None,
    generator: torch.Generator | None = None,
) -> Tensor:
    """Return one id for each row of logits (..., vocabulary), shape (...).

    `temperature` divides the logits: under 1 the likely gets likelier, and 0
    takes the largest logit, without a draw. `top_k` then leaves the k largest
    alone, and `top_p` the fewest whose probabilities together reach p, the
    likeliest first. A generator of your own, on the logits' device, makes a
    draw repeat. Logits of -inf are never chosen.

    Raises ValueError if a logit is nan or +inf, a row has no finite one, or
    a setting is out of its range.

    Sources: Fan et al., Hierarchical Neural Story Generation (2018), for k;
    Holtzman et al., The Curious Case of Neural Text Degeneration (2020), for p.
    """
    if not 0 <= temperature < torch.inf:
        raise ValueError(f"temperature is {temperature}: a number, 0 or more")
    if top_k is not None and top_k < 1:
        raise ValueError(f"top_k is {top_k}: keep at least 1")
    if top_p is not None and not 0 < top_p <= 1:
        raise ValueError(f"top_p is {top_p}: use more than 0, at most 1")
    logits = logits.detach().float()
    if logits.isnan().any() or (logits == torch.inf).any():
        raise ValueError("a logit is nan or inf: look at the model")
    if not logits.isfinite().any(-1).all():
        raise ValueError("a row has no finite logit: nothing is allowed")
    if temperature == 0:
        return logits.argmax(-1)
    # The largest at 0, and no divisor that float32 would round to 0.
    logits = logits - logits.amax(-1, keepdim=True)
    logits = logits / max(temperature, 1e-30)
    ordered, ids = logits.sort(stable=True, descending=True)
    if top_k is not None:
        ordered[..., top_k:] = -torch.inf
    chances = ordered.softmax(-1)
    if top_p is not None:
        before = chances.cumsum(-1) - chances  # of those that are likelier
        chances = chances.masked_fill(before >= top_p, 0)
    rows = chances.reshape(-1, chances.shape[-1])
    drawn = torch.multinomial(rows, 1, generator=generator)
    return ids.gather(-1, drawn.view(*ids.shape[:-1], 1)).squeeze(-1)


if __name__ == "__main__":
    logits = torch.tensor([2.0, 1.0, 0.0, -1.0]).expand(1000, 4)
    for settings in ({}, {"temperature": 0.5}, {"top_k": 2}, {"top_p": 0.9}):
        generator = torch.Generator().manual_seed(0)
        ids = sample_next(logits, generator=generator, **settings)
        print(ids.bincount(minlength=4).tolist(), settings or "as it is")
    print("temperature 0:", sample_next(logits[0], temperature=0).item())
