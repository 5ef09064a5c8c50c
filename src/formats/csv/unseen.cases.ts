import { UNSEEN_FORMS, type UnseenCase } from './unseen-forms.cases.ts';
import { UNSEEN_TOOLS } from './unseen-tools.cases.ts';

/** Every list that shows what the rules make of the unknown. */
export const UNSEEN: readonly UnseenCase[] = [
  ...UNSEEN_FORMS,
  ...UNSEEN_TOOLS,
  {
    name: 'business form, ranking',
    text: `ID,Start time,Completion time,Email,Name,Last modified time,Your full name,Rank these topics in order of preference
1,1/5/26 10:00:00,1/5/26 10:05:00,anonymous,,,Tim Koch,Climate;Housing;Food;
2,1/5/26 11:00:00,1/5/26 11:05:00,anonymous,,,Eva Roth,Food;Climate;Housing;
3,1/5/26 11:00:00,1/5/26 11:05:00,anonymous,,,Ole Lie,Housing;Food;Climate;`,
    map: { registered_at: 2, full_name: 6 },
    people: 3,
    wishes: { kind: 'ranked-cell', columns: [7] },
  },
  {
    name: 'grid of ranks',
    text: `Timestamp,Name,Email,Which session? [Bread],Which session? [Soup],Which session? [Tea]
1/20/2026 9:00:00,Ada Low,ada@low.example,First choice,Second choice,Third choice
1/20/2026 9:05:00,Ben Fox,ben@fox.example,Third choice,First choice,Second choice`,
    map: { registered_at: 0, full_name: 1, email: 2 },
    people: 2,
    wishes: { kind: 'rank-per-topic', columns: [3, 4, 5] },
  },
  {
    name: 'numbers per topic',
    text: `Name,E-Mail,Wunschthemen: Klima,Wunschthemen: Wohnen,Wunschthemen: Essen
Ada Low,ada@low.example,1,2,3
Ben Fox,ben@fox.example,3,1,2`,
    map: { full_name: 0, email: 1 },
    people: 2,
    wishes: { kind: 'rank-per-topic', columns: [2, 3, 4] },
  },
  {
    name: 'points per topic',
    text: `Name,Email,How interested are you in these topics? [Climate],How interested are you in these topics? [Housing],How interested are you in these topics? [Food]
Ada Low,ada@low.example,5,5,1
Ben Fox,ben@fox.example,3,1,3
Cleo Day,cleo@day.example,4,2,2`,
    map: { full_name: 0, email: 1 },
    people: 3,
    wishes: { kind: 'rating-columns', columns: [2, 3, 4] },
  },
  {
    name: 'ranks inside the cell',
    text: `Name,Email,Preferred workshops
Ada Low,ada@low.example,"Bread (2), Soup (1)"
Ben Fox,ben@fox.example,"Tea (1), Bread (2)"`,
    map: { full_name: 0, email: 1 },
    people: 2,
    wishes: { kind: 'numbered-cell', columns: [2] },
  },
  {
    name: 'most wanted and second',
    text: `Full Name,Email Address,Most wanted topic,Second most wanted topic
Ada Low,ada@low.example,Bread,Soup
Ben Fox,ben@fox.example,Tea,`,
    map: { full_name: 0, email: 1 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [2, 3] },
  },
  {
    name: 'two rounds of lists',
    text: `name,mail,Workshops round 1,Workshops round 2
Ada Low,ada@low.example,Bread; Soup,Tea
Ben Fox,ben@fox.example,Soup,Tea; Cake`,
    map: { full_name: 0, email: 1 },
    people: 2,
    wishes: { kind: 'list-cell', columns: [2] },
  },
  {
    name: 'hand-made with title and totals',
    text: `Spring gathering sign-up,,,
as of 3 May,,,
,,,
No.,Who,Mail,Town
1,Anna Bell,anna@bell.example,Hull
2,Lee,lee@x.example,York
,,,
Total,2,,`,
    map: { full_name: 1, email: 2, town: 3 },
    people: 2,
    header: 3,
  },
  {
    name: 'no heading, name and address',
    text: `Anna Bell,anna@bell.example
Carl von Stein,carl@stein.example
Li Wei,li@wei.example`,
    map: { full_name: 0, email: 1 },
    people: 3,
    header: null,
  },
  {
    name: 'mail addresses with names, pasted',
    text: `Anna Bell <anna@bell.example>
Carl Stein <carl@stein.example>`,
    map: { email: 0 },
    people: 2,
    header: null,
  },
  {
    name: 'video call registration report',
    text: `Registration Report,,,,,
Report Generated:,"Aug 1, 2026 10:00",,,,
Topic,Meeting ID,Scheduled Time,Duration (Minutes),# Registered,# Cancelled
Open space,000 111,"Aug 9, 2026 18:00",60,2,0
Registrant Details,,,,,
First Name,Last Name,Email,City,Registration Time,Approval Status
Ann,Bo,ann@bo.example,Ghent,"Jul 1, 2026 10:00",approved
Cy,De,cy@de.example,Bruges,"Jul 2, 2026 10:00",cancelled`,
    map: { first_name: 0, last_name: 1, email: 2, town: 3, registered_at: 4, status: 5 },
    people: 2,
    header: 5,
  },
  {
    name: 'school list with parents',
    text: `Child first name,Child last name,Class,Parent name,Parent email,Parent phone,Allergies
Mia,Stone,4b,Eve Stone,eve@stone.example,0123 456789,nuts
Leo,Wood,4b,Ian Wood,ian@wood.example,0123 456780,`,
    map: { first_name: 0, last_name: 1, group: 2, diet: 6 },
    people: 2,
  },
  {
    name: 'newsletter',
    text: `Email Address,First Name,Last Name,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LAST_CHANGED,LEID,EUID,NOTES,TAGS
a@b.example,Ann,Bo,,,2,2026-01-01 10:00:00,1.1.1.1,2026-01-01 10:01:00,2026-01-02 10:00:00,11,ee,,"""VIP"",""Blog"""`,
    map: { email: 0, first_name: 1, last_name: 2, phone: 3, registered_at: 6, notes: 12 },
    people: 1,
  },
  {
    name: 'guest list with party size',
    text: `Guest Name,RSVP,Plus Ones,Meal Choice,Table #,Contact Email
Ann Bo,Yes,1,Fish,4,ann@bo.example
Cy De,Maybe,0,Vegan,5,cy@de.example`,
    map: { full_name: 0, status: 1, diet: 3, group: 4, email: 5 },
    people: 2,
  },
  {
    name: 'snake case of a program',
    text: `id,given_name,family_name,email_address,mobile_phone,org_name,city,preferred_language,dietary_requirements,accessibility_requirements,created_at,first_choice,second_choice
r1,Ann,Bo,ann@bo.example,+44 7700 900001,Guild,Hull,en,vegan,ramp,2026-01-01T10:00:00Z,Bread,Soup
r2,Cy,De,cy@de.example,,,York,cy,,,2026-01-02T10:00:00Z,Soup,`,
    map: {
      ticket_id: 0,
      first_name: 1,
      last_name: 2,
      email: 3,
      phone: 4,
      town: 6,
      language: 7,
      diet: 8,
      access: 9,
      registered_at: 10,
    },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [11, 12] },
  },
  {
    name: 'our own idea of a form',
    text: `Timestamp,Email address,Your name,Pronouns,Name on badge,Organisation or group,Where are you coming from?,Which languages do you speak?,Morning: first choice,Morning: second choice,Afternoon: first choice,Afternoon: second choice,Suggest a topic or theme,Anything you need to take part (access)?,May we name you in the report?,Can you volunteer to help?
2026-01-01 10:00:00,ann@bo.example,Ann Bo,she/her,Annie,Guild,Hull,"English, Welsh",Bread,Soup,Tea,Cake,Rivers,,Yes,No
2026-01-01 11:00:00,cy@de.example,Cy De,,,,York,English,Soup,Bread,Cake,,,ramp,No,Yes`,
    map: {
      registered_at: 0,
      email: 1,
      full_name: 2,
      pronouns: 3,
      badge_name: 4,
      organization: 5,
      town: 6,
      language: 7,
      suggestion: 12,
    },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [8, 9] },
  },
  {
    name: 'poll in German',
    text: `Name;Mo 05.10.2026 10:00;Mo 05.10.2026 14:00;Di 06.10.2026 10:00
Anna;Ja;Nein;Vielleicht
Ben;Nein;Ja;Ja`,
    map: { full_name: 0 },
    people: 2,
    wishes: { kind: 'option-columns', columns: [1, 2, 3] },
  },
  {
    name: 'Polish',
    text: `Sygnatura czasowa;Imię i nazwisko;Adres e-mail;Miejscowość;Wybór 1;Wybór 2;Uwagi
2026-02-01 10:00:00;Żaneta Łoś;zaneta@los.example;Łódź;Klimat;Praca;
2026-02-01 11:00:00;Jan Kos;jan@kos.example;Gdynia;Praca;Klimat;`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, notes: 6 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Swedish',
    text: `Tidsstämpel,För- och efternamn,E-postadress,Ort,Specialkost,1:a val,2:a val
2026-02-01 10:00:00,Åsa Öberg,asa@oberg.example,Umeå,vegan,Klimat,Bostad
2026-02-01 11:00:00,Per Ek,per@ek.example,Luleå,,Bostad,`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, diet: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'a list that is about things',
    text: `Product,Price,Company,City,Room name
Chair,10,Woodwork,Hull,R1
Table,20,Woodwork,York,R2`,
    map: {},
    people: 0,
  },
  {
    name: 'Dutch with particles',
    text: `Naam;Tussenvoegsel;Achternaam;E-mail;Betaald;Workshopkeuze 1;Workshopkeuze 2
Daan;van den;Berg;daan@berg.example;ja;Brood;Soep
Eva;;Smit;eva@smit.example;nee;Soep;`,
    map: { first_name: 0, middle_name: 1, last_name: 2, email: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'questions that only sound like a status',
    text: `Full name,Email,Tel. no,Which topics would you like to discuss? (choose up to 3),How did you hear about us?,Will you attend the evening social?
Ann Bo,ann@bo.example,0161 000001,"Housing, rents and land;Climate",Friend,Yes
Cy De,cy@de.example,,Climate,Poster,No
Ed Fo,ed@fo.example,,"Housing, rents and land",Friend,Yes`,
    map: { full_name: 0, email: 1, phone: 2 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [3] },
  },
];
