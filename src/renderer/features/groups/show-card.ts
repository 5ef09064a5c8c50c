import type { RegistrationId } from '#domain/ids.ts';

/** How long to wait for a card that is about to be drawn, in frames. */
const FRAMES = 60;

let isKeyDown = false;
window.addEventListener('keydown', () => (isKeyDown = true), true);
window.addEventListener('keyup', () => (isKeyDown = false), true);
window.addEventListener('blur', () => (isKeyDown = false));

/** A card that cannot have the focus yet: the field in which it was found, and what was typed there since. */
type Awaited = {
  readonly id: RegistrationId;
  readonly field: Element | null;
  readonly keys: KeyboardEvent[];
  framesLeft: number;
};

let awaited: Awaited | null = null;

// Once somebody is found, letters are meant for the card, not for the field.
window.addEventListener(
  'keydown',
  (event) => {
    if (!awaited?.field || event.target !== awaited.field || event.key.length !== 1) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    awaited.keys.push(event);
  },
  true,
);

/**
 * Brings the card of a person into view and gives it the focus, as soon as it is drawn and can have it. What is typed
 * until then is typed on the card.
 *
 * While a list of suggestions closes, everything around it is inert for a moment. And the Enter that chose somebody
 * must be let go first: let go over a card, it would take the card up to be dragged.
 */
export function showCard(id: RegistrationId): void {
  if (awaited?.id === id) {
    awaited.framesLeft = FRAMES;
    return;
  }
  const field = document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
  awaited = { id, field, keys: [], framesLeft: FRAMES };
  waitFor(awaited);
}

function waitFor(asked: Awaited): void {
  requestAnimationFrame(() => {
    // Somebody else was asked for meanwhile.
    if (awaited !== asked) return;
    const card = document.querySelector<HTMLElement>(`[data-person="${CSS.escape(asked.id)}"]`);
    if (card && !isKeyDown && !card.closest('[inert]')) {
      awaited = null;
      card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      card.focus();
      for (const { key, code, shiftKey } of asked.keys)
        card.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
    } else if (--asked.framesLeft > 0) waitFor(asked);
    else awaited = null;
  });
}
