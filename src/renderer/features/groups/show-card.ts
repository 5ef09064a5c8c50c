import type { RegistrationId } from '#domain/ids.ts';

/** How long to wait for a card that is about to be drawn, in frames. */
const FRAMES = 40;

/**
 * Brings the card of a person into view and gives it the focus, as soon as it is drawn and can have it: while a list
 * of suggestions closes, everything around it is inert for a moment.
 */
export function showCard(id: RegistrationId, framesLeft = FRAMES): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`);
    if (card && !card.closest('[inert]')) {
      card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      card.focus();
    } else if (framesLeft > 0) showCard(id, framesLeft - 1);
  });
}
