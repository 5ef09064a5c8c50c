import { useLayoutEffect } from 'react';

/** A key is only sure to be a person's when no other follows it at once: a scanner sends the next within 35 ms. */
const ALONE_MS = 120;

/**
 * One key answers the question that is on screen: 1 for the first answer, 2 for the second.
 *
 * Waits a moment, because a ticket's code may begin with a digit too; digits that were no answer go to the field.
 *
 * @param count how many answers there are; 0 while nothing is asked.
 */
export function useQuestionKeys(
  count: number,
  onAnswer: (index: number) => void,
  onDigits: (digits: string) => void,
): void {
  useLayoutEffect(() => {
    if (count === 0) return undefined;
    let digits = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || event.repeat || hasModifier || document.querySelector('[role=dialog]')) return;
      const isDigit = /^\d$/.test(event.key);
      if (!isDigit && digits === '') return;
      clearTimeout(timer);
      if (!isDigit) {
        // Something else at once: these were the beginning of a number or a name.
        if (event.key.length === 1) {
          event.preventDefault();
          onDigits(digits + event.key);
        }
        digits = '';
        return;
      }
      const isAnswer = digits === '' && Number(event.key) >= 1 && Number(event.key) <= count;
      if (!isAnswer && digits === '') return;
      event.preventDefault();
      digits += event.key;
      if (digits.length > 1) {
        onDigits(digits);
        digits = '';
        return;
      }
      timer = setTimeout(() => {
        const index = Number(digits) - 1;
        digits = '';
        onAnswer(index);
      }, ALONE_MS);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [count, onAnswer, onDigits]);
}
