import { X } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import styles from './person-panel.module.css';

export type TagEditorProps = { readonly tags: readonly string[]; readonly onChange: (tags: readonly string[]) => void };

/** Tags of one person: type and press Enter; Backspace in the empty field takes the last one away. */
export function TagEditor({ tags, onChange }: TagEditorProps) {
  const id = useId();
  const [draft, setDraft] = useState('');
  const add = () => {
    const tag = draft.trim().slice(0, 200);
    setDraft('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && draft === '' && tags.length > 0) onChange(tags.slice(0, -1));
  };
  return (
    <div className={styles.tagEditor}>
      <label htmlFor={id}>{say('people.field.tags')}</label>
      <div className={styles.tags}>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
            <button
              type="button"
              aria-label={say('people.removeTag', { tag })}
              onClick={() => onChange(tags.filter((one) => one !== tag))}
            >
              <X aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          value={draft}
          autoComplete="off"
          placeholder={tags.length === 0 ? say('people.tagHint') : ''}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={keyDown}
          onBlur={add}
        />
      </div>
    </div>
  );
}
