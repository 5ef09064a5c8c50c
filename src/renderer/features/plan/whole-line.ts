/** Text for one line of the page: no line breaks, and no longer than anybody could see there. */
export function wholeLine(text: string): string {
  const line = text.length > 300 ? `${text.slice(0, 300)}…` : text;
  return line.replace(/\s+/gu, ' ').trim();
}
