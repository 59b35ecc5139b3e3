import { describeKilledWriters } from './killed-writer.contract.ts';

describeKilledWriters(3, 7);
