import { expect, type Page } from '@playwright/test';

/** Frames for which one badge is held up, and turned a little more. */
const FRAMES_EACH = 45;

/**
 * A film of the badges of the first sheet, one after the other, as a bad camera in a dark hall sees them: turned by any
 * angle, dimmed and out of focus. Motion JPEG for Chromium's fake camera.
 *
 * @param window the app with the Paper screen and its preview of badges in view.
 */
export async function cameraFilmOf(window: Page): Promise<Buffer> {
  const page = window.getByRole('img', { name: /^Badges, page 1 of/ });
  await expect(page).toBeVisible();
  const frames = await page.evaluate(async (element, each) => {
    const picture = element as HTMLImageElement;
    await picture.decode();
    const sheet = new OffscreenCanvas(2480, 3508);
    const on = sheet.getContext('2d')!;
    on.fillStyle = 'white';
    on.fillRect(0, 0, sheet.width, sheet.height);
    on.drawImage(picture, 0, 0, sheet.width, sheet.height);
    const film = new OffscreenCanvas(1280, 720);
    const to = film.getContext('2d')!;
    const all: string[] = [];
    // Avery L7418: two by four badges of 86 by 55 mm in the middle of an A4 sheet.
    const dot = sheet.width / 210;
    const [wide, high] = [86 * dot, 55 * dot];
    for (let badge = 0; badge < 8; badge++) {
      for (let frame = 0; frame < each; frame += 15) {
        to.setTransform(1, 0, 0, 1, 0, 0);
        to.filter = 'none';
        to.fillStyle = '#0b0a0a';
        to.fillRect(0, 0, 1280, 720);
        to.translate(640, 360);
        to.rotate(((badge * 47 + frame * 0.4) * Math.PI) / 180);
        to.filter = `brightness(${0.2 + 0.04 * (badge % 4)}) blur(${0.9 + 0.3 * (badge % 3)}px)`;
        // Small enough that no corner leaves the picture, however it is turned.
        const [left, top] = [19 * dot + (badge % 2) * wide, 38.5 * dot + Math.floor(badge / 2) * high];
        to.drawImage(sheet, left, top, wide, high, -289, -185, 578, 370);
        const blob = await film.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
        const bytes = new Uint8Array(await blob.arrayBuffer());
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        all.push(btoa(text));
      }
    }
    return all;
  }, FRAMES_EACH);
  return Buffer.concat(frames.flatMap((frame) => Array.from({ length: 15 }, () => Buffer.from(frame, 'base64'))));
}
