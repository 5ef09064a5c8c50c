import type { UnseenCase } from './unseen-forms.cases.ts';

/** The seventh blind batch, second half: other languages than English and German. */
export const UNSEEN_SEVENTH_TONGUES: readonly UnseenCase[] = [
  {
    name: 'French ticket shop, machine-like headings',
    text: `Commande;Date commande;Billet;Code-barres;Tarif;Prix;Nom;Prénom;Email;Commande nom;Commande prénom;Commande email;Payé;Utilisé;Désactivé;Ville;Atelier souhaité
B7K21;2026-01-20 21:02;B7K21-1;20260001;Adhérent;0.00;Le Bris;Maëlle;maelle@lebris.example;Le Bris;Yann;yann@lebris.example;Oui;Non;Non;Quimper;Danse
B7K21;2026-01-20 21:02;B7K21-2;20260002;Adhérent;0.00;Le Bris;Yann;yann@lebris.example;Le Bris;Yann;yann@lebris.example;Oui;Non;Non;Quimper;Galettes
B7K90;2026-01-22 10:47;B7K90-1;20260009;Plein tarif;5.00;Sissoko;Awa;awa@sissoko.example;Sissoko;Awa;awa@sissoko.example;Oui;Non;Non;Brest;Danse
B7L04;2026-01-25 12:00;B7L04-1;20260014;Plein tarif;5.00;Morvan;Gaël;gael@morvan.example;Morvan;Gaël;gael@morvan.example;Oui;Non;Non;Brest;Galettes`,
    map: {
      order_id: 0,
      registered_at: 1,
      ticket_id: 3,
      ticket_type: 4,
      last_name: 6,
      first_name: 7,
      email: 8,
      town: 15,
    },
    people: 4,
    wishes: { kind: 'single', columns: [16] },
  },
  {
    name: 'French membership program',
    text: `Numéro de membre,Civilité,Prénom,Nom de famille,Adresse courriel,Téléphone mobile,Ville,Type d'adhésion,Statut de l'inscription,Date d'inscription,Inscrit par,Intérêts
1201,Mme,Océane,Tremblay,oceane@tremblay.example,418-555-0101,Lévis,Familiale,Confirmée,2026-02-03 11:10,Océane Tremblay,"Tricot, Apiculture"
1202,M.,Étienne,Gagnon,etienne@gagnon.example,418-555-0102,Québec,Individuelle,Annulée,2026-02-05 16:55,Océane Tremblay,Apiculture
1207,M.,Luc,Roy,luc@roy.example,,Québec,Individuelle,En attente,2026-02-09 08:20,Luc Roy,"Tricot, Canot"`,
    map: {
      ticket_id: 0,
      first_name: 2,
      last_name: 3,
      email: 4,
      phone: 5,
      town: 6,
      ticket_type: 7,
      status: 8,
      registered_at: 9,
    },
    people: 3,
    wishes: { kind: 'list-cell', columns: [11] },
    titles: ['Tricot', 'Apiculture'],
  },
  {
    name: 'French youth house, spreadsheet by hand',
    text: `MJC des Tilleuls - inscriptions fête du quartier,,,,,
NOM,PRENOM,TEL,MAIL,SOUHAITE ANIMER,REMARQUES
BERTIN,Josette,06 00 00 00 21,josette@bertin.example,oui,apporte une tarte
KONATÉ,Adama,06 00 00 00 22,,non,
LÓPEZ,Ana,,ana@lopez.example,,végétarienne
TOTAL : 3,,,,,`,
    map: { last_name: 0, first_name: 1, phone: 2, email: 3, notes: 5 },
    header: 1,
    people: 3,
  },
  {
    name: 'Spanish town council form',
    text: `Fecha de envío;Nombre;Primer apellido;Segundo apellido;DNI/NIE;Correo electrónico;Teléfono móvil;Barrio;¿En qué mesa quiere participar? (1ª opción);¿En qué mesa quiere participar? (2ª opción);¿Necesita guardería?;Acepto la política de privacidad
03/02/2026 18:10:22;Rosario;Peña;Gálvez;00000000T;rosario@pena.example;600 200 001;Centro;Movilidad;Zonas verdes;No;Sí
04/02/2026 09:31:40;Hamza;El Amrani;;X0000000T;hamza@elamrani.example;600 200 002;Las Flores;Vivienda;Movilidad;Sí;Sí
14/02/2026 20:00:05;Begoña;Ríos;Urquijo;00000001R;begona@rios.example;;Centro;Zonas verdes;;No;Sí`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 5, phone: 6, consent: 11 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [8, 9] },
    titles: ['Movilidad', 'Zonas verdes'],
  },
  {
    name: 'Brazilian congress system',
    text: `ID;Nome completo;Nome no crachá;E-mail;Telefone;CPF;Instituição;Cidade;Estado;Tipo de inscrição;Situação;Data de inscrição;Presença;Minicursos
40112;Luiza Prado Telles;Luiza Prado;luiza@prado.example;(41) 90000-0001;000.000.000-00;Escola Rio;Curitiba;PR;Estudante;Confirmada;02/03/2026 10:00:00;Não;Mapas afetivos | Rádio livre
40113;Otávio Reis;Otávio Reis;otavio@reis.example;(41) 90000-0002;000.000.000-01;;Lapa;PR;Profissional;Cancelada;03/03/2026 11:31:00;Não;Rádio livre
40120;Jandira Kaingang;Jandira;jandira@kaingang.example;;000.000.000-02;Coletivo Mata;Palmas;PR;Profissional;Pendente;09/03/2026 19:45:00;Não;Mapas afetivos`,
    map: {
      ticket_id: 0,
      full_name: 1,
      badge_name: 2,
      email: 3,
      phone: 4,
      organization: 6,
      town: 7,
      ticket_type: 9,
      status: 10,
      registered_at: 11,
      checked_in: 12,
    },
    people: 3,
    wishes: { kind: 'list-cell', columns: [13] },
    titles: ['Mapas afetivos', 'Rádio livre'],
  },
  {
    name: 'Italian village association, by hand',
    text: `Nominativo;Recapito tel.;Posta elettronica;Paese;Preferenza 1;Preferenza 2;Note
Bruno Galli;340 000 0001;bruno@galli.example;Ome;Potatura;Pane;porta il furgone
Teresa De Luca;340 000 0002;teresa@deluca.example;Polaveno;Pane;Canto;
Sergio Fontana;;sergio@fontana.example;Ome;Canto;;
Totale iscritti: 3;;;;;;`,
    map: { full_name: 0, phone: 1, email: 2, town: 3, notes: 6 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Dutch ticket shop',
    text: `Bestelnummer;Besteldatum;Ticketsoort;Barcode;Status;Naam bezoeker;E-mail bezoeker;Naam koper;E-mail koper;Woonplaats koper;Gescand;Opmerkingen
T-90011;1-3-2026 12:04;Dagkaart;871200000011;Geldig;Joris Bakker;joris@bakker.example;Anneke Bakker;anneke@bakker.example;Goes;Nee;
T-90011;1-3-2026 12:04;Dagkaart;871200000012;Geldig;Anneke Bakker;anneke@bakker.example;Anneke Bakker;anneke@bakker.example;Goes;Nee;rolstoel
T-90044;2-3-2026 20:50;Middag;871200000077;Geannuleerd;Ravi Ramdin;ravi@ramdin.example;Ravi Ramdin;ravi@ramdin.example;Vlissingen;Nee;`,
    map: {
      order_id: 0,
      registered_at: 1,
      ticket_type: 2,
      ticket_id: 3,
      status: 4,
      full_name: 5,
      email: 6,
      checked_in: 10,
      notes: 11,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'Swedish sign-up tool',
    text: `Anmälningsdatum;Förnamn;Efternamn;E-post;Mobiltelefon;Ort;Förening;Biljettyp;Betalstatus;Anmäld av;Workshop i första hand;Workshop i andra hand;Matallergi
2026-02-01 10:05;Elin;Sjöberg;elin@sjoberg.example;070-000 00 01;Umeå;Byalaget;Medlem;Betald;Nils Sjöberg;Vävning;Surdeg;
2026-02-01 10:06;Nils;Sjöberg;nils@sjoberg.example;070-000 00 02;Umeå;Byalaget;Medlem;Betald;Nils Sjöberg;Surdeg;Vävning;nötter
2026-02-04 19:30;Zahra;Ahmadi;zahra@ahmadi.example;;Vännäs;;Ordinarie;Ej betald;Zahra Ahmadi;Vävning;Odling;`,
    map: {
      registered_at: 0,
      first_name: 1,
      last_name: 2,
      email: 3,
      phone: 4,
      town: 5,
      organization: 6,
      ticket_type: 7,
      diet: 12,
    },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [10, 11] },
    titles: ['Vävning', 'Surdeg'],
  },
  {
    name: 'Norwegian club app',
    text: `Medlem,Svar,Svarte,Kommentar,E-post,Telefon,Foresatt 1,Foresatt 1 e-post
Jonas Haugen,Kommer,12.02.2026 18:00,,jonas@haugen.example,40000001,Grete Haugen,grete@haugen.example
Sara Lie,Kommer ikke,12.02.2026 19:12,syk,sara@lie.example,40000002,Odd Lie,odd@lie.example
Ahmed Noor,Kommer,14.02.2026 07:45,må gå kl. 14,ahmed@noor.example,,Hodan Noor,hodan@noor.example
Ida Moe,Ikke svart,,,ida@moe.example,40000004,Per Moe,per@moe.example`,
    map: { full_name: 0, status: 1, registered_at: 2, notes: 3, email: 4, phone: 5 },
    people: 4,
    statuses: ['coming', 'cancelled', 'coming', 'maybe'],
  },
  {
    name: 'Hungarian form',
    text: `Időbélyeg,Vezetéknév,Keresztnév,E-mail cím,Telefonszám,Település,Első választás,Második választás,Ételallergia,Megjegyzés
2026.02.01. 9:10:11,Szabó,Réka,reka@szabo.example,+36 30 000 0001,Pécs,Kenyérsütés,Népdal,,
2026.02.01. 12:00:47,Nagy,Ádám,adam@nagy.example,,Komló,Népdal,Komposzt,laktóz,később jön
2026.02.03. 20:41:30,Őri,Zsófia,zsofia@ori.example,+36 30 000 0003,Pécs,Komposzt,Kenyérsütés,,`,
    map: { registered_at: 0, last_name: 1, first_name: 2, email: 3, phone: 4, town: 5, diet: 8, notes: 9 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
    titles: ['Kenyérsütés', 'Népdal'],
  },
  {
    name: 'Romanian form',
    text: `Marcaj de timp,Nume și prenume,Adresă de e-mail,Număr de telefon,Localitatea,La ce ateliere doriți să participați?,Observații
1.02.2026 10:00:15,Ioana Munteanu,ioana@munteanu.example,0700 000 001,Sibiu,"Olărit, Grădinărit",
1.02.2026 11:42:09,Ștefan Rusu,stefan@rusu.example,0700 000 002,Cisnădie,Grădinărit,vin cu trenul
3.02.2026 20:15:33,Ilona Kerekes,ilona@kerekes.example,,Sibiu,"Olărit, Dans popular",`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, town: 4, notes: 6 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [5] },
    titles: ['Olărit', 'Grădinărit'],
  },
  {
    name: 'Greek teachers’ day',
    text: `Α/Α;Επώνυμο;Όνομα;Email;Κινητό;Σχολείο;1η επιλογή εργαστηρίου;2η επιλογή εργαστηρίου;Παρατηρήσεις
1;Παπαδάκη;Ελένη;eleni@papadaki.example;690 000 0001;3ο Δημοτικό;Θέατρο;Ρομποτική;
2;Γεωργίου;Νίκος;nikos@georgiou.example;690 000 0002;1ο Γυμνάσιο;Ρομποτική;Κήπος;θα αργήσω
3;Σταύρου;Μαρία;maria@stavrou.example;;3ο Δημοτικό;Κήπος;Θέατρο;`,
    map: { last_name: 1, first_name: 2, email: 3, phone: 4, organization: 5, notes: 8 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
    titles: ['Θέατρο', 'Ρομποτική'],
  },
  {
    name: 'Hebrew form',
    text: `חותמת זמן,שם פרטי,שם משפחה,"כתובת דוא""ל",טלפון נייד,עיר מגורים,סדנה מועדפת,הערות
01/02/2026 10:00:00,נועה,לוי,noa@levi.example,050-0000001,חיפה,גינון,
01/02/2026 11:30:00,יוסף,חדד,yosef@hadad.example,050-0000002,עכו,שירה,מגיע באיחור
02/02/2026 08:12:00,מאיה,כהן,maya@cohen.example,,חיפה,גינון,
03/02/2026 19:44:00,אמיר,שקד,amir@shaked.example,050-0000004,עכו,שירה,`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, phone: 4, town: 5, notes: 7 },
    people: 4,
    wishes: { kind: 'single', columns: [6] },
  },
  {
    name: 'Arabic form',
    text: `طابع زمني,الاسم الكامل,البريد الإلكتروني,رقم الهاتف,المدينة,الخيار الأول,الخيار الثاني,ملاحظات
2026/02/01 10:00:00,ليلى منصور,layla@mansour.example,0590000001,رام الله,الزراعة,الطبخ,
2026/02/01 12:20:00,سامر عودة,samer@odeh.example,0590000002,نابلس,الطبخ,التطريز,نباتي
2026/02/03 17:05:00,هبة ناصر,hiba@nasser.example,,رام الله,التطريز,الزراعة,`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, town: 4, notes: 7 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
    titles: ['الزراعة', 'الطبخ'],
  },
  {
    name: 'Korean ticket page',
    text: `주문번호,신청일시,티켓명,참가상태,이름,이메일,휴대폰번호,소속,신청자 이름,신청자 이메일,1지망 분과,2지망 분과
E-1001,2026-02-01 10:00:00,일반,참가확정,김서연,seoyeon@kim.example,010-0000-0001,마을학교,박준호,junho@park.example,돌봄,에너지
E-1001,2026-02-01 10:00:00,일반,참가확정,박준호,junho@park.example,010-0000-0002,마을학교,박준호,junho@park.example,에너지,주거
E-1017,2026-02-03 09:12:30,학생,취소,이하늘,haneul@lee.example,010-0000-0003,,이하늘,haneul@lee.example,주거,돌봄`,
    map: {
      order_id: 0,
      registered_at: 1,
      ticket_type: 2,
      status: 3,
      full_name: 4,
      email: 5,
      phone: 6,
      organization: 7,
    },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [10, 11] },
    statuses: ['coming', 'coming', 'cancelled'],
    titles: ['돌봄', '에너지'],
  },
  {
    name: 'Japanese ticket shop',
    text: `申込番号,申込日時,チケット種別,枚数,ステータス,姓,名,フリガナ,メールアドレス,電話番号,会社名・団体名,アンケート：希望する分科会,キャンセル日時
P-5501,2026/01/15 21:00,一般,1,有効,山本,直子,ヤマモト ナオコ,naoko@yamamoto.example,090-0000-0001,海辺の会,防災,
P-5502,2026/01/16 08:22,学生,1,有効,李,俊,リ シュン,shun@lee.example,,,森の学校,
P-5510,2026/01/20 19:05,一般,1,キャンセル,高橋,誠,タカハシ マコト,makoto@takahashi.example,090-0000-0003,,防災,2026/01/28 10:00
P-5512,2026/01/22 12:41,一般,1,有効,西村,彩,ニシムラ アヤ,aya@nishimura.example,090-0000-0004,海辺の会,森の学校,`,
    map: {
      ticket_id: 0,
      registered_at: 1,
      ticket_type: 2,
      status: 4,
      last_name: 5,
      first_name: 6,
      email: 8,
      phone: 9,
      organization: 10,
    },
    people: 4,
    wishes: { kind: 'single', columns: [11] },
    statuses: ['coming', 'coming', 'cancelled', 'coming'],
  },
];
