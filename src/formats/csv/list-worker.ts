import {
  makeBadgeCode,
  makeId,
  type CheckInId,
  type ImportId,
  type RegistrationId,
  type RuleId,
  type SuggestionId,
} from '#domain/ids.ts';
import type { ImportMakers } from '#domain/import/import-makers.ts';
import { ListSession } from './list-session.ts';
import type { ImportAbout, ListAnswer, ListQuestion } from './list-worker-messages.ts';

/** Rows per message: small enough that unpacking one takes the window a few milliseconds. */
const PIECE = 500;

const session = new ListSession();
const scope = self as unknown as {
  postMessage: (answer: ListAnswer) => void;
  onmessage: ((event: MessageEvent<ListQuestion>) => void) | null;
};

scope.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) =>
    scope.postMessage({ tell: 'failed', id: data.id, message: error instanceof Error ? error.message : String(error) }),
  );
};

async function answer(question: ListQuestion): Promise<void> {
  const { id } = question;
  switch (question.ask) {
    case 'read': {
      const bytes = new Uint8Array(question.bytes);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', question.bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const onProgress = (share: number) => {
        scope.postMessage({ tell: 'progress', id, share });
        return true;
      };
      return scope.postMessage({
        tell: 'read',
        id,
        result: session.read(bytes, sha256, { ...question.options, onProgress }),
      });
    }
    case 'rows-of-event':
      session.setRows(question.table, question.rows, question.isFirst);
      return scope.postMessage({ tell: 'done', id });
    case 'plan':
      return scope.postMessage({ tell: 'plan', id, result: session.plan(question.decisions) });
    case 'page':
      return scope.postMessage({ tell: 'page', id, result: session.rows(question.query) });
    case 'changes': {
      const made = session.changes(makersFor(question.about));
      const changes = made?.changes ?? [];
      for (let from = 0; from + PIECE < changes.length; from += PIECE)
        scope.postMessage({ tell: 'changes', id, changes: changes.slice(from, from + PIECE), record: null });
      const rest = changes.length % PIECE === 0 ? PIECE : changes.length % PIECE;
      return made === null
        ? scope.postMessage({ tell: 'failed', id, message: 'There is no plan yet.' })
        : scope.postMessage({
            tell: 'changes',
            id,
            changes: changes.slice(Math.max(0, changes.length - rest)),
            record: made.record,
          });
    }
    case 'problems-csv':
      return scope.postMessage({ tell: 'csv', id, text: session.problemsCsv() });
    case 'as-read-csv':
      return scope.postMessage({ tell: 'csv', id, text: session.asReadCsv() });
  }
}

function makersFor(about: ImportAbout): ImportMakers {
  const random = () => crypto.getRandomValues(new Uint8Array(16));
  let number = about.firstCheckInNumber;
  let clock = about.firstClock;
  return {
    now: about.now,
    makeRegistrationId: () => makeId('P', random()) as RegistrationId,
    makeBadgeCode: () => makeBadgeCode(random()),
    makeRuleId: () => makeId('U', random()) as RuleId,
    makeSuggestionId: () => makeId('G', random()) as SuggestionId,
    importId: makeId('I', random()) as ImportId,
    fileName: about.fileName,
    sha256: about.sha256,
    reading: about.reading,
    desk: about.desk,
    nextCheckInId: () => `${about.desk}-${number++}` as CheckInId,
    nextClock: () => clock++,
  };
}
