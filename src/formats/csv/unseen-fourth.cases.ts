import type { UnseenCase } from './unseen-forms.cases.ts';

/** The fourth blind batch: tongues, offices and tools of no earlier batch, many with another person beside the one who comes. */
export const UNSEEN_FOURTH: readonly UnseenCase[] = [
  {
    name: 'Filipino form',
    text: `Timestamp,Buong pangalan,Email address,Bayan,Unang pinili,Ikalawang pinili,Sino ang nag-imbita sa iyo?
2026-02-01 10:00:00,Liwayway Santos,liwayway@santos.example,Baguio,Tinapay,Awit,Jose Ramos
2026-02-01 11:00:00,Jose Ramos,jose@ramos.example,Iloilo,Awit,Hardin,
2026-02-01 12:00:00,Ana Bautista,ana@bautista.example,Baguio,Hardin,Tinapay,Jose Ramos`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Polish union congress',
    text: `Lp.;Nazwisko;Imię;Nr legitymacji;Region;Telefon kom.;E-mail służbowy;Przewodniczący (imię i nazwisko);Panel - I wybór;Panel - II wybór;Uwagi
1;Żak;Łucja;00412;Śląsk;600 000 001;lucja@zak.example;Adam Nowak;Płace;Urlopy;
2;Wrona;Jan;00518;Mazowsze;600 000 002;jan@wrona.example;Ewa Lis;Urlopy;Płace;przyjadę później`,
    map: { last_name: 1, first_name: 2, ticket_id: 3, phone: 5, email: 6, notes: 10 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [8, 9] },
  },
  {
    name: "Hungarian camp office, mother's name beside",
    text: `Sorszám;Vezetéknév;Keresztnév;Születési név;Anyja neve;E-mail cím;Telefonszám;Lakóhely;1. választás;2. választás;Megjegyzés
1;Kővári;Zsófia;Tóth Zsófia;Nagy Mária;zsofia@kovari.example;06 20 000 0001;Eger;Kenyér;Dal;
2;Őry;Ádám;Őry Ádám;Szűcs Éva;adam@ory.example;06 20 000 0002;Pécs;Dal;Kert;vegán`,
    map: { last_name: 1, first_name: 2, email: 5, phone: 6, town: 7, notes: 10 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [8, 9] },
  },
  {
    name: 'Japanese form service, emergency contact beside',
    text: `送信日時,対応状況,姓,名,セイ,メイ,会社名,メールアドレス,電話番号,緊急連絡先(氏名),緊急連絡先(電話),第1希望,第2希望,備考
2026/02/01 10:00,未対応,青木,葉子,アオキ,ヨウコ,みどり会,yoko@aoki.example,090-0000-0001,青木太郎,090-0000-0009,パン,歌,
2026/02/01 11:00,対応済,森,健,モリ,ケン,,ken@mori.example,090-0000-0002,森花,090-0000-0008,歌,庭,遅れます`,
    map: { registered_at: 0, last_name: 2, first_name: 3, organization: 6, email: 7, phone: 8, notes: 13 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [11, 12] },
  },
  {
    name: 'Brazilian poll of a chat group, ticks',
    text: `Enquete: quais rodas de conversa?
Participante,Telefone,Pão,Canto,Horta,Última atualização
Lívia Prado,+55 11 90000-0001,✅,,✅,01/02/2026 10:00
João Sá,+55 11 90000-0002,,✅,,01/02/2026 10:05
Bia Reis,+55 11 90000-0003,✅,✅,,01/02/2026 10:09`,
    map: { full_name: 0, phone: 1 },
    header: 1,
    people: 3,
    wishes: { kind: 'option-columns', columns: [2, 3, 4] },
    titles: ['Pão', 'Horta'],
  },
  {
    name: 'university staff office',
    text: `Person number,Legal last name,Legal first name,Known as,Work email,Position title,Faculty / unit,Line manager,Line manager email,Campus,Preferred session,Reserve session
E10023,O'Hara,Siobhán,Shiv,siobhan@ohara.example,Lecturer,Physics,Ian Fox,ian@fox.example,North,Assessment,Supervision
E10044,Adeyemi,Tunde,,tunde@adeyemi.example,Registrar,Registry,Pia Low,pia@low.example,South,Supervision,Data`,
    map: { ticket_id: 0, last_name: 1, first_name: 2, badge_name: 3, email: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [10, 11] },
  },
  {
    name: 'volunteer rota',
    text: `Shift,Date,Volunteer,Contact e-mail,Mobile,Team leader,Team leader mobile,T-shirt,Confirmed?
Doors,2026-05-02,Ada Low,ada@low.example,07700 900001,Pia Fox,07700 900009,M,Yes
Tea,2026-05-02,Ben Day,ben@day.example,07700 900002,Pia Fox,07700 900009,L,Yes
Tea,2026-05-03,Cleo Ash,cleo@ash.example,07700 900003,Otto Ray,07700 900008,S,No`,
    map: { full_name: 2, email: 3, phone: 4 },
    people: 3,
  },
  {
    name: 'Turkish spreadsheet of a town hall',
    text: `S.No;T.C. Kimlik No;Adı;Soyadı;Cep Tel;E-posta adresi;İlçe;Acil durumda aranacak kişi;1. Tercih;2. Tercih;Açıklama
1;10000000001;Işıl;Çağlar;0530 000 00 01;isil@caglar.example;Üsküdar;Ali Çağlar;Ekmek;Şarkı;
2;10000000002;İlker;Öz;0530 000 00 02;ilker@oz.example;Kadıköy;Ayşe Öz;Şarkı;Bahçe;vejetaryen`,
    map: { first_name: 2, last_name: 3, phone: 4, email: 5, town: 6, notes: 10 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [8, 9] },
  },
  {
    name: 'school evening, carers beside the pupils',
    text: `Pupil,Year group,Form tutor,Parent/carer name,Parent/carer email,Attending?,First choice talk,Second choice talk
Ada Low,Year 7,Mr Grey,Pia Low,pia@low.example,Yes,Reading,Maths
Ben Fox,Year 8,Ms Hill,Ian Fox,ian@fox.example,Yes,Maths,Sleep`,
    map: { full_name: 0, group: 1 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
  {
    name: 'hospital study day',
    text: `Assignment No;Forename;Surname;Grade;Specialty;Ward/Dept;Trust e-mail;Line manager approval;Educational supervisor;Dietary needs;Workshop 1st preference;Workshop 2nd preference;Workshop 3rd preference
20110001;Ada;Low;ST4;Paediatrics;Ward 3;ada@low.example;Approved;Dr Pia Grey;Vegan;Consent;Sepsis;Rotas
20110002;Ben;van Dijk;FY2;Surgery;Theatre;ben@dijk.example;Pending;Mr Otto Ray;;Sepsis;Consent;`,
    map: { first_name: 1, last_name: 2, email: 6, diet: 9 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [10, 11, 12] },
  },
  {
    name: 'Malay form',
    text: `Cap masa,Nama penuh,Alamat e-mel,No. telefon,Bandar,Pilihan pertama,Pilihan kedua,Alahan makanan
01/02/2026 10:00:00,Siti Aminah,siti@aminah.example,012-000 0001,Ipoh,Roti,Lagu,
01/02/2026 11:00:00,Lim Wei,wei@lim.example,012-000 0002,Melaka,Lagu,Taman,kacang`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, town: 4, diet: 7 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Ukrainian form with the name of the father',
    text: `Позначка часу,Електронна адреса,Прізвище,Ім'я,По батькові,Місто,Бажана секція (1),Бажана секція (2),Хто вас запросив?
01.02.2026 10:00:00,oksana@hnat.example,Гнатюк,Оксана,Іванівна,Львів,Хліб,Пісня,Тарас Бойко
01.02.2026 11:00:00,yurii@yizhak.example,Їжак,Юрій,Петрович,Одеса,Пісня,Сад,`,
    map: { registered_at: 0, email: 1, last_name: 2, first_name: 3, middle_name: 4, town: 5 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
  {
    name: 'Urdu form',
    text: `ٹائم اسٹیمپ,پورا نام,ای میل,فون نمبر,شہر,پہلی پسند,دوسری پسند
2026-02-01 10:00:00,زینب خان,zainab@khan.example,0300 0000001,لاہور,روٹی,گیت
2026-02-01 11:00:00,علی رضا,ali@raza.example,0300 0000002,ملتان,گیت,باغ`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, town: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Bengali form',
    text: `টাইমস্ট্যাম্প,আপনার নাম,ইমেইল,মোবাইল,শহর,প্রথম পছন্দ,দ্বিতীয় পছন্দ
2026-02-01 10:00:00,মিতা সেন,mita@sen.example,01700 000001,ঢাকা,রুটি,গান
2026-02-01 11:00:00,রাহুল দাস,rahul@das.example,01700 000002,সিলেট,গান,বাগান`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, town: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Georgian list',
    text: `სახელი;გვარი;ელფოსტა;ტელეფონი;ქალაქი;პირველი არჩევანი;მეორე არჩევანი
ნინო;ბერიძე;nino@beridze.example;599 00 00 01;თბილისი;პური;სიმღერა
გიორგი;ლომიძე;giorgi@lomidze.example;599 00 00 02;ბათუმი;სიმღერა;ბაღი`,
    map: { first_name: 0, last_name: 1, email: 2, phone: 3, town: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Slovene society',
    text: `Ime;Priimek;E-naslov;Kraj;Društvo;Delavnica - 1. izbira;Delavnica - 2. izbira;Opombe
Špela;Žagar;spela@zagar.example;Ptuj;Zeleni krog;Kruh;Pesem;
Črt;Novak;crt@novak.example;Bled;;Pesem;Vrt;pridem kasneje`,
    map: { first_name: 0, last_name: 1, email: 2, town: 3, organization: 4, notes: 7 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Swahili parish',
    text: `Jina la kwanza,Jina la ukoo,Barua pepe,Simu,Mji,Jina la mzazi,Chaguo la kwanza,Chaguo la pili
Neema,Mushi,neema@mushi.example,0712 000 001,Moshi,Grace Mushi,Mkate,Wimbo
Juma,Otieno,juma@otieno.example,0712 000 002,Kisumu,Peter Otieno,Wimbo,Bustani`,
    map: { first_name: 0, last_name: 1, email: 2, phone: 3, town: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
  {
    name: 'Basque form',
    text: `Denbora-marka,Izen-abizenak,Helbide elektronikoa,Herria,Lehen aukera,Bigarren aukera,Oharrak
2026/02/01 10:00:00,Amaia Etxeberria,amaia@etxeberria.example,Tolosa,Ogia,Kanta,
2026/02/01 11:00:00,Iñaki Goñi,inaki@goni.example,Gernika,Kanta,Baratzea,berandu nator`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, notes: 6 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Serbian ticket shop, buyer before the one who comes',
    text: `Broj porudžbine;Kupac;E-mail kupca;Učesnik;E-mail učesnika;Vrsta karte;Status;Datum kupovine
A-1001;Mira Kos;mira@kos.example;Đorđe Ilić;djordje@ilic.example;Redovna;Plaćeno;01.02.2026 10:00
A-1001;Mira Kos;mira@kos.example;Ljilja Kos;ljilja@kos.example;Student;Plaćeno;01.02.2026 10:00
A-1002;Ana Simić;ana@simic.example;Ana Simić;ana@simic.example;Redovna;Otkazano;02.02.2026 11:00`,
    map: { order_id: 0, full_name: 3, email: 4, ticket_type: 5, status: 6, registered_at: 7 },
    people: 3,
  },
  {
    name: 'dinner seating with hosts',
    text: `Table,Table host,Guest,Guest of,Guest email,Meal,Seat,Topic we would like at the table
1,Pia Grey,Ada Low,Ian Fox,ada@low.example,Vegan,3,Housing
1,Pia Grey,Ben Day,Ian Fox,ben@day.example,,4,Trees
2,Otto Ray,Cleo Ash,,cleo@ash.example,Fish,1,Housing`,
    map: { full_name: 2, email: 4, diet: 5 },
    people: 3,
    wishes: { kind: 'single', columns: [7] },
  },
];
