/** What helps while the day runs: being late, and what is on now. */
export function OnTheDay({ date }: { readonly date: string }) {
  return date === '' ? null : null;
}
