import { useEffect, useRef, useState } from 'react';
import type { DocumentRequest } from '#domain/documents/document-request.ts';
import { ask } from '../../connection/bridge-client.ts';

export type FacePicture = { readonly address: string | null; readonly state: 'drawing' | 'ready' | 'failed' };

/**
 * The badge as it prints, drawn by the clerk, always after the newest wish.
 *
 * One drawing is asked for at a time: while it is under way only the newest of the next wishes is kept. The picture
 * before stays until the next can be painted, so that nothing flickers.
 */
export function useFacePicture(eventId: string, seq: number, request: DocumentRequest): FacePicture {
  const [picture, setPicture] = useState<FacePicture>({ address: null, state: 'drawing' });
  const key = JSON.stringify([eventId, seq, request]);
  const wanted = useRef({ key: '', eventId, seq, request });
  const isBusy = useRef(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  useEffect(() => {
    wanted.current = { key, eventId, seq, request };
    if (isBusy.current) return;
    const draw = async () => {
      isBusy.current = true;
      try {
        let done = '';
        while (done !== wanted.current.key && !isGone.current) {
          const now = wanted.current;
          done = now.key;
          const address = await drawn(now.eventId, now.seq, now.request);
          setPicture((before) => {
            if (address && before.address) URL.revokeObjectURL(before.address);
            return address ? { address, state: 'ready' } : { ...before, state: 'failed' };
          });
        }
      } finally {
        isBusy.current = false;
      }
    };
    void draw();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for all three
  }, [key]);
  return picture;
}

/** What the journal has not got yet it has in a moment. */
const TRIES = 3;
const PAUSE_MS = 150;

/** The address of the picture, ready to be painted; null where it could not be drawn. */
async function drawn(eventId: string, seq: number, request: DocumentRequest): Promise<string | null> {
  let svg: string | undefined;
  for (let attempt = 0; attempt < TRIES && svg === undefined; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const answer = await ask('documents.preview', { eventId, seq, request, firstPage: 0, pageCount: 1 });
    svg = answer.kind === 'previewed' ? answer.pages[0]?.svg : undefined;
  }
  if (svg === undefined) return null;
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => undefined);
  return address;
}
