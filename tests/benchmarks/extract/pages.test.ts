import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readGoldPages } from '../../../benchmarks/extract/pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const html = '<p>The bridge is shut.</p>';

describe('a folder of pages with gold texts', () => {
  it('is read as pages beside their texts', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'bridge.html'), html);
    writeFileSync(path.join(folder, 'bridge.txt'), 'The bridge is shut.');
    writeFileSync(path.join(folder, 'alone.txt'), 'A text without a page is left out.');

    expect(readGoldPages(folder)).toEqual([{ name: 'bridge', html, gold: 'The bridge is shut.' }]);
  });

  it('is read as packed pages with one file of truths', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'html'));
    writeFileSync(path.join(folder, 'html', 'a1.html.gz'), gzipSync(html));
    const truths = { a1: { articleBody: 'The bridge is shut.', url: 'https://ledger.example/bridge' } };
    writeFileSync(path.join(folder, 'ground-truth.json'), JSON.stringify(truths));

    expect(readGoldPages(folder)).toEqual([{ name: 'a1', html, gold: 'The bridge is shut.' }]);
  });
});
