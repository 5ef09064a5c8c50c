import { foldPattern } from '#domain/import/fold-text.ts';
import { foldHeader, halvesOf } from './fold-header.ts';
import { ORDINAL_RANK } from './ordinal-words.ts';
import { TONGUE_CHOICE, TONGUE_TOPICS } from './tongue-words.ts';

/** Any of some folded words, whole; `\b` would know Latin letters only. */
const anyWord = (words: string) => new RegExp(`(?:^| )(?:${foldPattern(words)})(?= |$)`, 'u');

/** Words that ask what people would like to talk about. */
const TOPIC_WORDS = anyWord(
  `${TONGUE_TOPICS}|topics?|which groups|working groups?|work groups?|breakout groups?|study groups?|gesprekstafels?|thematafels?|gespreksgroepen|tyopaj\\p{L}*|tyoryhm\\p{L}*|keskusteluryhm\\p{L}*|studiecirk\\p{L}*|arbetsgrupp(er|erna)?|arbeidsgrupper?|arbejdsgrupper?|themes?|interests?|interested|workshops?|sessions?|tracks?|breakouts?|seminars?|activities|subjects?|agenda|discussion groups?|themen|thema|wunsch(e|themen?|thema)?|wunsche|arbeitsgruppen?|interessen|schwerpunkte?|workshopwahl|themenwahl|ateliers?|sujets?|thematiques?|interets|temas?|talleres|taller|intereses|sesiones|temi|laboratori|laboratorio|interessi|argomenti|onderwerpen|onderwerp|werkgroepen|themas|workshopkeuze|tematy|temat|warsztaty|amnen|amne|teman|verksteder|emner|emne|aiheet|aihe|tyopajat|tyopaja|temak|muhelyek|ateliere|teme|radionice|konular|atolye|темы|тема|секции|мастер классы|теми|oficinas?|temu|tem|секция|секцию|секций|секциях|мастер класс|мастерские|секції|майстер класи|θεμα|θεματα|θεματων|θεματικη|εργαστηριο|εργαστηρια|εργαστηριου|εργαστηριων|נושא|נושאים|סדנה|סדנא|סדנאות|סדנת|موضوع|موضوعات|مواضيع|ورشه|ورشة|الورشه|الورشة|ورش|الورش|muhely\\p{L}*|szekcio\\p{L}*|temak\\p{L}*|dilny|dilna|dilnu|dilen|dilnicky|tyopajoista|tyopajan|vaerkstede?r?|verkstad|verkstader|werkplaats(en)?|warsztatow|warsztat|chu de|hoi thao|lop hoc|atolyeler|oturum(lar)?|radionica|delavnic[ae]`,
);
const CJK_TOPIC =
  /分组讨论|小组讨论|分組討論|小組討論|讨论组|討論組|テーマ|ワークショップ|分科会|議題|议题|话题|主题|主題|工作坊|분과|주제|워크숍|워크샵|セッション/u;
const CHOICE_WORDS = anyWord(
  `${TONGUE_CHOICE}|choices?|choose|preferences?|preferred|prefer|wishes|wish|picks?|pick|option|priority|priorities|rank|ranking|favou?rites?|wunsch|wunsche|wahl|prioritat|praferenz|choix|preference|souhaits?|voeux?|eleccion(es)?|opcion(es)?|preferencias?|prioridad|scelt[ae]|preferenz[ae]|escolhas?|opcao|prefer[eê]ncia|keuzes?|voorkeur(en)?|wybor|wybory|preferencje|volba|volby|val|onskan|onskemal|onske|onsker|valg|toive|toiveet|valinta|valasztas|optiune|izbor|tercih(ler)?|выбор|приоритет|желание|prioritet(er)?|priorytet|priorita|prioriteit|prioridades?|oncelik|εργαστηριο προτιμησης|επιλογη|επιλογες|επιλογης|προτιμηση|προτιμησεις|προτεραιοτητα|בחירה|הבחירה|עדיפות|העדפה|העדפות|خيار|الخيار|اختيار|الاختيار|رغبه|رغبة|الرغبه|الرغبة|افضليه|nguyen vong|lua chon|uu tien|вариант|предпочтение|предпочтения|побажання|вибір|valinnat|preferinta|preferinte|alegere|alegerea|most want|want most|rather join|like most|serad|seradte`,
);
const CJK_CHOICE = /希望|志愿|志願|지망|선택|選択|选择|選擇|最想|意愿/u;
const NOT_WISHES = anyWord(
  'unavailable|unavailability|available|availability|free time|busy|session id|session format|session type|session title|session name|session chair|talk topics?|topic category|general topic|level|minutes|duration|meal|lunch|menu|dinner|food|shirt|t shirt|hotel|room type|points|feedback|hear|heard|newsletter|payment|shipping|language|contact preference|email|pronouns?|diet|dietary|price|suggest|suggestion|propose|proposal|vorschlag|vorschlage|own project|consent|accommodation|seating|seat|not|nicht|avoid|attended|time in session|join time|leave time|essen|career|industry|job|travel|transport|parking|speaker|abstract|time zone|start time|end time|webinar|gender|privacy|sms|opt in|optin|subscription',
);

const ROUND_WORDS = new Set(
  'round runde block session sitzung slot phase part teil tour ronda turno rodada ronde runda kolo kierros fordulo tur tura omgang pass раунд blok day tag jour dia giorno dag dzien den period timeslot workshop breakout'.split(
    ' ',
  ),
);
const DAY_PARTS =
  /^(morning|afternoon|evening|am|pm|vormittags?|nachmittags?|abends?|matin|apres midi|midi|soir|manana|tarde|mattina|mattino|pomeriggio|manha|ochtend|middag|namiddag|avond|formiddag\p{L}*|eftermiddag\p{L}*|ettermiddag\p{L}*|formiddagen|aamupaiva\p{L}*|iltapaiva\p{L}*|dopoledne|odpoledne|dopoludnia|popoludni[au]|rano|przedpoludnie\p{L}*|delelott\p{L}*|delutan\p{L}*|dimineata|dimineatii|sabah|ogleden|утром|днем|вечером|утро|день|вечер|πρωι|πρωινο|απογευμα)$/u;

/** Words for a choice that are written as two. */
const CHOICE_OF_TWO_WORDS = /(^| )(?:nguyen vong|lua chon|uu tien)(?= |$)/g;
const ENGLISH_VERB = /^(choose|prefer|preferred|pick|wish|rank|option|want|like)/;

/** A heading that asks for the n-th wish: its rank and what is left, which tells rounds apart. */
export type RankedHeading = { readonly rank: number; readonly stem: string; readonly round: string };

/** Whether a heading asks about topics at all. */
export function isTopicHeading(header: string): boolean {
  const { key, coreKey } = foldHeader(header);
  return (TOPIC_WORDS.test(key) || CJK_TOPIC.test(header.normalize('NFKC'))) && !NOT_WISHES.test(coreKey);
}

/** Whether a heading is excluded from wishes by what it asks. */
export function isNotAboutWishes(header: string): boolean {
  return NOT_WISHES.test(foldHeader(header).coreKey);
}

export function isChoiceHeading(header: string): boolean {
  const { key, coreKey } = foldHeader(header);
  return (CHOICE_WORDS.test(key) || CJK_CHOICE.test(header.normalize('NFKC'))) && !NOT_WISHES.test(coreKey);
}

/** Words beside "choice" that leave it open what is chosen: "Your first choice if there is room". */
const OPEN =
  /^(\d+\p{L}{0,4}|\p{L}|st|nd|rd|th|no|nr|my|your|our|of|for|in|the|and|or|at|to|by|order|number|group|groups|round|runde|rank|top|next|other|another|would|do|you|i|we|what|which|want|most|really|like|join|attend|please|if|is|full|topic|comma|separated|list|multiple|select|selection|up|three|best|least|was|ist|dein|ihr|mein|fur|der|die|das|en|de|la|le|el|il|lo|pour|por|para|per|mon|ma|mes|mi|mis|mia|quel|quelle|cual|quale)$/u;

/** Whether a heading asks for a choice of something that is no topic: "Favourite tea", "T-shirt choice". */
export function isChoiceOfSomethingElse(header: string): boolean {
  const { words } = foldHeader(header);
  if (isTopicHeading(header) || CJK_CHOICE.test(header)) return false;
  const rest = words.filter(
    (word) =>
      !CHOICE_WORDS.test(word) &&
      !ORDINAL_RANK.has(word) &&
      !ROUND_WORDS.has(word) &&
      !DAY_PARTS.test(word) &&
      !OPEN.test(word),
  );
  return rest.length > 0 && words.length <= 4;
}

export function isWishHeading(header: string): boolean {
  return isTopicHeading(header) || rankedHeading(header) !== null;
}

/** Reads "Round 2: 1st choice", "2. Wunsch", "第1希望", "Which? [Rank 3]", "choice_1"; null where no rank is asked. */
export function rankedHeading(header: string): RankedHeading | null {
  const halves = halvesOf(header);
  const half = halves ? (rankedHeading(halves[1]) ?? rankedHeading(halves[0])) : null;
  if (half) return half;
  const { key, coreKey, bracket } = foldHeader(
    header
      .replace(/second(ary)?[- ]most[- ]wanted|next[- ]best|runner[- ]up/i, 'second choice')
      .replace(/most[- ]wanted/i, 'first choice')
      // "(1 = best)" explains points and asks for no rank.
      .replace(/\([^()]*=[^()]*\)/g, ' '),
  );
  const words = key
    .replace(CHOICE_OF_TWO_WORDS, '$1choice')
    .split(' ')
    .filter((word) => word !== '');
  const plain = header.normalize('NFKC').toLowerCase();
  if (words.length === 0 || words.length > 30) return null;
  const cjk = /(?:第)?([1-9一二三四五])\s*(?:希望|志愿|志願|지망|순위|선택|選択|候補|选择|選擇|意愿|顺位|順位)/u.exec(
    plain,
  );
  if (cjk) {
    const rank = '一二三四五'.includes(cjk[1]!) ? '一二三四五'.indexOf(cjk[1]!) + 1 : Number(cjk[1]);
    return {
      rank,
      stem: plain
        .replace(cjk[0], ' ')
        .replace(/第|を|の|て|テーマ/gu, ' ')
        .trim(),
      round: roundOf(words),
    };
  }
  if (bracket !== '') {
    const inner = foldHeader(bracket).words;
    const rank = rankIn(inner, true);
    if (rank !== null && (inner.length === 1 || CHOICE_WORDS.test(inner.join(' ')) || inner.length <= 2)) {
      const stem = words.slice(0, words.length - inner.length);
      if (isTopicHeading(stem.join(' ')) || CHOICE_WORDS.test(key))
        return { rank, stem: stem.join(' '), round: roundOf(stem) };
    }
  }
  if (NOT_WISHES.test(coreKey)) return null;
  const place = words.findIndex((word, i) => ORDINAL_RANK.has(word) && IN_ORDER.test(words[i + 1] ?? ''));
  if (place >= 0) {
    const rest = words.filter((word, i) => i !== place && i !== place + 1 && !/^(i|in|en|w|v|a)$/.test(word));
    return { rank: ORDINAL_RANK.get(words[place]!)!, stem: rest.join(' '), round: roundOf(rest) };
  }
  // "Preferred breakout 2" is the second preference; "preference for breakout 2" is of another round.
  if (words.length === 3 && PREFERRED.test(words[0]!) && TOPIC_WORDS.test(words[1]!) && /^[1-9]$/.test(words[2]!))
    return { rank: Number(words[2]), stem: words[1]!, round: '' };
  for (const [i, word] of words.entries()) {
    const joined =
      /^(\p{L}{2,12}?)(?:hands|s)?(wunsch|wahl|prioritat|praferenz|val|valg|keuze|keus|valinta|prioritet|prioriteit|onske|onskan|onskemal|toive|voorkeur)$/u.exec(
        word,
      );
    const rank = joined ? ORDINAL_RANK.get(joined[1]!) : undefined;
    const rest = words.filter((_, at) => at !== i);
    if (rank !== undefined) return { rank, stem: rest.join(' '), round: roundOf(rest) };
  }
  const choiceAt = words.findIndex((word) => CHOICE_WORDS.test(word));
  const topicAt = words.findIndex((word) => TOPIC_WORDS.test(word) && !ROUND_WORDS.has(word));
  const at = choiceAt >= 0 ? choiceAt : topicAt;
  if (at < 0) return null;
  const near: number[] = [];
  for (const offset of [-1, 1, -2, 2]) {
    const place = at + offset;
    const word = words[place];
    if (word === undefined) continue;
    const isRoundNumber =
      ROUND_WORDS.has(words[place - 1] ?? '') &&
      choiceAt !== place - 1 &&
      // "Workshop 1st preference": the ordinal is of the choice, "workshop 1 choice" is not.
      !(offset === -1 && (ordinalOnly(word) || /^\d(st|nd|rd|th)$/.test(word))) &&
      // "Workshop (1st priority)" is no workshop 1.
      !new RegExp(`[(\\[{:–—-]\\s*${word}`).test(plain);
    const rank =
      word === 'i' && (offset === 1 || offset === -1) && ROMAN.test(header) && !ENGLISH_VERB.test(words[at]!)
        ? 1
        : rankIn([word], choiceAt >= 0 || offset === 1 || ordinalOnly(word));
    const isSuffix = /^(st|nd|rd|th|a|o|e|er|eme|ste|de)$/.test(word) && /^\d$/.test(words[place - 1] ?? '');
    if (isSuffix && offset < 0) near.push(place, place - 1);
    if (rank !== null && !isRoundNumber) {
      const used = new Set([at, place, ...near]);
      // The rank of a topic word alone ("Topic 2") counts only where the number follows it.
      const rest = words.filter((_, i) => !used.has(i));
      return {
        rank: near.length > 0 ? Number(words[near[1]!]) : rank,
        stem: rest.filter((item) => !/^(st|nd|rd|th|l|il|it|el|la|le|lo|the)$/.test(item)).join(' '),
        round: roundOf(rest),
      };
    }
  }
  return null;
}

/** "I första hand", "in erster Linie", "en premier lieu": what stands behind an ordinal that means a rank. */
const IN_ORDER =
  /^(hand|linie|lieu|lugar|luogo|instantie|instancia|istanza|kolejnosci|rade|rekke|raekke|helyen|sijassa|очередь)$/u;
const PREFERRED =
  /^(preferred|favou?rite|desired|bevorzugt\p{L}*|gewunscht\p{L}*|prefere\p{L}*|preferid\p{L}*|preferit\p{L}*|souhait\p{L}*|desead\p{L}*|gewenst\p{L}*|onskad\p{L}*|onsket|preferowan\p{L}*|preferovan\p{L}*)$/u;

const ordinalOnly = (word: string) => ORDINAL_RANK.has(word) && !/^\d/.test(word);

/** "2a", "3ης", "4ty": a number with the ending of an ordinal, in any language. */
function numbered(word: string): number | undefined {
  const match = /^([1-9]|[12]\d|30)\p{L}{1,4}$/u.exec(word);
  return match && !/^\d+(h|am|pm|uhr|min|x|d)$/.test(word) ? Number(match[1]) : undefined;
}

/** Nouns for a choice beside which a single "I" is the Roman number; "what I prefer" is not. */
const ROMAN = /^(?:.*[^\p{L}])?I(?=[^\p{L}]+\p{L}+\s*$|\s*$)/u;

/** The rank that some words name: "2nd", "second", "rank 3", "3". */
export function rankIn(words: readonly string[], isPlainNumberFine: boolean): number | null {
  for (const word of words) {
    const ordinal = ORDINAL_RANK.get(word) ?? numbered(word);
    if (ordinal !== undefined && word !== 'i') return ordinal;
    if (isPlainNumberFine && /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 30) return Number(word);
  }
  return null;
}

/** What words call a round: "round 2", "runde 1", "morning"; empty where they do not say. */
function roundOf(words: readonly string[]): string {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1] ?? '';
    if (ROUND_WORDS.has(word) && (/^[\da-d]$/.test(next) || ORDINAL_RANK.has(next))) return `${word} ${next}`;
    if (ROUND_WORDS.has(word) && i > 0 && (ORDINAL_RANK.has(words[i - 1]!) || /^\d$/.test(words[i - 1]!)))
      return `${words[i - 1]} ${word}`;
    if (DAY_PARTS.test(word) && !isHalfOfDay(word, words)) return word;
    const joined = /^(round|runde|ronde|r)(\d)$/.exec(word);
    if (joined) return `round ${joined[2]}`;
  }
  return '';
}

/** "Was möchtest du am Vormittag machen?": a little word there, half of the day in "Workshop AM". */
function isHalfOfDay(word: string, words: readonly string[]): boolean {
  return (
    /^(am|pm)$/.test(word) && words.some((other) => other !== word && DAY_PARTS.test(other) && !/^(am|pm)$/.test(other))
  );
}

/** The round named in a whole heading. */
export function roundInHeading(header: string): string {
  return roundOf(foldHeader(header).words);
}
