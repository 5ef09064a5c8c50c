import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { boundsOf, HANDLES, type Chosen, type Handle } from '#domain/badge-arranging.ts';
import type { BadgeElement } from '#domain/badge-design.ts';
import { faceSize, type BadgeBox, type BadgeSide } from '#domain/badge-editing.ts';
import { pageOfOne } from '#domain/documents/one-badge.ts';
import { isArrow, keyDeed } from './canvas-keys.ts';
import styles from './canvas.module.css';
import { elementWords, shortMm } from './element-words.ts';
import { Ruler } from './ruler.tsx';
import { useCanvasDrag } from './use-canvas-drag.ts';
import type { Draft } from './use-draft.ts';
import type { FacePicture } from './use-face-picture.ts';

export type CanvasProps = {
  readonly draft: Draft;
  readonly side: BadgeSide;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly picture: FacePicture;
  /** Pixels for a millimetre. */
  readonly scale: number;
};

/** One side of the badge as it prints, and above it a frame for each element to take hold of. */
export function Canvas({ draft, side, chosen, onChoose, picture, scale }: CanvasProps) {
  const { design } = draft;
  const face = faceSize(design);
  const page = pageOfOne({ widthMm: face.width, heightMm: face.height });
  const drag = useCanvasDrag({ draft, side, chosen, onChoose, scale });
  const ground = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const frame = ground.current?.querySelector<HTMLElement>(`[data-index="${chosen[0] ?? ''}"]`);
    (frame ?? ground.current)?.focus();
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (drag.isDragging) return;
    const deed = keyDeed(event, design, side, chosen);
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    wantsFocus.current = deed.chosen !== chosen;
    if (deed.kind === 'choose') return onChoose(deed.chosen);
    if (deed.isGoingOn) draft.show(deed.design);
    else void draft.keep(deed.design);
    if (deed.chosen !== chosen) onChoose(deed.chosen);
  };
  const single = chosen.length === 1 ? design[side][chosen[0]!] : undefined;
  const byArea = ranks(design[side]);
  const boxStyle = (box: BadgeBox): CSSProperties => ({
    insetInlineStart: box.x * scale,
    insetBlockStart: box.y * scale,
    inlineSize: box.width * scale,
    blockSize: box.height * scale,
  });
  return (
    <div className={styles.board} style={{ inlineSize: face.width * scale, blockSize: face.height * scale }} dir="ltr">
      <Ruler along="across" length={face.width} scale={scale} />
      <Ruler along="down" length={face.height} scale={scale} />
      <div className={styles.paper}>
        {picture.address ? (
          <img
            src={picture.address}
            alt={say('designer.picture')}
            draggable={false}
            style={{ inlineSize: page.widthMm * scale, blockSize: page.heightMm * scale }}
          />
        ) : null}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and pointer of the frames inside */}
      <div
        ref={ground}
        className={styles.ground}
        role="group"
        tabIndex={-1}
        aria-label={say('designer.canvas', { side: say(side === 'front' ? 'designer.front' : 'designer.back2') })}
        onPointerDown={drag.onGround}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          if (isArrow(event.key)) void draft.finish();
        }}
        onBlur={() => {
          if (!drag.isDragging) void draft.finish();
        }}
      >
        {design.fold === 'across' ? (
          <span className={styles.fold}>
            <span>{say('designer.foldHere')}</span>
          </span>
        ) : null}
        {design[side].map((element, index) => {
          const box = boundsOf(element);
          return (
            <button
              key={index}
              type="button"
              className={styles.frame}
              data-index={index}
              // One stop for Tab, so that what is chosen stays chosen on the way to its fields.
              tabIndex={index === (chosen[0] ?? 0) ? 0 : -1}
              data-thin={element.kind === 'line' ? '' : undefined}
              aria-pressed={chosen.includes(index)}
              aria-label={say('designer.elementAt', {
                name: elementWords(element),
                width: shortMm(box.width),
                height: shortMm(box.height),
              })}
              style={{ ...boxStyle(box), zIndex: byArea[index]! }}
              onPointerDown={(event) => drag.onElement(event, index)}
              onFocus={(event) => {
                // Reached with Tab: what has the focus is what the arrows move.
                if (event.currentTarget.matches(':focus-visible') && !chosen.includes(index)) onChoose([index]);
              }}
            />
          );
        })}
        {single ? (
          <span className={styles.handles} style={boxStyle(boundsOf(single))}>
            {handlesOf(single, scale).map((handle) => (
              <span
                key={handle}
                className={styles.handle}
                data-handle={handle}
                onPointerDown={(event) => drag.onHandle(event, chosen[0]!, handle)}
              />
            ))}
          </span>
        ) : null}
        {drag.guides.xs.map((x) => (
          <span key={`x${x}`} className={styles.guideDown} style={{ insetInlineStart: x * scale }} />
        ))}
        {drag.guides.ys.map((y) => (
          <span key={`y${y}`} className={styles.guideAcross} style={{ insetBlockStart: y * scale }} />
        ))}
        {drag.rope ? <span className={styles.rope} style={boxStyle(drag.rope)} /> : null}
      </div>
    </div>
  );
}

/** Sides shorter than this have no handle in their middle, pixels. */
const ROOM_PX = 30;

/** A line is pulled at its ends, everything else at all corners and edges. */
function handlesOf(element: BadgeElement, scale: number): readonly Handle[] {
  const { width, height } = boundsOf(element);
  // On something low or narrow the middle ones would hide what is in it.
  const hasRoom = { across: width * scale >= ROOM_PX, down: height * scale >= ROOM_PX };
  if (element.kind !== 'line')
    return HANDLES.filter(
      (handle) => handle.length === 2 || ('ns'.includes(handle) ? hasRoom.across && hasRoom.down : hasRoom.down),
    );
  return width === 0 ? ['n', 's'] : height === 0 ? ['w', 'e'] : HANDLES;
}

/** The smaller an element, the higher its frame lies, so that it can be taken hold of above a larger one. */
function ranks(elements: readonly BadgeElement[]): readonly number[] {
  const sorted = elements
    .map(({ width, height }, index) => ({ index, area: width * height }))
    .toSorted((a, b) => b.area - a.area || a.index - b.index);
  const rank = elements.map(() => 0);
  for (const [place, { index }] of sorted.entries()) rank[index] = place + 1;
  return rank;
}
