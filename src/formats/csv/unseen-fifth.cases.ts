import type { UnseenCase } from './unseen-forms.cases.ts';

/** The fifth blind batch, written after the rules for the fourth were mended, to see what they are worth. */
export const UNSEEN_FIFTH: readonly UnseenCase[] = [
  {
    name: 'Azerbaijani form',
    text: `Vaxt möhürü,Ad və soyad,E-poçt ünvanı,Telefon,Şəhər,Birinci seçim,İkinci seçim,Rəhbərin adı
2026-02-01 10:00:00,Aynur Qasımova,aynur@qasimova.example,050 000 00 01,Gəncə,Çörək,Mahnı,Elçin Vəliyev
2026-02-01 11:00:00,Rəşad Əliyev,reshad@eliyev.example,050 000 00 02,Şəki,Mahnı,Bağ,Elçin Vəliyev`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, town: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Nepali youth club',
    text: `नाम,थर,इमेल,मोबाइल नं.,जिल्ला,अभिभावकको नाम,पहिलो रोजाइ,दोस्रो रोजाइ
आशा,गुरुङ,asha@gurung.example,9800000001,कास्की,हरि गुरुङ,रोटी,गीत
विनोद,थापा,binod@thapa.example,9800000002,पाल्पा,सीता थापा,गीत,बगैंचा`,
    map: { first_name: 0, last_name: 1, email: 2, phone: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
  {
    name: 'Maltese parish council',
    text: `Isem,Kunjom,Posta elettronika,Telefown,Belt jew raħal,L-ewwel għażla,It-tieni għażla,Rimarki
Marija,Zammit,marija@zammit.example,7900 0001,Il-Mosta,Ħobż,Kant,
Ġorġ,Vella,gorg@vella.example,7900 0002,Ir-Rabat,Kant,Ġnien,nasal tard`,
    map: { first_name: 0, last_name: 1, email: 2, phone: 3, town: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'scout district, leader and carer beside',
    text: `Unit;Young person - forename;Young person - surname;Section;Carer 1 name;Carer 1 email;Carer 1 phone;Leader in charge;Base - 1st choice;Base - 2nd choice;Base - 3rd choice
1st Ash;Ada;Low;Cubs;Pia Low;pia@low.example;07700 900001;Otto Ray;Rafts;Fire;Knots
1st Ash;Ben;Fox;Scouts;Ian Fox;ian@fox.example;07700 900002;Otto Ray;Fire;Knots;Rafts`,
    map: { first_name: 1, last_name: 2 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [8, 9, 10] },
  },
  {
    name: 'Swiss staff office',
    text: `Pers.-Nr.;Nachname;Vorname;Abteilung;Vorgesetzte/r;E-Mail Vorgesetzte/r;E-Mail geschäftlich;Arbeitsort;Atelier 1. Priorität;Atelier 2. Priorität;Verpflegung
10023;Brändli;Ueli;Finanzen;Rita Moser;rita@moser.example;ueli@braendli.example;Olten;Budget;Lärm;vegetarisch
10044;Dubois;Claire;Personal;Rita Moser;rita@moser.example;claire@dubois.example;Biel;Lärm;Wege;`,
    map: { ticket_id: 0, last_name: 1, first_name: 2, email: 6, diet: 10 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [8, 9] },
  },
  {
    name: 'Kazakh tickets, buyer beside the holder',
    text: `Тапсырыс нөмірі;Сатып алушы;Сатып алушының поштасы;Қатысушы;Қатысушының поштасы;Билет түрі;Күйі
K-1;Айгүл Сейіт;aigul@seiit.example;Дана Омар;dana@omar.example;Қалыпты;Төленді
K-1;Айгүл Сейіт;aigul@seiit.example;Ерлан Бек;erlan@bek.example;Студент;Төленді
K-2;Нұрлан Ахмет;nurlan@akhmet.example;Сара Ахмет;sara@akhmet.example;Қалыпты;Төленді`,
    map: { order_id: 0, full_name: 3, email: 4, ticket_type: 5 },
    people: 3,
  },
  {
    name: 'library reading evening, dates as headings',
    text: `Lånekort,Navn på deltager,Mail,Mobil,Bopæl,Ønske 1,Ønske 2,Hvem har inviteret dig?
2001,Åse Holm,aase@holm.example,20 00 00 01,Ribe,Romaner,Digte,Bo Krag
2002,Søren Lund,soren@lund.example,20 00 00 02,Tønder,Digte,Krimi,`,
    map: { full_name: 1, email: 2, phone: 3, town: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'neighbourhood assembly, board of votes',
    text: `Votación: ¿de qué hablamos?
Vecina/o,Portal,Teléfono,Aparcamiento,Parque,Ruido,Quien representa
Lola Ruiz,4B,600 000 001,x,,x,
Paco Gil,2A,600 000 002,,x,,Lola Ruiz
Inés Mora,1C,600 000 003,x,x,,`,
    map: { full_name: 0, phone: 2 },
    header: 1,
    people: 3,
    wishes: { kind: 'option-columns', columns: [3, 4, 5] },
    titles: ['Aparcamiento', 'Ruido'],
  },
];
