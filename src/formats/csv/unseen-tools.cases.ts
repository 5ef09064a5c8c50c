import type { UnseenCase } from './unseen-forms.cases.ts';

/** Exports in the manner of ticket shops, event apps, form builders and club programs; all people are invented. */
export const UNSEEN_TOOLS: readonly UnseenCase[] = [
  {
    name: 'ticket shop, buyer and holder side by side',
    text: `Order ID,Order Date,Buyer Name,Buyer Email,Issued Ticket ID,Ticket Type,Ticket Holder Name,Ticket Holder Email,Barcode,Checked In At,Void
or_81,2026-09-01 10:00,Petra Voss,petra@voss.example,it_1,Standard,Ivo Lind,ivo@lind.example,QX81A,,No
or_81,2026-09-01 10:00,Petra Voss,petra@voss.example,it_2,Standard,Mara Lind,mara@lind.example,QX81B,,No
or_82,2026-09-02 11:30,Tom Hale,tom@hale.example,it_3,Concession,Tom Hale,tom@hale.example,QX82A,,No`,
    map: { full_name: 6, email: 7, ticket_type: 5, order_id: 0 },
    people: 3,
  },
  {
    name: 'charity tickets with questions',
    text: `Attendee ID,First name,Last name,Email,Mobile,Ticket,Status,Order number,Dietary requirements,Which workshop would you like?,Accessibility requirements
A1,Noor,Haddad,noor@haddad.example,07700 900123,Full,Complete,9001,Vegan,Bread baking,
A2,Finn,Aro,finn@aro.example,07700 900124,Full,Complete,9002,,Seed saving,Step-free access please
A3,Lea,Bonnet,lea@bonnet.example,,Concession,Complete,9003,Nut allergy,Bread baking,`,
    map: { first_name: 1, last_name: 2, email: 3, phone: 4, diet: 8, access: 10, order_id: 7 },
    people: 3,
    wishes: { kind: 'single', columns: [9] },
  },
  {
    name: 'event app with headline and agenda',
    text: `Registration ID,Full Name,First Name,Last Name,Email,Affiliation,Position,Ticket Type,Registered On,My Agenda
778,Ana Prado,Ana,Prado,ana@prado.example,River Trust,Warden,Early bird,"Sep 3, 2026 9:12 AM","Soil; Water; Light"
779,Jan Kos,Jan,Kos,jan@kos.example,Town Hall,Clerk,Early bird,"Sep 4, 2026 2:40 PM","Water; Paper"`,
    map: { full_name: 1, first_name: 2, last_name: 3, email: 4, organization: 5, ticket_type: 7, registered_at: 8 },
    people: 2,
    wishes: { kind: 'list-cell', columns: [9] },
  },
  {
    name: 'French ticket office, semicolons',
    text: `Numéro de billet;Numéro de commande;Date d'achat;Nom;Prénom;E-mail;Tarif;Code postal;Ville;Atelier souhaité (choix 1);Atelier souhaité (choix 2)
B-100;C-1;12/09/2026 18:20;Roche;Élodie;elodie@roche.example;Plein;69001;Lyon;Jardin;Chant
B-101;C-2;13/09/2026 08:05;Le Gall;Yann;yann@legall.example;Réduit;29200;Brest;Chant;`,
    map: { ticket_id: 0, order_id: 1, registered_at: 2, last_name: 3, first_name: 4, email: 5, town: 8 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [9, 10] },
  },
  {
    name: 'form builder with sub-labels',
    text: `Submission Date,Name - First Name,Name - Last Name,E-mail,Phone Number,Choose your sessions,Submission ID
2026-09-10 12:00:01,Rosa,Meld,rosa@meld.example,(020) 555-0101,"Walking
Singing",600001
2026-09-10 12:30:44,Otto,Falk,otto@falk.example,,"Singing
Cooking
Walking",600002`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, phone: 4 },
    people: 2,
    wishes: { kind: 'list-cell', columns: [5] },
  },
  {
    name: 'self-hosted forms, user of the form beside the answer',
    text: `"User ID","User display name","Timestamp","Your name","Your e-mail","I come by","First choice","Second choice"
"","Anonymous user","2026-09-11T08:00:00+02:00","Iris Bohm","iris@bohm.example","train","Hedges","Bees"
"","Anonymous user","2026-09-11T09:10:00+02:00","Karl Otis","karl@otis.example","car","Bees","Ponds"`,
    map: { registered_at: 2, full_name: 3, email: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
  {
    name: 'database sheet with lookup columns',
    text: `Name,Status,Email,Pronouns,Group,Arrived?,Session prefs,Created,Last modified by
Uma Reid,Confirmed,uma@reid.example,she/her,Team A,checked,"Maps,Tents",9/1/2026 10:02am,Office
Ezra Bly,Waitlist,ezra@bly.example,they/them,Team B,,"Tents",9/2/2026 4:45pm,Office`,
    map: { full_name: 0, status: 1, email: 2, pronouns: 3, group: 4, registered_at: 7 },
    people: 2,
    wishes: { kind: 'list-cell', columns: [6] },
  },
  {
    name: 'poll with ticks, names down the side',
    text: `Poll "Which workshop?"
https://poll.example/abc

,Clay,Wool,Wood
Sanna Vik,OK,,OK
Jonas Beck,,OK,(OK)
Count,1,1,2`,
    map: { full_name: 0 },
    header: 3,
    people: 2,
    wishes: { kind: 'option-columns', columns: [1, 2, 3] },
    titles: ['Clay', 'Wood'],
  },
  {
    name: 'corporate event suite',
    text: `Confirmation Number,Registration Status,Invitee First Name,Invitee Last Name,Invitee Email Address,Company Name,Work Phone,Registration Type,Original Response Date,Guest Of
7H2K,Accepted,Dina,Sorel,dina@sorel.example,North Mill,555-0110,Member,09/03/2026,
7H2L,Cancelled,Rolf,Ekman,rolf@ekman.example,South Mill,555-0111,Member,09/04/2026,
7H2M,Accepted,Pia,Ekman,pia@ekman.example,,555-0112,Guest,09/04/2026,Rolf Ekman`,
    map: { status: 1, first_name: 2, last_name: 3, email: 4, organization: 5, phone: 6, ticket_type: 7 },
    people: 3,
  },
  {
    name: 'Spanish course list with a title',
    text: `Jornada de bienvenida;;;;
Inscritos a 12/10/2026;;;;
;;;;
N.º;Apellidos;Nombre;Correo electrónico;Taller preferido
1;García Márquez;Lucía;lucia@garcia.example;Huerto
2;de la Fuente;Iván;ivan@fuente.example;Cocina
3;Ortiz;Marta;;Huerto`,
    map: { last_name: 1, first_name: 2, email: 3 },
    header: 3,
    people: 3,
    wishes: { kind: 'single', columns: [4] },
  },
  {
    name: 'Italian form',
    text: `Informazioni cronologiche,Indirizzo email,Nome,Cognome,Città,Allergie o intolleranze,Prima scelta,Seconda scelta
05/09/2026 9.15.00,chiara@neri.example,Chiara,Neri,Trento,lattosio,Bosco,Fiume
05/09/2026 9.20.31,dario@lago.example,Dario,Lago,Como,,Fiume,Monte`,
    map: { registered_at: 0, email: 1, first_name: 2, last_name: 3, town: 4, diet: 5 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
  {
    name: 'Dutch list with infix',
    text: `Voornaam;Tussenvoegsel;Achternaam;E-mailadres;Woonplaats;1e keuze;2e keuze
Sanne;van der;Meer;sanne@meer.example;Utrecht;Zang;Dans
Bram;;Post;bram@post.example;Delft;Dans;Zang`,
    map: { first_name: 0, last_name: 2, email: 3, town: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'newsletter tool, opted out people beside',
    text: `email,first_name,last_name,state,opt_in_time,tags
wren@field.example,Wren,Field,subscribed,2026-08-01 10:00:00,"day one,host"
rook@hill.example,Rook,Hill,unsubscribed,2026-08-02 10:00:00,`,
    map: { email: 0, first_name: 1, last_name: 2 },
    people: 2,
  },
  {
    name: 'signup sheet with slots, one row per slot',
    text: `Sign Up,Start Date/Time,Location,Qty,Item,First Name,Last Name,Email,Sign Up Comment,Sign Up Timestamp
Welcome day,10/25/2026 10:00,Hall,1,Kitchen,Nils,Brand,nils@brand.example,,9/30/2026 8:00
Welcome day,10/25/2026 10:00,Hall,1,Door,Vera,Quist,vera@quist.example,late by ten minutes,9/30/2026 9:00
Welcome day,10/25/2026 10:00,Hall,1,Door,,,,,`,
    map: { first_name: 5, last_name: 6, email: 7, notes: 8, registered_at: 9 },
    people: 2,
  },
  {
    name: 'Polish form with consent',
    text: `Sygnatura czasowa;Imię i nazwisko;Adres e-mail;Miejscowość;Dieta;Z kim chcesz być w grupie?;Wybór 1;Wybór 2;Zgoda na przetwarzanie danych
2026/09/07 10:00:00;Zofia Mazur;zofia@mazur.example;Łódź;wegańska;Ola Król;Las;Rzeka;Tak
2026/09/07 10:05:00;Ola Król;ola@krol.example;Kraków;;;Rzeka;;Tak`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, diet: 4, with_whom: 5, consent: 8 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
];
