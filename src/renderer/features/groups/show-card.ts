import type { RegistrationId } from '#domain/ids.ts';

/** How long to wait for a card that is about to be drawn, in frames. */
const FRAMES = 60;

let isKeyDown = false;
window.addEventListener('keydown', () => (isKeyDown = true), true);
window.addEventListener('keyup', () => (isKeyDown = false), true);
window.addEventListener('blur', () => (isKeyDown = false));

/**
 * Brings the card of a person into view and gives it the focus, as soon as it is drawn and can have it.
 *
 * While a list of suggestions closes, everything around it is inert for a moment. And the Enter that chose somebody
 * must be let go first: let go over a card, it would take the card up to be dragged.
 */
export function showCard(id: RegistrationId, framesLeft = FRAMES): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`);
    if (card && !isKeyDown && !card.closest('[inert]')) {
      card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      card.focus();
    } else if (framesLeft > 0) showCard(id, framesLeft - 1);
  });
}
