import type { UnseenCase } from './unseen-forms.cases.ts';

/**
 * The seventh blind batch, first half: the same spread as the sixth with other tools. It was written together with the
 * sixth and before the sixth was first read, so that nothing learnt there could shape it; it is read only after the
 * rules for the sixth were mended. The second half is in `unseen-seventh-tongues.cases.ts`.
 */
export const UNSEEN_SEVENTH: readonly UnseenCase[] = [
  {
    name: 'invitations with parties and plus ones',
    text: `Party,Title,First Name,Last Name,Suffix,Email,RSVP Status,RSVP Date,Guest Type,Table Assignment,Meal Choice,Song request,Message to host
The Boyds,Mr,Alan,Boyd,,alan@boyd.example,Attending,04/02/2026 18:22,Primary,Table 3,Vegetarian,,Looking forward
The Boyds,Mrs,Nell,Boyd,,,Attending,04/02/2026 18:22,Plus one,Table 3,Standard,,
Park family,,Min-ji,Park,,minji@park.example,Not Attending,04/03/2026 07:50,Primary,,,,Sorry to miss it
R. Sloane,Dr,Rhys,Sloane,Jr,rhys@sloane.example,No Response,,Primary,,,,`,
    map: { first_name: 2, last_name: 3, email: 5, status: 6, registered_at: 7, diet: 10, notes: 12 },
    people: 4,
    statuses: ['coming', 'coming', 'cancelled', 'maybe'],
  },
  {
    name: 'corporate event software',
    text: `First Name,Last Name,Email Address,CC Email Address,Company,Title,Registration Type,Registration Status,Confirmation Number,Original Registration Date,Cancelled Date,Admin First Name,Admin Last Name,Admin Email,Admission Item,Preferred Breakout 1,Preferred Breakout 2,Preferred Breakout 3
Hugh,Marsh,hugh@marsh.example,,Northern Rail,Planner,Employee,Accepted,ZK7NQ1,1/12/2026 9:14 AM,,Pam,Doyle,pam@doyle.example,Full day,Night trains,Stations,Timetables
Lena,Fuchs,lena@fuchs.example,pam@doyle.example,Northern Rail,Engineer,Employee,Accepted,ZK7NQ2,1/12/2026 9:15 AM,,Pam,Doyle,pam@doyle.example,Full day,Stations,Timetables,
Raj,Bhatt,raj@bhatt.example,,Rail Union,Officer,Guest,Cancelled,ZK7NR9,1/13/2026 2:00 PM,2/1/2026 8:00 AM,,,,Full day,Timetables,Night trains,Stations`,
    map: {
      first_name: 0,
      last_name: 1,
      email: 2,
      organization: 4,
      ticket_type: 6,
      status: 7,
      ticket_id: 8,
      registered_at: 9,
    },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [15, 16, 17] },
    statuses: ['coming', 'coming', 'cancelled'],
    titles: ['Night trains', 'Stations', 'Timetables'],
  },
  {
    name: 'form with a column of true and false for each box',
    text: `Submission ID,Respondent ID,Submitted at,What's your name?,Your email,Which circles would you join?,Which circles would you join? (Care),Which circles would you join? (Energy),Which circles would you join? (Land),Pronouns,Is there anything you need to take part?
q1a,r9,2026-02-11 18:00:12,Imani Clarke,imani@clarke.example,"Care, Land",true,false,true,she/her,
q1b,r10,2026-02-11 19:22:48,Peter Vance,peter@vance.example,Energy,false,true,false,he/him,step-free access
q1c,r11,2026-02-12 08:31:05,Asa Lind,asa@lind.example,"Energy, Land",false,true,true,they/them,`,
    map: { ticket_id: 0, registered_at: 2, full_name: 3, email: 4, pronouns: 9, access: 10 },
    people: 3,
    wishes: { kind: 'option-columns', columns: [6, 7, 8] },
    titles: ['Care', 'Land'],
  },
  {
    name: 'webinar tool, registrants',
    text: `Email,First name,Last name,Registered at,Registration source,Attended,Attendance rate,Messages,Questions,Votes,IP country,Consent to be contacted,Company
odd@larsen.example,Odd,Larsen,2026-01-10 09:00:01 UTC,landing page,true,98%,2,0,1,Norway,true,Fjord AS
kim@walsh.example,Kim,Walsh,2026-01-11 13:41:22 UTC,email,false,,0,0,0,Ireland,false,
ade@bello.example,Ade,Bello,2026-01-12 20:10:40 UTC,email,true,45%,0,1,1,United Kingdom,true,Lagos Hub`,
    map: {
      email: 0,
      first_name: 1,
      last_name: 2,
      registered_at: 3,
      checked_in: 5,
      consent: 11,
      organization: 12,
    },
    people: 3,
  },
  {
    name: 'church event sign-ups',
    text: `ID,Ticket,Name,Email,Mobile,Address,Postcode,Signed up,Signed up by,Amount,Paid,Emergency contact,Medical info,Workshop preference (1st),Workshop preference (2nd)
771,Adult,Esther Cole,esther@cole.example,07700 900101,1 Mill Lane,AB1 2CD,12 Jan 2026 20:14,Esther Cole,£5.00,Yes,Joel Cole,,Singing in parts,Soup kitchen
772,Child,Micah Cole,,,1 Mill Lane,AB1 2CD,12 Jan 2026 20:14,Esther Cole,£2.00,Yes,Joel Cole,asthma,Puppets,
780,Adult,Wei Zhang,wei@zhang.example,07700 900103,,AB1 3EF,18 Jan 2026 07:31,Wei Zhang,£5.00,No,Lin Zhang,,Soup kitchen,Singing in parts`,
    map: { ticket_id: 0, ticket_type: 1, full_name: 2, email: 3, phone: 4, registered_at: 7 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [13, 14] },
    titles: ['Singing in parts', 'Soup kitchen'],
  },
  {
    name: 'youth club team list, parents beside',
    text: `First,Last,Birthdate,Gender,Parent 1 First,Parent 1 Last,Parent 1 Email,Parent 1 Phone,Parent 2 Email,Jersey Number,Allergies / Medical,Clinic 1st choice,Clinic 2nd choice
Zoe,Abrams,03/04/2014,F,Dina,Abrams,dina@abrams.example,555-0141,,7,peanuts,Goalkeeping,Passing
Malik,Jones,11/20/2013,M,Tasha,Reed,tasha@reed.example,555-0142,cal@jones.example,12,,Passing,Goalkeeping
Ava,Pruitt,08/01/2014,F,Glen,Pruitt,glen@pruitt.example,555-0143,,4,,Shooting,Passing`,
    map: { first_name: 0, last_name: 1 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [11, 12] },
  },
  {
    name: 'mailing list program',
    text: `Email address,First name,Last name,Company,Job title,Email status,Email permission status,Phone - mobile,City,Tags,Email lists,Source name,Created at,Updated at
tove@nord.example,Tove,Nord,Nord Farm,Owner,Active,Express,,Ely,member,"Open day 2026, Newsletter",Website form,2026-01-03 10:00:00 EST,2026-02-01 09:00:00 EST
sam@okoro.example,Sam,Okoro,,,Active,Implied,555-0150,March,,"Open day 2026",Import,2026-01-04 12:30:00 EST,2026-01-04 12:30:00 EST
bea@finch.example,Bea,Finch,Finch & Daughters,,Unsubscribed,Implied,,Ely,,"Open day 2026",Import,2026-01-05 08:12:00 EST,2026-03-01 17:00:00 EST`,
    map: {
      email: 0,
      first_name: 1,
      last_name: 2,
      organization: 3,
      phone: 7,
      town: 8,
      registered_at: 12,
    },
    people: 3,
  },
  {
    name: 'table database, grid view',
    text: `Full Name,Email,Affiliation,RSVP,Track interests,Dietary Needs,Invited by,Last Modified,Notes
Yara Haddad,yara@haddad.example,Clinic East,Yes,"Housing first,Night shifts",halal,Cora,2026-03-01 10:10am,speaks Arabic
Dov Stein,dov@stein.example,City Council,Maybe,Night shifts,,Cora,2026-03-02 4:00pm,
Lupe Marin,lupe@marin.example,Tenants Union,No,"Rent strikes,Housing first",,Ben,2026-03-02 4:05pm,maybe next year
Faye Orr,faye@orr.example,,Yes,Rent strikes,vegan,Ben,2026-03-04 9:41am,`,
    map: { full_name: 0, email: 1, organization: 2, status: 3, diet: 5, notes: 8 },
    people: 4,
    wishes: { kind: 'list-cell', columns: [4] },
    statuses: ['coming', 'maybe', 'cancelled', 'coming'],
    titles: ['Housing first', 'Night shifts'],
  },
  {
    name: 'abstract system, delegates',
    text: `Delegate ID,Title,First name,Last name,Email,Institution,Country,Delegate type,Booking reference,Booking status,Booked on,Booked by (name),Booked by (email),Total,Name on badge,Dietary requirements,Accessibility requirements
D101,Dr,Noor,Jansen,noor@jansen.example,Polder Institute,Netherlands,Member,BK-9001,Paid,05/02/2026,Office Desk,desk@polder.example,£120.00,Noor Jansen,Vegetarian,
D102,Prof,Kwame,Mensah,kwame@mensah.example,Coast University,Ghana,Speaker,BK-9002,Paid,06/02/2026,Kwame Mensah,kwame@mensah.example,£0.00,Kwame,None,ground floor
D110,Ms,Una,Keane,una@keane.example,Moor College,Ireland,Student,BK-9010,Cancelled,14/02/2026,Una Keane,una@keane.example,£40.00,Una Keane,,`,
    map: {
      ticket_id: 0,
      first_name: 2,
      last_name: 3,
      email: 4,
      organization: 5,
      ticket_type: 7,
      order_id: 8,
      status: 9,
      registered_at: 10,
      badge_name: 14,
      diet: 15,
      access: 16,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'library list by hand, ranks under the topics',
    text: `Reading day at the library - put 1 for your favourite and so on
Name,Phone or email,Poetry,Crime,Local history,Comics
Ann Tull,01632 960001,1,3,2,
Bob Crewe,bob@crewe.example,,1,,2
Mrs D. Hale,01632 960003,2,1,3,4
Jas Gill,jas@gill.example,4,3,2,1`,
    map: { full_name: 0 },
    header: 1,
    people: 4,
    wishes: { kind: 'rank-per-topic', columns: [2, 3, 4, 5] },
    titles: ['Poetry', 'Local history', 'Crime'],
  },
  {
    name: 'Swiss ticket shop, German',
    text: `Ticket-Nr.;Bestell-Nr.;Kaufdatum;Ticketkategorie;Preis CHF;Status;Anrede;Vorname;Name;E-Mail;Strasse;PLZ;Ort;Käufer Vorname;Käufer Name;Käufer E-Mail;Eingelöst am
7700112201;EF-5512;12.01.2026 18:22;Regulär;10.00;gültig;Frau;Beat;Zürcher;beat@zuercher.example;Gasse 1;3600;Thun;Regula;Zürcher;regula@zuercher.example;
7700112202;EF-5512;12.01.2026 18:22;Regulär;10.00;gültig;Frau;Regula;Zürcher;regula@zuercher.example;Gasse 1;3600;Thun;Regula;Zürcher;regula@zuercher.example;
7700113344;EF-5580;15.01.2026 07:10;Kulturlegi;5.00;storniert;Herr;Luan;Krasniqi;luan@krasniqi.example;Platz 3;2502;Biel;Luan;Krasniqi;luan@krasniqi.example;`,
    map: {
      ticket_id: 0,
      order_id: 1,
      registered_at: 2,
      ticket_type: 3,
      status: 5,
      first_name: 7,
      last_name: 8,
      email: 9,
      town: 12,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'project week of a school, German',
    text: `Klasse,Nachname,Vorname,Schulmail,Wahl 1,Wahl 2,Wahl 3,Wahl 4,Klassenleitung
7a,Albers,Finja,finja.albers@schule.example,Bienen,Zirkus,Mofa,Kochen,Fr. Lorenz
7a,Bektaş,Yusuf,yusuf.bektas@schule.example,Mofa,Zirkus,Kochen,Bienen,Fr. Lorenz
7b,Christ,Jonna,jonna.christ@schule.example,Zirkus,Bienen,,,Hr. Thiel
7b,Dürr,Paul,paul.duerr@schule.example,Mofa,Kochen,Bienen,Zirkus,Hr. Thiel`,
    map: { group: 0, last_name: 1, first_name: 2, email: 3 },
    people: 4,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6, 7] },
    titles: ['Bienen', 'Zirkus', 'Mofa', 'Kochen'],
  },
  {
    name: 'parish program, German',
    text: `"ID";"Anrede";"Vorname";"Nachname";"E-Mail";"Mobil";"PLZ";"Ort";"Gruppe";"Rolle";"Anmeldestatus";"Angemeldet am";"Angemeldet durch";"Kommentar";"Essenswunsch";"Welche Workshops interessieren dich?"
"311";"Frau";"Miriam";"Lutz";"miriam@lutz.example";"0170 0000001";"79100";"Freiburg";"Gemeindetag 2026";"Teilnehmer";"bestätigt";"04.02.2026 19:20";"Miriam Lutz";"";"vegetarisch";"Bibel teilen, Chor"
"312";"Herr";"Jakob";"Lutz";"";"";"79100";"Freiburg";"Gemeindetag 2026";"Teilnehmer";"bestätigt";"04.02.2026 19:22";"Miriam Lutz";"kommt erst mittags";"";"Garten"
"318";"";"Amina";"Sow";"amina@sow.example";"0170 0000003";"79098";"Freiburg";"Gemeindetag 2026";"Teilnehmer";"Warteliste";"06.02.2026 08:00";"Amina Sow";"";"kein Schwein";"Chor, Garten"`,
    map: {
      ticket_id: 0,
      first_name: 2,
      last_name: 3,
      email: 4,
      phone: 5,
      town: 7,
      status: 10,
      registered_at: 11,
      notes: 13,
      diet: 14,
    },
    people: 3,
    wishes: { kind: 'list-cell', columns: [15] },
    statuses: ['coming', 'coming', 'waitlisted'],
    titles: ['Bibel teilen', 'Chor'],
  },
  {
    name: 'delegates of a union, German, by hand',
    text: `Bezirkskonferenz 2026;;;;;;
Delegiertenmeldung OV Lahn;;;;;;
;;;;;;
Mandat;Name;Vorname;Betrieb;Tel. dienstl.;Arbeitsgruppe;Ersatz für
O;Wendt;Heike;Klinikum;06400 00-1;Tarif;
O;Yıldırım;Kemal;Gießerei;06400 00-2;Rente;
E;Paul;Ines;Stadtwerke;;Tarif;Heike Wendt
O;Ott;Gerd;Bahn;06400 00-4;Bildung;
Anzahl: 4;;;;;;`,
    map: { last_name: 1, first_name: 2, organization: 3, phone: 4, group: 5 },
    header: 3,
    people: 4,
  },
];
