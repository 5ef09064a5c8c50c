/** What a column of a list can be, by the keys of the command line. */
export const FIELD_KEYS = [
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'badge_name',
  'pronouns',
  'email',
  'phone',
  'organization',
  'town',
  'status',
  'language',
  'ticket_id',
  'order_id',
  'ticket_type',
  'registered_at',
  'checked_in',
  'group',
  'diet',
  'access',
  'notes',
  'with_whom',
  'not_with_whom',
  'suggestion',
  'consent',
] as const;
export type FieldKey = (typeof FIELD_KEYS)[number];

/** Words for one field: separated by `|`; headings and words are folded the same way before they are compared. */
export type FieldWords = {
  /** The whole heading says exactly this. */
  readonly exact: string;
  /** The whole heading says this, and something better may stand beside it. */
  readonly weak?: string;
  /** The heading holds these words among others. */
  readonly within?: string;
  /** A heading with one of these words is about something else. */
  readonly not?: string;
};

const NO_PERSON =
  'event|company|firma|organisation|organization|room|choice|choices|wunsch|ticket type|product|file|username|nickname|session|topic|workshop|school|emergency|partner|team|group|project|parent|mother|father|guardian|evenement|evento|veranstaltung|raum|zimmer|company name|street|city|country|bank|account|campaign|tier|host|organizer|organiser|veranstalter|pet|department|abteilung|class|course|kurs|subject|title|file name|domain|category|kategorie|list name|membership name|plan|coupon|discount|maiden|previous|former|father s|manager|supervisor|contact person|notfall|urgence|emergencia';

/**
 * Heading words by field, from the locale files of ticketing software, real headings and general knowledge.
 *
 * Words, never whole sample headings: lists that nobody here has seen must be read as well.
 */
export const FIELD_WORDS: Readonly<Record<FieldKey, FieldWords>> = {
  first_name: {
    exact:
      "first name|firstname|first|given name|given names|givenname|fname|forename|forenames|christian name|name first|first names|legal first name|preferred first name|vorname|vornamen|rufname|prenom|prenoms|primer nombre|nombre de pila|nombres|primeiro nome|nome proprio|prenome|voornaam|voornamen|roepnaam|imie|imiona|krestni jmeno|krstne meno|meno|fornamn|tilltalsnamn|fornavn|etunimi|etunimet|eesnimi|vards|vardas|keresztnev|utonev|prenume|ime|osobno ime|ad|adi|isim|имя|ім'я|име|名|名前 名|이름 명|ten|prenom usuel|όνομα|שם פרטי|الاسم الاول|الاسم الأول|名字|given",
    weak: 'nombre|nome|jmeno|preferred name',
    within:
      'first name|given name|forename|fname|vorname|prenom|voornaam|fornamn|fornavn|etunimi|imie|primer nombre|primeiro nome|nombre de pila|keresztnev|krestni jmeno|имя|first names|שם פרטי',
    not: `${NO_PERSON}|last|nachname|apellido|apellidos|cognome|surname|family|отчество|фамилия`,
  },
  middle_name: {
    exact:
      'middle name|middle names|middlename|second name|по батькові|бащино име|бащино|patronymic|zweiter vorname|deuxieme prenom|segundo nombre|отчество|tussenvoegsel|name prefix|infix|middle initial|namenszusatz',
    not: NO_PERSON,
  },
  last_name: {
    exact:
      'last name|lastname|last|surname|surnames|family name|familyname|lname|name last|second surname|legal last name|last names|nachname|familienname|zuname|nom de famille|nom famille|nom d usage|apellido|apellidos|primer apellido|cognome|sobrenome|apelido|ultimo nome|achternaam|familienaam|nazwisko|prijmeni|priezvisko|efternamn|etternavn|efternavn|sukunimi|perekonnanimi|uzvards|pavarde|vezeteknev|csaladnev|nume de familie|prezime|priimek|soyad|soyadi|soyisim|фамилия|прізвище|презиме|姓|성|ho|επώνυμο|επίθετο|שם משפחה|اسم العائلة|اللقب|family',
    weak: 'nume|van',
    within:
      'last name|surname|family name|lname|nachname|familienname|nom de famille|apellidos|apellido|cognome|sobrenome|achternaam|nazwisko|prijmeni|efternamn|etternavn|sukunimi|vezeteknev|soyad|фамилия|second name|שם משפחה',
    not: `${NO_PERSON}|vorname|birth|geburtsname|initial`,
  },
  full_name: {
    exact:
      "staff member|colleague|employee name|employee|name employee|mitarbeitende|mitarbeiter|mitarbeiterin|kollege|kollegin|agent e|salarie|personnel|empleado|empleada|dipendente|medewerker|pracownik|zamestnanec|medarbejder|medarbetare|ansatt|tyontekija|dolgozo|angajat|calisan|сотрудник|співробітник|εργαζόμενος|עובד|الموظف|職員|职员|직원|name|full name|fullname|your name|attendee|attendee name|attendees name|participant|participant name|registrant|registrant name|guest|guest name|delegate|delegate name|student name|member name|person|display name|name full|name surname|name and surname|first and last name|first name and last name|first last name|first name last name|first name surname|complete name|legal name|real name|user name|contact name|ticket holder|ticket holder name|holder name|visitor|visitor name|invitee|invitee name|volunteer name|speaker name|applicant|applicant name|respondent name|name attendee|name of participant|who are you|namn|hela namnet|for och efternamn|fornamn och efternamn|navn|fulde navn|fullt navn|nimi|koko nimi|naam|volledige naam|voor en achternaam|name vorname|vorname name|vor und nachname|vor und zuname|vorname nachname|vorname und nachname|nachname vorname|vollstandiger name|ganzer name|wie heisst du|wie heissen sie|wie heisst|wie heisse ich|comment vous appelez vous|comment t appelles tu|como te llamas|como se llama|come ti chiami|hoe heet|vad heter|hva heter|hvad hedder|jak masz na imie|как зовут|как вас зовут|who|person name|people|teilnehmer|teilnehmername|teilnehmerin|teilnehmende|teilnehmende person|name teilnehmenden person|name der teilnehmenden person|nom et prenom|nom prenom|prenom nom|prenom et nom|nom complet|participant e|participante|nombre y apellidos|nombre y apellido|nombre completo|apellidos y nombre|nome e cognome|cognome e nome|nome cognome|nominativo|nome completo|nome e sobrenome|imie i nazwisko|nazwisko i imie|uczestnik|jmeno a prijmeni|cele jmeno|meno a priezvisko|ime i prezime|ime in priimek|nume si prenume|nume complet|teljes nev|nev|nimi|vards uzvards|vards un uzvards|vardas pavarde|ad soyad|adi soyadi|ad soyadi|isim soyisim|фио|ф и о|имя и фамилия|фамилия имя|фамилия и имя|фамилия имя отчество|участник|имя участника|піб|ім'я та прізвище|име и фамилия|име и презиме|氏名|お名前|名前|参加者名|姓名|이름|성명|성함|참가자|ho ten|ho va ten|ten day du|ονοματεπώνυμο|שם מלא|שם|الاسم|الاسم الكامل|nama|nama lengkap|pangalan|jina|jina kamili|ainm|enw|izena|ชื่อ|ชื่อ นามสกุล|नाम|पूरा नाम|নাম",
    weak: 'client|cliente|klant|kunde|kund|klient|asiakas|ugyfel|musteri|клиент|πελάτης|לקוח|العميل|客户|顧客|고객|nombre|nome|nom|jmeno|meno|ime|nume|ad|имя|名字|ten|title name|username|nickname|naam kind|naam deelnemer|deelnemer|deltagare|deltager|osallistuja',
    within:
      'full name|fullname|name participant|name attendee|participant name|attendee name|vor und nachname|vorname und nachname|vor und zuname|nombre y apellidos|nombre completo|nome e cognome|nom et prenom|nom prenom|imie i nazwisko|first and last name|name surname|name and surname|user name|name der teilnehmenden|name teilnehmer|氏名|お名前|姓名|성명|이름|фио|nome completo|nom complet|volledige naam|ad soyad|ho va ten',
    not: `${NO_PERSON}|first|last|vorname|nachname|badge|given|family`,
  },
  badge_name: {
    exact:
      'badge name|name badge|name on badge|badge|name for badge|name badge label|badge text|name tag|nametag|name tag name|namensschild|name auf dem namensschild|nom badge|nom sur le badge|nombre para la credencial|nome sul badge|naam op badge|namnskylt|preferred name badge|preferred name|nickname|spitzname|display name badge',
    within:
      'cracha|identyfikator|identyfikatorze|jmenovka|jmenovce|visacka|visacce|navneskilt|nimilappu|nimilapussa|nevkituzo|ecuson|yaka karti|бейдж|бейдже|名札|胸牌|명찰|badge name|name badge|printed badge|on badge|on your badge|name tag|nametag|namensschild|sur le badge|credencial|printed on',
    not: 'pronouns|pronomen|company|organization|organisation|title|number|id|size|pick up|collect|printed pronouns|would like pronouns',
  },
  pronouns: {
    exact: 'pronouns|pronoun|preferred pronouns|pronomen|pronoms|pronombres|pronomi|voornaamwoorden|zaimki|pronomina',
    within: 'pronouns|pronoun|pronomen|pronoms|pronombres|pronomi|voornaamwoorden|zaimki',
    not: 'printed|badge|would like|show|display|should',
  },
  email: {
    exact:
      'email|email address|emailaddress|mail|mail address|mailadresse|emailadresse|email adresse|e mail adresse|mail adresse|emails|primary email|contact email|work email|email work|personal email|email 1|email id|user email|username email|attendee email|participant email|registrant email|adresse email|adresse mail|adresse electronique|courriel|mel|correo|correo electronico|direccion de correo|direccion de correo electronico|email del participante|posta elettronica|indirizzo email|indirizzo mail|endereco de email|correio eletronico|emailadres|mailadres|adres email|adres e mail|adres mail|poczta|epost|epostadress|epostadresse|mejl|mailadress|mejladress|e postadress|e postadresse|sahkoposti|sahkopostiosoite|eposta|e posta adresi|eposta adresi|meiliaadress|epasts|el pastas|emailova adresa|mailova adresa|email cim|emailcim|e mail cim|adresa email|adresa de email|почта|электронная почта|эл почта|email почта|адрес электронной почты|емайл|е мейл|имейл|електронна пошта|メール|メールアドレス|eメール|電子メール|邮箱|电子邮件|电子邮箱|電子郵件|信箱|邮件|이메일|이메일 주소|전자우편|thu dien tu|ηλεκτρονικό ταχυδρομείο|διεύθυνση email|דואר אלקטרוני|אימייל|מייל|البريد الالكتروني|البريد الإلكتروني|alamat email|surel|barua pepe|อีเมล|ईमेल',
    within:
      'email|email address|mail address|courriel|correo electronico|epost|epostadress|sahkoposti|eposta|emailadresse|mailadresse|emailadres|メールアドレス|邮箱|이메일|почта|adres email|adresse email',
    not: 'blacklisted|opt in|optin|opt out|consent|verified|status|sent|opened|subscribe|subscription|newsletter|updates|marketing|may we|can we|permission|bounce|clicks|count|domain|confirmed|validated|received|how did|heard|second|secondary|alternate|alternative|backup|other|confirm|repeat|supervisor|manager|parent|emergency|host|organizer|organiser|invitation|reminder|template',
  },
  phone: {
    exact:
      '联系方式|聯絡方式|連絡先|연락방법|sdt|so dt|tlf|tlf nr|tlf nummer|puh|puh nro|cel|tfno|tfn|ph|ph no|тел|моб|τηλ|טל|جوال|whats app|whats app number|phone|phone number|phone no|phone numbers|telephone|telephone number|tel|tel no|mobile|mobile phone|mobile number|mobile no|cell|cell phone|cell number|cellphone|contact number|contact phone|phone mobile|phone cell|phone 1|whatsapp|whatsapp number|sms|home phone|work phone|daytime phone|telefon|telefonnummer|tel nr|telefonnr|telefonnumer|handy|handynummer|mobil|mobilnummer|mobiltelefon|mobilfunk|rufnummer|telephone portable|portable|numero de telephone|mobile telephone|telefono|telefono movil|movil|celular|numero de telefono|cellulare|numero di telefono|telemovel|telefone|telefoon|telefoonnummer|mobiel|gsm|mobiele nummer|numer telefonu|nr telefonu|komorka|telefoni|telefonni cislo|mobilni telefon|telefonszam|telefon mobil|puhelin|puhelinnumero|matkapuhelin|telefonas|talrunis|cep telefonu|cep|телефон|номер телефона|мобильный|мобильный телефон|電話|電話番号|携帯|携帯電話|手机|手机号|手机号码|联系电话|电话|電話號碼|手機|전화|전화번호|휴대폰|연락처|휴대전화|so dien thoai|dien thoai|τηλέφωνο|κινητό|טלפון|نייד|الهاتف|رقم الهاتف|nomor telepon|no hp|no telp|simu|เบอร์โทร|फोन',
    weak: 'contact|contact no|contact nr|contact details|kontakt|kontaktnr|contacto|contato|contatto|контакт|επικοινωνία',
    within:
      'phone|telephone|phone number|mobile number|mobile|telefon|telefonnummer|handynummer|telephone portable|telefono|telefone|telefoonnummer|puhelinnumero|телефон|電話番号|手机|전화번호|연락처|cell',
    not: 'emergency|notfall|urgence|blacklisted|consent|parent|mother|father|mutter|vater|fax|guardian|verified|partner|opt in|can we|may we|app|type|call time|urgencia|emergencia',
  },
  organization: {
    exact:
      'college|college name|faculty|campus|hochschulort|fakultat|faculte|facultad|faculdade|facolta|wydzial|fakulta|betrieb|dienststelle|arbeitsstatte|kirchengemeinde|schule|ecole|escuela|colegio|scuola|escola|szkola|skola|skole|koulu|iskola|scoala|okul|kool|mokykla|школа|училище|σχολείο|בית ספר|المدرسة|学校|學校|학교|学校名|학교명|organization|organisation|organization name|organisation name|company|company name|companyname|affiliation|institution|institute|institution name|employer|association|org|charity|business|business name|firm|university|school|school name|agency|your organization|represented organization|group or organization|organization group|firma|unternehmen|verein|einrichtung|organisation verein|firma organisation|hochschule|universitat|arbeitgeber|initiative|verband|gruppe organisation|societe|entreprise|organisme|structure|etablissement|association structure|raison sociale|empresa|organizacion|entidad|institucion|asociacion|organizacao|instituicao|azienda|ente|organizzazione|associazione|societa|bedrijf|organisatie|bedrijfsnaam|vereniging|instelling|organizacja|instytucja|nazwa firmy|firma organizace|organizace|spolecnost|organizacia|spolocnost|foretag|organisasjon|forening|virksomhed|bedrift|organisaatio|yritys|yhdistys|szervezet|ceg|intezmeny|companie|organizatie|organizacija|ustanova|sirket|kurum|kurulus|организация|компания|учреждение|место работы|організація|компанія|фирма|公司|单位|組織|機関|機構|単位|所属|所属団体|会社|会社名|団体|団体名|기관|소속|회사|단체|단체명|기관명|cong ty|to chuc|don vi|εταιρεία|οργανισμός|φορέας|חברה|ארגון|الشركة|المؤسسة|الجهة|instansi|perusahaan|lembaga|shirika|บริษัท|หน่วยงาน|संगठन',
    weak: 'avdelning|avdeling|afdeling|osasto|oddzial|pobocka|pobočka|team|chapter|branch|local group|ortsgruppe|parish|congregation|union|party|club|ward',
    within:
      'jarjesto|jarjestosi|yhdistys|yhdistyksesi|invatamant|dernek|kurum|kurulus|kooperatif|单位|団体|会社|機関|团体|团体名|company name|organization|organisation|affiliation|institution|employer|unternehmen|einrichtung|entreprise|empresa|organizacion|azienda|organisatie|organizacja|организация|所属|기관|소속|公司|單位',
    not: 'message|invoice|billing|size|type|website|url|city|country|address|street|phone|email|vat|tax|id|number|rechnung|how many|employees|industry|do you|are you|would you|role|position|title|societies|member of|members of|hear',
  },
  town: {
    exact:
      'お住まいの地区|お住まいの地域|お住まいの市町村|お住まい|地区|地域|יישוב|ישוב|מקום מגורים|poststed|postort|postitoimipaikka|post by|post ort|plz ort|cp ville|localitatea|orasul|addr city|address city|home address city|mailing city|adresse ort|anschrift ort|adresse ville|direccion ciudad|indirizzo citta|endereco cidade|adres miasto|adres plaats|adress ort|town|city|place|location|your city|home city|town city|city town|residence|place of residence|where do you live|where are you from|where do you come from|from|home town|hometown|municipality|locality|ort|wohnort|stadt|herkunft|herkunftsort|woher kommst du|gemeinde|ville|commune|localite|lieu de residence|ciudad|localidad|poblacion|municipio|cidade|citta|comune|localita|provenienza|plaats|woonplaats|stad|gemeente|miasto|miejscowosc|mesto|obec|bydliste|ort stad|by|bosted|hemort|kaupunki|paikkakunta|kotikunta|varos|telepules|lakhely|oras|localitate|grad|sehir|il|город|населенный пункт|місто|град|市|城市|都市|市区町村|住所 市区町村|お住まい|居住地|所在地|居住城市|도시|거주지|지역|thanh pho|tinh thanh|πόλη|עיר|المدينة|kota|mji',
    weak: 'paese|village|dorf|pueblo|aldeia|wies|vesnice|kyla|falu|sat|деревня',
    within:
      'where are you from|where do you live|coming from|where do you come from|where you live|travelling from|traveling from|where you are based|where are you based|city of residence|wo wohnst|wohnst|d ou venez|ou habitez|de donde vienes|da dove vieni|waar woon|waar kom|skad jestes|gdzie mieszkasz|var bor|wohnort|woher kommst|place of residence|town or city|city or town|which city|which town|city town|home city',
    not: 'billing|invoice|purchaser|buyer|event|venue|birth|geburtsort|naissance|id|state|choice|choices|meeting|session|seating|seat|room|work|ip',
  },
  status: {
    exact:
      'antwort|ruckmeldung|reponse|respuesta|risposta|resposta|antwoord|odpowiedz|odpoved|vastaus|valasz|raspuns|cevap|svar|ответ|відповідь|απάντηση|תשובה|الرد|回答|回复|응답|status|attendee status|attendance status|registration status|approval status|order status|ticket status|participant status|guest status|booking status|invite status|invitation status|subscription status|member status|response status|rsvp|rsvp status|void status|registration state|order state|state of registration|rsvp response|reply|response|attending|will attend|coming|are you coming|will you attend|will you come|will you be there|will you be attending|are you attending|can you attend|can you come|will you attend event|will you attend gathering|will you attend meeting|are you able to attend|going|teilnahmestatus|anmeldestatus|zusage|teilnahme|statut|statut du participant|statut inscription|statut de la commande|etat|estado|estado de la inscripcion|situacao|stato|stato iscrizione|stan|stav|tila|allapot|statusas|durum|durumu|статус|статус заявки|состояние|стан|状态|状況|ステータス|出欠|參加狀態|状態|상태|참석여부|참석 여부|trang thai|κατάσταση|סטטוס|الحالة|hali|สถานะ|स्थिति|staat|bestelstatus|kommst du|kommt',
    weak: 'state|payment status|payment|completed|confirmed|cancelled|canceled|storniert|annule',
    within:
      'can come|will come|can attend|will attend|able to come|attendee status|registration status|order status|approval status|participant status|rsvp|void status|anmeldestatus|teilnahmestatus|statut',
    not: 'from|where|how|when|woher|wie|wann|d ou|comment|de donde|marital|employment|visa|vaccination|email|familienstand|job|student status|military|home state|disability|check in|checkin|read|sync|citizenship|immigration|payment method',
  },
  language: {
    exact:
      'language|languages|lang|locale|preferred language|order locale|language code|spoken language|spoken languages|languages spoken|languages you speak|which languages do you speak|sprache|sprachen|sprachkenntnisse|langue|langues|langue parlee|idioma|idiomas|lengua|lingua|lingue|taal|talen|jezyk|jezyki|jazyk|sprak|sprog|kieli|keel|nyelv|limba|jezik|dil|язык|языки|мова|言語|语言|語言|언어|ngon ngu|γλώσσα|שפה|اللغة|bahasa|lugha|start language',
    within:
      'languages spoken|languages speak|preferred language|language preference|welche sprachen|quelle langue|que idioma|languages do you speak|welche sprache',
    not: 'programming|session|certificate|workshop|order',
  },
  ticket_id: {
    exact:
      'roll number|roll no|enrolment number|enrollment number|enrollment no|admission number|prn|relatienummer|persoonsnummer|klantnummer|kundennr|kundenr|kundnummer|kundenummer|asiakasnumero|matricola|matricula|matricule|elevnummer|studentnummer|opiskelijanumero|numer albumu|学籍番号|学生番号|社員番号|職員番号|学号|學號|工号|학번|사번|회원번호|מספר אישי|מספר עובד|מספר תלמיד|الرقم الوظيفي|رقم العضوية|codigo de barras|code barres|code barre|codebarre|codice a barre|strichcode|streepjescode|kod kreskowy|carovy kod|ciarovy kod|streckkod|stregkode|strekkode|viivakoodi|vonalkod|cod de bare|barkod|штрихкод|штрих код|γραμμωτός κώδικας|ברקוד|باركود|バーコード|条形码|條碼|바코드|ticket id|ticket number|ticket reference|ticket code|ticket no|ticket nr|ticket ref|ticketnummer|attendee id|attendee number|attendee no|attendee reference|participant id|participant number|registration id|registration number|registration code|registration no|registrant id|registrant number|booking id|booking number|booking reference|confirmation number|confirmation code|guest id|member id|member number|membership number|person id|user id|customer id|speaker id|student id|student number|student id number|delegate id|barcode|barcode number|bar code|qr code|pseudonymization id|api id|public id|external id|external identifier|unique id|uid|uuid|guid|reference|ticket ref no|id number|teilnehmernummer|teilnehmer nr|teilnehmer id|anmeldenummer|mitgliedsnummer|personennummer|buchungsnummer|kundennummer|numero de billet|numero billet|numero d inscription|identifiant|numero de entrada|numero biglietto|codice biglietto|codice|biljettnummer|billettnummer|biljett id|numer biletu|kod biletu|lippunumero|id билета|номер билета|код билета|номер участника|号码|编号|票号|チケット番号|受付番号|申込番号|参加者id|会員番号|번호|접수번호|티켓번호|참가번호|referentie|deelnemersnummer|lidnummer|numero de inscripcion|numero de participante|order item id|item id|line item id|position reference',
    weak: 'id|contact id|nr|no|response id|respondent id|submission id|response number|entry id|row id|record id|antwort id|id de la reponse|id de respuesta|lfd nr|laufende nummer|lfdnr|pos|номер|序号|連番|numero|n|identifier|key|code|serial|serial number|seq|nummer|nro|registration|cislo|short id|token',
    within:
      'ticket id|ticket number|ticket reference|attendee number|participant id|registration id|barcode|pseudonymization id|student id|member id|confirmation number|registration number|teilnehmernummer|booking reference|student number',
    not: 'type|event|order|session|product|campaign|collector|account|seat|venue|tax|vat|passport|national|price|host|owner|list|network|chat|webinar|meeting|transaction|payment|voucher|group|class|identification|telegram|twitter|company',
  },
  order_id: {
    exact:
      'localizador|codigo de reserva|codigo reserva|numero de reserva|codice prenotazione|numero prenotazione|code de reservation|numero de reservation|buchungscode|reserveringsnummer|reserveringscode|bokningsnummer|bestillingsnummer|numer rezerwacji|cislo rezervace|varausnumero|номер брони|номер бронирования|予約番号|预订号|订位代码|예약번호|order id|order number|order no|order nr|order code|order reference|order ref|order|order reference number|purchase id|purchase number|transaction id|transaction number|transactionid|invoice number|reservation id|reservationid|reservation number|reservation code|basket id|bestellnummer|bestell nr|bestellcode|auftragsnummer|rechnungsnummer|numero de commande|commande|reference commande|code commande|pedido|numero de pedido|codigo de pedido|numero ordine|ordine|codice ordine|bestelnummer|ordernummer|ordrenummer|ordernr|numer zamowienia|zamowienie|cislo objednavky|tilausnumero|rendeles szama|siparis no|siparis numarasi|номер заказа|заказ|код заказа|注文番号|订单号|订单编号|訂單編號|주문번호|ma don hang|booking group id|group booking id',
    within:
      'order number|order reference|order id|order code|bestellnummer|numero de commande|transaction id|reservation id',
    not: 'date|time|type|total|status|comment|locale|item|line|position|in order|amount|ranking|preference',
  },
  ticket_type: {
    exact:
      'fee level|price level|fee category|tier name|tier title|produs|продукт|товар|тариф|продукция|티켓명|티켓이름|티켓구분|참가구분|참가유형|권종|票名|票种名称|チケットの種類|参加枠|参加枠名|申込枠|申込枠名|チケット枠|枠|票種|票种|券種|ticket type|ticket|ticket name|ticket class|ticket category|ticket title|ticket option|tickets|ticket tier|ticket types|admission|admission type|admission item|rate|pass|pass type|registration type|registration category|attendee type|participant type|product|product name|item name|category|ticketart|ticketkategorie|tickettyp|kartenart|kategorie|preiskategorie|teilnahmeart|teilnehmerart|produkt|type de billet|tarif|type de ticket|billet|categorie|categorie de billet|produit|tipo de entrada|entrada|tipo de ticket|tipo de boleto|categoria|producto|tipo di biglietto|biglietto|tipo biglietto|prodotto|tipo de ingresso|ingresso|produto|kaartsoort|kaarttype|soort ticket|categorie kaart|rodzaj biletu|typ biletu|bilet|kategoria|typ vstupenky|vstupenka|biljettyp|biljett|billettype|billett|billettyp|lipputyyppi|lippu|jegytipus|jegy|tip bilet|vrsta ulaznice|bilet turu|тип билета|билет|категория|券种|票种|票類|チケット種別|チケット|チケット名|券種|티켓|티켓종류|loai ve|ve|εισιτήριο|סוג כרטיס|نوع التذكرة|jenis tiket|tiket',
    weak: 'tipo|typ|soort|rodzaj|druh|tyyppi|tipus|tip|tur|тип|類型|类型|種類|유형|selection|package|paket|forfait|formule|paquete|pacote|pacchetto|pakiet|balicek|paketti|csomag|пакет|type|tier|participant role|role|product title|variation|price tier|level',
    within:
      'ticket type|ticket name|type de billet|tipo de entrada|ticketart|biljettyp|registration type|admission type|ticket category|티켓 종류',
    not: 'id|price|quantity|reference|number|status|url|price paid|date|email|holder|code|session|food|membership|topic|track|company|job|full name|first name|last name|order type|code|job title|buyer|talk',
  },
  registered_at: {
    exact:
      'entry date|entry time|date of entry|valmistumisaika|tempo de conclusao|hora de finalizacion|heure de fin|ora di completamento|voltooiingstijd|godzina ukonczenia|slutforandetid|fuldforelsestidspunkt|fullforingstidspunkt|data cadastro|data de cadastro|cadastro em|cadastrado em|ngay tao|ngay dang ky|تاريخ التسجيل|تاريخ الانضمام|تاريخ الطلب|timestamp|time stamp|submitted|submitted at|submission date|submission time|date submitted|submit date|submit date utc|submitted on|completed|completion time|completion date|finish time|end date|end time|registered at|registered|registered on|registration date|registration time|registration date time|register date|date registered|date of registration|signup date|sign up date|sign up time|signed up|signed up at|order date|order time|order placed|purchase date|date of purchase|purchased|date d achat|date achat|data di acquisto|data acquisto|data da compra|aankoopdatum|kaufdatum|data zakupu|inkopsdatum|purchased at|booking date|date booked|booked at|booking time|created|created at|created on|created date|date created|createdat|creation date|added|added at|added time|date added|rsvped on|rsvp date|rsvp on|rsvp time|optin time|date|date time|datetime|zeitstempel|anmeldedatum|angemeldet am|anmeldung am|anmeldezeitpunkt|erstellungsdatum|erstelldatum|fertigstellungszeit|abschlusszeit|absendezeit|eingereicht am|bestellzeitpunkt|buchungsdatum|registrierungsdatum|registriert am|heure de fin|hora de finalizacion|ora di completamento|voltooiingstijd|godzina ukonczenia|sluttid|inskickat|heure de soumission|fecha y hora|date et heure|data e ora|date heure|date de reservation|fecha de reserva|data prenotazione|datum der anmeldung|anmeldezeit|bestelldatum|eingangsdatum|erstellt|erstellt am|eingegangen am|datum|abgabezeit|horodateur|date d inscription|date inscription|date de commande|date de la commande|date de creation|inscrit le|date de soumission|marca temporal|fecha de inscripcion|fecha de registro|fecha|fecha de pedido|fecha de compra|fecha de envio|fecha de creacion|carimbo de data hora|data de inscricao|data de criacao|data do pedido|informazioni cronologiche|data iscrizione|data di iscrizione|data ordine|data di registrazione|data|tijdstempel|inschrijfdatum|besteldatum|datum inschrijving|aanmelddatum|sygnatura czasowa|data rejestracji|data zgloszenia|data zamowienia|casova znacka|casove razitko|datum registrace|datum objednavky|tidsstampel|anmalningsdatum|anmald|kopdatum|registreringsdatum|bestallningsdatum|tidsstempel|pameldingsdato|tilmeldingsdato|paivays|aikaleima|ilmoittautumisaika|ilm aika|tilauspaiva|ajatempel|idobelyeg|jelentkezes idopontja|regisztracio datuma|marcaj de timp|data inregistrarii|vremenska oznaka|zaman damgasi|kayit tarihi|siparis tarihi|отметка времени|дата регистрации|дата заказа|дата|время создания|создано|позначка часу|дата реєстрації|タイムスタンプ|申込日|申込日時|登録日|登録日時|受付日時|注文日|提交时间|报名时间|注册时间|填写时间|时间|下单时间|時間戳記|提交時間|타임스탬프|등록일|신청일|신청일시|접수일|dau thoi gian|thoi gian dang ky|ngay dang ky|χρονική σήμανση|חותמת זמן|طابع زمني|stempel waktu|tanggal daftar|cap waktu',
    weak: 'antwort am|geantwortet am|ruckmeldung am|replied at|replied on|responded at|responded on|answered at|answered on|repondu le|reponse le|fecha de respuesta|data risposta|data da resposta|beantwoord op|data odpowiedzi|datum odpovedi|svarat|svarade|svart|svarte|svaret|vastattu|vastausaika|valaszolt|дата ответа|更新日時|更新時間|更新日|更新时间|最后修改时间|回答日時|回复时间|수정일|수정일시|응답일시|when|wann|quand|cuando|wanneer|kiedy|milloin|mikor|когда|submitted|start time|startzeit|heure de debut|hora de inicio|start date|started|start date utc|started at|confirm time|joined|joined at|joined on|time|last modified|last modified time|last updated|modified|updated at|modified time|opened at|response date|respondedat|reply date|stage date',
    within:
      'registration date|registration time|order date|created at|submitted at|date submitted|submission date|register date|timestamp|anmeldedatum|date inscription|fecha de inscripcion|kopdatum|bestelldatum|date of registration|purchase date',
    not: 'birth|geburt|naissance|nacimiento|nascita|event|arrival|departure|check in|checkin|start|end|session|webinar|join|leave|expiry|expires|due|follow|tax|update|updated|modified|changed|last|dob|scheduled|membership|attending|available|invoice|payment|paid|anreise|abreise|scan|checked|cancel|cancelled|refund',
  },
  checked_in: {
    exact:
      'presenca|gescand|gescannt|eingescannt|scanne|scannee|escaneado|escaneada|scansionato|zeskanowano|zeskanowany|naskenovano|skannad|skannet|scannet|skannattu|utilise|utilisee|used|used at|utilizado|utilizada|usado|benutzt|eingelost|verwendet|gebruikt|wykorzystany|pouzito|anvand|brukt|brugt|kaytetty|felhasznalva|отсканирован|использован|checked in|check in|check ins|checkin|checkins|checked in at|check in time|checkin time|check in date|checkin date|attended|attendance|arrived|has arrived|arrival time|was present|present|showed up|scanned|scanned at|scan time|first scan|no show|eingecheckt|check in status|anwesend|anwesenheit|erschienen|presence|a participe|arrive|asistio|asistencia|presenza|presente|aanwezig|ingecheckt|obecny|obecnosc|narvarande|incheckad|oppmote|lasna|saapunut|giris yapildi|присутствовал|посетил|явка|出席|入場|チェックイン|已签到|签到|签到时间|簽到|체크인|참석|출석',
    within: 'checked in|check in time|checkin times|checkin time|has arrived|attended|eingecheckt|arrival time',
    not: 'desk|hotel|expected|planned|previous|before|ever|how many|have you|last year|event date|room|date attending|accommodation|flight',
  },
  group: {
    exact:
      'patrull|grundpatrull|patrulje|patrouille|patrol name|分组|分組|组名|組名|group|group name|table|table number|table name|table no|team|team name|breakout room|breakout group|breakout|room assignment|assigned group|assigned room|pre assign room name|preassign room name|pre assign room|class|section|cohort|squad|cabin|crew|gruppe|gruppenname|tisch|tischnummer|tischnr|gruppennummer|kochgruppe|kleingruppe|arbeitsgruppe|zimmer|groupe|nom du groupe|table numero|equipe|sous groupe|grupo|mesa|equipo|numero de mesa|nombre del grupo|gruppo|tavolo|squadra|groep|groepsnaam|tafel|tafelnummer|grupa|stolik|nazwa grupy|skupina|stul|grupp|bord|lag|bordsnummer|gruppe nr|ryhma|poyta|tiimi|csoport|asztal|masa|grup|группа|стол|команда|номер стола|група|グループ|班|组|小组|组别|桌号|組別|그룹|조|팀|테이블|nhom|ban|ομάδα|קבוצה|المجموعة|kelompok',
    within:
      'breakout room|room name|table number|kochgruppe|kleingruppe|arbeitsgruppe|group number|gruppe nummer|assigned group|which section|group name',
    not: 'age|organization|work|study|societies|local|affinity|ethnic|identify|payment|blood|size|member|members|which of|interest|booking|order|id|ticket|discount|url|privacy|altersgruppe|would you|do you|how many|times|email|seating|user',
  },
  diet: {
    exact:
      '채식|채식 여부|비건|비건 여부|diet|dietary|dietary requirements|dietary needs|dietary restrictions|dietary preference|dietary preferences|food|food restrictions|food preference|food preferences|food requirements|food allergies|meal|meal choice|meal preference|meal option|menu|menu choice|allergies|allergy|allergens|vegetarian|vegan|special diet|lunch|lunch choice|catering|ernahrung|ernahrungsweise|essen|essgewohnheit|essgewohnheiten|essenswunsch|essenswunsche|allergien|unvertraglichkeiten|lebensmittelunvertraglichkeiten|verpflegung|vegetarisch|menuwunsch|regime|regime alimentaire|repas|allergies alimentaires|preferences alimentaires|alimentation|dieta|alergias|alimentacion|restricciones alimentarias|preferencias alimentarias|comida|restricoes alimentares|refeicao|allergie|intolleranze|esigenze alimentari|pasto|dieet|dieetwensen|eten|maaltijd|allergieen|dieta alergie|wymagania zywieniowe|posilek|strava|alergie|kost|specialkost|matpreferenser|allergier|matallergier|diett|kosthold|allergia|allergiat|erityisruokavalio|ruokavalio|etkezes|etrend|mancare|beslenme|yemek tercihi|питание|диета|аллергии|пищевые ограничения|食事|食物|アレルギー|食事制限|饮食|饮食要求|忌口|餐食|素食|飲食|식사|알레르기|채식|an kieng|che do an',
    within:
      'dietary|diet|food restrictions|allergies|food preferences|vegetarian|ernahrung|essgewohnheit|unvertraglichkeiten|regime alimentaire|dieetwensen|specialkost|erityisruokavalio|dietary requirements|allergie|intolleranze|intolerances|intolerancias|alimentarias|alimentari|allergien|allergier',
    not: 'covoiturage|carpool|car share|car sharing|lift share|mitfahrgelegenheit|dites nous tout|tell us everything|medication|pollen|pet',
  },
  access: {
    exact:
      'access|access needs|access need|access requirements|accessibility|accessibility needs|accessibility requirements|accommodations|accommodation needs|special needs|special requirements|disability|disabilities|support needs|additional needs|assistance|mobility|wheelchair|barrierefreiheit|besondere bedurfnisse|unterstutzungsbedarf|assistenzbedarf|barrierefreier zugang|behinderung|rollstuhl|accessibilite|besoins particuliers|besoins specifiques|handicap|pmr|accesibilidad|necesidades especiales|discapacidad|acessibilidade|accessibilita|esigenze particolari|bisogni speciali|toegankelijkheid|speciale behoeften|dostepnosc|szczegolne potrzeby|potrzeby|tillganglighet|sarskilda behov|tilgjengelighet|tilrettelegging|esteettomyys|erityistarpeet|akadalymentesseg|erisilebilirlik|доступность|особые потребности|配慮事項|バリアフリー|合理的配慮|无障碍需求|特殊需求|무장애|접근성',
    within:
      'take part fully|participate fully|need to take part|need to participate|need in order to take part|need to join in|to take part fully|um teilnehmen zu konnen|um mitmachen zu konnen|besoin pour participer|necesita para participar|necesitas para participar|bisogno per partecipare|precisa para participar|nodig om mee te doen|access needs|access requirements|accessibility|accessibility needs|special needs|barrierefrei|unterstutzungsbedarf|besoins particuliers|necesidades especiales|special requirements|toegankelijkheid|tillganglighet|reasonable adjustments|accessible|hearing loop|wheelchair|step free|additional support|besondere bedurfnisse',
    not: 'code|token|granted|level|internet|card|wifi|dietary|url',
  },
  notes: {
    exact:
      'ご質問 ご意見|ご意見 ご質問|ご質問|ご意見|質問|意見|notes|note|comment|comments|remark|remarks|message|additional information|additional info|additional comments|anything else|other|other information|further information|further comments|questions|question|questions or comments|order comment|participant message|internal notes|memo|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|hinweis|hinweise|notiz|notizen|sonstiges|nachricht|mitteilung|zusatzliche informationen|commentaire|commentaires|remarque|remarques|note s|message libre|autre|autres informations|observations|comentario|comentarios|observaciones|notas|nota|mensaje|observacoes|mensagem|osservazioni|messaggio|commenti|commento|opmerking|opmerkingen|notities|bericht|uwagi|komentarz|notatki|wiadomosc|poznamka|poznamky|komentar|anteckning|anteckningar|ovrigt|meddelande|kommentarer|bemaerkninger|merknad|merknader|melding|besked|huomautus|huomautukset|lisatiedot|kommentti|viesti|muuta|megjegyzes|uzenet|observatii|comentarii|napomena|notlar|aciklama|not|mesaj|комментарий|комментарии|примечание|примечания|заметки|сообщение|примітки|коментар|備考|備考欄|メモ|コメント|ご要望|备注|備註|留言|说明|비고|메모|기타|요청사항|ghi chu|σχόλια|παρατηρήσεις|הערות|ملاحظات|catatan|maelezo|หมายเหตุ',
    weak: 'feedback|description|about|bio',
    within:
      'dites nous|eklemek istedikleriniz|eklemek istediginiz|anything to tell us|like to tell us|want to tell us|let us know|anything we should know|should we know|anything we|should know|we need to know|additional information|sign up comment|signup comment|registration comment|booking comment|attendee comment|your comment|anything else|further comments|other comments|additional comments|bemerkungen|anmerkungen|remarques|comments or questions|questions or comments|special requests|noch etwas|sonst noch|fragen|commentaires',
    not: 'choice|choices|topic|workshop|wish|points|private|feedback|survey|ticket|gender|identify',
  },
  with_whom: {
    exact:
      'with whom|with who|be with|partner|partner name|partners|name partner|name of partner|friends|friend|friend name|buddy|buddies|sit with|seat with|group with|together with|teammates|teammate|preferred teammates|wants to be with|want to be with|would like to be with|people to be with|wunschpartner|wunschpartnerin|mit wem|zusammen mit|freunde|freundin|mochte zusammen sein mit|gemeinsam mit|avec qui|avec|amis|ensemble avec|con quien|con|amigos|junto a|com quem|con chi|insieme a|amici|met wie|samen met|vrienden|z kim|razem z|s kym|spolecne s|tillsammans med|med vem|kenen kanssa|kivel|с кем|вместе с|一緒になりたい人|希望同伴|同组希望|같이 하고 싶은 사람',
    within:
      'be with|sit with|group with|want to be with|like to be with|would like to work with|want to work with|people would like to have|like to have on team|would like on team|preferred teammates|together with|work with|in same group as|same group as|same table as|zusammen mit|zusammen sein|wunschpartner|avec qui|con quien|con chi|com quem|met wie|tillsammans med|share a table|friends to be|people you would like to have|team with|paired with|who would you like',
    not: 'not|nicht|avoid|never|apart|separate|pas|sin|non|niet|inte|ikke|ei|nie|don t|dont|do not|plus one|guest',
  },
  not_with_whom: {
    exact:
      'not with|not with whom|keep apart|keep apart from|apart from|avoid|must not be with|do not want to be with|not together with|separate from|nicht mit|nicht zusammen mit|mit wem nicht|getrennt von|pas avec|sans|eviter|no con|no quiero estar con|nao com|non con|niet met|inte med|ikke med|ei kanssa|nie z|ne s|не с|不想同组|一緒になりたくない人',
    within:
      'not with|not be with|not to be with|keep apart|not sit with|not work with|not want to be with|not to have|not like to be with|to not have|not have on team|avoid working with|avoid being with|prefer not to work|rather not|not in same group|nicht zusammen|nicht mit|auf keinen fall mit|pas avec|ne pas etre avec|no quiero estar con|non voglio stare|niet samen|inte vara med|separated from|avoid being|don t want to be with|dont want to be with|don t want to work|cannot be with|shouldn t be with|should not be with|must not sit|people to avoid|not grouped with|away from',
    not: 'event|date',
  },
  suggestion: {
    exact:
      'suggestion|suggestions|topic suggestion|topic suggestions|suggest a topic|suggest topic|suggested topic|suggested topics|own topic|topic proposal|propose a topic|proposed topic|proposal|your topic idea|topic idea|topic ideas|my topic|session proposal|themenvorschlag|themenvorschlage|eigenes thema|vorschlag|vorschlage|themenidee|proposition|proposition de theme|suggestion de theme|sujet propose|propuesta|propuesta de tema|sugerencia|sugestao|proposta|suggerimento|proposta di tema|suggestie|onderwerp voorstel|propozycja|propozycja tematu|navrh tematu|navrh|forslag|eget tema|amnesforslag|ehdotus|aihe ehdotus|javaslat|sugestie|oneri|предложение|предложить тему|своя тема|提案|テーマ提案|建议|建议主题|提案主題|제안|주제 제안',
    within:
      'suggest a topic|suggest topic|topic suggestion|suggested topic|own topic|propose topic|propose a topic|topic would you like to propose|suggest a theme|themenvorschlag|eigenes thema|thema vorschlagen|proposer un theme|proposition de theme|proponer un tema|proponi un tema|suggestions for topics|missing topic|session idea|topic you would like to suggest|like to suggest',
    not: 'email',
  },
  consent: {
    exact:
      'consent|consents|photo consent|i agree|agree|i consent|data consent|gdpr|gdpr consent|privacy|privacy consent|privacy policy|terms|terms and conditions|data protection|may be named|permission|photo permission|opt in|einwilligung|datenschutz|einverstandnis|einverstanden|ich stimme zu|zustimmung|fotoerlaubnis|consentement|rgpd|j accepte|autorisation|consentimiento|acepto|autorizacion|consentimento|autorizo|consenso|privacy consenso|acconsento|toestemming|akkoord|zgoda|rodo|wyrazam zgode|souhlas|suhlas|samtycke|samtykke|godkanner|suostumus|hyvaksyn|hozzajarulas|acord|onay|kvkk|согласие|согласие на обработку|согласен|згода|同意|個人情報同意|同意する|동의|개인정보 동의',
    within:
      'i agree|i consent|consent|may we name|einwilligung|einverstanden|ich stimme|j accepte|acepto|acconsento|zgoda|souhlas|samtycke|согласие|同意|동의|may be named|gdpr|happy to be named|agree to be named',
    not: 'pronouns|newsletter|marketing|parental',
  },
};

/** Somebody else than the person who comes: the one who paid, booked, invited or answers for them. */
export const OTHER_PERSON =
  'buyer|purchaser|booker|billing|invoice|payer|owner|customer|bill to|invoice address|besteller|bestellerin|kaufer|rechnung|rechnungsadresse|rechnungsempfanger|acheteur|payeur|facturation|comprador|pagador|facturacion|acquirente|fatturazione|koper|besteller|factuur|kupujacy|nabywca|platce|kopare|bestallare|kjoper|tilaaja|ostaja|laskutus|vasarlo|cumparator|alici|fatura|покупатель|плательщик|購入者|申込者|请购人|买家|購買人|구매자|parent|guardian|mother|father|eltern|erziehungsberechtigte|mutter|vater|emergency|emergency contact|notfall|notfallkontakt|host|partner|spouse|referrer|referred by|brought by|invited by|inviter|sponsor|supervisor|manager|assistant|agent|secretary|contact person|ansprechpartner|reports to|teacher|betreuer|organizer|organiser|created by|registered by|submitted by|booked by|ordered by|your host|next of kin|carer|carers|caregiver|guest of|line manager|invited from|eingeladen von|invite par|invitee par|invitado por|invitada por|quien invita|convidado por|convidada por|quem convidou|invitato da|invitata da|chi invita|uitgenodigd door|wie uitnodigde|contact bij nood|bij nood|zaproszony przez|do kontaktu|inbjuden av|invitert av|inviteret af|diundang oleh|davet eden|acil durum|acil durumda|meghivo|hote|hote table|vard|vardens|varden|chef|chefens|padre|madre|pere|mere|veli|padrino|parrain|marraine|speaker|nag imbita';

/** Words before a field that say it is the person who comes: "Attendee email", "Ticket First Name". */
export const THIS_PERSON =
  'player|players|athlete|runner|rider|swimmer|competitor|contestant|child|kid|camper|scout|spieler|spielerin|athletin|laufer|kind|joueur|joueuse|athlete|enfant|jugador|jugadora|jogador|jogadora|atleta|nino|nina|crianca|giocatore|giocatrice|bambino|bambina|speler|zawodnik|zawodniczka|dziecko|dziecka|hrac|hracka|dite|ditete|spelare|barn|barnets|spiller|pelaaja|lapsi|lapsen|jatekos|gyermek|jucator|copil|oyuncu|sporcu|cocuk|игрок|спортсмен|ребенок|ребенка|選手|选手|선수|attendee|attendees|participant|participants|registrant|registrants|guest|guests|delegate|visitor|member|student|students|pupil|pupils|eleve|schuler|schulerin|alumno|alumna|aluno|aluna|alunno|alunna|leerling|uczen|ucznia|oppilas|person|volunteer|applicant|ticket|ticket holder|holder|invitee|respondent|individual|contact|vecina|vecino|vecina o|voisin|voisine|istirakci|қатысушы|қатысушының|सहभागीको|parteċipant|ucesnik|ucesnika|ucesnice|sudionik|sudionika|udelezenec|udelezenca|polaznik|polaznika|osaleja|dalyvis|dalyvio|dalibnieks|dalibnieka|peserta|mshiriki|учасник|учасника|участникът|συμμετεχων|συμμετεχοντα|משתתף|المشارك|प्रतिभागी|অংশগ্রহণকারী|მონაწილე|մասնակից|kalahok|gost|gosta|volonter|wolontariusz|dobrovolnik|vrijwilliger|freiwillige|benevole|voluntario|voluntaria|volontario|user|primary|your|my|teilnehmer|teilnehmerin|teilnehmer in|teilnehmende|teilnehmenden person|teilnehmende person|gast|mitglied|besucher|participante|participant e|asistente|invite|inscrit|partecipante|iscritto|deelnemer|uczestnik|uczestnika|ucastnik|deltagare|deltager|osallistuja|osallistujan|resztvevo|participantului|katilimci|участника|участник|参加者|參加者|参会人|참가자|참석자';
