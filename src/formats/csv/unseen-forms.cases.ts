import type { DraftTextField } from '#domain/import/person-draft.ts';

/** A list as a program or a person might write it, with invented people, and what it is meant to say. */
export type UnseenCase = {
  readonly name: string;
  readonly text: string;
  readonly map: Readonly<Record<string, number>>;
  readonly people: number;
  readonly wishes?: { readonly kind: string; readonly columns: readonly number[] };
  readonly header?: number | null;
  /** What the status words mean, row by row. */
  readonly statuses?: readonly (string | null)[];
  /** Wishes of the first person, in order. */
  readonly titles?: readonly string[];
  /** Some fields of the first person as they must come out. */
  readonly first?: Readonly<Partial<Record<DraftTextField, string>>>;
  /** The code page the list is written in; UTF-8 where nothing is said. */
  readonly encoding?: string;
};

/** Lists built after descriptions of sources, none of them a sample file: they show what the rules make of the unknown. */
export const UNSEEN_FORMS: readonly UnseenCase[] = [
  {
    name: 'ticket shop, new report',
    text: `Order ID,Order date,Attendee first name,Attendee last name,Attendee email,Phone number,Purchaser city,Purchaser state,Purchaser country,Event name,Event ID,Event start date,Event start time,Event timezone,Event location,Ticket quantity,Ticket tier,Ticket type,Currency,Ticket price,Buyer first name,Buyer last name,Buyer email,Seating location 1,Barcode number
9001,2026-05-01 10:00:00,Ida,Holm,ida@holm.example,070 1,Malmo,,Sweden,Big day,77,2026-06-01,10:00,Europe/London,Hall,1,,Standard,GBP,0.00,Pia,Payer,pia@pay.example,,100200300400
9001,2026-05-01 10:00:00,Jon,Holm,jon@holm.example,070 2,Malmo,,Sweden,Big day,77,2026-06-01,10:00,Europe/London,Hall,1,,Standard,GBP,0.00,Pia,Payer,pia@pay.example,,100200300401`,
    map: { order_id: 0, registered_at: 1, first_name: 2, last_name: 3, email: 4, ticket_type: 17, ticket_id: 24 },
    people: 2,
  },
  {
    name: 'ticket software, German',
    text: `ID;Vorname;Nachname;E-Mail;Status;Check-ins;Produkt-ID;Produktname;Event-ID;Öffentliche ID;Kurz-ID;Erstellungsdatum;Notizen;Welche Themen interessieren dich?
1;Jörg;Weiß;joerg@weiss.example;AKTIV;0;3;Normal;5;A-QWE;a_1;2026-04-01 10:00;;Klima, Wohnen
2;Ayşe;Öz;ayse@oez.example;STORNIERT;0;3;Normal;5;A-RTZ;a_2;2026-04-02 11:00;kommt später;Wohnen`,
    map: { first_name: 1, last_name: 2, email: 3, status: 4, registered_at: 11, notes: 12 },
    people: 2,
    wishes: { kind: 'list-cell', columns: [13] },
  },
  {
    name: 'simple ticket export',
    text: `First Name,Last Name,Email,Ticket ID,Order Ref.,Ticket Type,Order Date,Has Arrived,Arrival Time
Nora,Lund,nora@lund.example,T-1,O-1,Free,2026-05-01 10:00,YES,2026-06-01 09:40
Omar,Said,omar@said.example,T-2,O-2,Free,2026-05-02 10:00,NO,`,
    map: {
      first_name: 0,
      last_name: 1,
      email: 2,
      ticket_id: 3,
      order_id: 4,
      ticket_type: 5,
      registered_at: 6,
      checked_in: 7,
    },
    people: 2,
  },
  {
    name: 'federated events',
    text: `Participant name,Participant status,Participant registration date,Participant message
Anonymous participant,Participant,"Monday, March 2, 2026 10:00",
Anonymous participant,Participant,"Monday, March 2, 2026 10:05",vegan
Runa (@runa@host.example),Not approved,"Tuesday, March 3, 2026 8:00",`,
    map: { full_name: 0, status: 1, registered_at: 2, notes: 3 },
    people: 3,
  },
  {
    name: 'survey tool with semicolons',
    text: `﻿"Response ID";"Date submitted";"Last page";"Start language";"Seed";"First name";"Family name";"E-mail address";"Rank the workshops [Rank 1]";"Rank the workshops [Rank 2]";"Rank the workshops [Rank 3]"
"1";"2026-02-01 10:00:00";"3";"en";"123";"Ana";"Silva";"ana@silva.example";"Bread";"Soup";"Tea"
"2";"";"1";"en";"124";"Bo";"Lin";"bo@lin.example";"Soup";"";""

`,
    map: { ticket_id: 0, registered_at: 1, first_name: 5, last_name: 6, email: 7 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [8, 9, 10] },
  },
  {
    name: 'typing form',
    text: `#,<strong>What's your name?</strong>,Your email address?,Climate,Housing,Transport,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags
abc123,Ivo Petrov,ivo@petrov.example,Climate,,Transport,completed,2026-01-01 10:00:00,,2026-01-01 10:05:00,n1,
abc124,Zoe Ray,zoe@ray.example,,Housing,,completed,2026-01-02 10:00:00,,2026-01-02 10:05:00,n2,`,
    map: { full_name: 1, email: 2, registered_at: 9 },
    people: 2,
  },
  {
    name: 'survey with two heading rows',
    text: `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What is your full name?,Which topics interest you?,,
,,,,,,,,,Open-Ended Response,Climate,Housing,Food
11,9,01/22/2026 10:00:00 AM,01/22/2026 10:10:00 AM,,,,,,Mira Kohl,Climate,,Food
12,9,01/23/2026 10:00:00 AM,01/23/2026 10:12:00 AM,,,,,,Dan Moss,,Housing,`,
    map: { full_name: 9, registered_at: 3 },
    people: 2,
    wishes: { kind: 'option-columns', columns: [10, 11, 12] },
  },
  {
    name: 'club software',
    text: `Nachname;Vorname;Anrede;E-Mail;Telefon Privat;Strasse;PLZ;Ort;[Gruppen];[Rolle];[Id]
Huber;Vreni;Frau;vreni@huber.example;044 111 22 33;Weg 1;8001;Zürich;Chor;Mitglied;1001
Meier;Urs;Herr;urs@meier.example;;Weg 2;3000;Bern;Chor;Mitglied;1002`,
    map: { last_name: 0, first_name: 1, email: 3, phone: 4, town: 7 },
    people: 2,
  },
  {
    name: 'form, German',
    text: `Zeitstempel,Wie heißt du?,E-Mail-Adresse,Woher kommst du?,1. Wunsch,2. Wunsch,3. Wunsch,Ernährung,Mit wem möchtest du in eine Gruppe?,Mit wem möchtest du nicht in eine Gruppe?
01.02.2026 10:00:00,Lena Voss,lena@voss.example,Kassel,Klima,Wohnen,Essen,vegan,Timo Voss,
01.02.2026 10:10:00,Timo Voss,timo@voss.example,Kassel,Essen,Klima,,,,Ralf Berg`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, diet: 7, with_whom: 8, not_with_whom: 9 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6] },
  },
  {
    name: 'form, French',
    text: `Horodateur,Nom,Prénom,Adresse e-mail,Téléphone,Choix 1,Choix 2,Régime alimentaire,Remarques
2026/02/01 10:00:00,Lefèvre,Zoé,zoe@lefevre.example,06 00 00 00 01,Climat,Logement,végétarien,
2026/02/01 11:00:00,Nguyễn,Hoà,hoa@nguyen.example,,Logement,,,"arrive à 11 h"`,
    map: { registered_at: 0, last_name: 1, first_name: 2, email: 3, phone: 4, diet: 7, notes: 8 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'form, Spanish',
    text: `Marca temporal;Nombre;Apellidos;Correo electrónico;Ciudad;Primera opción;Segunda opción;Comentarios
01/02/2026 10:00:00;José;Núñez Ortiz;jose@nunez.example;Córdoba;Vivienda;Clima;
13/02/2026 10:00:00;Inés;Gil;ines@gil.example;Jaén;Clima;;`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, town: 4, notes: 7 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Spanish, whole names',
    text: `Nombre,Correo,Móvil
María del Carmen Ruiz,mc@ruiz.example,600 000 001
Juan Gil,juan@gil.example,600 000 002`,
    map: { full_name: 0, email: 1, phone: 2 },
    people: 2,
  },
  {
    name: 'Italian',
    text: `Informazioni cronologiche;Cognome;Nome;Indirizzo email;Cellulare;Provenienza;Laboratori (più scelte)
01/02/2026 10.00.00;Rossi;Ada;ada@rossi.example;333 0000001;Torino;Clima, Casa
02/02/2026 10.00.00;Bianchi;Ugo;ugo@bianchi.example;;Roma;Casa`,
    map: { registered_at: 0, last_name: 1, first_name: 2, email: 3, phone: 4, town: 5 },
    people: 2,
    wishes: { kind: 'list-cell', columns: [6] },
  },
  {
    name: 'Dutch',
    text: `Tijdstempel,Voornaam,Achternaam,E-mailadres,Woonplaats,Eerste keuze,Tweede keuze,Dieetwensen,Opmerkingen
2026-02-01 10:00:00,Sanne,de Vries,sanne@vries.example,Utrecht,Klimaat,Wonen,vegetarisch,
2026-02-01 10:01:00,Daan,van den Berg,daan@berg.example,Ede,Wonen,Klimaat,,`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, town: 4, diet: 7, notes: 8 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Finnish',
    text: `Aikaleima;Etunimi;Sukunimi;Sähköpostiosoite;Puhelinnumero;Erityisruokavalio;Tila
2026-02-01 10:00;Aino;Mäki;aino@maki.example;040 0000001;gluteeniton;Vahvistettu
2026-02-01 11:00;Väinö;Järvi;vaino@jarvi.example;;;Peruutettu`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, phone: 4, diet: 5, status: 6 },
    people: 2,
  },
  {
    name: 'Russian',
    text: `Отметка времени,ФИО,Электронная почта,Город,Телефон,Комментарий
01.02.2026 10:00:00,Иванова Мария Петровна,maria@post.example,Казань,+7 900 000-00-01,
02.02.2026 10:00:00,Пётр Сидоров,petr@post.example,Пермь,,без мяса`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, phone: 4, notes: 5 },
    people: 2,
  },
  {
    name: 'Chinese',
    text: `提交时间,姓名,手机号,邮箱,公司,第一志愿,第二志愿,备注
2026-02-01 10:00:00,王小明,13000000001,xm@wang.example,云公司,环境,住房,
2026-02-01 11:00:00,李雷,13000000002,lei@li.example,,住房,环境,素食`,
    map: { registered_at: 0, full_name: 1, phone: 2, email: 3, organization: 4, notes: 7 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Korean form',
    text: `타임스탬프,이름,이메일,연락처,소속,1지망,2지망
2026-02-01 10:00:00,김하나,hana@kim.example,010-0000-0001,청년회,환경,주거
2026-02-01 10:10:00,이두리,duri@lee.example,010-0000-0002,,주거,환경`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, organization: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'business form, German, from Excel',
    text: `ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Vor- und Nachname;Organisation;Bitte ordne die Themen nach Wunsch
1;01.02.2026 10:00:00;01.02.2026 10:05:00;anonymous;;Tim Koch;Verein A;Klima;
2;01.02.2026 11:00:00;01.02.2026 11:05:00;anonymous;;Eva Roth;;Wohnen;`,
    map: { registered_at: 2, full_name: 5, organization: 6 },
    people: 2,
    wishes: { kind: 'single', columns: [7] },
  },
];
