"""What both stages do at each step."""

import copy

import numpy as np
import torch

EVERY = 5  # steps between two updates of the moving average


class Update:
    """One step of Adam; only the word vectors that the batch used are touched."""

    def __init__(self, network, rate, word_rate, decay):
        self.words = [network.words]
        self.others = [p for p in network.parameters() if p is not network.words]
        self.optimisers = [torch.optim.AdamW(self.others, weight_decay=decay), torch.optim.SparseAdam(self.words)]
        self.rates = [rate, word_rate]

    def __call__(self, loss, factor):
        for optimiser, rate in zip(self.optimisers, self.rates):
            optimiser.zero_grad(set_to_none=True)
            for group in optimiser.param_groups:
                group["lr"] = rate * factor
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.others, 1.0)
        for optimiser in self.optimisers:
            optimiser.step()


def heard(batch, random, deaf):
    """1 for the sentences of articles whose words are heard, 0 where the word path is dropped."""
    heard = torch.from_numpy((random.random(len(batch.articles)) >= deaf).astype(np.float32))
    return heard[torch.div(batch.place, batch.mask.shape[1], rounding_mode="floor")]


def follow(smooth, network, keep):
    with torch.no_grad():
        for slow, fast in zip(smooth.parameters(), network.parameters()):
            slow.mul_(keep).add_(fast, alpha=1 - keep)


def average(first, second):
    both = copy.deepcopy(first)
    with torch.no_grad():
        for mean, other in zip(both.parameters(), second.parameters()):
            mean.add_(other).div_(2)
    return both
