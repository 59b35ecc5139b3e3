"""Word vectors from the articles themselves: positive pointwise mutual information, cut to its first dimensions (randomised SVD)."""

import numpy as np
import torch

CONTEXTS = 8000
WINDOW = 6


def word_vectors(data, vocabulary, dimensions=128, seed=0):
    """[vocabulary, dimensions] with rows of about unit length; padding is zero. Also log counts for the token weights."""
    counts = np.bincount(data.pieces, minlength=vocabulary).astype(np.float64)
    contexts = np.argsort(-counts)[:CONTEXTS]
    column = np.full(vocabulary, -1)
    column[contexts] = np.arange(CONTEXTS)
    sentence = np.repeat(np.arange(len(data.piece_counts)), data.piece_counts)
    table = np.zeros(vocabulary * CONTEXTS, np.float32)
    for distance in range(1, WINDOW + 1):
        same = sentence[distance:] == sentence[:-distance]
        left, right = data.pieces[:-distance][same], data.pieces[distance:][same]
        for word, context in ((left, right), (right, left)):
            kept = column[context] >= 0
            keys = word[kept].astype(np.int64) * CONTEXTS + column[context[kept]]
            keys, times = np.unique(keys, return_counts=True)
            table[keys] += times / distance
    table = table.reshape(vocabulary, CONTEXTS)
    rows = table.sum(1, keepdims=True) + 1e-9
    columns = table.sum(0, keepdims=True) ** 0.75
    table *= columns.sum() / rows / (columns + 1e-9)
    np.log(table, out=table, where=table > 0)
    np.maximum(table, 0, out=table)
    torch.manual_seed(seed)
    left, strength, _ = torch.svd_lowrank(torch.from_numpy(table), q=dimensions + 16, niter=3)
    vectors = left[:, :dimensions] * strength[:dimensions].sqrt()
    vectors = vectors / (vectors.norm(dim=1, keepdim=True) + 1e-6)
    vectors[:2] = 0
    rare = torch.from_numpy(np.log(1e-4 / (1e-4 + counts / counts.sum()))).float()
    return vectors.contiguous(), rare
