import type { UnseenCase } from './unseen-forms.cases.ts';

/** Lists in other scripts and shapes, written before any rule saw them. */
export const UNSEEN_WORLD: readonly UnseenCase[] = [
  {
    name: 'Hungarian form, with and not with whom',
    text: `Időbélyeg,Teljes név,E-mail cím,Melyik műhely érdekel? (többet is jelölhetsz),Étkezési igény,Kivel szeretnél egy csoportba kerülni?,Kivel nem szeretnél egy csoportba kerülni?
2026. 10. 01. 10:00:00,Őze Tünde,tunde@oze.example,"Kert, Kórus",vegetáriánus,Kis Ákos,
2026. 10. 02. 11:00:00,Kis Ákos,akos@kis.example,"Kórus, Kenyér",,Őze Tünde,Nagy Béla
2026. 10. 03. 12:00:00,Nagy Béla,bela@nagy.example,Kert,,,`,
    map: { registered_at: 0, full_name: 1, email: 2, diet: 4, with_whom: 5, not_with_whom: 6 },
    people: 3,
    wishes: { kind: 'list-cell', columns: [3] },
    titles: ['Kert', 'Kórus'],
  },
  {
    name: 'Turkish association list',
    encoding: 'windows-1254',
    text: `Sıra;Ad Soyad;E-posta adresi;Cep telefonu;Kurum;1. tercih;2. tercih;Kayıt tarihi;Durum
1;Işıl Çağlayan;isil@caglayan.example;0500 000 00 01;Komşu Derneği;Bahçe;Koro;01.10.2026 10:00;Onaylandı
2;İbrahim Gürsoy;ibrahim@gursoy.example;;;Koro;Bahçe;02.10.2026 11:00;İptal edildi`,
    map: { full_name: 1, email: 2, phone: 3, organization: 4, registered_at: 7, status: 8 },
    people: 2,
    statuses: ['coming', 'cancelled'],
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
    titles: ['Bahçe', 'Koro'],
  },
  {
    name: 'Greek sheet',
    encoding: 'windows-1253',
    text: `Α/Α;Όνομα;Επώνυμο;Ηλ. ταχυδρομείο;Κινητό;Φορέας;Πρώτη επιλογή;Δεύτερη επιλογή;Παρατηρήσεις
1;Ελένη;Παπαϊωάννου;eleni@papa.example;690 0000001;Γειτονιά;Κήπος;Χορωδία;
2;Άγγελος;Ρήγας;angelos@rigas.example;;;Χορωδία;Κήπος;έρχεται αργότερα`,
    map: { first_name: 1, last_name: 2, email: 3, phone: 4, organization: 5, notes: 8 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
    titles: ['Κήπος', 'Χορωδία'],
  },
  {
    name: 'Russian ticket service',
    encoding: 'windows-1251',
    text: `Номер заказа;Дата заказа;Статус билета;Фамилия;Имя;E-mail;Телефон;Тип билета;Секция (выберите одну)
Z-77;01.10.2026 10:00;Оплачен;Щукина;Алёна;alena@shchukina.example;+7 900 000-00-02;Обычный;Огород
Z-78;02.10.2026 11:00;Возврат;Юдин;Эрик;erik@yudin.example;;Обычный;Хор
Z-79;03.10.2026 12:00;Оплачен;Ёлкин;Яков;yakov@yolkin.example;;Обычный;Хор`,
    map: {
      order_id: 0,
      registered_at: 1,
      status: 2,
      last_name: 3,
      first_name: 4,
      email: 5,
      phone: 6,
      ticket_type: 7,
    },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
    wishes: { kind: 'single', columns: [8] },
    titles: ['Огород'],
  },
  {
    name: 'Arabic form',
    text: `طابع زمني,الاسم الكامل,البريد الإلكتروني,رقم الهاتف,المدينة,الخيار الأول,الخيار الثاني,ملاحظات
2026/10/01 10:00:00,ليلى حدّاد,layla@haddad.example,+961 0 000001,بيروت,الحديقة,الخبز,
2026/10/02 11:00:00,عمر النجار,omar@najjar.example,,صيدا,الخبز,الحديقة,يصل متأخرا`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, town: 4, notes: 7 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
    titles: ['الحديقة', 'الخبز'],
  },
  {
    name: 'Hebrew form',
    text: `חותמת זמן,שם פרטי,שם משפחה,"דוא""ל",טלפון,ארגון,בחירה ראשונה,בחירה שנייה,הערות
01/10/2026 10:00:00,יעל,בן־דוד,yael@bendavid.example,050 0000001,שכונה,גינה,מקהלה,
02/10/2026 11:00:00,אורי,לוי,uri@levi.example,,,מקהלה,גינה,`,
    map: { registered_at: 0, first_name: 1, last_name: 2, email: 3, phone: 4, organization: 5, notes: 8 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
    titles: ['גינה', 'מקהלה'],
  },
  {
    name: 'Japanese ticket site with readings',
    encoding: 'shift_jis',
    text: `申込番号,チケット名,氏名,フリガナ,メールアドレス,電話番号,申込日時,ステータス,第1希望,第2希望,第3希望
P001,一般,高橋 花子,タカハシ ハナコ,hanako@takahashi.example,090-0000-0001,2026/10/01 10:00,確定,畑,合唱,パン
P002,一般,渡辺 健,ワタナベ ケン,ken@watanabe.example,,2026/10/02 11:00,キャンセル,パン,畑,`,
    map: { full_name: 2, email: 4, phone: 5, registered_at: 6, status: 7, ticket_type: 1 },
    people: 2,
    statuses: ['coming', 'cancelled'],
    wishes: { kind: 'ranked-columns', columns: [8, 9, 10] },
    titles: ['畑', '合唱', 'パン'],
  },
  {
    name: 'Chinese (traditional) sign-up with a contact person',
    text: `報名序號,票券狀態,票種,聯絡人姓名,聯絡人 Email,參加人姓名,參加人 Email,參加人手機,想參加的工作坊
1,已付款,一般票,林美玉,meiyu@lin.example,林美玉,meiyu@lin.example,0900-000-001,園藝、合唱
2,已付款,一般票,林美玉,meiyu@lin.example,陳大文,dawen@chen.example,0900-000-002,麵包
3,已取消,一般票,吳小華,xiaohua@wu.example,吳小華,xiaohua@wu.example,,合唱、麵包、園藝`,
    map: { status: 1, ticket_type: 2, full_name: 5, email: 6, phone: 7 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
    wishes: { kind: 'list-cell', columns: [8] },
    titles: ['園藝', '合唱'],
  },
  {
    name: 'Korean event page',
    encoding: 'euc-kr',
    text: `신청번호,참가자명,휴대폰번호,이메일,신청상태,희망 세션(복수선택),식단
S-1,박서연,010-0000-0003,seoyeon@park.example,승인,"텃밭, 합창",채식
S-2,최준호,010-0000-0004,junho@choi.example,취소,합창,
S-3,정다은,010-0000-0005,daeun@jung.example,대기,"빵, 텃밭, 합창",`,
    map: { full_name: 1, phone: 2, email: 3, status: 4, diet: 6 },
    people: 3,
    statuses: ['coming', 'cancelled', 'waitlisted'],
    wishes: { kind: 'list-cell', columns: [5] },
    titles: ['텃밭', '합창'],
  },
  {
    name: 'Vietnamese form',
    text: `Dấu thời gian,Họ và tên,Địa chỉ email,Số điện thoại,Đơn vị,Nguyện vọng 1,Nguyện vọng 2,Ghi chú
01/10/2026 10:00:00,Nguyễn Thị Ánh Tuyết,anhtuyet@nguyen.example,0900 000 001,Nhóm Vườn,Vườn,Hợp xướng,
13/10/2026 11:00:00,Đặng Hữu Phước,phuoc@dang.example,,,Hợp xướng,Vườn,đến muộn`,
    map: { registered_at: 0, full_name: 1, email: 2, phone: 3, organization: 4, notes: 7 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [5, 6] },
    titles: ['Vườn', 'Hợp xướng'],
  },
  {
    name: 'Romanian form',
    text: `Marcaj de timp;Nume de familie;Prenume;Adresă de e-mail;Localitate;Ateliere dorite;Restricții alimentare;Acord prelucrare date
01.10.2026 10:00:00;Șerbănescu;Ștefania;stefania@serban.example;Iași;Grădină, Cor;vegan;Da
02.10.2026 11:00:00;Țurcanu;Ion;ion@turcanu.example;Cluj;Cor;;Da`,
    map: { registered_at: 0, last_name: 1, first_name: 2, email: 3, town: 4, diet: 6, consent: 7 },
    people: 2,
    wishes: { kind: 'list-cell', columns: [5] },
    titles: ['Grădină', 'Cor'],
  },
  {
    name: 'tick boxes of a shared sheet',
    text: `Name\tEmail\tCan come?\tWorkshops: Clay\tWorkshops: Wool\tWorkshops: Wood
Ama Boateng\tama@boateng.example\tYes\tTRUE\tFALSE\tTRUE
Noé Roux\tnoe@roux.example\tNo\tFALSE\tFALSE\tFALSE
Li Na\tlina@li.example\tNot sure yet\tFALSE\tTRUE\tFALSE`,
    map: { full_name: 0, email: 1, status: 2 },
    people: 3,
    statuses: ['coming', 'cancelled', 'maybe'],
    wishes: { kind: 'option-columns', columns: [3, 4, 5] },
    titles: ['Clay', 'Wood'],
  },
  {
    name: 'numbered lines inside one cell',
    text: `Person,E-mail,Please number your topics,Anything we should know?
"Sofía Reyes",sofia@reyes.example,"1. Clay
2. Wool",late train
"Abel Tesfaye-Moss",abel@moss.example,"1. Wood
2. Clay
3. Wool",`,
    map: { full_name: 0, email: 1, notes: 3 },
    people: 2,
    wishes: { kind: 'numbered-cell', columns: [2] },
    titles: ['Clay', 'Wool'],
  },
  {
    name: 'most wanted and what if that is full',
    text: `When,Who are you?,Your email,Group you most want to join,If that is full,Food
3 Oct 2026 10:00,Hedda Vik,hedda@vik.example,Clay,Wool,no nuts
4 Oct 2026 11:15,Tariq Aziz-Hale,tariq@hale.example,Wood,Clay,`,
    map: { registered_at: 0, full_name: 1, email: 2, diet: 5 },
    people: 2,
    wishes: { kind: 'ranked-columns', columns: [3, 4] },
    titles: ['Clay', 'Wool'],
  },
];
