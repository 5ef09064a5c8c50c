import type { UnseenCase } from './unseen-forms.cases.ts';

/** The eighth blind batch, second half: headings of public programs in other languages, people invented. */
export const UNSEEN_EIGHTH_TONGUES: readonly UnseenCase[] = [
  {
    name: 'form in two languages at once, the address below "user name"',
    text: `Informazioni cronologiche,Nome utente,Nombre y Apellido,Tipo de Plan,Método de Pago,Introduce tu IBAN,Introduce tu DNI/NIE,Introduce tu número de móvil
2026-04-29 10:00:00,marta@soler.example,Marta Soler Gil,Plan Varada,Mensual,ES00 0001,00000001R,600000001
2026-04-29 11:30:00,pep@vila.example,Pep Vila Roca,Plan Ola,Mensual,ES00 0002,00000002W,600000002
2026-04-30 09:12:00,ane@lasa.example,Ane Lasa Otegi,Plan Ola,Anual,ES00 0003,00000003A,600000003`,
    map: { registered_at: 0, email: 1, full_name: 2, phone: 7 },
    people: 3,
  },
  {
    name: 'Mexican courses',
    text: `Nombre,Apellidos,Email,Telefono casa,Telefono celular,Metodo captacion,Estado civil,Ocupacion,Hijos,Recomendacion,Pais,Estado,Ciudad,Colonia,Calle,Codigo postal
Elena,Salas Ruiz,elena@salas.example,5550000001,5510000001,Feria,Soltera,Maestra,0,,México,Puebla,Cholula,Centro,Norte 1,72760
Hugo,Luna Paz,hugo@luna.example,,5510000002,Web,Casado,Chofer,2,,México,Jalisco,Tequila,Centro,Sur 2,46400
Irma,Soto Vega,irma@soto.example,,5510000003,Web,Casada,Médica,1,,México,Puebla,Atlixco,Centro,Sur 9,74200`,
    map: { first_name: 0, last_name: 1, email: 2, town: 12 },
    people: 3,
  },
  {
    name: 'Italian sports courses, a guardian beside',
    text: `Informazioni cronologiche,Indirizzo email,COGNOME NOME ATLETA,CODICE FISCALE ATLETA,"NUMERO DI TELEFONO
(per il gruppo)",Nome cognome genitore/tutore,CORSO (selezionare TUTTI i corsi)
01/09/2026 10.00.00,mario@rossi.example,ROSSI MARIO,AAA,333 0000001,,"Judo, Nuoto"
01/09/2026 12.10.00,paola@neri.example,NERI GIULIA,BBB,333 0000002,Neri Paola,Nuoto
02/09/2026 09.00.00,luca@gallo.example,GALLO LUCA,CCC,333 0000003,,"Nuoto, Danza"`,
    map: { registered_at: 0, email: 1, full_name: 2, phone: 4 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [6] },
    titles: ['Judo', 'Nuoto'],
  },
  {
    name: 'Italian school, three options in brackets',
    text: `Informazioni cronologiche,Indirizzo email,Cognome,Nome,Numero ore settimanali previste,Seleziona MSL [Opzione 1],Seleziona MSL [Opzione 2],Seleziona MSL [Opzione 3]
08/07/2026 13.49.22,g.talli@scuola.example,TALLI,Gina,18,Fotografia,Teatro,Coro
08/07/2026 14.02.10,r.bossi@scuola.example,BOSSI,Rino,9,Teatro,Coro,Fotografia
09/07/2026 08.00.01,a.mele@scuola.example,MELE,Ada,18,Coro,Fotografia,`,
    map: { registered_at: 0, email: 1, last_name: 2, first_name: 3 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [5, 6, 7] },
    titles: ['Fotografia', 'Teatro', 'Coro'],
  },
  {
    name: 'Italian candidates for two areas',
    text: `Informazioni cronologiche,Indirizzo di mail,Nome,Cognome,Area 1,Area 2
27/09/2026 14:03:22,anna@neri.example,Anna,Neri,Eventi,Grafica
27/09/2026 15:00:00,bruno@riva.example,Bruno,Riva,Grafica,
28/09/2026 09:00:00,cinzia@dona.example,Cinzia,Donà,Stampa,Eventi`,
    map: { registered_at: 0, email: 1, first_name: 2, last_name: 3 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Brazilian tickets for a party',
    text: `Nº Ingresso,Token Antifraude,Evento,Lote,Tipo,Cliente,WhatsApp,Valor,Status,Data Compra,Check-in
0001,x9-1,Festa junina,1º lote,Inteira,Rosa Melo,(71) 90000-0001,"20,00",Pago,01/05/2026 10:00,Não
0002,x9-2,Festa junina,1º lote,Meia,Beto Dias,(71) 90000-0002,"10,00",Pago,01/05/2026 11:20,Não
0003,x9-3,Festa junina,2º lote,Inteira,Nara Luz,(71) 90000-0003,"25,00",Cancelado,03/05/2026 09:45,Não`,
    map: { ticket_id: 0, ticket_type: 4, full_name: 5, phone: 6, status: 8, registered_at: 9, checked_in: 10 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'Brazilian event page',
    text: `Nome,E-mail,Telefone,Presença,Data de inscrição
Caio Prado,caio@prado.example,11 90000-0001,Não,"01/03/2026, 10:00:00"
Lia Torres,lia@torres.example,,Não,"01/03/2026, 12:30:00"
Enzo Braga,enzo@braga.example,11 90000-0003,Sim,"02/03/2026, 08:15:00"`,
    map: { full_name: 0, email: 1, phone: 2, checked_in: 3, registered_at: 4 },
    people: 3,
  },
  {
    name: 'Dutch club',
    text: `Relatienummer;Voornaam;Achternaam;E-mailadres;Team
DSV-1;Noa;Jansen;noa@jansen.example;JO13-1
DSV-2;Bas;de Wit;bas@dewit.example;JO13-1
DSV-3;Iris;Mulder;iris@mulder.example;MO15-2`,
    map: { ticket_id: 0, first_name: 1, last_name: 2, email: 3, group: 4 },
    people: 3,
  },
  {
    name: 'Norwegian journeys with extras',
    text: `Reservert dato;Status;Tur;Fornavn;Etternavn;E-post;Telefon;Padelnivå;Romtype;Deler rom med;Tilvalg
2026-10-03;Reservert;Vårleir;Kari;Nes;kari@nes.example;90000001;3;Dobbelt;Liv Nes;Golfrunde, Spa
2026-10-04;Reservert;Vårleir;Odd;Berg;odd@berg.example;90000002;2;Enkelt;;
2026-10-05;Avbestilt;Vårleir;Mona;Vik;mona@vik.example;90000003;4;Dobbelt;Siv Dahl;Spa`,
    map: { registered_at: 0, status: 1, first_name: 3, last_name: 4, email: 5, phone: 6 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'Norwegian members',
    text: `ID;Fornavn;Etternavn;Adresse;Postnr;Poststed;Mobil;Epost;Fødselsår;Type;Innmeldt;Bet. 2026;Bet. 25 i fjor
100;Ada;Lie;Veien 1;0001;Oslo;90000011;ada@lie.example;1980;Ordinær;12.01.2020;x;x
101;Geir;Moe;Veien 2;5003;Bergen;90000012;geir@moe.example;1975;Ordinær;03.05.2021;;x
102;Tove;Sand;Veien 3;7010;Trondheim;90000013;tove@sand.example;1990;Støtte;09.09.2024;x;`,
    map: { ticket_id: 0, first_name: 1, last_name: 2, town: 5, phone: 6, email: 7, registered_at: 10 },
    people: 3,
  },
  {
    name: 'Danish pupils of a music school',
    text: `K.nr.;K.id.;Fornavn;Efternavn;Tilmeldt;Ophørt;Pause;Bemærkning;Telefon;Mail;Adresse;Post/By;F.dato
100001;;Jens;Holm;23.08.25;;;;20000001;jens@holm.example;Gaden 4;9000 Aalborg;190210
100002;;Sofie;Krogh;24.08.25;;;kommer onsdag;20000002;sofie@krogh.example;Gaden 5;9000 Aalborg;010311
100003;;Emil;Bang;25.08.25;;;;20000003;emil@bang.example;Gaden 6;9400 Nørresundby;120709`,
    map: { first_name: 2, last_name: 3, registered_at: 4, notes: 7, phone: 8, email: 9 },
    people: 3,
  },
  {
    name: 'Swedish larp',
    text: `Förnamn;Efternamn;Personnummer;Kön;Gatuadress;Postnr;Ort;E-postadress;Telefon 1;Telefon 2;Publik epost;Allergier;Medicinsk info;Beskrivning;Rollnamn;Fraktion
Alva;Ek;900101-0001;Kvinna;Gatan 1;75310;Uppsala;alva@ek.example;0700000001;;;nötter;;Läkekunnig;Mara av Dal;Dalfolk
Viggo;Rask;880202-0002;Man;Gatan 2;22222;Lund;viggo@rask.example;0700000002;;;;;Smed;Tor Järn;Bergfolk
Signe;Alm;950303-0003;Kvinna;Gatan 3;41101;Göteborg;signe@alm.example;0700000003;;;gluten;;Bard;Ysa Vind;Dalfolk`,
    map: { first_name: 0, last_name: 1, town: 6, email: 7, phone: 8, diet: 11 },
    people: 3,
  },
  {
    name: 'Finnish members',
    text: `Etunimi;Sukunimi;Sähköpostiosoite;Jäsennumero;Matkapuhelinnumero;Syntymävuosi
Aada;Laine;aada@laine.example;5501;0400000001;1990
Onni;Salo;onni@salo.example;5502;0400000002;1985
Kerttu;Mäki;kerttu@maki.example;5503;;1971`,
    map: { first_name: 0, last_name: 1, email: 2, ticket_id: 3, phone: 4 },
    people: 3,
  },
  {
    name: 'Czech volunteers, two kinds of allergies',
    text: `Jméno;Příjmení;Věk;E-mail;Telefonní číslo;Potravinové alergie;Pracovní alergie;Dovednosti;Dny práce
Jan;Havel;19;jan@havel.example;+420 600 000 001;Lepek,Vejce;Prach;Dřevorubec;1.7.2026
Eliška;Malá;22;eliska@mala.example;+420 600 000 002;;;Řidička;2.7.2026
Ondřej;Král;31;ondrej@kral.example;+420 600 000 003;Ořechy;;;1.7.2026`,
    map: { first_name: 0, last_name: 1, email: 3, phone: 4, diet: 5 },
    people: 3,
  },
  {
    name: 'Polish competition, a guardian’s address at the end',
    text: `imię;nazwisko;e-mail;rok urodzenia;klasa;telefon;e-mail opiekuna prawnego
Zofia;Lis;zofia@lis.example;2010;2b;600 000 001;maria@lis.example
Jakub;Dąb;jakub@dab.example;2009;3a;600 000 002;piotr@dab.example
Lena;Sowa;lena@sowa.example;2010;2b;;ewa@sowa.example`,
    map: { first_name: 0, last_name: 1, email: 2, group: 4, phone: 5 },
    people: 3,
  },
  {
    name: 'Turkish volunteers of schools',
    text: `Ad Soyad,E-posta,Telefon,Okul,İl,İlçe,Sınıf,Toplam Saat,Rozet,Kayıt Tarihi
Ece Aydın,ece@aydin.example,0500 000 00 01,Atatürk Lisesi,İzmir,Bornova,10,12,Bronz,01.02.2026
Kaan Şen,kaan@sen.example,0500 000 00 02,Cumhuriyet Lisesi,Bursa,Nilüfer,11,4,Yok,03.02.2026
Derya Koç,derya@koc.example,,Atatürk Lisesi,İzmir,Konak,9,20,Gümüş,05.02.2026`,
    map: { full_name: 0, email: 1, phone: 2, organization: 3, group: 6, registered_at: 9 },
    people: 3,
  },
  {
    name: 'Hungarian ball',
    text: `Név,E-mail cím,Jegytípus,Ár (Ft),Kér korsót?,Korsó felirat,Megjegyzés,Foglalás időpontja
Tóth Lilla,lilla@toth.example,Támogatói,5000,Igen,Lilla,,2026. 02. 01. 10:00:00
Varga Bence,bence@varga.example,Normál,3000,Nem,,később érkezik,2026. 02. 02. 12:30:00
Fekete Dóra,dora@fekete.example,Normál,3000,Nem,,,2026. 02. 02. 18:45:00`,
    map: { full_name: 0, email: 1, ticket_type: 2, notes: 6, registered_at: 7 },
    people: 3,
  },
  {
    name: 'Russian orders',
    text: `ID,Имя,Фамилия,Email,Телефон,Продукт,Сумма,Статус,Источник,Дата создания,Дата оплаты,Комментарий
1,Анна,Белова,anna@belova.example,+7 900 000-00-01,Участие,0,Оплачен,сайт,2026-02-01 10:00,2026-02-01 10:05,
2,Пётр,Зимин,petr@zimin.example,+7 900 000-00-02,Участие,0,Отменён,сайт,2026-02-02 12:00,,не сможет
3,Вера,Лугова,vera@lugova.example,,Участие,0,Оплачен,сайт,2026-02-03 09:20,2026-02-03 09:21,`,
    map: { first_name: 1, last_name: 2, email: 3, phone: 4, ticket_type: 5, status: 7, registered_at: 9, notes: 11 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'Hebrew personnel',
    text: `מספר אישי,שם פרטי,שם משפחה,מין,עיר מגורים,מרחק מהבסיס
8500001,רון,ברק,זכר,אילת,10
8500002,תמר,גולן,נקבה,אשדוד,28
8500003,יעל,דגן,נקבה,רעננה,45`,
    map: { ticket_id: 0, first_name: 1, last_name: 2, town: 4 },
    people: 3,
  },
  {
    name: 'Arabic contacts',
    text: `الاسم,البريد الإلكتروني,رقم الهاتف,الشركة,المصدر,الحالة,الملاحظات
سعاد الخطيب,suad@khatib.example,0100000001,جمعية النور,موقع,مؤكد,
نادر يوسف,nader@yousef.example,0100000002,بلدية الساحل,إحالة,ملغى,مسافر
رنا حداد,rana@haddad.example,0100000003,,موقع,مؤكد,نباتية`,
    map: { full_name: 0, email: 1, phone: 2, organization: 3, status: 5, notes: 6 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'Japanese laboratory choices',
    text: `学籍番号,氏名,第1希望,第2希望,第3希望
S001,青木 葵,化学,地学,生物
S002,石田 蓮,地学,生物,化学
S003,上野 凛,生物,化学,地学`,
    map: { ticket_id: 0, full_name: 1 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [2, 3, 4] },
  },
  {
    name: 'Japanese contacts of firms',
    text: `会社名,部署名,役職,氏名,メールアドレス,配信可否,取込元,最終更新日時
海風印刷,営業部,課長,江口 守,mamoru@eguchi.example,配信可,展示会,2026-02-01T10:00:00Z
山手園芸,総務部,,岡本 桜,sakura@okamoto.example,配信可,紹介,2026-02-02T11:00:00Z
川口工房,,代表,菊池 翔,sho@kikuchi.example,配信停止,展示会,2026-02-03T09:30:00Z`,
    map: { organization: 0, full_name: 3, email: 4 },
    people: 3,
  },
  {
    name: 'Korean staff',
    text: `이름,이메일,역할,직급,부서명
홍서아,seoa@hong.example,owner,부장,기획본부
김도윤,doyun@kim.example,editor,대리,영업1팀
박하린,harin@park.example,editor,사원,영업1팀`,
    map: { full_name: 0, email: 1 },
    people: 3,
  },
  {
    name: 'Chinese contacts in groups',
    text: `分组,序号,姓名,手机号,状态,来源文件,导入时间,备注
一组,1,刘洋,13100000001,已确认,名单.csv,2026-02-01 10:00,
一组,2,孙悦,13100000002,已取消,名单.csv,2026-02-01 10:00,出差
二组,3,周宁,13100000003,已确认,名单.csv,2026-02-01 10:00,`,
    map: { group: 0, full_name: 2, phone: 3, status: 4, notes: 7 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'Chinese training',
    text: `姓名,手机号,单位名称,地址
吴桐,13200000001,城东医院,花园路1号
郑爽朗,13200000002,河西学校,长江路2号
冯雨,13200000003,城东医院,中山路3号`,
    map: { full_name: 0, phone: 1, organization: 2 },
    people: 3,
  },
  {
    name: 'Romanian students and their courses',
    text: `ID,Nume,Prenume,Email,Telefon,Oras,Cursuri_Inscrisi
1,Ionescu,Mara,mara@ionescu.example,0700000001,Cluj,2
2,Dobre,Andrei,andrei@dobre.example,0700000002,Brașov,1
3,Pop,Ilinca,ilinca@pop.example,0700000003,Cluj,3`,
    map: { ticket_id: 0, last_name: 1, first_name: 2, email: 3, phone: 4, town: 5 },
    people: 3,
  },
];
