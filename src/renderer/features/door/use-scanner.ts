import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import {
  BURST_SILENCE_MS,
  createScanBurst,
  LATE_ENTER_MS,
  readingsOfBurst,
  type KeyStroke,
} from '#domain/door/scan-burst.ts';

export type ScannerListener = {
  /** A code came in; `text` as the computer read it. @returns false when these were a person's words after all. */
  readonly onScan: (readings: readonly string[]) => boolean;
  /** Words that came fast as a scanner and ended with Enter were put into the field. */
  readonly onWords: (text: string) => void;
};

type Field = HTMLInputElement | HTMLTextAreaElement;
/** Keys right behind another burst that may be a code of their own. */
const LEAST_ALONE = 5;
type Kept = { readonly field: Field; readonly value: string; readonly start: number; readonly end: number };

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(element.type));

/** Puts a text into a field as if it had been typed. */
function setValue(field: Field, value: string, caret: number): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.setSelectionRange(caret, caret);
}

const wholeOnly = (taken: readonly KeyStroke[], readings: readonly string[]) =>
  taken.length < LEAST_ALONE ? [] : readings;

/**
 * Listens for scanners that type like a keyboard, whatever has the focus, as long as the door is open.
 *
 * The first letters of a burst reach the field, because they may be a person's; as soon as the burst is sure they are
 * taken out again, and the rest never arrives there.
 */
export function useScanner(doorField: RefObject<HTMLInputElement | null>, listener: ScannerListener): void {
  const latest = useRef(listener);
  useLayoutEffect(() => {
    latest.current = listener;
  }, [listener]);
  useEffect(() => listen(doorField, latest), [doorField]);
}

function listen(doorField: RefObject<HTMLInputElement | null>, latest: RefObject<ScannerListener>): () => void {
  const burst = createScanBurst();
  let kept: readonly Kept[] = [];
  let lastTime = -Infinity;
  let endedAt = -Infinity;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function keep(): void {
    const fields = new Set([document.activeElement, doorField.current].filter(isField));
    kept = [...fields].map((field) => ({
      field,
      value: field.value,
      start: field.selectionStart ?? field.value.length,
      end: field.selectionEnd ?? field.value.length,
    }));
  }

  function putBack(): void {
    for (const { field, value, start } of kept) if (field.value !== value) setValue(field, value, start);
  }

  function finish(hasEnter: boolean): void {
    clearTimeout(silence);
    silence = undefined;
    const taken = burst.take();
    const before = burst.before();
    const own = readingsOfBurst(taken);
    const [text = ''] = own;
    // A piece that is behind another burst is read with it: alone it may be anybody's number.
    const readings = before.length === 0 ? own : [...readingsOfBurst([...before, ...taken]), ...wholeOnly(taken, own)];
    if (readings.length === 0) return;
    if (latest.current.onScan(readings)) {
      if (!hasEnter) endedAt = lastTime + BURST_SILENCE_MS;
      return;
    }
    const target = kept[0];
    if (!target) return;
    const { field, value, start, end } = target;
    setValue(field, value.slice(0, start) + text + value.slice(end), start + text.length);
    if (hasEnter && field === doorField.current) latest.current.onWords(field.value);
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.timeStamp - lastTime > BURST_SILENCE_MS) {
      // A busy computer brings the next key before it tells of the silence: the clock of the keys counts.
      if (silence !== undefined) finish(false);
      keep();
    }
    lastTime = event.timeStamp;
    const verdict = burst.press({
      key: event.key,
      code: event.code,
      hasShift: event.shiftKey,
      time: event.timeStamp,
    });
    const isLateEnter = event.key === 'Enter' && event.timeStamp - endedAt < LATE_ENTER_MS;
    if (verdict === 'pass' && !isLateEnter) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (verdict === 'pass') return;
    if (verdict === 'began') putBack();
    clearTimeout(silence);
    if (verdict === 'ended') finish(true);
    else silence = setTimeout(() => finish(false), BURST_SILENCE_MS);
  }

  window.addEventListener('keydown', onKey, true);
  return () => {
    clearTimeout(silence);
    window.removeEventListener('keydown', onKey, true);
  };
}
