const GIVEN = ['Ana', 'Bo', 'Žofie', 'Jürgen', 'Li', 'Omar', 'Mina', 'Pádraig'];
const FAMILY = ['Okafor', 'Weiß', 'Křížová', 'Lund', 'Ng', 'Said', 'Holm', 'Voss'];

/** A list of so many invented people in fourteen columns as a sign-up page gives them, names and towns repeated as they do. */
export function longList(rows: number): string {
  const lines = [
    'Timestamp,First name,Last name,Email,Phone,Town,Organisation,First choice,Second choice,Third choice,Diet,Notes,Ticket number,Status',
  ];
  for (let i = 0; i < rows; i++) {
    const day = `2026-0${1 + (i % 9)}-${10 + (i % 18)} 10:00:00`;
    lines.push(
      `${day},${GIVEN[i % 8]}${i},${FAMILY[(i >> 3) % 8]},p${i}@post.example,+44 7700 ${100_000 + i},Leeds,Guild ${i % 50},"Work, wealth and the living planet","Gender, love and being oneself",,vegan,"note ${i}, with comma",T-${i},Attending`,
    );
  }
  return lines.join('\r\n');
}
