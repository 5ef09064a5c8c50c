import { foldText } from '#domain/import/fold-text.ts';
import { TONGUE_ORDINALS } from './tongue-words.ts';

/** First, second, third ... in the languages of the sources; the n-th entry has the words for n. */
const ORDINALS: readonly string[] = [
  'first|1st|erst|erste|erster|erstes|premier|premiere|1er|1ere|primera|primer|primero|prima|primo|primeira|primeiro|eerste|1e|pierwszy|pierwsza|prvni|prva|prvi|forsta|forste|1a|1o|ensimmainen|elso|birinci|top|favourite|favorite|best|most wanted|перша|перше|перший|πρωτη|πρωτο|πρωτης|ראשונה|ראשון|الاول|الاولى|اول|nhat|elsodleges|ensisijainen|forstehands|prvniho|prve|pierwszego|первого|первый|первая|первое|第一|primary|main|i|one|primeros|premieres|ersten|ersters|pierwsza|pierwszej|pierwsze|prvou|prvej|prveho|prvu|prvo|первую|первой|первым|першу|першої|ensimmaisen|ensimmaiseksi|elsokent|elsot|elsonek|birincil|primul|primii',
  'second|2nd|zweit|zweite|zweiter|zweites|deuxieme|seconde|2e|2eme|segunda|segundo|seconda|secondo|tweede|drugi|druga|drugie|druhy|druha|andra|anden|andre|toinen|masodik|ikinci|второй|вторая|второе|第二|secondary|reserve|standby|друга|друге|другий|второго|δευτερη|δευτερο|δευτερης|שנייה|שניה|שני|الثاني|الثانيه|الثانية|masodlagos|toissijainen|doua|druhe|alternative|backup|ii|two|zweiten|zweites|drugiej|drugie|druga|drugiego|druhou|druhej|druhym|drugu|drugo|вторую|второй|вторым|другу|другої|toisen|toiseksi|masodikkent|masodikat|ikincil|al doilea|secunda',
  'third|3rd|dritt|dritte|dritter|drittes|troisieme|3e|3eme|tercera|tercer|tercero|terza|terzo|terceira|derde|trzeci|trzecia|treti|tredje|kolmas|harmadik|ucuncu|третий|третья|третье|第三|iii|третя|третє|третій|τριτη|τριτο|τριτης|שלישית|שלישי|الثالث|الثالثه|الثالثة|treia|trzeciego|three|dritten|trzecia|trzeciej|trzecie|tretiu|tretej|treti|trecu|tretjo|третью|третьей|третьим|третьої|kolmannen|kolmanneksi|harmadikkent|harmadikat|ucuncul|al treilea',
  'fourth|4th|viert|vierte|vierter|quatrieme|4e|4eme|cuarta|quarta|quarto|vierde|czwarty|fjarde|fjerde|neljas|negyedik|четвертый|第四|four|четвертая|четвертое|τεταρτη|רביעית|الرابع|الرابعه|patra|vierten|czwarta|czwartej|czwarte|ctvrty|ctvrta|ctvrte|ctvrtou|stvrtu|cetvrtu|четвертую|четвертой|neljannen|negyedikkent|cuarto',
  'fifth|5th|funft|funfte|cinquieme|5e|quinta|quinto|vijfde|piaty|femte|viides|otodik|пятый|第五|five',
  'sixth|6th|sechst|sechste|6e|six',
  'seventh|7th|7e',
  'eighth|8th|8e',
];

const ranksOf = (lists: readonly string[]) =>
  lists.flatMap((words, at) => words.split('|').map((word) => [foldText(word), at + 1] as const));

/** The rank that one folded word names. */
export const ORDINAL_RANK: ReadonlyMap<string, number> = new Map([...ranksOf(TONGUE_ORDINALS), ...ranksOf(ORDINALS)]);
