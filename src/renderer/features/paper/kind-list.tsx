import { say } from '#catalogue/catalogue.ts';
import type { DocumentKind } from '#domain/documents/document-request.ts';
import { KindPicture } from './kind-picture.tsx';
import styles from './kind-list.module.css';
import { KIND_GROUPS } from './paper-request.ts';

export type KindListProps = {
  readonly kind: DocumentKind;
  /** Kinds whose last print no longer says what the event says. */
  readonly stale: ReadonlyMap<DocumentKind, string>;
  readonly onChange: (kind: DocumentKind) => void;
};

/** All kinds of documents as small pages, by what they are for. */
export function KindList({ kind, stale, onChange }: KindListProps) {
  return (
    <nav className={styles.list} aria-label={say('paper.kinds')}>
      {KIND_GROUPS.map((group) => (
        <section key={group.id} className={styles.group}>
          <h2>{say(`paper.group.${group.id}`)}</h2>
          <ul>
            {group.kinds.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className={styles.kind}
                  aria-current={name === kind ? 'true' : undefined}
                  onClick={() => onChange(name)}
                >
                  <KindPicture kind={name} />
                  <span className={styles.words}>
                    {say(`print.kind.${name}`)}
                    {stale.has(name) ? <small>{say('paper.staleShort')}</small> : null}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
