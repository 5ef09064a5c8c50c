import { foldPattern, foldText } from '#domain/import/fold-text.ts';
import type { RegistrationStatus } from '#domain/registration.ts';

const WORDS: Readonly<Record<RegistrationStatus, string>> = {
  coming:
    'actif|attivo|attiva|activo|activa|ativo|ativa|actief|aktywny|aktywna|aktivni|aktivny|aktif|activ|aktivan|активный|активна|ενεργός|פעיל|نشط|启用|在职|在籍|활성|재직|coming|acquired|attending|going|registered|approved|confirmed|completed|complete|paid|valid|active|accepted|accept|yes|y|true|checked in|attended|arrived|subscribed|ok|free|success|successful|booked|placed|issued|in|present|enrolled|joined|invited accepted|will attend|i will attend|processed|fulfilled|approve|admitted|verified|angemeldet|bestatigt|zugesagt|zusage|bezahlt|teilnehmend|nimmt teil|kommt|komme|ja|aktiv|freigegeben|eingecheckt|abgeschlossen|inscrit|inscrite|confirme|confirmee|paye|valide|approuve|accepte|oui|present e|termine|inscrito|inscrita|confirmado|confirmada|pagado|pagada|aprobado|aceptado|asistire|asiste|completado|si|iscritto|iscritta|confermato|confermata|pagato|approvato|completato|aangemeld|bevestigd|betaald|ingeschreven|goedgekeurd|zarejestrowany|zarejestrowana|potwierdzony|potwierdzone|oplacone|zaplacony|zapisany|tak|prihlasen|potvrzeno|zaplaceno|ano|zaplateno|anmald|bekraftad|betald|kommer|nekommer|pameldt|bekreftet|betalt|tilmeldt|bekraeftet|ilmoittautunut|vahvistettu|maksettu|hyvaksytty|osallistuu|regisztralt|visszaigazolt|fizetve|elfogadva|inregistrat|confirmat|platit|prijavljen|potvrdeno|placeno|kayitli|onaylandi|odendi|katiliyor|зарегистрирован|подтвержден|подтверждено|оплачен|оплачено|оплачена|придет|да|активен|зареєстрований|підтверджено|参加|出席|承認済み|確定|支払済み|完了|已确认|已报名|已付款|已支付|已通过|参加中|已註冊|已確認|참석|참가|확정|승인|결제완료|완료',
  maybe:
    'keine antwort|keine ruckmeldung|noch keine antwort|pas de reponse|sans reponse|sin respuesta|nessuna risposta|sem resposta|geen antwoord|geen reactie|brak odpowiedzi|bez odpovedi|intet svar|ikke svaret|ikke svart|ej svarat|inget svar|ei vastausta|ei vastannut|nincs valasz|fara raspuns|yanit yok|cevap yok|без ответа|не ответил|нет ответа|без відповіді|χωρίς απάντηση|ללא תשובה|لا رد|未回答|未回复|未回覆|무응답|미응답|maybe|pending|pending approval|tentative|interested|awaiting moderation|awaiting|awaiting approval|awaiting payment|awaiting confirmation|unpaid|not paid|pending payment|payment pending|on hold|open|new|draft|invited|invite sent|no response|no reply|not responded|undecided|unsure|incomplete|in progress|partial|initialized|requested|applied|unconfirmed|not confirmed|needs action|if need be|vielleicht|offen|ausstehend|unbezahlt|eventuell|evtl|unentschieden|in bearbeitung|unsicher|eingeladen|vorgemerkt|unbestatigt|peut etre|en attente|non paye|a confirmer|invite|quiza|quizas|tal vez|pendiente|por confirmar|sin pagar|forse|in attesa|in sospeso|da confermare|non pagato|misschien|in afwachting|openstaand|onbetaald|moze|oczekujacy|oczekuje|nieoplacone|w trakcie|mozna|mozna ano|cekajici|nezaplaceno|ceka|kanske|vantar|obetald|kanskje|venter|ubetalt|maske|afventer|ehka|odottaa|maksamatta|talan|fuggoben|poate|in asteptare|mozda|na cekanju|belki|beklemede|возможно|ожидает|ожидание|не оплачен|не оплачено|может быть|можливо|очікує|未定|保留|検討中|承認待ち|未払い|待审核|待确认|待付款|未付款|待定|審核中|미정|대기중|승인대기|미결제|보류',
  waitlisted:
    '補欠|繰上待ち|候補者|waitlisted|waitlist|waiting list|wait list|waiting|on waiting list|on waitlist|on the waitlist|on the waiting list|reserve|standby|overflow|warteliste|auf warteliste|nachrucker|wartend|liste d attente|sur liste d attente|lista de espera|en lista de espera|lista d attesa|in lista d attesa|wachtlijst|op de wachtlijst|lista rezerwowa|lista oczekujacych|nahradnik|poradnik|cekaci listina|vantelista|reserv|reservplats|venteliste|jonossa|jonotuslista|varasija|varolista|varolistan|varalista|varolistaan|varasijalla|varosor|varolistara|varolista|varolistan|varolistas|varolista|varolista|yedek|bekleme listesi|лист ожидания|в листе ожидания|очередь|резерв|キャンセル待ち|待機|候补|候補|等候名单|대기|대기자|예비|varolista|fila de espera|lista de asteptare',
  cancelled:
    'inactif|inactive|inattivo|inattiva|inactivo|inactiva|inativo|inativa|inactief|nieaktywny|nieaktywna|neaktivni|neaktivny|inaktiv|pasif|inactiv|neaktivan|неактивен|неактивный|ανενεργός|לא פעיל|غير نشط|停用|离职|退会|비활성|퇴사|cancelled|canceled|cancel|cancelation|cancellation|refunded|refund|declined|decline|void|voided|deleted|removed|not attending|not going|not coming|rejected|withdrawn|withdrew|no|n|false|unsubscribed|cleaned|expired|no show|noshow|denied|partially refunded|chargeback|failed|banned|blocked|archived|inactive|revoked|transferred|not approved|absent|out|bounced|storniert|abgesagt|absage|abgemeldet|ausgetragen|erstattet|abgelehnt|geloscht|nein|nicht dabei|zuruckgezogen|inaktiv|kommt nicht|annule|annulee|annules|rembourse|remboursee|refuse|refusee|supprime|non|absent e|desiste|desinscrit|decline e|cancelado|cancelada|anulado|anulada|reembolsado|rechazado|eliminado|no asistire|baja|annullato|annullata|cancellato|rimborsato|rifiutato|rinunciato|geannuleerd|afgemeld|terugbetaald|geweigerd|afgewezen|nee|anulowany|anulowane|anulowana|zwrocone|odrzucony|rezygnacja|wypisany|nie|zruseno|zrusen|stornovano|odhlasen|ne|zrusene|avbokad|avanmald|installd|aterbetald|avbojd|nej|avmeldt|avlyst|kansellert|nei|avslatt|refundert|afmeldt|aflyst|annulleret|peruutettu|peruttu|perunut|hylatty|ei osallistu|ei tule|ei|torolt|torolve|lemondta|lemondva|elutasitva|nem|anulat|refuzat|rambursat|nu|otkazano|otkazan|iptal|iptal edildi|katilmiyor|hayir|reddedildi|отменен|отменено|отменена|отказ|отказался|отклонен|возврат|нет|не придет|удален|скасовано|відмінено|ні|キャンセル|取消|不参加|欠席|辞退|返金済み|取り消し|已取消|取消|已退款|已拒绝|不参加|拒絕|退款|缺席|취소|취소됨|불참|환불|거절',
};

const BY_WORD = new Map<string, RegistrationStatus>();
for (const status of ['coming', 'maybe', 'waitlisted', 'cancelled'] as const) {
  for (const word of WORDS[status].split('|')) if (!BY_WORD.has(foldText(word))) BY_WORD.set(foldText(word), status);
}

/** Beginnings of words that languages with endings change; beside a word for "not" they prove nothing. */
const STEM_WORDS: readonly (readonly [RegistrationStatus, RegExp])[] = [
  [
    'waitlisted',
    /^(nahradn|warteli|ventelist|vantelist|wachtl|jono|varasij|varolist|rezerwow|reservlist|reservelist)|^(lista? (rezerw|oczek|de espera|espera))|лист ожид|очеред|列入候補|대기/,
  ],
  [
    'cancelled',
    /^(anulow|anulad|anulat|annul|cancel|kansel|zrus|storn|odhlas|odwol|rezygn|zwroc|wypis|avbok|avbest|afbest|avanm|makul|aterbet|aflys|avlys|avmeld|afmeld|frameld|peruu|peruttu|torol|lemond|visszamond|iptal|refund|rembours|reembols|rimbors|devol|estorn|withdr|rejeit|recus|rechaz|rifiut|отмен|возвр|отказ|скасов|ακυρ|בוטל|ملغ|huy)/,
  ],
  [
    'coming',
    /^(potvrz|potvrd|potwierdz|prijat|przyj|oplac|zaplat|zaplac|confirm|konfirm|bestat|bekraft|bekreft|vahvist|makset|hyvaks|onaylan|odend|подтвер|оплач|принят|зарегистр|aprob|aprov|approv|valid|inscri|iscri|angemeld|aangemeld|elfogad|befizet|visszaigazol|tilmeld|pameld|εγκεκρ|εγκρι|επιβεβ|πληρω|מאושר|אושר|שולם|مؤكد|مقبول|مدفوع|da xac|da thanh)/,
  ],
  ['maybe', /^(oczek|cekaj|cekac|avvakt|odott|pend|fuggo|beklemede|ожида|очіку|εκκρεμ|ממתין|قيد|cho )/],
];
const STEMS = STEM_WORDS.map(([status, stem]) => [status, new RegExp(foldPattern(stem.source), 'u')] as const);
const NEGATION =
  /^(not|nicht|non|no|nao|ne|nie|niet|inte|ikke|ei|nem|не|δεν|μη|לא|لم|غير|chua|khong|un\p{L}+|nie\p{L}{6,}|ne\p{L}{6,}|o(be|go)\p{L}+|не\p{L}{5,})$/u;
/** "Not sure yet", "weiß noch nicht". */
const UNDECIDED =
  /\b(not (quite )?(sure|certain|decided)|unsure|undecided|don t know|weiss (es )?(noch )?nicht|noch (nicht|unklar)|pas (encore )?(sur|decide)|aun no|todavia no|no se|non so|ancora non|weet (het )?(nog )?niet|jeszcze nie|vet (inte|ikke)|ved ikke)\b/;

/** Words for coming and taking part that a "not" turns into a no. */
const COMES = new RegExp(
  foldPattern(
    /^(comm?ing|going|attending|komme?[nrt]?|kom|viens?|vienn?e|viendrai|viendra|vengo|venire|vendr\p{L}+|vou|virei|vin|voi|przyjd\p{L}+|prijd\p{L}+|pridu|pride|tule|tulen|jovok|jon|geliyor\p{L}*|gelmi\p{L}*|geleme\p{L}*|приду|придет|прийду|teilnehm\p{L}*|nehme|deltar|deltager|deltag\p{L}*|particip\p{L}+|asist\p{L}+|assist\p{L}+|partecip\p{L}+|ucast\p{L}+|uczestni\p{L}+|osallistu\p{L}*|katil\p{L}+|resztvesz\p{L}*|участв\p{L}+)$/u
      .source,
  ),
  'u',
);

/** The stems of coming behind another word. */
const COMING_STEM = new RegExp(STEMS[2]![1].source.replace('^(', ' ('), 'u');

function byStem(folded: string): RegistrationStatus | null {
  if (UNDECIDED.test(folded)) return 'maybe';
  const words = folded.split(' ');
  if (words.some((word) => NEGATION.test(word))) return null;
  return STEMS.find(([, stem]) => stem.test(folded) || words.some((word) => stem.test(word)))?.[0] ?? null;
}

/**
 * What a status word of any source means for us; `unknown` is counted as coming and flagged.
 *
 * @param isVoidColumn in a column that says what is void, a blank means valid and "true" means cancelled.
 */
export function readStatus(cell: string, isVoidColumn = false): RegistrationStatus | 'unknown' | null {
  const folded = foldText(cell)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (isVoidColumn) return folded === '' || /^(false|no|0|valid|nein|non)$/.test(folded) ? 'coming' : 'cancelled';
  if (folded === '') return null;
  const known = BY_WORD.get(folded);
  if (known) return known;
  if (UNDECIDED.test(folded)) return 'maybe';
  // "Cancelled by buyer", "Waitlist (2)", "Yes, I will be there".
  const words = folded.split(' ');
  const isNegated = words.some((word) => NEGATION.test(word));
  for (const status of ['waitlisted', 'cancelled', 'maybe', 'coming'] as const) {
    // "Nicht bestätigt" is no yes, however well we know its second word.
    if (status === 'coming' && isNegated) continue;
    for (const word of WORDS[status].split('|')) {
      if (word.length >= 4 && new RegExp(`(^| )${word}( |$)`).test(folded)) return status;
    }
  }
  // "Kommer ikke", "je ne viens pas": no, whatever is said about being unsure was asked before.
  if (isNegated && words.length <= 6 && words.some((word) => COMES.test(word))) return 'cancelled';
  const stemmed = byStem(folded);
  if (stemmed) return stemmed;
  if (isNegated && words.length <= 3 && COMING_STEM.test(` ${words.slice(1).join(' ')}`)) return 'unknown';
  const first = words[0] ?? '';
  if (first === 'yes' || first === 'ja' || first === 'oui') return 'coming';
  if (first === 'no' || first === 'nein' || first === 'non') return 'cancelled';
  return 'unknown';
}

const YES = new Set(
  'yes y true 1 x ja oui si sim tak ano da да так igen kylla jah evet はい 是 예 네 ✓ ✔ ok agree agreed accepted i agree checked on zugestimmt einverstanden einwilligung erteilt'
    .split(' ')
    .map(foldText),
);
const NO = new Set(
  'no n false 0 nein non nao nie ne nej nei ei нет ні nem hayir いいえ 否 아니오 disagree declined unchecked off'
    .split(' ')
    .map(foldText),
);

/** Yes, no, or null where a cell says neither. */
export function readYesNo(cell: string): boolean | null {
  const folded = foldText(cell).replace(/[.!]/g, '').trim();
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  if (/^(yes|ja|oui|si|i agree|i consent|ich stimme|j accepte|acepto|acconsento|einverstanden|agree)\b/.test(folded))
    return true;
  if (/^(no|nein|non|i do not|i don t|ich stimme nicht)\b/.test(folded)) return false;
  return null;
}
