/** Today where the laptop is, `2026-10-25`: after midnight it is the next day, whatever the clock in Greenwich says. */
export function localDay(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
