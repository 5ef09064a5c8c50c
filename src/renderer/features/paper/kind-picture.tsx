import type { DocumentKind } from '#domain/documents/document-request.ts';
import styles from './kind-list.module.css';

/** Strokes of a small page, on a field 20 wide and 26 high: rules of text (`M x y h w`) and boxes. */
const PICTURES: Readonly<Record<DocumentKind, string>> = {
  badges: 'M3 3h6v6h-6z M11 3h6v6h-6z M3 11h6v6h-6z M11 11h6v6h-6z M3 19h6v4h-6z M11 19h6v4h-6z',
  agenda: 'M4 4h8 M4 8h2 M8 8h8 M4 11h2 M8 11h6 M4 14h2 M8 14h8 M4 17h2 M8 17h5 M4 20h2 M8 20h7',
  'group-lists': 'M4 4h9 M4 8h2v2h-2z M8 9h8 M4 12h2v2h-2z M8 13h6 M4 16h2v2h-2z M8 17h8 M4 20h2v2h-2z M8 21h5',
  'find-your-group': 'M4 4h12 M4 8h5 M12 8h4 M4 11h4 M12 11h4 M4 14h5 M12 14h4 M4 17h3 M12 17h4 M4 20h5 M12 20h4',
  'door-list': 'M4 4h8 M4 8h1 M7 8h9 M4 11h1 M7 11h7 M4 14h1 M7 14h9 M4 17h1 M7 17h6 M4 20h1 M7 20h8',
  'sign-in': 'M4 4h8 M4 9h12 M4 13h12 M4 17h12 M4 21h12 M11 7v16',
  'door-signs': 'M10 5l5 9h-10z M5 18h10 M7 21h6',
  'topic-posters': 'M4 5h12v8h-12z M4 17h12 M4 20h9',
  'table-signs': 'M4 6h12v6h-12z M4 14h12v6h-12z',
  directions: 'M5 20c0-6 10-4 10-10 M15 10a2 2 0 1 0 0-4a2 2 0 1 0 0 4',
  'head-count': 'M6 8h8v10h-8z M4 21h12',
  'facilitator-packs': 'M4 4h9 M4 8h12 M4 10h12 M4 14h12v8h-12z M4 18h12 M10 14v8',
  'wish-slips': 'M3 4h14v5h-14z M3 11h14v5h-14z M3 18h14v5h-14z',
  'feedback-slips': 'M3 5h4v4h-4z M10 7h7 M3 11h4v4h-4z M10 13h7 M3 18h14 M3 21h14',
  report: 'M4 4h9 M4 7h2v3h-2z M9 7h2v3h-2z M14 7h2v3h-2z M4 13h12 M4 16h12 M4 19h12 M4 22h8',
  certificates: 'M4 6h12 M6 10h8 M7 13h6 M10 21a2.5 2.5 0 1 0 0-5a2.5 2.5 0 1 0 0 5',
  calibration: 'M3 3h14v20h-14z M10 3v20 M3 13h14',
};

/** A page in small: tells the kinds apart before they are read. */
export function KindPicture({ kind }: { readonly kind: DocumentKind }) {
  return (
    <svg viewBox="0 0 20 26" width="26" height="34" className={styles.picture} aria-hidden>
      <rect x="0.5" y="0.5" width="19" height="25" rx="1.5" />
      <path d={PICTURES[kind]} />
    </svg>
  );
}
