import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { useCommand } from '../../connection/command-handlers.ts';
import { IconButton } from '../../parts/button.tsx';
import { SearchField } from '../../parts/text-field.tsx';
import styles from './find-bar.module.css';
import type { FindInDocument } from './use-find-in-document.ts';

/** Looks for words in the document in view: Ctrl+F opens it, Enter and F3 go on, Shift goes back, Escape closes it. */
export function FindBar({ find }: { readonly find: FindInDocument }) {
  const { words, setWords, step } = find;
  const [isOpen, setIsOpen] = useState(words !== '');
  const field = useRef<HTMLInputElement>(null);
  const open = useCallback(() => {
    setIsOpen(true);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
  }, []);
  useCommand('edit.find', open);
  useEffect(() => {
    const goOn = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F3' || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      if (isOpen) step(event.shiftKey ? -1 : 1);
      else open();
    };
    window.addEventListener('keydown', goOn);
    return () => window.removeEventListener('keydown', goOn);
  }, [isOpen, open, step]);
  const close = () => {
    setWords('');
    setIsOpen(false);
    document.querySelector<HTMLElement>('[data-preview-pages]')?.focus();
  };
  if (!isOpen)
    return (
      <span className={styles.closed}>
        <IconButton size="small" label={say('paper.find.open')} icon={<Search aria-hidden />} onPress={open} />
      </span>
    );
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.target !== field.current) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const isNone = find.places.length === 0;
  return (
    <div
      className={styles.bar}
      role="search"
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          close();
        } else keyDown(event);
      }}
    >
      <SearchField
        label={say('paper.find.field')}
        value={words}
        onChange={(typed) => setWords(typed.slice(0, 300))}
        inputRef={field}
      />
      <span role="status" className={styles.count}>
        {countOf(find)}
      </span>
      <IconButton
        size="small"
        label={say('paper.find.back')}
        icon={<ChevronUp aria-hidden />}
        isDisabled={isNone}
        onPress={() => step(-1)}
      />
      <IconButton
        size="small"
        label={say('paper.find.on')}
        icon={<ChevronDown aria-hidden />}
        isDisabled={isNone}
        onPress={() => step(1)}
      />
      <IconButton size="small" label={say('paper.find.close')} icon={<X aria-hidden />} onPress={close} />
    </div>
  );
}

function countOf({ words, isDone, places, total, at }: FindInDocument): string {
  if (words.trim() === '') return '';
  if (places.length > 0) return say('paper.find.count', { at: at + 1, total });
  return isDone ? say('paper.find.nothing') : say('paper.find.looking');
}
