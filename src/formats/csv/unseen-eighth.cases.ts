import type { UnseenCase } from './unseen-forms.cases.ts';

/**
 * The eighth blind batch, first half: headings as programs of other people write them, found in public code by looking
 * for a few words of headings and taken as they came, whatever the rules make of them. The people are invented. Put into
 * the history with its answers before it was ever read. The second half is in `unseen-eighth-tongues.cases.ts`.
 */
export const UNSEEN_EIGHTH: readonly UnseenCase[] = [
  {
    name: 'box office, the purchaser and their address behind the ticket',
    text: `Ticket Code,Attendee,Ticket Type,Price,Ticket Status,Checked In,Purchaser,Email,Payment Method,Order Status,Paid At
AB-1,Ida Stone,Full,10.00,Valid,No,Kit Brook,kit@brook.example,Card,Paid,2026-03-01 10:00
AB-2,Lou Marsh,Full,10.00,Valid,No,Kit Brook,kit@brook.example,Card,Paid,2026-03-01 10:00
AB-9,Vic Dunn,Half,5.00,Void,No,May Dunn,may@dunn.example,Card,Refunded,2026-03-02 11:30`,
    map: { ticket_id: 0, full_name: 1, ticket_type: 2, status: 4, checked_in: 5 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'serving teams, two choices and a placement',
    text: `Reg ID,Name,Email,Mobile,NRIC Last 4,Dietary,Date,1st Choice,2nd Choice,Serving In,Placement,Waiting For,Note,Status,Duplicate Flag,Registered At (SGT)
R-001,Joy Lim,joy@lim.example,90000001,123A,,2026-06-06,Hospitality,Music,,,,,confirmed,,2026-05-01 09:10
R-002,Ravi Nair,ravi@nair.example,90000002,456B,vegetarian,2026-06-06,Music,Media,,,,comes by bus,confirmed,,2026-05-01 12:00
R-003,Ann Goh,ann@goh.example,90000003,789C,,2026-06-06,Media,Hospitality,,,,,cancelled,,2026-05-02 20:31`,
    map: { ticket_id: 0, full_name: 1, email: 2, phone: 3, diet: 5, notes: 12, status: 13, registered_at: 15 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [7, 8] },
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'attendance report',
    text: `Event Name,Event Location,Attendee ID,Attendee Name,Attendee Email,Date/Time Checked In
Open day,Town hall,41,Sam Peel,sam@peel.example,2026-04-01 09:58
Open day,Town hall,42,Una Frost,una@frost.example,2026-04-01 10:03
Open day,Town hall,43,Roy Kane,roy@kane.example,`,
    map: { ticket_id: 2, full_name: 3, email: 4, checked_in: 5 },
    people: 3,
  },
  {
    name: 'bookings',
    text: `Booking ID,Attendee Name,Attendee Email,Ticket Type,Price (EGP),Booking Date,Checked In,Checked In Time
#000011,Mona Adel,mona@adel.example,Standard,0,2026-02-01,No,
#000012,Karim Fouad,karim@fouad.example,Student,0,2026-02-02,No,
#000015,Salma Nabil,salma@nabil.example,Standard,0,2026-02-05,Yes,2026-03-01 10:02`,
    map: { ticket_id: 0, full_name: 1, email: 2, ticket_type: 3, registered_at: 5, checked_in: 6 },
    people: 3,
  },
  {
    name: 'small event service, all in lower case',
    text: `attendee name,attendee email,registration status,registration timestamp,check-in status,check-in timestamp
Ada Low,ada@low.example,registered,2026-02-01T10:00:00.000Z,not checked in,
Ben Fox,ben@fox.example,waitlisted,2026-02-01T11:00:00.000Z,not checked in,
Cleo Day,cleo@day.example,cancelled,2026-02-02T08:30:00.000Z,not checked in,`,
    map: { full_name: 0, email: 1, status: 2, registered_at: 3, checked_in: 4 },
    people: 3,
    statuses: ['coming', 'waitlisted', 'cancelled'],
  },
  {
    name: 'schools’ events with a balance',
    text: `Event,Attendee Name,Attendee Email,Registration Status,Total Cost,Total Paid,Balance Due
Spring camp,Tia Holt,tia@holt.example,CONFIRMED,50,50,0
Spring camp,Moe Reyes,moe@reyes.example,PENDING,50,0,50
Spring camp,Kay Burns,kay@burns.example,CANCELLED,50,0,50`,
    map: { full_name: 1, email: 2, status: 3 },
    people: 3,
    statuses: ['coming', 'maybe', 'cancelled'],
  },
  {
    name: 'guest list with answers',
    text: `Guest Name,Email,Phone,RSVP Status,Invited At,Responded At,Note
Lea Hunt,lea@hunt.example,555-0101,ACCEPTED,2026-01-01 10:00,2026-01-02 18:00,brings a cake
Abe Cole,abe@cole.example,555-0102,DECLINED,2026-01-01 10:00,2026-01-03 09:30,
Zoe Park,zoe@park.example,,PENDING,2026-01-01 10:00,,`,
    map: { full_name: 0, email: 1, phone: 2, status: 3, registered_at: 5, notes: 6 },
    people: 3,
    statuses: ['coming', 'cancelled', 'maybe'],
  },
  {
    name: 'issued tickets with entry and exit',
    text: `Ticket Code,Attendee Name,Phone,Email,Event,Sub Event,Ticket Type,Payment Status,Entry Status,Entry Time,Exit Time
T-77A,Asha Rao,9800000001,asha@rao.example,City forum,Day 1,Delegate,paid,not entered,,
T-77B,Dev Shah,9800000002,dev@shah.example,City forum,Day 1,Delegate,paid,entered,2026-03-01 09:12,
T-77C,Nila Iyer,9800000003,nila@iyer.example,City forum,Day 1,Student,paid,not entered,,`,
    map: { ticket_id: 0, full_name: 1, phone: 2, email: 3, ticket_type: 6 },
    people: 3,
  },
  {
    name: 'hall with seats and tiers',
    text: `Ticket Code,Attendee Name,Phone Number,Tier Name,Seat Assignment,Status,Checked In (UTC),Order Number,Security Hash
QK-1,Pat Ames,+44 7700 900001,Balcony,B12,ACTIVE,,ORD-9,a8f0
QK-2,Lyn Ames,+44 7700 900002,Balcony,B13,ACTIVE,,ORD-9,b771
QK-3,Gus Tate,+44 7700 900003,Stalls,A01,CANCELLED,,ORD-12,c00d`,
    map: { ticket_id: 0, full_name: 1, phone: 2, ticket_type: 3, status: 5, checked_in: 6, order_id: 7 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'registrations with payment and check-in',
    text: `ID,Name,Email,Phone,Registration Date,Ticket Type,Quantity,Total Amount,Payment Method,Payment Status,Check-in Status,Check-in Time
1,Hal Voss,hal@voss.example,555-0111,2026-01-10,General,1,20,Card,Paid,Pending,
2,Ivy Moon,ivy@moon.example,N/A,2026-01-11,Member,1,10,Card,Paid,Pending,
3,Jed Lane,jed@lane.example,555-0113,2026-01-12,General,1,20,Cash,Paid,Checked in,2026-02-01 09:59`,
    map: { ticket_id: 0, full_name: 1, email: 2, phone: 3, registered_at: 4, ticket_type: 5, checked_in: 11 },
    people: 3,
  },
  {
    name: 'association members with roles as yes and no',
    text: `First Name,Last Name,Player,Coach,Official,Volunteer,Gender,Birthdate,City,Email,Phone,Health Insurance ID,Emergency Contact Name,Emergency Contact Phone,Member Since,Status
Amy,Lund,Yes,No,No,No,Female,June 5 1993,Dover,amy@lund.example,(555) 010-0001,,Brad Lund,(555) 010-0002,August 24 2025,active
Kim,Ross,No,Yes,No,No,Male,May 1 1980,Essex,kim@ross.example,(555) 010-0003,,Jo Ross,(555) 010-0004,August 20 2025,active
Tom,Gray,Yes,No,No,Yes,Male,July 9 1999,Dover,tom@gray.example,,,Al Gray,(555) 010-0005,August 2 2025,inactive`,
    map: { first_name: 0, last_name: 1, town: 8, email: 9, phone: 10, status: 15 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'young players, everything else is the parents’',
    text: `Player Name,Date of Birth,Team,Player Number,Parent Email,Parent Phone,Medical Notes,Emergency Contact Name,Emergency Contact Phone
Noa Beck,2014-01-02,Reds,4,dora@beck.example,555-0121,asthma,Dora Beck,555-0121
Eli Marsh,2013-05-06,Blues,9,carl@marsh.example,555-0122,,Carl Marsh,555-0122
Mia Quinn,2014-09-09,Reds,11,rose@quinn.example,555-0123,,Rose Quinn,555-0123`,
    map: { full_name: 0, group: 2 },
    people: 3,
  },
  {
    name: 'young players with two guardians',
    text: `Full Name,Jersey Number,Date of Birth,Primary Position,Parent/Guardian 1 Full Name,Parent/Guardian 1 Phone,Parent/Guardian 1 Email,Parent/Guardian 2 Full Name,Parent/Guardian 2 Phone,Parent/Guardian 2 Email,Emergency Contact Name,Emergency Contact Phone,Medical Notes/Allergies
Ola Finch,7,2014-02-02,Keeper,Ruth Finch,555-0131,ruth@finch.example,,,,Ruth Finch,555-0131,nuts
Bo Terry,10,2013-03-03,Wing,Max Terry,555-0132,max@terry.example,Liv Terry,555-0133,liv@terry.example,Max Terry,555-0132,
Cy Wade,3,2014-04-04,Back,Fay Wade,555-0134,fay@wade.example,,,,Fay Wade,555-0134,`,
    map: { full_name: 0 },
    people: 3,
  },
  {
    name: 'German school, choice of a project',
    text: `Name;Klasse;E-Mail;Erstwunsch;Zweitwunsch;Einwahl am
Ferdinand Moll;8c;f.moll@schule.example;Chor;Garten;02.02.2026 08:10
Leyla Kaya;8c;l.kaya@schule.example;Garten;Schach;02.02.2026 08:15
Tom Ebert;8d;t.ebert@schule.example;Schach;Chor;03.02.2026 19:00`,
    map: { full_name: 0, group: 1, email: 2, registered_at: 5 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [3, 4] },
  },
  {
    name: 'German event on a website',
    text: `Vorname;Nachname;E-Mail;Telefon;Status;Angemeldet am
Jule;Arndt;jule@arndt.example;0170 0000001;bestätigt;01.02.2026 10:00
Cem;Polat;cem@polat.example;;abgemeldet;02.02.2026 11:00
Rita;Vogel;rita@vogel.example;0170 0000003;bestätigt;02.02.2026 20:15`,
    map: { first_name: 0, last_name: 1, email: 2, phone: 3, status: 4, registered_at: 5 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'German tennis club',
    text: `Vorname,Nachname,E-Mail,Telefon,Rolle,Status,Geburtsdatum,LK
Anna,Bader,anna@bader.example,+43 660 0000001,Mitglied,Aktiv,14.03.1990,12.5
Bernd,Hofer,bernd@hofer.example,,Trainer,Aktiv,02.11.1978,8.0
Carla,Stein,carla@stein.example,,Mitglied,Aktiv,,`,
    map: { first_name: 0, last_name: 1, email: 2, phone: 3, status: 5 },
    people: 3,
  },
  {
    name: 'German school, accounts',
    text: `Vorname;Nachname;E-Mail;Klasse;Benutzername;Passwort;Geschwister
Nils;Brandt;nils@brandt.example;5a;nbrandt;xK3-9;Lena Brandt
Elif;Arslan;elif@arslan.example;5b;earslan;pP7-1;
Jonas;Krug;jonas@krug.example;5a;jkrug;rT2-4;Mara Krug`,
    map: { first_name: 0, last_name: 1, email: 2, group: 3 },
    people: 3,
  },
  {
    name: 'French chess tournament',
    text: `Nom participant,Prénom participant,Licence,Paiement,Tarif
Morel,Agathe,K10001,payé,Adulte
Diallo,Ousmane,K10002,payé,Jeune
Petit,Loïc,,à payer,Adulte`,
    map: { last_name: 0, first_name: 1, ticket_type: 4 },
    people: 3,
  },
  {
    name: 'French visitors, whom they come to see',
    text: `Nom,Prénom,Email,Téléphone,Entreprise,Motif,Personne à voir,Badge,Date arrivée,Heure arrivée,Heure départ,Durée,Statut
Caron,Julie,julie@caron.example,06 00 00 00 01,Atelier Nord,Réunion,Paul Henry,12,02/02/2026,09:00,,--,présent
Benoît,Marc,marc@benoit.example,06 00 00 00 02,,Réunion,Paul Henry,13,02/02/2026,09:10,,--,présent
Sy,Fatou,fatou@sy.example,,Coop Sud,Visite,Lise Roy,14,02/02/2026,10:00,,--,présent`,
    map: { last_name: 0, first_name: 1, email: 2, phone: 3, organization: 4, status: 12 },
    people: 3,
  },
  {
    name: 'French student society',
    text: `Nom BDE,Identifiant participant,Nom participant,Prénom participant,Email participant,Identifiant inscription,Identifiant billet
BDE Sciences,501,Garnier,Lucie,lucie@garnier.example,9001,7001
BDE Sciences,502,Osei,Daniel,daniel@osei.example,9002,7002
BDE Lettres,503,Roche,Emma,emma@roche.example,9003,7003`,
    map: { last_name: 2, first_name: 3, email: 4 },
    people: 3,
  },
];
