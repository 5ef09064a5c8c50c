import type { FieldKey } from './field-words.ts';

/**
 * Heading words of languages beyond those of the ticketing software that `field-words.ts` was made from: the common
 * words of forms and shared sheets, from general knowledge. Folded like every heading before they are compared.
 *
 * Catalan, Galician, Basque, Welsh, Irish, Croatian, Serbian, Bosnian, Slovenian, Slovak, Macedonian, Bulgarian,
 * Lithuanian, Latvian, Estonian, Norwegian, Icelandic, Albanian, Afrikaans, Swahili, Indonesian, Malay, Filipino,
 * Thai, Hindi, Bengali, Urdu, Persian, Georgian, Armenian, Esperanto.
 */
export const TONGUE_FIELDS: Readonly<Partial<Record<FieldKey, string>>> = {
  first_name:
    'isem|nom de pila|nombre propio|izen|enw cyntaf|ceadainm|лично име|eesnimi|eiginnafn|emri|jina la kwanza|nama depan|unang pangalan|ชื่อจริง|पहला नाम|प्रथम नाम|নামের প্রথম অংশ|نام|სახელი|անուն|antaunomo|persona nomo|fornamn|skirnarnafn',
  last_name:
    'थर|kunjom|тегі|soyadı|cognom|cognoms|apelidos|abizena|abizenak|cyfenw|sloinne|prezime|priimek|priezvisko|фамилия|презиме|perenimi|perekonnanimi|eftirnafn|kenninafn|mbiemri|jina la ukoo|nama belakang|nama keluarga|apelyido|นามสกุล|उपनाम|अंतिम नाम|পদবি|نام خانوادگی|خاندانی نام|გვარი|ազգանուն|familia nomo|familinomo|apelido|etternavn',
  full_name:
    "піб|прізвище та ім я|прізвище та ім'я|nom i cognoms|nom complet|nome e apelidos|izen abizenak|enw llawn|ainm iomlan|ime i prezime|име и фамилия|трите имена|vardas ir pavarde|vardas pavarde|vards un uzvards|ees ja perekonnanimi|eesja perekonnanimi|fullt navn|fullt nafn|nafn|emri dhe mbiemri|emri i plote|naam en van|volle naam|jina kamili|nama penuh|buong pangalan|ชื่อ สกุล|ชื่อนามสกุล|ชื่อและนามสกุล|ชื่อเต็ม|पूर्ण नाम|पुरा नाम|আপনার নাম|পুরো নাম|نام و نام خانوادگی|نام کامل|پورا نام|სახელი და გვარი|անուն ազգանուն|nomo|plena nomo|nom et cognoms|namn",
  email:
    'correu electronic|correu|correo electronico|helbide elektronikoa|ebost|cyfeiriad ebost|riomhphost|eposta|e posta adresa|eposta adresa|имейл адрес|имеил|ел поща|електронна поща|е пошта|el pasto adresas|el pastas|epasta adrese|e pasts|epasts|eposti aadress|eposti aadress|meil|netfang|tolvupostfang|adresa e postes|e posos|posel|barua pepe|emel|alamat surel|ที่อยู่อีเมล|ईमेल पता|ই মেইল|ইমেইল|ایمیل|آدرس ایمیل|رایانامه|ای میل|ელფოსტა|էլ փոստ|էլփոստ|retposto|retadreso|retpoŝto',
  phone:
    'telefown|मोबाइल नं|फोन नं|телефон нөмірі|telefon mobil|mobil|telefonoa|ffon|ffon symudol|rhif ffon|guthan|broj telefona|telefonska stevilka|telefonne cislo|mobil cislo|телефонен номер|мобилен|telefono numeris|mob telefonas|talrunis|telefona numurs|mobiltelefon|simi|simanumer|farsimi|numri i telefonit|selfoon|selnommer|nambari ya simu|telepon|nomor hp|nomor whatsapp|no wa|telefon bimbit|เบอร์โทรศัพท์|โทรศัพท์|มือถือ|फोन नंबर|मोबाइल|मोबाइल नंबर|ফোন|মোবাইল|تلفن|موبایل|شماره تماس|تلفن همراه|فون|فون نمبر|ტელეფონი|հեռախոս|telefonnumero|telefono',
  organization:
    'organitzacio|entitat|associacio|entidade|erakundea|elkartea|sefydliad|mudiad|cwmni|eagraiocht|udruga|organizacija|tvrtka|drustvo|podjetje|организација|здружение|организација|организация|сдружение|фирма|organizacija|imone|organizacija|uznemums|biedriba|organisatsioon|asutus|uhing|ettevote|samtok|felag|fyrirtaeki|organizata|shoqata|organisasie|shirika|organisasi|lembaga|komunitas|organisasyon|samahan|องค์กร|หน่วยงาน|संस्था|संगठन|সংগঠন|প্রতিষ্ঠান|سازمان|موسسه|ادارہ|تنظیم|ორგანიზაცია|կազմակերպություն|organizo|asocio',
  town: 'şəhər|bopael|bopel|belt|belt jew rahal|rahal|जिल्ला|қала|ilce|semt|mahalle|belde|district|distrito|bezirk|ortsteil|stadtteil|kecamatan|kabupaten|kabupaten kota|daerah|barrio|bairro|powiat|gmina|okres|район|село|селище|localitat|poblacio|municipi|ciutat|vila|localidade|concello|herria|udalerria|bizilekua|tref|dinas|ardal|baile|cathair|mjesto|mesto|grad|prebivalisce|kraj|naselje|opcina|obcina|obec|mesto bydliska|населено място|град|miestas|vietove|gyvenamoji vieta|pilseta|dzivesvieta|linn|elukoht|asula|sted|kommune|stadur|baer|sveitarfelag|heimabaer|qyteti|vendbanimi|dorp|woonplek|mji|kota|kota asal|domisili|bandar|bandar asal|lungsod|bayan|จังหวัด|เมือง|อำเภอ|शहर|नगर|গ্রাম|শহর|شهر|محل سکونت|شہر|ქალაქი|քաղաք|urbo|loko|freguesia|localidade de residencia|concelho',
  registered_at:
    'marca de temps|marca horaria|data de inscricion|data d inscripcio|denbora marka|stamp amser|stampa ama|vremenska oznaka|vrijeme|vremenski zig|casovni zig|casova peciatka|casove razitko|datum prihlasenia|клеймо за време|времево клеймо|дата на записване|laiko zyma|laika zimogs|ajatempel|tidsmerke|tidsstempel|pameldt|timastimpill|timastimpell|skraningardagur|vula kohore|tydstempel|muhuri wa muda|stempel waktu|cap waktu|cap masa|waktu daftar|timestamp|petsa|ประทับเวลา|วันที่ลงทะเบียน|टाइमस्टैम्प|समय|সময়|টাইমস্ট্যাম্প|زمان ثبت|زمان|تاریخ ثبت|مهر زمانی|تاریخ|ٹائم اسٹیمپ|დროის შტამპი|ժամանակի դրոշմ|tempindiko|dato|data',
  status:
    'estat|egoera|statws|stadas|stanje|статус|състояние|busena|statuss|olek|stada|statusi|hali|keadaan|katayuan|สถานะ|स्थिति|অবস্থা|وضعیت|حیثیت|სტატუსი|կարգավիճակ|stato de aligo',
  diet: 'al·lergies|alergies|allergies|alergias|dieta|alergiak|alergeddau|alergedd|deiet|bwyd|aiste bia|prehrana|alergije|prehrambene potrebe|stravovanie|alergie|диета|алергии|хранителни предпочитания|храна|alergijos|maistas|mityba|alergijas|edinasana|toit|toidueelistused|allergiad|matallergier|allergier|allergi|matonsker|ofnaemi|mataraedi|alergji|ushqimi|dieet|chakula|mzio|alergi|alergi makanan|makanan|pantangan makanan|allergy|pagkain|อาหาร|แพ้อาหาร|भोजन|एलर्जी|খাবার|غذا|حساسیت غذایی|رژیم غذایی|کھانا|კვება|ալերգիա|mangxo|dieto',
  group:
    'class|class name|klasse|classe|clase|klas|klasa|trida|trieda|luokka|osztaly|clasa|sinif|класс|клас|班级|班級|班|クラス|학급|반|dosbarth|razred|paralelka|bekkur|arskurs|hjemmegruppe|home group|house group|small group|cell group|life group|growth group|bible study group|study group|hauskreis|kleingruppe|hauszelle|bezugsgruppe|groupe de maison|groupe|grupo|gruppo|groep|huiskring|bijbelkring|cellule|jahrgang|jahrgangsstufe|form group|tutor group|tutor|year group|homeroom|patrol|patrulla|sippe|stamm|troop',
  ticket_id:
    'pers nr|persnr|staff number|staff no|staff id|employee id|employee number|employee no|person number|personnel number|payroll number|assignment number|assignment no|personalnummer|personal nr|matricule|membership no|membership number|membership id|member no|member id|mitgliedsnr|mitgliedsnummer|mitglieds nr|mitglied nr|numero d adherent|n adherent|no adherent|numero de socio|n socio|no socio|numero socio|tessera|numero tessera|lidnummer|lidnr|medlemsnummer|medlemsnr|medlems nr|jasennumero|numer czlonkowski|clenske cislo|tagsagi szam|submission id|entry id|submission number|student id|student number|schulernummer|matrikelnummer|rhif aelodaeth',
  notes:
    'comentaris|observacions|oharrak|nodiadau|sylwadau|notai|napomena|napomene|opombe|opomba|poznamka|poznamky|забелешка|забелешки|бележки|забележка|коментар|pastabos|komentarai|piezimes|komentari|markused|kommentaar|merknad|merknader|athugasemdir|shenime|opmerkings|maelezo|catatan|keterangan|komentar|puna|tala|หมายเหตุ|टिप्पणी|মন্তব্য|توضیحات|یادداشت|تبصرہ|შენიშვნა|նշումներ|rimarkoj|notoj',
  badge_name: 'known as|preferred to be called|likes to be called|call name|rufname auf dem schild',
};

/** First, second, third ... in the same languages; the n-th entry has the words for n. */
export const TONGUE_ORDINALS: readonly string[] = [
  'पहिलो|ewwel|бірінші|primer|primera|lehen|lehenengo|cyntaf|cead|prvi|prva|prvo|prvy|първи|първа|първо|прв|прва|прво|pirmas|pirma|pirmasis|pirmais|pirma|esimene|esimese|forste|fyrst|fyrsta|fyrsti|i pare|e pare|eerste|kwanza|pertama|una|แรก|पहला|पहली|प्रथम|প্রথম|اول|اولین|پہلا|پہلی|პირველი|առաջին|unua|primeira|primeiro',
  'दोस्रो|tieni|екінші|segon|segona|bigarren|ail|dara|drugi|druga|drugo|druhy|втори|втора|второ|втор|antras|antra|antrasis|otrais|otra|teine|teise|andre|annar|annad|onnur|i dyte|e dyte|tweede|pili|kedua|ikalawa|pangalawa|สอง|दूसरा|दूसरी|द्वितीय|দ্বিতীয়|دوم|دومین|دوسرا|دوسری|მეორე|երկրորդ|dua|segunda|segundo',
  'तेस्रो|tielet|үшінші|tercer|tercera|hirugarren|trydydd|trydedd|triu|treci|treca|trece|tretji|tretja|treti|tretia|трети|трета|трето|трет|trecias|trecia|treciasis|tresais|tresa|kolmas|kolmanda|tredje|thridji|thridja|i trete|e trete|derde|tatu|ketiga|ikatlo|pangatlo|สาม|तीसरा|तीसरी|तृतीय|তৃতীয়|سوم|سومین|تیسرا|تیسری|მესამე|երրորդ|tria|terceira|terceiro',
  'quart|quarta|laugarren|pedwerydd|ceathru|cetvrti|cetvrta|cetrti|stvrty|stvrta|четвърти|четврт|ketvirtas|ketvirta|ceturtais|neljas|fjerde|fjordi|vierde|nne|keempat|ikaapat|สี่|चौथा|चौथी|চতুর্থ|چهارم|چوتھا|მეოთხე|չորրորդ|kvara',
];

/** Words for a choice, a wish, a preference in the same languages. */
export const TONGUE_CHOICE =
  'seçim|secim|għażla|रोजाइ|छनोट|таңдау|бажан\\p{L}*|желаем\\p{L}*|pozadan\\p{L}*|gewunscht\\p{L}*|souhaite\\p{L}*|desead\\p{L}*|desiderat\\p{L}*|desejad\\p{L}*|gewenst\\p{L}*|onskad\\p{L}*|onsket|toivot\\p{L}*|dorit\\p{L}*|zeljen\\p{L}*|istenen|επιθυμητ\\p{L}*|preferid\\p{L}*|preferit\\p{L}*|preferovan\\p{L}*|preferowan\\p{L}*|tick|ankreuzen|cochez|coche|marcar|kryss|kruis|opcio|opcions|preferencia|preferencies|eleccio|opcion|escolla|aukera|aukerak|lehentasuna|dewis|ddewis|dewisiad|blaenoriaeth|rogha|roghanna|izbor|odabir|zelja|zelje|izbira|zelia|volba|volby|избор|предпочитание|желание|избори|pasirinkimas|pasirinkimai|pageidavimas|izvele|izveles|velme|eelistus|eelistused|valik|soov|onske|onsker|prioritet|val|osk|zgjedhja|zgjedhje|preferenca|keuse|keus|voorkeur|chaguo|pilihan|prioritas|keutamaan|napili|gusto|pilian|ตัวเลือก|ตัวเลือกที่|อันดับ|อันดับที่|ลำดับ|पसंद|विकल्प|चयन|পছন্দ|انتخاب|اولویت|گزینه|پسند|انتخاب شما|არჩევანი|ընտրություն|elekto|prefero|rang|rank|voeu|voeux|wens|wensen|escolha|escolhas|toive';

/** Words for what groups talk about in the same languages. */
export const TONGUE_TOPICS =
  'tallers|taller|temes|obradoiro|obradoiros|tailerrak|tailerra|gaiak|gweithdy|gweithdai|pwnc|pynciau|ceardlann|ceardlanna|radionice|radionica|delavnica|delavnice|teme|tema|работилница|работилници|теми|tema|temos|dirbtuves|darbnica|darbnicas|temati|tootuba|tootoad|teema|teemad|verksted|verksteder|tema|temaer|vinnustofa|vinnustofur|malstofa|punetori|werkswinkel|warsha|mada|topik|lokakarya|bengkel|sesi|tema|paksa|เวิร์กช็อป|หัวข้อ|กลุ่ม|कार्यशाला|विषय|কর্মশালা|বিষয়|کارگاه|موضوع|სემინარი|თემა|թեմա|temo|temoj|laborgrupo|conversations?|dialogues?|circles|gesprache|gesprachsrunden?|gesprachskreise?|stations|electives?|elective|clubs|courses|kurse|kursen|angebote|angebot|neigungsgruppe|projekt|projekte|projektwahl|atelier';
