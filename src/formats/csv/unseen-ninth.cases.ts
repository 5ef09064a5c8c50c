import type { UnseenCase } from './unseen-forms.cases.ts';

/**
 * The ninth blind batch, first half: more headings of public programs, found like those of the eighth and after its
 * rules were mended; the people are invented. Put into the history with its answers before it was ever read.
 */
export const UNSEEN_NINTH: readonly UnseenCase[] = [
  {
    name: 'college festival',
    text: `Ticket ID,Participant Name,Email,College,Contact,Type,Registration Date,Status,Attendance,Payment Status
TK1,Anu Rao,anu@rao.example,Hill College,9800000011,Student,2026-02-01,Confirmed,Absent,Paid
TK2,Dev Sen,dev@sen.example,Lake College,9800000012,Student,2026-02-02,Cancelled,Absent,Refunded
TK3,Isha Das,isha@das.example,Hill College,9800000013,Guest,2026-02-03,Confirmed,Present,Paid`,
    map: {
      ticket_id: 0,
      full_name: 1,
      email: 2,
      organization: 3,
      phone: 4,
      ticket_type: 5,
      registered_at: 6,
      status: 7,
      checked_in: 8,
    },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'check-ins with who let them in',
    text: `Ticket ID,Participant Name,Email,Phone,Attendance Status,Check-in Time,Checked-in By,Manual Override,Override Reason
T-1,Eve Hart,eve@hart.example,555-0201,Present,2026-03-01 09:58,Gil Ross,No,
T-2,Finn Shaw,finn@shaw.example,555-0202,Present,2026-03-01 10:02,Gil Ross,No,
T-3,Gia Webb,gia@webb.example,,Present,2026-03-01 10:05,Hal Dunn,Yes,lost ticket`,
    map: { ticket_id: 0, full_name: 1, email: 2, phone: 3 },
    people: 3,
  },
  {
    name: 'slots of a signup list',
    text: `Slot Name,Participant Name,Email,Phone,Signed Up At
Bring drinks,Ida Moss,ida@moss.example,555-0211,2026-01-02 10:00
Bring plates,Jon Peel,jon@peel.example,,2026-01-02 11:30
Clean up,Kay Reed,kay@reed.example,555-0213,2026-01-03 08:15`,
    map: { full_name: 1, email: 2, phone: 3, registered_at: 4 },
    people: 3,
  },
  {
    name: 'football camp, parents beside',
    text: `Registration ID,Participant Name,Email,Phone,Date of Birth,Age,Parent Name,Parent Email,Parent Phone,Emergency Contact,Emergency Phone,Allergies,Medical Conditions,Medications,Dietary Restrictions,Football Experience,Preferred Position,Has Paid
R1,Leo Vance,leo@vance.example,555-0221,2012-01-01,14,Mia Vance,mia@vance.example,555-0222,Mia Vance,555-0222,,,,vegetarian,beginner,Keeper,Yes
R2,Nell Wynn,nell@wynn.example,,2013-02-02,13,Oz Wynn,oz@wynn.example,555-0224,Oz Wynn,555-0224,,asthma,,,club,Wing,No
R3,Pia York,pia@york.example,555-0225,2012-03-03,14,Quin York,quin@york.example,555-0226,Quin York,555-0226,,,,halal,beginner,Wing,Yes`,
    map: { ticket_id: 0, full_name: 1, email: 2, phone: 3, diet: 14 },
    people: 3,
  },
  {
    name: 'skating league roster',
    text: `Member ID,First Name,Last Name,Team Name,Jersey #,Position,Email Address,Cell Phone,Birth Date
5001,Rex,Abel,Comets,10,F,rex@abel.example,555-0231,2001-01-01
5002,Sia,Bond,Comets,12,D,sia@bond.example,555-0232,2002-02-02
5003,Tod,Crane,Stars,7,G,tod@crane.example,,2000-03-03`,
    map: { ticket_id: 0, first_name: 1, last_name: 2, group: 3, email: 6, phone: 7 },
    people: 3,
  },
  {
    name: 'electives of a college',
    text: `Sr.No.,PRN,Student Name,Email,Mobile,Branch,CGPA,Preference 1,Preference 2,Preference 3,Status
1,2301A,Uma Joshi,uma@joshi.example,9800000021,CSE,8.1,Robotics,Ethics,Music,Submitted
2,2302A,Vik Patil,vik@patil.example,9800000022,ECE,7.4,Ethics,Music,Robotics,Submitted
3,2303A,Yash More,yash@more.example,9800000023,CSE,9.0,Music,Robotics,Ethics,Submitted`,
    map: { full_name: 2, email: 3, phone: 4, status: 10 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [7, 8, 9] },
  },
  {
    name: 'projects of students',
    text: `First Name,Last Name,ID,Stream,GPA,Project Assigned,Preference 1,Preference 2,Preference 3,Preference 4
Zoe,Ames,17001,CS,3.9,,Maps,Bees,Sound,Light
Abe,Bird,17002,DS,3.1,,Bees,Light,Maps,Sound
Bea,Cole,17003,CS,3.5,,Sound,Maps,Light,Bees`,
    map: { first_name: 0, last_name: 1, ticket_id: 2 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [6, 7, 8, 9] },
  },
  {
    name: 'clubs of freshers',
    text: `Registration Number,Name,Email,Branch,Year,Preference 1,Preference 2,Preference 3
24B01,Cal Nair,cal@nair.example,CSE,1,ML,IoT,Web
24B02,Dia Bose,dia@bose.example,ECE,1,Web,ML,IoT
24B03,Eka Jain,eka@jain.example,IT,1,IoT,Web,ML`,
    map: { ticket_id: 0, full_name: 1, email: 2 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [5, 6, 7] },
  },
  {
    name: 'guests with a plus one',
    text: `Name,Email,Phone,RSVP,Dietary,Plus One
Fay Orr,fay@orr.example,555-0241,yes,vegan,1
Gus Pym,gus@pym.example,,no,,0
Hope Quill,hope@quill.example,555-0243,pending,,0`,
    map: { full_name: 0, email: 1, phone: 2, status: 3, diet: 4 },
    people: 3,
    statuses: ['coming', 'cancelled', 'maybe'],
  },
  {
    name: 'seating plan',
    text: `Table,Seat,Guest,Side,RSVP,Dietary,Group,Subgroup,Family,Notes
Table 1,1,Ivo Rusk,,confirmed,,Work,Analysts,Rusk,
Table 1,2,Jill Sands,,confirmed,vegan,Work,Editors,Sands,near the door
Table 2,1,Kurt Tarn,,declined,,School,,Tarn,`,
    map: { full_name: 2, status: 4, diet: 5, notes: 9 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'family feast',
    text: `Name,Phone,Email,Side,Family Group,RSVP,Dietary,Plus Count,Room
Lux Ueda,555-0251,lux@ueda.example,bride,Ueda,yes,,1,A1
Moe Vidal,555-0252,moe@vidal.example,groom,Vidal,no,,0,
Ned Wolf,,ned@wolf.example,groom,Wolf,yes,kosher,2,B4`,
    map: { full_name: 0, phone: 1, email: 2, status: 5, diet: 6 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'orders of a shop',
    text: `Order Number,First Name,Last Name,Email,Total,Status,Date
1001,Ola,Xu,ola@xu.example,20.00,completed,2026-02-01
1002,Pam,Yates,pam@yates.example,20.00,cancelled,2026-02-02
1003,Quinn,Zell,quinn@zell.example,35.00,completed,2026-02-04`,
    map: { order_id: 0, first_name: 1, last_name: 2, email: 3, status: 5, registered_at: 6 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'invited volunteers',
    text: `Volunteer Name,Email,Phone,Age,Profession,Location,Skills,Languages,Interests,Match Score,Status,Invited At,Responded At,Organization Message,Volunteer Response
Rae Alba,rae@alba.example,555-0261,31,Nurse,Leeds,First aid,"English, Urdu","Health, Youth",88,accepted,2026-01-01 10:00,2026-01-02 12:00,Welcome,Glad to help
Sol Bray,sol@bray.example,555-0262,45,Driver,Hull,Driving,English,"Youth, Climate",71,accepted,2026-01-01 10:00,2026-01-03 09:00,Welcome,
Tea Coe,tea@coe.example,,27,Cook,Leeds,Cooking,"English, Welsh",Climate,65,accepted,2026-01-01 10:00,2026-01-03 19:30,Welcome,`,
    map: { full_name: 0, email: 1, phone: 2, town: 5, language: 7, status: 10, registered_at: 12 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [8] },
  },
  {
    name: 'volunteers and shifts',
    text: `Volunteer Name,Email,Role,Shift,Status
Una Dale,una@dale.example,Welcome desk,09:00-12:00,Confirmed
Val Eden,val@eden.example,Kitchen,09:00-12:00,Confirmed
Wes Ford,wes@ford.example,Kitchen,12:00-15:00,Cancelled`,
    map: { full_name: 0, email: 1, status: 4 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'German regatta',
    text: `Nachname,Vorname,Strasse,PLZ,Ort,Land,Email,Club,Shirt
Brandt,Heiko,Weg 1,24103,Kiel,D,heiko@brandt.example,SC Förde,L
Clausen,Wiebke,Weg 2,24937,Flensburg,D,wiebke@clausen.example,SV Wind,M
Dreyer,Ingo,Weg 3,18055,Rostock,D,ingo@dreyer.example,,XL`,
    map: { last_name: 0, first_name: 1, town: 4, email: 6, organization: 7 },
    people: 3,
  },
  {
    name: 'French forum with categories',
    text: `Nom;Prénom;Email;Téléphone;Entreprise;Catégorie;Présence;Date Inscription
Bailly;Inès;ines@bailly.example;06 00 00 00 31;Mairie;Visiteur;ABSENT;02/02/2026
Camara;Seydou;seydou@camara.example;06 00 00 00 32;Coop;Exposant;ABSENT;03/02/2026
Dumas;Paul;paul@dumas.example;;;Visiteur;PRÉSENT;05/02/2026`,
    map: {
      last_name: 0,
      first_name: 1,
      email: 2,
      phone: 3,
      organization: 4,
      ticket_type: 5,
      checked_in: 6,
      registered_at: 7,
    },
    people: 3,
  },
  {
    name: 'French hike',
    text: `Nom;Prénom;Email;Téléphone;Distance;Repas;Hébergement;Covoiturage
Evrard;Zoé;zoe@evrard.example;06 00 00 00 41;10 km;oui;non;oui
Faure;Noé;noe@faure.example;06 00 00 00 42;20 km;oui;oui;non
Gomis;Aya;aya@gomis.example;;10 km;non;non;oui`,
    map: { last_name: 0, first_name: 1, email: 2, phone: 3 },
    people: 3,
  },
  {
    name: 'French officials',
    text: `Matricule;Nom;Prénom;Email;Téléphone;Rôle;Région;Actif
156;Hamidou;Said;said@hamidou.example;337 00 51;Agent;Nord;oui
157;Issa;Nadia;nadia@issa.example;337 00 52;Agent;Sud;oui
158;Jean;Luc;luc@jean.example;337 00 53;Chef;Sud;oui`,
    map: { ticket_id: 0, last_name: 1, first_name: 2, email: 3, phone: 4 },
    people: 3,
  },
  {
    name: 'French town hall events',
    text: `Nom;Prenom;Email;Telephone;Service;Statut;Date d'inscription;Date de debut de l'evenement;Titre de l'evenement
Klein;Anne;anne@klein.example;03 00 00 00 01;Voirie;inscrit;01/02/2026;01/06/2026;Journée verte
Leroy;Jules;jules@leroy.example;03 00 00 00 02;Écoles;annulé;02/02/2026;01/06/2026;Journée verte
Mendy;Rose;rose@mendy.example;;Voirie;inscrit;04/02/2026;01/06/2026;Journée verte`,
    map: { last_name: 0, first_name: 1, email: 2, phone: 3, status: 5, registered_at: 6 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'French library members',
    text: `Id;Numero du membre;Nom;Prenom;Email;Numero de telephone;Date d'inscription;Statut du membre;Nombre d'emprunts en cours
1;M-01;Noël;Eva;eva@noel.example;06 00 00 00 51;01/01/2026;Actif;2
2;M-02;Olivier;Max;max@olivier.example;06 00 00 00 52;03/01/2026;Actif;0
3;M-03;Pons;Lia;lia@pons.example;;05/01/2026;Actif;1`,
    map: { ticket_id: 1, last_name: 2, first_name: 3, email: 4, phone: 5, registered_at: 6, status: 7 },
    people: 3,
  },
];
