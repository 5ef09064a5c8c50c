import type { UnseenCase } from './unseen-forms.cases.ts';

/** The second blind batch: reports, polls, matrices, schools, churches and memberships, in English, German and French. */
export const UNSEEN_BLIND: readonly UnseenCase[] = [
  {
    name: 'video meeting attendance, three numbered tables, tabs, wide characters',
    encoding: 'utf-16',
    text: `1. Summary
Meeting title\tOpen space evening
Attended participants\t2
Start time\t5/10/26, 6:00:00 PM

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Ada Low\t5/10/26, 6:01:10 PM\t5/10/26, 7:51:00 PM\t1h 49m 50s\tada@low.example\tada@low.example\tPresenter
Ben Fox (Unverified)\t5/10/26, 6:05:00 PM\t5/10/26, 7:00:00 PM\t55m\tben@fox.example\t\tAttendee

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Ada Low\t5/10/26, 6:01:10 PM\t5/10/26, 7:51:00 PM\t1h 49m 50s\tada@low.example\tPresenter
Ben Fox (Unverified)\t5/10/26, 6:05:00 PM\t5/10/26, 7:00:00 PM\t55m\tben@fox.example\tAttendee`,
    map: { full_name: 0, email: 4 },
    header: 6,
    people: 2,
  },
  {
    name: 'webinar report with facts above',
    text: `Attendee Report:,Our day online,,,,,,
Generated,,,,,,,
"May 11, 2026 09:15 AM GMT",,,,,,,
General Information,,,,,,,
Webinar Name,Webinar ID,Actual Start Date/Time,# Registered,# Attended,,,
Our day online,123-456-789,"May 10, 2026 05:58 PM GMT",3,2,,,
Attendee Details,,,,,,,
Attended,First Name,Last Name,Email Address,Registration Date/Time,Join Time,Leave Time,Time in Session
Yes,Ada,Low,ada@low.example,"Apr 2, 2026 10:00 AM GMT","May 10, 2026 05:59 PM GMT","May 10, 2026 07:30 PM GMT",91 minutes
Yes,Ben,Fox,ben@fox.example,"Apr 3, 2026 11:00 AM GMT","May 10, 2026 06:05 PM GMT","May 10, 2026 07:30 PM GMT",85 minutes
No,Cleo,Day,cleo@day.example,"Apr 4, 2026 12:00 PM GMT",--,--,--`,
    map: { checked_in: 0, first_name: 1, last_name: 2, email: 3, registered_at: 4 },
    header: 7,
    people: 3,
  },
  {
    name: 'tickets of a website plugin',
    text: `Order ID,Order Status,Purchaser Name,Purchaser Email,Ticket Name,Ticket Holder Name,Ticket Holder Email,Ticket ID,Security Code,Checked in,Which workshop do you want most?,And your second workshop?
311,Completed,Ada Low,ada@low.example,Day ticket,Ada Low,ada@low.example,3111,a9f3,,Bread,Songs
311,Completed,Ada Low,ada@low.example,Day ticket,Zed Low,zed@low.example,3112,b7c1,,Songs,Bread
312,Refunded,Ben Fox,ben@fox.example,Day ticket,Ben Fox,ben@fox.example,3121,cc20,,Bread,`,
    map: { order_id: 0, status: 1, ticket_type: 4, full_name: 5, email: 6, ticket_id: 7, checked_in: 9 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
    wishes: { kind: 'ranked-columns', columns: [10, 11] },
    titles: ['Bread', 'Songs'],
  },
  {
    name: 'form builder, ticks on lines of one cell',
    text: `Submission Date,Name,E-mail,Phone Number,Workshops you would enjoy,IP,Submission ID
2026-03-01 10:00:00,Ada Low,ada@low.example,(020) 555-0001,"Bread
Songs",10.0.0.1,5501
2026-03-01 11:00:00,Ben Fox,ben@fox.example,(020) 555-0002,Repairs,10.0.0.2,5502
2026-03-02 09:30:00,Cleo Day,cleo@day.example,,"Songs
Repairs
Bread",10.0.0.3,5503`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, ticket_id: 6 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [4] },
    titles: ['Bread', 'Songs'],
  },
  {
    name: 'poll of dates over three rows of headings',
    text: `"Poll ""Neighbourhood day""",,,
https://poll.example/abc,,,
,,,
,October 2026,,
,Sat 3,,Sun 4
,10:00 – 11:00,14:00 – 15:00,10:00 – 11:00
Ana Bo,OK,,(OK)
Carl Dee,,OK,OK
Count,1,1,2`,
    map: { full_name: 0 },
    header: 3,
    people: 2,
    wishes: { kind: 'option-columns', columns: [1, 2, 3] },
  },
  {
    name: 'crosses in a matrix under a line that asks',
    text: `Please put an x at the workshops you would like to join,,,,
Name,Gardening,Repair café,Songs,Bread
Ada Low,x,,x,
Ben Fox,,x,,x
Cleo Day,X,X,,`,
    map: { full_name: 0 },
    header: 1,
    people: 3,
    wishes: { kind: 'option-columns', columns: [1, 2, 3, 4] },
    titles: ['Gardening', 'Songs'],
  },
  {
    name: 'school clubs, a number in each column',
    text: `Vorname;Nachname;Klasse;Fußball;Theater;Kochen;Robotik
Mia;Stein;5a;1;;2;3
Leo;Wald;5b;2;1;3;
Eda;Ay;5a;;3;1;2`,
    map: { first_name: 0, last_name: 1, group: 2 },
    people: 3,
    wishes: { kind: 'rank-per-topic', columns: [3, 4, 5, 6] },
    titles: ['Fußball', 'Kochen', 'Robotik'],
  },
  {
    name: 'project week with friends and the opposite',
    text: `Nr;Name;Vorname;Klasse;Erstwunsch;Zweitwunsch;Drittwunsch;möchte zusammen mit;auf keinen Fall mit;Bemerkungen
1;Stein;Mia;5a;Töpfern;Klettern;Zirkus;Leo Wald;;
2;Wald;Leo;5b;Zirkus;Töpfern;;Mia Stein;Tom Au;Asthma
3;Au;Tom;5a;Klettern;;Zirkus;;;`,
    map: { last_name: 1, first_name: 2, group: 3, with_whom: 7, not_with_whom: 8, notes: 9 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6] },
    titles: ['Töpfern', 'Klettern', 'Zirkus'],
  },
  {
    name: 'parish lunch',
    text: `Surname,Christian name,Telephone,Home group,Lift needed?,Dish you will bring
Low,Ada,01632 960001,Tuesday,No,Soup
Fox,Ben,01632 960002,Riverside,Yes,Salad
Day,Cleo,,Tuesday,No,Soup`,
    map: { last_name: 0, first_name: 1, phone: 2, group: 3 },
    people: 3,
  },
  {
    name: 'membership export with titles and two addresses',
    text: `Membership No.,Title,Forename,Surname,Known as,Email 1,Email 2,Mobile,Home Phone,Branch,Member since,Expires,Gift Aid
00142,Ms,Adelaide,Low,Ada,ada@low.example,,07700 900001,01632 960001,North,2011-04-01,2027-03-31,Y
00388,Dr,Benjamin,Fox,Ben,ben@fox.example,fox@work.example,07700 900002,,South,2019-09-12,2027-03-31,N
00391,,Cleo,Day,,cleo@day.example,,,01632 960003,North,2020-01-05,2027-03-31,Y`,
    map: { ticket_id: 0, first_name: 2, last_name: 3, badge_name: 4, email: 5, phone: 7 },
    people: 3,
  },
  {
    name: 'two lines of headings, numbers under wishes',
    text: `Person,,,Wishes,,
First name,Last name,Mail,1,2,3
Ada,Low,ada@low.example,Bread,Songs,Repairs
Ben,Fox,ben@fox.example,Songs,,Bread`,
    map: { first_name: 0, last_name: 1, email: 2 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [3, 4, 5] },
    titles: ['Bread', 'Songs', 'Repairs'],
  },
  {
    name: 'bars between, lists inside',
    text: `#|Preferred name|Email|Pronouns|Sessions you want (separate with commas)
1|Ada|ada@low.example|she/her|Bread, Songs
2|Ben Fox|ben@fox.example|he/him|Repairs
3|Cleo|cleo@day.example|they/them|Songs, Repairs, Bread`,
    map: { full_name: 1, email: 2, pronouns: 3 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [4] },
    titles: ['Bread', 'Songs'],
  },
  {
    name: 'tick boxes whose options hold commas',
    text: `Timestamp,Email Address,What's your name?,Which conversations would you join? (tick all that apply),How did you hear of us?
1/20/2026 9:00:00,ada@low.example,Ada Low,"Housing, heat and rent, Food for all",Poster
1/20/2026 9:10:00,ben@fox.example,Ben Fox,"Food for all, Buses and bikes",A friend
1/20/2026 9:20:00,cleo@day.example,Cleo Day,"Housing, heat and rent",Poster`,
    map: { registered_at: 0, email: 1, full_name: 2 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [3] },
  },
  {
    name: 'small questions that are no wishes',
    text: `Timestamp,Name,Email,Favourite tea,Your favourite colour,Preferred contact time,T-shirt choice
1/20/2026 9:00:00,Ada Low,ada@low.example,Assam,green,evenings,M
1/20/2026 9:10:00,Ben Fox,ben@fox.example,Mint,blue,mornings,L
1/20/2026 9:20:00,Cleo Day,cleo@day.example,Assam,blue,evenings,M`,
    map: { registered_at: 0, full_name: 1, email: 2 },
    people: 3,
  },
  {
    name: 'a rank below each topic, German heading words',
    text: `Name;Mail;Rang Klima;Rang Wohnen;Rang Essen
Ada Low;ada@low.example;1;3;2
Ben Fox;ben@fox.example;2;1;3`,
    map: { full_name: 0, email: 1 },
    people: 2,
    wishes: { kind: 'rank-per-topic', columns: [2, 3, 4] },
    titles: ['Klima', 'Essen', 'Wohnen'],
  },
  {
    name: 'dots to give to topics',
    text: `Your name,Email,How many of your five dots for each topic? [Bread],How many of your five dots for each topic? [Songs],How many of your five dots for each topic? [Repairs]
Ada Low,ada@low.example,3,2,0
Ben Fox,ben@fox.example,1,1,3
Cleo Day,cleo@day.example,5,0,0`,
    map: { full_name: 0, email: 1 },
    people: 3,
    wishes: { kind: 'rating-columns', columns: [2, 3, 4] },
  },
  {
    name: 'a list as a program prints it',
    text: `full_name,email,wishes,created
Ada Low,ada@low.example,"['Bread', 'Songs']",2026-02-01T10:00:00Z
Ben Fox,ben@fox.example,"['Repairs']",2026-02-01T11:00:00Z
Cleo Day,cleo@day.example,[],2026-02-02T09:00:00Z`,
    map: { full_name: 0, email: 1, registered_at: 3 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [2] },
    titles: ['Bread', 'Songs'],
  },
  {
    name: 'French school, parents beside',
    encoding: 'windows-1252',
    text: `Nom de l'élève;Prénom de l'élève;Classe;Nom du parent;Courriel du parent;Voeu n°1;Voeu n°2;Voeu n°3
Lefèvre;Zoé;CM2;Lefèvre Luc;luc@lefevre.example;Poterie;Escalade;Cirque
N'Diaye;Awa;CM1;N'Diaye Binta;binta@ndiaye.example;Cirque;Poterie;`,
    map: { last_name: 0, first_name: 1, group: 2 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6, 7] },
    titles: ['Poterie', 'Escalade', 'Cirque'],
  },
  {
    name: 'waiting list of a booking page',
    text: `Booking reference,Booked at,Guest first name,Guest last name,Guest email,Booker email,State,Places,Comments
R-1,2026-02-01 10:00,Ada,Low,ada@low.example,pia@payer.example,Confirmed,1,
R-2,2026-02-01 11:00,Ben,Fox,ben@fox.example,ben@fox.example,On waiting list,1,brings a chair
R-3,2026-02-02 12:00,Cleo,Day,cleo@day.example,cleo@day.example,No longer coming,1,`,
    map: { registered_at: 1, first_name: 2, last_name: 3, email: 4, status: 6, notes: 8 },
    people: 3,
    statuses: ['coming', 'waitlisted', 'cancelled'],
  },
  {
    name: 'morning and afternoon, two ranks each, below one another in words',
    text: `Name,Email,Morning - 1st preference,Morning - 2nd preference,Afternoon - 1st preference,Afternoon - 2nd preference
Ada Low,ada@low.example,Bread,Songs,Walk,Clay
Ben Fox,ben@fox.example,Songs,Bread,Clay,Walk`,
    map: { full_name: 0, email: 1 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [2, 3] },
  },
];
