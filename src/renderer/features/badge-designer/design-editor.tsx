import { Maximize, Plus, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { addElement, faceSize, newElement, NEW_ELEMENTS, type BadgeElementKind } from '#domain/badge-editing.ts';
import { boundsOf, boundsOfAll, removeChosen, type Chosen } from '#domain/badge-arranging.ts';
import type { BadgeDesign, SavedBadgeDesign } from '#domain/badge-design.ts';
import { columnHeadings } from '#domain/badge-fields.ts';
import { oneBadgeRequest, oneFace } from '#domain/documents/one-badge.ts';
import { useSessionState } from '../../connection/event-session.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { IconButton } from '../../parts/button.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { ArrangeBar, ChosenButtons } from './arrange-bar.tsx';
import { BadgeChecks } from './badge-checks.tsx';
import { Canvas } from './canvas.tsx';
import styles from './design-editor.module.css';
import { DesignProperties, type LabelSize } from './design-properties.tsx';
import { ElementList, ELEMENT_ICONS } from './element-list.tsx';
import { ElementProperties } from './element-properties.tsx';
import { elementWords, shortMm } from './element-words.ts';
import { NOTHING_CHOSEN, withinDesign, type Selection } from './selection.ts';
import { ShownForBar } from './shown-for-bar.tsx';
import { useChecks } from './use-checks.ts';
import { useDraft } from './use-draft.ts';
import { useFacePicture } from './use-face-picture.ts';
import type { ShownChoice } from './use-shown-for.ts';
import { useZoom } from './use-zoom.ts';

export type DesignEditorProps = {
  readonly row: SavedBadgeDesign;
  readonly label: LabelSize | null;
  readonly shownChoice: ShownChoice;
};

/** One design: its elements, the badge as it prints, and what is chosen on it. */
export function DesignEditor({ row, label, shownChoice }: DesignEditorProps) {
  const { session, settings } = useOpenEvent();
  const { view } = useSessionState(session);
  const data = useOpenEventData();
  const draft = useDraft(row);
  const { design } = draft;
  const [wanted, setWanted] = useState<Selection>(NOTHING_CHOSEN);
  const selection = withinDesign(wanted, design);
  const { side, chosen } = selection;
  const choose = (next: Chosen) => setWanted({ side, chosen: next });
  const headings = useMemo(() => columnHeadings(data.registrations), [data.registrations]);
  const request = oneBadgeRequest(oneFace(design, side), shownChoice.shown, settings.formats);
  const picture = useFacePicture(session.eventId, view.seq, request);
  const checks = useChecks(session.eventId, view.seq, data, design, shownChoice.shown, settings.formats);
  const face = faceSize(design);
  const { area, scale, isFitted, smaller, larger, setScale } = useZoom(face);
  const keep = (next: BadgeDesign, nextChosen: Chosen) => {
    void draft.keep(next);
    setWanted({ side, chosen: nextChosen });
  };
  const add = (kind: BadgeElementKind) => {
    const next = addElement(design, side, newElement(kind, face));
    keep(next, [next[side].length - 1]);
  };
  const properties = useRef<HTMLElement>(null);
  const only = chosen.length === 1 ? chosen[0]! : null;
  useEffect(() => properties.current?.scrollTo({ top: 0 }), [only, side]);
  const box = boundsOfAll(chosen.flatMap((index) => (design[side][index] ? [boundsOf(design[side][index])] : [])));

  return (
    <>
      <div className={styles.elements}>
        <div className={styles.elementsHead}>
          <h2>{say('designer.elements')}</h2>
          <MenuButton
            look="quiet"
            size="small"
            label={say('designer.add')}
            icon={<Plus aria-hidden />}
            choices={NEW_ELEMENTS.map((kind) => {
              const Icon = ELEMENT_ICONS[kind];
              return { id: kind, label: say(`designer.kind.${kind}`), icon: <Icon aria-hidden /> };
            })}
            onChoose={(kind) => add(kind as BadgeElementKind)}
          />
        </div>
        <ElementList
          elements={design[side]}
          chosen={chosen}
          onChoose={choose}
          onRemove={() => keep(removeChosen(design, side, chosen), [])}
        />
      </div>
      <section className={styles.middle} aria-label={say('designer.picture')}>
        <div className={styles.bar}>
          <ChoiceBar
            label={say('designer.sides')}
            value={side}
            options={[
              { id: 'front', label: say('designer.front') },
              { id: 'back', label: say('designer.back2') },
            ]}
            onChange={(next) => setWanted({ side: next === 'back' ? 'back' : 'front', chosen: [] })}
          />
          <ShownForBar choice={shownChoice} people={data.registrations} />
          <span className={styles.zoom}>
            <IconButton
              size="small"
              label={say('designer.smaller')}
              icon={<ZoomOut aria-hidden />}
              isDisabled={smaller === null}
              onPress={() => setScale(smaller!)}
            />
            <IconButton
              size="small"
              label={say('designer.larger')}
              icon={<ZoomIn aria-hidden />}
              isDisabled={larger === null}
              onPress={() => setScale(larger!)}
            />
            <IconButton
              size="small"
              label={say('designer.fit')}
              icon={<Maximize aria-hidden />}
              isDisabled={isFitted}
              onPress={() => setScale('fit')}
            />
          </span>
        </div>
        <div
          ref={area}
          className={styles.area}
          onPointerDown={(event) => {
            if (event.target === event.currentTarget) choose([]);
          }}
        >
          <Canvas draft={draft} side={side} chosen={chosen} onChoose={choose} picture={picture} scale={scale} />
        </div>
        <p className={styles.place} role="status">
          {picture.state === 'failed' ? (
            say('designer.notDrawn')
          ) : box ? (
            <>
              <strong dir="auto">
                {only === null ? say('designer.several', { count: chosen.length }) : elementWords(design[side][only]!)}
              </strong>
              <span>
                {say('designer.place', {
                  x: shortMm(box.x),
                  y: shortMm(box.y),
                  width: shortMm(box.width),
                  height: shortMm(box.height),
                })}
              </span>
            </>
          ) : (
            say('designer.keysHint')
          )}
        </p>
        <BadgeChecks
          design={design}
          checks={checks}
          onShow={(shownSide, index) => setWanted({ side: shownSide, chosen: [index] })}
        />
      </section>
      <aside className={styles.properties} aria-label={say('designer.properties')} ref={properties}>
        <div className={styles.propertiesHead}>
          <h2 dir="auto">
            {only !== null
              ? elementWords(design[side][only]!)
              : chosen.length > 1
                ? say('designer.several', { count: chosen.length })
                : say('designer.design')}
          </h2>
          {chosen.length > 0 ? <ChosenButtons design={design} side={side} chosen={chosen} onChange={keep} /> : null}
        </div>
        {chosen.length > 0 ? <ArrangeBar design={design} side={side} chosen={chosen} onChange={keep} /> : null}
        {only !== null ? (
          <ElementProperties key={`${side} ${only}`} draft={draft} side={side} index={only} headings={headings} />
        ) : chosen.length === 0 ? (
          <DesignProperties draft={draft} label={label} />
        ) : null}
      </aside>
    </>
  );
}
