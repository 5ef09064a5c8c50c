import { useCallback, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { printRunItems } from '#domain/documents/print-runs.ts';
import type { DocumentRequest } from '#domain/documents/document-request.ts';
import { stockIdHere } from '#domain/documents/own-stock.ts';
import { factsOf } from '#domain/event-data.ts';
import type { PrintRunId, RegistrationId } from '#domain/ids.ts';
import { ask } from '../../connection/bridge-client.ts';
import { newId } from '../../connection/new-id.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { giveNotice } from '../../parts/notices.ts';

/** The badge of one person: into the queue of those to be printed, or on paper at once. */
export function useBadge(): {
  readonly queue: (id: RegistrationId) => Promise<void>;
  readonly printNow: (id: RegistrationId) => Promise<void>;
  readonly isPrinting: boolean;
} {
  const { session, settings, act } = useOpenEvent();
  const [isPrinting, setIsPrinting] = useState(false);
  const queue = useCallback(async (id: RegistrationId) => void (await act('queueBadges', { ids: [id] })), [act]);
  const printNow = useCallback(
    async (id: RegistrationId) => {
      setIsPrinting(true);
      try {
        const printedAt = new Date().toISOString();
        const stockId = stockIdHere(factsOf(session.data), settings.badgeStockId);
        const request: DocumentRequest = {
          kind: 'badges',
          paper: settings.paper,
          madeAt: printedAt,
          onlyIds: [id],
          ...(stockId === '' ? {} : { stockId }),
          ...(settings.badgeDesignId === '' ? {} : { options: { designId: settings.badgeDesignId } }),
        };
        const { eventId, state, data } = session;
        const made = await ask('documents.make', { eventId, seq: state.view.seq, request });
        const outcome =
          made.kind === 'made'
            ? await ask('documents.print', { documentId: made.documentId, duplex: 'simplex' })
            : null;
        if (outcome?.kind === 'cancelled') return;
        if (made.kind !== 'made' || outcome?.kind !== 'saved') {
          // No printer here: the badge is not forgotten.
          await act('queueBadges', { ids: [id] });
          giveNotice({ tone: 'attention', text: say('door.badge.queuedInstead') });
          return;
        }
        // One person stands on the first cell whatever the sheet.
        const items = printRunItems(data, request, 1);
        const run = { kind: 'badges', stockId: stockId || null, printedAt, pages: made.pages, items };
        await act('recordPrintRun', { row: { id: newId('Q') as PrintRunId, ...run } });
      } finally {
        setIsPrinting(false);
      }
    },
    [act, session, settings.badgeDesignId, settings.badgeStockId, settings.paper],
  );
  return { queue, printNow, isPrinting };
}
