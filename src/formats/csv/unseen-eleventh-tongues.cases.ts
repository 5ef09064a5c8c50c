import type { UnseenCase } from './unseen-forms.cases.ts';

/** The eleventh blind batch, second half: twenty languages. */
export const UNSEEN_ELEVENTH_TONGUES: readonly UnseenCase[] = [
  {
    name: 'German office form, anonymous, groups sorted in one cell',
    text: `ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Vor- und Nachname;Deine E-Mail-Adresse;Aus welchem Kirchenkreis kommst du?;Bitte sortiere die Arbeitsgruppen nach deinem Interesse (oben = am liebsten).;Ich bin damit einverstanden, dass meine Angaben für die Planung der Tagung gespeichert werden.
1;01.03.26 10:02:11;01.03.26 10:06:40;anonymous;;Marlene Vogt;marlene@vogt.example;Nord;"Klimaschutz vor Ort;Kirche und Geld;Junge Gemeinde;";Ja
2;01.03.26 11:15:09;01.03.26 11:18:30;anonymous;;Henning Kraft;henning@kraft.example;Süd;"Junge Gemeinde;Klimaschutz vor Ort;Kirche und Geld;";Ja
3;02.03.26 20:40:55;02.03.26 20:44:01;anonymous;;Gül Yavuz;guel@yavuz.example;Nord;"Kirche und Geld;Junge Gemeinde;Klimaschutz vor Ort;";Ja`,
    map: { registered_at: 2, full_name: 5, email: 6 },
    people: 3,
    wishes: { kind: 'ranked-cell', columns: [8] },
    titles: ['Klimaschutz vor Ort', 'Kirche und Geld', 'Junge Gemeinde'],
  },
  {
    name: 'French free form, lines of details above',
    text: `Détails de la soumission;;;;;;;;;;;;;
Numéro de série;SID;Heure de soumission;Heure de complétion;Heure de modification;Brouillon;Adresse IP;UID;Nom d'utilisateur;Prénom;Nom;Courriel;Ateliers souhaités;Covoiturage, allergies : dites-nous tout
1;90211;12/02/2026 - 18:20;12/02/2026 - 18:20;12/02/2026 - 18:20;;203.0.113.9;0;;Solène;Bréhat;solene@brehat.example;Jardin partagé,Cantine;
2;90214;12/02/2026 - 19:41;12/02/2026 - 19:41;12/02/2026 - 19:41;;203.0.113.17;0;;Rachid;Benali;rachid@benali.example;Cantine;2 places dans ma voiture
3;90230;14/02/2026 - 07:05;14/02/2026 - 07:05;14/02/2026 - 07:05;;203.0.113.30;0;;Anne-Laure;Le Goff;al@legoff.example;Radio de quartier,Jardin partagé,Cantine;sans gluten`,
    map: { registered_at: 2, first_name: 9, last_name: 10, email: 11, notes: 13 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [12] },
    header: 1,
    titles: ['Jardin partagé', 'Cantine'],
  },
  {
    name: 'Spanish form with a grid of options',
    text: `Marca temporal,Dirección de correo electrónico,Nombre y apellidos,Municipio,¿En qué mesas de trabajo quieres participar? [Primera opción],¿En qué mesas de trabajo quieres participar? [Segunda opción],¿En qué mesas de trabajo quieres participar? [Tercera opción],¿Vienes con niños?,Acepto la política de privacidad
15/02/2026 10:01:33,lucia@pardo.example,Lucía Pardo Gil,Ávila,Agua y territorio,Vivienda rural,Escuelas abiertas,"Sí, 2",Sí
15/02/2026 12:44:02,anton@rey.example,Antón Rey,Soria,Escuelas abiertas,Agua y territorio,,No,Sí
16/02/2026 9:20:10,mj@coll.example,María José Coll Ferrer,Teruel,Vivienda rural,Escuelas abiertas,Agua y territorio,No,Sí`,
    map: { registered_at: 0, email: 1, full_name: 2, town: 3 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6] },
    titles: ['Agua y territorio', 'Vivienda rural', 'Escuelas abiertas'],
  },
  {
    name: 'Portuguese form, interest from 1 to 5',
    text: `Carimbo de data/hora,Nome completo,Endereço de email,Freguesia,"Qual o seu interesse em cada tema? (1 = nenhum, 5 = muito) [Habitação]","Qual o seu interesse em cada tema? (1 = nenhum, 5 = muito) [Mobilidade]","Qual o seu interesse em cada tema? (1 = nenhum, 5 = muito) [Cultura]",Observações
10/03/2026 21:02:00,Inês Carvalhal,ines@carvalhal.example,Alvor,5,3,4,
10/03/2026 21:40:12,Duarte Nóbrega,duarte@nobrega.example,Ferragudo,2,5,5,Chego às 11h
11/03/2026 08:15:45,Filipa Roxo,filipa@roxo.example,Alvor,4,4,1,
12/03/2026 13:09:31,Tiago Bensaúde,tiago@bensaude.example,Lagoa,3,2,5,`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, notes: 7 },
    people: 4,
    wishes: { kind: 'rating-columns', columns: [4, 5, 6] },
    titles: ['Habitação', 'Cultura', 'Mobilidade'],
  },
  {
    name: 'Italian parish youth day, by hand',
    text: `N.;Cognome;Nome;Classe;Cell. genitore;1ª scelta;2ª scelta;Allergie / intolleranze;Quota versata
1;Ferrero;Giada;2ª media;333 0000001;Teatro;Cucina;;sì
2;De Luca;Matteo;1ª media;333 0000002;Murales;Teatro;latticini;sì
3;Bassi;Elia;3ª media;333 0000003;Cucina;Murales;;no
4;Okafor;Grace;2ª media;333 0000004;Teatro;Murales;noci;sì
;;;;;;;TOTALE;3`,
    map: { last_name: 1, first_name: 2, group: 3, diet: 7 },
    people: 4,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
    titles: ['Teatro', 'Cucina'],
  },
  {
    name: 'Dutch form of a residents evening',
    text: `Tijdstempel,Uw naam,E-mailadres,Straat en huisnummer,Aan welke gesprekstafels wilt u meedoen? (meerdere antwoorden mogelijk),Heeft u nog opmerkingen?,Ik ga ermee akkoord dat mijn gegevens tot na de avond worden bewaard.
4-3-2026 19:02:10,Wim van der Laan,wim@vanderlaan.example,Kerkstraat 4,"Groen in de wijk, Parkeren",,Ja
4-3-2026 20:11:47,Fatima El Idrissi,fatima@elidrissi.example,Dorpsplein 11b,"Jeugd en sport",Graag koffie,Ja
5-3-2026 8:30:02,J. Postma,jpostma@post.example,Kerkstraat 19,"Parkeren, Jeugd en sport, Groen in de wijk",,Ja`,
    map: { registered_at: 0, full_name: 1, email: 2, notes: 5 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [4] },
    titles: ['Groen in de wijk', 'Parkeren'],
  },
  {
    name: 'Polish registration tool, whoever signs up and who comes',
    text: `Nr zgłoszenia;Data zgłoszenia;Status zgłoszenia;Osoba zgłaszająca;E-mail osoby zgłaszającej;Imię uczestnika;Nazwisko uczestnika;E-mail uczestnika;Telefon;Nazwa firmy;NIP;Rodzaj biletu;Kwota brutto;Zgoda na przetwarzanie danych
ZG/101;2026-02-03 11:20;potwierdzone;Anna Kubiak;anna@kubiak.example;Marek;Wilk;marek@wilk.example;500 000 001;Fundacja Rzeka;0000000000;Pełny;200,00;tak
ZG/101;2026-02-03 11:20;potwierdzone;Anna Kubiak;anna@kubiak.example;Zofia;Żak;zofia@zak.example;;Fundacja Rzeka;0000000000;Pełny;200,00;tak
ZG/107;2026-02-05 09:01;anulowane;Piotr Gąsior;piotr@gasior.example;Piotr;Gąsior;piotr@gasior.example;500 000 003;;;Ulgowy;100,00;tak`,
    map: {
      order_id: 0,
      registered_at: 1,
      status: 2,
      first_name: 5,
      last_name: 6,
      email: 7,
      phone: 8,
      organization: 9,
      ticket_type: 11,
    },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'Czech project day of a school, by hand',
    text: `Projektový den 12. 6. 2026;;;;;;
č.;Jméno a příjmení;Třída;1. volba;2. volba;3. volba;Poznámka
1;Tereza Malá;7. A;Včely;Keramika;Rozhlas;
2;Ondřej Šustr;7. B;Rozhlas;Včely;Keramika;přijde až v 9
3;Nela Hrubá;8. A;Keramika;Rozhlas;Včely;
4;Vít Čáp;7. A;Včely;Rozhlas;;`,
    map: { full_name: 1, group: 2, notes: 6 },
    people: 4,
    wishes: { kind: 'ranked-columns', columns: [3, 4, 5] },
    header: 1,
    titles: ['Včely', 'Keramika', 'Rozhlas'],
  },
  {
    name: 'Swedish study day, numbers below the circles',
    text: `Förnamn;Efternamn;Avdelning;E-postadress;Rangordna studiecirklarna 1–3: Folkhälsa;Rangordna studiecirklarna 1–3: Lokalhistoria;Rangordna studiecirklarna 1–3: Digital trygghet;Specialkost;Betalt
Astrid;Nyberg;Umeå;astrid@nyberg.example;2;1;3;;ja
Göran;Åkesson;Skellefteå;goran@akesson.example;1;3;2;laktosfri;ja
Leyla;Karimi;Umeå;leyla@karimi.example;3;1;2;halal;nej
Bengt-Åke;Sjö;Luleå;bengt@sjo.example;1;2;3;;ja`,
    map: { first_name: 0, last_name: 1, organization: 2, email: 3, diet: 7 },
    people: 4,
    wishes: { kind: 'rank-per-topic', columns: [4, 5, 6] },
    titles: ['Lokalhistoria', 'Folkhälsa', 'Digital trygghet'],
  },
  {
    name: 'Finnish office form',
    text: `Tunnus;Alkamisaika;Valmistumisaika;Sähköposti;Nimi;Edustamasi järjestö;Mihin työpajoihin haluaisit osallistua?;Erityisruokavalio;Saako nimesi julkaista osallistujaluettelossa?
1;2.3.2026 9:01:10;2.3.2026 9:04:22;paivi@lehto.example;Päivi Lehto;Kyläyhdistys;"Talkoot;Lähiruoka;";gluteeniton;Kyllä
2;2.3.2026 12:31:47;2.3.2026 12:35:00;juhani@maki.example;Juhani Mäki;;"Lähiruoka;";;Ei
3;3.3.2026 15:20:18;3.3.2026 15:22:41;sari@wuori.example;Sari Wuori-Tuomi;Martat;"Kirjastot;Talkoot;Lähiruoka;";vegaani;Kyllä`,
    map: { registered_at: 2, email: 3, full_name: 4, organization: 5, diet: 7 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [6] },
    titles: ['Talkoot', 'Lähiruoka'],
  },
  {
    name: 'Hungarian form, one workshop each',
    text: `Időbélyeg,E-mail-cím,Teljes név,Település,Melyik műhelybeszélgetésre jönnél?,Ételérzékenység,"Hozzájárulok, hogy a szervezők az adataimat a rendezvény végéig kezeljék."
2026. 03. 02. 14:20:11,eszter@balla.example,Balla Eszter,Vác,Közösségi kert,,Igen
2026. 03. 02. 18:02:40,gergo@toth.example,Tóth Gergő,Göd,Helyi pénz,laktóz,Igen
2026. 03. 04. 7:45:09,kati@sipos.example,Sipos Katalin,Vác,Közösségi kert,,Igen
2026. 03. 05. 22:10:30,mate@orban.example,Dr. Orbán-Nagy Máté,Szentendre,Iskola és falu,glutén,Igen`,
    map: { registered_at: 0, email: 1, full_name: 2, town: 3, diet: 5 },
    people: 4,
    wishes: { kind: 'single', columns: [4] },
    titles: ['Közösségi kert'],
  },
  {
    name: 'Romanian list of teachers, by hand',
    text: `Nr. crt.,Numele și prenumele,Unitatea de învățământ,Localitatea,Telefon,Adresa de e-mail,Semnătura
1,Popa Ileana,Școala Gimnazială Nr. 3,Deva,0700 000 001,ileana.popa@scoala.example,
2,Radu Cătălin,Liceul de Arte,Alba Iulia,0700 000 002,catalin.radu@scoala.example,
3,Mureșan Ana-Maria,Școala Gimnazială Nr. 3,Deva,0700 000 003,am.muresan@scoala.example,`,
    map: { full_name: 1, organization: 2, town: 3, phone: 4, email: 5 },
    people: 3,
  },
  {
    name: 'Greek form of a cooperative',
    text: `Χρονική σήμανση,Ονοματεπώνυμο,Διεύθυνση ηλεκτρονικού ταχυδρομείου,Πόλη,Ομάδα εργασίας - 1η επιλογή,Ομάδα εργασίας - 2η επιλογή,Ομάδα εργασίας - 3η επιλογή,Σχόλια
5/3/2026 10:11:12,Ελένη Μαυρίδου,eleni@mavridou.example,Βόλος,Ενέργεια,Τρόφιμα,Στέγη,
5/3/2026 17:30:45,Νίκος Παππάς,nikos@pappas.example,Λάρισα,Στέγη,Ενέργεια,,Θα έρθω το απόγευμα
6/3/2026 9:00:21,Μαρία-Άννα Ξένου,ma@xenou.example,Βόλος,Τρόφιμα,Στέγη,Ενέργεια,`,
    map: { registered_at: 0, full_name: 1, email: 2, town: 3, notes: 7 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6] },
    titles: ['Ενέργεια', 'Τρόφιμα', 'Στέγη'],
  },
  {
    name: 'Turkish form, the days one comes',
    text: `Zaman damgası,Adınız Soyadınız,E-posta Adresi,Telefon Numarası,Bağlı olduğunuz dernek,Hangi günler katılacaksınız?,Beslenme tercihiniz,Eklemek istedikleriniz
03.03.2026 09:12:44,Zeynep Aydın,zeynep@aydin.example,0500 000 00 01,Mahalle Derneği,"Cumartesi, Pazar",Vejetaryen,
03.03.2026 11:40:02,Emre Çelik,emre@celik.example,,,Cumartesi,Farketmez,Geç gelebilirim
04.03.2026 20:05:18,Şule Işık,sule@isik.example,0500 000 00 03,Kadın Kooperatifi,"Cumartesi, Pazar",Vegan,`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, organization: 4, diet: 6, notes: 7 },
    people: 3,
  },
  {
    name: 'Russian form of a mail house, a column for each answer',
    text: `ID,Время создания,Фамилия,Имя,Отчество,Электронная почта,Организация,В каких секциях хотите участвовать? / Экология двора,В каких секциях хотите участвовать? / Соседский театр,В каких секциях хотите участвовать? / Ремонт вместе,Согласие на обработку персональных данных
990100,2026-03-01 10:00:12,Ершова,Дарья,Игоревна,darya@ershova.example,Школа 14,Экология двора,,Ремонт вместе,Да
990101,2026-03-01 13:24:55,Калинин,Пётр,Андреевич,petr@kalinin.example,,,Соседский театр,,Да
990107,2026-03-02 08:41:30,Юсупова,Алия,,aliya@yusupova.example,Дом культуры,Экология двора,Соседский театр,,Да`,
    map: { ticket_id: 0, registered_at: 1, last_name: 2, first_name: 3, middle_name: 4, email: 5, organization: 6 },
    people: 3,
    wishes: { kind: 'option-columns', columns: [7, 8, 9] },
    titles: ['Экология двора', 'Ремонт вместе'],
  },
  {
    name: 'Japanese form of a town meeting',
    text: `タイムスタンプ,お名前,ふりがな,メールアドレス,お住まいの地区,分科会の第1希望,分科会の第2希望,分科会の第3希望,ご質問・ご意見,個人情報の取り扱いに同意しますか?
2026/03/01 10:02:03,高橋 由美,たかはし ゆみ,yumi@takahashi.example,北町,防災,子育て,空き家,,同意する
2026/03/01 15:40:21,小川 健,おがわ けん,ken@ogawa.example,南町,空き家,防災,,駐車場はありますか,同意する
2026/03/02 20:11:09,森本 さくら,もりもと さくら,sakura@morimoto.example,北町,子育て,空き家,防災,,同意する`,
    map: { registered_at: 0, full_name: 1, email: 3, town: 4, notes: 8 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [5, 6, 7] },
    titles: ['防災', '子育て', '空き家'],
  },
  {
    name: 'Chinese form tool',
    text: `序号,姓名,手机号,电子邮箱,所在单位,想参加的分组讨论(最多选两项),饮食要求,备注,提交人,提交时间,更新时间,填写设备,操作系统,IP
1,陈晓梅,13800000001,xiaomei@chen.example,东湖社区,"垃圾分类,老人食堂",素食,,,2026-03-01 09:10:11,2026-03-01 09:10:11,手机,Android,203.0.113.5
2,赵国强,13800000002,guoqiang@zhao.example,西山小学,亲子阅读,,会晚到,,2026-03-01 12:01:45,2026-03-01 12:01:45,电脑,Windows,203.0.113.6
3,欧阳琳,13800000003,lin@ouyang.example,东湖社区,"亲子阅读,垃圾分类",清真,,,2026-03-02 18:22:30,2026-03-02 18:22:30,手机,iOS,203.0.113.7`,
    map: { full_name: 1, phone: 2, email: 3, organization: 4, diet: 6, notes: 7, registered_at: 9 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [5] },
    titles: ['垃圾分类', '老人食堂'],
  },
  {
    name: 'Korean form of a citizens assembly',
    text: `타임스탬프,성함,이메일 주소,연락처,소속,분임토의 1지망,분임토의 2지망,채식 여부,개인정보 수집 및 이용에 동의합니다.
2026. 3. 2 오전 10:11:12,김서연,seoyeon@kim.example,010-0000-0001,마을공동체,마을버스,도서관,아니오,동의
2026. 3. 2 오후 3:20:45,박준호,junho@park.example,010-0000-0002,,도서관,텃밭,예,동의
2026. 3. 3 오전 9:01:30,이하늘,haneul@lee.example,010-0000-0003,청년회,텃밭,마을버스,아니오,동의`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, organization: 4, diet: 7 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
    titles: ['마을버스', '도서관'],
  },
  {
    name: 'Arabic form of a youth gathering',
    text: `طابع زمني,الاسم الكامل,البريد الإلكتروني,رقم الهاتف,المدينة,ما هي الورش التي ترغب في حضورها؟,هل لديك ملاحظات؟
01/03/2026 10:02:11,سلمى حداد,salma@haddad.example,+962 700000001,إربد,"الكتابة, المسرح",
01/03/2026 18:44:50,عمر الخطيب,omar@khatib.example,+962 700000002,عمّان,المسرح,سأصل متأخرا
03/03/2026 07:20:31,ريم ناصر,reem@nasser.example,,الزرقاء,"التصوير, الكتابة",`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, town: 4, notes: 6 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [5] },
    titles: ['الكتابة', 'المسرح'],
  },
  {
    name: 'Hebrew list of a community day, by hand',
    text: `שם פרטי,שם משפחה,טלפון נייד,"דוא""ל",יישוב,עדיפות ראשונה,עדיפות שנייה,הערות
נועה,ברק,050-0000001,noa@barak.example,חיפה,גינה קהילתית,מוזיקה,
יואב,שלו,050-0000002,yoav@shalev.example,עכו,מוזיקה,בישול,צמחוני
סמירה,עודה,050-0000003,samira@odeh.example,חיפה,בישול,גינה קהילתית,`,
    map: { first_name: 0, last_name: 1, phone: 2, email: 3, town: 4, notes: 7 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
    titles: ['גינה קהילתית', 'מוזיקה'],
  },
];
