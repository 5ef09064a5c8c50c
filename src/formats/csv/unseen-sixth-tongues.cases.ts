import type { UnseenCase } from './unseen-forms.cases.ts';

/** The sixth blind batch, second half: other languages than English and German. */
export const UNSEEN_SIXTH_TONGUES: readonly UnseenCase[] = [
  {
    name: 'French ticket shop',
    text: `ID Transaction;Date d'achat;Heure d'achat;ID Participant;Code-barres;Tarif;Prix;Statut;Nom;Prénom;E-mail;Société;Nom acheteur;Prénom acheteur;E-mail acheteur;Contrôlé;Date contrôle
71220011;12/01/2026;09:41;9001;3301200410011;Plein tarif;10,00;Valide;Perrin;Solène;solene@perrin.example;;Perrin;Gilles;gilles@perrin.example;Non;
71220011;12/01/2026;09:41;9002;3301200410012;Tarif réduit;6,00;Valide;Perrin;Gilles;gilles@perrin.example;Asso du Pré;Perrin;Gilles;gilles@perrin.example;Non;
71220450;15/01/2026;18:02;9003;3301200410055;Plein tarif;10,00;Annulé;Haddou;Yasmine;yasmine@haddou.example;;Haddou;Yasmine;yasmine@haddou.example;Non;`,
    map: {
      order_id: 0,
      registered_at: 1,
      ticket_type: 5,
      status: 7,
      last_name: 8,
      first_name: 9,
      email: 10,
      organization: 11,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
    first: { firstName: 'Solène', lastName: 'Perrin' },
  },
  {
    name: 'French association payments, only the payer has an address',
    text: `Référence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Billet;Numéro de billet;Tarif;Montant tarif;Code Promo;Atelier du matin - choix 1;Atelier du matin - choix 2;Téléphone
105512001;02/03/2026 20:15;Validé;Marchal;Léo;Marchal;Sophie;sophie@marchal.example;;Carte bancaire;Journée complète;105512001-1;Enfant;5,00;;Cirque;Argile;06 00 00 00 01
105512001;02/03/2026 20:15;Validé;Marchal;Inès;Marchal;Sophie;sophie@marchal.example;;Carte bancaire;Journée complète;105512001-2;Enfant;5,00;;Argile;Cirque;06 00 00 00 01
105512388;04/03/2026 08:50;Remboursé;Benali;Karim;Benali;Karim;karim@benali.example;;Carte bancaire;Journée complète;105512388-1;Adulte;8,00;;Jardin;Argile;06 00 00 00 03`,
    map: { order_id: 0, registered_at: 1, status: 2, last_name: 3, first_name: 4, ticket_id: 11, phone: 17 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [15, 16] },
    statuses: ['coming', 'coming', 'cancelled'],
    titles: ['Cirque', 'Argile'],
  },
  {
    name: 'French form with a line of groups above the headings',
    text: `"Détails de la soumission",,,,,"Vos coordonnées",,,"À quels ateliers souhaitez-vous participer ?",,,"Pour finir",
"Numéro de série","SID","Date de soumission","Adresse IP","Nom d'utilisateur","Nom et prénom","Courriel","Commune","Compost","Couture","Chorale","Une remarque ?","J'accepte que mes données soient conservées"
"1","4401","2026-02-10 18:22","192.0.2.7","","Agnès Roussel","agnes@roussel.example","Vaulx","X","","X","","X"
"2","4402","2026-02-11 07:45","192.0.2.8","","Moussa Traoré","moussa@traore.example","Bron","","X","","j'arrive vers 10 h","X"
"3","4405","2026-02-11 22:01","192.0.2.9","","Claire Le Goff","claire@legoff.example","Bron","X","X","","","X"`,
    map: { registered_at: 2, full_name: 5, email: 6, town: 7, notes: 11, consent: 12 },
    people: 3,
    wishes: { kind: 'option-columns', columns: [8, 9, 10] },
    titles: ['Compost', 'Chorale'],
  },
  {
    name: 'Spanish ticket shop',
    text: `Localizador;Fecha de compra;Estado;Entrada;Código de barras;Nombre asistente;Apellidos asistente;Email asistente;Teléfono asistente;Nombre comprador;Apellidos comprador;Email comprador;Código promocional;Importe;Validada
ENT-33A1;11/04/2026 13:10;Confirmada;General;900100200301;Nuria;Vidal Sanz;nuria@vidal.example;600 100 001;Pablo;Rey;pablo@rey.example;;0,00 €;No
ENT-33A1;11/04/2026 13:10;Confirmada;General;900100200302;Pablo;Rey Mota;pablo@rey.example;600 100 002;Pablo;Rey;pablo@rey.example;;0,00 €;No
ENT-40C7;12/04/2026 09:00;Anulada;Reducida;900100200377;Iker;Etxeberria;iker@etxeberria.example;600 100 003;Iker;Etxeberria;iker@etxeberria.example;JOVEN;0,00 €;No`,
    map: {
      order_id: 0,
      registered_at: 1,
      status: 2,
      ticket_type: 3,
      ticket_id: 4,
      first_name: 5,
      last_name: 6,
      email: 7,
      phone: 8,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'Spanish field survey, one column for each answer',
    text: `"start";"end";"Nombre y apellidos";"Teléfono de contacto";"Municipio";"¿Qué talleres le interesan?";"¿Qué talleres le interesan?/Huerto";"¿Qué talleres le interesan?/Costura";"¿Qué talleres le interesan?/Radio";"Observaciones";"_id";"_uuid";"_submission_time";"_validation_status";"_index"
"2026-03-01T09:00:11.000-05:00";"2026-03-01T09:04:40.000-05:00";"Luz Quispe";"900000001";"Pisac";"Huerto Radio";"1";"0";"1";"";"3001";"a1b2";"2026-03-01T14:05:00";"";"1"
"2026-03-01T09:20:01.000-05:00";"2026-03-01T09:22:14.000-05:00";"Efraín Mamani";"900000002";"Calca";"Costura";"0";"1";"0";"habla quechua";"3002";"c3d4";"2026-03-01T14:23:00";"";"2"
"2026-03-01T10:02:00.000-05:00";"2026-03-01T10:06:33.000-05:00";"Yeni Huamán";"";"Pisac";"Huerto Costura";"1";"1";"0";"";"3003";"e5f6";"2026-03-01T15:07:00";"";"3"`,
    map: { full_name: 2, phone: 3, town: 4, notes: 9, ticket_id: 11, registered_at: 12 },
    people: 3,
    wishes: { kind: 'option-columns', columns: [6, 7, 8] },
    titles: ['Huerto', 'Radio'],
  },
  {
    name: 'Brazilian ticket shop',
    text: `Nº ingresso;Nome;Sobrenome;Tipo de ingresso;Valor;Data da compra;Nº pedido;E-mail;Estado de pagamento;Check-in;Data Check-in;Código promocional;Método de pagamento;Celular;Qual oficina você prefere?
K9Q2-11-AB3C;Tainá;Moraes;Gratuito;0,00;05/05/2026 14:20;7QW81;taina@moraes.example;Aprovado;Não;;;Grátis;(11) 90000-0001;Horta
K9Q2-12-AB3D;João Pedro;Lima;Gratuito;0,00;05/05/2026 14:20;7QW81;joao@lima.example;Aprovado;Não;;;Grátis;(11) 90000-0002;Capoeira
M0T5-90-ZZ1A;Cecília;Araújo;Gratuito;0,00;06/05/2026 08:44;8RT02;cecilia@araujo.example;Cancelado;Não;;;Grátis;;Horta
M0T5-91-ZZ1B;Davi;Nunes;Gratuito;0,00;07/05/2026 19:01;8RT55;davi@nunes.example;Aprovado;Não;;;Grátis;;Capoeira`,
    map: {
      ticket_id: 0,
      first_name: 1,
      last_name: 2,
      ticket_type: 3,
      registered_at: 5,
      order_id: 6,
      email: 7,
      status: 8,
      checked_in: 9,
      phone: 13,
    },
    people: 4,
    wishes: { kind: 'single', columns: [14] },
    statuses: ['coming', 'coming', 'cancelled', 'coming'],
  },
  {
    name: 'Italian school, parents beside the pupil',
    text: `Cognome alunno,Nome alunno,Classe,Sezione,Email genitore,Telefono genitore,Prima scelta laboratorio,Seconda scelta laboratorio,Terza scelta laboratorio,Uscita autonoma,Allergie
Ferri,Giada,3,B,lucia.ferri@posta.example,333 000 0001,Teatro,Robotica,Orto,SI,
Conti,Samuele,3,A,marco.conti@posta.example,333 000 0002,Robotica,Orto,Teatro,NO,noci
D'Amico,Aurora,2,B,p.damico@posta.example,333 000 0003,Orto,Teatro,,SI,`,
    map: { last_name: 0, first_name: 1, group: 2, diet: 10 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [6, 7, 8] },
    titles: ['Teatro', 'Robotica', 'Orto'],
  },
  {
    name: 'Dutch registration tool',
    text: `Aanmeldnummer;Datum aanmelding;Status;Voornaam;Tussenvoegsel;Achternaam;E-mailadres;Organisatie;Functie;Workshopronde 1: eerste voorkeur;Workshopronde 1: tweede voorkeur;Dieetwensen;Akkoord met privacyverklaring
2026-0041;14-02-2026 10:22;Aangemeld;Sanne;van der;Meulen;sanne@vdmeulen.example;Gemeente Wijk;Beleidsadviseur;Luisteren;Begroten;;Ja
2026-0042;15-02-2026 16:40;Afgemeld;Bart;;Smits;bart@smits.example;Stichting Plein;;Begroten;Luisteren;lactosevrij;Ja
2026-0043;15-02-2026 20:05;Aangemeld;Fatima;el;Idrissi;fatima@elidrissi.example;;;Luisteren;Tuinieren;halal;Ja`,
    map: {
      registered_at: 1,
      status: 2,
      first_name: 3,
      middle_name: 4,
      last_name: 5,
      email: 6,
      organization: 7,
      diet: 11,
      consent: 12,
    },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [9, 10] },
    statuses: ['coming', 'cancelled', 'coming'],
    first: { firstName: 'Sanne', lastName: 'van der Meulen' },
  },
  {
    name: 'Polish conference registration',
    text: `Numer zgłoszenia;Data zgłoszenia;Status zgłoszenia;Rodzaj biletu;Kod biletu;Imię;Nazwisko;Adres e-mail;Telefon komórkowy;Nazwa firmy;Osoba zamawiająca;E-mail osoby zamawiającej;NIP;Wartość brutto;Zgoda na przetwarzanie danych
2201;2026-03-09 12:00;Potwierdzone;Standard;QX-881;Zuzanna;Wrona;zuzanna@wrona.example;600 000 011;Dom Kultury Sad;Jerzy Kos;jerzy@kos.example;;0,00;Tak
2201;2026-03-09 12:00;Potwierdzone;Standard;QX-882;Michał;Gołąb;michal@golab.example;600 000 012;Dom Kultury Sad;Jerzy Kos;jerzy@kos.example;;0,00;Tak
2215;2026-03-11 19:30;Anulowane;Ulgowy;QX-910;Łucja;Żak;lucja@zak.example;;;Łucja Żak;lucja@zak.example;;0,00;Tak`,
    map: {
      order_id: 0,
      registered_at: 1,
      status: 2,
      ticket_type: 3,
      ticket_id: 4,
      first_name: 5,
      last_name: 6,
      email: 7,
      phone: 8,
      organization: 9,
      consent: 14,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'Czech form of a parish',
    text: `Časové razítko,Jméno a příjmení,E-mailová adresa,Telefon,Farnost,"Kterou dílnu si vyberete jako první?","Kterou dílnu si vyberete jako druhou?",Budu večeřet,Poznámka
1.3.2026 9:15:22,Tereza Nováková,tereza@novakova.example,601 000 001,Kunratice,Zpěv,Pečení,Ano,
1.3.2026 17:02:10,Vojtěch Říha,vojtech@riha.example,601 000 002,Krč,Pečení,Keramika,Ne,přijedu až v 10
2.3.2026 21:44:51,Anežka Dušková,anezka@duskova.example,,Krč,Keramika,Zpěv,Ano,`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, notes: 8 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
    titles: ['Zpěv', 'Pečení'],
  },
  {
    name: 'Danish registration tool',
    text: `Ordrenr.;Tilmeldingsdato;Billetnr.;Billettype;Status;Fornavn;Efternavn;E-mail;Mobil;Adresse;Postnr.;By;Betaler navn;Betaler e-mail;Beløb;Fremmødt;Særlige hensyn (mad/allergi)
5001;20-02-2026 08:30;5001-1;Medlem;Tilmeldt;Signe;Bæk;signe@baek.example;20000001;Åvej 1;8000;Aarhus;Kurt Bæk;kurt@baek.example;0,00;Nej;vegetar
5001;20-02-2026 08:30;5001-2;Medlem;Tilmeldt;Anton;Bæk;anton@baek.example;20000002;Åvej 1;8000;Aarhus;Kurt Bæk;kurt@baek.example;0,00;Nej;
5007;22-02-2026 14:11;5007-1;Gæst;Afmeldt;Maja;Øster;maja@oester.example;20000003;Torvet 2;5000;Odense;Maja Øster;maja@oester.example;50,00;Nej;nødder`,
    map: {
      order_id: 0,
      registered_at: 1,
      ticket_id: 2,
      ticket_type: 3,
      status: 4,
      first_name: 5,
      last_name: 6,
      email: 7,
      phone: 8,
      town: 11,
      diet: 16,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'Finnish event registration',
    text: `Etunimi;Sukunimi;Sähköpostiosoite;Organisaatio;Titteli;Osallistumisen tila;Ilmoittautumisaika;Erityisruokavalio;Aamupäivän työpaja;Iltapäivän työpaja
Aino;Koskela;aino@koskela.example;Kaupunki;Suunnittelija;Osallistuu;3.2.2026 10:15;gluteeniton;Puutarha;Kestävä koti
Väinö;Mäkelä;vaino@makela.example;;;Ei osallistu;4.2.2026 8:40;;;
Helmi;Åström;helmi@astrom.example;Kylätalo;Ohjaaja;Osallistuu;4.2.2026 12:01;;Kestävä koti;Puutarha
Eero;Niemi;eero@niemi.example;Kylätalo;;Osallistuu;6.2.2026 19:22;;Puutarha;Kestävä koti`,
    map: { first_name: 0, last_name: 1, email: 2, organization: 3, status: 5, registered_at: 6, diet: 7 },
    people: 4,
    wishes: { kind: 'single', columns: [8] },
    statuses: ['coming', 'cancelled', 'coming', 'coming'],
  },
  {
    name: 'Russian ticket shop',
    text: `Номер заказа;Дата заказа;Статус;Номер билета;Категория билета;Цена;Фамилия;Имя;E-mail;Телефон;Промокод;Покупатель;E-mail покупателя
88120;01.03.2026 12:10;Оплачен;88120:1;Стандарт;0;Орлова;Дарья;darya@orlova.example;+7 900 000-00-01;;Орлов Игорь;igor@orlov.example
88120;01.03.2026 12:10;Оплачен;88120:2;Стандарт;0;Орлов;Игорь;igor@orlov.example;+7 900 000-00-02;;Орлов Игорь;igor@orlov.example
88177;05.03.2026 20:41;Отменён;88177:1;Студент;0;Ким;Алина;alina@kim.example;;STUD;Ким Алина;alina@kim.example`,
    map: {
      order_id: 0,
      registered_at: 1,
      status: 2,
      ticket_id: 3,
      ticket_type: 4,
      last_name: 6,
      first_name: 7,
      email: 8,
      phone: 9,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'Japanese study group',
    text: `参加枠名,ユーザー名,表示名,コメント,参加ステータス,出欠ステータス,お名前（本名）,所属,参加したいセッション（複数選択可）,更新日時,受付番号
一般枠,hana_s,はな,楽しみです,参加,,佐藤 花,みどり市役所,"まちの図書館,子ども食堂",2026/03/01 10:20,1200301
一般枠,ken88,ケン,,キャンセル,,田中 健,,"空き家",2026/03/02 22:15,1200302
学生枠,mio_m,みお,,補欠,,松本 美緒,北大学,"子ども食堂,空き家",2026/03/04 08:00,1200303
一般枠,ryota,りょうた,,参加,,小林 亮太,みどり市役所,"まちの図書館",2026/03/05 18:31,1200304`,
    map: { ticket_type: 0, status: 4, full_name: 6, organization: 7, registered_at: 9, ticket_id: 10 },
    people: 4,
    wishes: { kind: 'list-cell', columns: [8] },
    statuses: ['coming', 'cancelled', 'waitlisted', 'coming'],
    titles: ['まちの図書館', '子ども食堂'],
  },
  {
    name: 'Chinese survey',
    text: `序号,提交答卷时间,所用时间,来源,来自IP,1、您的姓名：,2、您的手机号码：,3、您的单位：,4、您最想参加的工作坊：,5、第二选择：,6、饮食要求
1,2026/3/1 9:12:30,48秒,微信,192.0.2.1(江苏-南京),陈晓雨,13000000001,社区中心,陶艺,合唱,素食
2,2026/3/1 10:40:02,65秒,微信,192.0.2.2(江苏-苏州),王磊,13000000002,,合唱,种菜,无
3,2026/3/2 20:15:44,52秒,手机提交,192.0.2.3(上海),赵敏,13000000003,绿叶学校,种菜,陶艺,清真`,
    map: { ticket_id: 0, registered_at: 1, full_name: 5, phone: 6, organization: 7, diet: 10 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [8, 9] },
    titles: ['陶艺', '合唱'],
  },
  {
    name: 'Turkish association, list by hand',
    text: `Mahalle buluşması - kayıt listesi;;;;;;
Sıra;Adı;Soyadı;Cep Tel.;E-posta adresi;İlçe;Katılım durumu
1;Ayşegül;Demir;0500 000 00 01;aysegul@demir.example;Kadıköy;Katılıyor
2;Cem;Yılmaz Kaya;0500 000 00 02;cem@yilmazkaya.example;Üsküdar;İptal
3;Şule;Işık;0500 000 00 03;;Kadıköy;Katılıyor
Toplam;3;;;;;`,
    map: { first_name: 1, last_name: 2, phone: 3, email: 4, town: 5, status: 6 },
    header: 1,
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
];
