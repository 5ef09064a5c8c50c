/** A hostile or odd file: what it is as bytes, and what must be read. */
export type TortureCase = {
  readonly name: string;
  readonly text: string;
  readonly records: readonly (readonly string[])[];
  /** Where it is given, the delimiter that must be found. */
  readonly delimiter?: string | null;
  /** Lines that the report must name. */
  readonly flagged?: readonly number[];
};

const long = 'Zwölf Boxkämpfer jagen Eva. '.repeat(3600);

/** Kinds of trouble that csv.md names and the shared folder has no file for; records without blank rows. */
export const OWN_TORTURE: readonly TortureCase[] = [
  {
    name: 'a blank between the comma and the quote',
    text: 'Name, Town, Note\nAnn, "Hull, north", x\nBo, York, y\n',
    records: [
      ['Name', ' Town', ' Note'],
      ['Ann', 'Hull, north', ' x'],
      ['Bo', ' York', ' y'],
    ],
    delimiter: ',',
  },
  {
    name: 'a stray carriage return and a form feed inside quotes, signs for new lines that are none',
    text: 'a,b\r\n"x\ry","p\fq"\r\nr\u2028s,t\u0085u\r\n',
    records: [
      ['a', 'b'],
      ['x\ny', 'p\fq'],
      ['r\u2028s', 't\u0085u'],
    ],
  },
  {
    name: 'a hint for tabs, told with a tab',
    text: 'sep=\t\r\nName\tTown\r\nAnn\tHull; York\r\n',
    records: [
      ['Name', 'Town'],
      ['Ann', 'Hull; York'],
    ],
    delimiter: '\t',
  },
  {
    name: 'decimal commas between semicolons, and fewer semicolons than commas',
    text: 'Name;Betrag\nAnn;1,50\nBo;12,00\nCy, Jr.;3,25\nDee;1.200,00\n',
    records: [
      ['Name', 'Betrag'],
      ['Ann', '1,50'],
      ['Bo', '12,00'],
      ['Cy, Jr.', '3,25'],
      ['Dee', '1.200,00'],
    ],
    delimiter: ';',
  },
  {
    name: 'a row whose only cell is an empty pair of quotes, and no line end at the end',
    text: 'Name,Town\n"Ann","Hull"\n"",""\n"Bo",""',
    records: [
      ['Name', 'Town'],
      ['Ann', 'Hull'],
      ['Bo', ''],
    ],
  },
  {
    name: 'a quote that is never closed in the last row',
    text: 'Name,Town\nAnn,Hull\nBo,"York\n',
    records: [
      ['Name', 'Town'],
      ['Ann', 'Hull'],
      ['Bo', '"York'],
    ],
    flagged: [3],
  },
  {
    name: 'a cell of a hundred thousand characters',
    text: `Name,Note\nAnn,"${long}"\nBo,short\n`,
    records: [
      ['Name', 'Note'],
      ['Ann', long],
      ['Bo', 'short'],
    ],
    flagged: [2],
  },
  {
    name: 'signs that turn the direction and have no width are data',
    text: 'Name,Town\n\u202eAnn\u202c,Hu\u200bll\n\u2066Bo\u2069,York\n',
    records: [
      ['Name', 'Town'],
      ['\u202eAnn\u202c', 'Hu\u200bll'],
      ['\u2066Bo\u2069', 'York'],
    ],
  },
  {
    name: 'quotes doubled by a sheet in a cell with line ends and delimiters',
    text: 'Name;Note\r\n"Ann ""Annie"" Bo";"one;\r\n""two"", three"\r\nCy;x\r\n',
    records: [
      ['Name', 'Note'],
      ['Ann "Annie" Bo', 'one;\n"two", three'],
      ['Cy', 'x'],
    ],
    delimiter: ';',
  },
];

/** A list in an older encoding: the text, and the label under which its bytes are written. */
export type EncodingCase = { readonly name: string; readonly encoding: string; readonly text: string };

/** Encodings of which the shared folder has no file. Short lists of invented people, as a group would send them. */
export const OWN_ENCODINGS: readonly EncodingCase[] = [
  {
    name: 'Russian',
    encoding: 'windows-1251',
    text: 'Имя;Фамилия;Почта;Город\nЛюбовь;Щербакова;lyubov@example.ru;Тверь\nПётр;Жуков;petr@example.ru;Рязань\nЮлия;Чайкина;julia@example.ru;Пермь\n',
  },
  {
    name: 'Russian of old mail programs',
    encoding: 'koi8-r',
    text: 'Имя;Фамилия;Почта;Город\nЛюбовь;Щербакова;lyubov@example.ru;Тверь\nПётр;Жуков;petr@example.ru;Рязань\nЮлия;Чайкина;julia@example.ru;Пермь\n',
  },
  {
    name: 'Greek',
    encoding: 'windows-1253',
    text: 'Όνομα;Επώνυμο;Email;Πόλη\nΆννα;Παπαδοπούλου;anna@example.gr;Αθήνα\nΓιώργος;Δημητρίου;giorgos@example.gr;Πάτρα\nΕλένη;Ξανθοπούλου;eleni@example.gr;Βόλος\n',
  },
  {
    name: 'Turkish',
    encoding: 'windows-1254',
    text: 'Ad;Soyad;E-posta;Şehir\nŞule;Yılmaz;sule@example.tr;İstanbul\nÇağrı;Öztürk;cagri@example.tr;Eskişehir\nIşık;Güneş;isik@example.tr;Muğla\n',
  },
  {
    name: 'Czech and Polish from an older office program',
    encoding: 'iso-8859-2',
    text: 'Jméno;Příjmení;E-mail;Město\nŠárka;Růžičková;sarka@example.cz;Třebíč\nŁukasz;Wiśniewski;lukasz@example.pl;Łódź\nŽofie;Dvořáková;zofie@example.cz;Plzeň\n',
  },
  {
    name: 'Japanese of Unix',
    encoding: 'euc-jp',
    text: '氏名,ふりがな,メール,第1希望\n山本 さくら,やまもと さくら,sakura@example.jp,環境\n伊藤 健一,いとう けんいち,ken@example.jp,交通\n',
  },
  {
    name: 'Chinese, simplified',
    encoding: 'gb18030',
    text: '姓名,电子邮件,城市,第一志愿\n王小红,hong@example.cn,杭州,环境保护\n李大伟,wei@example.cn,成都,公共交通\n欧阳静,jing@example.cn,昆明,住房问题\n',
  },
  {
    name: 'Chinese, traditional',
    encoding: 'big5',
    text: '姓名,電子郵件,城市,第一志願\n陳美玲,meiling@example.tw,臺北,環境保護\n林志豪,hao@example.tw,高雄,公共運輸\n歐陽靜,jing@example.tw,臺南,住宅問題\n',
  },
  {
    name: 'Korean',
    encoding: 'euc-kr',
    text: '이름,이메일,지역,1지망\n김민지,minji@example.kr,서울,환경\n박서준,seojun@example.kr,부산,교통\n최은영,eunyoung@example.kr,대구,주거\n',
  },
  {
    name: 'Hebrew',
    encoding: 'windows-1255',
    text: 'שם פרטי,שם משפחה,דואר אלקטרוני,עיר\nנועה,לוי,noa@example.il,חיפה\nיונתן,כהן,yonatan@example.il,ירושלים\nתמר,מזרחי,tamar@example.il,באר שבע\n',
  },
  {
    name: 'Arabic',
    encoding: 'windows-1256',
    text: 'الاسم,البريد,المدينة,الموضوع\nليلى حداد,layla@example.org,عمان,البيئة\nيوسف منصور,yousef@example.org,بيروت,النقل\nفاطمة الزهراء,fatima@example.org,تونس,السكن\n',
  },
];

/** Beyond the count: rarer still, measured and told. */
export const RARE_ENCODINGS: readonly EncodingCase[] = [
  {
    name: 'Western with the euro sign',
    encoding: 'iso-8859-15',
    text: 'Vorname;Nachname;Beitrag\nJürgen;Weiß;10 €\nZoë;Lefèvre;5 €\nJosé;Núñez;5 €\n',
  },
  {
    name: 'Baltic',
    encoding: 'windows-1257',
    text: 'Vardas;Pavardė;El. paštas;Miestas\nŽivilė;Šimkutė;zivile@example.lt;Šiauliai\nJānis;Bērziņš;janis@example.lv;Rīga\nŪla;Čiurlionytė;ula@example.lt;Panevėžys\n',
  },
  {
    name: 'Thai',
    encoding: 'windows-874',
    text: 'ชื่อ,นามสกุล,อีเมล,จังหวัด\nสมชาย,ใจดี,somchai@example.th,เชียงใหม่\nกานดา,ศรีสุข,kanda@example.th,ขอนแก่น\nวิชัย,ทองคำ,wichai@example.th,ระยอง\n',
  },
  {
    name: 'Ukrainian of old mail programs',
    encoding: 'koi8-u',
    text: "Ім'я;Прізвище;Пошта;Місто\nЇжак;Ґалаґан;yizhak@example.ua;Київ\nЄва;Щербак;yeva@example.ua;Львів\nІгор;Шевчук;ihor@example.ua;Одеса\n",
  },
];
