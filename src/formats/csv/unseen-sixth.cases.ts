import type { UnseenCase } from './unseen-forms.cases.ts';

/**
 * The sixth blind batch, first half: as organisers bring them, in the spread they come in. Written and put into the
 * history with its answers before it was ever read. The second half is in `unseen-sixth-tongues.cases.ts`.
 */
export const UNSEEN_SIXTH: readonly UnseenCase[] = [
  {
    name: 'ticket shop, buyer first and holder at the end',
    text: `Order ID,Order date,Event name,Name,Email,Ticket type,Ticket code,Ticket status,Price,Checked in,Checked in at,Attendee name,Attendee email,Which workshop would you like to join?,If that one is full: second choice
or_51123901,2026-04-02 10:14,Neighbours' Day 2026,Harriet Lowe,harriet@lowe.example,Standard,K7QX2M,Valid,0.00,No,,Harriet Lowe,harriet@lowe.example,Bread baking,Bike repair
or_51123901,2026-04-02 10:14,Neighbours' Day 2026,Harriet Lowe,harriet@lowe.example,Standard,K7QX2N,Valid,0.00,No,,Tom Lowe,tom@lowe.example,Bike repair,Bread baking
or_51123955,2026-04-03 19:40,Neighbours' Day 2026,Priya Nair,priya@nair.example,Concession,B92LLD,Void,0.00,No,,Priya Nair,priya@nair.example,Songs,
or_51124010,2026-04-05 08:02,Neighbours' Day 2026,Gwen Ellis,gwen@ellis.example,Standard,P00ZZT,Valid,0.00,No,,Owain Ellis,owain@ellis.example,Songs,Bread baking`,
    map: { order_id: 0, registered_at: 1, ticket_type: 5, ticket_id: 6, status: 7, full_name: 11, email: 12 },
    people: 4,
    wishes: { kind: 'ranked-columns', columns: [13, 14] },
    statuses: ['coming', 'coming', 'cancelled', 'coming'],
    titles: ['Bread baking', 'Bike repair'],
  },
  {
    name: 'charity ticket shop, Australian dates',
    text: `Event Name,Event Date,Order ID,Order Date,First Name,Last Name,Email,Mobile,Organisation,Ticket Type,Ticket Price,Status,Barcode,Buyer First Name,Buyer Last Name,Buyer Email,Buyer Mobile,I agree to the code of conduct,Any access requirements?
Future Forum,14/08/2026,JRT4K2,21/06/2026 9:05 am,Mei,Tan,mei@tan.example,0400 000 001,River Trust,General,$15.00,Complete,8812340001,Ruth,Abbott,ruth@abbott.example,0400 000 009,Yes,
Future Forum,14/08/2026,JRT4K2,21/06/2026 9:05 am,Jack,O'Dea,jack@odea.example,0400 000 002,River Trust,General,$15.00,Complete,8812340002,Ruth,Abbott,ruth@abbott.example,0400 000 009,Yes,wheelchair
Future Forum,14/08/2026,JRT9AA,2/07/2026 4:41 pm,Lorna,McIvor,lorna@mcivor.example,,,Student,$5.00,Cancelled,8812340003,Lorna,McIvor,lorna@mcivor.example,,Yes,`,
    map: {
      order_id: 2,
      registered_at: 3,
      first_name: 4,
      last_name: 5,
      email: 6,
      phone: 7,
      organization: 8,
      ticket_type: 9,
      status: 11,
      ticket_id: 12,
      access: 18,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'form builder, ticks on lines of their own in a cell',
    text: `"Submission Date","Full Name","E-mail","Phone Number","Which of these would you come to? (tick as many as you like)","Anything else we should know?","How did you hear about us?","Submission IP","Submission ID"
"Mar 3, 2026 14:02:11","Nadia Osman","nadia@osman.example","(555) 010-0001","Rain gardens
Little libraries
Street play","I will bring my toddler","Poster","203.0.113.5","5861900310022110031"
"Mar 3, 2026 18:20:45","Bill Hart","bill@hart.example","","Street play","","Friend","203.0.113.9","5861900310022110032"
"Mar 5, 2026 07:10:00","Chi Nguyen","chi@nguyen.example","(555) 010-0003","Little libraries
Rain gardens","","Friend","203.0.113.31","5861900310022110033"
"Mar 6, 2026 21:33:09","Sol Ortega","sol@ortega.example","(555) 010-0004","Rain gardens","vegetarian","Newsletter","203.0.113.40","5861900310022110034"`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, notes: 5, ticket_id: 8 },
    people: 4,
    wishes: { kind: 'list-cell', columns: [4] },
    titles: ['Rain gardens', 'Little libraries', 'Street play'],
  },
  {
    name: 'sign-up sheet of slots',
    text: `"Sign Up","Start Date/Time (mm/dd/yyyy)","End Date/Time (mm/dd/yyyy)","Location","Qty","Item","First Name","Last Name","Email","Sign Up Comment","Sign Up Timestamp","Phone"
"Parish Learning Day","05/16/2026 09:00 AM","05/16/2026 10:30 AM","Hall","1","Icon painting","Dana","Kowal","dana@kowal.example","","04/20/2026 08:11 PM","555-0101"
"Parish Learning Day","05/16/2026 09:00 AM","05/16/2026 10:30 AM","Hall","1","Icon painting","Greg","Sims","greg@sims.example","late by 10 min","04/21/2026 07:01 AM","555-0102"
"Parish Learning Day","05/16/2026 09:00 AM","05/16/2026 10:30 AM","Library","1","Reading the Psalms","Ruth","Abara","ruth@abara.example","","04/21/2026 12:44 PM",""
"Parish Learning Day","05/16/2026 09:00 AM","05/16/2026 10:30 AM","Library","1","Reading the Psalms","Paul","Meyer","paul@meyer.example","","04/22/2026 05:30 PM","555-0104"`,
    map: { first_name: 6, last_name: 7, email: 8, notes: 9, registered_at: 10, phone: 11 },
    people: 4,
  },
  {
    name: 'church registrations, registrant beside the one who comes',
    text: `Registration ID,Registration created at,Registrant first name,Registrant last name,Registrant email,Registrant phone,Attendee ID,Attendee first name,Attendee last name,Attendee email,Attendee phone,Attendee status,Selection,Emergency contact name,Emergency contact phone,Dietary restrictions,Total cost,Balance due
88001,2026-02-01 19:22:10 -0600,Marta,Diaz,marta@diaz.example,555-0110,120031,Marta,Diaz,marta@diaz.example,555-0110,Active,Adult,Luis Diaz,555-0111,,$20.00,$0.00
88001,2026-02-01 19:22:10 -0600,Marta,Diaz,marta@diaz.example,555-0110,120032,Elena,Diaz,,,Active,Youth,Luis Diaz,555-0111,gluten free,$10.00,$0.00
88007,2026-02-03 08:00:51 -0600,Hank,Boyle,hank@boyle.example,555-0120,120040,June,Boyle,june@boyle.example,555-0121,Canceled,Adult,Hank Boyle,555-0120,,$20.00,$0.00
88011,2026-02-08 12:13:14 -0600,Theo,Amadi,theo@amadi.example,555-0130,120051,Theo,Amadi,theo@amadi.example,555-0130,Waitlisted,Adult,Ife Amadi,555-0131,vegan,$20.00,$20.00`,
    map: {
      order_id: 0,
      registered_at: 1,
      ticket_id: 6,
      first_name: 7,
      last_name: 8,
      email: 9,
      phone: 10,
      status: 11,
      ticket_type: 12,
      diet: 15,
    },
    people: 4,
    statuses: ['coming', 'coming', 'cancelled', 'waitlisted'],
  },
  {
    name: 'conference system, machine headings',
    text: `"person_id";"title";"firstname";"name";"organisation";"addr_zip";"addr_city";"addr_country";"phone";"email";"www";"status_participant";"order_number";"date_of_registration";"amount";"payment_complete";"payment_date";"badge_name";"special_diet"
"1041";"Dr.";"Ingrid";"Solheim";"University of Vik";"5003";"Vik";"Norway";"+47 55 00 00 01";"ingrid@solheim.example";"";"Regular";"1";"2026-01-14 09:31:00";"240.00";"1";"2026-01-20";"Ingrid Solheim";"none"
"1042";"";"Femi";"Adeyemi";"Open Data Lab";"100001";"Lagos";"Nigeria";"+234 1 000 0002";"femi@adeyemi.example";"";"Student";"2";"2026-01-15 17:02:00";"90.00";"0";"";"Femi";"vegetarian"
"1050";"Prof.";"Aoife";"Byrne";"Atlantic College";"H91";"Galway";"Ireland";"";"aoife@byrne.example";"";"Regular";"3";"2026-01-29 11:45:00";"240.00";"1";"2026-02-01";"Prof. Byrne";"none"`,
    map: {
      ticket_id: 0,
      first_name: 2,
      last_name: 3,
      organization: 4,
      town: 6,
      phone: 8,
      email: 9,
      order_id: 12,
      registered_at: 13,
      badge_name: 17,
      diet: 18,
    },
    people: 3,
    first: { firstName: 'Ingrid', lastName: 'Solheim' },
  },
  {
    name: 'conference schedule tool',
    text: `Name,Email,Company,Position,Location,About,Website,Last login,Sessions
Rosa Blum,rosa@blum.example,Blum & Co,Director,"Leeds, UK",I like maps.,https://blum.example,2026-05-01,"Mapping your street; Keeping minutes; Money for small groups"
Ian Kerr,ian@kerr.example,,Volunteer,,,,2026-05-02,"Keeping minutes"
Sana Malik,sana@malik.example,City Forum,Organiser,"Hull, UK",,,,"Money for small groups; Mapping your street"`,
    map: { full_name: 0, email: 1, organization: 2, town: 4 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [8] },
    titles: ['Mapping your street', 'Keeping minutes', 'Money for small groups'],
  },
  {
    name: 'video meeting, report of those who were there',
    text: `Meeting Name\tMeeting Start Time\tMeeting End Time\tDisplay Name\tFirst Name\tLast Name\tRole\tAttendee Email\tJoin Time\tLeave Time\tAttendance Duration\tConnection Type
Trustees' away day\t2026-05-11 10:00:02\t2026-05-11 12:01:17\tJo Finch\tJo\tFinch\tHost\tjo@finch.example\t2026-05-11 09:58:40\t2026-05-11 12:01:17\t123 mins\tDesktop app
Trustees' away day\t2026-05-11 10:00:02\t2026-05-11 12:01:17\tAmir H\tAmir\tHaddad\tAttendee\tamir@haddad.example\t2026-05-11 10:00:31\t2026-05-11 12:00:50\t121 mins\tDesktop app
Trustees' away day\t2026-05-11 10:00:02\t2026-05-11 12:01:17\tViv Rowe\tViv\tRowe\tAttendee\tviv@rowe.example\t2026-05-11 10:05:12\t2026-05-11 11:30:09\t85 mins\tMobile app`,
    map: { first_name: 4, last_name: 5, full_name: 3, email: 7 },
    people: 3,
    encoding: 'utf-16',
  },
  {
    name: 'staff day, spreadsheet by hand',
    text: `Professional development day - sign up by Friday,,,,,,,
Updated 12 March (KS),,,,,,,
,,,,,,,
No,Staff member,Dept,Morning 1st,Morning 2nd,Morning 3rd,Lunch (Y/N),Comments
1,"Okafor, Grace",Maths,Quiet classrooms,Coding for all,Drama games,Y,
2,"Lindqvist, Per",Music,Drama games,Quiet classrooms,,Y,on duty till 9.15
3,"Shah, Anjali",Science,Coding for all,Drama games,Quiet classrooms,N,
4,"Webb, Colin",PE,Drama games,,,Y,
,,,,,,,
Total,4,,,,,3,`,
    map: { full_name: 1, notes: 7 },
    header: 3,
    people: 4,
    wishes: { kind: 'ranked-columns', columns: [3, 4, 5] },
    titles: ['Quiet classrooms', 'Coding for all', 'Drama games'],
  },
  {
    name: 'poll of a chat, copied by hand',
    text: `Who,Community fridge,Litter pick,Walking bus,Tool library
Bev (no. 12),✅,,✅,
Marcus T,,✅,,✅
Old Mr Pell,,✅,,
Sadia + kids,✅,✅,✅,
TOTAL,2,3,2,1`,
    map: { full_name: 0 },
    people: 4,
    wishes: { kind: 'option-columns', columns: [1, 2, 3, 4] },
    titles: ['Community fridge', 'Walking bus'],
  },
  {
    name: 'German ticket platform with the invoice beside',
    text: `Bestellnummer;Bestelldatum;Buchungsstatus;Ticketnummer;Ticketkategorie;Anrede;Vorname;Nachname;E-Mail;Firma;Position;Ansprechpartner Vorname;Ansprechpartner Nachname;Ansprechpartner E-Mail;Rechnungsadresse Firma;Rechnungsadresse Ort;Zahlungsart;Bruttobetrag;Check-in
D-4471;03.02.2026 11:20;Bestätigt;D-4471-1;Frühbucher;Frau;Katrin;Böhm;katrin@boehm.example;Stadtwerke Au;Referentin;Uwe;Sander;uwe@sander.example;Stadtwerke Au GmbH;Au;Rechnung;119,00;nein
D-4471;03.02.2026 11:20;Bestätigt;D-4471-2;Frühbucher;Herr;Emre;Çelik;emre@celik.example;Stadtwerke Au;Leiter;Uwe;Sander;uwe@sander.example;Stadtwerke Au GmbH;Au;Rechnung;119,00;nein
D-4502;10.02.2026 08:05;Storniert;D-4502-1;Normal;Frau;Silke;Maaß;silke@maass.example;;;Silke;Maaß;silke@maass.example;;Hof;PayPal;149,00;nein`,
    map: {
      order_id: 0,
      registered_at: 1,
      status: 2,
      ticket_id: 3,
      ticket_type: 4,
      first_name: 6,
      last_name: 7,
      email: 8,
      organization: 9,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'forms of a cloud of one’s own, German',
    text: `"Benutzer-ID","Benutzeranzeigename","Zeitstempel","Wie heißt du (Vor- und Nachname)?","Unter welcher Adresse erreichen wir dich?","Was möchtest du am Vormittag machen?","Was möchtest du am Nachmittag machen?","Isst du vegetarisch oder vegan?"
"","Anonymer Benutzer","2026-03-01T10:11:12+01:00","Lisbeth Hauke","lisbeth@hauke.example","Siebdruck","Fahrradwerkstatt","vegan"
"","Anonymer Benutzer","2026-03-01T12:40:02+01:00","Ole Petersen","ole@petersen.example","Fahrradwerkstatt","Siebdruck","nein"
"","Anonymer Benutzer","2026-03-02T21:05:55+01:00","Nuri Aslan","nuri@aslan.example","Siebdruck","Chor","vegetarisch"
"","Anonymer Benutzer","2026-03-04T07:00:31+01:00","Tine Voß","tine@voss.example","Chor","Fahrradwerkstatt",""`,
    map: { registered_at: 2, full_name: 3, email: 4, diet: 7 },
    people: 4,
    wishes: { kind: 'single', columns: [5] },
  },
  {
    name: 'guest list of an invitation service, German',
    text: `Gast-ID;Kategorie;Titel;Vorname;Name;Unternehmen;E-Mail-Adresse;Einladung versendet am;Antwort;Antwort am;Begleitung von;Tisch;Bemerkung intern
G-001;VIP;Dr.;Renate;Kluge;Kulturamt;renate@kluge.example;01.03.2026;Zusage;02.03.2026 09:12;;1;
G-002;Presse;;Milan;Horak;Blatt;milan@horak.example;01.03.2026;Absage;03.03.2026 17:30;;;
G-003;VIP;;Theo;Kluge;;;;Zusage;02.03.2026 09:12;Renate Kluge;1;Rollstuhl
G-004;Presse;;Sabine;Wirth;Funkhaus;sabine@wirth.example;01.03.2026;keine Antwort;;;;`,
    map: {
      ticket_id: 0,
      first_name: 3,
      last_name: 4,
      organization: 5,
      email: 6,
      status: 8,
      registered_at: 9,
      notes: 12,
    },
    people: 4,
    statuses: ['coming', 'cancelled', 'coming', 'maybe'],
  },
  {
    name: 'club list kept by hand, German',
    text: `Sommerfest TV Eichen - Anmeldungen Workshops;;;;;;;
Stand: 14.5.26;;;;;;;
Lfd.;Name, Vorname;Abt.;Handy;Mail;Erstwunsch;Zweitwunsch;bezahlt
1;Krause, Jutta;Turnen;0151 0000001;jutta@krause.example;Bogenschießen;Slackline;ja
2;Ritter, Sven;Handball;0151 0000002;;Slackline;Yoga;
3;Özdemir, Leyla;Turnen;;leyla@oezdemir.example;Yoga;Bogenschießen;ja
4;Graf, Otto;;0151 0000004;;Bogenschießen;;ja
Summe;4;;;;;;3`,
    map: { full_name: 1, phone: 3, email: 4 },
    header: 2,
    people: 4,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
    titles: ['Bogenschießen', 'Slackline'],
  },
];
