"""Choice of sentences and ROUGE at an exact number of words, as training needs them (the bench measures with the bot's own)."""

import numpy as np


def f1(hits, candidate, reference):
    return 2 * hits / max(1, candidate + reference)


def exact(data, article, order, words):
    """ROUGE-1 and ROUGE-2 F1 of the sentences `order`, taken until there are `words` words, put in article order and cut."""
    taken, total = [], 0
    for sentence in order:
        if total >= words:
            break
        taken.append(sentence)
        total += data.word_counts[data.first[article] + sentence]
    parts = [data.sentence_words(article, s) for s in sorted(taken)]
    unigrams = np.concatenate([p[0] for p in parts])[:words]
    bigrams = np.concatenate([p[1] for p in parts])[: words - 1]
    reference, pairs = data.reference_words[article], data.reference_pairs[article]
    return (
        f1(overlap(unigrams, reference), len(unigrams), len(reference)),
        f1(overlap(bigrams, pairs), len(bigrams), len(pairs)),
    )


def overlap(candidate, reference):
    """Reference words are numbered 1.. in order of first use; 0 is a word that the reference does not have."""
    if len(reference) == 0:
        return 0
    size = int(reference.max()) + 1
    both = np.minimum(np.bincount(candidate, minlength=size)[:size], np.bincount(reference, minlength=size))
    return int(both[1:].sum())


def choose(data, article, scores, words, prior=1.0, shared=0.5):
    """Greedy by score and position; a sentence with more than `shared` of its pieces already said is left for the end."""
    size = int(data.sizes[article])
    rank = np.argsort(-(scores[:size] + prior / (1 + np.arange(size))), kind="stable")
    taken, late, said, total = [], [], set(), 0
    for sentence in rank:
        row = data.first[article] + sentence
        pieces = set(data.pieces[data.first_piece[row] : data.first_piece[row] + data.piece_counts[row]].tolist())
        if taken and len(pieces & said) > shared * len(pieces):
            late.append(sentence)
            continue
        taken.append(sentence)
        said |= pieces
        total += data.word_counts[row]
        if total >= words:
            break
    return taken + late


def compare(data, articles, scores, words, prior=1.0, shared=0.5):
    """Mean ROUGE-1 difference from the lead, its 95 % half width, and the mean ROUGE-1 of both, times 100."""
    ours, lead, ours2, lead2 = [], [], [], []
    for article, row in zip(articles, scores):
        a, b = exact(data, article, choose(data, article, row, words, prior, shared), words)
        c, d = exact(data, article, range(int(data.sizes[article])), words)
        ours.append(a), ours2.append(b), lead.append(c), lead2.append(d)
    difference = 100 * (np.array(ours) - np.array(lead))
    half = 1.96 * difference.std() / np.sqrt(len(difference))
    return difference.mean(), half, 100 * np.mean(ours), 100 * np.mean(lead), 100 * (np.mean(ours2) - np.mean(lead2))
