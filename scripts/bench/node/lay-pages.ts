import type { DocumentRequest } from '#domain/documents/document-request.ts';
import type { EventData } from '#domain/event-data.ts';
import { badgesDocument } from '#printing/badges/badges.ts';
import type { DocumentContext } from '#printing/documents/document-context.ts';
import { signInDocument } from '#printing/documents/people-lists.ts';
import type { DisplayPage } from '#printing/layout/display-list.ts';
import { shaperOf } from '#printing/make-document.ts';
import { english } from '#printing/testing/english.ts';
import { readFromTree } from '#printing/testing/read-resource.ts';

/** Pages with every size and place found, so that only writing them is left: the floor of paper. */
export function layPages(
  request: DocumentRequest,
  data: EventData,
): { readonly pages: readonly DisplayPage[]; readonly isTagged: boolean } {
  const resources = { read: readFromTree, say: english };
  const context: DocumentContext = {
    data,
    request,
    options: request.options ?? {},
    locale: 'en-GB',
    shaper: shaperOf(resources),
    say: english,
    report: () => {},
  };
  const made = request.kind === 'sign-in' ? signInDocument(context) : badgesDocument(context, resources);
  return { pages: [...made.pages], isTagged: made.isTagged };
}
