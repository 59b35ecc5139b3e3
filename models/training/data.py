"""The arrays that prepare.ts wrote, cut into articles and batches."""

import json
from dataclasses import dataclass

import numpy as np
import torch

BODY = 63
TITLE = 9
TITLES = 3


class Articles:
    """All articles of one prepared file; sentence s of article a lies at `first[a] + s`."""

    def __init__(self, prefix):
        def read(name, dtype):
            return np.fromfile(f"{prefix}.{name}", dtype=dtype)

        self.sizes = read("sentences.u16", np.uint16).astype(np.int64)
        self.first = offsets(self.sizes)
        self.features = read("features.f32", np.float32).reshape(-1, BODY)
        self.titles = read("titles.f32", np.float32).reshape(-1, TITLES, TITLE)
        self.pieces = read("pieces.u16", np.uint16).astype(np.int32)
        self.piece_counts = read("piece-counts.u8", np.uint8).astype(np.int64)
        self.first_piece = offsets(self.piece_counts)
        self.oracle = read("oracle.u8", np.uint8)
        self.alone = read("alone.f32", np.float32)
        self.words = read("words.u16", np.uint16).astype(np.int32)
        self.pairs = read("pairs.u16", np.uint16).astype(np.int32)
        self.word_counts = read("word-counts.u16", np.uint16).astype(np.int64)
        self.first_word = offsets(self.word_counts)
        counts = read("reference-counts.u16", np.uint16).reshape(-1, 2).astype(np.int64)
        self.reference_words = np.split(read("reference-words.u16", np.uint16), np.cumsum(counts[:, 0])[:-1])
        self.reference_pairs = np.split(read("reference-pairs.u16", np.uint16), np.cumsum(counts[:, 1])[:-1])
        with open(f"{prefix}.ids.json") as file:
            self.ids = json.load(file)

    def __len__(self):
        return len(self.sizes)

    def sentence_words(self, article, sentence):
        row = self.first[article] + sentence
        span = slice(self.first_word[row], self.first_word[row] + self.word_counts[row])
        return self.words[span], self.pairs[span]


@dataclass
class Batch:
    articles: np.ndarray
    pieces: torch.Tensor  # [sentences, pieces], 0 is padding
    features: torch.Tensor  # [sentences, BODY + TITLE]
    place: torch.Tensor  # [sentences] row in the padded [articles, sentences] table
    mask: torch.Tensor  # [articles, sentences] true where there is a sentence
    oracle: torch.Tensor  # [articles, sentences] 1 where the oracle chose it
    alone: torch.Tensor  # [articles, sentences]


def offsets(counts):
    return np.concatenate([[0], np.cumsum(counts)[:-1]])


def batches(data, chosen, size, random=None):
    """Batches of articles of about equal length; shuffled when a random generator is given."""
    chosen = np.asarray(chosen)
    noise = random.uniform(-3, 3, len(chosen)) if random is not None else 0
    by_length = chosen[np.argsort(data.sizes[chosen] + noise, kind="stable")]
    groups = [by_length[i : i + size] for i in range(0, len(by_length), size)]
    if random is not None:
        random.shuffle(groups)
    for group in groups:
        yield make_batch(data, group, random)


def make_batch(data, articles, random=None):
    """Without a random generator no article has a title; with one, half of them have."""
    sizes = data.sizes[articles]
    rows = np.concatenate([np.arange(data.first[a], data.first[a] + n) for a, n in zip(articles, sizes)])
    width = int(sizes.max())
    place = np.concatenate([np.arange(n) + i * width for i, n in enumerate(sizes)])
    titles = np.zeros((len(rows), TITLE), np.float32)
    if random is not None:
        shown = random.integers(0, TITLES, len(articles))
        hidden = random.random(len(articles)) < 0.5
        titles = data.titles[rows, np.repeat(shown, sizes)] * ~np.repeat(hidden, sizes)[:, None]
    features = np.concatenate([data.features[rows], titles], axis=1)
    counts = data.piece_counts[rows]
    longest = max(1, int(counts.max()))
    columns = np.arange(longest)
    inside = columns[None, :] < counts[:, None]
    index = np.where(inside, data.first_piece[rows][:, None] + columns[None, :], 0)
    pieces = np.where(inside, data.pieces[index], 0)
    table = np.zeros((3, len(articles) * width), np.float32)
    table[0, place] = 1
    table[1, place] = data.oracle[rows] > 0
    table[2, place] = data.alone[rows]
    table = torch.from_numpy(table.reshape(3, len(articles), width))
    return Batch(
        articles=articles,
        pieces=torch.from_numpy(pieces.astype(np.int64)),
        features=torch.from_numpy(features.astype(np.float32)),
        place=torch.from_numpy(place),
        mask=table[0] > 0,
        oracle=table[1],
        alone=table[2],
    )
