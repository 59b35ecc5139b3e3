const pattern = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/** The first moment (UTC) of a day, month or year: `2026-03-01`, `2026-03`, `2026`. */
export function parseDay(text: string): Date | undefined {
  const [, year, month = '1', day = '1'] = pattern.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const start = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = start.getUTCMonth() === Number(month) - 1 && start.getUTCDate() === Number(day);
  return isReal ? start : undefined;
}
