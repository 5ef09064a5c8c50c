import { describe, expect, it } from 'vitest';
import { checkPictureFile, keptSize, PICTURE_FILE_BYTES_AT_MOST, pictureHead } from './picture-head.ts';

/** The first bytes of a PNG of this size. */
function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(4, 0x0d0a1a0a);
  view.setUint32(8, 13);
  view.setUint32(12, 0x49484452);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

const jpegHead = (width: number, height: number) =>
  Uint8Array.of(
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xff,
    0xc2,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    0,
    0,
    0,
  );

describe('a file that is to be a picture', () => {
  it('is known by its bytes and not by its name', () => {
    expect(pictureHead(pngHead(640, 480))).toEqual({ mediaType: 'image/png', width: 640, height: 480 });
    expect(pictureHead(jpegHead(4000, 3000))).toEqual({ mediaType: 'image/jpeg', width: 4000, height: 3000 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['words', new TextEncoder().encode('This is a map, honestly, of the whole town and more of it.')],
    ['a drawing of instructions', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['a PNG without a size', pngHead(0, 0)],
    ['a JPEG that is cut', jpegHead(10, 10).slice(0, 9)],
    ['a JPEG that breaks off into something else', Uint8Array.of(0xff, 0xd8, 0, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7)],
  ])('is refused when it is %s', (_, bytes) => expect(checkPictureFile(bytes)).toBe('notPicture'));

  it('is refused when it is too heavy, or small and unpacks to more than the memory', () => {
    const heavy = new Uint8Array(PICTURE_FILE_BYTES_AT_MOST + 1);
    heavy.set(pngHead(10, 10));
    expect(checkPictureFile(heavy)).toBe('tooHeavy');
    expect(checkPictureFile(pngHead(60_000, 60_000))).toBe('tooManyPixels');
  });

  it('is kept in its proportions and never made larger', () => {
    expect(keptSize(800, 600)).toEqual({ width: 800, height: 600 });
    expect(keptSize(4000, 3000)).toEqual({ width: 1600, height: 1200 });
    expect(keptSize(1, 100_000)).toEqual({ width: 1, height: 1600 });
  });
});
