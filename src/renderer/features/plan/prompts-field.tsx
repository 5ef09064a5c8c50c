import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { IconButton } from '../../parts/button.tsx';
import { SavedField } from '../../parts/saved-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './editor.module.css';

export type PromptsFieldProps = {
  readonly prompts: readonly string[];
  /** Told how the list changes; the list itself may be a newer one by then. */
  readonly onChange: (change: (prompts: readonly string[]) => string[]) => void;
};

/** Questions that help a group to begin; printed on its list. */
export function PromptsField({ prompts, onChange }: PromptsFieldProps) {
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed.trim() === '') return;
    onChange((now) => [...now, typed.trim()]);
    setTyped('');
  };
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{say('plan.prompts')}</h3>
      {prompts.map((prompt, index) => (
        <div className={styles.withButton} key={`${index} ${prompts.length}`}>
          <SavedField
            label={say('plan.prompt', { number: index + 1 })}
            isLabelHidden
            value={prompt}
            maxLength={10_000}
            onSave={(text) =>
              onChange((now) =>
                text.trim() === ''
                  ? now.filter((_, place) => place !== index)
                  : now.map((one, place) => (place === index ? text.trim() : one)),
              )
            }
          />
          <IconButton
            size="small"
            label={say('plan.removePrompt', { number: index + 1 })}
            icon={<X aria-hidden />}
            onPress={() => onChange((now) => now.filter((_, place) => place !== index))}
          />
        </div>
      ))}
      <div className={styles.withButton}>
        <TextField
          label={say('plan.addPrompt')}
          isLabelHidden
          placeholder={say('plan.addPrompt')}
          value={typed}
          onChange={setTyped}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
            else event.continuePropagation();
          }}
        />
        <IconButton
          size="small"
          label={say('plan.addPrompt')}
          icon={<Plus aria-hidden />}
          onPress={add}
          isDisabled={typed.trim() === ''}
        />
      </div>
    </section>
  );
}
