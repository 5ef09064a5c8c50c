import type { UnseenCase } from './unseen-forms.cases.ts';

/** The second blind batch: languages that no list had spoken yet, in the manner of forms and shared sheets. */
export const UNSEEN_TONGUES: readonly UnseenCase[] = [
  {
    name: 'Portuguese form',
    text: `Carimbo de data/hora;Endereço de e-mail;Nome completo;Localidade;1.ª escolha;2.ª escolha;3.ª escolha;Restrições alimentares
01/02/2026 10:00:00;ines@serra.example;Inês da Serra;Évora;Pão;Canto;Horta;vegetariana
01/02/2026 11:00:00;rui@matos.example;Rui Matos;Faro;Canto;Pão;;`,
    map: { registered_at: 0, email: 1, full_name: 2, town: 3, diet: 7 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6] },
    titles: ['Pão', 'Canto', 'Horta'],
  },
  {
    name: 'Catalan form',
    text: `Marca de temps,Nom i cognoms,Correu electrònic,Municipi,Primera opció,Segona opció,Al·lèrgies
01/02/2026 10:00:00,Núria Puig Soler,nuria@puig.example,Girona,Hort,Cuina,
01/02/2026 11:00:00,Pau Vila Roca,pau@vila.example,Vic,Cuina,Hort,fruits secs`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, diet: 6 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Slovak form',
    text: `Časová pečiatka;Meno a priezvisko;E-mailová adresa;Obec;Prvá voľba;Druhá voľba;Poznámka
1. 2. 2026 10:00;Ľubica Ďurišová;lubica@durisova.example;Žilina;Chlieb;Spev;
1. 2. 2026 11:00;Ján Kováč;jan@kovac.example;Nitra;Spev;Chlieb;prídem neskôr`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, notes: 6 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Croatian list',
    text: `Vremenska oznaka,Ime,Prezime,E-pošta,Mjesto,Prvi izbor,Drugi izbor,Treći izbor,Prehrana
1.2.2026. 10:00,Željka,Šimić,zeljka@simic.example,Đakovo,Kruh,Pjesma,Vrt,vegetarijanska
1.2.2026. 11:00,Ćiro,Horvat,ciro@horvat.example,Osijek,Vrt,Kruh,,`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, town: 4, diet: 8 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6, 7] },
    titles: ['Kruh', 'Pjesma', 'Vrt'],
  },
  {
    name: 'Lithuanian form',
    text: `Laiko žyma,Vardas ir pavardė,El. paštas,Miestas,Pirmas pasirinkimas,Antras pasirinkimas
2026-02-01 10:00:00,Živilė Šimkutė,zivile@simkute.example,Šiauliai,Duona,Dainos
2026-02-01 11:00:00,Jonas Ąžuolas,jonas@azuolas.example,Kaunas,Dainos,Duona`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Estonian form',
    text: `Ajatempel;Ees- ja perekonnanimi;E-posti aadress;Linn;1. eelistus;2. eelistus
2026-02-01 10:00:00;Õie Mägi;oie@magi.example;Võru;Leib;Laul
2026-02-01 11:00:00;Jaan Kask;jaan@kask.example;Tartu;Laul;Leib`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Norwegian sign-up',
    text: `Tidsmerke;Fornavn;Etternavn;E-post;Mobil;1. ønske;2. ønske;3. ønske;Matallergier
2026-02-01 10:00:00;Åse;Bjørnø;aase@bjorno.example;900 00 001;Brød;Sang;Hage;nøtter
2026-02-01 11:00:00;Øyvind;Lie;oyvind@lie.example;900 00 002;Sang;;Brød;`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, phone: 4, diet: 8 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6, 7] },
  },
  {
    name: 'Bulgarian form',
    text: `Клеймо за време,Име и фамилия,Имейл адрес,Град,Първи избор,Втори избор
1.2.2026 10:00:00,Цветана Илиева,cvetana@ilieva.example,Варна,Хляб,Песни
1.2.2026 11:00:00,Георги Желев,georgi@zhelev.example,Русе,Песни,Хляб`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Persian list',
    text: `زمان ثبت,نام,نام خانوادگی,ایمیل,شهر,انتخاب اول,انتخاب دوم
2026-02-01 10:00:00,لیلا,حسینی,leila@hosseini.example,شیراز,نان,آواز
2026-02-01 11:00:00,کیان,رضایی,kian@rezaei.example,تبریز,آواز,نان`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, town: 4 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
  },
  {
    name: 'Hindi form',
    text: `टाइमस्टैम्प,पूरा नाम,ईमेल पता,शहर,पहली पसंद,दूसरी पसंद
2026-02-01 10:00:00,अनिता शर्मा,anita@sharma.example,जयपुर,रोटी,गीत
2026-02-01 11:00:00,रवि कुमार,ravi@kumar.example,पुणे,गीत,रोटी`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Thai form',
    text: `ประทับเวลา,ชื่อ-นามสกุล,อีเมล,จังหวัด,ตัวเลือกที่ 1,ตัวเลือกที่ 2
2026-02-01 10:00:00,กานดา ศรีสุข,kanda@srisuk.example,ระยอง,ขนมปัง,เพลง
2026-02-01 11:00:00,สมชาย ใจดี,somchai@jaidee.example,ขอนแก่น,เพลง,ขนมปัง`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Indonesian form',
    text: `Stempel waktu,Nama lengkap,Alamat email,Kota,Pilihan pertama,Pilihan kedua,Alergi makanan
2026-02-01 10:00:00,Sri Wahyuni,sri@wahyuni.example,Malang,Roti,Lagu,
2026-02-01 11:00:00,Agus,agus@kota.example,Solo,Lagu,Roti,kacang`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, diet: 6 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Welsh and English in one heading',
    text: `Enw / Name,E-bost / Email,Tref / Town,Dewis cyntaf / First choice,Ail ddewis / Second choice
Siân Ll. Hughes,sian@hughes.example,Bangor,Bara,Canu
Ifan ap Gwilym,ifan@gwilym.example,Conwy,Canu,Bara`,
    map: { full_name: 0, email: 1, town: 2 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [3, 4] },
  },
  {
    name: 'Dutch church',
    text: `Voornaam;Achternaam;Wijk;Tel.;Eerste keus;Tweede keus;Vervoer nodig
Joke;van der Meulen;Noord;06 00000001;Brood;Zang;nee
Sjoerd;Hoekstra;Zuid;06 00000002;Zang;Tuin;ja`,
    map: { first_name: 0, last_name: 1, phone: 3 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Chinese class list',
    text: `序号,姓名,班级,手机号,第一志愿,第二志愿,备注
1,王小红,三班,13800000001,环保,音乐,
2,李大伟,一班,13800000002,音乐,环保,素食`,
    map: { full_name: 1, group: 2, phone: 3, notes: 6 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
    titles: ['环保', '音乐'],
  },
];
