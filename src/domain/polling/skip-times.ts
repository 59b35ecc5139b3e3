const hourMs = 3_600_000;
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The first moment from `at` on that lies in none of the hours (0 to 23, UTC) and days to be skipped. */
export function nextAllowed(
  at: Date,
  { skipHours, skipDays }: { readonly skipHours: readonly number[]; readonly skipDays: readonly string[] },
): Date {
  const hours = new Set(skipHours.map((hour) => hour % 24));
  const days = new Set(skipDays.map((day) => dayNames.indexOf(day.trim().toLowerCase())));
  for (let step = 0; step <= 7 * 24; step += 1) {
    const time = step === 0 ? at : new Date((Math.floor(at.getTime() / hourMs) + step) * hourMs);
    if (!hours.has(time.getUTCHours()) && !days.has(time.getUTCDay())) return time;
  }
  return at; // A feed that wants to be skipped always cannot mean it.
}
