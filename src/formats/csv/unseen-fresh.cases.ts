import type { UnseenCase } from './unseen-forms.cases.ts';

/** Lists in the manner of tools and hands of Western and Northern Europe, written before any rule saw them. */
export const UNSEEN_FRESH: readonly UnseenCase[] = [
  {
    name: 'course office, German, title lines, family name first',
    encoding: 'windows-1252',
    text: `Teilnehmerliste Kurs 26-4711;;;;;;
Druckdatum: 12.10.2026;;;;;;
;;;;;;
lfd. Nr.;TN-Nr.;Name, Vorname;Tel. privat;E-Mail;Zahlungsart;Bemerkung
1;A-100234;Müßig, Änne;0561 000001;aenne@muessig.example;Lastschrift;
2;A-100235;von Öhlen, Kurt;0561 000002;kurt@oehlen.example;bar;kommt später
3;A-100236;Sliwa, Ewa;;ewa@sliwa.example;bar;
Anzahl: 3;;;;;;`,
    map: { full_name: 2, phone: 3, email: 4, notes: 6 },
    header: 3,
    people: 3,
    first: { firstName: 'Änne', lastName: 'Müßig' },
  },
  {
    name: 'ticket office, French, one payer for several people',
    text: `Référence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Tarif;Montant tarif;Numéro de billet;Atelier du matin;Atelier de l'après-midi
88001;12/09/2026 18:20;Validé;Marchand;Zoé;Marchand;Luc;luc@marchand.example;;Carte;Adulte;12,00;B-1;Potager;Chorale
88001;12/09/2026 18:20;Validé;Marchand;Luc;Marchand;Luc;luc@marchand.example;;Carte;Adulte;12,00;B-2;Chorale;Potager
88002;13/09/2026 09:01;Remboursé;N'Diaye;Awa;N'Diaye;Awa;awa@ndiaye.example;;Carte;Réduit;6,00;B-3;Potager;`,
    map: { order_id: 0, registered_at: 1, status: 2, last_name: 3, first_name: 4, ticket_id: 12 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
    wishes: { kind: 'single', columns: [13] },
  },
  {
    name: 'Spanish tickets, bars between cells, order of preference by signs',
    text: `Nº pedido|Comprador|Correo comprador|Asistente|Correo asistente|Tipo de entrada|Estado|Talleres (por orden de preferencia)
P-1|Rosa Vidal|rosa@vidal.example|Rosa Vidal|rosa@vidal.example|General|Pagado|Huerto > Cocina > Danza
P-1|Rosa Vidal|rosa@vidal.example|Íñigo Vidal|inigo@vidal.example|General|Pagado|Danza > Huerto > Cocina
P-2|Pau Serra|pau@serra.example|Pau Serra|pau@serra.example|General|Anulado|Cocina > Danza`,
    map: { order_id: 0, full_name: 3, email: 4, ticket_type: 5, status: 6 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
    wishes: { kind: 'ranked-cell', columns: [7] },
    titles: ['Huerto', 'Cocina', 'Danza'],
  },
  {
    name: 'Brazilian tickets with title lines and repeated questions',
    text: `Relatório de participantes,,,,,,,,,,
Evento: Encontro da Primavera,,,,,,,,,,
,,,,,,,,,,
Nº ingresso,Nome,Sobrenome,Tipo de ingresso,Valor,Data da compra,Nº pedido,E-mail,Status do pagamento,Qual oficina você prefere? (1ª opção),Qual oficina você prefere? (2ª opção)
X1Y1,João,da Conceição,Inteira,"R$ 20,00",01/10/2026 10:12,PED1,joao@conceicao.example,Aprovado,Horta,Canto
X1Y2,Ana Lúcia,Brandão,Meia,"R$ 10,00",02/10/2026 11:40,PED2,ana@brandao.example,Cancelado,Canto,`,
    map: {
      ticket_id: 0,
      first_name: 1,
      last_name: 2,
      ticket_type: 3,
      registered_at: 5,
      order_id: 6,
      email: 7,
      status: 8,
    },
    header: 3,
    people: 2,
    statuses: ['coming', 'cancelled'],
    wishes: { kind: 'ranked-columns', columns: [9, 10] },
    titles: ['Horta', 'Canto'],
  },
  {
    name: 'Italian club sheet',
    text: `Cognome e Nome;Data di nascita;Comune di residenza;Indirizzo mail;Cell.;Preferenza 1;Preferenza 2;Preferenza 3;Consenso privacy;Intolleranze
D'Amico Ada;03/02/1990;Torino;ada@damico.example;333 0000001;Orto;Coro;Pane;SÌ;glutine
Dell'Orto Ugo;14/11/1984;Asti;ugo@dellorto.example;;Pane;Orto;;SÌ;`,
    map: { full_name: 0, town: 2, email: 3, phone: 4, consent: 8, diet: 9 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6, 7] },
    titles: ['Orto', 'Coro', 'Pane'],
  },
  {
    name: 'Dutch sign-up with a rank word below each workshop',
    text: `Inschrijfnr;Ingeschreven op;Roepnaam;Tussenv.;Achternaam;E-mail;Mobiel;Allergieën;Workshop: Broodbakken;Workshop: Zaaien;Workshop: Zingen
I-17;2026-10-01 20:15;Joke;van der;Meulen;joke@meulen.example;06 00000001;noten;1e keuze;3e keuze;2e keuze
I-18;2026-10-02 08:31;Sjoerd;;Hoekstra;sjoerd@hoekstra.example;;;2e keuze;1e keuze;`,
    map: { ticket_id: 0, registered_at: 1, first_name: 2, middle_name: 3, last_name: 4, email: 5, phone: 6, diet: 7 },
    people: 2,
    wishes: { kind: 'rank-per-topic', columns: [8, 9, 10] },
    titles: ['Broodbakken', 'Zingen', 'Zaaien'],
    first: { lastName: 'van der Meulen' },
  },
  {
    name: 'Polish list with Roman numbers of choice',
    encoding: 'windows-1250',
    text: `Lp.;Imię;Nazwisko;Adres e-mail;Telefon kontaktowy;Status zgłoszenia;Warsztaty – I wybór;Warsztaty – II wybór;Nocleg
1;Łucja;Żak-Świder;lucja@zak.example;600 000 001;przyjęte;Ogród;Śpiew;tak
2;Jędrzej;Wąs;jedrzej@was.example;600 000 002;rezygnacja;Śpiew;Ogród;nie
3;Ola;Kępa;ola@kepa.example;;lista rezerwowa;Śpiew;;tak`,
    map: { first_name: 1, last_name: 2, email: 3, phone: 4, status: 5 },
    people: 3,
    statuses: ['coming', 'cancelled', 'waitlisted'],
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
    titles: ['Ogród', 'Śpiew'],
  },
  {
    name: 'Czech camp form, number in each workshop',
    text: `Časová značka,Jméno,Příjmení,E-mail,Oddíl,Stav přihlášky,Seřaď dílny (1 = nejvíc) [Keramika],Seřaď dílny (1 = nejvíc) [Zpěv],Seřaď dílny (1 = nejvíc) [Vaření]
1.10.2026 10:00:00,Žofie,Říhová,zofie@rihova.example,Ježci,potvrzená,2,1,3
2.10.2026 11:00:00,Čeněk,Ďuriš,cenek@duris.example,Sýkorky,zrušená,1,2,3`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, status: 5 },
    people: 2,
    statuses: ['coming', 'cancelled'],
    wishes: { kind: 'rank-per-topic', columns: [6, 7, 8] },
    titles: ['Zpěv', 'Keramika', 'Vaření'],
  },
  {
    name: 'Finnish registration tool',
    text: `Osallistujan nimi;Sähköposti;Puhelin;Organisaatio;Osallistumisen tila;Ilmoittautunut;Työpaja (aamupäivä);Työpaja (iltapäivä);Ruokarajoitteet
Äijälä Väinö;vaino@aijala.example;040 000001;Kylätalo ry;Vahvistettu;1.10.2026 9.15;Puutarha;Kuoro;laktoositon
Yrjänä Öhman;yrjana@ohman.example;;;Jonossa;2.10.2026 14.02;Kuoro;Puutarha;
Aino Ek;aino@ek.example;;;Peruuttanut;3.10.2026 8.00;Kuoro;;`,
    map: { full_name: 0, email: 1, phone: 2, organization: 3, status: 4, registered_at: 5, diet: 8 },
    people: 3,
    statuses: ['coming', 'waitlisted', 'cancelled'],
    wishes: { kind: 'single', columns: [6] },
  },
  {
    name: 'Swedish booking, who booked beside who comes',
    text: `Bokningsnr;Bokad av;Bokarens e-post;Deltagare;Deltagarens e-post;Biljettyp;Betalstatus;Förstahandsval;Andrahandsval;Tredjehandsval
B1;Åsa Ögren;asa@ogren.example;Åsa Ögren;asa@ogren.example;Vuxen;Betald;Odling;Kör;Bröd
B1;Åsa Ögren;asa@ogren.example;Måns Ögren;mans@ogren.example;Barn;Betald;Bröd;Odling;
B2;Liv Hed;liv@hed.example;Liv Hed;liv@hed.example;Vuxen;Makulerad;Kör;;`,
    map: { order_id: 0, full_name: 3, email: 4, ticket_type: 5, status: 6 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
    wishes: { kind: 'ranked-columns', columns: [7, 8, 9] },
    titles: ['Odling', 'Kör', 'Bröd'],
  },
  {
    name: 'Danish form with priorities in brackets',
    text: `Tilmeldt den;Fornavn;Efternavn;E-mailadresse;Ønsket workshop (1. prioritet);Ønsket workshop (2. prioritet);Kosthensyn;Tilmeldingsstatus
01-10-2026 10:00;Søren;Ægidius;soren@aegidius.example;Have;Kor;vegetar;Tilmeldt
02-10-2026 10:00;Åse;Møller-Øst;ase@moeller.example;Kor;Have;;Venteliste
03-10-2026 10:00;Bo;Bæk;bo@baek.example;Kor;;;Frameldt`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, diet: 6, status: 7 },
    people: 3,
    statuses: ['coming', 'waitlisted', 'cancelled'],
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
    titles: ['Have', 'Kor'],
  },
  {
    name: 'orders above, people below, in one German file',
    text: `Bestellungen
Bestellnummer;Besteller;E-Mail Besteller;Betrag;Zahlstatus
O-1;Petra Lang;petra@lang.example;40,00;bezahlt
O-2;Uwe Groß;uwe@gross.example;20,00;offen

Teilnehmende
Ticketcode;Bestellnummer;Vorname;Nachname;E-Mail;Ticketart;Themen (Mehrfachauswahl)
T-11;O-1;Petra;Lang;petra@lang.example;normal;Garten, Brot
T-12;O-1;Milan;Lang;milan@lang.example;ermäßigt;Brot
T-21;O-2;Uwe;Groß;uwe@gross.example;normal;Chor, Garten, Brot`,
    map: { ticket_id: 0, order_id: 1, first_name: 2, last_name: 3, email: 4, ticket_type: 5 },
    header: 6,
    people: 3,
    wishes: { kind: 'list-cell', columns: [6] },
    titles: ['Garten', 'Brot'],
  },
  {
    name: 'points for each workshop, English',
    text: `Submitted,Given name(s),Surname,Contact e-mail,How much would you enjoy each workshop? (1 = not at all; 5 = very much) [Clay],How much would you enjoy each workshop? (1 = not at all; 5 = very much) [Wool],How much would you enjoy each workshop? (1 = not at all; 5 = very much) [Wood]
2026-10-01T10:00:00Z,Oona,O’Brien,oona@obrien.example,5,3,1
2026-10-02T11:30:00Z,Idris,ap Rhys,idris@aprhys.example,2,5,5
2026-10-03T07:05:00Z,Mei-Ling,Chu,mei@chu.example,4,4,2`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3 },
    people: 3,
    wishes: { kind: 'rating-columns', columns: [4, 5, 6] },
    titles: ['Clay', 'Wool', 'Wood'],
  },
];
