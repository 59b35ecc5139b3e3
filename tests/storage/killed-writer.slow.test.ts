import { describeKilledWriters } from './killed-writer.contract.ts';

describeKilledWriters(20, 20_261_123);
