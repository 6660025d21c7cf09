import { isSayable } from '../../rituals/digest/digest.ts';
import { reportTotals } from '../../store/digest/weekly-totals.ts';
import type { Part } from './part.ts';

/** How many reports arrived, without who sent them. Read from the week's totals, which corrections update. */
export const reportsReceived: Part = {
  name: 'reports',
  gather: () => Promise.resolve([{ what: 'reports' }]),
  async say(_facts, { scope, texts, week }) {
    const totals = await reportTotals(scope, week);
    const of = (what: string): number => totals.get(what) ?? 0;
    const behind = { people: of('report-people'), teams: of('report-teams') };
    return isSayable(behind) ? [{ brief: [texts.digest.totals.reports(of('reports'))] }] : [];
  },
};
