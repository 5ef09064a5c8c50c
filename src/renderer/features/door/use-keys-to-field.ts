import { useEffect, type RefObject } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable=true]');

/** Something in front of the screen that has the keys for itself. */
const isInFront = () => document.querySelector('[role=dialog], [role=menu], [role=listbox][data-focused]') !== null;

/**
 * Any key typed anywhere goes to the field: nobody at the door should have to click into it first.
 *
 * The focus moves before the letter is typed, so that no letter is lost. Space and Enter stay with a button that has
 * the focus.
 */
export function useKeysToField(field: RefObject<HTMLInputElement | null>, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isInFront()) return;
      const isLetter = event.key.length === 1 && event.key !== ' ';
      if (isLetter || event.key === 'Backspace') field.current?.focus();
    };
    const onWindowFocus = () => {
      if (!isTyping(document.activeElement) && !isInFront()) field.current?.focus();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('focus', onWindowFocus);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('focus', onWindowFocus);
    };
  }, [field, isActive]);
}
