import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  ArrowDownToLine,
  ArrowUpToLine,
  Copy,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import {
  ALIGNMENTS,
  alignChosen,
  duplicateChosen,
  removeChosen,
  spreadChosen,
  type Alignment,
  type Chosen,
} from '#domain/badge-arranging.ts';
import type { BadgeDesign } from '#domain/badge-design.ts';
import { reorderElement, type BadgeSide } from '#domain/badge-editing.ts';
import { IconButton } from '../../parts/button.tsx';
import styles from './properties.module.css';

const ICONS: Readonly<Record<Alignment | 'across' | 'down', LucideIcon>> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
  across: AlignHorizontalSpaceBetween,
  down: AlignVerticalSpaceBetween,
};

export type ArrangeBarProps = {
  readonly design: BadgeDesign;
  readonly side: BadgeSide;
  readonly chosen: Chosen;
  readonly onChange: (design: BadgeDesign, chosen: Chosen) => void;
};

/** Copies or deletes what is chosen. */
export function ChosenButtons({ design, side, chosen, onChange }: ArrangeBarProps) {
  return (
    <span className={styles.toolRow}>
      <IconButton
        size="small"
        label={say('designer.duplicateElement')}
        icon={<Copy aria-hidden />}
        onPress={() => {
          const twice = duplicateChosen(design, side, chosen);
          onChange(twice.design, twice.chosen);
        }}
      />
      <IconButton
        size="small"
        label={say('designer.removeElement')}
        icon={<Trash2 aria-hidden />}
        onPress={() => onChange(removeChosen(design, side, chosen), [])}
      />
    </span>
  );
}

/** Aligns, spreads, lifts and lowers what is chosen. */
export function ArrangeBar({ design, side, chosen, onChange }: ArrangeBarProps) {
  const [only] = chosen;
  const lift = (to: number) => {
    const next = reorderElement(design, side, only!, to);
    if (next !== design) onChange(next, [to]);
  };
  return (
    <Toolbar className={styles.tools ?? ''} aria-label={say('designer.align.label')}>
      <span className={styles.toolRow}>
        {ALIGNMENTS.map((to) => {
          const Icon = ICONS[to];
          return (
            <IconButton
              key={to}
              size="small"
              label={say(`designer.align.${to}`)}
              icon={<Icon aria-hidden />}
              onPress={() => onChange(alignChosen(design, side, chosen, to), chosen)}
            />
          );
        })}
        {chosen.length > 2
          ? (['across', 'down'] as const).map((along) => {
              const Icon = ICONS[along];
              return (
                <IconButton
                  key={along}
                  size="small"
                  label={say(`designer.align.${along}`)}
                  icon={<Icon aria-hidden />}
                  onPress={() => onChange(spreadChosen(design, side, chosen, along), chosen)}
                />
              );
            })
          : null}
      </span>
      <span className={styles.toolRow}>
        {chosen.length === 1 ? (
          <>
            <IconButton
              size="small"
              label={say('designer.order.up')}
              icon={<ArrowUpToLine aria-hidden />}
              isDisabled={only === design[side].length - 1}
              onPress={() => lift(only! + 1)}
            />
            <IconButton
              size="small"
              label={say('designer.order.down')}
              icon={<ArrowDownToLine aria-hidden />}
              isDisabled={only === 0}
              onPress={() => lift(only! - 1)}
            />
          </>
        ) : null}
      </span>
    </Toolbar>
  );
}
