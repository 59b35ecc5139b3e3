import { describe, expect, it } from 'vitest';
import { emptyFolder, runProgram } from '../support/run-program.ts';

describe('the built program', () => {
  it.each([
    ['Amharic', 'የአዲስ አበባ ከተማ አስተዳደር ሰኞ ዕለት አዲስ መንገድ ከፈተ። መንገዱ አርባ ኪሎ ሜትር ርዝመት አለው። ግንባታው ሦስት ዓመት ፈጅቷል።'],
    ['Khmer', 'រាជធានីភ្នំពេញបានបើកសួនច្បារថ្មីមួយនៅថ្ងៃច័ន្ទ។ សួននេះមានទំហំសែសិបហិកតា។ ការសាងសង់បានចំណាយពេលបីឆ្នាំ។'],
  ])('ranks the sentences of a text in %s, whatever mark ends them', async (_language, text) => {
    const input = `${JSON.stringify({ id: 'a', text })}\n`;
    const { out } = await runProgram(['summarize', '--length', 'short'], {
      env: { DATA_DIR: emptyFolder() },
      input,
    });

    expect(JSON.parse(out)).toMatchObject({ engine: 'extractive' });
  });
});
