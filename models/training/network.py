"""Sentence scorer: weighted mean of word vectors and hand features, then a transformer across the article's sentences."""

import math

import torch
from torch import nn
from torch.nn import functional as F


class Layer(nn.Module):
    """Pre-norm transformer layer over [articles, sentences, width]."""

    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads = heads
        self.norm_in = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm_mid = nn.LayerNorm(width)
        self.wide = nn.Linear(width, 2 * width)
        self.narrow = nn.Linear(2 * width, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        b, n, w = x.shape[0], x.shape[1], x.shape[2]
        qkv = self.qkv(self.norm_in(x)).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        attention = qkv[0] @ qkv[1].transpose(-1, -2) / math.sqrt(w // self.heads)
        mixed = (torch.softmax(attention + bias, dim=-1) @ qkv[2]).permute(0, 2, 1, 3).reshape(b, n, w)
        x = x + self.dropout(self.out(mixed))
        return x + self.dropout(self.narrow(F.gelu(self.wide(self.norm_mid(x)))))


class Scorer(nn.Module):
    def __init__(self, vectors, mean, deviation, width=128, layers=2, heads=4, dropout=0.1, token_weights=None):
        super().__init__()
        self.words = nn.Parameter(vectors.clone())
        self.weights = nn.Parameter(token_weights.clone())
        self.register_buffer("mean", mean)
        self.register_buffer("deviation", deviation)
        self.from_words = nn.Linear(vectors.shape[1], width)
        self.norm_words = nn.LayerNorm(vectors.shape[1])
        self.from_features = nn.Linear(len(mean), width)
        self.layers = nn.ModuleList(Layer(width, heads, dropout) for _ in range(layers))
        self.norm_out = nn.LayerNorm(width)
        self.score = nn.Linear(width, 1)
        self.dropout = nn.Dropout(dropout)

    def sentences(self, pieces):
        """[sentences, pieces] to [sentences, width of the word vectors]."""
        weights = torch.exp(self.weights[pieces]) * (pieces > 0)
        # As one operation: the [sentences, pieces, width] table in between would cost most of the training's time.
        total = F.embedding_bag(pieces, self.words, mode="sum", per_sample_weights=weights, sparse=self.words.requires_grad)
        return total / (weights.sum(1, keepdim=True) + 1e-6)

    def read(self, vectors, features, hear_words=None):
        """[sentences, width] from word vectors and features; `hear_words` is 0 where the word path is dropped."""
        words = self.from_words(self.dropout(self.norm_words(vectors)))
        if hear_words is not None:
            words = words * hear_words.unsqueeze(-1)
        scaled = torch.clamp((features - self.mean) / self.deviation, -4, 4)
        return words + self.from_features(scaled)

    def decide(self, x, bias):
        for layer in self.layers:
            x = layer(x, bias)
        return self.score(self.norm_out(x)).squeeze(-1)

    def forward(self, batch, hear_words=None):
        """Logits [articles, sentences], very low where there is no sentence."""
        read = self.read(self.sentences(batch.pieces), batch.features, hear_words)
        rows = batch.mask.numel()
        table = read.new_zeros(rows, read.shape[1]).index_copy(0, batch.place, read)
        bias = torch.zeros_like(batch.mask, dtype=torch.float).masked_fill(~batch.mask, -1e4)[:, None, None, :]
        logits = self.decide(table.view(*batch.mask.shape, -1), bias)
        return logits.masked_fill(~batch.mask, -1e4)
