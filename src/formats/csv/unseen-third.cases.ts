import type { UnseenCase } from './unseen-forms.cases.ts';

/** The third blind batch, written after the rules for the second were mended, to see what they are worth. */
export const UNSEEN_THIRD: readonly UnseenCase[] = [
  {
    name: 'Icelandic form',
    text: `Tímastimpill,Nafn,Netfang,Sími,Fyrsta val,Annað val,Þriðja val
2026-02-01 10:00:00,Þóra Jónsdóttir,thora@jonsdottir.example,555 0001,Brauð,Söngur,Garður
2026-02-01 11:00:00,Ægir Ólafsson,aegir@olafsson.example,555 0002,Söngur,,Brauð`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6] },
    titles: ['Brauð', 'Söngur', 'Garður'],
  },
  {
    name: 'Tamil form, no word of which is known',
    text: `நேரமுத்திரை,பெயர்,மின்னஞ்சல்,ஊர்,முதல் விருப்பம்,இரண்டாம் விருப்பம்
2026-02-01 10:00:00,Meena Kumar,meena@kumar.example,மதுரை,ரொட்டி,பாடல்
2026-02-01 11:00:00,Ravi Selvam,ravi@selvam.example,கோவை,பாடல்,ரொட்டி
2026-02-01 12:00:00,Anu Devi,anu@devi.example,சேலம்,தோட்டம்,ரொட்டி`,
    map: { registered_at: 0, full_name: 1, email: 2 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Irish list',
    text: `Ainm;Sloinne;Ríomhphost;Baile;An chéad rogha;An dara rogha
Áine;Ní Bhriain;aine@nibhriain.example;An Daingean;Arán;Amhráin
Séamas;Mac Aodha;seamas@macaodha.example;Gaillimh;Amhráin;Arán`,
    map: { first_name: 0, last_name: 1, email: 2, town: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Macedonian form',
    text: `Име и презиме,Е-пошта,Град,Организација,Прв избор,Втор избор,Забелешка
Љубица Ѓорѓиевска,ljubica@gjorgjievska.example,Охрид,Зелен круг,Леб,Песна,
Џон Петровски,dzon@petrovski.example,Битола,,Песна,Градина,`,
    map: { full_name: 0, email: 1, town: 2, organization: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Latvian list of a parish',
    text: `Vārds,Uzvārds,Tālrunis,E-pasts,Dzīvesvieta,1. izvēle,2. izvēle,Piezīmes
Ūla,Bērziņa,20000001,ula@berzina.example,Cēsis,Maize,Dziesmas,
Jānis,Ķirsis,20000002,janis@kirsis.example,Rīga,Dziesmas,Maize,atnākšu vēlāk`,
    map: { first_name: 0, last_name: 1, phone: 2, email: 3, town: 4, notes: 7 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Afrikaans school',
    text: `Naam;Van;Graad;Selfoon ouer;Eerste keuse;Tweede keuse;Derde keuse
Pieter;Botha;Gr 5;082 000 0001;Brood;Sang;Tuin
Lerato;Mokoena;Gr 4;082 000 0002;Sang;Tuin;Brood`,
    map: { first_name: 0, last_name: 1 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6] },
  },
  {
    name: 'sports club, trial sessions to tick',
    text: `Last name;First name;DOB;Parent/Guardian;Parent mobile;Medical notes;Tick: Swimming;Tick: Climbing;Tick: Judo
Low;Ada;12/03/2014;Pia Low;07700 900001;;✓;;✓
Fox;Ben;01/09/2013;Ian Fox;07700 900002;asthma;;✓;`,
    map: { last_name: 0, first_name: 1 },
    people: 2,
    wishes: { kind: 'option-columns', columns: [6, 7, 8] },
    titles: ['Swimming', 'Judo'],
  },
  {
    name: 'conference unconference board, votes by stars',
    text: `Participant;E-mail address;Affiliation;Open data;Housing;Trees
Ada Low;ada@low.example;Guild;★★★;★;★★
Ben Fox;ben@fox.example;;★;★★★;★★`,
    map: { full_name: 0, email: 1, organization: 2 },
    people: 2,
    wishes: { kind: 'rating-columns', columns: [3, 4, 5] },
  },
  {
    name: 'volunteers with slots and one interest',
    text: `Submitted on (UTC),First & last name,Best email for you,Mobile (optional),Which session interests you most?,If that one is full,Anything to tell us?
2026-03-02 09:00,Ada Low,ada@low.example,07700 900001,Bread,Songs,
2026-03-02 10:00,Ben Fox,ben@fox.example,,Songs,Bread,late`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, notes: 6 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'membership system, German, salutation and codes',
    text: `Mitgl.-Nr.;Anrede;Titel;Nachname;Vorname;Straße;PLZ;Ort;E-Mail privat;Telefon mobil;Eintritt;Abteilung
00071;Frau;Dr.;Weiß;Änne;Am Bach 1;01067;Dresden;aenne@weiss.example;0170 0000001;01.03.2011;Chor
00102;Herr;;von Öhlen;Kurt;Weg 2;04109;Leipzig;kurt@oehlen.example;;12.09.2019;Garten`,
    map: { ticket_id: 0, last_name: 3, first_name: 4, town: 7, email: 8, phone: 9 },
    people: 2,
  },
  {
    name: 'two rounds with two ranks under one another',
    text: `,,Round 1,,Round 2,
Name,Email,First choice,Second choice,First choice,Second choice
Ada Low,ada@low.example,Bread,Songs,Walk,Clay
Ben Fox,ben@fox.example,Songs,Bread,Clay,Walk`,
    map: { full_name: 0, email: 1 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [2, 3] },
  },
  {
    name: 'poll as a word list of people',
    text: `Timestamp;Dein Name;Wann kannst du?;Welche Gesprächsrunde reizt dich am meisten?;Und als Zweites?
01.02.2026 10:00:00;Ada Low;Samstag, Sonntag;Brot;Lieder
01.02.2026 11:00:00;Ben Fox;Sonntag;Lieder;Garten
01.02.2026 12:00:00;Cleo Day;Samstag;Garten;Brot`,
    map: { registered_at: 0, full_name: 1 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [3, 4] },
  },
];
