import { foldText } from '#domain/import/fold-text.ts';
import type { FieldKey } from './field-words.ts';

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u1100-\u11ff]/;
const fold = (list: string): readonly string[] => list.split('|').map((stem) => foldText(stem));

/**
 * Beginnings of words that languages with endings and compounds change: "Anmeldestatus", "stav přihlášky",
 * "Osallistumisen tila". A heading is read as the sum of its parts, because no list of whole headings is ever long enough.
 */
const STEMS = {
  id: fold(
    'nr|nummer|number|no|id|code|kode|kod|numero|num|ref|reference|referenz|referencia|referenza|nro|numer|numar|cislo|broj|szam|numara|номер|нөмір|nomre|код|αριθμος|κωδικος|מספר|رقم|番号|序號|序号|編號|编号|번호|ma so',
  ),
  order: fold(
    'order|foglal|bestell|bestel|booking|bokning|buchung|boeking|commande|pedido|ordine|ordre|porudzb|pesanan|тапсырыс|sifaris|reservier|reservation|reserva|prenotaz|encomenda|zamowien|objednav|rendeles|siparis|заказ|замовлен|παραγγελ|הזמנה|طلب|注文|주문|tilaus|varaus|comanda|narudzb|訂單|订单',
  ),
  ticket: fold(
    'reg|ticket|billet|bilet|biljett|entrada|ingresso|biglietto|lippu|jegy|vstupenk|inschrijf|registr|anmeld|teilnehm|teilnahme|inscri|iscriz|participant|deelnem|deltag|deltak|uczestni|ucastni|osallistuj|resztvev|katilimci|zglosz|prihlas|tilmeld|pameld|anmalan|jelentk|kayit|билет|участник|регистрац|заявк|εισιτηρι|כרטיס|תذكرة|申込|報名|报名|신청|접수|受付|參加|参加',
  ),
  staff: fold(
    '员工|員工|社員|職員|职工|직원|사원|staff|employee|personnel|payroll|mitarbeiter|medewerker|pracowni|zamestnan|emplead|empregad|сотрудник|співробітник',
  ),
  member: fold(
    'legitym|member|membre|membro|miembro|adhes|mitgliedsch|mitgl|adherent|socio|socia|soci|medlem|jasen|czlonk|clen|tagsag|lidmaat|участник|член',
  ),
  status: fold(
    'status|statut|stato|estado|situacao|stav|stan|tila|durum|allapot|staat|stare|статус|состояни|стан|κατασταση|סטטוס|מצב|الحالة|حالة|ステータス|状態|状态|狀態|상태|trang thai|stanje',
  ),
  registered: fold(
    'registered|cadastr|dang ky|تسجيل|innmeld|inmeld|reservert|reserverad|reserveret|reservado|создан|створен|erstell|aangemaakt|utworzon|vytvoren|oprettet|opprettet|skapad|luotu|letrehoz|olusturul|creat|criado|submitted|created|booked|purchased|angemeldet|eingegangen|gebucht|inscrit|inscrito|iscritto|ingeschreven|aangemeld|zapisan|zgloszen|prihlasen|anmald|tilmeldt|pameldt|ilmoittau|jelentkez|kayit|зарегистр|подан',
  ),
  date: fold(
    'date|idopont|tidspunkt|zeitpunkt|datum|fecha|data|dato|paiva|aika|ido|datuma|tarih|cas|дата|время|час|ημερομηνια|תאריך|تاريخ|時間|时间|日時|日時|日期|일시|일자|시간|ngay|zeit|time|timestamp|tid',
  ),
  purchase: fold(
    'compra|purchase|kauf|achat|acquisto|aankoop|kop|kob|osto|zakup|nakup|vasarlas|satin|kupovin|kupnj|pembelian|покупк',
  ),
  phone: fold(
    'tel|phone|movil|celular|telemov|mobil|mobile|handy|cell|gsm|puhelin|telefon|telefoon|telefono|τηλεφων|κινητο|телефон|טלפון|נייד|هاتف|جوال|電話|电话|手機|手机|携帯|휴대|전화|dien thoai',
  ),
  diet: fold(
    'ruoka|ruokava|kosthens|kosthold|specialkost|aliment|etkez|etrend|beslen|диет|питани|пищев|διατροφ|תזונ|אוכל|غذائ|طعام|식단|식사|飲食|饮食|食事|餐|zywien|stravov|stravni|ernahr|unvertrag|dieet|intoler|alerg|allerg|makanan|prehran',
  ),
  consent: fold(
    'consen|consent|acord|zgod|souhlas|suhlas|samtyk|suostum|hozzajarul|onay|riza|соглас|згод|동의|同意|einwillig|einverst|toestem|akkoord|autoriz|συναιν|συγκαταθ|הסכמ|موافق|dong y|privacy|gdpr|rodo|kvkk|rgpd',
  ),
  residence: fold(
    'localit|localid|miejscow|residen|wohnort|wohnsitz|woonpl|bydlist|zamieszk|kotipaik|kotikun|lakohely|ikamet|domicil|проживан|κατοικι|מגורים|居住|거주',
  ),
  kind: fold(
    'type|typ|tipo|tip|vrsta|soort|rodzaj|druh|jenis|turu|categor|kategor|категор|κατηγορ|קטגור|فئة|種別|種類|种类|类别|類別|종류|тип|вид|түрі|növ|είδος|نوع|סוג|tyyppi',
  ),
  admission: fold(
    'ticket|billet|bilet|biljett|entrada|ingresso|biglietto|lippu|jegy|vstupenk|karte|karata|ulaznic|vstopnic|билет|квиток|квитк|εισιτηρι|כרטיס|تذكرة',
  ),
  notes: fold(
    'message|nachricht|mensaje|messagg|mensagem|bericht|wiadomo|zprav|meddela|besked|viesti|uzenet|mesaj|сообщен|повідомл|bemerk|anmerk|kommentar|comment|remark|remarque|observaci|observatii|observac|osservaz|commenti|opmerk|uwagi|komentarz|poznamk|anmarkn|merknad|bemaerkn|huomaut|megjegyz|napomen|opomb|примечан|комментар|коментар|παρατηρησ|הערות|ملاحظ|備考|备注|備註|비고',
  ),
  first: fold('prenume|prenom|vornam|voornam|fornavn|fornamn|etunim|keresztnev'),
} as const;

/** Somebody else in one word: "Bokarens", "Rechnungsadresse", "聯絡人姓名". */
const OTHER_STEMS = fold(
  'besteller|rechnungs|notfall|erziehungsber|kontaktperson|ansprechpart|bokaren|bestallaren|kontaktpers|tilaaja|varaaja|maksaja|laskutus|kjoper|koberen|bestiller|zamawiaj|kupujac|platnik|objednatel|platce|megrendel|vasarlo|befizeto|satin alan|odeyen|покупател|заказчик|плательщик|покупець|замовник|αγοραστ|πληρωτ|רוכש|מזמין|קונה|משלם|المشتري|購入者|申込代表|代表者|聯絡人|联系人|聯繫人|購票人|购票人|訂購人|订购人|付款人|保護者|緊急|구매자|예약자|결제자|보호자|비상|сатып алушы|алушы|rəhbər|अभिभावक|संरक्षक|nguoi mua|nguoi dat' +
    '|kupac|kupca|kupuj|pembeli|покупц|przewodnicz|przelozon|kierownik|nadrizen|vedouci|rukovod|nadredeni|nadrejeni|felettes|vorgesetz|leidinggev|esihenkil|esimies|yonetici|atasan|responsab|gestor|jefe|руковод|керівник|начальник|προισταμ|المدير|المشرف|המנהל|上司|主管|관리자|roditel|staratelj|szulo|anyja|apja|rodzic|opiekun|zastupc|vardnadsh|huoltaj|foresatt|foraeld|genitor|ouder|verzorger|orang tua|mzazi|lapsevanem|lahioma|anhorig|parorende|родител|батьк|γονε|κηδεμ|ولي|ההורה|家长|家長|noodg|nouze|urgenc|emergenc|darurat|ertesitend|экстрен|екстрен|έκτακτης|חירום|zapraszaj|pozval|pozvao|inbjudar|kutsuj|pengundang|einladend|запросив|пригласи|紹介|推荐|推薦|추천|gastgeb|gastheer|anfitri|domacin|vendeglat|referent|vortragend|conferenci|ponente|palestrant|relator|spreker|prelegent|prednasej|predavac|eloado|talare|foredragshold|puhuj|konusmac|доклад|допові|ομιλητ|المتحدث|מרצה|講師|讲师|강사|pembicara',
);
/** Signs of who comes, in scripts that write words without blanks. */
const THIS_STEMS = fold('參加人|参加人|參加者|参加者|與會者|与会者|報名者|报名者|出席者|참가자|참석자|신청자');
const CJK_NAMES = fold('姓名|氏名|名前|お名前|名|명|이름|성명|성함');

function holdsStem(words: readonly string[], stems: readonly string[]): boolean {
  return stems.some((stem) => {
    if (CJK.test(stem)) return words.some((word) => word.includes(stem));
    if (stem.includes(' ')) return ` ${words.join(' ')} `.includes(` ${stem}`);
    return words.some((word) =>
      stem.length < 4
        ? word === stem || word.endsWith(stem)
          ? word.length === stem.length || word.length >= stem.length + 5
          : false
        : word.startsWith(stem) ||
          (stem.length >= 5 && word.includes(stem)) ||
          (stem.length === 4 && word.endsWith(stem)),
    );
  });
}

/** Whether one of the words is somebody else's in any of its forms. */
export function hasOtherPersonStem(words: readonly string[]): boolean {
  return holdsStem(words, OTHER_STEMS);
}

/** Fields that the parts of a heading add up to; the cells have to agree before one is believed. */
export function fieldsOfStems(
  words: readonly string[],
): readonly { readonly field: FieldKey; readonly score: number }[] {
  if (words.length === 0 || words.length > 12) return [];
  const has = (part: keyof typeof STEMS) => holdsStem(words, STEMS[part]);
  const found: { field: FieldKey; score: number }[] = [];
  const isShort = words.length <= 5;
  if (has('status')) found.push({ field: 'status', score: isShort ? 0.74 : 0.6 });
  if (has('id') && isShort) {
    if (has('order')) found.push({ field: 'order_id', score: 0.8 });
    else if (has('ticket') || has('member') || has('staff')) found.push({ field: 'ticket_id', score: 0.78 });
  }
  if (has('kind') && (has('admission') || has('ticket') || has('member')) && isShort)
    found.push({ field: 'ticket_type', score: 0.78 });
  if (has('date') && (has('order') || has('ticket') || has('purchase')))
    found.push({ field: 'registered_at', score: 0.78 });
  else if (has('registered') && isShort) found.push({ field: 'registered_at', score: 0.68 });
  if (has('phone')) found.push({ field: 'phone', score: isShort ? 0.76 : 0.6 });
  if (has('diet')) found.push({ field: 'diet', score: isShort ? 0.74 : 0.55 });
  if (has('notes') && isShort) found.push({ field: 'notes', score: 0.62 });
  if (has('consent')) found.push({ field: 'consent', score: 0.5 });
  if (has('residence')) found.push({ field: 'town', score: 0.66 });
  const joined = words.join('');
  const rest = THIS_STEMS.filter((stem) => joined.startsWith(stem)).map((stem) => joined.slice(stem.length));
  if (rest.some((word) => CJK_NAMES.includes(word))) found.push({ field: 'full_name', score: 0.9 });
  return found;
}

/** Whether a heading says that a day is meant, in whatever way. */
export function namesADay(words: readonly string[]): boolean {
  return holdsStem(words, STEMS.date);
}

/** Whether a heading in a script without blanks says that it is of the person who comes. */
export function isOfPersonWhoComes(words: readonly string[]): boolean {
  return holdsStem(words, THIS_STEMS);
}
