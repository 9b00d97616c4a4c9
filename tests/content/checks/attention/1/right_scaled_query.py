import torch


def attend(query, key, value):
    query = query.double() / query.size(-1) ** 0.5
    weights = torch.einsum("id,jd->ij", query, key.double()).softmax(-1)
    return torch.einsum("ij,jv->iv", weights, value.double())
