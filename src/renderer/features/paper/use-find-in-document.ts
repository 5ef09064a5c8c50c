import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundPlace } from '#bridge/contract.ts';
import type { DocumentRequest } from '#domain/documents/document-request.ts';
import { ask } from '../../connection/bridge-client.ts';

type Found = { readonly words: string; readonly total: number; readonly places: readonly FoundPlace[] };

const NOTHING: Found = { words: '', total: 0, places: [] };
const NO_PLACES: readonly FoundPlace[] = [];

/** What is looked for in the document in view, where it stands, and which place is in front. */
export type FindInDocument = {
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** False while the document is still being read for these words. */
  readonly isDone: boolean;
  readonly places: readonly FoundPlace[];
  readonly total: number;
  /** Which of the places is in front, from 0. */
  readonly at: number;
  /** Goes on by one place, or back; round and round. */
  readonly step: (by: 1 | -1) => void;
};

/** Looks for words in a document; while it is read for some, only the newest ones wait. */
export function useFindInDocument(eventId: string, seq: number, request: DocumentRequest): FindInDocument {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found & { readonly key: string }>({ ...NOTHING, key: '' });
  const [at, setAt] = useState(0);
  const document = JSON.stringify({ ...request, madeAt: '', seq });
  const key = words.trim() === '' ? '' : `${words}\n${document}`;
  const wanted = useRef('');
  const running = useRef(false);

  useEffect(() => {
    wanted.current = key;
    if (found.key === key) return undefined;
    if (key === '') {
      setFound({ ...NOTHING, key });
      return undefined;
    }
    const look = async () => {
      if (running.current || wanted.current !== key) return;
      running.current = true;
      const answer = await ask('documents.find', { eventId, seq, request, words: words.slice(0, 300) }).finally(() => {
        running.current = false;
      });
      if (wanted.current !== key) return setFound((before) => ({ ...before }));
      const { total, places } =
        answer.kind === 'found' ? { total: answer.total, places: answer.found } : { total: 0, places: NO_PLACES };
      setFound((before) => {
        // The same words in a document that has changed: the reader stays at the place in front.
        setAt((was) => (before.words === words && was < places.length ? was : 0));
        return { key, words, total, places };
      });
    };
    const timer = setTimeout(() => void look(), 150);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for the words, the request and the event
  }, [eventId, key, found]);

  const isDone = found.key === key;
  const places = isDone || found.words === words ? found.places : NO_PLACES;
  const step = useCallback(
    (by: 1 | -1) => setAt((was) => (places.length === 0 ? 0 : (was + by + places.length) % places.length)),
    [places.length],
  );
  return { words, setWords, isDone, places, total: places.length === 0 ? 0 : found.total, at, step };
}
