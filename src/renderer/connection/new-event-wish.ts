let isWished = false;

/** Somebody asked for a new event while another one is open: the start screen asks for its name when it comes. */
export function wishNewEvent(): void {
  isWished = true;
}

/** Whether a new event was asked for; asked once, it is forgotten. */
export function takeNewEventWish(): boolean {
  const was = isWished;
  isWished = false;
  return was;
}
