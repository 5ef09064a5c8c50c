import { foldPattern } from '#domain/import/fold-text.ts';
import { foldHeader } from './fold-header.ts';

const NOT = String.raw`(?:not|never|don ?t|dont|won ?t|wouldn ?t|cannot|can ?t|shouldn ?t|mustn ?t|no|avoid|rather not|unwilling|uncomfortable|conflicts?|apart|separate[d]?|away|nicht|nie|niemals|kein(?:e|en|er)?|auf keinen fall|ungern|getrennt|meiden|vermeiden|ne|pas|jamais|eviter|sans|separe[es]*|nunca|evitar|separad[oa]s?|nao|non|mai|evitare|separat[oi]|niet|nooit|vermijden|gescheiden|nie|unikac|osobno|inte|aldrig|undvika|ikke|aldri|undga|ei|valttaa|не|нельзя|избегать|отдельно|nem|kerul|istemiyor\p{L}*|istemedig\p{L}*|istemez\p{L}*|olmasin|nechc\p{L}*|nechtel\p{L}*|nechod\p{L}*|nu|fara|evit\p{L}*|δεν|οχι|μην|χωρις|χωριστα|αποφυγ\p{L}*|לא|בלי|להימנע|לחוד|בנפרד|لا|لن|ليس|بدون|تجنب|khong|tranh|не хот\p{L}*|(?:et|en|ei) halu\p{L}*)`;
const TOGETHER = String.raw`(?:be (?:put |placed |paired |grouped |seated )?(?:in|on|at|with|by|near|next)|with|together|grouped?|groups?|teams?|teammates?|tables?|sit|seated|paired?|partnered|placed|put|work(?:ing)? with|share|alongside|near|next|same|mit|zusammen|gruppe|sitzen|team|tisch|avec|ensemble|groupe|assis|con|junto[s]?|grupo|mesa|com|insieme|gruppo|tavolo|met|samen|groep|tafel|razem|z|w grupie|grupie|tillsammans|med|grupp|bord|sammen|gruppe|kanssa|ryhm\p{L}*|вместе|с|группе|egyutt|csoport\p{L}*|birlikte|ayni|grup\p{L}*|cu|impreuna|spolu|skupin\p{L}*|razem|μαζι|ομαδα|με|עם|יחד|ביחד|קבוצה|בקבוצה|באותה|مع|معا|مجموعه|المجموعه|مجموعة|المجموعة|cung|nhom|voi|групі|разом|з ким)`;
const PEOPLE = String.raw`(?:who|whom|anyone|anybody|someone|somebody|people|persons?|names?|participants?|attendees?|students?|classmates?|teammates?|colleagues?|me|i|you|us|wen|wem|jemand(?:en|em)?|personen|leute|namen|mich|ich|qui|personnes?|quelqu|noms?|quien(?:es)?|personas?|alguien|chi|persone|qualcuno|quem|pessoas?|alguem|wie|mensen|iemand|personer|nagon|vem|noen|hvem|nogen|osob\p{L}*|kim|kivel|kikkel|kenen|keiden|ketka|keta|kiminle|kimlerle|kisiler|kym|cine|persoane|colegi|ποιον|ποιους|ποιοι|ποια|ποιες|ατομα|מי|אנשים|שמות|من|اشخاص|الاشخاص|اسماء|ai|nguoi|ким|люди|kto|кто|кем|кого|люд\p{L}*|with|mit|avec|con|met|med)`;
const APART = new RegExp(foldPattern(String.raw`(?:^| )${NOT}(?: \p{L}+){0,8}? ${TOGETHER}(?: |$)`), 'u');
const APART_BACKWARD = new RegExp(
  foldPattern(
    String.raw`(?:^| )(?:with|mit|avec|con|met|med|kiminle|kimlerle|kivel|kikkel) ?(?:whom?|wem|denen|qui|lesquel\p{L}*|quien(?:es)?|chi|cui|wie|vem|hvem)?(?: \p{L}+){0,8}? ${NOT}(?: |$)`,
  ),
  'u',
);
const TO_AVOID =
  /(?:^| )(?:people|persons?|anyone|anybody|someone|who|names?|participants?|students?|teammates?|personen|leute|personnes|personas|persone|pessoas|mensen)(?: \p{L}+){0,6} (?:avoid|to avoid|not|apart|separate|steer clear|meiden|vermeiden|eviter|evitar|evitare|vermijden)(?: |$)/u;
const CJK =
  /(同じ|一緒|同组|同組|같은|함께).{0,12}(なりたくない|避け|不想|不要|싫|원하지 않|피하)|(不想|不要|避免|不願|不愿|不希望).{0,10}(同组|同組|同桌|同隊|同队|一起|和谁|和誰)|(같은|함께).{0,15}(싫|원하지|않|피하)|(避けたい|一緒になりたくない|함께하고 싶지 않)/u;
const HAS_PEOPLE = new RegExp(foldPattern(`(?:^| )${PEOPLE}(?: |$)`), 'u');
/** Questions that hold the same words and are about something else. */
const HARMLESS =
  /(?:^| )(?:commas?|semicolons?|kommas?|virgules?|comas?|virgole|virgulas?|food|eat|allerg\p{L}*|diet\p{L}*|comply|agree|consent|photos?|photograph\p{L}*|pictures?|publish\p{L}*|share(?:d)? (?:my|your|this|data|information)|emails?|newsletters?|contact(?:ed)?|newcomers?|dates?|times?|available|unavailable|ticket|price|pay|fee|refund\p{L}*|fotos?|bild(?:er)?|essen|anreise|bring|children|kids|dogs?|pets?|wheelchair|stairs|noise|light|smok\p{L}*|if (?:not|no)|no preference|guests? (?:not|no))(?: |$)/u;

/**
 * Whether a heading asks whom somebody does not want to be with.
 *
 * Such a column can protect somebody: it never becomes a custom field, an export column, a history line or a
 * log entry. Asked in as many ways as people ask it; a heading too many is only left out of the custom fields,
 * a heading missed would show it to everybody.
 */
export function isKeepApartHeading(header: string): boolean {
  const key = foldHeader(header.replace(/n['’]t\b/g, ' not')).words.join(' ');
  if (key === '' || HARMLESS.test(key)) return false;
  if (CJK.test(key) || CJK.test(header)) return true;
  if (
    /(?:^| )(?:keep|stay|put|placed?|kept|be|sit) (?:me |us |them )?(?:well |far )?(?:apart|away|separate[d]?) from(?: |$)/u.test(
      key,
    )
  )
    return true;
  return (APART.test(key) && HAS_PEOPLE.test(key)) || APART_BACKWARD.test(key) || TO_AVOID.test(key);
}

const WISHING = String.raw`(?:want|would like|like|love|prefer|wish|hope|mochte(?:st|n)?|will(?:st)?|gern(?:e)?|wollen|souhait\p{L}*|aimer\p{L}*|voulez|veux|preferer\p{L}*|quier\p{L}*|gustaria|prefier\p{L}*|vuoi|vorre\p{L}*|preferisc\p{L}*|wil(?:t)?|graag|chc\p{L}*|vill|skulle|haluai\p{L}*|хот\p{L}*|gostaria|quer)`;
const WITH_WHOM =
  /(?:^| )(?:with whom|mit wem|avec qui|con quien(?:es)?|con chi|com quem|met wie|z kim|s kym|med vem|med hvem|kenen kanssa|с кем|з ким|kivel|kikkel|kiminle|kimlerle|cu cine|με ποιον|με ποιους|עם מי|مع من|voi ai)(?: |$)/u;
const WISHED = new RegExp(String.raw`(?:^| )${WISHING}(?: \p{L}+){0,8}? ${TOGETHER}(?: |$)`, 'u');

/** Whether a heading asks whom somebody would like to be with. */
export function isKeepTogetherHeading(header: string): boolean {
  const key = foldHeader(header).words.join(' ');
  if (key === '' || HARMLESS.test(key) || isKeepApartHeading(header)) return false;
  return (
    WITH_WHOM.test(key) ||
    (WISHED.test(key) &&
      /(?:^| )(?:in group with|group with|be with|sit with|team with|work with|seated with|paired with|in team|on team|zusammen|same group|same table|ensemble|junto|insieme|samen|razem|tillsammans|sammen|вместе|who|whom|people|persons?|personen|names?)(?: |$)/u.test(
        key,
      ) &&
      !/(?:^| )(?:topics?|workshops?|sessions?|themen|about)(?: |$)/u.test(key))
  );
}
